"""The first history row of quotes that a reading made, copied inside the database: building such rows here took longer than all
of their inserts."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import connection
from django.utils import timezone

from debate.models import Quote

CREATED = "+"
"""What simple-history calls a row's beginning."""


def note_beginnings(quotes: Sequence[Quote], reason: str) -> None:
    """Write that these quotes, just inserted, were made by nobody of the staff, and why; inside the caller's transaction."""
    if not quotes:
        return
    history = Quote.history.model._meta
    own = {field.column for field in Quote._meta.concrete_fields}
    columns = ", ".join(f'"{field.column}"' for field in history.concrete_fields if field.column in own)
    marks = ", ".join(["%s"] * len(quotes))
    now = connection.ops.adapt_datetimefield_value(timezone.now())
    with connection.cursor() as cursor:
        cursor.execute(
            f'INSERT INTO "{history.db_table}" ({columns}, history_date, history_change_reason, history_type) '
            f'SELECT {columns}, %s, %s, %s FROM "{Quote._meta.db_table}" WHERE id IN ({marks}) ORDER BY id',
            [now, reason, CREATED, *(quote.pk for quote in quotes)],
        )
