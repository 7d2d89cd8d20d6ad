"""Transcripts and interviews whose turns have labels."""

from __future__ import annotations

import re

from debate.reading.cast import Cast
from debate.reading.document import Document
from debate.reading.english.drafts import Turns, turn_draft
from debate.reading.english.label_voices import label_voice
from debate.reading.english.labels import Labelled
from debate.reading.english.questions import ends_asking

_ASKS = frozenset("q question host interviewer moderator presenter anchor reporter us editor".split())


def dialogue(document: Document, cast: Cast, labelled: list[Labelled]) -> Turns:
    """The turns of those who answer; in a long dialogue a turn goes on in the paragraphs below it."""
    askers = _askers(document, labelled)
    drafts, taken = [], set()
    numbers = {turn.number for turn in labelled}
    for turn in labelled:
        taken.add(turn.number)
        if turn.label in askers:
            continue
        voice = label_voice(document, cast, turn)
        drafts.append(turn_draft(turn.body, voice))
        for number in range(turn.number + 1, len(document.paragraphs)):
            if number in numbers or len(labelled) < 4 or number > max(numbers):
                break
            taken.add(number)
            drafts.append(turn_draft(document.paragraphs[number], voice))
    return Turns(drafts, taken)


def _askers(document: Document, labelled: list[Labelled]) -> set[str]:
    """Labels of those who only ask: the outlet's turns are no records."""
    bodies: dict[str, list[str]] = {}
    for turn in labelled:
        bodies.setdefault(turn.label, []).append(document.text[turn.body.start : turn.body.end])
    asking = {label for label in bodies if label.lower().rstrip(".") in _ASKS or _is_byline(document, label)}
    if asking or len(bodies) < 2:
        return asking
    rate = {label: sum(map(ends_asking, found)) / len(found) for label, found in bodies.items()}
    best = max(rate, key=lambda label: rate[label])
    others = max((rate[label] for label in rate if label != best), default=0.0)
    return {best} if rate[best] >= 0.5 and rate[best] > others and len(bodies[best]) > 1 else set()


def _is_byline(document: Document, label: str) -> bool:
    """Whether a label names who the article is by."""
    introduced = rf"(?i:\b(?:by|interviewer|interviewed by|questions?:?))\s+{re.escape(label)}\b"
    return " " in label and re.search(introduced, document.text[:1500]) is not None
