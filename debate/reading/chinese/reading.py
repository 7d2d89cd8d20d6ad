"""The Chinese stages in order: look, find cues and names, turns, then paragraph by paragraph frames, marks and reports.

Relies on the words in `words/` and on names that are weighed over the whole article (`naming/`). How good it is on articles
that it had not seen: `docs/reading.md`. Rules fit what their authors have seen: four batches of new articles, read blind while
rules were made for the batches before, gave a joint F1 of 0.63, 0.69, 0.77 and 0.68. Worst are cues that no list knows, and
turns of phrase for a speaker.
"""

from __future__ import annotations

from collections.abc import Iterator

from debate.reading.cast import Actor, Heard, assemble
from debate.reading.chinese.beside import boxes, headline, is_beside, links
from debate.reading.chinese.cue_shapes import CueFound
from debate.reading.chinese.cues import cues_of
from debate.reading.chinese.foot import below
from debate.reading.chinese.frames import frames_of, parts_of
from debate.reading.chinese.labels import label_speaker
from debate.reading.chinese.marked import Judge, Words
from debate.reading.chinese.nameplates import nameplate
from debate.reading.chinese.names import new_names, short_forms_of_known, without_superseded
from debate.reading.chinese.nesting import Frame
from debate.reading.chinese.reported import Report, reports_of
from debate.reading.chinese.signed import signed_words
from debate.reading.chinese.speakers import Resolver
from debate.reading.chinese.telling import Telling
from debate.reading.chinese.turns import Turn, Turns, turns_of
from debate.reading.chinese.unmarked import Said, announced, following, whole_paragraphs
from debate.reading.chinese.view import View, look_at
from debate.reading.shapes import Cue, Quotation, QuotationKind, Span, Speaker
from debate.reading.structure.document import Document
from debate.reading.structure.marks import Marked
from people.names import NameBook


def heard(document: Document, names: NameBook) -> Heard:
    """Every quotation of the document in order of place, with its speaker, not yet judged; and everybody whom it names."""
    view = look_at(document)
    turns = turns_of(view)
    resolver = _resolver(view, names, turns.names)
    return Heard(_quotations(resolver, view, turns), resolver.telling.cast.named)


def _quotations(resolver: Resolver, view: View, turns: Turns) -> list[Quotation]:
    cues = cues_of(view)
    spoken = {turn.number: turn for turn in turns.turns}
    signed = {} if turns.turns else signed_words(resolver.telling)
    whole = {} if turns.turns or signed else whole_paragraphs(resolver.telling, cues)
    silent = turns.paragraphs | below(view) | boxes(view) | headline(view) | links(view)
    found: list[Quotation] = []
    for number, (paragraph, marked) in enumerate(_with_marks(view)):
        if number in spoken:
            found.append(_of_turn(resolver, spoken[number], marked))
        elif number in signed:
            words, said_by = signed[number]
            found += [_of_whole(resolver, words, *said_by, marked)] if said_by else []
        elif number in whole:
            speaking = whole[number]
            found += [_of_whole(resolver, paragraph, *speaking, marked)] if speaking else []
        elif number not in silent and not _is_beside(view, paragraph):
            said, next_said = _in_paragraph(resolver, number, marked, cues)
            found += said
            if next_said is not None:
                whole |= dict.fromkeys(following(view, number), next_said)
    return sorted(found, key=lambda quotation: (quotation.start, quotation.end))


def _resolver(view: View, names: NameBook, labels: frozenset[str]) -> Resolver:
    """Who speaks, by the names that the book knows and those that the article brings. `labels`: those of its turns."""
    known = names.find(view.document.text)
    new = new_names(view, known, labels)
    known = without_superseded(known, new)
    return Resolver(Telling(view, assemble(names, known, new, short_forms_of_known(view, names, known))))


def _with_marks(view: View) -> Iterator[tuple[Span, list[Marked]]]:
    """Each paragraph with the marked words that begin in it."""
    at = 0
    for paragraph in view.document.paragraphs:
        begin = at
        while at < len(view.marked) and view.marked[at].outer_start < paragraph.end:
            at += 1
        yield paragraph, view.marked[begin:at]


def _is_beside(view: View, paragraph: Span) -> bool:
    """Whether nobody speaks in a paragraph: a notice, or a line that lists a guest with a role."""
    if is_beside(view, paragraph):
        return True
    plate = nameplate(view, *paragraph)
    return plate is not None and plate.role is not None


