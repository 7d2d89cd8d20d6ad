"""What follows for quotes when their printings come and go: copies of an article, newer texts of it, articles forgotten."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from django.utils import timezone

from debate.models import Appearance, Quote
from debate.recording.copying import place_in
from debate.recording.locked import BATCH, LockedQuotes
from debate.recording.settling import restore, settle, withdraw
from debate.tokens import tokens_of
from debate.vocabulary import MACHINE_REASONS
from sources.models import Article, Snapshot


class Printing(NamedTuple):
    """What a quote takes over from one of its printings."""

    text: str
    confidence: float
    published: date | None


def follow_printings(quotes: LockedQuotes, lost: str) -> None:
    """Bring quotes in line with their printings. One that has none left is withdrawn with the reason `lost`, or deleted where
    nobody ever saw it and no address leads to it."""
    printings: dict[int, list[Printing]] = defaultdict(list)
    rows = Appearance.objects.filter(quote__in=quotes.by_id).order_by("pk")
    for row in rows.values_list("quote_id", "text", "confidence", "speaker_confidence", "article__published"):
        printings[row[0]].append(Printing(row[1], min(row[2], row[3]), row[4]))
    without = [quote for quote in quotes.by_id.values() if quote.pk not in printings and quote.merged_into_id is None]
    for quote in quotes.by_id.values():
        if quote.pk in printings:
            _follow(quote, printings[quote.pk])
    led_to = quotes.led_to(without)
    for quote in without:
        if quote.published_at is None and not quote.is_settled and quote.pk not in led_to:
            quotes.delete(quote)
        elif quote.withdrawn_at is None:
            withdraw(quote, lost)
    quotes.carry_evidence()


def _follow(quote: Quote, printings: list[Printing]) -> None:
    """Take over from the printings: words that stand in one of them, the first day, and how sure the best one is."""
    if all(printing.text != quote.text for printing in printings):
        quote.text = printings[0].text
        quote.tokens = tokens_of(quote.text)
    days = [printing.published for printing in printings if printing.published]
    quote.printed_on = min(days) if days else quote.printed_on
    if not quote.is_settled:
        quote.confidence = max(printing.confidence for printing in printings)
    if quote.withdrawn_reason in MACHINE_REASONS:
        restore(quote)
    settle(quote)


def print_copies(article: Article, quotes: LockedQuotes) -> None:
    """Keep the copies of an article as further printings of its quotes, wherever they print the same words; also of those that
    have gone from the article since: a copy prints what the article once said."""
    copies = list(article.copies.filter(state=Article.State.SKIPPED, reason=Article.Reason.DUPLICATE).order_by("pk"))
    if not copies:
        return
    old = Appearance.objects.filter(article__in=copies)
    quotes.lock(old.values_list("quote_id", flat=True))
    old.delete()
    originals = list(Appearance.objects.filter(article=article).order_by("gone", "pk").select_related("snapshot"))
    quotes.lock(row.quote_id for row in originals)
    for copy in copies:
        snapshot = copy.snapshots.first()
        if snapshot is not None:
            _print_in(originals, snapshot)
    now = timezone.now()
    Article.objects.filter(pk__in=[copy.pk for copy in copies]).update(read_at=now, reader_version=article.reader_version)


def carry_settled(article: Article, snapshot: Snapshot) -> None:
    """Find again, in an article's newer text, what staff has settled in its older ones."""
    held = set(Appearance.objects.filter(snapshot=snapshot).values_list("quote_id", flat=True))
    older = Appearance.objects.filter(article=article).exclude(snapshot=snapshot).order_by("-pk")
    rows = [row for row in older.select_related("snapshot", "quote") if row.quote.is_settled and row.quote_id not in held]
    _print_in({row.quote_id: row for row in reversed(rows)}.values(), snapshot)


def mark_older_printings(article: Article, snapshot: Snapshot, quotes: LockedQuotes) -> None:
    """Printings in an article's earlier texts: superseded by the same quote's new one, or gone from the source."""
    older = Appearance.objects.filter(article=article).exclude(snapshot=snapshot)
    quotes.lock(older.values_list("quote_id", flat=True))
    here = Appearance.objects.filter(snapshot=snapshot).values("quote_id")
    older.filter(quote_id__in=here).delete()
    older.update(gone=True)


def _print_in(originals: Iterable[Appearance], snapshot: Snapshot) -> None:
    """Add a printing of each of these to another text, where it prints the same words at the same place."""
    rows: dict[tuple[int, int], Appearance] = {}
    for original in originals:
        start = place_in(snapshot.text, original.snapshot.text, original.start, original.end)
        if start is not None and original.speaker_printed in snapshot.text:  # else it gives the words to somebody else
            row = _shifted(original, snapshot, start)
            rows.setdefault((row.start, row.end), row)
    Appearance.objects.bulk_create(rows.values(), batch_size=BATCH, ignore_conflicts=True)


def _shifted(original: Appearance, snapshot: Snapshot, start: int) -> Appearance:
    """The same printing at another place; the clause and the speaker's mention only where they stand there too."""
    by = start - original.start
    row = Appearance(snapshot=snapshot, article_id=snapshot.article_id, start=start, end=original.end + by)
    for name in ("quote_id", "text", "kind", "group", "role_printed", "cue", "speaker_printed", "confidence"):
        setattr(row, name, getattr(original, name))
    row.speaker_confidence, row.reader_version = original.speaker_confidence, original.reader_version
    for first, last in (("clause_start", "clause_end"), ("speaker_start", "speaker_end")):
        a, b = getattr(original, first), getattr(original, last)
        if a is not None and a + by >= 0 and snapshot.text[a + by : b + by] == original.snapshot.text[a:b]:
            setattr(row, first, a + by)
            setattr(row, last, b + by)
    return row
