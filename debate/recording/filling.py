"""What a quotation says, into the fields of rows. Decides nothing about rows that are there already."""

from __future__ import annotations

from django.conf import settings

from debate.models import Appearance, Quote
from debate.publication import quote_key, said_on, side_to_show
from debate.reading import Quotation, Reading, ReplyTo, Speaker
from debate.recording.settling import settle
from debate.tokens import tokens_of
from debate.vocabulary import Decider, SpeakerType
from people.models import Organization, Person
from sources.models import Article, Snapshot

APPEARANCE_FIELDS = (
    *("quote", "start", "end", "text", "kind", "clause_start", "clause_end", "group", "speaker_printed", "speaker_start"),
    *("speaker_end", "role_printed", "cue", "confidence", "speaker_confidence", "reader_version", "gone"),
)
APPEARANCE_COLUMNS = tuple("quote_id" if name == "quote" else name for name in APPEARANCE_FIELDS)
QUOTE_FIELDS = (
    *("text", "language", "kind", "key", "person", "organization", "speaker_type", "speaker_printed", "role_printed"),
    *("printed_on", "said_on", "said_precision", "day", "confidence", "tokens", "is_public", "published_at"),
    *("withdrawn_at", "withdrawn_reason", "side", "side_confidence", "side_by", "merged_into"),
)


class Filling:
    """Fills rows from the quotations of one reading; knows the speakers that it names."""

    def __init__(self, article: Article, snapshot: Snapshot, reading: Reading) -> None:
        self.article, self.snapshot, self.reading = article, snapshot, reading
        ids = {quotation.speaker.id for quotation in reading.quotations if quotation.speaker.id}
        ids |= {reply.to for quotation in reading.quotations for reply in quotation.replies if reply.to}
        self.people = Person.objects.in_bulk(ids, field_name="slug") if ids else {}
        rest = ids - set(self.people)
        self.organizations = Organization.objects.in_bulk(rest, field_name="slug") if rest else {}

    def know(self, quote: Quote) -> str:
        """Take the quote's present speaker for one whom the reading names by the slug returned."""
        if quote.person:
            self.people[quote.person.slug] = quote.person
            return quote.person.slug
        assert quote.organization is not None
        self.organizations[quote.organization.slug] = quote.organization
        return quote.organization.slug

    def speaker_of(self, told: Speaker | ReplyTo) -> tuple[Person | None, Organization | None]:
        """The record's person or organization for a speaker, or for whom a reply is to; at most one of them."""
        identity = (told.to if isinstance(told, ReplyTo) else told.id) or ""
        person = self.people.get(identity)
        return person, None if person else self.organizations.get(identity)

    def key(self, quotation: Quotation) -> str:
        """Known speakers share a quote across articles; unknown and anonymous ones only within their article."""
        speaker = quotation.speaker
        known = next((one.slug for one in self.speaker_of(speaker) if one), None)
        own = f"{self.article.pk} {speaker.type} {speaker.name or speaker.text}"
        return quote_key(quotation.text, known or own)

    def quote(self, quote: Quote, quotation: Quotation) -> Quote:
        """Set what the machine reads of a quote: words, speaker and day, not its side."""
        speaker = quotation.speaker
        quote.key = self.key(quotation)
        quote.text, quote.language, quote.kind = quotation.text, self.reading.language, quotation.kind
        quote.person, quote.organization = self.speaker_of(speaker)
        quote.speaker_type = _speaker_type(quote, speaker)
        quote.speaker_printed = (speaker.name or speaker.text)[:300]
        quote.role_printed = (speaker.role or "")[:300]
        quote.printed_on = self.article.published or quote.printed_on
        told = quotation.said.iso if quotation.said else ""
        quote.said_on, quote.said_precision = said_on(told, self.article.published, self.snapshot.taken_at.date())
        quote.confidence = min(quotation.confidence, speaker.confidence)
        quote.tokens = tokens_of(quotation.text)
        return settle(quote)

    def fresh_quote(self, quotation: Quotation) -> Quote:
        """A quote that the record does not hold yet, with its first side."""
        side, confidence = shown_side(quotation), quotation.side.confidence
        return self.quote(Quote(side=side, side_confidence=confidence, side_by=Decider.MACHINE), quotation)

    def print_again(self, quote: Quote, quotation: Quotation) -> None:
        """Take in that the same text prints a fresh quote once more: the surest side counts, and the surest reading."""
        if quotation.side.confidence > quote.side_confidence:
            quote.side, quote.side_confidence = shown_side(quotation), quotation.side.confidence
        quote.confidence = max(quote.confidence, min(quotation.confidence, quotation.speaker.confidence))
        settle(quote)

    def appearance(self, row: Appearance, quotation: Quotation) -> Appearance:
        """Set what the machine reads of a printing."""
        speaker, clause = quotation.speaker, quotation.clause
        row.snapshot, row.article = self.snapshot, self.article
        row.start, row.end, row.text, row.kind = quotation.start, quotation.end, quotation.text, quotation.kind
        row.clause_start, row.clause_end = clause or (None, None)
        row.group = (quotation.group or "")[:20]
        row.speaker_printed, row.role_printed = speaker.text[:300], (speaker.role or "")[:300]
        row.speaker_start, row.speaker_end = speaker.start, speaker.end
        row.cue = (quotation.cue.text if quotation.cue else "")[:100]
        row.confidence, row.speaker_confidence = quotation.confidence, speaker.confidence
        row.reader_version, row.gone = self.reading.reader, False
        return row


def shown_side(quotation: Quotation) -> str:
    """The side that the record gives a quotation: neutral where the reader is not sure enough of the one that it leans to."""
    return side_to_show(quotation.side.side, quotation.side.confidence, settings.SIDE_CONFIDENCE)


def _speaker_type(quote: Quote, speaker: Speaker) -> str:
    """A person or organization only where the record has one; a name that it lacks is not resolved yet."""
    if quote.person:
        return SpeakerType.PERSON
    if quote.organization:
        return SpeakerType.ORGANIZATION
    return SpeakerType.ANONYMOUS if speaker.type == "anonymous" else SpeakerType.UNKNOWN
