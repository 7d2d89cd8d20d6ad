"""The edition of the record: a number that is another one as soon as anything that pages show was committed otherwise.

Work on what pages do not show (an article's tries, a source's next visit) makes no new edition.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from django.db import connection, models

from debate.counting.stamps import Stamp, execute
from debate.models import Appearance, Argument, Correction, Quote, Reply, Stance
from people.models import FormerAddress, Membership, Name, Organization, Person
from sources.models import Article, Snapshot, Source

EDITION = Stamp("debate_edition")
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
    return EDITION.now()


def install(**kwargs: Any) -> None:
    """Make the table and the triggers; runs after every `migrate`, because SQLite loses the triggers of a table that it alters."""
    execute([*EDITION.made(), *(statement for watched in WATCHED for statement in _triggers(watched))])


def _triggers(watched: Watched) -> list[str]:
    """One for each event on SQLite, where a trigger has only one; on PostgreSQL one for all, with every statement."""
    table, events = watched.model._meta.db_table, _events(watched)
    if connection.vendor == "sqlite":
        each = [EDITION.drawn(f"{table}_edition_{name}", event, table) for name, event in events.items()]
        return [statement for statements in each for statement in statements]
    return EDITION.drawn(f"{table}_edition", " OR ".join([*events.values(), "TRUNCATE"]), table)


def _events(watched: Watched) -> dict[str, str]:
    """What happens to a table, by name, as a trigger is told of it."""
    columns = ", ".join(f'"{column}"' for column in watched.shown)
    events = {"delete": "DELETE", "update": f"UPDATE OF {columns}"}
    return {"insert": "INSERT", **events} if watched.insertions else events
