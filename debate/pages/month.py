"""What changed in the last thirty days of the record: who changed sides, who is new, who was answered."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from typing import Any, NamedTuple

from django.db.models import F, Min, Q, QuerySet

from debate.models import Quote, Reply
from debate.pages.ties import public_replies
from debate.standing import Change, Said, changes
from debate.vocabulary import Side
from people.models import Person

MONTH = timedelta(days=30)
SHOWN = 5
MOST_SPEAKERS = 300
"""People of a month whose whole record is looked through for a change of side: the ones who spoke last."""


class Turned(NamedTuple):
    """Somebody changed sides."""

    person: Person
    change: Change
    before: str
    after: str


class Month(NamedTuple):
    """The news between two days, newest first."""

    since: date
    until: date
    turned: list[Turned]
    fresh: list[Person]
    answered: list[Reply]
    quotes: int

    @property
    def is_quiet(self) -> bool:
        """Whether there is nothing to tell."""
        return not (self.turned or self.fresh or self.answered)


def last_month(quotes: QuerySet[Quote], until: date | None) -> Month | None:
    """The thirty days up to the day of the newest quote; None for an empty record. Five queries."""
    if until is None:
        return None
    since = until - MONTH
    recent = quotes.filter(day__gt=since)
    return Month(since, until, _turned(quotes, recent, since), _fresh(recent, since), _answered(since), recent.count())


def _turned(quotes: QuerySet[Quote], recent: QuerySet[Quote], since: date) -> list[Turned]:
    spoke = recent.filter(person__isnull=False, side__in=("open", "closed"))
    people = list(dict.fromkeys(spoke.order_by("-day").values_list("person", flat=True)[: 10 * MOST_SPEAKERS]))
    said: dict[Any, list[Said]] = defaultdict(list)
    rows = quotes.filter(person__in=people[:MOST_SPEAKERS]).order_by().values_list("person", "day", "side", "pk")
    for person, day, side, pk in rows:
        if day is not None:
            said[person].append(Said(day, side, pk))
    found = [(pk, change) for pk, held in said.items() for change in changes(held) if change.after.day > since]
    found.sort(key=lambda one: one[1].after.day, reverse=True)
    names = Person.objects.in_bulk([pk for pk, _ in found[:SHOWN]])
    return [
        Turned(names[pk], change, str(Side(change.before.side).label), str(Side(change.after.side).label))
        for pk, change in found[:SHOWN]
    ]


def _fresh(recent: QuerySet[Quote], since: date) -> list[Person]:
    """People whose first quote in the record is of this month."""
    public = Q(quotes__is_public=True) & ~Q(quotes__side=Side.OFF_TOPIC)
    spoke = Person.objects.filter(pk__in=recent.filter(person__isnull=False).order_by().values("person"))
    return list(spoke.annotate(first=Min("quotes__day", filter=public)).filter(first__gt=since).order_by("-first")[:SHOWN])


def _answered(since: date) -> list[Reply]:
    """Replies to people, by people: whoever answers themselves is left out."""
    replies = public_replies().filter(quote__day__gt=since, to_person__isnull=False, quote__person__isnull=False)
    others = replies.exclude(to_person=F("quote__person"))
    return list(others.select_related("quote__person", "to_person").order_by("-quote__day", "-pk")[:SHOWN])
