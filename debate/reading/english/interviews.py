"""Interviews whose questions are lines of their own, in bold or with a question mark."""

from __future__ import annotations

from debate.reading.cast import Cast
from debate.reading.document import Document
from debate.reading.english.drafts import Turns, turn_draft
from debate.reading.english.protagonist import protagonist
from debate.reading.english.questions import asks, is_bold, is_question, speaks_of_me
from debate.reading.english.speakers import Voice
from debate.reading.shapes import Speaker

_QUESTIONS_AT_LEAST = 3


def interview(document: Document, cast: Cast, skip: set[int]) -> Turns:
    """Questions set as lines of their own, each with its answer below."""
    lines = [document.text[p.start : p.end] for p in document.paragraphs]
    questions = _answered(lines, skip)
    enough = len(questions) >= max(_QUESTIONS_AT_LEAST, 0.2 * len(lines))
    actor = protagonist(document, cast) if enough else None
    if actor is None:
        return Turns([], set())
    voice = Voice(Speaker(None, None, "", actor.type, actor.id, actor.name), actor)
    bold = sum(map(is_bold, lines)) >= _QUESTIONS_AT_LEAST
    found = Turns([], set())
    asked = False
    for number in range(questions[0], len(lines)):
        if number > questions[-1] + 1 and not speaks_of_me(lines[number]):
            break
        asked = is_bold(lines[number]) if bold else not asked and is_question(lines[number])
        found.taken.add(number)
        if not asked:
            found.drafts.append(turn_draft(document.paragraphs[number], voice))
    return found


def _answered(lines: list[str], skip: set[int]) -> list[int]:
    """The numbers of the lines that ask and have an answer without marks below."""
    asking = [number for number, line in enumerate(lines) if number not in skip and asks(line)]
    return [n for n in asking if n + 1 < len(lines) and n + 1 not in asking and lines[n + 1][:1] not in "“\"'‘"]
