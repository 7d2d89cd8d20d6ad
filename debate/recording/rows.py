"""The rows of one article's reading, written in bulk inside the recording transaction.

A quote's id never changes. Only what the machine wrote and nobody has settled is changed: a printing that is read otherwise
keeps its quote, unless the words or the speaker are now those of another quote, or other articles print the quote as it was.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from django.db.models import F

from debate.models import Appearance, Quote
from debate.reading import Quotation, Reading
from debate.recording.beginnings import note_beginnings
from debate.recording.filling import APPEARANCE_COLUMNS, APPEARANCE_FIELDS, Filling
from debate.recording.judgements import Judgements
from debate.recording.locked import BATCH, LockedQuotes
from debate.recording.matching import Printed, plan
from debate.recording.printings import carry_settled, follow_printings, mark_older_printings, print_copies
from debate.vocabulary import NOT_FOUND_AGAIN
from sources.inserting import insert
from sources.models import Article, Snapshot

_ASIDE = 1_000_000_000
"""Where printings wait while others take their places; beyond any text."""

Pairs = list[tuple[Appearance, Quotation]]


class RecordedArticle:
    """One article being recorded: `write` does it all."""

    def __init__(self, article: Article, snapshot: Snapshot, reading: Reading) -> None:
        self.article, self.snapshot, self.reading = article, snapshot, reading
        self.filling = Filling(article, snapshot, reading)
        self.fresh: dict[str, Quote] = {}

    def write(self, has_older: bool) -> None:
        """Bring the rows in line with the reading. `has_older`: whether the article has earlier texts."""
        if has_older:
            carry_settled(self.article, self.snapshot)
        held = {row.pk: row for row in Appearance.objects.filter(snapshot=self.snapshot)}
        keys = [self.filling.key(quotation) for quotation in self.reading.quotations]
        self.quotes = LockedQuotes({row.quote_id for row in held.values()}, keys)
        for row in held.values():
            row.quote = self.quotes.by_id[row.quote_id]
        changes = plan([self._printed(row) for row in held.values()], self.reading.quotations)
        self._drop(changes.drop)
        pairs = [(held[identity], self._as_staff_resolved(held[identity].quote, told)) for identity, told in changes.keep]
        unsettled = [(row, quotation) for row, quotation in pairs if not row.quote.is_settled]
        before = {row.pk: _state(row) for row, _ in unsettled}
        self._assign(unsettled)
        added = [(self.filling.appearance(Appearance(), quotation), quotation) for quotation in changes.add]
        for row, quotation in added:
            row.quote = self._quote_for(quotation)
        self._write_rows(unsettled, added, before)
        self._settle(unsettled + added, has_older)

    def _as_staff_resolved(self, quote: Quote, quotation: Quotation) -> Quotation:
        """A printed name that the reader does not know stays whose staff said it is (rule 3), though the quote is not checked."""
        told = quotation.speaker
        unknown = not told.id and (told.name or told.text)[:300] == quote.speaker_printed
        if not (unknown and (quote.person_id or quote.organization_id) and _by_staff(quote)):
            return quotation
        return quotation._replace(speaker=told._replace(id=self.filling.know(quote)))

    @staticmethod
    def _printed(row: Appearance) -> Printed:
        return Printed(row.pk, row.start, row.end, row.quote.is_settled)

    @staticmethod
    def _drop(identities: list[int]) -> None:
        if identities:
            Appearance.objects.filter(pk__in=identities).delete()

    def _assign(self, pairs: Pairs) -> None:
        """Fill held printings anew, and decide whose printings they are now."""
        groups: dict[int, Pairs] = defaultdict(list)
        for row, quotation in pairs:
            groups[row.quote_id].append((row, quotation))
        elsewhere = self._printed_elsewhere(list(groups))
        own = {identity: group for identity, group in groups.items() if identity not in elsewhere}
        homes = {identity: self._home(group) for identity, group in own.items()}
        self.quotes.free({identity for identity, home in homes.items() if home != self.quotes.by_id[identity].key})
        for identity, home in homes.items():
            self._read_anew(self.quotes.by_id[identity], home, own[identity])
        for row, quotation in pairs:
            self.filling.appearance(row, quotation)
            row.quote = self._quote_for(quotation)

    def _home(self, group: Pairs) -> str:
        """The key that a quote keeps or gets: its own if any of its printings still has it, else that of the first one."""
        keys = [self.filling.key(quotation) for _, quotation in group]
        own = group[0][0].quote.key
        return own if own in keys else keys[0]

    def _read_anew(self, quote: Quote, home: str, group: Pairs) -> None:
        """Fill a quote that only this article prints; its id stays. Where another quote says the same, it leads there."""
        holder = self.quotes.by_key.get(home)
        if holder is not None and holder is not quote:
            self.quotes.merge(quote, holder)
            return
        first = next(quotation for _, quotation in group if self.filling.key(quotation) == home)
        self.filling.quote(quote, first)
        self.quotes.by_key[home] = quote

    def _printed_elsewhere(self, quotes: list[int]) -> set[int]:
        """Those of the quotes that other articles print. Copies that were skipped do not count: they follow."""
        if not quotes:
            return set()
        own = self.article.copies.filter(state=Article.State.SKIPPED).values("pk")
        rows = Appearance.objects.filter(quote__in=quotes).exclude(article=self.article).exclude(article__in=own)
        return set(rows.values_list("quote_id", flat=True))

    def _quote_for(self, quotation: Quotation) -> Quote:
        """The quote with these words by this speaker: held, or made now."""
        key = self.filling.key(quotation)
        if key in self.quotes.by_key:
            return self.quotes.by_key[key]
        if key in self.fresh:
            self.filling.print_again(self.fresh[key], quotation)
        else:
            self.fresh[key] = self.filling.fresh_quote(quotation)
        return self.fresh[key]

    def _write_rows(self, kept: Pairs, added: Pairs, before: dict[int, dict[str, Any]]) -> None:
        """Insert quotes in the order of their keys (two workers never wait for each other), then write their printings."""
        fresh = [self.fresh[key] for key in sorted(self.fresh)]
        if fresh:
            insert(fresh)
            note_beginnings(fresh, f"reader {self.reading.reader}")
        if before:
            Appearance.objects.filter(pk__in=before).update(reader_version=self.reading.reader)
        changed = [row for row, _ in kept if _state(row) != before[row.pk]]
        away = [row.pk for row in changed if (row.start, row.end) != (before[row.pk]["start"], before[row.pk]["end"])]
        if away:
            Appearance.objects.filter(pk__in=away).update(end=F("end") + _ASIDE, start=F("start") + _ASIDE)
        Appearance.objects.bulk_update(changed, APPEARANCE_FIELDS, batch_size=BATCH)
        for row, _ in added:
            row.quote = row.quote  # which has its id now
        insert([row for row, _ in added])

    def _settle(self, pairs: Pairs, has_older: bool) -> None:
        """What follows from the new printings: older ones, copies, the quotes themselves, the judgements."""
        if has_older:
            mark_older_printings(self.article, self.snapshot, self.quotes)
        print_copies(self.article, self.quotes)
        if self.quotes.by_id:
            follow_printings(self.quotes, NOT_FOUND_AGAIN)
        judgements = Judgements(self.filling, {quote.pk for quote in self.fresh.values()})
        judgements.write([(row, quotation) for row, quotation in pairs if not row.quote.is_settled])
        self.quotes.save(f"reader {self.reading.reader}")


def _by_staff(quote: Quote) -> bool:
    """Whether a person of the staff gave the quote its present speaker."""
    same = quote.history.filter(person=quote.person_id, organization=quote.organization_id)
    return same.filter(history_user__isnull=False).exists()


def _state(row: Appearance) -> dict[str, Any]:
    """What a printing holds, but for the reader's version."""
    return {name: getattr(row, name) for name in APPEARANCE_COLUMNS if name != "reader_version"}
