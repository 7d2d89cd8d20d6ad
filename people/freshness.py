"""What is made of everybody's names and roles, kept in the process until one of them changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from django.db import connection

from people.models import Membership, Name, Organization, Person

Version = tuple[int | None, ...]
_Made = TypeVar("_Made")
_HISTORIES = [model.history.model._meta.db_table for model in (Person, Organization, Name, Membership)]
_NEWEST = "SELECT {newest}, count(*), max(id) FROM {names}".format(
    newest=", ".join(f"(SELECT max(history_id) FROM {table})" for table in _HISTORIES), names=Name._meta.db_table
)
"""Written out: building it from querysets took longer than the database does, once for every article and search."""


class UntilNamesChange(Generic[_Made]):
    """What `make` gives, made anew when the history or the names tell that something changed; to ask costs one small query."""

    def __init__(self, make: Callable[[], _Made]) -> None:
        self._make = make
        self._held: tuple[Version, _Made] | None = None

    def now(self) -> _Made:
        """As the database stands."""
        version, held = version_of_names(), self._held  # one look: another thread may put a newer one there
        if held is None or held[0] != version:
            held = self._held = (version, self._make())
        return held[1]

    def forget(self) -> None:
        """Make it anew next time: for tests, whose databases give out the same ids again."""
        self._held = None


def version_of_names() -> Version:
    """The newest history row of people, organizations, names and roles, and how many names there are up to which id."""
    with connection.cursor() as cursor:
        cursor.execute(_NEWEST)
        return tuple(cursor.fetchone())
