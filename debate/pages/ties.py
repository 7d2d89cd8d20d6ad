"""Who answers whom: replies between the same two speakers, taken together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, overload

import numpy as np
from django.db.models import QuerySet
from django.urls import reverse

from debate.counting.answers import Answered
from debate.counting.board import board
from debate.counting.numbers import NO_DAY, Mask, Numbers
from debate.counting.vocabulary import word
from debate.models import Reply
from debate.vocabulary import ReplyKind, Side
from people.models import Organization, Person, Speaker


@dataclass
class Exchange:
    """Two speakers, in the order of their addresses, and the replies between them by kind; `by_a` of them are the first's."""

    a: Speaker
    b: Speaker
    kinds: Counter[str] = field(default_factory=Counter)
    by_a: int = 0
    first: date | None = None
    last: date | None = None

    @property
    def weight(self) -> int:
        """How many replies."""
        return self.kinds.total()

    @property
    def by_b(self) -> int:
        """How many of them are the second's."""
        return self.weight - self.by_a

    @property
    def path(self) -> str:
        """Its page."""
        return reverse("exchange", args=[self.a.slug, self.b.slug])

    @property
    def labels(self) -> list[tuple[str, int]]:
        """What the replies do, in words, the most frequent first."""
        return [(str(ReplyKind(kind).label), number) for kind, number in self.kinds.most_common()]

    @property
    def people_only(self) -> bool:
        """Whether the two can be compared: both are people."""
        return isinstance(self.a, Person) and isinstance(self.b, Person)


def public_replies() -> QuerySet[Reply]:
    """Replies in quotes that pages show."""
    return Reply.objects.filter(quote__is_public=True).exclude(quote__side=Side.OFF_TOPIC)


class Exchanges(Sequence[Exchange]):
    """Exchanges, the liveliest first. Only those that are looked at become objects; any slice takes two queries."""

    def __init__(self, rows: Answered) -> None:
        self.rows = rows

    def __len__(self) -> int:
        return len(self.rows.one)

    @overload
    def __getitem__(self, at: int) -> Exchange: ...
    @overload
    def __getitem__(self, at: slice) -> list[Exchange]: ...
    def __getitem__(self, at: int | slice) -> Exchange | list[Exchange]:
        if isinstance(at, int):
            return self[at : at + 1 or None][0]
        rows = self.rows.only(at)
        found = _speakers({int(number) for number in (*rows.one, *rows.other)})
        return [
            Exchange(
                found[int(one)],
                found[int(other)],
                Counter({word("reply", kind): int(count) for kind, count in enumerate(kinds) if count}),
                int(by_one),
                _day(first),
                _day(last),
            )
            for one, other, kinds, by_one, first, last in zip(*rows, strict=True)
            if int(one) in found and int(other) in found
        ]

    @property
    def weights(self) -> Numbers:
        """How many replies each has, the most first."""
        return self.rows.weight

    def at_least(self, weight: int) -> Exchanges:
        """Those with so many replies."""
        return Exchanges(self.rows.only(slice(int(np.count_nonzero(self.weights >= weight)))))


def _day(ordinal: Any) -> date | None:
    return date.fromordinal(int(ordinal)) if ordinal > NO_DAY else None


def exchanges_among(mask: Mask) -> Exchanges:
    """The exchanges that some of the board's answers make."""
    held = board()
    return Exchanges(held.answers.grouped(mask, held.lasting("ranks of speakers", _ranks)))


def all_exchanges() -> Exchanges:
    """Every exchange of the record, worked out once for each of its states."""
    held = board()
    return held.lasting("exchanges", lambda: exchanges_among(np.ones(len(held.answers.by), bool)))


def exchanges_of(speaker: Speaker) -> Exchanges:
    """Those of one speaker."""
    number = 2 * speaker.pk + isinstance(speaker, Organization)
    held = board()
    return held.kept(("exchanges of", number), lambda: exchanges_among(held.answers.of_speaker(number)))


def _ranks() -> Numbers:
    """For each speaker's number, its place in the order of addresses; of a person and an organization of one address, the
    person comes first."""
    rows = [(slug, 2 * pk) for pk, slug in Person.objects.values_list("pk", "slug")]
    rows += [(slug, 2 * pk + 1) for pk, slug in Organization.objects.values_list("pk", "slug")]
    known = [number for _, number in sorted(rows, key=lambda row: (row[0], row[1] % 2))]
    unknown = np.setdiff1d(np.arange(max(known, default=0) + 1), known)
    ranks = np.zeros(len(known) + len(unknown), np.int64)
    ranks[np.concatenate([np.array(known, np.int64), unknown])] = np.arange(len(ranks))
    return ranks


def _speakers(numbers: set[int]) -> dict[int, Speaker]:
    people = Person.objects.in_bulk([number // 2 for number in numbers if number % 2 == 0])
    bodies = Organization.objects.in_bulk([number // 2 for number in numbers if number % 2])
    found: dict[int, Speaker] = {2 * pk: person for pk, person in people.items()}
    return found | {2 * pk + 1: body for pk, body in bodies.items()}
