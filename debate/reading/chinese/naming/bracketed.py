"""Names with their other spelling in brackets behind them: 隆德奎斯（Erik Lundquist）, Erik Lundquist（隆德奎斯）.

The Latin spelling names the actor, so that a person whom the book knows by it is found; the other one is a short form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from debate.reading.cast import NewName
from debate.reading.chinese.naming.evidence import HAN
from debate.reading.chinese.naming.latin import looks_like_person
from debate.reading.chinese.view import View
from debate.reading.chinese.words import any_of, surnames, titles
from people.names import fold_name

_PAIR = re.compile(
    r"(?P<han>[\u4e00-\u9fff·•・‧]{2,14})\s?（(?:英文名|本名|原名)?[：:]?\s?"
    r"(?P<latin>[A-Z][A-Za-z\u00c0-\u024f.'’\-]*(?: [A-Za-z\u00c0-\u024f.'’\-]+){0,4})"
    r"(?:[，,、；][^（）\n]{0,40})?）"
)
_TITLED = re.compile(f".*(?:{any_of(titles.TITLES)}|岁的|公司|大学|集团|[、的和与及，是])")
_DOTS = re.compile("[·•・‧]")


def bracketed(view: View) -> Iterator[NewName]:
    """Every Chinese spelling that a Latin name in brackets follows."""
    for match in _PAIR.finditer(view.key):
        latin = view.text[match.start("latin") : match.end("latin")]
        if not looks_like_person(latin):
            continue
        start = _begins(match["han"]) + match.start("han")
        end = match.end("han")
        if end - start < 2 or _DOTS.search(view.key, start, end):
            continue
        yield NewName(start, end, latin, "person", tuple(map(fold_name, _shortened(view.key[start:end]))))


def _shortened(name: str) -> list[str]:
    """How later text may print a Chinese spelling: whole, or a surname of two characters alone (高桥 for 高桥优子)."""
    return [name, name[:2]] if name[:2] in surnames.JAPANESE | surnames.COMPOUND and len(name) > 2 else [name]


def _begins(run: str) -> int:
    """Where a name begins in what stands before the bracket."""
    titled = _TITLED.match(run)
    if titled and len(run) - titled.end() in range(2, 7):
        return titled.end()
    at = len(run)
    while at > 0 and run[at - 1] in surnames.TRANSLITERATED:
        at -= 1
    if len(run) - at >= 2:
        return at
    for length in (3, 2):
        if len(run) >= length and run[-length] in surnames.SURE and all(map(HAN.match, run[-length:])):
            return len(run) - length
    return at
