"""The home page: where the debate stands now, how it got there, and who is in it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from debate.counting.board import board
from debate.counting.choosing import everything
from debate.models import Quote
from debate.pages.balance import balance
from debate.pages.heads import Head
from debate.pages.month import last_month
from debate.pages.standings import camps
from debate.pages.structured import dataset, website
from debate.pages.tallies import ArgumentTally, Tally, by_argument, by_quarter, lean, tallies_of_people, years_compared
from debate.pages.ties import Exchanges, all_exchanges
from debate.pages.verdict import verdict
from people.models import Person
from sources.models import Source

LATEST, EXCHANGES, ARGUMENTS, PAIRS = 8, 6, 5, 4
FRESH = timedelta(days=7)
"""A record whose newest quote is older tells the days of its news instead of calling them the last ones."""
LEAST = 5
"""People who stand somewhere, below whom counting them tells nothing."""
LIVELIEST = 200
"""Exchanges among which pairs to compare are sought."""


def home(request: HttpRequest) -> HttpResponse:
    """The question, the balance and how it moved, the newest, the arguments, the exchanges."""
    context = board().kept("home", shown)
    month = context["month"]
    stale = month is not None and timezone.localdate() - month.until > FRESH
    return render(request, "home/home.html", {**context, "stale": stale, "head": _head()})


def shown() -> dict[str, Any]:
    """Everything that the page counts."""
    quotes, chosen = Quote.objects.counted(), everything()
    now = balance(chosen)
    exchanges, people = all_exchanges(), tallies_of_people()
    standing = camps(now.last)
    return {
        "balance": now,
        "camps": standing if standing and standing.people >= LEAST else None,
        "verdict": verdict(standing),
        "elsewhere": len(people) - (standing.people if standing else 0),
        "stream": by_quarter(chosen),
        "years": years_compared(chosen),
        "latest": list(quotes.newest().for_lists()[:LATEST]),
        "month": last_month(now.last),
        "exchanges": exchanges[:EXCHANGES],
        "pairs": pairs(exchanges, people),
        "sources": Source.objects.count(),
        **carrying(by_argument(chosen)),
    }


def _head() -> Head:
    title = _("Should frontier AI models be open or closed?")
    told = _("Who said what about it, in their own words, with where, when and to whom: the record, in English and Chinese.")
    things = [website(_("Open or Closed?")), dataset(_("Open or Closed?"), told)]
    return Head(title, told, feed=reverse("feed"), things=things)


def carrying(tallies: list[ArgumentTally]) -> dict[str, Any]:
    """The arguments that carry each side, the most used first, and the count of the most used one as their scale."""
    opened = sorted((one for one in tallies if one.open), key=lambda one: -one.open)[:ARGUMENTS]
    closed = sorted((one for one in tallies if one.closed), key=lambda one: -one.closed)[:ARGUMENTS]
    most = max([*(one.open for one in opened), *(one.closed for one in closed)], default=0)
    return {"arguments_open": opened, "arguments_closed": closed, "arguments_most": most}


def pairs(exchanges: Exchanges, tallies: dict[int, Tally]) -> list[tuple[Any, Any]]:
    """Whom to compare: people who answer each other from opposite sides, else the most quoted of each side."""
    leans = {pk: lean(tally) for pk, tally in tallies.items()}
    found = [(one.a, one.b) for one in exchanges[:LIVELIEST] if one.people_only and _opposed(one.a, one.b, leans)]
    return found[:PAIRS] or _farthest(tallies, leans)


def _opposed(one: Any, other: Any, leans: dict[int, float]) -> bool:
    return leans.get(one.pk, 0) * leans.get(other.pk, 0) < 0


def _farthest(tallies: dict[int, Tally], leans: dict[int, float]) -> list[tuple[Any, Any]]:
    busiest = sorted(tallies, key=lambda pk: (-sum(tallies[pk].values()), pk))
    opened = [pk for pk in busiest if leans[pk] > 0][:2]
    closed = [pk for pk in busiest if leans[pk] < 0][:2]
    people = Person.objects.in_bulk([*opened, *closed])
    return [
        (people[one], people[other]) for one, other in zip(opened, closed, strict=False) if one in people and other in people
    ]
