"""What follows in the record when two people, or two organizations, become one: quotes, replies and choices go along."""

from __future__ import annotations

from debate.models import Quote, Reply, SpeakerChoice
from debate.publication import quote_key
from debate.recording.correcting import rekey
from debate.recording.leading import lead_to
from people.models import Organization, Person


def rehome(kept: Person | Organization, gone: Person | Organization) -> None:
    """Point everything of `gone` to `kept`; the same words by both become one quote, unless staff has judged them in two ways."""
    field = kept.noun
    for quote in Quote.objects.filter(**{field: gone}).order_by("pk"):
        setattr(quote, field, kept)
        _take(quote, kept)
    answered = f"to_{field}"
    twice = Reply.objects.filter(**{answered: kept}).values("quote")
    Reply.objects.filter(**{answered: gone}, quote__in=twice).delete()
    Reply.objects.filter(**{answered: gone}).update(**{answered: kept})
    Reply.objects.filter(**{answered: kept, f"quote__{field}": kept}).delete()
    SpeakerChoice.objects.filter(**{field: gone}).update(**{field: kept})


def _take(quote: Quote, kept: Person | Organization) -> None:
    """Save the quote under its new speaker; where the same words of theirs are settled already, it leads to those. Two that staff
    has settled in two ways stay two, for staff to decide (rule 3)."""
    twin = Quote.objects.filter(key=quote_key(quote.text, kept.slug)).exclude(pk=quote.pk).first()
    if quote.merged_into_id:
        quote.save()
    elif twin is not None and twin.is_settled and (not quote.is_settled or _settled_alike(quote, twin)):
        lead_to(quote, twin)
    else:
        rekey(quote)


def _settled_alike(one: Quote, other: Quote) -> bool:
    """Whether staff has decided the same of two quotes: the side, whether they are checked, whether they are withdrawn."""
    return all(getattr(one, name) == getattr(other, name) for name in ("side", "is_checked", "withdrawn_reason"))
