"""What a new reading changes in the printings of an article, pure: which stay, which are new, which go."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from debate.reading.shapes import Quotation
from debate.spans import overlap

SAME = 0.5
"""Intersection over union above which two spans are the same printing read differently."""


class Printed(NamedTuple):
    """A printing that the record holds: its row's id and place, and whether staff has settled it."""

    id: int
    start: int
    end: int
    settled: bool


class Plan(NamedTuple):
    """What to do: printings to read anew (id, quotation), quotations to add, ids of printings to take back."""

    keep: list[tuple[int, Quotation]]
    add: list[Quotation]
    drop: list[int]


def plan(held: Sequence[Printed], found: Sequence[Quotation]) -> Plan:
    """Match what is held with what was found: the same span first, then the best overlap. What staff settled is never
    dropped, and a quotation that only overlaps a settled printing adds nothing beside it."""
    taken = _matches(held, found)
    keep = [(printed.id, found[taken[printed.id]]) for printed in held if printed.id in taken]
    used = set(taken.values())
    settled = [(printed.start, printed.end) for printed in held if printed.settled]
    rest = [quotation for number, quotation in enumerate(found) if number not in used]
    add = [q for q in rest if not any(overlap((q.start, q.end), span) for span in settled)]
    drop = [printed.id for printed in held if printed.id not in taken and not printed.settled]
    return Plan(keep, add, drop)


def _matches(held: Sequence[Printed], found: Sequence[Quotation]) -> dict[int, int]:
    """Printing id -> number of the quotation, one to one, best overlap first. Both come in order of place."""
    pairs = []
    first = 0
    for printed in sorted(held, key=lambda p: p.start):
        while first < len(found) and found[first].end <= printed.start:
            first += 1
        for number in range(max(0, first - 1), len(found)):
            quotation = found[number]
            if quotation.start >= printed.end:
                break
            share = overlap((printed.start, printed.end), (quotation.start, quotation.end))
            if share == 1 or (share >= SAME and not printed.settled):
                pairs.append((share, printed.id, number))
    matched: dict[int, int] = {}
    used: set[int] = set()
    for _, identity, number in sorted(pairs, key=lambda pair: -pair[0]):
        if identity not in matched and number not in used:
            matched[identity] = number
            used.add(number)
    return matched
