"""Many new rows at once. On PostgreSQL as one JSON text that the database itself takes apart: a value each, escaped and typed by
Python, took five times as long."""

from __future__ import annotations

import json
from collections.abc import Sequence

from django.db import connection, models, router

BATCH = 200


def insert(rows: Sequence[models.Model]) -> None:
    """Insert new rows of one model in their order, and give them their ids. As `bulk_create`, but related rows must have theirs
    already, and no field may fill itself while it is saved."""
    if not rows:
        return
    if connection.vendor != "postgresql":
        type(rows[0])._default_manager.bulk_create(rows, batch_size=BATCH)
        return
    for row, key in zip(rows, _inserted(rows), strict=True):
        row.pk, row._state.adding, row._state.db = key, False, router.db_for_write(type(row))


def _inserted(rows: Sequence[models.Model]) -> list[int]:
    """Insert them; their keys, in order."""
    meta = rows[0]._meta
    assert meta.pk is not None
    names = {field.column: field.attname for field in meta.concrete_fields if not field.primary_key}
    told = json.dumps([{column: getattr(row, name) for column, name in names.items()} for row in rows], default=str)
    columns = ", ".join(f'"{column}"' for column in names)
    with connection.cursor() as cursor:
        cursor.execute(
            f'INSERT INTO "{meta.db_table}" ({columns}) '
            f'SELECT {columns} FROM json_populate_recordset(NULL::"{meta.db_table}", %s) RETURNING "{meta.pk.column}"',
            [told],
        )
        return [key for (key,) in cursor.fetchall()]
