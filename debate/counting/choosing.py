"""Which places of the board a selection leaves, filter by filter: a facet counts under all filters but its own."""

from __future__ import annotations

from functools import cached_property

import numpy as np

from debate.counting.board import Board, board
from debate.counting.numbers import Mask
from debate.counting.vocabulary import number
from debate.counting.words import answering
from debate.selection import Selection, first_day, last_day
from people.models import Organization, Person
from sources.models import Source

_WORDS = ("side", "language", "kind", "argument")
_SPEAKERS = {"person": (Person, "person"), "organization": (Organization, "spoken_for"), "source": (Source, "source")}
"""Filter -> the model whose slugs it takes, and the column."""


class Chosen:
    """The places that a selection leaves, inside the fixed selection of a page (a person's, an argument's, none)."""

    def __init__(self, board: Board, selection: Selection, within: Selection | None = None) -> None:
        self.board, self.selection = board, selection
        self.masks = _masks(board, selection)
        inside = _masks(board, within).values() if within else ()
        self.inside = _all(board, list(inside))

    @cached_property
    def mask(self) -> Mask:
        """What all filters leave."""
        return _all(self.board, [self.inside, *self.masks.values()])

    def without(self, name: str) -> Mask:
        """What all filters but one leave."""
        if name not in self.masks:
            return self.mask
        return _all(self.board, [self.inside, *(mask for other, mask in self.masks.items() if other != name)])

    @cached_property
    def total(self) -> int:
        """How many quotes that is."""
        return int(np.count_nonzero(self.mask))


def _all(board: Board, masks: list[Mask]) -> Mask:
    if not masks:
        return board.columns.everything()
    found = masks[0]
    for mask in masks[1:]:
        found = found & mask
    return found


def _masks(board: Board, selection: Selection) -> dict[str, Mask]:
    """Filter -> what it leaves by itself; only filters that are set."""
    columns = board.columns
    found = {
        name: columns.having(name, [number(name, value) for value in getattr(selection, name)])
        for name in _WORDS
        if getattr(selection, name)
    }
    for name, (model, column) in _SPEAKERS.items():
        slugs = getattr(selection, name)
        if slugs:
            ids = list(model._default_manager.filter(slug__in=slugs).values_list("pk", flat=True))
            found[name] = columns.having(column, ids)
    if selection.checked:
        found["checked"] = columns.having("checked", [number("checked", selection.checked)])
    if selection.since or selection.until:
        first = first_day(selection.since) if selection.since else None
        last = last_day(selection.until) if selection.until else None
        found["year"] = columns.between(first, last)
    if selection.q:
        found["q"] = board.kept(("q", selection.q), lambda: answering(columns, board.words, board.newest, selection.q))
    return found


def everything(**within: tuple[str, ...]) -> Chosen:
    """All public quotes, or those of one person, organization, source or argument (`person=("slug",)`)."""
    return Chosen(board(), Selection(**within))  # type: ignore[arg-type]
