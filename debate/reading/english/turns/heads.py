"""Heads that tell who speaks below them, as round-ups of reactions have: a name with what somebody is, on a line set apart."""

from __future__ import annotations

from debate.reading.cast import Cast, Named
from debate.reading.english.vocabulary import words
from debate.reading.shapes import Span
from debate.reading.structure.document import Document

_SIGNS = "*_# "
_BEFORE = words.ROLES | words.PERSON_TITLES | words.ORG_NOUNS | words.QUALITIES | words.PLACES | words.ROLE_CAPS
_ANY_BEFORE = 4
"""Words of a title that no list knows, in front of a name in capitals, at most: `DIGITAL MINISTER`."""


def heads_of(document: Document, cast: Cast, silent: set[int]) -> dict[int, Named | None]:
    """Who speaks below each head, by its paragraph; None below a head of somebody unnamed. Empty unless two name somebody."""
    last = len(document.paragraphs) - 1
    found = {number: _named(document, cast, number) for number in sorted(silent) if 0 < number < last}
    bearers = {named.actor.key for named in found.values() if named}
    if len(bearers) < 2:
        return {}
    return {number: named for number, named in found.items() if named or _is_somebody(document.line(number))}


def _named(document: Document, cast: Cast, number: int) -> Named | None:
    """The name that ends the first piece of a line, behind nothing but titles."""
    paragraph = document.paragraphs[number]
    start, end = _bare(document.text, paragraph)
    comma = document.text.find(",", start, end)
    whole = comma < 0
    piece = Span(start, end if whole else comma)
    named = next((n for n in reversed(cast.within(piece.start, piece.end)) if n.end == piece.end), None)
    if named is None:
        return None
    before = document.text[piece.start : named.start]
    capitals = document.line(number).isupper()
    if named.actor.type == "organization":
        return named if capitals and not before.strip() else None
    titles = before.split()
    told = all(word.lower().strip(".") in _BEFORE for word in titles) if not capitals else len(titles) <= _ANY_BEFORE
    return named if " " in named.actor.name and told and (not whole or capitals or _quotes(document, number + 1)) else None


def _quotes(document: Document, number: int) -> bool:
    """Whether a paragraph begins with marked words."""
    return document.line(number)[0] in '“"‘«'


def _bare(text: str, paragraph: Span) -> Span:
    """A line without the signs that make it bold or a heading."""
    line = text[paragraph.start : paragraph.end]
    left = len(line) - len(line.lstrip(_SIGNS))
    return Span(paragraph.start + left, paragraph.start + len(line.rstrip(_SIGNS)))


def _is_somebody(line: str) -> bool:
    """Whether a head in capitals tells of somebody without a name: `U.S. TRADE OFFICIAL`."""
    return line.isupper() and line.partition(",")[0].split()[-1].lower() in words.ROLES | words.ANONYMOUS
