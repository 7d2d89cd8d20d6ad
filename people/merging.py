"""Two records of one person, or of one organization, into one: names, roles and addresses are kept."""

from __future__ import annotations

from typing import TypeVar

from django.db import transaction
from django.utils.translation import gettext as _
from simple_history.utils import update_change_reason

from people.models import FormerAddress, Membership, Name, Organization, Person
from people.names import HAN
from people.signals import merged

_Speaker = TypeVar("_Speaker", Person, Organization)
FIELDS = ("name_en", "name_zh", "country", "wikidata", "note")


class CannotMerge(ValueError):
    """Why two records can't become one, in words for staff."""


@transaction.atomic
def merge(kept: _Speaker, gone: _Speaker) -> _Speaker:
    """Make `gone` part of `kept`: its address answers 301 from now on. Raises CannotMerge."""
    if type(kept) is not type(gone) or kept.pk == gone.pk:
        raise CannotMerge(_("Choose two different people, or two different organizations."))
    if kept.wikidata and gone.wikidata and kept.wikidata != gone.wikidata:
        raise CannotMerge(
            _("Wikidata knows them as two: %(one)s and %(other)s. Correct one of them first.")
            % {"one": kept.wikidata, "other": gone.wikidata}
        )
    _move_names(kept, gone)
    _move_memberships(kept, gone)
    _move_addresses(kept, gone)
    filled = {name: getattr(gone, name) for name in FIELDS if not getattr(kept, name) and getattr(gone, name)}
    for name, value in filled.items():
        setattr(kept, name, value)
    kept.save()
    update_change_reason(kept, f"took in {gone.slug}")
    merged.send(sender=type(kept), kept=kept, gone=gone)
    gone.delete()
    return kept


def spellings_to_add(has: set[str], names: list[str]) -> list[str]:
    """Names, pure, that a record lacks, each once and in order."""
    return [name for name in dict.fromkeys(names) if name and name not in has]


def _move_names(kept: Person | Organization, gone: Person | Organization) -> None:
    """Every spelling of `gone`, its display names among them, becomes one of `kept`."""
    has = {name.text for name in kept.names.all()} | {kept.name_en, kept.name_zh}
    for name in gone.names.all():
        if name.text in has:
            continue
        setattr(name, kept.noun, kept)
        name.save()
        has.add(name.text)
    for text in spellings_to_add(has, [gone.name_en, gone.name_zh]):
        language = Name.Language.HANS if HAN.search(text) else Name.Language.EN
        Name.objects.create(text=text, language=language, **{kept.noun: kept})


def _move_memberships(kept: Person | Organization, gone: Person | Organization) -> None:
    """Roles move; one that `kept` has already, with the same dates, goes."""
    mine, other = kept.noun, "organization_id" if isinstance(kept, Person) else "person_id"
    has = {_role(row, other) for row in Membership.objects.filter(**{mine: kept})}
    for row in Membership.objects.filter(**{mine: gone}):
        if _role(row, other) in has:
            row.delete()
        else:
            setattr(row, mine, kept)
            row.save()
    if isinstance(kept, Organization):
        if gone.pk in _above(kept):  # who stood between the two is controlled by the kept one from now on
            kept.parent = None
        Organization.objects.filter(parent_id=gone.pk).exclude(pk=kept.pk).update(parent=kept)


def _above(organization: Organization) -> set[int]:
    """Ids of whoever controls it, up to the top; a circle ends where it began."""
    found: set[int] = set()
    parent = organization.parent
    while parent is not None and parent.pk not in found:
        found.add(parent.pk)
        parent = parent.parent
    return found


def _role(row: Membership, other: str) -> tuple[int, str, str, str]:
    return getattr(row, other), row.role, row.since, row.until


def _move_addresses(kept: Person | Organization, gone: Person | Organization) -> None:
    """The addresses that led to `gone`, and its own, lead to `kept`."""
    for address in gone.former_addresses.all():
        setattr(address, kept.noun, kept)
        address.save()
    FormerAddress.objects.create(kind=kept.noun, slug=gone.slug, **{kept.noun: kept})
