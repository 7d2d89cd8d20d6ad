"""What a person's page and a comparison show of somebody: their timeline, their arguments, whom they answer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from django.db.models import QuerySet

from debate.models import Quote
from debate.pages.charts.timeline import Employed, Spoken, Timeline, timeline
from debate.pages.ties import Exchange, exchanges_in, of_speaker
from debate.standing import Said, bounds
from people.models import Membership, Person, Speaker

NO_GAP = timedelta(days=31)
"""Between two roles in one house so little time is no time away: dates are often known by the month only."""


class Partner(NamedTuple):
    """Somebody on the other side of an exchange: replies given to them, and got from them."""

    speaker: Speaker
    given: int
    got: int
    exchange: Exchange


def said_by(quotes: QuerySet[Quote]) -> list[Said]:
    """The day, side and id of each quote. One query, whatever their number."""
    rows = quotes.order_by("day", "pk").values_list("day", "side", "pk")
    return [Said(day, side, pk) for day, side, pk in rows if day is not None]


def drawn(said: Sequence[Said], memberships: Iterable[Membership], days: Sequence[date] = ()) -> Timeline | None:
    """The timeline with employers behind it."""
    return timeline([Spoken(one.day, one.side, one.id) for one in said], employers_of(memberships), days)


def employers_of(memberships: Iterable[Membership]) -> list[Employed]:
    """Employers in time. Roles in one house that overlap or follow one another are one stretch."""
    stretches = [
        Employed(held.organization.name, _about(held.since), _about(held.until))
        for held in memberships
        if held.since or held.until
    ]
    merged: list[Employed] = []
    for one in sorted(stretches, key=lambda one: (one.name, one.first or date.min)):
        before = merged[-1] if merged and merged[-1].name == one.name else None
        if before and (before.last is None or before.last + NO_GAP >= (one.first or date.min)):
            last = None if before.last is None or one.last is None else max(before.last, one.last)
            merged[-1] = before._replace(last=last)
        else:
            merged.append(one)
    return merged


def _about(partial: str) -> date | None:
    """The middle of what a partial date may mean, so that one role ends where the next begins."""
    if not partial:
        return None
    first, last = bounds(partial)
    return first + (last - first) / 2


def partners_of(speaker: Speaker) -> list[Partner]:
    """Everybody whom a speaker answers or who answers them, the liveliest exchange first."""
    found = []
    for exchange in exchanges_in(of_speaker(speaker)):
        first = exchange.a == speaker
        other = exchange.b if first else exchange.a
        given, got = (exchange.by_a, exchange.by_b) if first else (exchange.by_b, exchange.by_a)
        found.append(Partner(other, given, got, exchange))
    return found


def employers_now(memberships: Iterable[Membership]) -> list[Any]:
    """Where somebody works now, as far as the record knows: roles without an end."""
    return list({held.organization_id: held.organization for held in memberships if not held.until}.values())


def comparable(partners: Iterable[Partner]) -> list[Person]:
    """People worth comparing with: those in an exchange with them."""
    return [partner.speaker for partner in partners if isinstance(partner.speaker, Person)][:5]
