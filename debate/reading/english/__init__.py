"""How English news quotes: its cues, its names, its reported speech."""

from debate.reading.cast import Cast, Heard
from debate.reading.english.confidence import sure
from debate.reading.english.cues.drafts import Draft
from debate.reading.english.layout import reporters, silent
from debate.reading.english.marks.nested import nested
from debate.reading.english.marks.repeats import without_pull_quotes
from debate.reading.english.marks.unplaced import without_unplaced
from debate.reading.english.names.naming import cast_of
from debate.reading.english.sentences import Walk
from debate.reading.english.subjects.things import is_source
from debate.reading.english.tokens import Token, lines_of, outer_marks, units
from debate.reading.english.turns.announced import blocks
from debate.reading.english.turns.announcers import block_drafts
from debate.reading.english.turns.by_layout import turns_of
from debate.reading.english.turns.heads import heads_of
from debate.reading.english.whose.hearing import Hearing
from debate.reading.shapes import Quotation, Span
from debate.reading.structure.document import Document
from debate.reading.structure.marks import Marked
from people.names import NameBook


def heard(document: Document, names: NameBook) -> Heard:
    """Every quotation of the document in order of place, with its speaker, not yet judged; and everybody whom it names."""
    lines = lines_of(document)
    cast = cast_of(document, names, lines)
    drafts = [sure(_quotation(document.text, draft)) for draft in _drafts(document, cast, lines)]
    return Heard(drafts, cast.named)


def _drafts(document: Document, cast: Cast, lines: list[list[Token]]) -> list[Draft]:
    marks = outer_marks(document)
    sentences = units(document, marks, lines)
    quiet = silent(document)
    heard = Hearing(document.text, cast, sentences, _said_by_others(document, marks, quiet))
    turns = turns_of(document, cast, quiet)
    walk = Walk(document, marks, heard)
    announced = blocks(document, turns.taken | quiet)
    apart = turns.taken | quiet | {number for block in announced.values() for number in block.used}
    told: list[Draft] = []
    heads = heads_of(document, cast, quiet - turns.taken)
    for at, unit in enumerate(sentences):
        if unit.paragraph in heads:
            walk.head(unit, heads[unit.paragraph])
        if unit.paragraph in apart:
            continue
        walk.sentence(unit)
        block = announced.get(unit.paragraph)
        if block and (at + 1 == len(sentences) or sentences[at + 1].paragraph != unit.paragraph):
            told += block_drafts(walk, unit, block)
    inner = nested(document, marks, heard, turns) if turns.drafts else []
    walked = without_unplaced(document, sorted(walk.drafts, key=lambda draft: (draft.start, draft.end)))
    drafts = sorted([*walked, *turns.drafts, *told, *inner], key=lambda draft: (draft.start, draft.end))
    return without_pull_quotes(document, [draft for draft in drafts if is_source(document, draft)])


def _said_by_others(document: Document, marks: list[Marked], quiet: set[int]) -> list[Span]:
    """Places whose names no pronoun of the reporter's text means: marked words, headlines, bylines, captions."""
    spans = [Span(mark.outer_start, mark.outer_end) for mark in marks if document.paragraph_at(mark.start) not in quiet]
    return sorted([*spans, *reporters(document), *(document.paragraphs[number] for number in quiet)])


def _quotation(text: str, draft: Draft) -> Quotation:
    speaker, actor = draft.voice.speaker, draft.voice.actor
    if actor is not None and actor.id is None:
        speaker = speaker._replace(type=actor.type)
    return Quotation(
        draft.start,
        draft.end,
        text[draft.start : draft.end],
        draft.kind,
        speaker,
        0.5,
        draft.clause,
        draft.group,
        draft.cue,
    )
