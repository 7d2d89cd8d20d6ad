"""Marked sentences that nobody is given to: in the middle of a paragraph that has quoted nobody yet, without a colon before them.

Such words are what people think, what might be said, or a saying; a sentence of somebody's stands right after an attributed one, or
opens or ends its paragraph (GUIDELINES 12)."""

from __future__ import annotations

from debate.reading.english.cues.drafts import Draft
from debate.reading.shapes import Span
from debate.reading.structure.document import Document

_AROUND = 3
"""Characters behind the words that end a paragraph: their mark and a stop."""
_FEW_WORDS = 5


def without_unplaced(document: Document, drafts: list[Draft]) -> list[Draft]:
    """The drafts of the walk over the sentences, in order, but for those that nobody is given to."""
    found: list[Draft] = []
    for number, draft in enumerate(drafts):
        following = drafts[number + 1] if number + 1 < len(drafts) else None
        if draft.cue is not None or draft.kind != "direct" or not _is_unplaced(document, draft, found, following):
            found.append(draft)
    return found


def _is_unplaced(document: Document, draft: Draft, before: list[Draft], following: Draft | None) -> bool:
    paragraph = document.paragraphs[document.paragraph_at(draft.start)]
    opens, closes = draft.start - paragraph.start <= 1, paragraph.end - draft.end <= _AROUND
    if before and before[-1].start >= paragraph.start:
        return False
    if opens:
        return following is not None and _is_within(following, paragraph) and not _is_same_voice(draft, following)
    if document.text[max(paragraph.start, draft.start - 4) : draft.start - 1].rstrip().endswith(":"):
        return False
    few = len(document.text[draft.start : draft.end].split()) < _FEW_WORDS
    return (few and not closes) or (following is not None and _is_within(following, paragraph))


def _is_same_voice(draft: Draft, following: Draft) -> bool:
    """Whether the next words of the paragraph stand in marks too, by the same speaker."""
    return following.kind == "direct" and following.voice.actor is draft.voice.actor


def _is_within(draft: Draft, paragraph: Span) -> bool:
    return paragraph.start <= draft.start < paragraph.end
