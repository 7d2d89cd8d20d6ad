"""Two columns of a printed page, pure: where a PDF draws them line by line across both, they are put one below the other.

Most PDFs hold one column after the other already. That one does not is told by what it holds: lines in which the end of the left
line meets the beginning of the right one. The gutter between them is found on the page as it looks, a character a place.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from statistics import mean

FEWEST = 8
"""Lines that must stand side by side."""
SHORTEST = 18
"""Characters that they have on average at least, on each side: the cells of a table have fewer."""
_MIDDLE = (0.3, 0.7)
"""Where on the page's width a gutter may be."""
Line = tuple[str, str]


def column_by_column(drawn: str, looks: str) -> str:
    """The text of a page as it is drawn; one column after the other where it was drawn across two. `looks` is the same page with
    blanks between its words as wide as they look."""
    lines = [line.rstrip() for line in looks.split("\n") if line.strip()]
    gutter = _gutter(lines)
    if gutter is None:
        return drawn
    pairs = [pair for line in lines if all(pair := _cut(line, gutter))]
    dense = "".join(drawn.split())
    across = sum("".join((left + right).split()) in dense for left, right in pairs)
    return "\n".join(_in_order(lines, gutter)) if 2 * across > len(pairs) else drawn


def _gutter(lines: list[str]) -> int | None:
    """The place between two columns; None where there is one column, or a table."""
    width = max(map(len, lines), default=0)
    places = range(int(width * _MIDDLE[0]), int(width * _MIDDLE[1]))
    best = max(places, key=lambda place: _worth(lines, place), default=None)
    pairs = [] if best is None else [pair for line in lines if all(pair := _cut(line, best))]
    if best is None or len(pairs) < FEWEST or _worth(lines, best) <= 0:
        return None
    return best if all(mean(map(len, side)) >= SHORTEST for side in zip(*pairs, strict=True)) else None


def _worth(lines: list[str], place: int) -> int:
    """How many lines stand on both sides of a place, less those that stand across it."""
    return sum(-1 if _crosses(line, place) else all(_cut(line, place)) for line in lines)


def _crosses(line: str, place: int) -> bool:
    """Whether there are words at this place: a gutter is two blanks wide at least."""
    return bool(line[place - 1 : place + 1].strip())


def _cut(line: str, place: int) -> Line:
    """What stands left and right of a place; all of it on the left where it stands across."""
    return (line.strip(), "") if _crosses(line, place) else (line[:place].strip(), line[place:].strip())


def _in_order(lines: list[str], gutter: int) -> Iterator[str]:
    """Lines across both columns where they stand; between them the left column, then the right one."""
    for crosses, group in groupby(lines, key=lambda line: _crosses(line, gutter)):
        sides = list(zip(*(_cut(line, gutter) for line in group), strict=True))
        yield from (line for side in (sides[:1] if crosses else sides) for line in side if line)
