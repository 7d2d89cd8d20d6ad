"""The edition of the record: a number that is another one as soon as anything that pages show was committed otherwise.

Triggers of the database draw it, so that no way of writing gets past it: pages of the desk, `update()`, raw SQL, a restored
backup. It is drawn at random, not counted up: an edition that was rolled back, or that a backup brings back, is never given to
something else. On PostgreSQL each connection writes a row of its own, so that writers do not wait for each other; the edition is
the sum of all rows, and changes with the commit that changes the record.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from django.db import connection, models

from debate.models import Appearance, Argument, Correction, Quote, Reply, Stance
from people.models import FormerAddress, Membership, Name, Organization, Person
from sources.models import Article, Snapshot, Source

SLOTS = 1024
"""Rows among which PostgreSQL's connections are spread by their process ids; two that share one only wait for each other."""
_READ = "SELECT COALESCE(SUM(stamp), 0) FROM debate_edition"
_ORIGINAL = ("original", "content_type")
_QUEUE = ("state", "reason", "detail", "tries", "next_try", "check_again", "forced", "fetched_at", "read_at")
_VISITING = ("enabled", "every", "next_visit", "last_visit", "last_result", "failures", "ailing")
_CONDITIONS = ("etag", "last_modified")


class Watched(NamedTuple):
    """A table that kept pages read, and the columns of it that they do not show: work on those makes no new edition."""

    model: type[models.Model]
    ignored: tuple[str, ...] = ()
    insertions: bool = True

    @property
    def shown(self) -> list[str]:
        """The columns that count."""
        return [str(field.column) for field in self.model._meta.concrete_fields if field.column not in self.ignored]


WATCHED = (
    *(Watched(model) for model in (Quote, Appearance, Stance, Argument, Reply, Correction)),
    *(Watched(model) for model in (Person, Organization, Name, Membership, FormerAddress)),
    Watched(Source, (*_VISITING, *_CONDITIONS, "note", "address", "path_prefix", "created")),
    Watched(Article, (*_QUEUE, *_CONDITIONS, "reader_version", "found_at"), insertions=False),
    Watched(Snapshot, _ORIGINAL),
)
"""An article is shown from its first printing on, which is watched itself."""


def edition() -> int:
    """The edition that is committed now. What is read after this is of this edition or of a later one."""
    with connection.cursor() as cursor:
        cursor.execute(_READ)
        (number,) = cursor.fetchone()
    return int(number)


def install(**kwargs: Any) -> None:
    """Make the table and the triggers; runs after every `migrate`, because SQLite loses the triggers of a table that it alters."""
    statements = _on_sqlite() if connection.vendor == "sqlite" else _on_postgresql()
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def _on_sqlite() -> list[str]:
    """One row, drawn anew with every row that changes: SQLite has one writer anyway."""
    made = [
        "CREATE TABLE IF NOT EXISTS debate_edition (stamp integer NOT NULL)",
        "INSERT INTO debate_edition SELECT random() / 2 WHERE NOT EXISTS (SELECT * FROM debate_edition)",
    ]
    for watched in WATCHED:
        table = watched.model._meta.db_table
        for event, what in _events(watched):
            name = f"{table}_edition_{event.lower()}"
            made.append(f"DROP TRIGGER IF EXISTS {name}")
            made.append(
                f"CREATE TRIGGER {name} AFTER {what} ON {table} BEGIN UPDATE debate_edition SET stamp = random() / 2; END"
            )
    return made


def _on_postgresql() -> list[str]:
    """With every statement, each connection in a row of its own."""
    made = [
        "CREATE TABLE IF NOT EXISTS debate_edition (slot integer PRIMARY KEY, stamp bigint NOT NULL)",
        f"""CREATE OR REPLACE FUNCTION debate_new_edition() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
            INSERT INTO debate_edition (slot, stamp) VALUES (pg_backend_pid() % {SLOTS}, (random() * 4e15)::bigint)
                ON CONFLICT (slot) DO UPDATE SET stamp = excluded.stamp;
            RETURN NULL; END $$""",
    ]
    for watched in WATCHED:
        table = watched.model._meta.db_table
        what = " OR ".join(what for _, what in [*_events(watched), ("", "TRUNCATE")])
        made.append(
            f"CREATE OR REPLACE TRIGGER {table}_edition AFTER {what} ON {table} EXECUTE FUNCTION debate_new_edition()"
        )
    return made


def _events(watched: Watched) -> list[tuple[str, str]]:
    """What happens to a table, by name, and as a trigger is told of it."""
    columns = ", ".join(f'"{column}"' for column in watched.shown)
    events = [("DELETE", "DELETE"), ("UPDATE", f"UPDATE OF {columns}")]
    return [("INSERT", "INSERT"), *events] if watched.insertions else events
