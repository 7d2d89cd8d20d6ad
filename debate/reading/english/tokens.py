"""Words, stops and marked spans of each sentence, in order. A marked span is one token: what stands inside it is somebody's
words, no grammar of the reporter's sentence. Linear."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from debate.reading.english.vocabulary import verbs
from debate.reading.structure.document import Document
from debate.reading.structure.marks import Marked

_TOKEN = re.compile(
    # First what nearly every token is, a plain word with nothing joined to it: what follows is slow to try.
    r"[A-Za-z]++(?![-\w'’.&‑])|"
    r"(?:(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Reps|Sens|Gov|Gen|Col|Lt|Sgt|Cpl|Capt|Adm|Brig|Maj|Cmdr|Supt|Det|Insp|Atty|Rev|Hon|Jr|Sr|Inc|Corp|Co|Ltd|St|vs)\.|"
    r"(?<!\w)@\w{2,30}(?:\.[a-z]\w{1,30}){0,3}|(?:[A-Z]\.)+[A-Z]?(?![\w])|[@#]?[^\W_]+(?:[-'’.&‑][^\W_]+|(?<=\d),(?=\d)\d+)*(?:[’'](?![\w]))?|"
    r"\$[\d.,]*\d)|\.{2,}|…|[^\w\s]"
)
_HOLDS_WORD = re.compile(r"\w")
_START = attrgetter("start")
_EMPHASIS = ("*", "_")
_ARTICLE = re.compile(r"(?:(?:al|el|ul|ad|as|ar|at|az|d|l)[-’']|ka|wa|de|di|du|le|la|van|von)[A-Z]")
"""A small article joined to a name: al-Farouq, d'Arcy, kaNkosi."""

_BRAND = re.compile(
    r"(?!(?:of|in|to|by|at|on|is|as|an|or|if|it|we|he|be|no|so|up|my|us|me|do|go|a|the)[A-Z])[a-z]{1,2}[A-Z]\w+|the[A-Z][a-z]+"
)
"""A brand that begins small: eBay, xAI, theScore."""

_LONGEST_NICKNAME = 30
_INTRODUCED = re.compile(r"[:] ?[\"“‘'][^\"“”‘]*[\"”’']$")
"""Marked words whose speaker stands before them: a sentence behind them has no part in them."""

_NAME_BEFORE = re.compile(r"\b[A-Z][\w’'-]+ $")
_NAME_BEHIND = re.compile(r" [A-Z][\w’'-]+")
_LONGEST_TITLE = 60
_MAKER_BEHIND = re.compile(
    r" (?:director|actor|actress|star|stars|creator|co-creator|author|writer|screenwriter|singer|host|co-host|producer|"
    r"co-stars?|showrunner|composer|playwright|novelist|cast|crew|fans?|fame|actors|franchise)\b"
)
"""Who is told of by a work in front of them: `“Harbour Lights” director X`."""

_ENDS_MARK = ("?", "!", "…", ".")


class Token(NamedTuple):
    """One token. `kind` is w (word), p (stop or sign), q (a marked span: `mark` is its number among the outer marks).

    `capital`: whether it is a word that begins with a capital.
    """

    start: int
    end: int
    text: str
    low: str
    kind: str
    mark: int = -1
    capital: bool = False


class Unit(NamedTuple):
    """One sentence with its tokens."""

    start: int
    end: int
    paragraph: int
    tokens: list[Token]


def outer_marks(document: Document) -> list[Marked]:
    """The outermost marked spans in order of place, but for nicknames inside a name (`Oskar “The Padlock” Lindqvist`) and works in
    front of their makers (`“Harbour Lights” director X`)."""
    text = document.text
    outer = (marked for marked in document.marked if marked.depth == 0)
    return [marked for marked in outer if not _is_nickname(text, marked) and not _is_makers(text, marked)]


def _is_makers(text: str, marked: Marked) -> bool:
    """Whether marks hold the title of a work whose maker stands right behind them."""
    if marked.end - marked.start > _LONGEST_TITLE or text[marked.end - 1] in ".,!?" or not text[marked.start].isupper():
        return False
    return _MAKER_BEHIND.match(text, marked.outer_end) is not None


def _is_nickname(text: str, marked: Marked) -> bool:
    """Whether marks of a few words stand between two names without a stop."""
    if marked.end - marked.start > _LONGEST_NICKNAME or text[marked.end - 1] in ".,!?":
        return False
    before = _NAME_BEFORE.search(text, max(0, marked.outer_start - 20), marked.outer_start)
    return before is not None and _NAME_BEHIND.match(text, marked.outer_end) is not None


def lines_of(document: Document) -> list[list[Token]]:
    """The tokens of each paragraph as if nothing in it were marked."""
    text = document.text
    # Past the constructor of named tuples, which is slow Python code: an article has a thousand tokens.
    return [
        [tuple.__new__(Token, match.span() + _seen(match.group())) for match in _TOKEN.finditer(text, *paragraph)]
        for paragraph in document.paragraphs
    ]


