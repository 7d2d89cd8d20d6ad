"""Which strings with the characters of a name are words of the language: 如果, 荣誉, 于华夏.

A word at the beginning of a clause looks like a subject (如果说, 比如说), so that nothing around it tells it from a name; only a
title before it does (主任高峰).
"""

from __future__ import annotations

import re

from debate.reading.chinese.naming.evidence import HAN, LEFT_TITLE, before
from debate.reading.chinese.view import View
from debate.reading.chinese.words import any_of, ordinary, surnames, titles

_MANY = 6
"""Places of one string that are looked at."""
_SMALL = frozenset("于和有")
"""Surnames that between two words are a preposition, a conjunction or a verb."""
_PARTY = re.compile("(?:投资|资助|发布|开发|运营|合作|主办|承办|供应|收购|参与|提供|制作|出品)方$")
"""Whoever does something: no surname 方."""
_GOVERNED = re.compile("(?![、的和与及])[\u4e00-\u9fff]")
"""Before 向, which then is a preposition and no surname."""
_LONG_TITLES = [title for title in titles.TITLES if len(title) > 2]
_TITLE_LASTS = frozenset(title[-1] for title in _LONG_TITLES)
_ENDS_TITLE = re.compile(f"(?:{any_of(_LONG_TITLES)})$")
"""里长伯: the surname only ends a title."""
_WITH_YU = frozenset("对关由基至属源处位鉴终便易难限趋等")
"""对于, 关于: words that 于 ends."""
_NUMBER = frozenset("0123456789一二三四五六七八九十百千几数余多")
_COUNTED = frozenset("万千百亿日月号")


def is_word(name: str) -> bool:
    """Whether a string is an ordinary word, a place, or a small surname before a word."""
    if name in ordinary.WORDS or name in ordinary.PLACES:
        return True
    return len(name) == 3 and name[1:] in ordinary.WORDS and name[0] not in surnames.FREQUENT


def is_common(view: View, name: str, places: list[int]) -> bool:
    """Whether a string is an ordinary word, and no title stands before any of its places."""
    return is_word(name) and all(before(view, at) < LEFT_TITLE for at in places[:_MANY])


def is_no_surname(view: View, at: int) -> bool:
    """Whether a character that is a surname as well is another word here: 生于龙湖, 30万美元, 发布方, 把信交向."""
    key, last = view.key, view.key[at - 1 : at]
    if key[at] in _TITLE_LASTS and _ENDS_TITLE.search(key, max(0, at - 4), at + 1):
        return True
    if key[at] == "方":
        return bool(_PARTY.search(key, max(0, at - 2), at + 1))
    if key[at] == "向":
        return bool(_GOVERNED.match(last))
    if key[at] == "于" and last and last in _WITH_YU:
        return True
    if key[at] in _COUNTED:
        return bool(last) and last in _NUMBER
    return key[at] in _SMALL and bool(HAN.match(last)) and before(view, at) < 1
