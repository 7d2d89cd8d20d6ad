"""How often somebody spoke, as a word-sized chart: one bar a year."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

HEIGHT = 20.0


class Spark(NamedTuple):
    """One year."""

    year: int
    count: int  # type: ignore[assignment]
    x: float
    y: float
    width: float
    height: float


def sparks(counts: Mapping[int, int], first: int, last: int, most: int = 0) -> list[Spark]:
    """Bars for the years from `first` to `last`. `most`: the count of a full bar, at the least."""
    years = range(first, last + 1)
    highest = max([most, *counts.values(), 1])
    room = 100 / max(1, len(years))
    found = []
    for number, year in enumerate(years):
        count = counts.get(year, 0)
        height = round(max(1.5, HEIGHT * count / highest), 2) if count else 0.0
        found.append(Spark(year, count, round(room * number, 2), HEIGHT - height, round(room * 0.8, 2), height))
    return found


def outline(bars: Iterable[Spark]) -> str:
    """All bars as one path: a directory shows hundreds of such charts."""
    return "".join(f"M{bar.x:g} {bar.y:g}h{bar.width:g}v{bar.height:g}h-{bar.width:g}z" for bar in bars if bar.count)
