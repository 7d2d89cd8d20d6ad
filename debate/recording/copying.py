"""Where the words of one text stand in another copy of it, pure: by the words themselves and by what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterator

NEAR = 60
"""Code points on each side that are compared."""
ALIKE = 8
"""So many equal code points around short words make it the same place."""
LONG = 24
"""Words of this length are the same wherever they stand."""


def place_in(copy: str, text: str, start: int, end: int) -> int | None:
    """Where `text[start:end]` begins in `copy`; None if it is not there, or if it may be the same words by chance."""
    words = text[start:end]
    if copy[start:end] == words and (copy == text or _likeness(copy, start, text, start, len(words)) >= NEAR):
        return start
    likest = max(((_likeness(copy, at, text, start, len(words)), -at) for at in _places(copy, words)), default=None)
    if likest is None or (likest[0] < ALIKE and len(words) < LONG):
        return None
    return -likest[1]


def _places(text: str, words: str) -> Iterator[int]:
    return (match.start() for match in re.finditer(re.escape(words), text))


def _likeness(one: str, at: int, other: str, there: int, length: int) -> int:
    """How many code points around two places are equal, before and after."""
    before = _shared(one[max(0, at - NEAR) : at][::-1], other[max(0, there - NEAR) : there][::-1])
    after = _shared(one[at + length : at + length + NEAR], other[there + length : there + length + NEAR])
    return before + after


def _shared(one: str, other: str) -> int:
    """How many characters two texts begin with in common."""
    return next((number for number, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
