"""Words that a name below or behind them signs: sayings with a dash and a name, letters and statements printed in full.

A saying is signed by a line of its own (——林栩，云杉智能创始人) or at the end of its line. A letter
goes from its salutation, or from the line that announces it, to the signature; what stands behind is the outlet's again.
"""

from __future__ import annotations

import re

from debate.reading.chinese.letters import letter, readers_letters
from debate.reading.chinese.signers import Signed, signer
from debate.reading.chinese.telling import Telling
from debate.reading.chinese.view import QUOTED, View
from debate.reading.shapes import Span

_DASHED = re.compile(r"(?:[—–―─]{1,3}|--+)\s*(?P<who>[^—。！？“”\n]{2,60})$")
_DASHED_BEHIND = re.compile(r"(?P<words>[^\n]*[。！？…~]”?)\s*(?:[—–―─]{2,3}|--+)\s*(?P<who>[^—。！？“”\n]{2,60})$")
_BRACKETED_BEHIND = re.compile(r"(?P<words>[^\n]*[。！？…~])\s*（(?P<who>[^（）。！？“”\n]{2,24})）$")
_LETTERS = re.compile("读者|来信|来函|投书|来稿|网友|留言|回音|观众")
_MORE_BACK = 4
"""Paragraphs of the longest saying."""


def signed_words(telling: Telling) -> dict[int, Signed]:
    """The paragraphs that a signature gives to somebody, and the signatures themselves, by number."""
    return readers_letters(telling) or letter(telling) or _sayings(telling)


def _sayings(telling: Telling) -> dict[int, Signed]:
    """Sayings, each with a dash and a name; one alone counts only where it stands in marks."""
    view = telling.view
    found: dict[int, Signed] = {}
    signatures = 0
    free = 0
    letters = _LETTERS.search(view.key)
    for number, paragraph in enumerate(view.document.paragraphs):
        line = _DASHED.match(view.key, *paragraph)
        behind = None if line else _behind(view, paragraph, letters is not None and letters.start() < paragraph.start)
        match = line or behind
        said = signer(telling, *match.span("who")) if match else None
        if match is None or said is None:
            continue
        first = _first_of_saying(number, free, signatures) if line else number
        signatures += 1
        free = number + 1
        if behind:
            found[number] = Signed(Span(paragraph.start, behind.end("words")), said)
        elif first < number:
            found[number] = Signed(paragraph, None)
            found |= {n: Signed(view.paragraph(n), said) for n in range(first, number)}
    quoted = all(_is_quoted(view, entry.words) for entry in found.values() if entry.said)
    return found if signatures > 1 or quoted else {}


def _behind(view: View, paragraph: Span, letters: bool) -> re.Match[str] | None:
    """The signature at the end of a paragraph: behind a dash, in brackets where readers write (`letters`)."""
    dashed = _DASHED_BEHIND.match(view.key, *paragraph)
    if dashed or not letters:
        return dashed
    return _BRACKETED_BEHIND.match(view.key, *paragraph)


def _first_of_saying(number: int, free: int, signatures: int) -> int:
    """Where the saying begins that a line signs: behind the last signature, or with the paragraph above."""
    if signatures and number - free <= _MORE_BACK:
        return free
    return max(free, number - 1)


def _is_quoted(view: View, words: Span) -> bool:
    return view.plain[words.start] in "“" and view.plain[words.start + 1 : words.start + 2] == QUOTED
