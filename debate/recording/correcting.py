"""What follows when staff changes whose words a quote holds: it takes the key of its words and new speaker, so that other
printings of them find it; a quote of the same words and speaker that nobody has settled is led to it."""

from __future__ import annotations

from django.db import transaction

from debate.models import Quote
from debate.publication import quote_key
from debate.recording.leading import lead_to


@transaction.atomic
def rekey(quote: Quote) -> None:
    """Give the quote its key and save it. Without a resolved speaker the key stays; so it does where the twin is settled."""
    speaker = quote.speaker
    if speaker is None:
        quote.save()
        return
    key = quote_key(quote.text, speaker.slug)
    twin = Quote.objects.select_for_update().filter(key=key).exclude(pk=quote.pk).first()
    if twin is None or not twin.is_settled:
        if twin is not None:
            lead_to(twin, quote)
        quote.key = key
    quote.save()
