"""How sure an English reading is: the share that was right on the learning half of the gold, by how the words stand and how
their speaker is named, counted on its 38 articles and rounded down; forms that are rare there are kept below the public line.
"""

from __future__ import annotations

from debate.reading.shapes import Quotation

_PRONOUNS = {"he", "she", "they", "i", "we", "it"}
SPAN = {"direct": 0.95, "mixed": 0.92, "indirect": 0.81}
SPEAKER = {
    "name": {"direct": 0.88, "mixed": 0.86, "indirect": 0.9},
    "pronoun": {"direct": 0.88, "mixed": 0.78, "indirect": 0.78},
    "role": {"direct": 0.85, "mixed": 0.6, "indirect": 0.75},
    "carried": {"direct": 0.9, "mixed": 0.7, "indirect": 0.7},
    "anonymous": {"direct": 0.75, "mixed": 0.6, "indirect": 0.7},
    "unknown": {"direct": 0.2, "mixed": 0.15, "indirect": 0.35},
}


def sure(draft: Quotation) -> Quotation:
    """The same quotation with both of its confidences."""
    right = SPEAKER[form_of(draft)][draft.kind]
    return draft._replace(confidence=SPAN[draft.kind], speaker=draft.speaker._replace(confidence=right))


def form_of(draft: Quotation) -> str:
    """How the speaker is named beside the words."""
    speaker = draft.speaker
    if speaker.type in ("unknown", "anonymous"):
        return speaker.type
    if speaker.text.lower() in _PRONOUNS:
        return "pronoun"
    if speaker.name and speaker.text and speaker.text.split()[-1] in speaker.name:
        return "name"
    return "role" if speaker.text else "carried"
