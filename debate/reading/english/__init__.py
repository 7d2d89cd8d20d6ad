"""How English news quotes: its cues, its names, its reported speech."""

from debate.reading.document import Document
from debate.reading.english.confidence import sure
from debate.reading.english.drafts import Draft
from debate.reading.english.hearing import Hearing
from debate.reading.english.layout import silent
from debate.reading.english.naming import cast_of
from debate.reading.english.sentences import Walk
from debate.reading.english.tokens import outer_marks, units
from debate.reading.english.turns import turns_of
from debate.reading.shapes import Quotation, Span
from people.names import NameBook


def quotations(document: Document, names: NameBook) -> list[Quotation]:
    """Every quotation of the document in order of place, with its speaker; not yet judged."""
    return [sure(_quotation(document.text, draft)) for draft in drafts_of(document, names)]


def drafts_of(document: Document, names: NameBook) -> list[Draft]:
    """Everything that may be a quotation, before it is weighed."""
    marks = outer_marks(document)
    sentences = units(document, marks)
    cast = cast_of(document, names)
    heard = Hearing(document.text, cast, sentences, [Span(mark.outer_start, mark.outer_end) for mark in marks])
    quiet = silent(document)
    turns = turns_of(document, cast, quiet)
    walk = Walk(document, marks, heard)
    for unit in sentences:
        if unit.paragraph not in turns.taken and unit.paragraph not in quiet:
            walk.sentence(unit)
    return sorted([*walk.drafts, *turns.drafts], key=lambda draft: (draft.start, draft.end))


def _quotation(text: str, draft: Draft) -> Quotation:
    return Quotation(
        draft.start,
        draft.end,
        text[draft.start : draft.end],
        draft.kind,
        draft.voice.speaker,
        0.5,
        draft.clause,
        draft.group,
        draft.cue,
    )
