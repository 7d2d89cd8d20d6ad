"""How many quotes, by how many speakers, stand on each side."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from django.db.models import Count, Max, Min, QuerySet
from django.utils.functional import Promise

from debate.models import Quote
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
    """All sides, with the days of the first and the last quote. A count, not a poll."""

    shares: list[Share]
    quotes: int
    speakers: int
    first: date | None
    last: date | None


def balance(quotes: QuerySet[Quote]) -> Balance:
    """Count, in two queries."""
    plain = quotes.order_by()
    counted = {"n": Count("pk"), "people": Count("person", distinct=True), "bodies": Count("organization", distinct=True)}
    grouped: Any = plain.values("side").annotate(**counted)
    rows = {row["side"]: row for row in grouped}
    whole = plain.aggregate(**counted, first=Min("day"), last=Max("day"))
    shares = [
        Share(side.value, side.label, row["n"], row["people"] + row["bodies"], round(100 * row["n"] / whole["n"]))
        for side in SHOWN
        if (row := rows.get(side.value))
    ]
    return Balance(shares, whole["n"], whole["people"] + whole["bodies"], whole["first"], whole["last"])
