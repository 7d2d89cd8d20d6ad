"""Many rows at once. On PostgreSQL as one JSON text that the database itself takes apart, on SQLite as plain values: escaped, typed
and checked by Django one by one they took five times as long."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any

from django.db import connection, models, router, transaction
from django.db.models.options import Options

BATCH = 200


def insert(rows: Sequence[models.Model]) -> None:
    """Insert new rows of one model in their order, and give them their ids. As `bulk_create`, but related rows must have theirs
    already, and no field may fill itself while it is saved."""
    if not rows:
        return
    write = _as_json if connection.vendor == "postgresql" else _as_values
    with transaction.atomic(savepoint=False):
        for row, key in zip(rows, write(rows), strict=True):
            row.pk, row._state.adding, row._state.db = key, False, router.db_for_write(type(row))


def _as_json(rows: Sequence[models.Model]) -> Iterator[int]:
    """Insert them; their keys, in order."""
    meta = rows[0]._meta
    names = _names(meta)
    columns = ", ".join(f'"{column}"' for column in names)
    told = json.dumps([{column: getattr(row, name) for column, name in names.items()} for row in rows], default=str)
    yield from _keys(meta, f'SELECT {columns} FROM json_populate_recordset(NULL::"{meta.db_table}", %s)', [told])


def _as_values(rows: Sequence[models.Model]) -> Iterator[int]:
    """The same, some at a time: a statement takes so many values."""
    meta = rows[0]._meta
    names = _names(meta).values()
    as_json = {field.attname for field in meta.concrete_fields if isinstance(field, models.JSONField)}
    marks = f"({', '.join(['%s'] * len(names))})"
    for at in range(0, len(rows), BATCH):
        some = rows[at : at + BATCH]
        values = [_plain(getattr(row, name), name in as_json) for row in some for name in names]
        yield from _keys(meta, f"VALUES {', '.join([marks] * len(some))}", values)


def _names(meta: Options[Any]) -> dict[str, str]:
    """Column -> attribute, of all but the key."""
    return {str(field.column): field.attname for field in meta.concrete_fields if not field.primary_key}


def _plain(value: Any, as_json: bool) -> Any:
    """A value as SQLite holds it."""
    if as_json:
        return None if value is None else json.dumps(value)
    if isinstance(value, datetime):
        return connection.ops.adapt_datetimefield_value(value)
    return value.isoformat() if isinstance(value, date) else value


def _keys(meta: Options[Any], rows: str, values: list[Any]) -> list[int]:
    """Insert what `rows` says; the keys that the database gave."""
    assert meta.pk is not None
    columns = ", ".join(f'"{column}"' for column in _names(meta))
    with connection.cursor() as cursor:
        cursor.execute(f'INSERT INTO "{meta.db_table}" ({columns}) {rows} RETURNING "{meta.pk.column}"', values)
        return [key for (key,) in cursor.fetchall()]
