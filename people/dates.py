"""Dates as far as they are known, pure: 2024, 2024-03 or 2024-03-31, and the days that each may mean."""

from __future__ import annotations

from calendar import monthrange
from datetime import date


def bounds(partial: str) -> tuple[date, date]:
    """The first and the last day that a partial date may mean. ValueError where there is no such date."""
    year, *rest = map(int, partial.split("-"))
    match rest:
        case []:
            return date(year, 1, 1), date(year, 12, 31)
        case [month]:
            return date(year, month, 1), date(year, month, monthrange(year, month)[1])
        case [month, day]:
            return date(year, month, day), date(year, month, day)
    raise ValueError(partial)
