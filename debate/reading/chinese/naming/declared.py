"""Names that an article says it will shorten: 庹为庹明溪, 庹明溪（以下简称“庹”）. They need no evidence of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from debate.reading.chinese.naming.surnamed import is_surnamed
from debate.reading.chinese.view import View
from debate.reading.chinese.words import surnames

_STANDS_FOR = re.compile(
    r"(?<![\u4e00-\u9fff])[“]?(?P<short>[\u4e00-\u9fff]{1,2})[”]?(?:为|指|是|即|代表|：|=|＝)(?P<name>(?P=short)[\u4e00-\u9fff]{1,3})(?![\u4e00-\u9fff])"
)
_SHORTENED = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{2,4})（(?:以下|下文|下)?(?:均)?(?:简称|称|作)(?:为)?[：:]?[“]?(?P<short>[\u4e00-\u9fff]{1,2})[”]?）"
)


_REAL = re.compile("(?:本名|真名|原名|实名|全名|大名|学名)(?:叫|是|为)?(?P<name>[\u4e00-\u9fff]{2,4})(?![\u4e00-\u9fff])")


_NOT_REAL = re.compile(
    "(?P<run>[\u4e00-\u9fff]{1,2}[\u4e00-\u9fff])（(?:[^（）\n]{1,6}，)?(?:均为|均|系|为)?(?:化名|假名|代称)）"
)
_FAMILIAR = frozenset("小老阿大")


def _not_real(view: View) -> Iterator[str]:
    """Names that are told to be made up: 学生小丽（化名）."""
    for match in _NOT_REAL.finditer(view.key):
        run = match["run"]
        if len(run) > 2 and run[0] in surnames.SURE:
            yield run
        elif run[-2] in _FAMILIAR or run[-2] in surnames.SURE | surnames.UNSURE:
            yield run[-2:]


def declared(view: View) -> Iterator[str]:
    """Every name that is given a short form of its first characters, or told to be real or made up."""
    yield from _not_real(view)
    for match in _STANDS_FOR.finditer(view.key):
        if is_surnamed(match["name"]):
            yield match["name"]
    for match in _REAL.finditer(view.key):
        if is_surnamed(match["name"]):
            yield match["name"]
    for match in _SHORTENED.finditer(view.key):
        name = next((match["name"][at:] for at in range(3) if match["name"][at:].startswith(match["short"])), "")
        if is_surnamed(name):
            yield name
