"""What may stand between the words of a Latin-script name, pure: spaces, dots and hyphens in any name, and in a few also a mark
of their own, which only the spelling that has it may cross: a nickname between marks, the dash of an institute, the comma before
a place."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

_PLAIN = re.compile(r"(?:[ \t\u00a0]|[.\-‐‑·•][ ]?){1,2}")
_GENERATION = re.compile(r"Jr|Sr", re.IGNORECASE)
"""What some set behind a comma, and others not, in one and the same name."""
_OWN = re.compile(r"\s*(?:(?P<quoted>[\"“”‘’'「」])|(?P<dash>[–—―-])|(?P<comma>[,，]))\s*")

Words = list[re.Match[str]]
Marks = tuple[str, ...]
"""The kind of mark between each two words of a name; "" where there is none but what any name may have."""


class Joints:
    """Which names have marks of their own. `fold` makes one key of a word, however it is written."""

    def __init__(self, fold: Callable[[str], str]) -> None:
        self._fold = fold
        self._marks: dict[tuple[str, ...], Marks] = {}

    def learn(self, name: str, words: Words) -> None:
        """Take in a spelling."""
        if not _is_plain(name, words):
            self._marks[self._key(words)] = _marks_of(name, words)

    def hold(self, text: str, words: Words) -> bool:
        """Whether words of a text hang together as those of a name do."""
        if _is_plain(text, words):
            return True
        marks = _marks_of(text, words) if self._marks else ()
        return bool(marks) and self._marks.get(self._key(words)) == marks

    def _key(self, words: Words) -> tuple[str, ...]:
        return tuple(self._fold(word.group()) for word in words)


def _is_plain(text: str, words: Words) -> bool:
    return all(_is_plain_between(text, a, b) for a, b in pairwise(words))


def _is_plain_between(text: str, one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether only what any name may have stands between two words."""
    if _PLAIN.fullmatch(text, one.end(), other.start()):
        return True
    return text[one.end() : other.start()] == ", " and _GENERATION.fullmatch(other.group()) is not None


def _marks_of(text: str, words: Words) -> Marks:
    """The marks between the words; empty where something stands there that is in no name."""
    found = []
    for a, b in pairwise(words):
        if _is_plain_between(text, a, b):
            found.append("")
        elif own := _OWN.fullmatch(text, a.end(), b.start()):
            found.append(str(own.lastgroup))
        else:
            return ()
    return tuple(found)
