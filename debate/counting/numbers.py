"""What columns are made of, pure: arrays of numbers, pairs, and how often each value occurs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Mask = NDArray[np.bool_]
Places = NDArray[np.intp]
Numbers = NDArray[np.int64]
Codes = NDArray[Any]
"""Whole numbers in as few bytes as they need: a pass over a million sides reads one megabyte."""
NO_DAY = NO_YEAR = 1
"""The ordinal of the first of all days, and its year: they stand for a day that is not known."""
FAR = 16
"""Values are sorted to be counted where the largest is so many times their number: else each up to it gets a place."""


class Pairs(NamedTuple):
    """What a quote may have many of: sources, organizations, arguments. Parallel arrays, in order of place."""

    places: Places
    values: Codes

    def having(self, wanted: Sequence[int], size: int) -> Mask:
        """The places that have any of the values."""
        mask = np.zeros(size, bool)
        for value in wanted:
            mask[self.places[self.values == value]] = True
        return mask

    def of(self, mask: Mask) -> Places:
        """Which of the pairs have a place of the mask."""
        return np.flatnonzero(mask.take(self.places))

    def split(self, size: int) -> tuple[Codes, Pairs]:
        """The first value of each place up to `size`, 0 where there is none, and the other pairs: most quotes have one source."""
        first = np.ones(len(self.places), bool)
        first[1:] = self.places[1:] != self.places[:-1]
        column = np.zeros(size, self.values.dtype)
        column[self.places[first]] = self.values[first]
        return column, Pairs(self.places[~first], self.values[~first])


def counts_of(values: Codes, keep_zero: bool = False) -> dict[int, int]:
    """Value -> how often it occurs; 0, which stands for none, is left out unless asked for."""
    if not len(values):
        return {}
    if int(values.max()) > FAR * len(values):
        held, numbers = np.unique(values, return_counts=True)
    else:
        found = np.bincount(values)
        held = np.flatnonzero(found)
        numbers = found[held]
    rows = zip(held.tolist(), numbers.tolist(), strict=True)
    return {value: number for value, number in rows if value or keep_zero}
