"""Who answers whom as a matrix: a row for each who answers, a column for each who is answered, darker the more often."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from debate.pages.charts.arcs import Tie, strongest

MOST = 32
"""People shown: so many columns of a finger's width stand on a wide page."""
LEVELS = 4
"""Shades that can be told apart."""


class Cell(NamedTuple):
    """How often one answers another: no `tie` where they never do, `level` from 1 to LEVELS where they do."""

    name: str
    tie: Tie | None
    count: int  # type: ignore[assignment]
    level: int
    own: bool


class Line(NamedTuple):
    """Everybody whom one person answers, in the order of the columns, and how often in all."""

    name: str
    cells: list[Cell]
    given: int


def matrix(order: Sequence[str], ties: Sequence[Tie], most: int = MOST) -> list[Line]:
    """`order`: names from the top down and from left to right. Shown are the strongest ties among `most` names at most; the
    replies of a tie's `a` are its `by_a`, the others are its `b`'s."""
    kept = strongest(ties, most)
    given = {(tie.a, tie.b): (tie, tie.by_a) for tie in kept} | {
        (tie.b, tie.a): (tie, tie.weight - tie.by_a) for tie in kept
    }
    tied = {name for pair in given for name in pair}
    names = [name for name in order if name in tied]
    highest = max((count for _, count in given.values()), default=1)
    return [_line(name, names, given, highest) for name in names]


def _line(name: str, names: list[str], given: dict[tuple[str, str], tuple[Tie, int]], highest: int) -> Line:
    cells = []
    for other in names:
        tie, count = given.get((name, other), (None, 0))
        cells.append(Cell(other, tie if count else None, count, _level(count, highest), name == other))
    return Line(name, cells, sum(cell.count for cell in cells))


def _level(count: int, highest: int) -> int:
    """The shade: the lowest for one reply, the highest for the most."""
    if not count:
        return 0
    return 1 + round((LEVELS - 1) * (count - 1) / (highest - 1)) if highest > 1 else 1
