"""Who answers whom as columns, pure: one place a reply; exchanges are groups of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from debate.counting.numbers import Mask, Numbers

Both = tuple[Numbers, Numbers]
"""Ids of people and of organizations, 0 for none, as parallel arrays."""


class Answered(NamedTuple):
    """Exchanges as parallel arrays, the liveliest first: the two speakers by number (the one whose address comes first before
    the other), how many replies of each kind (a row an exchange), how many of them by the first, and the days of the first and
    the last one as ordinals."""

    one: Numbers
    other: Numbers
    kinds: Numbers
    by_one: Numbers
    first: Numbers
    last: Numbers

    @property
    def weight(self) -> Numbers:
        """How many replies each has."""
        found: Numbers = self.kinds.sum(axis=1)
        return found

    def only(self, places: Mask | slice) -> Answered:
        """Some of them, in the same order."""
        return Answered(*(column[places] for column in self))


@dataclass(frozen=True)
class Answers:
    """All replies. A speaker's number is twice the id of a person, one more than that of an organization; days are ordinals.
    A kind is a number below `kinds_in_all`."""

    by: Numbers
    to: Numbers
    kinds: Numbers
    days: Numbers
    kinds_in_all: int

    @classmethod
    def of(cls, by: Both, to: Both, kinds: Numbers, days: Numbers, kinds_in_all: int) -> Answers:
        """Without replies to or from nobody who is known, and without those to oneself."""
        one, other = speakers(by), speakers(to)
        kept = (one > 0) & (other > 0) & (one != other)
        return cls(one[kept], other[kept], kinds[kept], days[kept], kinds_in_all)

    def between(self, first: int, last: int) -> Mask:
        """Those from a day to a day, both included, as ordinals."""
        return (self.days >= first) & (self.days <= last)

    def of_speaker(self, number: int) -> Mask:
        """Those that a speaker gave or got."""
        return (self.by == number) | (self.to == number)

    def grouped(self, mask: Mask, ranks: Numbers) -> Answered:
        """The exchanges that these replies make. `ranks`: for each speaker's number its place in the order of addresses, which
        decides who is named first, and the order of equally lively exchanges."""
        by, to, days = ranks[self.by[mask]], ranks[self.to[mask]], self.days[mask]
        low, high = np.minimum(by, to), np.maximum(by, to)
        keys, group = np.unique(low * len(ranks) + high, return_inverse=True)
        first, last = np.full(len(keys), np.iinfo(np.int64).max), np.zeros(len(keys), np.int64)
        np.minimum.at(first, group, days)
        np.maximum.at(last, group, days)
        width = self.kinds_in_all
        kinds = np.bincount(group * width + self.kinds[mask], minlength=width * len(keys)).reshape(-1, width)
        by_one = np.bincount(group[by == low], minlength=len(keys))
        numbers = np.zeros(len(ranks), np.int64)
        numbers[ranks] = np.arange(len(ranks))
        found = Answered(numbers[keys // len(ranks)], numbers[keys % len(ranks)], kinds, by_one, first, last)
        return Answered(*(column[np.argsort(-found.weight, kind="stable")] for column in found))


def speakers(ids: Both) -> Numbers:
    """The numbers of speakers; 0 where there is none."""
    people, bodies = ids
    return np.where(people > 0, 2 * people, np.where(bodies > 0, 2 * bodies + 1, 0))
