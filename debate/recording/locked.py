"""The quotes that one transaction may change: locked in one order, changed in memory, written once at the end."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from django.db.models import CharField, Q, Value
from django.db.models.functions import Cast, Concat
from simple_history.utils import bulk_update_with_history

from debate.models import Argument, Quote, Stance
from debate.recording.evidence import moved
from debate.recording.filling import QUOTE_FIELDS
from debate.recording.leading import led, take_along

BATCH = 200
"""Rows in one statement: SQLite takes only so many parameters."""
_COLUMNS = tuple(Quote._meta.get_field(name).attname for name in QUOTE_FIELDS)  # type: ignore[union-attr]


def _state(quote: Quote) -> dict[str, Any]:
    return {column: getattr(quote, column) for column in _COLUMNS}


class LockedQuotes:
    """Quotes by id and by key. `save` writes those that changed, with their history."""

    def __init__(self, ids: Iterable[int] = (), keys: Iterable[str] = ()) -> None:
        self.by_id: dict[int, Quote] = {}
        self.by_key: dict[str, Quote] = {}
        self._before: dict[int, dict[str, Any]] = {}
        self._words: dict[int, str] = {}
        self.lock(ids, keys)

    def lock(self, ids: Iterable[int] = (), keys: Iterable[str] = ()) -> None:
        """Lock more quotes; those at hand stay as they are in memory."""
        wanted = Q(pk__in=set(ids) - set(self.by_id)) | Q(key__in=set(keys) - set(self.by_key))
        for quote in Quote.objects.select_for_update().filter(wanted).order_by("pk"):
            if quote.pk not in self.by_id:
                self.by_id[quote.pk] = self.by_key[quote.key] = quote
                self._before[quote.pk], self._words[quote.pk] = _state(quote), quote.text

    def free(self, ids: Collection[int]) -> None:
        """Take away the keys of quotes that get others, so that whoever comes first may have them."""
        if not ids:
            return
        for identity in ids:
            self.by_key.pop(self.by_id[identity].key, None)
        Quote.objects.filter(pk__in=ids).update(key=Concat(Value("moving:"), Cast("pk", CharField())))

    def merge(self, quote: Quote, into: Quote) -> None:
        """Make a quote's address lead to another quote, which has the same words by the same speaker."""
        if self.by_key.get(quote.key) is quote:
            self.free({quote.pk})
        led(quote, into)
        take_along(quote, into)

    def led_to(self, quotes: Collection[Quote]) -> set[int]:
        """Ids of those of the quotes to which the address of another one leads, or will when this is saved."""
        leading = Quote.objects.filter(merged_into__in=quotes) if quotes else Quote.objects.none()
        ids = [*leading.values_list("merged_into", flat=True), *(quote.merged_into_id for quote in self.by_id.values())]
        return {identity for identity in ids if identity is not None}

    def delete(self, quote: Quote) -> None:
        """Remove a quote that nobody ever saw."""
        self.by_key.pop(quote.key, None)
        self._before.pop(self.by_id.pop(quote.pk).pk)
        quote.delete()

    def carry_evidence(self) -> None:
        """Where a quote's words have changed, move the evidence of its earlier judgements along. Once, before new ones."""
        words = {quote.pk: (self._words[quote.pk], quote.text) for quote in self.by_id.values()}
        moving = {identity: pair for identity, pair in words.items() if pair[0] != pair[1]}
        for model in (Stance, Argument) if moving else ():
            rows: list[Any] = list(model._default_manager.filter(quote__in=moving).exclude(evidence=[]))
            for row in rows:
                row.evidence = moved(row.evidence, *moving[row.quote_id])
            model._default_manager.bulk_update(rows, ["evidence"], batch_size=BATCH)
        self._words |= {identity: pair[1] for identity, pair in moving.items()}

    def save(self, reason: str) -> None:
        """Write what changed. `reason` goes to the history."""
        changed = [quote for quote in self.by_id.values() if _state(quote) != self._before[quote.pk]]
        if not changed:
            return
        bulk_update_with_history(changed, Quote, QUOTE_FIELDS, batch_size=BATCH, default_change_reason=reason)
