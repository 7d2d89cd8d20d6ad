"""Where any of some words stands in a text: for words that one text alone tells, since to make a pattern of an article's names
costs far more than to look for them; and a quick pattern for long lists of expressions, most of which stand nowhere."""

from __future__ import annotations

import re
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


_PLAIN_START = re.compile(r"[a-z](?![?*+{])")


def alternatives(words: str) -> list[str]:
    """The expressions of a list of them; what brackets leave open stays inside one."""
    found, depth = [""], 0
    for sign in words:
        depth += (sign == "(") - (sign == ")")
        if sign == "|" and not depth:
            found.append("")
        else:
            found[-1] += sign
    return found


def beginnings(lists: Iterable[str]) -> re.Pattern[str]:
    """A pattern for every place in small letters where an English expression of these lists begins that ends in no word. Those that
    begin alike share their first letter, so that a word that begins none costs next to nothing."""
    behind: dict[str, list[str]] = defaultdict(list)
    others = []
    for expression in (one for words in lists for one in alternatives(words)):
        if _PLAIN_START.match(expression):
            behind[expression[0]].append(expression[1:])
        else:
            others.append(expression)
    branches = [f"{first}(?:{'|'.join(rest)})" for first, rest in sorted(behind.items())]
    return re.compile(rf"\b(?=\w)(?=(?:{'|'.join(branches + others)})(?:\b|(?!\w)))")
