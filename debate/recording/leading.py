"""Two quotes turn out to be one: the address of the one leads to the other, and what the record knows of it goes along."""

from __future__ import annotations

from debate.models import Appearance, Correction, Quote, Reply
from debate.recording.settling import settle


def lead_to(gone: Quote, into: Quote) -> None:
    """Make the address of `gone` lead to `into`, of the same words by the same speaker, and its printings those of `into`."""
    Appearance.objects.filter(quote=gone).update(quote=into)
    take_along(gone, into)
    led(gone, into).save()


def led(gone: Quote, into: Quote) -> Quote:
    """Set what makes an address lead to another quote, and free its key. The caller saves it."""
    gone.key, gone.merged_into = f"merged:{gone.pk}", into
    return settle(gone)


def take_along(gone: Quote, into: Quote) -> None:
    """Whom the one answers the other answers, who answered the one has answered the other, what was corrected stays told."""
    held = set(into.replies.values_list("to_person_id", "to_organization_id"))
    for reply in gone.replies.all():
        if (reply.to_person_id, reply.to_organization_id) not in held:
            reply.quote = into
            reply.save()
    Reply.objects.filter(to_quote=gone).update(to_quote=into)
    Correction.objects.filter(quote=gone).update(quote=into)
