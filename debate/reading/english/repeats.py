"""Pull quotes: words set apart that the article prints again in their place. They are no records (GUIDELINES 9)."""

from __future__ import annotations

import re

from debate.reading.document import Document
from debate.reading.english.drafts import Draft

_NO_LETTER = re.compile(r"[\W_]+")
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
    """Whether a paragraph holds nothing but a draft and a few marks, and no cue gives it."""
    if draft.kind != "direct":
        return False
    paragraph = document.paragraphs[document.paragraph_at(draft.start)]
    inside = draft.cue is not None and paragraph.start <= draft.cue.start < paragraph.end
    return not inside and (draft.start - paragraph.start) + (paragraph.end - draft.end) <= 8
