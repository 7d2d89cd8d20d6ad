"""Keyset paging: a page begins after a row, not after a number of rows, so that the last page is as fast as the first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from debate.models import Quote
from debate.search import ranked
from debate.selection import Selection

PAGE_SIZE = 20
FARTHEST = 1000
"""Answers in order of relevance are counted through, not sought; nobody reads beyond this."""


@dataclass(frozen=True)
class Page:
    """One page of quotes; `newer` and `older` are the cursors of the pages next to it, empty at the ends."""

    rows: list[Quote]
    back: str = ""
    on: str = ""


def page_of(quotes: QuerySet[Quote], selection: Selection, cursor: str, size: int = PAGE_SIZE) -> Page:
    """The page that a cursor asks for: `after.2024-05-01.12`, `before.2024-05-01.12` or, by relevance, `at.40`."""
    if selection.sorting == "relevance":
        return _page_by_rank(quotes, selection.q, cursor, size)
    direction, day, pk = _read(cursor)
    backwards = direction == "before"
    ascending = (selection.sorting == "oldest") != backwards
    if day is not None:
        quotes = quotes.filter(_beyond(day, pk, ascending))
    ordered = quotes.order_by("day", "pk") if ascending else quotes.order_by("-day", "-pk")
    found = list(ordered[: size + 1])
    more, rows = len(found) > size, found[:size]
    if backwards:
        rows.reverse()
    came_from = day is not None and bool(rows)
    return Page(
        rows,
        back=_write("before", rows[0]) if rows and (more if backwards else came_from) else "",
        on=_write("after", rows[-1]) if rows and (came_from if backwards else more) else "",
    )


def _page_by_rank(quotes: QuerySet[Quote], query: str, cursor: str, size: int) -> Page:
    start = int(cursor[3:]) if cursor.startswith("at.") and cursor[3:].isdecimal() else 0
    start = min(start, FARTHEST)
    found = list(ranked(quotes, query)[start : start + size + 1])
    on = f"at.{start + size}" if len(found) > size and start + size < FARTHEST else ""
    return Page(found[:size], f"at.{max(0, start - size)}" if start else "", on)


def _beyond(day: date, pk: int, ascending: bool) -> Q:
    """Rows after a place in the order. The plain condition on the day lets the index be used."""
    if ascending:
        return Q(day__gte=day) & (Q(day__gt=day) | Q(pk__gt=pk))
    return Q(day__lte=day) & (Q(day__lt=day) | Q(pk__lt=pk))


def _write(direction: str, quote: Quote) -> str:
    return f"{direction}.{quote.day:%Y-%m-%d}.{quote.pk}"


def _read(cursor: str) -> tuple[str, date | None, int]:
    """Direction, day and id; no day where the cursor is not one of ours."""
    direction, _, place = cursor.partition(".")
    day, _, pk = place.partition(".")
    if direction not in ("after", "before") or not pk.isdecimal() or len(pk) > 18:
        return "", None, 0
    try:
        return direction, date.fromisoformat(day), int(pk)
    except ValueError:
        return "", None, 0
