"""One choice of a language model into rows: a stance beside the reader's, a suggested speaker, and a dispute where they differ."""

from __future__ import annotations

from django.utils import timezone

from debate.advising.answers import Choice
from debate.models import Appearance, Quote, SpeakerChoice, Stance
from debate.recording.evidence import moved
from debate.recording.settling import settle
from debate.vocabulary import Decider
from people.models import Organization, Person

UNMEASURED = 0.5
"""A model's choices carry no confidence of their own; nothing is published on their strength."""


def record_choice(row: Appearance, choice: Choice, speakers: list[Person | Organization], by: str) -> str:
    """Write one choice of the model named. Returns `agreed` or `disputed`, or `settled` where staff has decided since."""
    quote = Quote.objects.select_for_update(of=("self",)).select_related("person", "organization").get(pk=row.quote_id)
    if quote.is_settled:
        return "settled"
    _write_stance(quote, row, choice, by)
    chosen = None if choice.speaker is None else speakers[choice.speaker]
    _write_speaker(quote, chosen, by)
    differs = choice.side != quote.side or (chosen is not None and chosen != quote.speaker)
    if differs != (quote.disputed_at is not None):
        quote.disputed_at = timezone.now() if differs else None
        settle(quote).save()
    return "disputed" if differs else "agreed"


def _write_stance(quote: Quote, row: Appearance, choice: Choice, by: str) -> None:
    """Append a stance where it says something new."""
    evidence = moved(choice.evidence, row.text, quote.text)
    newest = quote.stances.filter(decided_by=Decider.MODEL, decider=by).first()
    if newest is None or newest.side != choice.side or newest.evidence != evidence:
        Stance.objects.create(
            quote=quote,
            side=choice.side,
            evidence=evidence,
            confidence=UNMEASURED,
            decided_by=Decider.MODEL,
            decider=by,
        )


def _write_speaker(quote: Quote, chosen: Person | Organization | None, by: str) -> None:
    person = chosen if isinstance(chosen, Person) else None
    organization = chosen if isinstance(chosen, Organization) else None
    SpeakerChoice.objects.update_or_create(
        quote=quote, decider=by, defaults={"person": person, "organization": organization, "created": timezone.now()}
    )
