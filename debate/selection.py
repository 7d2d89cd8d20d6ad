"""Which quotes somebody asks for: the filters of a query, the same for pages, feeds and the API."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import CharField, Exists, F, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Cast, Concat
from django.http import QueryDict
from django.utils.http import urlencode

from debate.models import Argument, Quote
from debate.search import matching
from debate.vocabulary import ArgumentSlug, Kind, Side
from people.dates import bounds
from people.models import Membership
from sources.models import Article
from sources.vocabulary import LANGUAGES

MANY = ("person", "organization", "side", "argument", "source", "language", "kind")
"""Filters that may be given more than once: any of the values."""
KNOWN = {
    "side": {side for side in Side.values if side != Side.OFF_TOPIC},
    "argument": set(ArgumentSlug.values),
    "language": {code for code, _ in LANGUAGES},
    "kind": set(Kind.values),
}
CHECKED = ("yes", "no")
DATES = ("from", "to")
ORDERS = ("newest", "oldest", "relevance")
LONGEST_SEARCH = 200
"""Characters of a search; the rest is left out, as nobody types it."""
_DAY = re.compile(r"\d{4}(?:-\d{1,2}){0,2}")


@dataclass(frozen=True)
class Selection:
    """Filters as asked for. Values that cannot be are left out, so that a mistyped address still answers."""

    q: str = ""
    person: tuple[str, ...] = ()
    organization: tuple[str, ...] = ()
    side: tuple[str, ...] = ()
    argument: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    checked: str = ""
    order: str = ""

    @classmethod
    def of(cls, query: QueryDict) -> Selection:
        """Read a query string: `q person organization side argument source language kind from to checked order`."""
        many = {name: tuple(v for v in dict.fromkeys(query.getlist(name)) if _known(name, v)) for name in MANY}
        return cls(
            q=" ".join(query.get("q", "").replace("\0", "").split())[:LONGEST_SEARCH].strip(),
            since=date_words(query.get("from", "")),
            until=date_words(query.get("to", "")),
            checked=query.get("checked", "") if query.get("checked") in CHECKED else "",
            order=query.get("order", "") if query.get("order") in ORDERS else "",
            **many,
        )

    def pairs(self) -> list[tuple[str, str]]:
        """The query as pairs, in one order: the canonical form of the selection."""
        pairs = [("q", self.q)] if self.q else []
        pairs += [(name, value) for name in MANY for value in getattr(self, name)]
        pairs += [("from", self.since), ("to", self.until), ("checked", self.checked), ("order", self.order)]
        return [(name, value) for name, value in pairs if value]

    def query(self) -> str:
        """The query string with its question mark; empty where nothing is asked for."""
        pairs = self.pairs()
        return "?" + urlencode(pairs) if pairs else ""

    def toggled(self, name: str, value: str) -> Selection:
        """The same selection with one value of a filter put in, or taken out where it is in."""
        if name not in MANY:
            field = {"from": "since", "to": "until"}.get(name, name)
            change: dict[str, Any] = {field: "" if getattr(self, field) == value else value}
            return replace(self, **change)
        held = getattr(self, name)
        values = tuple(v for v in held if v != value) if value in held else (*held, value)
        values_now: dict[str, Any] = {name: values}
        return replace(self, **values_now)

    def without(self, name: str) -> Selection:
        """The same selection without one filter: what a facet counts."""
        if name == "year":
            return replace(self, since="", until="")
        empty: dict[str, Any] = {name: () if name in MANY else ""}
        return replace(self, **empty)

    @property
    def is_empty(self) -> bool:
        """Whether it asks for everything."""
        return not [name for name, _ in self.pairs() if name != "order"]

    @property
    def sorting(self) -> str:
        """The order in force: relevance only where there are words to be relevant to."""
        return "newest" if self.order == "" or (self.order == "relevance" and not self.q) else self.order

    def apply(self, quotes: QuerySet[Quote]) -> QuerySet[Quote]:
        """Keep the quotes that fit."""
        quotes = quotes.filter(self._speakers() & self._plain_values() & self._days())
        if self.argument:
            quotes = quotes.filter(Exists(Argument.objects.filter(quote=OuterRef("pk"), slug__in=self.argument)))
        if self.source:
            articles = Article.objects.filter(appearances__quote=OuterRef("pk"), source__slug__in=self.source)
            quotes = quotes.filter(Exists(articles))
        return matching(quotes, self.q) if self.q else quotes

    def _plain_values(self) -> Q:
        """Filters on the quote's own columns."""
        wanted = Q()
        for name in ("side", "language", "kind"):
            if getattr(self, name):
                wanted &= Q(**{f"{name}__in": getattr(self, name)})
        if self.checked:
            wanted &= Q(checked_at__isnull=self.checked == "no")
        return wanted

    def _speakers(self) -> Q:
        """Persons as they are; an organization's own statements, and those of its people while they were there."""
        wanted = Q(person__slug__in=self.person) if self.person else Q()
        if self.organization:
            there = at_the_time(
                Membership.objects.filter(person=OuterRef("person"), organization__slug__in=self.organization)
            )
            wanted &= Q(organization__slug__in=self.organization) | Q(Exists(there))
        return wanted

    def _days(self) -> Q:
        """From the first day of what `from` says to the last day of what `to` says."""
        wanted = Q(day__gte=first_day(self.since)) if self.since else Q()
        return wanted & Q(day__lte=last_day(self.until)) if self.until else wanted


def at_the_time(memberships: QuerySet[Membership]) -> QuerySet[Membership]:
    """Memberships that held on the outer quote's day. Partial dates are generous: "2023" is the whole year."""
    day = Cast(OuterRef("day"), CharField())
    held = memberships.annotate(last=Concat(F("until"), Value("~")))
    return held.filter(Q(since="") | Q(since__lte=day), Q(until="") | Q(last__gte=day))


def first_day(words: str) -> date:
    """The first day of a year, a month or a day written as 2024, 2024-03 or 2024-03-31. ValueError where there is no such date."""
    return bounds(words)[0]


def last_day(words: str) -> date:
    """The last day of a year, a month or a day."""
    return bounds(words)[1]


def date_words(words: str) -> str:
    """The words of a date that there is, else nothing."""
    words = words.strip()
    try:
        return words if _DAY.fullmatch(words) and bounds(words) else ""
    except ValueError:
        return ""


def no_dates(query: QueryDict) -> dict[str, str]:
    """What stands for `from` or `to` and is no date, by filter: whoever mistyped one should hear of it, not get everything."""
    asked = {name: str(query.get(name, "")).strip() for name in DATES}
    return {name: words for name, words in asked.items() if words and not date_words(words)}


def unusable(query: QueryDict) -> dict[str, list[str]]:
    """Values that their filter does not have, by filter, with what a program that mistyped one could ask for."""
    wrong = {
        name: [f"{words!r} is not a date: write 2024, 2024-03 or 2024-03-31."] for name, words in no_dates(query).items()
    }
    for name, known in (*KNOWN.items(), ("checked", CHECKED)):
        values = [str(value) for value in query.getlist(name) if value and value not in known]
        if values:
            wrong[name] = [f"{value!r} is no value of this filter: {', '.join(sorted(known))} are." for value in values]
    return wrong


def _known(name: str, value: str) -> bool:
    return bool(value) and "\0" not in value and value in KNOWN.get(name, {value})
