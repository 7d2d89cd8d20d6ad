"""The crowd's people with names and roles, their organizations, and the sources that print them, as rows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from random import Random
from typing import Any

from debate.crowd.invented import body, name
from debate.crowd.tables import Row, Table
from people.models import Membership, Name, Organization, Person
from sources.models import Source

_COUNTRIES = ("US", "CN", "GB", "FR", "DE", "IN", "JP", "CA", "")


def load_speakers(people: int, organizations: int, sources: int) -> None:
    """Write them with ids from 1 on."""
    made: tuple[tuple[Any, Iterator[Row]], ...] = (
        (table := Table(Source, enabled=False, created=datetime(2026, 11, 1, tzinfo=UTC)), _sources(table, sources)),
        (table := Table(Organization), _organizations(table, organizations)),
        (table := Table(Person), _people(table, people)),
        (table := Table(Name), _names(table, people)),
        (table := Table(Membership), _memberships(table, people, organizations)),
    )
    for table, rows in made:
        table.load(rows)


def _sources(table: Table, count: int) -> Iterator[Row]:
    for number in range(1, count + 1):
        title = f"The {body(number)[0].split()[0]} Courier"
        yield table.row(
            id=number, name=title, slug=f"courier-{number}", kind="feed", address=f"https://crowd.example/feed/{number}"
        )


def _organizations(table: Table, count: int) -> Iterator[Row]:
    for number in range(1, count + 1):
        english, chinese = body(number)
        yield table.row(id=number, slug=f"body-{number}", name_en=english, name_zh=chinese)


def _people(table: Table, count: int) -> Iterator[Row]:
    for number in range(1, count + 1):
        english, chinese = name(number)
        country = _COUNTRIES[number % len(_COUNTRIES)]
        yield table.row(id=number, slug=f"somebody-{number}", name_en=english, name_zh=chinese, country=country)


def _names(table: Table, people: int) -> Iterator[Row]:
    for number in range(1, people + 1):
        yield table.row(id=number, person_id=number, text=name(number)[0], language="en", kind="full")


def _memberships(table: Table, people: int, organizations: int) -> Iterator[Row]:
    """One or two employers one after the other."""
    identity = 0
    for number in range(1, people + 1):
        chance = Random(f"role {number}")
        turn = str(chance.randint(2020, 2025))
        for since, until in (("", turn), (turn, ""))[: chance.randint(1, 2)]:
            identity += 1
            employer = 1 + int(organizations * chance.random() ** 2)
            yield table.row(id=identity, person_id=number, organization_id=employer, role="member", since=since, until=until)
