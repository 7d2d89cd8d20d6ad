"""One key for both Chinese scripts, pure: traditional characters to simplified ones, character by character.

The map is read off OpenCC once a process. Only single characters are mapped, so lengths and offsets never change.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

import opencc

_BLOCKS = ((0x3400, 0x4DC0), (0x4E00, 0xA000), (0xF900, 0xFB00))


@cache
def _simpler() -> dict[str, str]:
    """Traditional character -> simplified one, where they differ and the answer is one character."""
    characters = [chr(code) for first, last in _BLOCKS for code in range(first, last)]
    answers = opencc.OpenCC("t2s").convert("\n".join(characters)).split("\n")
    pairs = zip(characters, answers, strict=True)
    return {old: new for old, new in pairs if old != new and len(new) == 1}


def exchanger(table: dict[str, str]) -> Callable[[str], str]:
    """What exchanges the characters of a table in a text. To search for the few that are in it is a hundred times cheaper than
    `str.translate`, which looks each character up."""
    listed = re.compile("[" + "".join(map(re.escape, table)) + "]")
    return lambda text: listed.sub(lambda match: table[match.group()], text)


@cache
def _simplify() -> Callable[[str], str]:
    return exchanger(_simpler())


def simplified(text: str) -> str:
    """The text in simplified characters, for keys only; same length, same offsets."""
    return text if text.isascii() else _simplify()(text)
