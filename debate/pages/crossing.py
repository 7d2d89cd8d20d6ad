"""Who answers whom as the page of exchanges draws it: as arcs between names, or as a matrix."""

from __future__ import annotations

from typing import Any

from debate.pages.charts.arcs import Arcs, Tie, arcs
from debate.pages.charts.matrix import matrix
from debate.pages.tallies import Tally, lean, tallies_of_people
from debate.pages.ties import Exchange
from debate.standing import LEANING
from people.models import Person, Speaker


def as_arcs(found: list[Exchange]) -> dict[str, Any]:
    """Names from the most open to the most closed, and what names and arcs lead to."""
    drawing: Arcs = arcs(_order(found), _ties(found))
    speakers, paths, leans = _speakers(found), _by_pair(found), tallies_of_people()
    return {
        "drawing": drawing,
        "names": [(place, speakers[place.name], _side(_lean(speakers[place.name], leans))) for place in drawing.places],
        "arcs": [(arc, paths[arc.tie.a, arc.tie.b]) for arc in drawing.arcs],
    }


def as_matrix(found: list[Exchange]) -> dict[str, Any]:
    """Rows of who answers, each with its cells and where they lead; the same order in both directions."""
    speakers, paths, leans = _speakers(found), _by_pair(found), tallies_of_people()
    lines = matrix(_order(found), _ties(found))
    rows = [
        {
            "speaker": speakers[line.name],
            "side": _side(_lean(speakers[line.name], leans)),
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


def _order(found: list[Exchange]) -> list[str]:
    """Addresses of the speakers from the most open to the most closed."""
    speakers, leans = _speakers(found), tallies_of_people()
    return sorted(speakers, key=lambda slug: (-_lean(speakers[slug], leans), slug))


def _lean(speaker: Speaker, leans: dict[int, Tally]) -> float:
    return lean(leans.get(speaker.pk, {})) if isinstance(speaker, Person) else 0.0


def _side(leaning: float) -> str:
    return "open" if leaning >= LEANING else "closed" if leaning <= -LEANING else "mixed" if leaning else "neutral"
