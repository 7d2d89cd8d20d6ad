"""What one printing left out of the words, or has beyond them, pure: a diff by words, in Chinese by characters."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

_PIECES = re.compile(r"[぀-ヿ㐀-鿿]|\s+|[^\s぀-ヿ㐀-鿿]+")
LONGEST = 4000
"""Characters beyond which no diff is made: it would take too long, and nobody would read it."""


class Piece(NamedTuple):
    """A stretch of words: in both, `cut` from this printing, or `added` in it."""

    kind: Literal["same", "cut", "added"]
    text: str


def cuts(words: str, printed: str) -> list[Piece]:
    """`words` as the record shows them against `printed` in one outlet. `same` and `cut` are the words, `same` and `added`
    the printing; both to the character."""
    if words == printed:
        return [Piece("same", words)] if words else []
    if max(len(words), len(printed)) > LONGEST:
        return _joined([Piece("cut", words), Piece("added", printed)])
    ours, theirs = _PIECES.findall(words), _PIECES.findall(printed)
    pieces = []
    for kind, a, b, c, d in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if kind == "equal":
            pieces.append(Piece("same", "".join(ours[a:b])))
        else:
            pieces += [Piece("cut", "".join(ours[a:b])), Piece("added", "".join(theirs[c:d]))]
    return _joined(pieces)


def _joined(pieces: list[Piece]) -> list[Piece]:
    return [piece for piece in pieces if piece.text]
