"""One key for both Chinese scripts, pure: traditional characters to simplified ones, character by character.

The map is read off OpenCC once a process. Only single characters are mapped, so lengths and offsets never change.
"""

from __future__ import annotations

from functools import cache

import opencc

_BLOCKS = ((0x3400, 0x4DC0), (0x4E00, 0xA000), (0xF900, 0xFB00))


@cache
def _simpler() -> dict[int, str]:
    """Traditional character -> simplified one, where they differ and the answer is one character."""
    characters = [chr(code) for first, last in _BLOCKS for code in range(first, last)]
    answers = opencc.OpenCC("t2s").convert("\n".join(characters)).split("\n")
    pairs = zip(characters, answers, strict=True)
    return {ord(old): new for old, new in pairs if old != new and len(new) == 1}


def simplified(text: str) -> str:
    """The text in simplified characters, for keys only; same length, same offsets."""
    return text if text.isascii() else text.translate(_simpler())
