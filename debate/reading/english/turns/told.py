"""A text that one person told to a writer: `As told to …`. All of its paragraphs are that person's words."""

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

_TOLD = re.compile(r"\bas told to\b", re.IGNORECASE)
_HEAD = 8
"""Paragraphs at the top, or at the end, among which the line stands."""


def told(document: Document, cast: Cast, silent: set[int]) -> Turns:
    """The paragraphs of a text told by one person, one group; nothing where no line says so or nobody is named."""
    lines = range(len(document.paragraphs))
    number = next(
        (n for n in [*lines[:_HEAD], *lines[-2:]] if len(document.line(n)) < 200 and _TOLD.search(document.line(n))), None
    )
    teller = _teller(document, cast, number) if number is not None else None
    if teller is None or number is None:
        return Turns([], set())
    voice = Voice(Speaker(None, None, "", teller.type, teller.id, teller.name), teller)
    body = lines[number + 1 :] if number < _HEAD else lines[:number]
    found = Turns([], set(lines[: number + 1]))
    for n in body:
        if (
            n in silent
            or is_aside(document.line(n))
            or is_editorial(document.line(n))
            or _tells_of(document, cast, teller, n)
        ):
            continue
        found.taken.add(n)
        found.drafts.append(turn_draft(document.paragraphs[n], voice)._replace(group="told"))
    return found


def _teller(document: Document, cast: Cast, number: int) -> Actor | None:
    """Whom the line names before `as told to`, else the first person at the top."""
    paragraph = document.paragraphs[number]
    match = _TOLD.search(document.text, paragraph.start, paragraph.end)
    assert match is not None
    before = person_in(cast, Span(paragraph.start, match.start()))
    behind = person_in(cast, Span(match.end(), paragraph.end))
    top = cast.within(0, document.paragraphs[min(_HEAD, len(document.paragraphs)) - 1].end)
    return before or next((n.actor for n in top if n.actor.type == "person" and n.actor is not behind), None)


def _tells_of(document: Document, cast: Cast, teller: Actor, number: int) -> bool:
    """Whether a paragraph introduces the teller."""
    here = cast.within(*document.paragraphs[number])
    return any(named.actor is teller for named in here) and not speaks_of_me(document.line(number))
