"""Numbers by which a process notices that something was committed otherwise, drawn by triggers of the database, so that no way of
writing gets past them: pages of the desk, `update()`, raw SQL, a restored backup.

A number is drawn at random, not counted up: one that was rolled back, or that a backup brings back, is never given to something
else. On PostgreSQL each connection writes a row of its own, so that writers do not wait for each other; the number is the sum of
all rows, and changes with the commit that changes the record. SQLite has one writer anyway, and one row.
"""

from __future__ import annotations

from typing import NamedTuple

from django.db import connection

SLOTS = 1024
"""Rows among which PostgreSQL's connections are spread by their process ids; two that share one only wait for each other."""


class Stamp(NamedTuple):
    """One such number, in a table of its own."""

    table: str

    def now(self) -> int:
        """The number that is committed now. What is read after this is of this number or of a later one."""
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT COALESCE(SUM(stamp), 0) FROM {self.table}")
            (number,) = cursor.fetchone()
        return int(number)

    def made(self) -> list[str]:
        """Statements that make the table, and on PostgreSQL the function that draws."""
        if connection.vendor == "sqlite":
            return [
                f"CREATE TABLE IF NOT EXISTS {self.table} (stamp integer NOT NULL)",
                f"INSERT INTO {self.table} SELECT random() / 2 WHERE NOT EXISTS (SELECT * FROM {self.table})",
            ]
        return [
            f"CREATE TABLE IF NOT EXISTS {self.table} (slot integer PRIMARY KEY, stamp bigint NOT NULL)",
            f"""CREATE OR REPLACE FUNCTION {self.table}_drawn() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                INSERT INTO {self.table} (slot, stamp) VALUES (pg_backend_pid() % {SLOTS}, (random() * 4e15)::bigint)
                    ON CONFLICT (slot) DO UPDATE SET stamp = excluded.stamp;
                RETURN NULL; END $$""",
        ]

    def drawn(self, name: str, event: str, table: str, condition: str = "") -> list[str]:
        """Statements of a trigger that draws the number anew after an event of a table; with a condition on old and new row, for
        each row that meets it."""
        when = f"AFTER {event} ON {table}" + (f" FOR EACH ROW WHEN ({condition})" if condition else "")
        if connection.vendor == "sqlite":
            drawing = f"BEGIN UPDATE {self.table} SET stamp = random() / 2; END"
            return [f"DROP TRIGGER IF EXISTS {name}", f"CREATE TRIGGER {name} {when} {drawing}"]
        return [f"CREATE OR REPLACE TRIGGER {name} {when} EXECUTE FUNCTION {self.table}_drawn()"]


def execute(statements: list[str]) -> None:
    """Run statements that return nothing."""
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
