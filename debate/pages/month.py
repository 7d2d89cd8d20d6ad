"""What changed in the last thirty days of the record: who changed sides, who is new, who was answered."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

import numpy as np
from django.db.models import F

from debate.counting.board import board
from debate.counting.columns import Columns
from debate.counting.numbers import NO_DAY, Codes
from debate.counting.standings import ends_of_runs, taking_sides
from debate.models import Quote, Reply
from debate.pages.ties import public_replies
from debate.standing import Change, Said, changes
from debate.vocabulary import Decider, Side
from people.models import Person

MONTH = timedelta(days=30)
SHOWN = 5
MOST_SPEAKERS = 300
"""People of a month whose whole record is looked through for a change of side: the ones who spoke last."""


class Turned(NamedTuple):
    """Somebody changed sides. `by_machine`: no person has judged both quotes."""

    person: Person
    change: Change
    before: str
    after: str
    by_machine: bool


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


def last_month(until: date | None) -> Month | None:
    """The thirty days up to the day of the newest quote; None for an empty record. Four queries."""
    if until is None:
        return None
    since = until - MONTH
    columns = board().columns
    fresh = columns.between(since + timedelta(days=1), None)
    people = columns.codes["person"][fresh & taking_sides(columns)]
    return Month(
        since, until, _turned(columns, people, since), _fresh(columns, since), _answered(since), int(np.count_nonzero(fresh))
    )


def _turned(columns: Columns, people: Codes, since: date) -> list[Turned]:
    """Of the people who spoke last, those who changed sides since."""
    newest = list(dict.fromkeys(people.tolist()))[:MOST_SPEAKERS]
    ends = {person: ends_of_runs(columns, columns.places_of("person", person)) for person in newest}
    found = [(pk, change) for pk, held in ends.items() for change in changes(held) if change.after.day > since]
    found.sort(key=lambda one: one[1].after.day, reverse=True)
    shown = found[:SHOWN]
    names = Person.objects.in_bulk([pk for pk, _ in shown])
    ids = [said.id for _, change in shown for said in (change.before, change.after)]
    by_people = set(Quote.objects.filter(pk__in=ids, side_by=Decider.PERSON).values_list("pk", flat=True))
    return [
        Turned(
            names[pk],
            change,
            _word(change.before),
            _word(change.after),
            not {change.before.id, change.after.id} <= by_people,
        )
        for pk, change in shown
        if pk in names
    ]


def _word(said: Said) -> str:
    return str(Side(said.side).label)


def _fresh(columns: Columns, since: date) -> list[Person]:
    """People whose first quote in the record is of this month, the newest first."""
    first = columns.oldest("person", columns.days > NO_DAY)
    new = sorted((pk for pk, day in first.items() if day > since), key=lambda pk: first[pk], reverse=True)[:SHOWN]
    people = Person.objects.in_bulk(new)
    return [people[pk] for pk in new if pk in people]


def _answered(since: date) -> list[Reply]:
    """Replies to people, by people: whoever answers themselves is left out."""
    replies = public_replies().filter(quote__day__gt=since, to_person__isnull=False, quote__person__isnull=False)
    others = replies.exclude(to_person=F("quote__person"))
    return list(others.select_related("quote__person", "to_person").order_by("-quote__day", "-pk")[:SHOWN])
