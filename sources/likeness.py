"""Fingerprints, pure: is this text a copy of that one?

A text is a set of shingles: runs of words, or of Han characters. MinHash keeps a few numbers of the set, so that a lookup of
equal bands finds the texts that may be copies; the shingles themselves then decide. Copies share most of the *smaller* text's
shingles (a wire story with a new beginning, a cut or a corrected one, a page that grew); stories on one event, or pages with
the same furniture, share some. What differs then tells whether somebody else is said to have said it.
"""

from __future__ import annotations

import re
import unicodedata
from hashlib import blake2b
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sources.differences import differences

BANDS, ROWS = 24, 3
"""A pair that shares half of its shingles is looked at with a chance of 0.96, one that shares a tenth with 0.02."""
ALIKE = 0.65
"""Share of the smaller text's shingles that stand in the other one, from which on it is a copy (measured by the tests)."""
FEW = 25
"""Below so many shingles (a post, a brief) only the same words are a copy."""
WORDS, HAN = 4, 7
"""Length of a shingle: so many words, or so many Han characters."""
_AT_ONCE = 10_000
"""Shingles that are shuffled at once: 6 MB."""
_TOKEN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]|[^\\W_\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")
_MARKS = re.compile('[“”"「」『』«»]')


class Likeness(NamedTuple):
    """What a new text has in common with one that is held. `adds`: it also has own or other words that want reading."""

    shared: float
    is_copy: bool
    adds: bool


def tokens(text: str) -> list[str]:
    """Words and single Han characters, without case, width and punctuation."""
    return _TOKEN.findall(unicodedata.normalize("NFKC", text).casefold())


def shingles(text: str) -> set[str]:
    """All runs of WORDS words, or of HAN characters where most of the text is Han; a shorter text is one shingle."""
    found = tokens(text)
    size = HAN if sum(token > "\u3400" for token in found) * 2 > len(found) else WORDS
    return {" ".join(found[at : at + size]) for at in range(max(1, len(found) - size + 1))} if found else set()


def bands(text: str) -> list[int]:
    """The text's BANDS numbers, each of 63 bits: texts that share one may be copies. Empty for a text without a word."""
    of_text = shingles(text)
    if not of_text:
        return []
    sketch = _sketch(np.array([_number(shingle.encode()) for shingle in of_text], dtype=np.uint64))
    rows = [sketch[at : at + ROWS].tobytes() for at in range(0, BANDS * ROWS, ROWS)]
    return [_number(bytes([number]) + row) >> 1 for number, row in enumerate(rows)]


_chance = np.random.RandomState(1)
_FACTORS = _chance.randint(0, 2**63, BANDS * ROWS, dtype=np.uint64) * np.uint64(2) + np.uint64(1)
_SHIFTS = _chance.randint(0, 2**63, BANDS * ROWS, dtype=np.uint64)


def _sketch(numbers: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """MinHash: the smallest of the numbers after each of BANDS * ROWS shuffles; two sets agree in a place with the chance of their
    likeness. A shuffle is a multiplication by an odd factor and a shift, modulo 2**64, of which the upper half counts."""
    found: NDArray[np.uint64] = np.full(BANDS * ROWS, np.iinfo(np.uint64).max)
    for begin in range(0, len(numbers), _AT_ONCE):
        shuffled = np.multiply.outer(_FACTORS, numbers[begin : begin + _AT_ONCE]) + _SHIFTS[:, np.newaxis]
        found = np.minimum(found, shuffled.min(axis=1))
    return found >> np.uint64(32)


def _number(content: bytes) -> int:
    return int.from_bytes(blake2b(content, digest_size=8).digest(), "big")


def likeness(new: str, held: str) -> Likeness:
    """How a new text relates to one that we hold. The same words said by somebody else are no copy."""
    ours, theirs = shingles(new), shingles(held)
    smaller = min(len(ours), len(theirs))
    if smaller == 0:
        return Likeness(0.0, False, False)
    shared = len(ours & theirs) / smaller
    if not (shared >= ALIKE if smaller >= FEW else ours == theirs):
        return Likeness(shared, False, False)
    differs = differences(new, held)
    return Likeness(shared, not differs.who, not differs.who and (differs.what or _adds(new, ours, theirs)))


def _adds(new: str, ours: set[str], theirs: set[str]) -> bool:
    """Whether a copy has something that the held text lacks and a reader should see: a quotation, or a fifth of its length."""
    if len(ours - theirs) > 0.2 * len(ours):
        return True
    own = [part for part in new.split("\n\n") if _is_own(part, theirs)]
    return any(_MARKS.search(part) for part in own)


def _is_own(paragraph: str, theirs: set[str]) -> bool:
    """Whether most of a paragraph, of more than a few words, stands nowhere in the other text."""
    found = shingles(paragraph)
    return len(found) > 2 and len(found & theirs) < 0.5 * len(found)
