"""What follows from a quote's other fields, written by one function: its side, its day, whether it is public."""

from __future__ import annotations

from collections.abc import Iterable

from django.conf import settings
from django.utils import timezone

from debate.models import Quote, Stance
from debate.publication import Facts, counting, day_of, is_public


def settle(quote: Quote) -> Quote:
    """Set what follows from a quote's other fields: its day, and whether it is public."""
    quote.day = day_of(quote.said_on, quote.printed_on, quote.created)
    facts = Facts(
        side=quote.side,
        speaker_type=quote.speaker_type,
        is_resolved=quote.person_id is not None or quote.organization_id is not None,
        is_checked=quote.checked_at is not None,
        is_withdrawn=quote.withdrawn_at is not None or quote.merged_into_id is not None,
        confidence=quote.confidence,
        is_disputed=quote.disputed_at is not None,
    )
    quote.is_public = is_public(facts, settings.PUBLISH_CONFIDENCE)
    if quote.is_public and quote.published_at is None:
        quote.published_at = timezone.now()
    return quote


def withdraw(quote: Quote, reason: str) -> Quote:
    """Take a quote off the pages; its address answers 410 with the reason. The caller saves it."""
    quote.withdrawn_at, quote.withdrawn_reason = timezone.now(), reason
    return settle(quote)


def restore(quote: Quote) -> Quote:
    """Put a withdrawn quote back, as far as rule 8 allows. The caller saves it."""
    quote.withdrawn_at, quote.withdrawn_reason = None, ""
    return settle(quote)


def show_side(quote: Quote, stances: Iterable[Stance]) -> Quote:
    """Set what the quote shows from the stance that counts."""
    counts = counting(stances)
    if counts is not None:
        quote.side, quote.side_confidence, quote.side_by = counts.side, counts.confidence, counts.decided_by
    return settle(quote)
