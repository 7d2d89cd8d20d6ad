"""Stretches of a text as pairs of numbers, pure: how much two share, many made few, and a text cut where they begin and end.

Code points, end exclusive.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

Place = tuple[int, int]


def overlap(one: Place, other: Place) -> float:
    """Intersection over union, 0 to 1."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared / (max(one[1], other[1]) - min(one[0], other[0])) if shared > 0 else 0.0


def merged(spans: list[Place]) -> list[Place]:
    """Spans in order, those that touch or overlap made one."""
    result: list[Place] = []
    for start, end in sorted(spans):
        if result and start <= result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return result


def gaps(spans: list[Place], length: int) -> Iterator[tuple[int, int, bool]]:
    """A text of that length cut at the spans: start, end, whether it is inside one."""
    edges = sorted({0, length, *(min(edge, length) for span in spans for edge in span)})
    for start, end in pairwise(edges):
        yield start, end, any(first <= start and end <= last for first, last in spans)
