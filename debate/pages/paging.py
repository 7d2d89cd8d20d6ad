"""Keyset paging: a page begins after a row, not after a number of rows, so that the last page is as fast as the first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from debate.counting.choosing import Chosen
from debate.models import Quote
from debate.search import ranked

PAGE_SIZE = 20
FARTHEST = 1000
"""Answers in order of relevance are counted through, not sought; nobody reads beyond this."""
RANKED = 2000
"""Of more answers than this, the newest are put in order of relevance; to rank all of a common word's would take seconds."""


@dataclass(frozen=True)
class Page:
    """One page of quotes; `back` and `on` are the cursors of the pages next to it, empty at the ends."""

    rows: list[Quote]
    back: str = ""
    on: str = ""


def page_of(chosen: Chosen, cursor: str, size: int = PAGE_SIZE) -> Page:
    """The page that a cursor asks for: `after.2024-05-01.12`, `before.2024-05-01.12` or, by relevance, `at.40`."""
    if chosen.selection.sorting == "relevance":
        return _page_by_rank(chosen, cursor, size)
    direction, day, pk = _read(cursor)
    backwards = direction == "before"
    newest_first = (chosen.selection.sorting == "oldest") == backwards
    place = None if day is None else (day, pk)
    found = chosen.board.columns.page(chosen.mask, size + 1, place, newest_first)
    more, rows = len(found) > size, in_order(found[:size])
    if backwards:
        rows.reverse()
    came_from = place is not None and bool(rows)
    return Page(
        rows,
        back=_write("before", rows[0]) if rows and (more if backwards else came_from) else "",
        on=_write("after", rows[-1]) if rows and (came_from if backwards else more) else "",
    )


def in_order(ids: list[int]) -> list[Quote]:
    """The quotes of these ids, as they stand in the database now: what is no longer public is left out."""
    rows: dict[int, Quote] = Quote.objects.counted().for_lists().in_bulk(ids)
    return [rows[pk] for pk in ids if pk in rows]


def _page_by_rank(chosen: Chosen, cursor: str, size: int) -> Page:
    start = int(cursor[3:]) if cursor.startswith("at.") and cursor[3:].isdecimal() and len(cursor) < 11 else 0
    start = min(start, FARTHEST)
    newest = chosen.board.columns.page(chosen.mask, RANKED, None, forwards=True)
    quotes: Any = Quote.objects.counted().for_lists().filter(pk__in=newest)
    found = list(ranked(quotes, chosen.selection.q)[start : start + size + 1])
    on = f"at.{start + size}" if len(found) > size and start + size < FARTHEST else ""
    return Page(found[:size], f"at.{max(0, start - size)}" if start else "", on)


def _write(direction: str, quote: Quote) -> str:
    return f"{direction}.{quote.day}.{quote.pk}"


def _read(cursor: str) -> tuple[str, date | None, int]:
    """Direction, day and id; no day where the cursor is not one of ours."""
    direction, _, place = cursor.partition(".")
    day, _, pk = place.partition(".")
    if direction not in ("after", "before") or not pk.isdecimal() or len(pk) > 11:
        return "", None, 0
    try:
        return direction, date.fromisoformat(day), int(pk)
    except ValueError:
        return "", None, 0
