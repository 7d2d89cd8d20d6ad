"""One speaker's quotes in time: a lane for each side, a mark for each quote, employers as bands behind them.

Marks of the same weeks stand on one another, so that none hides another at 320 pixels. Where they would not fit, they are
counted: one bar for each side and stretch of time.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from debate.pages.charts.axis import Span, span

LANES = ("open", "mixed", "neutral", "closed")
BINS = 26
"""Stretches along the chart: on the narrowest phone each has room for one mark."""
MARK = 11.0
"""Pixels that a mark takes in its lane."""
HIGHEST = 5
"""Marks on one another; more are counted instead."""
BANDS, PADDING = 20.0, 8.0
"""Pixels for the names of employers, and above and below each lane."""


class Spoken(NamedTuple):
    """A quote as the chart needs it; `precision` tells how far its day is known (day, month, year)."""

    day: date
    side: str
    id: int = 0
    precision: str = "day"


class Employed(NamedTuple):
    """An employer with the first and the last day as far as they are known; None is before or after everything."""

    name: str
    first: date | None
    last: date | None


class Mark(NamedTuple):
    """One quote: the middle of its mark."""

    x: float
    y: float
    side: str
    day: date
    id: int
    precision: str


class Bin(NamedTuple):
    """Quotes of one side in a stretch of time, counted."""

    x: float
    y: float
    width: float
    height: float
    side: str
    count: int  # type: ignore[assignment]
    first: date
    last: date


class Band(NamedTuple):
    """An employer behind the lanes; `row` keeps the names of neighbours apart."""

    name: str
    x: float
    width: float
    row: int


class Lane(NamedTuple):
    """One side's lane: its upper edge, its height, and how many quotes are in it."""

    side: str
    y: float
    height: float
    count: int  # type: ignore[assignment]


class Timeline(NamedTuple):
    """The whole chart. Either `marks` or `bins` is empty. `top` is where the lanes begin; a bar as tall as its lane has `most`."""

    lanes: list[Lane]
    marks: list[Mark]
    bins: list[Bin]
    bands: list[Band]
    span: Span
    top: float
    height: float
    most: int


def timeline(
    quotes: Iterable[Spoken], employers: Iterable[Employed] = (), days: Sequence[date] = (), most: int = 0
) -> Timeline | None:
    """Quotes -> lanes with marks or bars. `days` widens the span and `most` the scale of the bars, so that two charts can share
    them. None without quotes."""
    said = sorted(quote for quote in quotes if quote.side in LANES)
    if not said:
        return None
    width = span([*(quote.day for quote in said), *days])
    bands = _bands(employers, width)
    top = BANDS * (1 + max((band.row for band in bands), default=-1))
    stacks = Counter((quote.side, _bin(quote.day, width)) for quote in said)
    binned = max(stacks.values()) > HIGHEST
    lanes = _lanes(said, stacks, binned, top)
    marks = [] if binned else _marks(said, lanes, width)
    most = max(most, *stacks.values())
    bins = _bins(stacks, lanes, width, most) if binned else []
    height = lanes[-1].y + lanes[-1].height
    return Timeline(lanes, marks, bins, bands, width, top, height, most)


def _bin(day: date, width: Span) -> int:
    """The stretch in which a day lies, counted in whole days, as `_days_of` tells them."""
    days = (width.last - width.first).days
    return min(BINS - 1, max(0, (day - width.first).days * BINS // max(1, days)))


def _days_of(number: int, width: Span) -> tuple[date, date]:
    """The first and the last day of a stretch; together they are all days of the chart, each once."""
    days = (width.last - width.first).days
    first, following = (width.first + timedelta(days=-(-days * at // BINS)) for at in (number, number + 1))
    return first, width.last if number == BINS - 1 else following - timedelta(days=1)


def _lanes(said: Sequence[Spoken], stacks: Counter[tuple[str, int]], binned: bool, top: float) -> list[Lane]:
    """Every lane is there, also an empty one: that somebody never took a side is to be seen."""
    lanes, y = [], top
    for side in LANES:
        counts = [number for (held, _), number in stacks.items() if held == side]
        marks = max(1, HIGHEST if binned and counts else max(counts, default=1))
        height = marks * MARK + 2 * PADDING
        lanes.append(Lane(side, y, height, sum(quote.side == side for quote in said)))
        y += height
    return lanes


def _marks(said: Sequence[Spoken], lanes: list[Lane], width: Span) -> list[Mark]:
    """Each quote where its day is; those of one stretch rise from the floor of the lane."""
    floors = {lane.side: lane.y + lane.height - PADDING - MARK / 2 for lane in lanes}
    held: Counter[tuple[str, int]] = Counter()
    marks = []
    for quote in said:
        place = (quote.side, _bin(quote.day, width))
        y = floors[quote.side] - MARK * held[place]
        held[place] += 1
        marks.append(Mark(_inside(width.x(quote.day)), round(y, 2), quote.side, quote.day, quote.id, quote.precision))
    return marks


def _inside(x: float) -> float:
    """A mark at the very edge is drawn a little inside."""
    return round(min(98.4, max(1.6, x)), 2)


def _bins(stacks: Counter[tuple[str, int]], lanes: list[Lane], width: Span, most: int) -> list[Bin]:
    """Bars on one scale for all lanes."""
    places = {lane.side: lane for lane in lanes}
    found = []
    for (side, number), count in sorted(stacks.items()):
        lane = places[side]
        height = max(2.0, (lane.height - PADDING) * count / most)
        x, y = round(100 * number / BINS, 2), round(lane.y + lane.height - height, 2)
        found.append(Bin(x, y, round(86 / BINS, 2), round(height, 2), side, count, *_days_of(number, width)))
    return found


def _bands(employers: Iterable[Employed], width: Span) -> list[Band]:
    """Employers inside the span in order of time; where two overlap, the later one takes the next row."""
    rows: list[float] = []
    bands = []
    for employer in sorted(employers, key=lambda one: (one.first or date.min, one.name)):
        first, last = employer.first or width.first, employer.last or width.last
        if last < width.first or first > width.last:
            continue
        left, right = width.x(first), width.x(last)
        row = next((number for number, end in enumerate(rows) if end <= left + 0.5), len(rows))
        rows[row : row + 1] = [right]
        bands.append(Band(employer.name, left, round(right - left, 2), row))
    return bands
