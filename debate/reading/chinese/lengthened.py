"""A mention with the words behind it that belong to it: a firm that begins as somebody's name, an officer of a body."""

from __future__ import annotations

import re

from debate.reading.chinese.candidates import FUNCTION, Who
from debate.reading.chinese.view import View
from debate.reading.chinese.words import any_of, grammar, titles
from debate.reading.chinese.words.organizations import BODY_ENDS

_BODY = re.compile(f"(?:{any_of(BODY_ENDS)})$")
_MORE = re.compile(r"[\u4e00-\u9fff]{2,6}$")


_OFFICE = re.compile(f"(?:办公室|基金会|事务所|工作室|实验室|研究所|研究院|律师行)(?=(?:{FUNCTION})|[^\u4e00-\u9fff]|$)")
"""What is called by somebody's name: 马图西克办公室发布的起诉书."""


_SHORT = 4
_FIRM = re.compile(
    f"(?:{any_of(word for word in BODY_ENDS if len(word) > 1)})(?=(?:{FUNCTION})|[\u4e00-\u9fff]{{2,4}}地|[^\u4e00-\u9fff]|$)"
)
"""A trade behind what looks like somebody's name: 巴林特家具."""


def longer(view: View, who: Who, end: int) -> Who:
    """青屿日化 before its cue: a new name that only begins a longer one is no person."""
    rest = view.plain[who.end : end]
    office = _OFFICE.match(rest)
    if office:
        return Who(who.start, who.end + office.end(), "noun", None, 0.7)
    firm = _FIRM.match(rest) if who.actor and not who.actor.id and len(who.actor.name) <= _SHORT else None
    if firm:
        return Who(who.start, who.end + firm.end(), "noun", None, 0.7)
    if who.actor is None or who.actor.id or not _MORE.match(rest) or re.match(FUNCTION, rest):
        return who
    body = _BODY.search(rest)
    return Who(who.start, end, "noun", None, 0.7) if body else who


_VIEWS = frozenset("消息 声音 观点 分析 意见 舆论".split())
_INSIDE = "[^，。的在对向就于为回从由给透通]"
_OFFICER = re.compile(
    rf"{_INSIDE}{{0,12}}?(?:(?<=..)的{_INSIDE}{{0,4}}?)?(?:{any_of(titles.TITLES | grammar.UNNAMED_END - _VIEWS)})"
    rf"(?=(?:{FUNCTION})|[\u4e00-\u9fff]{{2}}[后时]|[^\u4e00-\u9fff]|$)"
)


def whole(view: View, who: Who, end: int) -> Who | None:
    """An organization's mention with what follows it: its spokesperson speaks for it, an unnamed officer does not."""
    rest = view.plain[who.end : end]
    title = _OFFICER.match(rest)
    spoken = re.match(f"(?:{any_of(grammar.SPOKESPEOPLE)})(?!人士)", rest)
    if title and not spoken:
        return Who(who.start, who.end + title.end(), "noun", None, 0.7)
    return who
