"""Who spoke is less sure than it looks where no name stands beside the words: such quotations wait for a person.

The languages' own confidences were set on the learning half and claim too much on articles that the readers have not seen. So
a speaker who is only carried over from elsewhere, who is named beyond the words' own sentence, or who is a pronoun or a role of
a report without marks, is never surer than `WAITS`, which is below the line of publication.
"""

from __future__ import annotations

import re

from debate.reading.shapes import Quotation

WAITS = 0.75
"""Below `PUBLISH_CONFIDENCE` (0.8 by default)."""
_BREAK = re.compile(r"[。！？\n]|[.!?][\"”’]?\s+(?=[A-Z“\"])")
_PRONOUNS = frozenset("he she they i we it 他 她 其 后者 後者 前者 他们 他們 她们 她們 两人 兩人 双方".split())


def cautious(text: str, draft: Quotation) -> Quotation:
    """The same quotation, no surer of its speaker than the text lets us be."""
    speaker = draft.speaker
    if speaker.confidence <= WAITS or is_named_beside(text, draft):
        return draft
    return draft._replace(confidence=min(draft.confidence, WAITS), speaker=speaker._replace(confidence=WAITS))


def is_named_beside(text: str, draft: Quotation) -> bool:
    """Whether a name stands in the sentence that reports the words, or words in marks have a pronoun or a role there."""
    speaker = draft.speaker
    if speaker.start is None or speaker.end is None:
        return False
    between = text[speaker.end : draft.start] if speaker.start < draft.start else text[draft.end : speaker.start]
    if _BREAK.search(between):
        return False
    if draft.kind == "direct":
        return True
    is_pronoun = speaker.text.lower() in _PRONOUNS
    return not is_pronoun and _is_name(draft)


def _is_name(draft: Quotation) -> bool:
    """Whether the mention is a name or a part of it, not a role."""
    speaker = draft.speaker
    return bool(speaker.role is None or speaker.role not in speaker.text) or speaker.text == speaker.name
