"""Words in one pair of marks that run over several paragraphs: the first opens, the last closes, those between print no mark."""

from __future__ import annotations

import re

from debate.reading.shapes import Span
from debate.reading.structure.marks import Marked

_CLOSER = {"“": "”", '"': '"'}
_ANY = re.compile('[“”"＂]')
_CLOSES = re.compile("[.,!?…—–]$")
_REACH = 8
"""Paragraphs that one pair of marks holds, at most."""


def spread(text: str, paragraphs: list[Span], inside: list[list[Marked]]) -> list[list[Marked]]:
    """The marked spans of each paragraph, with those that the pair of an earlier one goes on in."""
    found = list(inside)
    for number, marks in enumerate(inside):
        last = max(marks, key=lambda marked: marked.end) if marks else None
        if last is None or last.closed or last.depth or last.style not in _CLOSER or last.end < paragraphs[number].end:
            continue
        end = _closing(text, paragraphs, number, _CLOSER[last.style])
        if end is not None:
            for between in range(number + 1, end[0] + 1):
                found[between] = [_whole(paragraphs[between], end[1] if between == end[0] else None, last.style)]
    return found


def _closing(text: str, paragraphs: list[Span], number: int, closer: str) -> tuple[int, int] | None:
    """The paragraph and the place of the mark that closes what a paragraph leaves open; None where another one opens before."""
    for at in range(number + 1, min(number + _REACH, len(paragraphs))):
        marks = [match.start() for match in _ANY.finditer(text, *paragraphs[at])]
        if not marks:
            continue
        place = marks[0]
        alone = len(marks) == 1 and text[place] == closer and place > paragraphs[at].start
        return (at, place) if alone and _CLOSES.search(text[place - 1]) else None
    return None


def _whole(paragraph: Span, closing: int | None, style: str) -> Marked:
    """A paragraph that a pair of marks holds, up to the closing one where it has it."""
    end = paragraph.end if closing is None else closing
    outer_end = paragraph.end if closing is None else closing + 1
    return Marked(paragraph.start, end, paragraph.start, outer_end, 0, closing is not None, style)
