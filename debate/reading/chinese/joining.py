"""How a verb of speech is joined to what it reports: by a colon, a comma, a mark, right to the clause, or behind an object."""

from __future__ import annotations

import re

from debate.reading.chinese.cue_shapes import CueFound
from debate.reading.chinese.view import QUOTED
from debate.reading.chinese.words import any_of, grammar, titles

_OBJECT = re.compile(
    rf"(?![^，。：；！？“”\n]{{0,16}}[时后中上](?:称|说|指|表示|认为|强调|直言|坦言|透露|指出)|[^，。：；！？“”\n]{{0,8}}(?:是否|如何|为何|不[应会能]|(?:[应能将]|(?<!与)会)[^，]))[^，。：；！？“”、\n{QUOTED}]{{1,24}}?(?=[，：])"
)
_TO_ME = re.compile(
    "了?(?:我们?|他们?|她们?|[^，。：；！？“”\n]{0,24}记者|本报|本刊|本台|媒体|大家|众人|[《〈][^》〉\n]{1,20}[》〉](?:记者)?)(?=[“。])"
)
_TO_SOMEBODY = re.compile(
    r"(?: ?[A-Z][A-Za-z\u00c0-\u024f.'’\-]*(?: [A-Z][A-Za-z\u00c0-\u024f.'’\-]*)*"
    r"|[\u4e00-\u9fff]{1,9}(?:[·•・‧][\u4e00-\u9fff]{1,9})+"
    r"|[^，。：；！？“”\n]{1,12}(?:新闻|[日晚早周时]报|周刊|通讯社|电视台|电台|频道|杂志))(?=。)"
)
"""Whom something is told where a sentence ends with them: 告诉 Nora Fell。"""
_TELLS = frozenset("告诉 告知 转告".split())
_QUERY = re.compile("[^，。：；！？“”\n]{0,16}(?:提问|询问|问询|查询|质询|追问|采访|求证|函询|关切)(?:时)?(?=[：，])")
_ANSWERS = frozenset("回应 回复 答复 回答".split())
"""回应投资者提问：, 回复本报查询，: whom somebody answers."""
_NEXT = re.compile(
    r"(?P<filler>(?!自己|没有|不[会想愿是])[的得]?(?:[^，。：；！？“”\n]{0,8}(?=：“))|了[^，。：；！？“”\n]{0,10}(?=[：])|过(?=，))?(?P<mark>[，：]?)"
)
_PAUSES = ("：", "，")
_WITH_OBJECT = (
    "告诉",
    "提醒",
    "警告",
    "回复",
    "答复",
    "告诫",
    "劝告",
    "叮嘱",
    "嘱咐",
    "转告",
    "告知",
    "质问",
    "追问",
    "问",
    "询问",
    "呼吁",
    "敦促",
    "建议",
    "回应",
    "反驳",
    "要求",
    "强调",
    "解释",
)
_DEMANDS = frozenset("呼吁 敦促 建议 要求 提醒 警告 告诫 强调 解释 回应 反驳 追问".split())
"""Verbs behind which a clause may stand as well as whom they address: 要求政府交代，有否…"""
_ADDRESSED = re.compile(
    f"(?:{any_of(grammar.UNNAMED_END | grammar.ORGANIZATIONS | titles.TITLES)}|"
    "当局|各方|各界|大家|外界|公众|大众|方面|同行|我们?|[他她它]们?)$"
)
_BRIEF = 3
"""Characters of an object that is hardly a clause: 提醒会员，…"""


def joined(plain: str, start: int, end: int, verb: str) -> CueFound:
    """A cue with the way it is joined to what follows."""
    query = _QUERY.match(plain, end, end + 22) if verb in _ANSWERS else None
    end = query.end() if query else end
    at = end if query else _behind_object(plain, end, verb)
    mark = plain[at : at + 1]
    if mark == "：":
        return CueFound(start, end, at + 1, "colon", "verb", verb)
    if mark == "，":
        return CueFound(start, end, at + 1, "comma", "verb", verb)
    if mark == "“":
        return CueFound(start, end, at, "mark", "verb", verb)
    if not mark or mark in "。；！？…\n）":
        return CueFound(start, end, at, "stop", "verb", verb)
    return CueFound(start, end, end, "clause", "verb", verb)


def _behind_object(plain: str, at: int, verb: str) -> int:
    """Where a verb is joined to what it reports: behind whom it addresses, or a few words that belong to it."""
    if verb in _WITH_OBJECT and plain[at : at + 1] not in ("，", "：", "“", "。"):
        object_ = _OBJECT.match(plain, at, at + 26) or _TO_ME.match(plain, at)
        object_ = object_ or (_TO_SOMEBODY.match(plain, at) if verb in _TELLS else None)
        told = object_ and (plain[object_.end()] == "：" or _is_addressed(verb, object_.group()))
        return object_.end() if object_ and told else at
    match = _NEXT.match(plain, at, at + 14)
    return match.end("filler") if match and match["filler"] and match["mark"] in _PAUSES else at


def _is_addressed(verb: str, words: str) -> bool:
    """Whether words behind a verb are whom it addresses, and not the beginning of the clause that it takes."""
    if verb in _DEMANDS and len(words) > _BRIEF and not _ADDRESSED.search(words):
        return False
    return len(words) <= _LONG_OBJECT or verb in ("告诉", "提醒", "告知", "回复", "答复")


_LONG_OBJECT = 10
