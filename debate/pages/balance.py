"""How many quotes, by how many speakers, stand on each side."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from django.utils.functional import Promise

from debate.counting.choosing import Chosen
from debate.counting.vocabulary import number
from debate.vocabulary import Side

SHOWN = (Side.OPEN, Side.MIXED, Side.NEUTRAL, Side.CLOSED)
"""In the order of every chart and row: from open to closed."""


class Share(NamedTuple):
    """One side's part: quotes, speakers, and percent of the quotes."""

    side: str
    label: str | Promise
    quotes: int
    speakers: int
    percent: int


class Balance(NamedTuple):
    """All sides, with the days of the first and the last quote, and how many a person has checked. A count, not a poll."""

    shares: list[Share]
    quotes: int
    speakers: int
    first: date | None
    last: date | None
    checked: int


def balance(chosen: Chosen) -> Balance:
    """Count."""
    columns, mask = chosen.board.columns, chosen.mask
    quotes = columns.counts("side", mask)
    speakers: dict[int, int] = {}
    everybody = 0
    for kind in ("person", "organization"):
        sides_of = columns.crossed(kind, "side", mask)
        everybody += len(sides_of)
        for sides in sides_of.values():
            for side in sides:
                speakers[side] = speakers.get(side, 0) + 1
    total = sum(quotes.values())
    shares = [
        Share(side.value, side.label, quotes[code], speakers.get(code, 0), round(100 * quotes[code] / total))
        for side in SHOWN
        if (code := number("side", side.value)) in quotes
    ]
    first, last = columns.days_of(mask)
    checked = columns.counts("checked", mask).get(number("checked", "yes"), 0)
    return Balance(shares, total, everybody, first, last, checked)
