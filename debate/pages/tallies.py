"""Quotes counted by side: in time, by argument, by person."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any, NamedTuple

from django.db.models import Count, QuerySet
from django.db.models.functions import ExtractYear, TruncQuarter

from debate.models import Argument, Quote
from debate.pages.charts.stream import Stream, stream
from debate.vocabulary import ArgumentSlug, Side

Tally = dict[str, int]
OPPOSED = (Side.OPEN, Side.CLOSED)


class ArgumentTally(NamedTuple):
    """One argument: how many quotes on each side give it."""

    slug: str
    label: str
    open: int
    mixed: int
    neutral: int
    closed: int

    @property
    def total(self) -> int:
        """All quotes that give it."""
        return self.open + self.mixed + self.neutral + self.closed


def by_quarter(quotes: QuerySet[Quote]) -> Stream | None:
    """How the balance of these quotes moved. One query."""
    found: dict[date, Tally] = defaultdict(dict)
    grouped: Any = quotes.order_by().annotate(quarter=TruncQuarter("day")).values_list("quarter", "side")
    for day, side, number in grouped.annotate(n=Count("pk", distinct=True)):
        if day is not None:
            found[day][side] = number
    return stream(found)


def by_argument(quotes: QuerySet[Quote]) -> list[ArgumentTally]:
    """Every argument that these quotes give, the most used first. One query."""
    grouped: Any = Argument.objects.filter(quote__in=quotes.order_by()).order_by().values_list("slug", "quote__side")
    found: dict[str, Tally] = defaultdict(dict)
    for slug, side, number in grouped.annotate(n=Count("pk")):
        found[slug][side] = number
    labels = dict(ArgumentSlug.choices)
    tallies = [
        ArgumentTally(slug, str(labels[slug]), *(sides.get(side, 0) for side in ("open", "mixed", "neutral", "closed")))
        for slug, sides in found.items()
        if slug in labels
    ]
    return sorted(tallies, key=lambda one: (-one.total, one.slug))


def by_person(quotes: QuerySet[Quote]) -> dict[int, Tally]:
    """The sides of each person's quotes. One query."""
    found: dict[int, Tally] = defaultdict(dict)
    grouped: Any = quotes.filter(person__isnull=False).order_by().values_list("person", "side")
    for person, side, number in grouped.annotate(n=Count("pk", distinct=True)):
        found[person][side] = number
    return dict(found)


def by_year(quotes: QuerySet[Quote], people: list[int]) -> dict[int, dict[int, int]]:
    """How often each of these people spoke in each year. One query."""
    found: dict[int, dict[int, int]] = defaultdict(dict)
    grouped: Any = (
        quotes.filter(person__in=people).order_by().annotate(year=ExtractYear("day")).values_list("person", "year")
    )
    for person, year, number in grouped.annotate(n=Count("pk")):
        if year is not None:
            found[person][year] = number
    return dict(found)


def lean(tally: Tally) -> float:
    """From -1, all closed, to 1, all open; 0 for who takes no side."""
    taken = tally.get("open", 0) + tally.get("closed", 0) + tally.get("mixed", 0)
    return (tally.get("open", 0) - tally.get("closed", 0)) / taken if taken else 0.0
