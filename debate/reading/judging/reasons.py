"""Expressions that name a reason of this debate, in groups that say the same. A hint for the models of arguments."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache
from itertools import chain
from operator import itemgetter
from typing import NamedTuple

from debate.reading.finding import alternatives, beginnings
from debate.reading.judging import reasons_en, reasons_zh
from people.script import simplified

SLUGS = tuple(reasons_en.GROUPS)
"""The ten arguments (`debate/vocabulary.py` names them for people)."""


class Hint(NamedTuple):
    """An expression of a group that stands in a statement: of which argument, which group, the expression, and where it starts."""

    slug: str
    group: str
    words: str
    start: int


class _Group(NamedTuple):
    """A group of expressions that say the same: of which argument, its name, and what finds its expressions one after the other."""

    slug: str
    name: str
    pattern: re.Pattern[str]


_WORD = re.compile(r"\w+")
_JOINED = re.compile("[ '-]")


def mentioned(words: str, english: bool) -> list[Hint]:
    """Which reasons are named in so many words, and where; an expression may hint at several."""
    return _in_english(words) if english else _in_chinese(simplified(words))


def _in_english(words: str) -> list[Hint]:
    """Only groups of which an expression of several words stands there are searched for; of all others each word hints by itself."""
    groups, small = _groups(True), words.lower()
    starts = [match.start() for match in _of_several_words().finditer(small)]
    several = {number for start in starts for number, pattern in _several() if pattern.match(small, start)}
    hits = [(number, match) for number in several for match in groups[number].pattern.finditer(words)]
    for match in _WORD.finditer(words):
        hits += [(number, match) for number in _holding(match.group()) if number not in several]
    hits.sort(key=itemgetter(0))
    return [Hint(groups[at].slug, groups[at].name, match.group().lower(), match.start()) for at, match in hits]


def _in_chinese(plain: str) -> list[Hint]:
    """Chinese expressions are plain strings: each is tried where its first character stands."""
    groups, expressions = _groups(False), _by_first_sign()
    ends = [0] * len(groups)
    hits = []
    for start, sign in enumerate(plain):
        for number, expression in expressions.get(sign, ()):
            end = start + len(expression)
            if start >= ends[number] and plain[start:end].lower() == expression:
                ends[number] = end
                hits.append((number, start, expression))
    hits.sort(key=itemgetter(0))
    return [Hint(groups[at].slug, groups[at].name, expression, start) for at, start, expression in hits]


@cache
def _groups(english: bool) -> tuple[_Group, ...]:
    table = reasons_en.GROUPS if english else reasons_zh.GROUPS
    frame = r"\b(?:{})\b" if english else "{}"
    return tuple(
        _Group(slug, name, re.compile(frame.format(words), re.IGNORECASE))
        for slug, groups in table.items()
        for name, words in groups.items()
    )


@lru_cache(maxsize=20_000)
def _holding(word: str) -> tuple[int, ...]:
    """The numbers of the English groups that hold a word by itself."""
    return tuple(at for at, group in enumerate(_groups(True)) if group.pattern.fullmatch(word))


@cache
def _several() -> list[tuple[int, re.Pattern[str]]]:
    """By the number of an English group, its expressions that may be more than one word, for text in small letters: much faster than
    to ignore case."""
    return [(number, re.compile(r"(?:{})\b".format("|".join(words)))) for number, words in _expressions().items()]


@cache
def _of_several_words() -> re.Pattern[str]:
    """The places where any English expression begins that may be more than one word."""
    return beginnings(chain.from_iterable(_expressions().values()))


def _expressions() -> dict[int, list[str]]:
    """By the number of an English group, its expressions that may be more than one word, if any."""
    tables = [words for groups in reasons_en.GROUPS.values() for words in groups.values()]
    several = {number: [*filter(_JOINED.search, alternatives(words))] for number, words in enumerate(tables)}
    return {number: expressions for number, expressions in several.items() if expressions}


@cache
def _by_first_sign() -> dict[str, list[tuple[int, str]]]:
    """The Chinese expressions in small letters with the number of their group, by their first character, small or large."""
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    tables = [words for groups in reasons_zh.GROUPS.values() for words in groups.values()]
    for number, words in enumerate(tables):
        for expression in words.lower().split("|"):
            for sign in {expression[0], expression[0].upper()}:
                found[sign].append((number, expression))
    return dict(found)
