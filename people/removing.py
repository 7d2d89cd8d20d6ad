"""Somebody leaves the record: their address, and those that led to them, answer 410 with the reason from then on."""

from __future__ import annotations

from django.db import transaction

from people.models import FormerAddress, Organization, Person

REASON = "Removed by the desk."
"""Told with the 410 where staff gives no reason of its own (in the admin, under former addresses)."""


@transaction.atomic
def remove(speaker: Person | Organization, reason: str = REASON) -> None:
    """Delete somebody whom no quote names, and keep their address, so that no later load of the facts brings them back."""
    speaker.former_addresses.filter(reason="").update(reason=reason)
    FormerAddress.objects.update_or_create(kind=speaker.noun, slug=speaker.slug, defaults={"reason": reason})
    speaker.delete()
