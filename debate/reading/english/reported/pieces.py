"""The parts of reported words that hold no quotation: `the plan was dead and that “nobody” wept` reports its first part too."""

from __future__ import annotations

import re

from debate.reading.english.cues.finite_verbs import may_be_verb, verbal
from debate.reading.english.tokens import Token, Unit
from debate.reading.english.vocabulary import words
from debate.reading.shapes import Span

_EDGE = re.compile(r"^[\s,;:—–-]+|[\s,;:—–-]+$")
_LEAST = 3
"""Words of a part at least."""


def unmarked_pieces(tokens: list[Token], span: Span) -> list[Span]:
    """The clauses between `and`, `but` and colons that have a verb and no marks."""
    found = []
    start = span.start
    for at in [*range(span.start, span.end), span.end]:
        if at < span.end and not _splits(tokens, at, span.end):
            continue
        piece = _bare(tokens, start, at)
        behind = start > span.start and tokens[start - 1].text == ";"
        if piece and not behind and _is_clause(tokens, piece) and not _goes_on(tokens, piece, span):
            found.append(piece)
        start = at + 1
    return found


def _goes_on(tokens: list[Token], piece: Span, span: Span) -> bool:
    """Whether a piece without a subject only goes on with the clause that holds the marks: `was “a draft” and didn't bind`."""
    begins = tokens[piece.start]
    marked = any(token.kind == "q" for token in tokens[span.start : piece.start])
    return marked and tokens[piece.start - 1].low in ("and", "but") and (begins.low in words.AUXILIARIES or verbal(begins))


def _splits(tokens: list[Token], at: int, end: int) -> bool:
    """Whether a clause ends here: a colon before marks, or `and` before `that`, a verb or a pronoun."""
    if at + 1 >= end:
        return False
    ahead = tokens[at + 1]
    if tokens[at].text == ";" or (tokens[at].text == ":" and ahead.kind == "q"):
        return True
    if tokens[at].text == "," and ahead.low in ("which", "who", "because", "since"):
        stop = next((i for i in range(at + 1, end) if tokens[i].text == ","), end)
        return any(token.kind == "q" for token in tokens[at + 1 : stop])
    if tokens[at].low not in ("and", "but"):
        return False
    return ahead.low == "that" or ahead.low in words.SUBJECT_PRONOUNS


def _bare(tokens: list[Token], start: int, end: int) -> Span | None:
    while start < end and (tokens[start].kind == "p" or tokens[start].low in ("that", "and", "but")):
        start += 1
    while end > start and tokens[end - 1].kind == "p":
        end -= 1
    return Span(start, end) if end > start else None


def _is_clause(tokens: list[Token], piece: Span) -> bool:
    inside = tokens[piece.start : piece.end]
    if any(token.kind == "q" for token in inside) or sum(token.kind == "w" for token in inside) < _LEAST:
        return False
    return any(map(may_be_verb, inside[1:]))


def unjoined(tokens: list[Token], span: Span) -> Span:
    """Reported words without the `and` that joins them to those before their cue."""
    joins = tokens[span.start].low in ("and", "but") and span.end - span.start > 1
    return Span(span.start + 1, span.end) if joins else span


def without_announced(tokens: list[Token], span: Span) -> Span:
    """Reported words without a colon and the marks behind it."""
    for at in range(span.start + 1, span.end):
        if tokens[at].kind == "q" and tokens[at - 1].text == ":" and at - 1 > span.start:
            return Span(span.start, at - 1)
    return span


def characters_of(text: str, unit: Unit, span: Span) -> Span:
    """The characters of a range of tokens, without commas and space at its edges."""
    start, end = unit.tokens[span.start].start, unit.tokens[span.end - 1].end
    piece = text[start:end]
    left = len(piece) - len(_EDGE.sub("", piece)) if piece and _EDGE.match(piece) else 0
    bare = _EDGE.sub("", piece)
    offset = piece.find(bare) if left else 0
    return Span(start + offset, start + offset + len(bare)) if bare else Span(start, end)
