"""The clauses that a cue reports without marks, as places in the text."""

from __future__ import annotations

from debate.reading.english.cues.attribution import Attribution
from debate.reading.english.cues.drafts import Draft
from debate.reading.english.reported.pieces import characters_of, unjoined, unmarked_pieces, without_announced
from debate.reading.english.reported.reported_spans import is_whole
from debate.reading.english.reported.reported_words import is_cut_off
from debate.reading.english.tokens import Token, Unit
from debate.reading.english.vocabulary import words
from debate.reading.shapes import Span

_SHORTEST = 2
_SHORTEST_DEED = 3
"""Words of a clause at least; behind `to` more: `offered to take it` tells no more than a deed."""

_DRAFTS_BACK = 8
"""Drafts that are looked at for a quotation inside the clause."""

_PHRASES = ("label", "as", "object", "of")
"""Frames of phrases that are no reports where they hold marks."""


def reported_clauses(text: str, unit: Unit, made: Attribution, drafts: list[Draft]) -> list[Span]:
    """Where the clauses of one cue stand. `drafts`: the quotations found so far; what they hold is not reported again."""
    if made.frame == "marks":
        return []
    spans = (without_announced(unit.tokens, unjoined(unit.tokens, span)) for span in _candidates(text, unit, made, drafts))
    kept = (span for span in spans if made.frame not in _PHRASES or not _holds_marks(unit, span))
    places = (characters_of(text, unit, span) for span in kept)
    shortest = _SHORTEST_DEED if made.frame in ("to", "of") else _SHORTEST
    return [place for place in places if len(text[place.start : place.end].split()) >= shortest]


def _candidates(text: str, unit: Unit, made: Attribution, drafts: list[Draft]) -> list[Span]:
    """The words before and behind a cue outside of quotations; the longer ones where only one side can be meant."""
    sides = [span for span in (made.before, made.after) if span is not None]
    found = [piece for span in sides for piece in _outside_quotations(text, unit, span, drafts)]
    if (
        made.before
        and made.after
        and (_is_only_subject(unit.tokens, made.before, made.after) or _ends_in_marks(unit, made.before, made.after))
    ):
        return [piece for piece in found if piece.start >= made.after.start]
    if made.before and made.after and len(found) == 2 and is_cut_off(unit.tokens, made.before):
        return found[1:]
    if made.before and made.after and len(found) == 2:
        return [max(found, key=lambda span: unit.tokens[span.end - 1].end - unit.tokens[span.start].start)]
    return found


def _is_only_subject(tokens: list[Token], before: Span, after: Span) -> bool:
    """Whether a cue parts a subject from its verb: `A law that drove them abroad, he added, would be “…”`."""
    return tokens[after.start].low in words.AUXILIARIES and not is_whole(tokens, before)


def _ends_in_marks(unit: Unit, before: Span, after: Span) -> bool:
    """Whether a report before a cue ends in marks behind it, so that they are one: `He got back, he said, “two paragraphs”`."""
    return _holds_marks(unit, after) and not _holds_marks(unit, before)


def _outside_quotations(text: str, unit: Unit, span: Span, drafts: list[Draft]) -> list[Span]:
    """The parts of reported words that stand outside of quotations."""
    place = characters_of(text, unit, span)
    holds = any(
        draft.start >= place.start and draft.end <= place.end + 2
        for draft in drafts[-_DRAFTS_BACK:]
        if draft.kind != "indirect"
    )
    return unmarked_pieces(unit.tokens, span) if holds else [span]


def _holds_marks(unit: Unit, span: Span) -> bool:
    return any(token.kind == "q" for token in unit.tokens[span.start : span.end])
