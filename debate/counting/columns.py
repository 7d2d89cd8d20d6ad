"""The columns, pure: one place a quote, newest first, so that the first answers of a filter are the first page.

A filter becomes a mask (one bool a place); counts are `bincount`s of the places that a mask leaves. Both cost a pass over small
numbers, about a millisecond for a million quotes, whatever the combination of filters.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

import numpy as np

from debate.counting.numbers import Codes, Mask, Numbers, Pairs, Places, counts_of

SPARSE = 8
"""Ids are sparse where fewer than one number of so many up to the largest is the id of a quote that is shown."""
_ID_BITS = 38
"""Ids below 2.7e11; with the day before them they still fit into 63 bits."""


@dataclass(frozen=True)
class Columns:
    """All quotes. `codes` holds what each has one of (side, language, kind, year, checked, person, organization) as numbers;
    0 stands for none. `many` holds what it may have several of."""

    ids: Numbers
    days: Numbers
    codes: dict[str, Codes]
    many: dict[str, Pairs]
    keys: Numbers = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "keys", -((self.days << _ID_BITS) | self.ids))

    @property
    def size(self) -> int:
        """How many quotes there are."""
        return len(self.ids)

    def everything(self) -> Mask:
        """The mask that leaves all."""
        return np.ones(self.size, bool)

    def having(self, name: str, wanted: Sequence[int]) -> Mask:
        """The places whose value of this name is one of these numbers."""
        if name in self.many:
            return self.many[name].having(wanted, self.size)
        column = self.codes[name]
        mask = np.zeros(self.size, bool)
        for value in wanted:
            mask |= column == value
        return mask

    def between(self, first: date | None, last: date | None) -> Mask:
        """The places from a day to a day, both included."""
        mask = self.everything()
        if first is not None:
            mask &= self.days >= first.toordinal()
        if last is not None:
            mask &= self.days <= last.toordinal()
        return mask

    def of_ids(self, ids: Numbers) -> Mask:
        """The places of these quotes; ids that are not here are left out."""
        mask = np.zeros(self.size, bool)
        mask[self.at_ids(ids)] = True
        return mask

    def at_ids(self, ids: Numbers) -> Places:
        """The same as places, in the order of the ids."""
        places, there = self.found(ids)
        kept: Places = places[there]
        return kept

    def found(self, ids: Numbers) -> tuple[Places, Mask]:
        """For each id a place, and whether that is really the id's."""
        if not self.size:
            return np.zeros(len(ids), np.intp), np.zeros(len(ids), bool)
        table = self._table()
        if table is not None:
            places = table[np.minimum(ids, np.int64(len(table) - 1))].astype(np.intp)
            return places, self.ids[places] == ids
        order, values = self._grouped("id")
        places = order[np.minimum(np.searchsorted(values, ids), self.size - 1)]
        return places, self.ids[places] == ids

    def _table(self) -> Codes | None:
        """For each number up to the largest id its place, any place where there is no such quote; None where ids are sparse."""
        held: dict[str, Codes | None] = self.__dict__.setdefault("_tables", {})
        if "id" not in held:
            size = int(self.ids.max()) + 1
            table = np.zeros(size, np.int32) if size < SPARSE * self.size else None
            if table is not None:
                table[self.ids] = np.arange(self.size, dtype=np.int32)
            held["id"] = table
        return held["id"]

    def places_of(self, name: str, value: int) -> Places:
        """The places that have one value, in order: what a person said, newest first, without a pass over all."""
        order, values = self._grouped(name)
        if value > np.iinfo(values.dtype).max:
            return order[:0]
        wanted = values.dtype.type(value)  # else numpy would first make the whole column as wide as a Python number
        return order[np.searchsorted(values, wanted, side="left") : np.searchsorted(values, wanted, side="right")]

    def in_groups(self, name: str) -> Places:
        """All places in order of a value, and inside a value newest first."""
        return self._grouped(name)[0]

    def _grouped(self, name: str) -> tuple[Places, Codes]:
        """The places in order of a value, and the values in that order; sorted once."""
        held: dict[str, tuple[Places, Codes]] = self.__dict__.setdefault("_groups", {})
        if name not in held:
            column = self.ids if name == "id" else self.codes[name]
            order = np.argsort(column, kind="stable")
            held[name] = (order, column[order])
        return held[name]

    def counts(self, name: str, mask: Mask) -> dict[int, int]:
        """Value -> how many of the mask's places have it; those that have none are not counted."""
        return counts_of(self._values(name, mask))

    def most(self, name: str, mask: Mask, number: int) -> dict[int, int]:
        """The same, of the values that most places have; those of equal numbers in the order of values."""
        counts = np.bincount(self._values(name, mask), minlength=1)
        counts[0] = 0
        least = np.partition(counts, -number)[-number] if number < len(counts) else 0
        held = np.flatnonzero(counts >= max(1, least))
        top = held[np.argsort(-counts[held], kind="stable")][:number]
        return {int(value): int(counts[value]) for value in top}

    def number(self, name: str, mask: Mask, value: int) -> int:
        """How many of the mask's places have one value."""
        return int(np.count_nonzero(self._values(name, mask) == value))

    def _values(self, name: str, mask: Mask) -> Codes:
        """The values of the mask's places, 0 for none. By places: numpy takes those thirty times as fast as by a mask."""
        if name not in self.many:
            return self.codes[name].take(self._places(mask))
        first, others = self._split(name)
        values: Codes = first.take(self._places(mask))
        return np.concatenate([values, others.values.take(others.of(mask))]) if len(others.values) else values

    def _split(self, name: str) -> tuple[Codes, Pairs]:
        """The first value of each place as a column, and the pairs that are left; parted once."""
        held: dict[str, tuple[Codes, Pairs]] = self.__dict__.setdefault("_firsts", {})
        if name not in held:
            held[name] = self.many[name].split(self.size)
        return held[name]

    def _places(self, mask: Mask) -> Places:
        """The mask's places; those of the last mask are kept, for a page counts many things under one. Whoever asks does not
        change the mask."""
        held: tuple[Mask, Places] | None = self.__dict__.get("_last")
        if held is None or held[0] is not mask:
            held = (mask, np.flatnonzero(mask))
            self.__dict__["_last"] = held
        return held[1]

    def crossed(self, one: str, other: str, mask: Mask) -> dict[int, dict[int, int]]:
        """For each value of `one`, how many of the mask's places have each value of `other`."""
        places, left = self._valued(one, mask)
        right = self.codes[other].take(places)
        base = int(right.max()) + 1 if len(right) else 1
        found: dict[int, dict[int, int]] = {}
        for code, number in counts_of(left.astype(np.int64) * base + right, keep_zero=True).items():
            if code // base:
                found.setdefault(code // base, {})[code % base] = number
        return found

    def days_of(self, mask: Mask) -> tuple[date | None, date | None]:
        """The days of the oldest and of the newest quote of a mask."""
        places = np.flatnonzero(mask)
        if not len(places):
            return None, None
        oldest, newest = (int(self.days[places[at]]) for at in (-1, 0))
        return date.fromordinal(oldest), date.fromordinal(newest)

    def oldest(self, name: str, mask: Mask) -> dict[int, date]:
        """Value -> the day of its first quote in the mask."""
        places, values = self._valued(name, mask)
        return self._days_of_last(places, values)

    def newest(self, name: str, mask: Mask) -> dict[int, date]:
        """Value -> the day of its latest quote in the mask."""
        places, values = self._valued(name, mask)
        return self._days_of_last(places[::-1], values[::-1])

    def _valued(self, name: str, mask: Mask) -> tuple[Places, Codes]:
        """The mask's places in order with their values; a place comes as often as it has values."""
        if name in self.many:
            pairs = self.many[name]
            kept = pairs.of(mask)
            return pairs.places.take(kept), pairs.values.take(kept)
        places = np.flatnonzero(mask)
        return places, self.codes[name].take(places)

    def _days_of_last(self, places: Places, values: Codes) -> dict[int, date]:
        last = np.full(int(values.max()) + 1 if len(values) else 1, -1, np.intp)
        last[values] = places
        return {int(v): date.fromordinal(int(self.days[last[v]])) for v in np.flatnonzero(last >= 0) if v}

    def page(self, mask: Mask, size: int, after: tuple[date, int] | None, forwards: bool) -> list[int]:
        """Ids of up to `size` quotes of the mask behind a place in the order, or before it; the nearest first."""
        places = np.flatnonzero(mask)
        if after is None:
            chosen = places[:size] if forwards else places[::-1][:size]
            return [int(one) for one in self.ids[chosen]]
        key = -((after[0].toordinal() << _ID_BITS) | after[1])
        if forwards:
            start = np.searchsorted(places, np.searchsorted(self.keys, key, side="right"))
            chosen = places[start : start + size]
        else:
            end = np.searchsorted(places, np.searchsorted(self.keys, key, side="left"))
            chosen = places[max(0, int(end) - size) : end][::-1]
        return [int(one) for one in self.ids[chosen]]
