"""Chinese, Japanese and Korean names with a surname: every candidate of an article is weighed by all its places together.

A name has no mark of its own, so it needs a surname, characters that parents choose, and something around it that may stand
around a name (a title, the beginning of a clause, a verb of speech). Points are added up: what the characters say, the best
place, and a little for every further place that speaks for a name. What is accepted counts at every place in the article.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from debate.reading.cast import NewName
from debate.reading.chinese.naming.common_words import is_common, is_no_surname
from debate.reading.chinese.naming.completed import completed
from debate.reading.chinese.naming.evidence import HAN, LEFT_TITLE, SPEAKS, before, behind
from debate.reading.chinese.naming.surnameless import without_surname
from debate.reading.chinese.naming.titled import titled
from debate.reading.chinese.view import View
from debate.reading.chinese.words import any_of, given, grammar, organizations, surnames, titles
from debate.reading.finding import places_of
from debate.reading.shapes import Span
from people.names import fold_name
from people.script import simplified

_LONG = surnames.COMPOUND | surnames.JAPANESE
_LONG_BEGINS = {name[0] for name in _LONG}
_SURNAME = re.compile("[" + "".join(surnames.SURE | surnames.UNSURE | {name[0] for name in _LONG}) + "]")
_LONG_SURNAME = re.compile(any_of(_LONG))
_UNSAFE = grammar.NOT_IN_NAME
_COUNTED = frozenset("一二三四五六七八九十")
"""Stand in Japanese given names."""
_LEADING = frozenset("向以从自其得在为")
_PAIRED = _LEADING | frozenset("一九百千万")
"""Small words and numbers that parents choose before another character: 向东, 以宁, 一鸣, 九思."""
_CHOSEN = given.TYPICAL | given.ORDINARY
_ADDRESSED = frozenset("总董")
_UNSAFE_IN_LONG = _UNSAFE - _COUNTED - _LEADING
_ADDRESSES = frozenset(titles.HONORIFICS) | titles.TITLES
_NO_GIVEN = _ADDRESSES | surnames.NOUNS | frozenset(word for word in grammar.UNNAMED_END if len(word) > 1)
_NEVER_GIVEN = _NO_GIVEN | frozenset(word for word in grammar.AFTER_NAME if len(word) > 1)
_NO_NAME = (
    _ADDRESSES
    | grammar.ORGANIZATIONS
    | organizations.ENDS
    | grammar.UNNAMED_END
    | grammar.DOCUMENTS
    | frozenset(grammar.SPOKESPEOPLE)
)
_TRANSCRIBED = re.compile("[\u4e00-\u9fff][" + "".join(surnames.TRANSLITERATED) + "]{4}")
"""So many transcribing syllables in a row hold no Chinese name: 叶尔波拉特."""
_FIRM = re.compile("智能|科技|股份|集团|资本|证券|公司|工作室|人工智能|信息技术|软件|数据(?!集)|网络科技|传媒")
_ENOUGH = 3.6
"""Points that make a name."""
_ENOUGH_BESIDE = 2.9
"""Points that make a name beside another one."""
_JOINS = re.compile("[、和与及跟]")
_CHINESE = 3
"""Characters of the longest name with a short surname."""
_MANY = 6
"""Places of one candidate that are looked at."""
_AGAIN, _TIMES = 0.8, 3
"""Points for a further place that speaks for a name, and how many such places count."""


def surnamed(view: View, foreign: list[NewName], labels: set[str], bodies: set[str]) -> Iterator[NewName]:
    """Every mention of a name with a surname outside of the foreign ones. `labels` are names that turns begin with,
    `bodies` short forms of organizations."""
    inside = {place for name in foreign for place in range(name.start, name.end)}
    shorts = {short for name in foreign for short in name.short}
    inside |= {place for part in _parts_in(view.key, shorts) for place in range(*part)}
    names = {simplified(label) for label in labels if fold_name(label) not in shorts and "·" not in label}
    names |= (set(completed(view.key, _founded(view, inside))) | set(without_surname(view)) | set(titled(view))) - bodies
    names -= {name[:2] for name in names if len(name) > _CHINESE and not is_surnamed(name)}
    for start, end in places_of(names, view.key):
        if start not in inside:
            yield NewName(start, end, view.text[start:end], "person", short_forms(view.key[start:end]))


def _parts_in(key: str, shorts: set[str]) -> Iterator[Span]:
    """Where parts of foreign names stand alone: they are no Chinese names (海斯, 马尔尚)."""
    return places_of((short for short in shorts if len(short) > 1 and HAN.match(short)), key)


def surname_size(name: str) -> int:
    """How many characters of a full name are its surname."""
    match = _LONG_SURNAME.match(name)
    return len(match.group()) if match and len(match.group()) < len(name) else 1


def is_surnamed(name: str) -> bool:
    """Whether a name is built as a Chinese one: a surname and one or two characters more."""
    size = surname_size(name)
    return 2 <= len(name) <= size + 2 and bool(_SURNAME.match(name)) and all(map(HAN.match, name))


def short_forms(name: str) -> tuple[str, ...]:
    """How such a name is shortened: the surname alone (before a title), the given name alone; its halves where no list knows it."""
    if len(name) > _CHINESE and not is_surnamed(name):
        return (fold_name(name[:2]), fold_name(name[2:]))
    size = surname_size(name)
    return (fold_name(name[:size]), fold_name(name[size:])) if len(name) - size > 1 else (fold_name(name[:size]),)


def _founded(view: View, inside: set[int]) -> set[str]:
    """The names that have enough evidence in the article. Of two that begin at one place, the better one."""
    places: dict[str, list[int]] = defaultdict(list)
    for match in _SURNAME.finditer(view.key):
        if (
            match.start() not in inside
            and not _TRANSCRIBED.match(view.key, match.start())
            and not is_no_surname(view, match.start())
        ):
            for name in _candidates(view.key, match.start()):
                places[name].append(match.start())
    left = {at: before(view, at) for at in {at for found in places.values() for at in found[:_MANY]}}
    points = {name: _points(view, name, at, left) for name, at in places.items() if _may_be_one(name, at, left)}
    names = {name for name, weight in points.items() if weight >= _ENOUGH}
    names |= {name for name in _joined_to(view.key, names) if points.get(name, 0.0) >= _ENOUGH_BESIDE}
    names = {name for name in names if not _is_part(name, names, points, places)}
    names -= {name[: surname_size(name)] for name in names if surname_size(name) > 1}
    names = {name for name in names if not (len(name) > 2 and name[1] in "哥姐叔爷嫂")}
    names = {name for name in names if not (name[1:2] in "工总董导" and view.key.count(name[:2]) > view.key.count(name))}
    return {
        name
        for name in names
        if not (
            _is_addressed(name, names)
            or _is_firm(view, name, places[name])
            or is_thing(view.key, places[name], len(name))
            or is_common(view, name, places[name])
        )
    }


def _is_firm(view: View, name: str, places: list[int]) -> bool:
    """Whether a firm is called so, and nobody with a title: 青鸾, where 青鸾智能 stands."""
    firm = any(_FIRM.match(view.key, at + len(name)) for at in places)
    return firm and all(before(view, at) < LEFT_TITLE for at in places)


_THING = re.compile(
    "(?:(?:人工智能|模型|科技|初创|创业|上市|互联网|软件|芯片)公司|独角兽|厂商|台风|飓风|热带风暴|气旋|火箭|卫星|飞船|探测器|货轮|渔船|客轮|模型|系统|芯片|项目|计划|小城|小镇|古城|省会|首都|名为|命名为|取名)[“]?$"
)
_PLACE = re.compile("[市省县镇乡](?![长民委府政])")


def is_thing(key: str, places: list[int], size: int) -> bool:
    """Whether what looks like a name is a storm, a ship, a model or a town: it is told so at one place."""
    return any(
        _THING.search(key, max(0, at - 6), at) or (size == 2 and _PLACE.match(key, at + size)) for at in places[:_MANY]
    )


def _is_addressed(name: str, names: set[str]) -> bool:
    """Whether two characters are a surname with a form of address, of somebody named in full: 简官, 何太."""
    return len(name) == 2 and name[1] in "官太生" and any(other[0] == name[0] and len(other) > 2 for other in names)


def _joined_to(key: str, names: set[str]) -> Iterator[str]:
    """What a conjunction joins to names that are accepted. No pattern of the names: to make one takes longer than to look."""
    sizes, end = sorted(set(map(len, names)), reverse=True), 0
    for match in _JOINS.finditer(key) if names else ():
        at, behind_it = match.span()
        if at < end:
            continue
        before_it = next((size for size in sizes if at - size >= end and key[at - size : at] in names), 0)
        size = 0 if before_it else next((size for size in sizes if key[behind_it : behind_it + size] in names), 0)
        if before_it or size:
            end = behind_it + size
            for length in (2, 3):
                yield key[end : end + length]
                yield key[max(0, at - before_it - length) : at - before_it]


def _candidates(key: str, at: int) -> Iterator[str]:
    """The strings that may be a name by their characters; none where two characters are said twice: 一条一条."""
    if key[at : at + 2] == key[at + 2 : at + 4]:
        return
    long = _LONG_SURNAME.match(key, at) if key[at] in _LONG_BEGINS else None
    if long:
        yield from _given(key, at, len(long.group()), 3 if long.group() in surnames.JAPANESE else 2)
    if (key[at] in surnames.SURE or key[at] in surnames.UNSURE) and key[at : at + 2] not in surnames.WORDS:
        yield from _given(key, at, 1, 2)


def _given(key: str, at: int, size: int, most: int) -> Iterator[str]:
    """A surname of `size` characters with what may be a given name, up to `most` characters of it."""
    begin = at + size
    if key[begin : begin + 1] in _ADDRESSED:
        return
    paired = key[begin : begin + 1] in _PAIRED and key[begin + 1 : begin + 2] in _CHOSEN
    unsafe = _UNSAFE_IN_LONG if most > 2 or paired else _UNSAFE
    for length, last in enumerate(key[begin : begin + most], 1):
        if not HAN.match(last) or last in unsafe:
            return
        name = key[at : begin + length]
        if paired and length == 1:
            continue
        if name[size:] not in _NEVER_GIVEN and name not in _NO_NAME and name != name[0] * 2:
            yield name


def _may_be_one(name: str, places: list[int], left: dict[int, float]) -> bool:
    """Whether a candidate nearly has enough points if all that stands behind its places speaks for it: most haven't."""
    best = max((left[at] + SPEAKS if left[at] else 1.0) for at in places[:_MANY])
    return prior(name) + best + _AGAIN * min(_TIMES, len(places) - 1) > _ENOUGH_BESIDE - _AGAIN


