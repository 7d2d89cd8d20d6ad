"""Interviews whose questions are lines of their own: in bold or italics, behind a dash or a number, or with a question mark."""

from __future__ import annotations

from debate.reading.cast import Cast
from debate.reading.english.cues.drafts import Turns, turn_draft
from debate.reading.english.turns.asides import is_aside, is_editorial
from debate.reading.english.turns.marked_turns import within_marks
from debate.reading.english.turns.protagonist import protagonist
from debate.reading.english.turns.questions import asks, is_dashed, is_question, is_set_apart, speaks_of_me, speaks_to_you
from debate.reading.english.whose.speakers import Voice
from debate.reading.shapes import Span, Speaker
from debate.reading.structure.document import Document

_QUESTIONS_AT_LEAST = 3
_TURNS_AT_LEAST = 4


def interview(document: Document, cast: Cast, skip: set[int]) -> Turns:
    """Questions set as lines of their own, each with its answer below."""
    lines = [document.line(number) for number in range(len(document.paragraphs))]
    asked = _by_dashes(lines, skip) or _set_apart(lines, skip) or _by_marks(lines, skip)
    actor = protagonist(document, cast) if asked else None
    if actor is None:
        return Turns([], set())
    voice = Voice(Speaker(None, None, "", actor.type, actor.id, actor.name), actor)
    found = Turns([], set())
    for number, answers in _runs(lines, asked, voice, document, cast):
        found.taken.update((number, *answers))
        spoken = [n for n in answers if not is_aside(lines[n])]
        group = f"a{number}" if len(spoken) > 1 else None
        found.drafts.extend(turn_draft(_words(document, n), voice)._replace(group=group) for n in spoken)
    return found


def _runs(lines: list[str], asked: list[int], voice: Voice, document: Document, cast: Cast) -> list[tuple[int, list[int]]]:
    """Each question with the paragraphs that answer it; the last one's answer ends where nobody says I any more."""
    stops = [*asked[1:], len(lines)]
    runs = []
    for question, stop in zip(asked, stops, strict=True):
        answers = list(range(question + 1, stop))
        if stop == len(lines):
            answers = _to_the_end(lines, answers)
        runs.append(
            (question, [n for n in answers if not _tells_of(document, cast, voice, n) and not is_editorial(lines[n])])
        )
    return runs


def _to_the_end(lines: list[str], answers: list[int]) -> list[int]:
    kept = answers[:1]
    for number in answers[1:]:
        if not speaks_of_me(lines[number]) or is_editorial(lines[number]):
            break
        kept.append(number)
    return kept


def _tells_of(document: Document, cast: Cast, voice: Voice, number: int) -> bool:
    """Whether a paragraph tells of the guest instead of being their words."""
    here = cast.within(*document.paragraphs[number])
    return any(named.actor is voice.actor for named in here) and not speaks_of_me(document.line(number))


def _words(document: Document, number: int) -> Span:
    """The words of an answer, without the dash or the marks around them."""
    start, end = document.paragraphs[number]
    if is_dashed(document.text[start:end]):
        start = start + 1 + len(document.text[start + 1 : end]) - len(document.text[start + 1 : end].lstrip(" —–-"))
    return within_marks(document, Span(start, end))


def _by_dashes(lines: list[str], skip: set[int]) -> list[int]:
    """The questions of a dialogue behind dashes, of which every second one is an answer; [] where it is none."""
    dashed = [number for number, line in enumerate(lines) if is_dashed(line) and number not in skip]
    if len(dashed) < _TURNS_AT_LEAST or dashed[-1] - dashed[0] + 1 > 2 * len(dashed):
        return []
    questions = [number for number in dashed if lines[number].rstrip("*_ ").endswith("?")]
    if len(questions) * 3 < len(dashed) or questions[0] != dashed[0]:
        return []
    if len(questions) == len(dashed):
        return questions
    asked, answering = [], False
    for number in dashed:
        if not answering or number in questions:
            asked.append(number)
            answering = True
        else:
            answering = False
    return asked


def _set_apart(lines: list[str], skip: set[int]) -> list[int]:
    """Lines in bold, in italics or with a number, most of which ask; [] where they are sub-heads."""
    apart = [n for n, line in enumerate(lines) if n not in skip and is_set_apart(line) and len(line) < 500]
    apart = [n for n in apart if n + 1 < len(lines)]
    asking = [n for n in apart if (asks(lines[n]) and "?" in lines[n]) or speaks_to_you(lines[n])]
    if len(asking) < 2 or 2 * len(asking) < len(apart):
        return []
    return [n for n in apart if n >= asking[0]]


def _by_marks(lines: list[str], skip: set[int]) -> list[int]:
    """Plain lines that ask and have an answer without marks below; [] where there are few."""
    asking = [number for number, line in enumerate(lines) if number not in skip and asks(line)]
    questions = [n for n in asking if n + 1 < len(lines) and n + 1 not in asking and lines[n + 1][:1] not in "“\"'‘"]
    if len(questions) < max(_QUESTIONS_AT_LEAST, 0.2 * len(lines)):
        return []
    found, asked = [], False
    for number in range(questions[0], min(questions[-1] + 2, len(lines))):
        asked = not asked and is_question(lines[number])
        if asked:
            found.append(number)
    return found
