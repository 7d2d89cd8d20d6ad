"""A page of texts by many: each ends with its writer's name on a line of its own, with the writer's town (readers' letters) or the
day (collected quotations) below or behind it."""

from __future__ import annotations

import re
from typing import NamedTuple

from debate.reading.cast import Cast
from debate.reading.english.boilerplate import is_boilerplate
from debate.reading.english.cues.drafts import Turns, turn_draft
from debate.reading.english.turns.labels import CAPITAL
from debate.reading.english.turns.questions import speaks_of_me
from debate.reading.english.turns.signatures import signature
from debate.reading.english.vocabulary import given
from debate.reading.english.whose.speakers import Voice
from debate.reading.shapes import Span
from debate.reading.structure.document import Document

_WORD = rf"{CAPITAL}[\w.’'-]*"
_NAME = rf"(?P<name>{_WORD}(?: {_WORD}){{1,3}})"
_PLACE = rf"{_WORD}(?: (?:of |the |de )?{_WORD}){{0,3}}(?:, {_WORD}\.?)?"
_SIGNED = re.compile(rf"(?:[—–-]+\s*)?{_NAME}(?:, {_PLACE})?")
_TOWN = re.compile(_PLACE)
_ENDS = re.compile(r"[.!?…][\"”’')\]]*$")
_SALUTES = re.compile(r"(?:To the|Dear) (?:Sirs?|Editors?|editors?)\s*[:,—–-]\s*(?=\S)")
_LETTERS_AT_LEAST = 2
_LONGEST_LINE = 60


_DAY = r"#\s*\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8} \d{4}\b[^\n]*"
_DATED = re.compile(rf"{_NAME}\s+{_DAY}")
_DATE_BELOW = re.compile(_DAY)


class _Signed(NamedTuple):
    """Where a text is signed: the number of the line, and one past the writer's town or the day. `dated`: with the day."""

    number: int
    end: int
    dated: bool = False


def readers_letters(document: Document, cast: Cast, taken: set[int]) -> Turns:
    """The paragraphs of each letter of a page, one group a letter; nothing where fewer than two are signed."""
    found = Turns([], set())
    begin = 0
    signed = _signatures(document)
    if len(signed) < _LETTERS_AT_LEAST or _goes_on(document, signed[-1].end):
        return found
    for number, end, dated in signed:
        body = [n for n in range(begin, number) if n not in taken and _is_words(document.line(n))]
        voice = _writer(document, cast, number)
        if voice and body and (dated or any(_is_own(document.line(n)) for n in body)):
            group = f"r{begin}" if len(body) > 1 else None
            found.drafts.extend(turn_draft(_behind_salutation(document, n), voice)._replace(group=group) for n in body)
            found.taken.update(range(begin, end))
        begin = end
    return found if len({draft.voice.speaker.name for draft in found.drafts}) >= _LETTERS_AT_LEAST else Turns([], set())


def _signatures(document: Document) -> list[_Signed]:
    """Every line that signs the paragraph above it, with the writer's town behind or below."""
    found: list[_Signed] = []
    for number in range(1, len(document.paragraphs)):
        line = document.line(number)
        if _DATED.fullmatch(line) and _ENDS.search(document.line(number - 1)):
            found.append(_Signed(number, number + 1, True))
            continue
        match = _SIGNED.fullmatch(line) if len(line) <= _LONGEST_LINE else None
        if match is None or not _ENDS.search(document.line(number - 1)):
            continue
        below = document.line(number + 1) if number + 1 < len(document.paragraphs) else ""
        town = len(below) <= _LONGEST_LINE and _TOWN.fullmatch(below) is not None
        if _DATE_BELOW.fullmatch(below):
            found.append(_Signed(number, number + 2, True))
            continue
        inside = "," in line
        if inside or (town and (line.isupper() or match["name"].split()[0].lower() in given.ALL)):
            found.append(_Signed(number, number + 1 if inside else number + 2))
    return found


def _goes_on(document: Document, end: int) -> bool:
    """Whether words stand below the last name: then the lines are heads of what stands below them."""
    return any(_is_words(document.line(n)) for n in range(end, len(document.paragraphs)))


def _is_own(line: str) -> bool:
    """Whether a paragraph of a letter speaks of its writer or salutes the editor."""
    return speaks_of_me(line) or _SALUTES.match(line) is not None


def _writer(document: Document, cast: Cast, number: int) -> Voice | None:
    voice = signature(document, cast, document.paragraphs[number])
    if voice is None:
        return None
    name = voice.speaker.name or ""
    return voice._replace(speaker=voice.speaker._replace(name=name.title() if name.isupper() else name))


def _is_words(line: str) -> bool:
    """Whether a paragraph of a letters page is a writer's: no head, and no note of the editor's."""
    return _ENDS.search(line) is not None and not is_boilerplate(line)


def _behind_salutation(document: Document, number: int) -> Span:
    """A paragraph without `To the editor:` in front."""
    start, end = document.paragraphs[number]
    match = _SALUTES.match(document.text, start, end)
    return Span(match.end() if match else start, end)
