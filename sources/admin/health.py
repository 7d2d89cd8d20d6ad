"""A source's last visits as a small chart, and its articles by state: what its page shows above the form."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.db.models import Count
from django.utils.formats import date_format
from django.utils.timezone import localtime

from sources.models import Article, Source, Visit
from sources.wording import told

VISITS = 48
STEP, TALL, SHORT = 12, 44, 6
"""Pixels: from bar to bar, the tallest bar, and the least that a bar is tall."""


class Bar(NamedTuple):
    """One visit: its place, how tall, whether it worked, and what it says in words."""

    x: int
    y: int
    height: int
    ok: bool
    words: str


def bars(visits: list[Visit]) -> list[Bar]:
    """The visits, oldest first, as bars: as tall as many new articles they brought; a failed one is a full bar."""
    most = max((visit.fresh for visit in visits), default=0) or 1
    heights = [TALL if not visit.ok else SHORT + (TALL - SHORT) * visit.fresh // most for visit in visits]
    return [
        Bar(number * STEP, TALL - height, height, visit.ok, _words(visit))
        for number, (visit, height) in enumerate(zip(visits, heights, strict=True))
    ]


def _words(visit: Visit) -> str:
    return f"{date_format(localtime(visit.at), 'DATETIME_FORMAT')}: {told(visit.result)}"


def health(source: Source) -> dict[str, Any]:
    """What the template shows of a source."""
    visits = list(reversed(source.visits.all()[:VISITS]))
    counted = source.articles.values("state", "reason").annotate(number=Count("pk")).order_by("state", "-number")
    states = [
        {
            "state": row["state"],
            "reason": row["reason"],
            "label": Article.State(row["state"]).label,
            "why": Article.Reason(row["reason"]).label if row["reason"] else "",
            "number": row["number"],
        }
        for row in counted
    ]
    worked = sum(visit.ok for visit in visits)
    return {
        "bars": bars(visits),
        "wide": max(1, len(visits)) * STEP,
        "tall": TALL,
        "worked": worked,
        "states": states,
        "last": told(source.last_result),
    }
