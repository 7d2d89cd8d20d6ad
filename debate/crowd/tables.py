"""Rows into tables as fast as each database takes them: COPY on PostgreSQL, executemany on SQLite."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from django.db import connection, models

Row = tuple[Any, ...]
BATCH = 5_000
"""Rows that SQLite takes at once."""


class Table:
    """One model's table: makes rows from what varies, with the model's defaults for the rest, and loads them."""

    def __init__(self, model: type[models.Model], **fixed: Any) -> None:
        self.model = model
        fields = model._meta.concrete_fields
        self.columns = [str(field.column) for field in fields]
        self.place = {field.attname: number for number, field in enumerate(fields)}
        blank = model(**fixed)
        self.blank = [field.get_db_prep_save(getattr(blank, field.attname), connection) for field in fields]

    def row(self, **values: Any) -> Row:
        """One row; values by attribute name, ready for the database."""
        made = list(self.blank)
        for name, value in values.items():
            made[self.place[name]] = value
        return tuple(made)

    def load(self, rows: Iterable[Row]) -> None:
        """Append the rows."""
        names = ", ".join(connection.ops.quote_name(column) for column in self.columns)
        table = connection.ops.quote_name(self.model._meta.db_table)
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor, cursor.copy(f"COPY {table} ({names}) FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
            return
        marks = ", ".join(["%s"] * len(self.columns))
        with connection.cursor() as cursor:
            for batch in batches(rows, BATCH):
                cursor.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", batch)


def batches(rows: Iterable[Row], size: int) -> Iterator[list[Row]]:
    """The rows in lists of at most `size`."""
    held = iter(rows)
    while batch := list(islice(held, size)):
        yield batch


def set_sequences(*tables: type[models.Model]) -> None:
    """Let new rows go on behind those that were loaded with their ids."""
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        for model in tables:
            table = model._meta.db_table
            cursor.execute(
                f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT coalesce(max(id), 1) FROM {table}))"
            )
