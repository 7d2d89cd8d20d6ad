"""The rows of one article's reading: printings, quotes, stances, arguments and replies, written in bulk.

Only machine-made rows that nobody has checked are changed; a quote's id never does. Used inside the recording transaction.
"""

from __future__ import annotations

from collections.abc import Iterable

from simple_history.utils import bulk_create_with_history, bulk_update_with_history

from debate.judgements import Judgements
from debate.matching import Plan, Printed, plan
from debate.models import Appearance, Quote
from debate.publication import quote_key, said_on
from debate.reading import Quotation, Reading
from debate.search import tokens_of
from debate.settling import settle, withdraw
from debate.vocabulary import SpeakerType
from people.models import Organization, Person
from sources.models import Article, Snapshot

UNSAID = "A newer reading no longer finds this quotation in its source."


class RecordedArticle:
    """One article being recorded: `write` does it all."""

    def __init__(self, article: Article, snapshot: Snapshot, reading: Reading) -> None:
        self.article, self.snapshot, self.reading = article, snapshot, reading
        ids = {quotation.speaker.id for quotation in reading.quotations if quotation.speaker.id}
        ids |= {reply.to for quotation in reading.quotations for reply in quotation.replies if reply.to}
        self.people = Person.objects.in_bulk(ids, field_name="slug")
        self.organizations = Organization.objects.in_bulk(ids, field_name="slug")
        self.held = {row.pk: row for row in Appearance.objects.filter(snapshot=snapshot).select_related("quote")}

    def write(self) -> None:
        """Bring the rows in line with the reading."""
        changes = plan([self._printed(row) for row in self.held.values()], self.reading.quotations)
        self._drop([self.held[identity] for identity in changes.drop])
        pairs = [(self.held[identity], quotation) for identity, quotation in changes.keep]
        unsettled = [(row, quotation) for row, quotation in pairs if row.quote.checked_at is None]
        self._keep(unsettled)
        added = self._add(changes)
        self._mark_older_printings()
        Judgements(self.article, self.reading, self.people, self.organizations).write(unsettled + added)

    @staticmethod
    def _printed(row: Appearance) -> Printed:
        return Printed(row.pk, row.start, row.end, row.quote.checked_at is not None)

    def _keep(self, pairs: list[tuple[Appearance, Quotation]]) -> None:
        """Read held printings anew: the place may move a little, the quote keeps its id."""
        for row, quotation in pairs:
            self._fill_appearance(row, quotation)
            key = self._key(quotation)
            if row.quote.key != key and not Quote.objects.filter(key=key).exists():
                row.quote.key = key
            self._fill_quote(row.quote, quotation)
        rows = [row for row, _ in pairs]
        Appearance.objects.bulk_update(rows, _APPEARANCE_FIELDS, batch_size=200)
        changed = [row.quote for row in rows]
        if changed:
            bulk_update_with_history(changed, Quote, _QUOTE_FIELDS, batch_size=200, default_change_reason=self._reader)

    def _add(self, changes: Plan) -> list[tuple[Appearance, Quotation]]:
        """Add new printings, each to the quote with the same words and speaker, else to a new one."""
        keys = [self._key(quotation) for quotation in changes.add]
        quotes = {quote.key: quote for quote in Quote.objects.filter(key__in=keys)}
        fresh = {}
        for key, quotation in zip(keys, changes.add, strict=True):
            if key not in quotes and key not in fresh:
                fresh[key] = self._fill_quote(Quote(key=key), quotation)
        created = bulk_create_with_history(list(fresh.values()), Quote, batch_size=200, default_change_reason=self._reader)
        quotes |= {quote.key: quote for quote in created}
        rows = [
            self._fill_appearance(Appearance(quote=quotes[key], snapshot=self.snapshot, article=self.article), quotation)
            for key, quotation in zip(keys, changes.add, strict=True)
        ]
        self._revive(quotes.values())
        return list(zip(Appearance.objects.bulk_create(rows, batch_size=200), changes.add, strict=True))

    def _revive(self, quotes: Iterable[Quote]) -> None:
        """A quote that a reading had lost and another finds again is back at its address."""
        for quote in quotes:
            earlier = quote.printed_on and self.article.published and self.article.published < quote.printed_on
            if quote.withdrawn_reason == UNSAID or earlier:
                quote.printed_on = self.article.published if earlier else quote.printed_on
                if quote.withdrawn_reason == UNSAID:
                    quote.withdrawn_at, quote.withdrawn_reason = None, ""
                settle(quote)
                quote.save()

    def _drop(self, rows: list[Appearance]) -> None:
        """Take back printings that this reading does not find, and quotes that have no other one."""
        quotes = {row.quote_id: row.quote for row in rows}
        Appearance.objects.filter(pk__in=[row.pk for row in rows]).delete()
        printed = set(Appearance.objects.filter(quote__in=quotes).values_list("quote_id", flat=True))
        for quote in (quote for identity, quote in quotes.items() if identity not in printed):
            withdraw(quote, UNSAID) if quote.is_public else quote.delete()

    def _mark_older_printings(self) -> None:
        """Printings in earlier snapshots: superseded by the same quote's new one, or gone from the source."""
        older = Appearance.objects.filter(article=self.article).exclude(snapshot=self.snapshot)
        if not older.exists():
            return
        here = Appearance.objects.filter(snapshot=self.snapshot).values("quote_id")
        older.filter(quote_id__in=here).delete()
        older.update(gone=True)

    @property
    def _reader(self) -> str:
        return f"reader {self.reading.reader}"

    def _key(self, quotation: Quotation) -> str:
        """Known speakers share a quote across articles; unknown and anonymous ones only within their article."""
        speaker = quotation.speaker
        known = speaker.id in self.people or speaker.id in self.organizations
        name = speaker.id if known else f"{self.article.duplicate_of_id or self.article.pk} {speaker.type} {speaker.name}"
        return quote_key(quotation.text, name or "")

    def _fill_quote(self, quote: Quote, quotation: Quotation) -> Quote:
        """Set what the machine reads of a quote."""
        speaker = quotation.speaker
        quote.text, quote.language, quote.kind = quotation.text, self.reading.language, quotation.kind
        quote.person = self.people.get(speaker.id or "")
        quote.organization = None if quote.person else self.organizations.get(speaker.id or "")
        quote.speaker_type = _speaker_type(quote, quotation)
        quote.speaker_printed = (speaker.name or speaker.text)[:300]
        quote.role_printed = (speaker.role or "")[:300]
        quote.printed_on = quote.printed_on or self.article.published
        if quotation.said and quote.said_on is None:
            quote.said_on, quote.said_precision = said_on(quotation.said.iso, self.article.published)
        quote.confidence = min(quotation.confidence, speaker.confidence or quotation.confidence)
        quote.side, quote.side_confidence = quote.side or quotation.side.side, quotation.side.confidence
        quote.tokens = tokens_of(quotation.text)
        return settle(quote)

    def _fill_appearance(self, row: Appearance, quotation: Quotation) -> Appearance:
        """Set what the machine reads of a printing."""
        speaker, clause = quotation.speaker, quotation.clause
        row.start, row.end, row.text, row.kind = quotation.start, quotation.end, quotation.text, quotation.kind
        row.clause_start, row.clause_end = clause or (None, None)
        row.group = quotation.group or ""
        row.speaker_printed, row.role_printed = speaker.text[:300], (speaker.role or "")[:300]
        row.speaker_start, row.speaker_end = speaker.start, speaker.end
        row.cue = (quotation.cue.text if quotation.cue else "")[:100]
        row.confidence, row.speaker_confidence = quotation.confidence, speaker.confidence
        row.reader_version, row.gone = self.reading.reader, False
        return row


_APPEARANCE_FIELDS = (
    *("start", "end", "text", "kind", "clause_start", "clause_end", "group", "speaker_printed", "speaker_start"),
    *("speaker_end", "role_printed", "cue", "confidence", "speaker_confidence", "reader_version", "gone"),
)
_QUOTE_FIELDS = (
    *("text", "language", "kind", "key", "person", "organization", "speaker_type", "speaker_printed", "role_printed"),
    *("printed_on", "said_on", "said_precision", "day", "confidence", "tokens", "is_public"),
)


def _speaker_type(quote: Quote, quotation: Quotation) -> str:
    """A person or organization only where the record has one; a name that it lacks is not resolved yet."""
    if quote.person:
        return SpeakerType.PERSON
    if quote.organization:
        return SpeakerType.ORGANIZATION
    return SpeakerType.ANONYMOUS if quotation.speaker.type == "anonymous" else SpeakerType.UNKNOWN
