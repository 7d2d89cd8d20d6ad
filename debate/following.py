"""Filters that name somebody by an address that is no longer theirs ask for who they are now: addresses live for ever."""

from __future__ import annotations

from dataclasses import replace

from django.http import QueryDict

from debate.selection import Selection
from people.models import FormerAddress, Organization, Person

_Slug = tuple[str, str]
_MODELS: dict[str, type[Person] | type[Organization]] = {"person": Person, "organization": Organization}


def asked_for(query: QueryDict) -> Selection:
    """What a query asks for, former addresses followed. One query more where somebody is named, none where nobody is."""
    return followed(Selection.of(query))


def slug_now(slug: str) -> str:
    """The address of today of the person who had this one."""
    return next(iter(followed(Selection(person=(slug,))).person), slug)


def followed(selection: Selection) -> Selection:
    """The same selection by the addresses of today; who was removed stays and finds nothing."""
    asked = [(name, slug) for name in _MODELS for slug in getattr(selection, name)]
    ways = _ways(asked) if asked else {}
    if not ways:
        return selection
    led = list(dict.fromkeys(ways.get(one, one) for one in asked))
    people, organizations = (tuple(slug for kind, slug in led if kind == name) for name in _MODELS)
    return replace(selection, person=people, organization=organizations)


def _ways(asked: list[_Slug]) -> dict[_Slug, _Slug]:
    """Where former addresses lead; an address that somebody bears today leads nowhere else."""
    former = FormerAddress.objects.filter(slug__in={slug for _, slug in asked}).select_related("person", "organization")
    moved = {(row.kind, row.slug): row.now for row in former}
    found = {one: moved[one] for one in asked if moved.get(one)}
    return {
        (kind, slug): (now.noun, now.slug)
        for (kind, slug), now in found.items()
        if now and not _MODELS[kind].objects.filter(slug=slug).exists()
    }
