"""Organizations that the book does not know: by the last word of their names, by what only organizations do, by their officers.

An organization founds an actor, so that 该公司, 对方 and 发言人 find it later. What stands before the name in its phrase (a date, a
preposition, a place of work) is cut off; a run that is only a kind of organization (这家公司, 大学) is no name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from debate.reading.cast import NewName
from debate.reading.chinese.naming.evidence import VERBS, before, behind
from debate.reading.chinese.view import View
from debate.reading.chinese.words import any_of, cues as cue_words, grammar, organizations as words, surnames, titles
from people.names import fold_name

_ENDS = any_of(words.ENDS)
_RUN = r"(?P<name>[\u4e00-\u9fff]{2,14}?|[A-Z][A-Za-z0-9.&\-]*(?: [A-Z][A-Za-z0-9.&\-]*){0,3} ?[\u4e00-\u9fff]{0,8}?)"
_BOUNDARY = r"(?<![\u4e00-\u9fffA-Za-z\ue000\ue001])"
_ENDED = re.compile(
    rf"(?P<name>[\u4e00-\u9fff]{{1,12}}?(?:{_ENDS})+"
    r"(?:[\u4e00-\u9fff]{1,3}(?:公会|商会|协会|学会|联盟|公司|集团|委员会|基金会|研究院|中心|联合会))?)"
    r"(?![\u4e00-\u9fff]{0,2}(?:化|性)|界|圈|园|城|类|型|感|领域|行业)"
)
_PLACED = re.compile(r"(?P<name>[\u4e00-\u9fff]{2,10}（[\u4e00-\u9fff]{2,6}）[\u4e00-\u9fff]{0,6}?公司)")
"""启衡科技（北江）有限公司."""
_DOES = re.compile(
    rf"{_BOUNDARY}{_RUN}(?:近日|日前|昨日|昨天|今日|今天|周[一二三四五六日]|上周|本周|当天|随后|此前|今年|去年|\d+[月日年号])*"
    rf"(?:正式|突然|同时|紧急|也|又|已|曾|率先)*(?:{any_of(words.DEEDS)})"
)
_OFFICER = re.compile(rf"{_BOUNDARY}{_RUN}(?:{any_of(words.OFFICERS)})")
_LATIN = re.compile(
    rf"{_BOUNDARY}(?P<name>[A-Z][A-Za-z0-9&.\-]*(?: [A-Z0-9][A-Za-z0-9&.\-]*){{0,3}}) ?"
    rf"(?:近日|日前|随后|昨日|今日|本周|上周|则|也|还|又)*(?:在[^，。“]{{1,16}}[中上里])?"
    rf"(?:{any_of(words.DEEDS | VERBS - {'写', '指', '问'})}|创始人|联合创始人|首席执行官|公司|团队|官方)"
)
_LEAD = re.compile(rf"^(?:{any_of(words.LEADS)}|[\u4e00-\u9fff]{{0,3}}\d+[年月日]|[一二三四五六七八九十]+[年月日])+")
_KIND = re.compile(rf"^(?:{any_of(words.KINDS)})*(?:{_ENDS}|{any_of(words.KINDS)})$")
_LONGER = frozenset(word for word in grammar.AFTER_NAME if len(word) > 1) - {"第一", "研究", "领先"}
_INNER = re.compile("^.*[的了在对与和及是]")
_TAIL = re.compile("(?:副|总|执行|新闻|联席|高级|首席|前|原|现任|时任|代理|名誉|常务)+$")
_SPEECH = cue_words.REPORTING - set("评 批 写 料 赞 指 分析 评论 报道".split())
_NO_NAME = re.compile(
    r"[\u4e00-\u9fff]{2}地$|"
    "[的了着过是在和与及或对将被把让给为从到向就而但并其他她它我你您这那哪每各某几该此谁，、]|^一|一[家个名位份]|不|第[一二三四五六]|"
    rf"要用|出于|往往|出席|大会|同日|{any_of(titles.TITLES | _SPEECH | _LONGER)}"
)


def organizations(view: View, taken: set[int]) -> Iterator[NewName]:
    """Every mention of an organization outside of the `taken` places."""
    found: Counter[str] = Counter()
    for pattern, weight in ((_ENDED, 1), (_DOES, 2), (_OFFICER, 2)):
        for match in pattern.finditer(view.plain):
            name = _bare(match["name"])
            if _is_name(name, pattern is _ENDED):
                found[name] += weight
    names = {
        name for name, weight in found.items() if weight > 1 or view.key.count(name) > 1 or re.search(f"(?:{_ENDS})$", name)
    }
    names |= set(_latin(view, taken)) | {match["name"] for match in _PLACED.finditer(view.key)}
    if not names:
        return
    shorts = {name: _short(name) for name in names}
    for name in names:
        shorts[name] += tuple(fold_name(tail) for tail in names if tail != name and name.endswith(tail))
    names -= {form for name, forms in shorts.items() for form in forms if form != name}
    inside: set[int] = set()
    for match in re.finditer(any_of(names), view.key):
        if match.start() not in taken and match.end() - 1 not in taken:
            inside.update(range(*match.span()))
            text = view.text[match.start() : match.end()]
            yield NewName(match.start(), match.end(), text, "organization", shorts[match.group()])
    yield from _shorter(view, {short for forms in shorts.values() for short in forms} - names, taken | inside)


def _short(name: str) -> tuple[str, ...]:
    """How an organization is shortened: without its last words (南辰智能: 南辰), and by its kind where that tells (公会)."""
    match = re.search(f"(?:人工智能|信息|软件)?(?:{_ENDS})$", name)
    if match is None or match.start() < 2 or match.start() > 4:
        kind = re.search("(?:公会|工会|协会|学会|联会|基金会|促进会|研究院|实验室|总会)$", name)
        return (fold_name(kind.group()),) if kind else ()
    base = name[: match.start()]
    if base in surnames.WORDS or _KIND.match(base + "公司"):
        return ()
    return (fold_name(base), fold_name(base + "公司"), fold_name(base + "集团"))


def _shorter(view: View, forms: set[str], taken: set[int]) -> Iterator[NewName]:
    """Where a short form stands alone, with something around it that may stand around a name."""
    for match in re.finditer(any_of(forms), view.key) if forms else ():
        start, end = match.span()
        if start not in taken and end - 1 not in taken and before(view, start) >= 1 and behind(view, end) > 0:
            yield NewName(start, end, view.text[start:end], "organization", full=False)


def _latin(view: View, taken: set[int]) -> Iterator[str]:
    """Names in Latin script that speak or act at the beginning of a clause: OpenWeave表示."""
    for match in _LATIN.finditer(view.plain):
        name = match["name"].strip()
        if match.start("name") not in taken and match.end("name") - 1 not in taken and len(name) > 1:
            yield name


def _bare(name: str) -> str:
    return _TAIL.sub("", _LEAD.sub("", _INNER.sub("", name))).strip()


def _is_name(name: str, ended: bool) -> bool:
    """Whether a run is a name and not only a kind of organization or a clause."""
    if len(name) < (3 if ended else 2) or _KIND.match(name) or _NO_NAME.search(name):
        return False
    return name not in words.NO_NAMES
