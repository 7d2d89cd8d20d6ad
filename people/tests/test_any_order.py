"""Whatever the desk and newer facts do to people, in whatever order: no address dies, nothing that was known is lost."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest

from people.book import name_book
from people.loading import load_people
from people.merging import CannotMerge, merge
from people.models import FormerAddress, Membership, Name, Organization, Person
from people.removing import remove

pytestmark = pytest.mark.django_db
BODIES = ("harbour", "coast", "inland", "orchard")
PEOPLE = ("mira", "ode", "tove")
Speaker = Person | Organization


class Desk:
    """People and organizations to whom things happen by chance. Everybody is invented."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.addresses: set[tuple[str, str]] = set()

    def facts(self) -> list[dict[str, Any]]:
        """A newer edition of the facts: with more or fewer names, roles and owners."""
        return [self._body(slug) for slug in BODIES] + [self._person(slug) for slug in PEOPLE]

    def _body(self, slug: str) -> dict[str, Any]:
        above = self.chance.choice((None, *(other for other in BODIES if other != slug)))
        row = {"id": slug, "type": "organisation", "name_en": f"{slug.title()} Institute", "name_zh": None}
        return {**row, "aliases": [], "affiliations": [], "parent_id": above}

    def _person(self, slug: str) -> dict[str, Any]:
        aliases = [{"text": f"{slug.title()} {letter}.", "lang": "en"} for letter in "JK" if self.chance.random() < 0.5]
        roles = [
            {"org_id": body, "org": body, "role": self.chance.choice(("chief", "adviser")), "from": year}
            for body in BODIES
            for year in (2020, 2023)
            if self.chance.random() < 0.3
        ]
        row = {"id": slug, "type": "person", "name_en": f"{slug.title()} Solwin", "name_zh": None}
        return {**row, "aliases": aliases, "affiliations": roles}

    def load(self) -> None:
        """Newer facts come; loaded once more they change nothing."""
        facts = self.facts()
        load_people(facts)
        again = load_people(facts)
        assert (again.created, again.changed) == (0, 0)

    def one(self) -> Speaker | None:
        """Somebody."""
        everybody: list[Speaker] = [*Person.objects.order_by("pk"), *Organization.objects.order_by("pk")]
        return self.chance.choice(everybody) if everybody else None

    def merge(self) -> None:
        """Two records are one."""
        kept, gone = self.one(), self.one()
        if kept is None or gone is None:
            return
        texts = {name.text for name in gone.names.all()} | {gone.name_en}
        try:
            merge(kept, gone)  # type: ignore[type-var]
        except CannotMerge:
            return
        assert texts - {""} <= {name.text for name in kept.names.all()} | {kept.name_en}

    def remove(self) -> None:
        """Somebody asks to be removed."""
        gone = self.one()
        if gone is not None:
            remove(gone)

    def name(self) -> None:
        """Staff adds a spelling, or takes one away."""
        speaker = self.one()
        if speaker is None:
            return
        text = f"Known as {self.chance.randint(1, 9)}"
        if speaker.names.filter(text=text).delete()[0] == 0:
            Name.objects.create(text=text, **{speaker.noun: speaker})

    def own(self) -> None:
        """Staff says who controls an organization."""
        bodies = list(Organization.objects.order_by("pk"))
        if len(bodies) > 1:
            below, above = self.chance.sample(bodies, 2)
            below.parent = above
            below.save()

    def remember(self) -> None:
        """Every address that anybody ever had."""
        self.addresses |= {("person", slug) for slug in Person.objects.values_list("slug", flat=True)}
        self.addresses |= {("organization", slug) for slug in Organization.objects.values_list("slug", flat=True)}


ACTS: tuple[Callable[[Desk], None], ...] = (Desk.load, Desk.load, Desk.merge, Desk.merge, Desk.remove, Desk.name, Desk.own)


def _is_whole(desk: Desk) -> None:
    """Everything that always holds."""
    here = {("person", row.slug): row for row in Person.objects.all()}
    here |= {("organization", row.slug): row for row in Organization.objects.all()}  # type: ignore[misc]
    former = {(row.kind, row.slug): row for row in FormerAddress.objects.all()}
    assert not here.keys() & former.keys(), "an address is somebody's, or it was"
    assert desk.addresses <= here.keys() | former.keys(), "no address dies"
    assert all(row.now is not None or row.reason for row in former.values()), "who is gone is gone for a reason"
    held = list(Membership.objects.values_list("person", "organization", "role", "since", "until"))
    assert len(held) == len(set(held)), "a role is held once"
    book = name_book()
    for (_, slug), row in here.items():
        assert book.by_id[slug].name_en == row.name_en


@pytest.mark.parametrize("seed", range(8))
def test_whatever_happens_no_address_dies_and_nobody_comes_back(seed: int) -> None:
    desk = Desk(seed)
    desk.load()
    desk.remember()
    for _ in range(12):
        desk.chance.choice(ACTS)(desk)
        desk.remember()
        _is_whole(desk)