def _of_whole(resolver: Resolver, words: Span, speaker: Speaker, actor: Actor | None, marked: list[Marked]) -> Quotation:
    """A paragraph that somebody says as a whole; marks that hold all of it are left out."""
    resolver.telling.heard(speaker, actor, words.start)
    start, end = _within_marks(words, marked)
    while start < end - 1 and resolver.view.text[start] in ">＞ ":
        start += 1
    return _quotation(resolver.view, start, end, "direct", speaker, None, None)


def _within_marks(said: Span, marked: list[Marked]) -> Span:
    """The words without marks that hold all of them."""
    whole = next((m for m in marked if m.outer_start == said.start and m.outer_end >= said.end), None)
    return Span(whole.start, whole.end) if whole is not None else said


def _in_paragraph(
    resolver: Resolver, number: int, marked: list[Marked], cues: list[CueFound]
) -> tuple[list[Quotation], Said | None]:
    """The quotations of a paragraph, and who says the next one where this one announces it."""
    view = resolver.view
    paragraph = view.paragraph(number)
    parts = parts_of(view, paragraph, marked)
    frames = frames_of(resolver, parts, cues)
    judge = Judge(resolver, paragraph, parts, frames)
    words = []
    for mark in marked:
        said = judge.words(mark)
        if said is not None:
            words.append(said)
            if said.speaker is not None:
                resolver.telling.heard(said.speaker, said.actor, mark.outer_start)
    reports = reports_of(view, frames, words, paragraph)
    found = [_of_words(view, said, reports) for said in words]
    found += [
        _of_report(view, report)
        for report in reports
        if not any(_inside(said, report) for said in words if said.kind == "mixed")
    ]
    return found, announced(resolver, number, frames)


def _of_turn(resolver: Resolver, turn: Turn, marked: list[Marked]) -> Quotation:
    """A turn's words; marks that hold all of them are left out."""
    speaker, actor = label_speaker(resolver, turn)
    resolver.telling.heard(speaker, actor, turn.said.start)
    start, end = _within_marks(turn.said, marked)
    return _quotation(resolver.view, start, end, "direct", speaker, None, None)._replace(group=f"t{turn.label.start}")


def _inside(said: Words, report: Report) -> bool:
    return report.span.start <= said.marked.outer_start and said.marked.outer_end <= report.span.end


def _of_words(view: View, said: Words, reports: list[Report]) -> Quotation:
    clause = None
    if said.kind == "mixed":
        clause = next((report.span for report in reports if _inside(said, report)), None)
        if clause is None and said.frame is not None:
            clause = Span(min(said.frame.start, said.marked.outer_start), said.marked.outer_end)
    speaker = said.speaker or (said.frame.speaker if said.frame else None)
    assert speaker is not None
    return _quotation(view, said.marked.start, said.marked.end, said.kind, speaker, said.frame, clause)


def _of_report(view: View, report: Report) -> Quotation:
    return _quotation(view, report.span.start, report.span.end, "indirect", report.frame.speaker, report.frame, None)


def _quotation(
    view: View, start: int, end: int, kind: QuotationKind, speaker: Speaker, frame: Frame | None, clause: Span | None
) -> Quotation:
    text = view.text
    while start < end - 1 and text[start].isspace():
        start += 1
    while end > start + 1 and text[end - 1].isspace():
        end -= 1
    cue = Cue(frame.cue.start, frame.cue.end, text[frame.cue.start : frame.cue.end]) if frame else None
    group = f"g{frame.number}" if frame else None
    return Quotation(start, end, text[start:end], kind, speaker, _confidence(kind, speaker, frame), clause, group, cue)


_SPAN = {"direct": 0.95, "mixed": 0.85, "indirect": 0.88}
"""How often a span of each kind is right, by hand from the learning half; not yet fitted."""


def _confidence(kind: QuotationKind, speaker: Speaker, frame: Frame | None) -> float:
    """How sure the whole record is: no surer than its span and its speaker; less where no pause follows the cue."""
    sure = _SPAN[kind] - (0.06 if kind == "indirect" and frame is not None and frame.cue.follow == "clause" else 0.0)
    return round(max(0.05, min(sure, speaker.confidence)), 2)