def units(document: Document, marks: list[Marked], lines: list[list[Token]]) -> list[Unit]:
    """The sentences of a document as units; sentences that one marked span holds together are one unit."""
    found: list[Unit] = []
    starts = [marked.outer_start for marked in marks]
    for start, end, paragraph in _joined(document, marks):
        tokens = list(_tokens(lines[paragraph], start, end, marks, bisect_left(starts, start)))
        if tokens:
            found.append(Unit(start, end, paragraph, tokens))
    return found


def _joined(document: Document, marks: list[Marked]) -> Iterator[tuple[int, int, int]]:
    """Sentences, those joined that a marked span reaches across, and a short `he said.` joined to the marks before it."""
    pending: tuple[int, int, int] | None = None
    number = 0
    for sentence in document.sentences:
        start, end, paragraph = sentence
        while number < len(marks) and marks[number].outer_end <= start:
            number += 1
        inside = number < len(marks) and marks[number].outer_start < start
        if pending and paragraph == pending[2] and (inside or _hangs(document.text, pending, start, end)):
            pending = (pending[0], max(end, pending[1]), paragraph)
            continue
        if pending:
            yield pending
        pending = (start, end, paragraph)
    if pending:
        yield pending


_SHORT_CUE = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Professor|Sen|Rep|Gov|Judge|Justice|Senator|Representative|Governor)\.? )?"
    r"[A-Z]\S{1,24}(?: [A-Z]\S{0,24}){0,3}(?: \([A-Z][^)]{1,14}\))? (?P<verb>[a-z]+)"
    r"(?: (?:me|him|her|them|us|reporters|(?:the )?[A-Z]\S{1,24}(?: [A-Z]\S{1,24}){0,3}))?"
    r"(?=[.,]| (?:on|in|at|to|during|after|with|of|when|as|last|later|from|before|while|back)\b[^“\"]{0,80}[.]$)"
)


_LEADS_TO_MARKS = re.compile(r", ?[“\"‘']")
"""What stands behind a cue that leads to the marks behind it: `She continued, “…”`."""
_LEAD_TO_DEEDS = frozenset(("PUSH", "PLEDGE"))
"""Frames of verbs that go on with what is to be done: `He urged Congress to wait` is a sentence of its own."""


def _hangs(text: str, before: tuple[int, int, int], start: int, end: int) -> bool:
    """Whether a sentence begins small after a closed mark: `"Why?" she asked.` is one sentence."""
    return (
        text[before[1] - 1] in "”\"’'"
        and text[before[1] - 2 : before[1] - 1] in _ENDS_MARK
        and _is_cue_only(text, start, end)
        and not (text[start].isupper() and _INTRODUCED.search(text, before[0], before[1]))
    )


def _is_cue_only(text: str, start: int, end: int) -> bool:
    if text[start].islower():
        return True
    match = _SHORT_CUE.match(text, start, min(end, start + 240))
    if match is None or " that " in text[match.end() : end] or _LEADS_TO_MARKS.match(text, match.end(), end):
        return False
    form = verbs.FORMS.get(match["verb"])
    if form is None or form.form not in "ds":
        return False
    return not (text.startswith(" to ", match.end()) and verbs.FRAMES.get(form.lemma, frozenset()) & _LEAD_TO_DEEDS)


def _tokens(line: list[Token], start: int, end: int, marks: list[Marked], number: int) -> Iterator[Token]:
    """The tokens of a sentence out of those of its paragraph, each marked span as one."""
    place = bisect_left(line, start, key=_START)
    if number == len(marks) or marks[number].outer_start >= end:
        yield from [
            token for token in line[place : bisect_left(line, end, lo=place, key=_START)] if token.text not in _EMPHASIS
        ]
        return
    while place < len(line) and line[place].start < end:
        token = line[place]
        if number < len(marks) and token.start >= marks[number].outer_start:
            marked = marks[number]
            yield Token(marked.outer_start, marked.outer_end, "“”", "“”", "q", number)
            place = bisect_left(line, marked.outer_end, lo=place, key=_START)
            number += 1
            continue
        if token.text not in _EMPHASIS:
            yield token
        place += 1


@lru_cache(maxsize=20_000)
def _seen(text: str) -> tuple[str, str, str, int, bool]:
    """What a token is wherever it stands: all of it but its place. Most words of an article come again and again."""
    low = text.lower()
    if text.isalpha():
        return text, low, "w", -1, text[0].isupper() or _BRAND.fullmatch(text) is not None
    if not _HOLDS_WORD.search(text):
        return text, text, "p", -1, False
    capital = text.lstrip("@#")[:1].isupper() or _ARTICLE.match(text) is not None or _BRAND.fullmatch(text) is not None
    return text, low.replace("’", "'").rstrip("."), "w", -1, capital
