"""Expressions that name a reason of this debate, in groups that say the same. A hint for the models of arguments."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from debate.reading import reasons_en, reasons_zh
from people.script import simplified

SLUGS = tuple(reasons_en.GROUPS)
"""The ten arguments (`debate/vocabulary.py` names them for people)."""


class Hint(NamedTuple):
    """An expression of a group that stands in a statement: of which argument, which group, the expression, and where it starts."""

    slug: str
    group: str
    words: str
    start: int


@cache
def _patterns(english: bool) -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    table = reasons_en.GROUPS if english else reasons_zh.GROUPS
    frame = r"\b(?:{})\b" if english else "{}"
    return tuple(
        (slug, group, re.compile(frame.format(words), re.IGNORECASE))
        for slug, groups in table.items()
        for group, words in groups.items()
    )


def mentioned(words: str, english: bool) -> list[Hint]:
    """Which reasons are named in so many words, and where; an expression may hint at several."""
    plain = words if english else simplified(words)
    return [
        Hint(slug, group, match.group().lower(), match.start())
        for slug, group, pattern in _patterns(english)
        for match in pattern.finditer(plain)
    ]
