"""Pull quotes: words set apart that the article prints again in their place. They are no records (GUIDELINES 9)."""

from __future__ import annotations

import re

from debate.reading.english.cues.drafts import Draft
from debate.reading.structure.document import Document

_NO_LETTER = re.compile(r"[\W_]+")
_MARKS = ("“", '"', "‘", "'", "«")
_AROUND = 8
"""Characters beside the words of a paragraph that holds nothing else."""
_SHORTEST = 15
"""Letters below which a repetition says nothing."""


def without_pull_quotes(document: Document, drafts: list[Draft]) -> list[Draft]:
    """The drafts but those that stand alone in their paragraph, without a cue, with words that stand elsewhere too."""
    alone = [draft for draft in drafts if _stands_alone(document, draft)]
    if not alone:
        return drafts
    letters = _NO_LETTER.sub("", document.text).lower()
    pulled = {draft.start for draft in alone if _is_repeated(document, draft, letters)}
    return [draft for draft in drafts if draft.start not in pulled]


def _is_repeated(document: Document, draft: Draft, letters: str) -> bool:
    words = _NO_LETTER.sub("", document.text[draft.start : draft.end]).lower()
    return len(words) >= _SHORTEST and letters.find(words, letters.find(words) + 1) >= 0


def _stands_alone(document: Document, draft: Draft) -> bool:
    """Whether no cue of its paragraph gives a draft, and it fills the paragraph or opens it in marks."""
    if draft.kind != "direct" or document.text[max(0, draft.start - 1) : draft.start] not in _MARKS:
        return False
    paragraph = document.paragraphs[document.paragraph_at(draft.start)]
    if draft.cue is not None and paragraph.start <= draft.cue.start < paragraph.end:
        return False
    before, behind = draft.start - paragraph.start, paragraph.end - draft.end
    return before + behind <= _AROUND or (before == 1 and draft.cue is None)
