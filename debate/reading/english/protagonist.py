"""Whom an interview is with."""

from __future__ import annotations

import re

from debate.reading.cast import Actor, Cast
from debate.reading.document import Document

_WITH = re.compile(
    r"(?:\b(?:interview|conversation|q&a|questions|chat|minutes|talk|lunch|coffee|breakfast) (?:with|to|for):?|"
    r"\b(?:we|i) (?:\w+ )?(?:spoke|talked|met|sat down|asked|called|caught up)(?: (?:to|with))?|"
    r"\b(?:interviewee|guest):?)(?: \w+\.?){0,3}\s*$",
    re.IGNORECASE,
)
_SPOKE_TO = re.compile(r"\b(?:spoke|talked|talks|speaks|sat down|told|met)(?: (?:to|with))?(?: \w+\.?){0,3}\s*$")
_WRITER = re.compile(
    r"(?:\b(?:by|interviewer|host|editor|reporter|correspondent|photo|words|text)(?: \w+)?:?|\bour [\w ]{3,30})\s*$",
    re.IGNORECASE,
)
_HEAD = 7
"""Paragraphs that introduce."""


def protagonist(document: Document, cast: Cast) -> Actor | None:
    """The person named most often in the first paragraphs, the first one when equal; `interview with` counts double, and
    whoever somebody spoke to, or who wrote it, does not count."""
    top = document.paragraphs[min(_HEAD, len(document.paragraphs)) - 1].end
    counts: dict[str, float] = {}
    actors: dict[str, Actor] = {}
    for named in cast.within(0, top):
        if named.actor.type != "person":
            continue
        sentence = document.sentence_at(named.start)
        ahead = document.text[max(sentence.start, named.start - 40) : named.start]
        counts[named.actor.key] = counts.get(named.actor.key, 0) + _weight(ahead)
        actors[named.actor.key] = named.actor
    best = max(counts, key=lambda key: counts[key], default=None)
    return actors[best] if best is not None and counts[best] > 0 else None


def _weight(ahead: str) -> float:
    """How much a mention speaks for its bearer, by the words before it."""
    if _WITH.search(ahead):
        return 2.5
    return 0.0 if _WRITER.search(ahead) or _SPOKE_TO.search(ahead) else 1.0
