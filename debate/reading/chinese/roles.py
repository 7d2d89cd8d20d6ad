"""Who holds which title in the article: so that 这位行长, 该公司CEO and 局长 alone find their bearer.

Roles are read where a person is named: before the name, in brackets behind it, as an apposition, or after 是, 担任. For known
people the book's own roles count too.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import NamedTuple

from debate.reading.cast import Actor, Cast
from debate.reading.chinese.view import BRACKETED, QUOTED, View
from debate.reading.chinese.words import any_of, titles

_TITLES = any_of(titles.TITLES)
_BEFORE = re.compile(
    rf"[^，。；！？：“”\n{BRACKETED}]{{0,40}}(?:{_TITLES}|[{''.join(titles.TITLE_ENDS)}])(?:[{BRACKETED}]+)? ?$"
)
_TITLED = re.compile(rf"(?:{_TITLES}|[{''.join(titles.TITLE_ENDS)}])(?:[{BRACKETED}]+)? ?$")
_BEHIND = re.compile(
    rf"，?(?:是|为|系|现任|时任|曾任|担任|出任|，|——)([^，。；：“”\n]{{0,24}}?(?:{_TITLES}))(?=[，。、；—]|$)"
)
_TITLE = re.compile(_TITLES)
_LEAD = re.compile(r"^(?:据|对此|但|而|不过|同时|此外|随后|日前|近日|此前|来自|身为|作为|一位|一名)[，,]?")
_SAME = (
    {"ceo", "首席执行官", "行政总裁", "执行长", "执行总裁"},
    {"cto", "首席技术官", "技术长"},
    {"创始人", "创办人", "联合创始人", "共同创始人"},
    {"cfo", "首席财务官", "财务长"},
    {"coo", "首席运营官", "营运长"},
)
OFFICE = re.compile(
    r"(?:长|裁|席(?!$)|主席|书记|总监|主任|首席[\u4e00-\u9fff]*|创始人|创办人|发起人|掌门人?|总理|总统|首相|国王|行长|"
    r"会长|CEO|CTO|CFO|COO|董秘|秘书|教头|主帅|召集人|起草人|得主|大使|议员|大臣|外相|教皇|负责人|工程师|教授|创作者|"
    r"作者|首席)$"
)


_WOMAN = re.compile("女(?![足排篮子性权童装校工孩])")
"""女演员: a role that tells a woman."""


class _Held(NamedTuple):
    place: int
    actor: Actor
    role: str


class Roles:
    """The roles of an article's people, by their title words."""

    def __init__(self, view: View, cast: Cast) -> None:
        self._held: dict[str, list[_Held]] = defaultdict(list)
        for named in cast.named:
            if named.actor.type != "person" or view.plain[named.start] in (QUOTED, BRACKETED):
                continue
            for role in _printed(view, named.start, named.end):
                if not named.actor.role:
                    named.actor.role = role
                if not named.actor.gender and _WOMAN.search(role):
                    named.actor.gender = "female"
                for title in _TITLE.finditer(role):
                    self._held[_common(title.group())].append(_Held(named.start, named.actor, role))

    def bearer(self, phrase: str, place: int) -> Actor | None:
        """Who bears the title that ends a phrase: what stands before it (a company) must be in the role as well; of several, the
        nearest one named before."""
        match = max(_TITLE.finditer(phrase), key=lambda m: (m.end(), -m.start()), default=None)
        if match is None or match.end() < len(phrase.rstrip(BRACKETED)):
            return None
        rest = re.sub(r"^(?:这位|这名|该名?|那位|前|时任|现任|其|的|此)+", "", phrase[: match.start()])
        held = [
            h for h in self._held.get(_common(match.group()), ()) if not rest or rest[-2:] in h.role or rest[:2] in h.role
        ]
        before = [h for h in held if h.place < place]
        if before:
            return before[-1].actor
        actors = {h.actor.key for h in held}
        return held[0].actor if len(actors) == 1 else None


def _common(title: str) -> str:
    """One word for titles that mean the same."""
    low = title.lower()
    return next((min(same) for same in _SAME if low in same), low)


def _printed(view: View, start: int, end: int) -> list[str]:
    """The roles printed round one mention of a name."""
    found = []
    titled = _TITLED.search(view.plain, max(0, start - 16), start)
    before = _BEFORE.search(view.plain, max(0, start - 44), start) if titled else None
    if before:
        found.append(_LEAD.sub("", view.text[before.start() : start].strip(" 、“”\u3000")))
    if view.plain[end : end + 1] == BRACKETED:
        closing = view.key.find("）", end, end + 60)
        if closing > 0:
            found.append(view.text[end + 1 : closing])
    behind = _BEHIND.match(view.plain, end, end + 40)
    if behind:
        found.append(view.text[behind.start(1) : behind.end(1)])
    return [role for role in found if role]
