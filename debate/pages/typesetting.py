"""Words broken into lines for a picture, pure: between words, in Chinese between characters but never before a closing mark."""

from __future__ import annotations

import re
from collections.abc import Callable

_HAN = "぀-ヿ㐀-鿿豈-﫿"
_PIECES = re.compile(rf"\s+|[{_HAN}]|[^\s{_HAN}]+")
_NEVER_FIRST = "，。、；：？！）」』”’》…—"
_NEVER_LAST = "（「『“‘《"


def lines(text: str, fits: Callable[[str], bool]) -> list[str]:
    """Break a text so that each line fits. A word that alone is too long is broken anywhere."""
    found: list[str] = []
    line = ""
    for piece in _unbreakable(text):
        if fits((line + piece).rstrip()):
            line += piece
            continue
        if line.strip():
            found.append(line.rstrip())
        *whole, line = _broken(piece.lstrip(), fits)
        found += whole
    return [*found, line.rstrip()] if line.strip() else found


def _unbreakable(text: str) -> list[str]:
    """The pieces between which a line may end: marks stay with what they close or open."""
    pieces: list[str] = []
    for piece in _PIECES.findall(" ".join(text.split())):
        joins = piece[0] in _NEVER_FIRST or (pieces and pieces[-1][-1] in _NEVER_LAST)
        if pieces and joins and not pieces[-1].isspace():
            pieces[-1] += piece
        else:
            pieces.append(piece)
    return pieces


def _broken(piece: str, fits: Callable[[str], bool]) -> list[str]:
    """A piece as it is, or cut where it is too long for a line. At least one part, perhaps an empty one."""
    parts, part = [], ""
    for character in piece:
        if part and not fits(part + character):
            parts.append(part)
            part = ""
        part += character
    return [*parts, part]


def shown(found: list[str], most: int, fits: Callable[[str], bool] = lambda line: True) -> list[str]:
    """No more lines than there is room for; an ellipsis says that words are missing, and finds room on the last line."""
    if len(found) <= most:
        return found
    last = found[most - 1]
    while last and not fits(_cut(last)):
        last = last[:-1]
    return [*found[: most - 1], _cut(last)]


def _cut(line: str) -> str:
    return line.rstrip("，。、；：,.;: ") + " …"
