"""The facts into the database: as often as you like, and never over what staff changed.

Each row keeps, in `facts`, the values that were loaded. A field is updated only while it still equals what was loaded; a
spelling or a role that staff removed does not come back, because it is remembered as loaded; nor does anybody
who was merged or removed.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from django.db import transaction

from people.facts import known, role_in_chinese, rows
from people.models import FormerAddress, Membership, Name, Organization, Person
from people.names import Known, KnownName, KnownRole

FIELDS = ("name_en", "name_zh", "country", "wikidata")


class Loaded(NamedTuple):
    """What a load did: rows made, rows changed, and rows left alone because nothing was new."""

    created: int
    changed: int
    untouched: int


def changes(now: dict[str, Any], before: dict[str, Any], new: dict[str, Any]) -> dict[str, Any]:
    """The fields to set, pure: those whose new value differs and that staff did not change since the last load."""
    return {field: value for field, value in new.items() if now[field] != value and now[field] == before.get(field, "")}


def unseen(new: list[str], before: dict[str, Any], key: str) -> list[str]:
    """Spellings or roles, pure, that no earlier load brought."""
    return [value for value in new if value not in before.get(key, [])]


@transaction.atomic
def load_people(facts: list[dict[str, Any]] | None = None) -> Loaded:
    """Load the shipped facts (or these rows of the same shape): organizations first, then people and their roles."""
    facts = rows() if facts is None else facts
    left = _left()
    here = [row for row in facts if ("person" if row["type"] == "person" else "organization", row["id"]) not in left]
    ordered = sorted(here, key=lambda row: row["type"] == "person")
    outcomes = [_load_one(row) for row in ordered]
    _set_parents(ordered)
    return Loaded(outcomes.count("created"), outcomes.count("changed"), outcomes.count("untouched"))


def _left() -> set[tuple[str, str]]:
    """Kinds and slugs that are not loaded: whoever was merged or removed, and whose slug is borne by one of the other kind."""
    former = set(FormerAddress.objects.values_list("kind", "slug"))
    people, bodies = (model._default_manager.values_list("slug", flat=True) for model in (Person, Organization))
    return former | {(Organization.noun, slug) for slug in people} | {(Person.noun, slug) for slug in bodies}


def _load_one(row: dict[str, Any]) -> str:
    """Load one person or organization; says what happened."""
    entry = known(row)
    model: type[Person] | type[Organization] = Person if entry.type == "person" else Organization
    record, created = model.objects.get_or_create(slug=entry.id)
    before = dict(record.facts)
    new = {field: row.get(field) or "" for field in FIELDS}
    to_set = changes({field: getattr(record, field) for field in FIELDS}, before, new)
    after = before | new | _load_names(record, entry, before) | _load_roles(record, entry, before)
    if to_set or after != before:
        for field, value in to_set.items():
            setattr(record, field, value)
        record.facts = after
        record.save()
        return "created" if created else "changed"
    return "untouched"


def _load_names(record: Person | Organization, entry: Known, before: dict[str, Any]) -> dict[str, Any]:
    """Add the spellings that no earlier load brought."""
    spellings = {name.text: name for name in (*_display_names(entry), *entry.names)}
    for text in unseen(list(spellings), before, "names"):
        name = spellings[text]
        defaults = {"language": name.language, "kind": name.kind, "ambiguous": name.ambiguous}
        Name.objects.get_or_create(**{record.noun: record}, text=text, defaults=defaults)
    return {"names": sorted({*before.get("names", []), *spellings})}


def _display_names(entry: Known) -> list[KnownName]:
    """The two names that pages show, as spellings."""
    pairs = ((entry.name_en, "en"), (entry.name_zh, "zh-Hans"))
    return [KnownName(text, language) for text, language in pairs if text]


def _load_roles(record: Person | Organization, entry: Known, before: dict[str, Any]) -> dict[str, Any]:
    """Add the roles that no earlier load brought."""
    if not isinstance(record, Person):
        return {}
    roles = {_role_key(role): role for role in entry.roles}
    for key in unseen(list(roles), before, "roles"):
        role = roles[key]
        organization = _organization_of(role)
        if organization is None:
            continue
        Membership.objects.get_or_create(
            person=record,
            organization=organization,
            role=role.role,
            since=role.since,
            until=role.until,
            defaults={"role_zh": role_in_chinese(role.role)},
        )
    return {"roles": sorted({*before.get("roles", []), *roles})}


def _organization_of(role: KnownRole) -> Organization | None:
    """Where a role was held, made where the facts only name it; what it became where it was merged. None where it was removed, or
    where a person has its slug."""
    former = FormerAddress.objects.filter(kind=FormerAddress.Kind.ORGANIZATION, slug=role.organization).first()
    if former is not None:
        return former.organization
    if Person.objects.filter(slug=role.organization).exists():
        return None
    return Organization.objects.get_or_create(slug=role.organization, defaults={"name_en": role.organization_name})[0]


def _role_key(role: KnownRole) -> str:
    return "|".join((role.organization, role.role, role.since, role.until))


def _set_parents(facts: list[dict[str, Any]]) -> None:
    """Set who controls whom, where nobody has set it yet; where staff took away what an earlier load set, it stays so."""
    for row in facts:
        parent = Organization.objects.filter(slug=row.get("parent_id") or "").first()
        child = Organization.objects.filter(slug=row["id"]).first()
        if parent is None or child is None or child.facts.get("parent") == parent.slug:
            continue
        child.facts = {**child.facts, "parent": parent.slug}
        child.parent = child.parent or parent
        child.save()
