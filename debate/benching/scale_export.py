"""The same quotes as one SQLite table, with the indexes that a user of Datasette would make: for the comparison."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from django.db.models import Min, OuterRef, Subquery

from debate.models import Argument, Quote

_COLUMNS = ("id", "text", "side", "language", "kind", "day", "person", "argument")
INDEXED = ("side", "language", "kind", "day", "person", "argument", "side, day", "person, day")
CHUNK = 10_000
"""Rows held in memory at once."""


def export(file: Path) -> int:
    """Write the table; returns the number of rows."""
    first = (
        Argument.objects.filter(quote=OuterRef("pk")).order_by().values("quote").annotate(slug=Min("slug")).values("slug")
    )
    rows = Quote.objects.counted().order_by().annotate(argument=Subquery(first[:1]))
    wanted = rows.values_list("pk", "text", "side", "language", "kind", "day", "person__slug", "argument")
    target = sqlite3.connect(file)
    target.execute(f"CREATE TABLE quotes ({', '.join(_COLUMNS)}, PRIMARY KEY (id))".replace("(id,", "(id INTEGER,"))
    marks = ", ".join("?" for _ in _COLUMNS)
    told = ((*row[:5], str(row[5]), *row[6:]) for row in wanted.iterator(CHUNK))
    target.executemany(f"INSERT INTO quotes VALUES ({marks})", told)
    for number, columns in enumerate(INDEXED):
        target.execute(f"CREATE INDEX quotes_{number} ON quotes ({columns})")
    target.execute("ANALYZE")
    target.commit()
    (number,) = target.execute("SELECT count(*) FROM quotes").fetchone()
    target.close()
    return int(number)
