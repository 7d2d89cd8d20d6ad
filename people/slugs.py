"""Which slugs are free. Readings and exchanges name somebody by the slug alone: no person shares one with an organization."""

from __future__ import annotations

from people.models import FormerAddress, Organization, Person


def is_free(slug: str, noun: str) -> bool:
    """Whether a new person, or a new organization (`noun`), may have this slug: nobody of either kind bears it, and nobody of the
    same kind ever did."""
    borne = any(model._default_manager.filter(slug=slug).exists() for model in (Person, Organization))
    return not borne and not FormerAddress.objects.filter(kind=noun, slug=slug).exists()
