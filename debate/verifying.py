"""Rule 1 over the whole database: what stands in the record stands in the source, character by character."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from django.db.models import Exists, OuterRef, Prefetch, QuerySet

from debate.models import Appearance, Argument, Quote, Reply, Stance
from sources.models import Snapshot

BATCH = 200
"""Rows held in memory at once; a snapshot holds a whole article."""


class Offence(NamedTuple):
    """A row that breaks the rule, and how."""

    model: str
    id: int
    what: str


def offences() -> Iterator[Offence]:
    """Every row that is not verbatim."""
    yield from wrong_appearances()
    yield from wrong_quotes()
    yield from wrong_evidence()


def wrong_appearances() -> Iterator[Offence]:
    """Printings whose words are not the snapshot's at their place."""
    printings = Prefetch("appearances", queryset=Appearance.objects.order_by("pk"))
    snapshots = Snapshot.objects.defer("original").order_by("pk").prefetch_related(printings)
    for snapshot in snapshots.iterator(chunk_size=BATCH):
        for row in snapshot.appearances.all():
            if row.text != snapshot.text[row.start : row.end]:
                yield Offence("appearance", row.pk, f"is not the text of snapshot {snapshot.pk} at {row.start}:{row.end}")
            if row.article_id != snapshot.article_id:
                yield Offence("appearance", row.pk, f"is of article {row.article_id}, its snapshot of {snapshot.article_id}")


def wrong_quotes() -> Iterator[Offence]:
    """Quotes whose words none of their printings prints; withdrawn and merged ones may have none."""
    printings = Appearance.objects.filter(quote=OuterRef("pk"))
    kept = Quote.objects.filter(withdrawn_at=None, merged_into=None).order_by("pk")
    for pk in kept.filter(~Exists(printings.filter(text=OuterRef("text")))).values_list("pk", flat=True).iterator():
        yield Offence("quote", pk, "has words that none of its printings prints")


def wrong_evidence() -> Iterator[Offence]:
    """Evidence outside the words that it is evidence for."""
    for name, rows in (("stance", Stance.objects), ("argument", Argument.objects)):
        yield from _outside(name, rows.exclude(evidence=[]).select_related("quote").only("evidence", "quote__text"))
    replies = Reply.objects.exclude(evidence=[]).exclude(appearance=None).select_related("appearance__snapshot")
    yield from _outside("reply", replies.only("evidence", "appearance__snapshot__text"))


def _outside(name: str, rows: QuerySet[Any]) -> Iterator[Offence]:
    for row in rows.order_by("pk").iterator(chunk_size=BATCH):
        text = row.appearance.snapshot.text if name == "reply" else row.quote.text
        for span in row.evidence:
            if not (len(span) == 2 and 0 <= span[0] < span[1] <= len(text)):
                yield Offence(name, row.pk, f"has evidence at {span}, outside of {len(text)} characters")
