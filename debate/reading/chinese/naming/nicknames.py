"""Nicknames with the name of their bearer beside them: 网名“火柴叔叔”的贝若海, 古德伦（人称“古奶奶”）, 胶片本名邝一舟."""

from __future__ import annotations

import re
from collections.abc import Iterator

from debate.reading.cast import NewName
from debate.reading.chinese.view import View
from people.names import fold_name

_CALLED = (
    "(?:网名|人称|绰号|外号|花名|昵称|笔名|艺名|小名|雅号|诨号|江湖人称|被称为|被叫作|大家叫[他她]|人们叫[他她]|都叫[他她])"
    "(?:是|为|叫)?"
)
_BEFORE = re.compile(rf"{_CALLED}“(?P<nick>[^“”\n]{{2,12}})”的")
_BEHIND = re.compile(rf"[（，]{_CALLED}“?(?P<nick>[^“”（），。\n]{{2,12}})”?[），]")
_MARKED = re.compile("“(?P<nick>[^“”\n]{2,12})”(?!的)")
_RIGHT_BEHIND = re.compile(f"(?:有个|得了个|落下个)?{_CALLED}$")
"""庾青阳外号“锁匠”: right behind the name."""
_LONGEST = 9
"""Characters between a name and the nickname right behind it."""
_REAL = re.compile("(?:本名|真名|原名|实名|全名|大名|学名)(?:叫|是|为)?")
_NICK = re.compile(r"“?(?P<nick>[\u4e00-\u9fffA-Za-z0-9_]{2,10})”?[，（]?(?:[^，。（）“”\n]{1,16}，)?$")
_REACH = 32


def nicknames(view: View, people: list[NewName]) -> Iterator[NewName]:
    """Every mention of a nickname, with the name of its bearer. `people` are the mentions of full names."""
    begins = {name.start: name.text for name in people if name.full and name.type == "person"}
    ends = {name.end: name.text for name in people if name.full and name.type == "person"}
    for nick, bearer in _bearers(view, begins, ends).items():
        for match in re.finditer(re.escape(nick), view.key) if bearer else ():
            yield NewName(match.start(), match.end(), bearer or nick, "person", (fold_name(nick),))


def _bearers(view: View, begins: dict[int, str], ends: dict[int, str]) -> dict[str, str | None]:
    """Nickname -> whoever is named beside it, by the places where names begin and end."""
    bearers: dict[str, str | None] = {}
    for match in _BEFORE.finditer(view.key):
        bearers[match["nick"]] = begins.get(match.end())
    for match in _BEHIND.finditer(view.key):
        bearers[match["nick"]] = ends.get(match.start())
    for match in _MARKED.finditer(view.key):
        called = _RIGHT_BEHIND.search(view.key, max(0, match.start() - _LONGEST), match.start())
        if called and called.start() in ends:
            bearers[match["nick"]] = ends[called.start()]
    for match in _REAL.finditer(view.key):
        before = _NICK.search(view.key, max(0, match.start() - _REACH), match.start())
        if before:
            bearers[before["nick"]] = begins.get(match.end())
    return bearers


def without_nicknames(found: list[NewName], called: list[NewName]) -> list[NewName]:
    """The names without those that only repeat a nickname as its own bearer."""
    taken = {(name.start, name.end) for name in called}
    return [name for name in found if (name.start, name.end) not in taken]
