"""A speech, a testimony or a statement printed whole: all of it is the words of whom its head names."""

from __future__ import annotations

import re

from debate.reading.cast import Actor, Cast
from debate.reading.english.cues.drafts import Turns, turn_draft
from debate.reading.english.turns.asides import is_aside, is_editorial
from debate.reading.english.turns.label_voices import person_in
from debate.reading.english.turns.questions import speaks_of_me
from debate.reading.english.whose.speakers import Voice
from debate.reading.shapes import Span, Speaker
from debate.reading.structure.document import Document

_KIND = (
    "text|transcript|remarks|speech|address|testimony|statement|keynote|lecture|sermon|comments|oration|foreword|open letter"
)
_HEAD = re.compile(
    rf"(?:(?:the|full|prepared|opening|closing|written|edited|complete|joint) )*(?:{_KIND})s?\b[^\n]{{0,60}}?\b(?:by|of|from)\b:?",
    re.IGNORECASE,
)
_PREPARED = re.compile(
    r"\(?(?:as (?:prepared|delivered|written)\b|check against delivery|embargoed until delivery)", re.IGNORECASE
)
_TOLD = re.compile(r"[“\"][^“”\"]{3,}[,.?!][”\"]\s+(?:\w+ ){0,3}(?:said|says|told|added|wrote)\b")
_HEAD_LINES = 5
_PARAGRAPHS_AT_LEAST = 3


def speech(document: Document, cast: Cast, silent: set[int]) -> Turns:
    """The paragraphs of a speech, one group; nothing where the head announces none or the body does not speak of itself."""
    lines = range(len(document.paragraphs))
    head = next((n for n in lines[:_HEAD_LINES] if _announces(document, n)), None)
    speaker = _speaker(document, cast, head) if head is not None else None
    if speaker is None or head is None:
        return Turns([], set())
    body = [n for n in lines[head + 1 :] if n not in silent and not _is_beside(document.line(n))]
    own = sum(speaks_of_me(document.line(n)) for n in body)
    if len(body) < _PARAGRAPHS_AT_LEAST or 2 * own < len(body) or any(_TOLD.search(document.line(n)) for n in body):
        return Turns([], set())
    voice = Voice(Speaker(None, None, "", speaker.type, speaker.id, speaker.name), speaker)
    drafts = [turn_draft(document.paragraphs[n], voice)._replace(group="speech") for n in body]
    return Turns(drafts, set(lines))


def _announces(document: Document, number: int) -> bool:
    line = document.line(number)
    return len(line) < 160 and (_HEAD.match(line) is not None or _PREPARED.match(line) is not None)


def _speaker(document: Document, cast: Cast, head: int) -> Actor | None:
    """The person whom the head names: behind `by` or `of`, else the first one in it."""
    paragraph = document.paragraphs[head]
    match = _HEAD.match(document.line(head))
    behind = person_in(cast, Span(paragraph.start + match.end(), paragraph.end)) if match else None
    return behind or person_in(cast, Span(0, document.paragraphs[head].end))


def _is_beside(line: str) -> bool:
    """Whether a line is none of the speaker's."""
    return is_aside(line) or is_editorial(line) or _PREPARED.match(line) is not None
