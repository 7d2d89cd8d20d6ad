"""The shape that the stages of the English reader hand on."""

from __future__ import annotations

from typing import NamedTuple

from debate.reading.english.whose.speakers import Voice
from debate.reading.shapes import Cue, QuotationKind, Span


class Draft(NamedTuple):
    """A quotation before it is weighed. `frame`: how its words stand to their cue (see `openings`), "" without one."""

    start: int
    end: int
    kind: QuotationKind
    voice: Voice
    cue: Cue | None = None
    clause: Span | None = None
    group: str | None = None
    frame: str = ""


class Turns(NamedTuple):
    """The drafts of the turns that a layout tells, and the numbers of the paragraphs that they use up."""

    drafts: list[Draft]
    taken: set[int]


def turn_draft(span: Span, voice: Voice) -> Draft:
    """A turn: direct speech without marks."""
    return Draft(span.start, span.end, "direct", voice)
