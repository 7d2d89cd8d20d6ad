"""Time along a chart: days to hundredths of its width, quarters, and the years to write below."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

MOST_TICKS = 8
"""Years that are written below a chart; with more of them, every second or third one is."""

MOST_NARROW = 5
"""Years that fit below a chart of 212 pixels, which is what a phone leaves of 320."""


class Tick(NamedTuple):
    """A year below the chart, where it begins; within one year a month, by its first `day`, whose name depends on who reads. An
    `extra` one is left unwritten where the screen is narrow."""

    x: float
    label: str
    extra: bool = False
    day: date | None = None


@dataclass(frozen=True)
class Span:
    """The days that a chart shows, from the first of a quarter to the end of another."""

    first: date
    last: date

    def x(self, day: date) -> float:
        """Where a day stands, in hundredths; what lies outside stands at the edge."""
        share = (day - self.first).days / max(1, (self.last - self.first).days)
        return round(100 * min(1.0, max(0.0, share)), 2)

    @property
    def ticks(self) -> list[Tick]:
        """The beginnings of years; where the chart begins within a year, that year at its edge if there is room. One year alone
        would leave its marks without a date: there the quarters are told, in a single quarter the months."""
        if self.first.year == self.last.year:
            return self._months
        years = range(self.first.year + (self.first > date(self.first.year, 1, 1)), self.last.year + 1)
        step = -(-len(years) // MOST_TICKS) or 1
        ticks = [Tick(self.x(date(year, 1, 1)), str(year)) for year in years if (self.last.year - year) % step == 0]
        ticks = [tick for tick in ticks if tick.x <= 94]
        room = ticks[0].x if ticks else 100.0
        return _thinned([Tick(0.0, str(self.first.year)), *ticks] if room > 12 else ticks)

    @property
    def _months(self) -> list[Tick]:
        step = 1 if quarter(self.first) == quarter(self.last) else 3
        days = [date(self.first.year, month, 1) for month in range(self.first.month, self.last.month + 1, step)]
        narrow = {0, len(days) // 2} if len(days) % 2 == 0 else {0}
        return [Tick(self.x(day), f"{day:%Y-%m}", number not in narrow, day) for number, day in enumerate(days)]


def _thinned(ticks: list[Tick]) -> list[Tick]:
    """Where there are many, every other one is extra; the newest never is."""
    many = len(ticks) > MOST_NARROW
    return [tick._replace(extra=many and (len(ticks) - number) % 2 == 0) for number, tick in enumerate(ticks)]


def span(days: list[date]) -> Span:
    """The whole quarters that hold these days. ValueError where there is none."""
    return Span(first_of(quarter(min(days))), first_of(quarter(max(days)) + 1) - timedelta(days=1))


def quarter(day: date) -> int:
    """Quarters counted from the year 0: neighbours differ by one."""
    return day.year * 4 + (day.month - 1) // 3


def first_of(number: int) -> date:
    """The first day of a quarter."""
    return date(number // 4, 3 * (number % 4) + 1, 1)


def last_of(number: int) -> date:
    """The last day of a quarter."""
    return first_of(number + 1) - timedelta(days=1)
