"""What a confidence is worth: of the quotations read with one, how many were right."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
"""Bins of confidence, low end included; the last one includes 1."""
SURE = 0.9
"""From here on, at least 95 % should be right."""


class Bin(NamedTuple):
    """Quotations whose confidence lies between `low` and `high`: how many, their mean confidence, the share that was right."""

    low: float
    high: float
    quotations: int
    said: float
    right: float


class Calibration(NamedTuple):
    """Bins, the mean distance between what was said and what was right (weighted by count), and the share right from SURE on."""

    bins: tuple[Bin, ...]
    error: float
    sure: int
    sure_right: float


def calibration(pairs: Iterable[tuple[float, bool]]) -> Calibration:
    """`pairs`: how sure, and whether right."""
    rows = list(pairs)
    bins = tuple(_bin(rows, low, high) for low, high in pairwise(EDGES))
    error = sum(b.quotations * abs(b.said - b.right) for b in bins) / len(rows) if rows else 0.0
    sure = [right for confidence, right in rows if confidence >= SURE]
    return Calibration(bins, round(error, 3), len(sure), _mean(sure))


def _bin(rows: list[tuple[float, bool]], low: float, high: float) -> Bin:
    here = [(c, right) for c, right in rows if low <= c < high or (high == 1.0 and c == 1.0)]
    return Bin(low, high, len(here), _mean([c for c, _ in here]), _mean([right for _, right in here]))


def _mean(values: list[float] | list[bool]) -> float:
    return round(sum(values) / len(values), 3) if values else 0.0
