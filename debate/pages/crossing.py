"""Who answers whom as the page of exchanges draws it: as arcs between names, or as a matrix."""

from __future__ import annotations

from typing import Any

from debate.pages.charts.arcs import Arcs, Tie, arcs
from debate.pages.charts.matrix import matrix
from debate.pages.standings import standings_of, words_for
from debate.pages.tallies import lean, tallies_of_people
from debate.pages.ties import Exchange
from people.models import Person, Speaker

BETWEEN = 2
ORDER = {"open": 0, "leans open": 1, "leans closed": 3, "closed": 4}
"""Places of standings, from the most open to the most closed; the others are between them."""


def as_arcs(found: list[Exchange]) -> dict[str, Any]:
    """Names from the most open to the most closed, and what names and arcs lead to."""
    drawing: Arcs = arcs(_order(found), _ties(found))
    speakers, paths = _speakers(found), _by_pair(found)
    shapes = _shapes(speakers)
    return {
        "drawing": drawing,
        "names": [(place, speakers[place.name], shapes[place.name]) for place in drawing.places],
        "arcs": [(arc, paths[arc.tie.a, arc.tie.b]) for arc in drawing.arcs],
    }


def as_matrix(found: list[Exchange]) -> dict[str, Any]:
    """Rows of who answers, each with its cells and where they lead; the same order in both directions."""
    speakers, paths = _speakers(found), _by_pair(found)
    shapes = _shapes(speakers)
    lines = matrix(_order(found), _ties(found))
    rows = [
        {
            "speaker": speakers[line.name],
            "side": shapes[line.name],
            "given": line.given,
            "cells": [
                (cell, speakers[cell.name], paths[cell.tie.a, cell.tie.b].path if cell.tie else "") for cell in line.cells
            ],
        }
        for line in lines
    ]
    return {"rows": rows}


def _ties(found: list[Exchange]) -> list[Tie]:
    return [Tie(one.a.slug, one.b.slug, one.weight, one.kinds.most_common(1)[0][0], one.by_a) for one in found]


def _by_pair(found: list[Exchange]) -> dict[tuple[str, str], Exchange]:
    return {(one.a.slug, one.b.slug): one for one in found}


def _speakers(found: list[Exchange]) -> dict[str, Speaker]:
    return {one.slug: one for exchange in found for one in (exchange.a, exchange.b)}


def _shapes(speakers: dict[str, Speaker]) -> dict[str, str]:
    """The side whose shape stands for where each stands, as on their own page; of an organization none is told."""
    stands = standings_of([one.pk for one in speakers.values() if isinstance(one, Person)])
    return {slug: stands[one.pk].shape if isinstance(one, Person) else "neutral" for slug, one in speakers.items()}


def _order(found: list[Exchange]) -> list[str]:
    """Addresses of the speakers from those who stand for open to those who stand for closed; of whom it can't be said are
    between them."""
    speakers, tallies = _speakers(found), tallies_of_people()
    words = words_for([one.pk for one in speakers.values() if isinstance(one, Person)])

    def place(slug: str) -> tuple[int, float, str]:
        pk = speakers[slug].pk
        if not isinstance(speakers[slug], Person):
            return BETWEEN, 0.0, slug
        return ORDER.get(words[pk], BETWEEN), -lean(tallies.get(pk, {})), slug

    return sorted(speakers, key=place)
