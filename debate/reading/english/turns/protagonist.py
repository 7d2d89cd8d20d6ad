"""Whom an interview is with."""

from __future__ import annotations

import re

from debate.reading.cast import Actor, Cast
from debate.reading.structure.document import Document

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


_MEETS = re.compile(
    r"\s(?:meets|met|interview(?:s|ed)|visits|visited|asks|(?:talks|talked|speaks|spoke|sits|sat)(?: down)? (?:to|"
    r"with) (?:the |an? )?"
    r"(?:man|woman|person|founder|engineer|minister|director|[A-Z][\w’'-]+ [A-Z]))\b"
)
_ASIDE = re.compile(
    r"\b(?:about|of|by|from|than|like|over|under|and|against|after|before|succeed(?:s|ed)|replace[sd]|rival|critic|"
    r"predecessor|colleague)"
    r"(?: \w+)?,?\s$"
)
_QUESTION = re.compile(r"[*_]{0,3}(?:Q|Question)\b|.*\?[*_\"”’]*$")


def protagonist(document: Document, cast: Cast) -> Actor | None:
    """The person named most often in the introduction, the first one when equal; `interview with` counts double, names that are
    only mentioned for somebody else count less, and whoever somebody spoke to, or who wrote it, does not count."""
    for paragraphs in (_introduction(document), min(_HEAD, len(document.paragraphs))):
        found = _most_named(document, cast, document.paragraphs[paragraphs - 1].end)
        if found:
            return found
    return None


def _introduction(document: Document) -> int:
    """How many paragraphs stand before the first question."""
    for number in range(1, min(_HEAD, len(document.paragraphs))):
        if _QUESTION.match(document.line(number)):
            return number
    return min(_HEAD, len(document.paragraphs))


def _most_named(document: Document, cast: Cast, end: int) -> Actor | None:
    counts: dict[str, float] = {}
    actors: dict[str, Actor] = {}
    for named in cast.within(0, end):
        if named.actor.type != "person":
            continue
        sentence = document.sentence_at(named.start)
        ahead = document.text[max(sentence.start, named.start - 40) : named.start]
        weight = _weight(ahead, document.text[named.end : named.end + 60])
        counts[named.actor.key] = counts.get(named.actor.key, 0 if any(counts.values()) else weight) + weight
        actors[named.actor.key] = named.actor
    best = max(counts, key=lambda key: counts[key], default=None)
    return actors[best] if best is not None and counts[best] > 0 else None


def _weight(ahead: str, behind: str) -> float:
    """How much a mention speaks for its bearer, by the words around it."""
    if _WITH.search(ahead):
        return 2.5
    if _WRITER.search(ahead) or _SPOKE_TO.search(ahead) or _MEETS.match(behind):
        return 0.0
    return 0.4 if _ASIDE.search(ahead) else 1.0
