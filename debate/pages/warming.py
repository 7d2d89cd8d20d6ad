"""What the pages that most readers open first show, worked out before they do, for each board that took long to read."""

from __future__ import annotations

from django.conf import settings
from django.template.loader import get_template
from django.urls import reverse
from django.utils.translation import override

from debate.counting.board import board
from debate.counting.choosing import Chosen, everything
from debate.naming import bearers_of
from debate.pages.arguments import counted_of
from debate.pages.directory import ORDERS, in_order
from debate.pages.home import shown
from debate.pages.listing import facets_of
from debate.pages.people import choices
from debate.pages.standings import standings_of
from debate.pages.ties import all_exchanges
from debate.selection import Selection
from debate.tokens import Term
from debate.vocabulary import ArgumentSlug


def warm() -> None:
    """Numbers about everybody, and in each language the home page's counts and the names in the lists' filters."""
    _load_program()
    _everybody()
    for language, _ in settings.LANGUAGES:
        with override(language):
            board().kept("home", shown)
            facets_of(Chosen(board(), Selection()))
            choices()
            for slug in ArgumentSlug.values:
                counted_of(slug, everything(argument=(slug,)))


def _load_program() -> None:
    """Addresses with their views, and templates: read once, before what lives long is taken out of the search for garbage."""
    reverse("home")
    folder = settings.BASE_DIR / "templates"
    for path in folder.glob("*/*.html"):
        get_template(path.relative_to(folder).as_posix())


def _everybody() -> None:
    """What is looked up by person, by name and by id."""
    columns = board().columns
    for name in ("person", "organization"):
        columns.in_groups(name)
    columns.at_ids(columns.ids[:1])
    for order in ORDERS:
        in_order(order)
    standings_of(())
    all_exchanges()
    bearers_of(Term(("nobody",)))
