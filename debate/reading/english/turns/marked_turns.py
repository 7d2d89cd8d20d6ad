"""Turns of a dialogue that are printed in marks: `Roe: “No.”`"""

from __future__ import annotations

from debate.reading.english.turns.labels import Labelled
from debate.reading.shapes import Span
from debate.reading.structure.document import Document

_TURNS_AT_LEAST = 3


def are_marked(document: Document, labelled: list[Labelled]) -> bool:
    """Whether a pair of marks holds every turn of a dialogue: then whatever stands between is told by the writer."""
    bodies = [turn.body for turn in labelled]
    return len(labelled) >= _TURNS_AT_LEAST and all(body and _is_closed(document, body) for body in bodies)


def _is_closed(document: Document, body: Span) -> bool:
    return within_marks(document, body) != body and document.text[body.end - 1] in "”\"’'"


def within_marks(document: Document, span: Span) -> Span:
    """A span without the marks that hold all of it."""
    whole = [m for m in document.marked_in(span) if m.depth == 0 and m.outer_start == span.start and m.outer_end == span.end]
    return Span(whole[0].start, whole[0].end) if whole else span
