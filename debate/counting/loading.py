"""The columns out of the database, in four queries."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from debate.counting.columns import Columns, columns
from debate.counting.vocabulary import number
from debate.models import Appearance, Argument, Quote
from debate.standing import bounds
from people.models import Membership

NAMES = ("side", "language", "kind", "checked", "year", "quarter", "person", "organization")
CHUNK = 20_000
Row = tuple[int, ...]


def load() -> Columns:
    """Every public quote on the question."""
    rows = list(_quotes())
    many = {
        "argument": _arguments(),
        "source": _sources(),
        "spoken_for": _spoken_for(rows),
    }
    return columns(rows, NAMES, many)


def _quotes() -> Iterator[Row]:
    wanted = ("pk", "day", "side", "language", "kind", "checked_at", "person_id", "organization_id")
    rows = Quote.objects.counted().order_by().values_list(*wanted)
    for pk, day, side, language, kind, checked, person, organization in rows.iterator(CHUNK):
        day = day or date.min
        yield (
            pk,
            day.toordinal(),
            number("side", side),
            number("language", language),
            number("kind", kind),
            2 if checked else 1,
            day.year,
            day.year * 4 + (day.month - 1) // 3,
            person or 0,
            organization or 0,
        )


def _arguments() -> Iterator[tuple[int, int]]:
    rows = Argument.objects.order_by().values_list("quote_id", "slug")
    for quote, slug in rows.iterator(CHUNK):
        yield quote, number("argument", slug)


def _sources() -> Iterator[tuple[int, int]]:
    return Appearance.objects.order_by().values_list("quote_id", "article__source_id").iterator(CHUNK)


def _spoken_for(rows: list[Row]) -> Iterator[tuple[int, int]]:
    """Quote and organization: its own statements, and those of its people on days when they were there."""
    person_at, organization_at = 2 + NAMES.index("person"), 2 + NAMES.index("organization")
    held = _memberships()
    for row in rows:
        if row[organization_at]:
            yield row[0], row[organization_at]
        for first, last, organization in held.get(row[person_at], ()):
            if first <= row[1] <= last:
                yield row[0], organization


def _memberships() -> dict[int, list[tuple[int, int, int]]]:
    """Person -> (first day, last day, organization), days as ordinals. Partial dates are generous: "2023" is the whole year."""
    found: dict[int, list[tuple[int, int, int]]] = {}
    for person, organization, since, until in Membership.objects.values_list("person", "organization", "since", "until"):
        first = bounds(since)[0].toordinal() if since else 0
        last = bounds(until)[1].toordinal() if until else date.max.toordinal()
        found.setdefault(person, []).append((first, last, organization))
    return found