def _points(view: View, name: str, places: list[int], left: dict[int, float]) -> float:
    """The points of a candidate over its places; `left` holds those for what stands before each."""
    characters = prior(name)
    around = sorted((_around(view, left[at], at + len(name)) for at in places[:_MANY]), reverse=True)
    return characters + around[0] + sum(_AGAIN for points in around[1 : 1 + _TIMES] if points >= 1.4)


def _around(view: View, left: float, end: int) -> float:
    right = behind(view, end)
    return left + right if left else min(left + right, 1.0)


def prior(name: str) -> float:
    """What the characters alone say."""
    size = surname_size(name)
    if size > 1:
        points = 2.0 if name[:size] in surnames.JAPANESE else 1.0
    else:
        points = 1.0 if name[0] in surnames.FREQUENT else 0.4 if name[0] in surnames.SURE else -1.2
    for character in name[size:]:
        points += 0.6 if character in given.TYPICAL else 0.0 if character in given.ORDINARY else -0.8
    return points - (0.8 if len(name) == 2 else 0.0)


def _is_part(name: str, names: set[str], points: dict[str, float], places: dict[str, list[int]]) -> bool:
    """Whether a name is only the beginning of a better one, or a better one with a character too many."""
    for other in names:
        if other == name or not (other.startswith(name) or name.startswith(other)):
            continue
        if not set(places[name]) <= set(places[other]):
            continue
        if len(other) > len(name):
            margin = -1.0 if other[-1] in given.TYPICAL else 0.5
            if points[other] >= points[name] + margin:
                return True
        elif points[other] > points[name] + (1.0 if name[-1] in given.TYPICAL else -0.5):
            return True
    return False
