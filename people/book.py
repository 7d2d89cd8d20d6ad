"""The NameBook of the database, built once a process and again when somebody's names or roles change."""

from __future__ import annotations

from collections import defaultdict

from people.freshness import UntilNamesChange
from people.models import Membership, Name, Organization, Person
from people.names import Known, KnownName, KnownRole, NameBook

BOOK = UntilNamesChange(lambda: NameBook(entries()))
"""The book of this process."""


def name_book() -> NameBook:
    """The book as the database stands."""
    return BOOK.now()


def entries() -> list[Known]:
    """Everybody in the database as the book takes them, in four queries."""
    names: dict[tuple[str, int], list[KnownName]] = defaultdict(list)
    for name in Name.objects.all():
        owner = ("person", name.person_id) if name.person_id else ("organization", name.organization_id or 0)
        names[owner].append(KnownName(name.text, name.language, name.kind, name.ambiguous))  # type: ignore[arg-type]
    roles: dict[int, list[KnownRole]] = defaultdict(list)
    for held in Membership.objects.select_related("organization"):
        organization = held.organization
        role = KnownRole(organization.slug, organization.name_en or organization.name_zh, held.role, held.since, held.until)
        roles[held.person_id].append(role)
    people = [
        Known(p.slug, "person", p.name_en, p.name_zh, tuple(names["person", p.pk]), tuple(roles[p.pk]))
        for p in Person.objects.order_by("pk")
    ]
    organizations = [
        Known(o.slug, "organization", o.name_en, o.name_zh, tuple(names["organization", o.pk]))
        for o in Organization.objects.order_by("pk")
    ]
    return people + organizations
