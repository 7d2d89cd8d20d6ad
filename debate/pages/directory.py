"""The directory of people: who has spoken, how often on each side, between which days. Counted on the board."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from debate.counting.board import board
from debate.counting.choosing import everything
from debate.naming import bearers_of
from debate.pages.balance import SHOWN
from debate.pages.standings import CAMPS, standing_on
from debate.pages.tallies import tallies_of_people
from debate.standing import NOW
from debate.tokens import terms_of
from people.models import Person

ORDERS = ("most", "name", "recent")
STANDING = "stands-"
STANDS = tuple(STANDING + side for side in CAMPS)


def directory(asked: dict[str, str]) -> list[int]:
    """Ids of the people who fit and have spoken, in the order asked for: most quotes, name, or latest."""
    found = in_order(asked["order"] if asked["order"] in ORDERS else "most")
    fitting = _fitting(asked)
    if fitting is not None:
        found = [pk for pk in found if pk in fitting]
    return _of_side(asked["side"], found)


def _of_side(side: str, people: list[int]) -> list[int]:
    """Those of them who stand there now (`stands-open`), or ever said something for it (`open`); all for anything else."""
    until = last_day()
    if side in STANDS and until:
        there = standing_on(side.removeprefix(STANDING), until - NOW)
        return [pk for pk in people if pk < len(there) and there[pk]]
    if side in SHOWN:
        tallies = tallies_of_people()
        return [pk for pk in people if tallies[pk].get(side)]
    return people


def last_day() -> date | None:
    """The day of the newest quote: two years before it begins what counts as now."""
    chosen = everything()
    return chosen.board.columns.days_of(chosen.mask)[1]


def in_order(order: str) -> list[int]:
    """Everybody who has spoken, sorted once for each state of the record."""
    return board().lasting(f"people in order: {order}", lambda: _sorted(order))


def _sorted(order: str) -> list[int]:
    tallies, slugs = tallies_of_people(), dict(Person.objects.values_list("pk", "slug"))
    found = sorted((pk for pk in tallies if pk in slugs), key=slugs.__getitem__)
    if order == "name":
        return found
    if order == "recent":
        latest = _days()[1]
        return sorted(found, key=lambda pk: latest[pk], reverse=True)
    return sorted(found, key=lambda pk: -sum(tallies[pk].values()))


def _days() -> tuple[dict[int, date], dict[int, date]]:
    """Each person's first and last day."""
    chosen = everything()
    columns, mask = chosen.board.columns, chosen.mask
    return chosen.board.lasting("days of people", lambda: (columns.oldest("person", mask), columns.newest("person", mask)))


def _fitting(asked: dict[str, str]) -> set[int] | None:
    """Ids of people by name in any spelling, by organization and by country; None where nothing is asked."""
    if not (asked["q"] or asked["organization"] or asked["country"]):
        return None
    found = Person.objects.all()
    for term in terms_of(asked["q"]):
        bearers = bearers_of(term).people
        found = found.exclude(pk__in=bearers) if term.excluded else found.filter(pk__in=bearers)
    if asked["organization"]:
        there = Person.objects.filter(memberships__organization__slug=asked["organization"])
        found = found.filter(pk__in=there.values("pk"))
    if asked["country"]:
        found = found.filter(country__icontains=asked["country"])
    return set(found.values_list("pk", flat=True))


def rows_of(ids: Sequence[int]) -> list[Any]:
    """The people of a page in order, with `number`, the number on each side, and `first_day` and `last_day`."""
    people = Person.objects.in_bulk(ids)
    return list(_counted([people[pk] for pk in ids if pk in people]))


def _counted(people: Iterable[Any]) -> Iterable[Any]:
    tallies = tallies_of_people()
    first, last = _days()
    for person in people:
        tally = tallies.get(person.pk, {})
        person.number, person.first_day, person.last_day = sum(tally.values()), first.get(person.pk), last.get(person.pk)
        for side in SHOWN:
            setattr(person, f"{side.value}_number", tally.get(side.value, 0))
        yield person
