"""Where any of some words stands in a text, for words that one text alone tells: to make a pattern of an article's names costs far
more than to look for them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from debate.reading.shapes import Span


def places_of(words: Iterable[str], text: str) -> Iterator[Span]:
    """The places in order, none over another: where several words begin, the longest. Empty words stand nowhere."""
    known = frozenset(words) - {""}
    lengths: dict[str, set[int]] = defaultdict(set)
    for word in known:
        lengths[word[0]].add(len(word))
    longest_first = {sign: sorted(sizes, reverse=True) for sign, sizes in lengths.items()}
    end = 0
    for at in sorted(at for sign in longest_first for at in _all(sign, text)):
        for size in longest_first[text[at]] if at >= end else ():
            word = text[at : at + size]
            if word in known:
                end = at + len(word)
                yield Span(at, end)
                break


def _all(sign: str, text: str) -> Iterator[int]:
    at = text.find(sign)
    while at >= 0:
        yield at
        at = text.find(sign, at + 1)
