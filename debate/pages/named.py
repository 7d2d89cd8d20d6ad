"""Whom a search names: somebody who types a name wants the person's page, where everything that they said stands in time."""

from __future__ import annotations

from datetime import date
from functools import reduce
from heapq import nlargest
from typing import NamedTuple

from debate.counting.board import board
from debate.counting.standings import ends_of_runs
from debate.naming import Bearers, bearers_of, called
from debate.pages.standings import Stands, standings_of
from debate.pages.tallies import Tally, tallies_of_organizations, tallies_of_people
from debate.standing import changes
from debate.tokens import terms_of
from people.models import Organization, Person, Speaker

MOST = 3
"""People, and organizations, that a search points to: those with most quotes."""


class NamedSpeaker(NamedTuple):
    """A speaker whose name was searched, with the number of their quotes; of a person also where they stand, and the day on
    which they last took another side than before."""

    speaker: Speaker
    number: int
    stands: Stands | None = None
    turned: date | None = None


class Named(NamedTuple):
    """Those whom a search names, people first, and how many people of the name spoke, shown or not."""

    speakers: list[NamedSpeaker]
    people: int

    @property
    def has_more(self) -> bool:
        """Whether more people bear the name than are shown."""
        return self.people > MOST


def named_by(query: str) -> Named | None:
    """The speakers whose name holds every wanted word of a query, or has its letters; None for nobody. Two queries, none
    where nobody is named."""
    terms = [term for term in terms_of(query) if not term.excluded]
    meant = reduce(_both, (bearers_of(term) for term in terms)) if terms else Bearers()
    meant = meant or called(query)
    speakers = [*_people(meant.people), *_organizations(meant.organizations)] if meant else []
    return Named(speakers, len(meant.people & tallies_of_people().keys())) if speakers else None


def _both(one: Bearers, other: Bearers) -> Bearers:
    return Bearers(one.people & other.people, one.organizations & other.organizations)


def _people(ids: frozenset[int]) -> list[NamedSpeaker]:
    top = _most(ids, tallies_of_people())
    rows, stands = Person.objects.in_bulk(top), standings_of(list(top))
    return [NamedSpeaker(rows[pk], number, stands[pk], _turned(pk)) for pk, number in top.items() if pk in rows]


def _organizations(ids: frozenset[int]) -> list[NamedSpeaker]:
    top = _most(ids, tallies_of_organizations()) if len(ids) <= 10 * MOST else {}
    rows = Organization.objects.in_bulk(top)
    return [NamedSpeaker(rows[pk], number) for pk, number in top.items() if pk in rows]


def _most(ids: frozenset[int], tallies: dict[int, Tally]) -> dict[int, int]:
    """The ids with most quotes, the most first, and how many; without those that have none."""
    found = nlargest(MOST, ((sum(tallies.get(pk, {}).values()), -pk) for pk in ids))
    return {-pk: number for number, pk in found if number}


def _turned(person: int) -> date | None:
    columns = board().columns
    turns = changes(ends_of_runs(columns, columns.places_of("person", person)))
    return turns[-1].after.day if turns else None
