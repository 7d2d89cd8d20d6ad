"""A list of quotes with its filters, as the quotes page and the pages of people, sources and organizations show it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from debate.counting.board import board
from debate.counting.choosing import Chosen
from debate.following import asked_for
from debate.pages.facets import Facet, facets
from debate.pages.paging import page_of
from debate.selection import Selection, no_dates
from debate.tokens import terms_of

NAMES = {"q": _("Words"), "from": _("From"), "to": _("To")}
Chip = tuple[str | Promise, str | Promise, str]


def listed(request: HttpRequest, within: Selection | None = None, hide: tuple[str, ...] = ()) -> dict[str, Any]:
    """What the template `quotes/_listing.html` needs. `within`: the quotes that the page is about, all of them if None.
    `hide`: facets that make no sense there."""
    selection = asked_for(request.GET)
    chosen = Chosen(board(), selection, within)
    page = page_of(chosen, request.GET.get("page", ""))
    found = facets_of(chosen, within, hide)
    wrong_dates = list(no_dates(request.GET).values())
    return {
        "selection": selection,
        "page": page,
        "total": chosen.total,
        "facets": found,
        "chips": chips(selection, found),
        "no_dates": wrong_dates,
        "searchable": chosen.total > 1 or not selection.is_empty or bool(wrong_dates),
        "terms": terms_of(selection.q),
        "here_path": request.path,
        "on_query": _turned(selection, page.on),
        "back_query": _turned(selection, page.back),
        "orders": orders(selection),
        "files": file_query(selection, within or Selection()),
        "kept": [(name, value) for name, value in selection.pairs() if name not in ("q", "from", "to")],
    }


def facets_of(chosen: Chosen, within: Selection | None = None, hide: tuple[str, ...] = ()) -> list[Facet]:
    """The facets of a list, counted once for each state of the record."""
    return chosen.board.kept(("facets", chosen.selection, within, hide), lambda: facets(chosen, hide))


def file_query(selection: Selection, within: Selection) -> str:
    """The query of the files that hold a list: what its page is about, and its filters; "?" where it holds everything. Nothing
    where both name values of one filter: a file would take either, the list takes both."""
    about, asked = within.pairs(), [pair for pair in selection.pairs() if pair[0] != "order"]
    if {name for name, _ in about} & {name for name, _ in asked}:
        return ""
    return "?" + urlencode([*about, *asked])


def _turned(selection: Selection, cursor: str) -> str:
    """The query of another page of the same selection."""
    if not cursor:
        return ""
    query = selection.query()
    return f"{query}&page={cursor}" if query else f"?page={cursor}"


def orders(selection: Selection) -> list[dict[str, Any]]:
    """The orders to choose from; relevance only where there are words."""
    labels = {"newest": _("newest first"), "oldest": _("oldest first"), "relevance": _("best match first")}
    if not selection.q:
        del labels["relevance"]
    plain = selection.without("order")
    return [
        {
            "label": label,
            "query": (plain if name == "newest" else plain.toggled("order", name)).query() or "?",
            "chosen": selection.sorting == name,
        }
        for name, label in labels.items()
    ]


def chips(selection: Selection, found: list[Facet]) -> list[Chip]:
    """What is chosen now: filter, value, and the query without it."""
    chosen: list[Chip] = [
        (facet.label, option.label, option.query or "?") for facet in found for option in facet.options if option.chosen
    ]
    if selection.q:
        chosen.insert(0, (NAMES["q"], selection.q, selection.without("q").query() or "?"))
    if selection.since != selection.until or not any(facet.name == "year" and facet.chosen for facet in found):
        for name, value in (("from", selection.since), ("to", selection.until)):
            if value:
                chosen.append((NAMES[name], value, selection.toggled(name, value).query() or "?"))
    return chosen
