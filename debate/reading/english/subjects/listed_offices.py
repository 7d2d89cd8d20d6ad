"""Offices that list their fields in front of a name: `the Secretary of State for Mills, Weights and Measures Jane Roe said`."""

from __future__ import annotations

from itertools import pairwise

from debate.reading.english.cues.clauses import Segment
from debate.reading.english.tokens import Token
from debate.reading.english.vocabulary import words

_FIELDS_AT_MOST = 4


def begin_of_office(tokens: list[Token], segments: list[Segment]) -> int | None:
    """Where the office begins whose fields the last pieces list, up to the name that ends them; None where none does."""
    last = segments[-1]
    if not any(token.low == "and" and tokens[at + 1].capital for at, token in _words(tokens, last)):
        return None
    for segment in reversed(segments[max(0, len(segments) - 1 - _FIELDS_AT_MOST) : -1]):
        piece = tokens[segment.first : segment.last]
        if any(a.low in words.ROLES and a.capital and b.low in ("for", "of") for a, b in pairwise(piece)):
            return segment.first
        if not all(token.capital for token in piece):
            return None
    return None


def _words(tokens: list[Token], segment: Segment) -> list[tuple[int, Token]]:
    return [(at, tokens[at]) for at in range(segment.first + 1, segment.last - 1)]
