"""Where everybody stands, and when somebody changed sides, from columns: what `debate.standing` says of one person's quotes, at
the cost of a pass over small numbers. Days are ordinals; quotes without a day count for nothing here."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import numpy as np

from debate.counting.columns import Columns
from debate.counting.numbers import NO_DAY, Mask, Numbers, Places
from debate.counting.vocabulary import number, word
from debate.standing import NOW, Said, Word, word_of

TAKEN = ("open", "closed", "mixed")


class Spread(NamedTuple):
    """What each person (by id; all arrays are that long) said on each side, and the first and the last day of it."""

    open: Numbers
    closed: Numbers
    mixed: Numbers
    first: Numbers
    last: Numbers

    def of(self, person: int) -> tuple[int, int, int, bool]:
        """Numbers on each side, and whether they are of two days at least."""
        if person >= len(self.open):
            return 0, 0, 0, False
        row = (self.open[person], self.closed[person], self.mixed[person])
        return int(row[0]), int(row[1]), int(row[2]), bool(self.first[person] != self.last[person])


def taking_sides(columns: Columns) -> Mask:
    """Quotes of people, with a day, on a side."""
    sided = columns.having("side", [number("side", side) for side in TAKEN])
    return sided & (columns.days > NO_DAY) & (columns.codes["person"] > 0)


def spread(columns: Columns, mask: Mask) -> Spread:
    """Count the mask's places by person and side."""
    places = np.flatnonzero(mask)
    person, side = columns.codes["person"][places], columns.codes["side"][places]
    size = int(columns.codes["person"].max(initial=0)) + 1
    counts = [np.bincount(person[side == number("side", one)], minlength=size) for one in TAKEN]
    first, last = np.zeros(size, np.int64), np.zeros(size, np.int64)
    first[person] = columns.days[places]
    last[person[::-1]] = columns.days[places[::-1]]
    return Spread(counts[0], counts[1], counts[2], first, last)


def recent(columns: Columns) -> Spread:
    """What decides on everybody's standing now: sides taken in the two years up to the last one."""
    taken = taking_sides(columns)
    last = spread(columns, taken).last
    return spread(columns, taken & (columns.days >= last[columns.codes["person"]] - NOW.days))


def words_of(people: Sequence[int], now: Spread) -> dict[int, Word]:
    """The word for each of these people."""
    return {person: word_of(*now.of(person)) for person in people}


def ends_of_runs(columns: Columns, places: Places) -> list[Said]:
    """The first and the last quote of each of one person's stretches on one side: all that `debate.standing.changes` needs."""
    sides, days = columns.codes["side"][places], columns.days[places]
    kept = ((sides == number("side", "open")) | (sides == number("side", "closed"))) & (days > NO_DAY)
    places = places[kept]
    opened = columns.codes["side"][places] == number("side", "open")
    places = places[np.lexsort((columns.ids[places], opened, columns.days[places]))]
    opened = columns.codes["side"][places] == number("side", "open")
    edges = np.flatnonzero(np.diff(opened)) + 1
    starts = np.concatenate([np.zeros(1, np.intp), edges]) if len(places) else edges
    ends = np.concatenate([edges, np.array([len(places)])])[: len(starts)] - 1
    return said_at(columns, places[np.stack([starts, ends], axis=1).ravel()])


def said_at(columns: Columns, places: Places) -> list[Said]:
    """The quotes at these places, in the same order, without those that have no day."""
    rows = zip(columns.days[places], columns.codes["side"][places], columns.ids[places], strict=True)
    return [Said(date.fromordinal(int(day)), word("side", int(side)), int(pk)) for day, side, pk in rows if day > NO_DAY]
