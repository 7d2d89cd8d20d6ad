"""Who answers whom: names in one column, an arc for each exchange. No lines cross names, so 150 people stay legible."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

LINE = 24.0
"""Pixels for one name."""
DEPTH = 100.0
"""How far the widest arc reaches out, in hundredths of the room for arcs."""
MOST = 150
"""People shown; the rest is in the list."""
CLEAR = 60
"""So many arcs can be told apart."""


class Tie(NamedTuple):
    """An exchange: two names, how many replies, a word for what they are most (rebuts, endorses, …), and how many are `a`'s."""

    a: str
    b: str
    weight: int
    kind: str
    by_a: int = 0


class Place(NamedTuple):
    """Where a name stands."""

    name: str
    y: float


class Arc(NamedTuple):
    """One exchange as a path between two names."""

    tie: Tie
    path: str
    width: float


class Arcs(NamedTuple):
    """The whole chart: `shown` ties of all that there are."""

    places: list[Place]
    arcs: list[Arc]
    height: float


def arcs(order: Sequence[str], ties: Sequence[Tie], most: int = MOST) -> Arcs:
    """`order`: names from the top down. Those without an exchange are left out, and so are the least tied beyond `most`."""
    kept = strongest(ties, most)
    tied = {name for tie in kept for name in (tie.a, tie.b)}
    places = {name: LINE * number + LINE / 2 for number, name in enumerate(name for name in order if name in tied)}
    heaviest = max((tie.weight for tie in kept), default=1)
    drawn = [
        Arc(tie, _path(places[tie.a], places[tie.b], LINE * len(places)), _width(tie.weight, heaviest))
        for tie in sorted(kept, key=lambda one: -one.weight)
        if tie.a in places and tie.b in places
    ]
    return Arcs([Place(name, y) for name, y in places.items()], drawn, LINE * len(places))


def clear_weight(weights: Sequence[int]) -> int:
    """The least weight from which on arcs can be told apart: 1 where there are few, or where all weigh the same."""
    ordered = sorted(weights, reverse=True)
    if len(ordered) <= CLEAR:
        return 1
    least = ordered[CLEAR] + 1
    return least if least <= ordered[0] else 1


def strongest(ties: Sequence[Tie], most: int) -> list[Tie]:
    """The strongest ties that together have no more than so many names."""
    names: set[str] = set()
    kept = []
    for tie in sorted(ties, key=lambda one: (-one.weight, one.a, one.b)):
        wanted = names | {tie.a, tie.b}
        if len(wanted) <= most:
            names = wanted
            kept.append(tie)
    return kept


def _path(one: float, other: float, height: float) -> str:
    """Half an ellipse; the farther the two names are apart, the farther out it reaches."""
    top, bottom = sorted((one, other))
    reach = round(8 + (DEPTH - 12) * ((bottom - top) / max(height, 1.0)) ** 0.7, 1)
    return f"M0 {top:g}C{reach * 1.3:g} {top:g} {reach * 1.3:g} {bottom:g} 0 {bottom:g}"


def _width(weight: int, strongest: int) -> float:
    """From a hair to five pixels."""
    return round(0.8 + 4.2 * (weight - 1) / (strongest - 1), 1) if strongest > 1 else 1.2
