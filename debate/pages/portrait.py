"""What a person's page and a comparison show of somebody: their timeline, their arguments, whom they answer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

import numpy as np

from debate.counting.board import board
from debate.counting.standings import said_at
from debate.counting.vocabulary import number
from debate.models import Quote
from debate.pages.charts.timeline import BINS, HIGHEST, LANES, Employed, Spoken, Timeline, timeline
from debate.pages.ties import Exchange, exchanges_of
from debate.standing import Said
from people.dates import bounds
from people.models import Membership, Person, Speaker
from sources.vocabulary import Precision

NO_GAP = timedelta(days=31)
"""Between two roles in one house so little time is no time away: dates are often known by the month only."""
MOST_MARKS = BINS * HIGHEST * len(LANES)
"""More quotes than these never fit a timeline one by one."""
PARTNERS = 50
"""Of somebody's exchanges so many of the liveliest are looked at."""


class Partner(NamedTuple):
    """Somebody on the other side of an exchange: replies given to them, and got from them."""

    speaker: Speaker
    given: int
    got: int
    exchange: Exchange


def said_by(person: int) -> list[Said]:
    """The day, side and id of each of a person's quotes, the oldest first. No query."""
    columns = board().columns
    return board().kept(("said by", person), lambda: said_at(columns, columns.places_of("person", person)[::-1]))


def checked_of(person: int) -> int:
    """How many of a person's quotes somebody has checked. No query."""
    columns = board().columns
    held = columns.codes["checked"][columns.places_of("person", person)]
    return int(np.count_nonzero(held == number("checked", "yes")))


def drawn(
    said: Sequence[Said], memberships: Iterable[Membership], days: Sequence[date] = (), most: int = 0
) -> Timeline | None:
    """The timeline with employers behind it."""
    vague = _vague([one.id for one in said])
    spoken = [Spoken(one.day, one.side, one.id, vague.get(one.id, "day")) for one in said]
    return timeline(spoken, employers_of(memberships), days, most)


def _vague(ids: Sequence[int]) -> dict[int, str]:
    """How far the day is known of those that were said on a day that is not known to the day. One query; none where the marks
    of the chart are counted anyway."""
    if len(ids) > MOST_MARKS:
        return {}
    rows = Quote.objects.filter(pk__in=ids, said_on__isnull=False).exclude(said_precision=Precision.DAY)
    return dict(rows.values_list("pk", "said_precision"))


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
    for exchange in exchanges_of(speaker)[:PARTNERS]:
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
