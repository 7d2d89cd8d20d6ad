"""Words set apart below the line that announces them: `He wrote on X:` and a block without marks, a thread, a letter, a statement.

It relies on the walk for who the announcing sentence speaks of."""

from __future__ import annotations

import re
from typing import NamedTuple

from debate.reading.english.boilerplate import is_boilerplate
from debate.reading.english.turns.delivered import closes, delivered
from debate.reading.english.turns.questions import speaks_of_me
from debate.reading.shapes import Span
from debate.reading.structure.document import Document

_WRITES = re.compile(
    r"\b(?:wrote|writes|posted|posts|tweeted|tweets|statement|replied|replies|reply|responded|response|letter|"
    r"e?-?mail(?:ed|s)?|message|"
    r"messaged|memo|announcement|release|signed|"
    r"note|reads?|thread|comment(?:ed)?|blog|published|quote[ds]?|in full|testified|texted)\b",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"\b(?:said|says|told|explained|explains|added|announced|put it|this to say|answered|argued|argues)\b", re.IGNORECASE
)
_LETTER = re.compile(r"\b(?:wrote|writes|sen[dt] me|letter|e-?mail(?:ed|s)?|posted)\b")
"""What tells that the block below, which speaks of itself as I, is from a letter: `She writes. She isn’t for it:`."""

_BLOCK = re.compile(r">+\s*")
_THREAD = re.compile(r"(?:\d{1,2}\s?/\s?(?:\d{1,2}|n)?|[\[(]\d{1,2}\s?/\s?\d{1,2}[\])]|🧵)[.:)]?\s+(?=\S)")
_LISTS = re.compile(r"[-•*–—→▪◦·#|]|\d{1,2}[.)]\s")
_ENDS = re.compile(r"[.!?…][\"”’')\]*_]*$")
_WHOLE_IN_ITALICS = re.compile(r"\*[^\s*][^*]{20,}[^\s*]\*|_[^\s_][^_]{20,}[^\s_]_")
_ISSUED = re.compile(r"\b(?:issued|released|made) (?:the following|this|a) (?:\w+ )?statement\b[^.]*:$", re.IGNORECASE)
_REPORTS = re.compile(
    r"[“”\"]|\b(?:said|says|told|added|adds|confirmed|declined|wrote|spokes\w+|according to|replied|denied|warned|reporters)\b"
)
_LONGEST_ANNOUNCEMENT = 700


class Block(NamedTuple):
    """The words below an announcement: their spans, and the paragraphs that they use up."""

    spans: list[Span]
    used: set[int]


def blocks(document: Document, taken: set[int]) -> dict[int, Block]:
    """The blocks of an article by the number of the paragraph that announces each."""
    found: dict[int, Block] = {}
    used: set[int] = set()
    for number in range(len(document.paragraphs) - 1):
        if number in used or number in taken or number + 1 in taken:
            continue
        block = (
            _quoted_block(document, number + 1) or _delivered(document, number, taken) or _announced(document, number, taken)
        )
        if block:
            found[number] = block
            used |= block.used
    return found


def _quoted_block(document: Document, number: int) -> Block | None:
    """Lines behind `>`, from a number on."""
    return _run(document, number, _BLOCK)


def _delivered(document: Document, number: int, taken: set[int]) -> Block | None:
    """All that stands below a line that announces a speech."""
    body = delivered(document, number, taken)
    return Block([document.paragraphs[n] for n in body], set(body)) if body else None


def _announced(document: Document, number: int, taken: set[int]) -> Block | None:
    """The words below a line that ends with a colon."""
    line = document.line(number).rstrip("*_ ")
    if not line.endswith(":") or len(line) > _LONGEST_ANNOUNCEMENT:
        return None
    last = line[max(line.rfind(". "), line.rfind("? "), line.rfind("! ")) + 1 :]
    written, said = _WRITES.search(last), _SAYS.search(last)
    if not (written or said):
        return _plain(document, number + 1, False, taken) if _LETTER.search(line) else None
    return _run(document, number + 1, _THREAD) or _plain(document, number + 1, written is not None, taken)


def _plain(document: Document, number: int, written: bool, taken: set[int]) -> Block | None:
    """A paragraph without marks that may be somebody's words, and the lines right below it."""
    line = document.line(number)
    if _WHOLE_IN_ITALICS.fullmatch(line):
        start, end = document.paragraphs[number]
        return Block([Span(start + 1, end - 1)], {number}) if written or speaks_of_me(line) else None
    if line[0] in "“\"'‘«" or _LISTS.match(line) or not _ENDS.search(line[-4:]):
        return None
    if len(line.split()) < 4 or not (speaks_of_me(line) or (written and ":" not in line[:30])):
        return None
    numbers = [number]
    if written and _ISSUED.search(document.line(number - 1)) and (rest := _to_the_end(document, number, taken)):
        return Block([document.paragraphs[n] for n in rest], set(rest))
    while numbers[-1] + 1 < len(document.paragraphs) and numbers[-1] + 1 not in taken:
        last, following = document.paragraphs[numbers[-1]], document.paragraphs[numbers[-1] + 1]
        if document.text[last.end : following.start].count("\n") > 1:
            break
        numbers.append(numbers[-1] + 1)
    return Block([document.paragraphs[n] for n in numbers], set(numbers))


def _to_the_end(document: Document, number: int, taken: set[int]) -> list[int]:
    """All paragraphs from one on, where nothing in them reports or quotes anybody: a statement that fills the rest of a release."""
    body = []
    for below in range(number, len(document.paragraphs)):
        line = document.line(below)
        if below in taken or is_boilerplate(line) or closes(line):
            break
        if not _ENDS.search(line[-4:]) or _REPORTS.search(line):
            return []
        body.append(below)
    return body


def _run(document: Document, number: int, sign: re.Pattern[str]) -> Block | None:
    """The paragraphs in a row that begin with a sign, without it."""
    spans = []
    used = set()
    for n in range(number, len(document.paragraphs)):
        start, end = document.paragraphs[n]
        match = sign.match(document.text, start, end)
        if match is None:
            break
        used.add(n)
        if match.end() < end:
            spans.append(Span(match.end(), end))
    return Block(spans, used) if spans else None
