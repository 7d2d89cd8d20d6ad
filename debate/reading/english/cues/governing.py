"""Which cue of a sentence governs a marked span, and what clause the two make together."""

from __future__ import annotations

from itertools import pairwise

from debate.reading.english.cues.attribution import Attribution
from debate.reading.english.tokens import Unit
from debate.reading.shapes import Span
from debate.reading.structure.marks import Marked

_NAMES = frozenset("name names nickname term word phrase label".split())
"""What people have for something: `They have a name for them: “double haters.”`"""


def around(clause: Span, marked: Marked) -> Span:
    """A reported clause with all of the marked words in it, stops at their edges too."""
    return Span(min(clause.start, marked.start), max(clause.end, marked.end))


def is_announced(unit: Unit, at: int) -> bool:
    """Whether a marked token ends its sentence behind a colon, not as what is called so: `Then, after a silence: “…”`."""
    named = any(a.low in _NAMES and b.low == "for" for a, b in pairwise(unit.tokens[:at]))
    return (
        not named
        and at > 0
        and unit.tokens[at - 1].text == ":"
        and all(token.kind != "w" for token in unit.tokens[at + 1 :])
    )


def governor(made: list[Attribution], at: int) -> tuple[int | None, bool]:
    """The cue whose words hold the marked token, and whether it comes behind it."""
    for number, attribution in enumerate(made):
        if attribution.before and attribution.before.start <= at < attribution.before.end:
            return number, True
    for number in range(len(made) - 1, -1, -1):
        span = made[number].after
        if span and span.start <= at < span.end:
            return number, False
    return None, False
