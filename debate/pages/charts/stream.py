"""How the balance moved: one column a quarter, open above the line, closed below it, mixed half on each side.

Neutral quotes take no side and have no place on either side of the line; the table below the chart has them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from debate.pages.charts.axis import Span, Tick, first_of, last_of, quarter, span

HEIGHT, EDGE = 200.0, 4.0
"""Pixels of the columns together, and what stays free above and below."""
LEAST = 2.0
"""No part is lower than this: one quote can always be seen."""
MOST_COLUMNS = 48
"""More quarters than these are drawn as years."""
LEAST_COLUMNS = 8
"""Two years at the least, so that a young record does not look like a wall."""
Sides = Mapping[str, int]


class Block(NamedTuple):
    """One side's part of a column: where it stands and how high it is; `first` and `last` are the days that it counts."""

    side: str
    count: int  # type: ignore[assignment]
    x: float
    y: float
    width: float
    height: float
    first: date
    last: date


class Row(NamedTuple):
    """One column in words, for the table."""

    label: str
    open: int
    mixed: int
    neutral: int
    closed: int


class Stream(NamedTuple):
    """The whole chart; `zero` is the height of its middle line, `most` the count of its highest half, `tallest` that of the column
    with most quotes that take a side."""

    blocks: list[Block]
    rows: list[Row]
    ticks: list[Tick]
    zero: float
    height: float
    most: int
    tallest: int


def stream(counts: Mapping[date, Sides]) -> Stream | None:
    """Counts by side of any days -> columns by quarter, or by year where there are too many. None where there is nothing."""
    if not counts:
        return None
    newest = quarter(max(counts))
    width = span([*counts, first_of(newest - LEAST_COLUMNS + 1)])
    step = 4 if quarter(width.last) - quarter(width.first) >= MOST_COLUMNS else 1
    columns = _in_columns(counts, step)
    halves = [_halves(sides) for sides in columns.values()]
    up, down = max(half[0] for half in halves), max(half[1] for half in halves)
    scale = (HEIGHT - 2 * EDGE) / max(1.0, up + down)
    zero = round(EDGE + up * scale, 2)
    blocks = [block for number, sides in columns.items() for block in _column(number, step, sides, width, zero, scale)]
    tallest = round(max(sum(half) for half in halves))
    return Stream(blocks, _rows(columns, step), width.ticks, zero, HEIGHT, round(max(up, down)), tallest)


def _in_columns(counts: Mapping[date, Sides], step: int) -> dict[int, Sides]:
    """The counts of so many quarters together, by the first quarter of each, in order of time."""
    columns: dict[int, Counter[str]] = {}
    for day in sorted(counts):
        columns.setdefault(quarter(day) // step * step, Counter()).update(counts[day])
    return dict(columns)


def _halves(sides: Sides) -> tuple[float, float]:
    """How much stands above the line and below it."""
    mixed = sides.get("mixed", 0) / 2
    return sides.get("open", 0) + mixed, sides.get("closed", 0) + mixed


def _column(number: int, step: int, sides: Sides, width: Span, zero: float, scale: float) -> list[Block]:
    """The blocks of one column: mixed across the line, open on top of it, closed beneath."""
    first, last = first_of(number), last_of(number + step - 1)
    left, right = width.x(first), width.x(last)
    gap = (right - left) * 0.14
    held = {side: max(LEAST, sides[side] * scale) for side in ("open", "mixed", "closed") if sides.get(side)}
    half = held.get("mixed", 0.0) / 2
    tops = {"open": zero - half - held.get("open", 0.0), "mixed": zero - half, "closed": zero + half}
    return [
        Block(side, sides[side], left, round(tops[side], 2), round(right - left - gap, 2), round(height, 2), first, last)
        for side, height in held.items()
    ]


def _rows(columns: Mapping[int, Sides], step: int) -> list[Row]:
    """Newest first."""
    return [
        Row(_label(number, step), *(sides.get(side, 0) for side in ("open", "mixed", "neutral", "closed")))
        for number, sides in sorted(columns.items(), reverse=True)
    ]


def _label(number: int, step: int) -> str:
    return str(number // 4) if step == 4 else f"{number // 4} Q{number % 4 + 1}"
