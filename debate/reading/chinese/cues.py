"""Cues: the reporter's words that say that somebody spoke, found in the plain form (never inside quotation marks).

A speech verb counts by what follows it: a colon, a comma, a mark, or, for verbs that take a clause, the clause itself. Words
that only look like cues (名称, 小说, 知道) are left out by what stands around them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Literal, NamedTuple

from debate.reading.chinese.view import QUOTED, View
from debate.reading.chinese.words import any_of, cues as words
from debate.reading.chinese.words.guards import NOT_AFTER, NOT_BEFORE

Follow = Literal["colon", "comma", "mark", "clause", "stop"]


class CueFound(NamedTuple):
    """One cue: the words (`start`, `end`), where its content would begin, how it is joined to it, and what it is.

    `form` is verb, frame (在…看来), according (据…介绍), calling (把…称为) or noun (他的理由是). For a frame, `speaker`
    is the place of the speaker between its two parts.
    """

    start: int
    end: int
    content: int
    follow: Follow
    form: str
    verb: str
    speaker: tuple[int, int] | None = None


_VERBS = any_of(words.REPORTING)
_VERB = re.compile(rf"(?P<verb>{_VERBS})(?P<tail>{'|'.join(words.TAILS)})?")
_TAIL_ONLY = re.compile(
    r"(?P<verb>[\u4e00-\u9fff])(?P<tail>道)(?=：|，?“)|(?<=[\u4e00-\u9fff])话(?=：“)|(?P<aloud>[劝叹答问笑喊叫骂嚷吼赞应]道)(?=[。，])|(?P<manner>[正沉厉朗]色?声?|淡淡|缓缓|冷冷|轻声|低声|高声|大声)道(?=，)"
)
_OBJECT = re.compile(
    rf"(?![^，。：；！？“”\n]{{0,16}}[时后中上](?:称|说|指|表示|认为|强调|直言|坦言|透露|指出)|[^，。：；！？“”\n]{{0,8}}(?:是否|如何|为何|不[应会能]|[应会能将][^，]))[^，。：；！？“”、\n{QUOTED}]{{1,24}}?(?=[，：])"
)
_TO_ME = re.compile(
    "了?(?:我们?|他们?|她们?|记者|本报|本刊|本台|媒体|大家|众人|[《〈][^》〉\n]{1,20}[》〉](?:记者)?)(?=[“。])"
)
_NEXT = re.compile(
    r"(?P<filler>[的得]?(?:[^，。：；！？“”\n]{0,8}(?=：“))|了[^，。：；！？“”\n]{0,10}(?=[：]))?(?P<mark>[，：]?)"
)
_CALLING = re.compile(rf"(?:{any_of(words.CALLING)})(?=一?[个种场次位台条项份]?[^，。；！？“”\n]{{0,6}}“)")
_NOUN = re.compile(
    rf"(?:{any_of(words.SPEECH_NOUNS)})(?:却|则|也|都|更|就|很|总|大致|一向|向来)?(?:是|只有[^，。：“\n]{{1,6}}|"
    rf"简短[^，。：“\n]{{0,3}})(?=[，：“])|"
    rf"(?<=的)(?:{any_of(words.SPEECH_NOUNS)})(?:[是有却则也更很较只][^，。：“”\n]{{0,8}})?：(?=“)|(?:这|那)(?:句|番|段|"
    rf"席|些|一番)(?:话|表态|言论|发言|评论)(?=[，。、在被让引从]|$)|"
    rf"(?<=的)(?:观点|看法|态度|立场|结论|判断|解释|理由|主张|回答|回应|建议|诉求|说法)(?:是|[很更较也却则][^，。：“”\n]{{0,6}})?：|"
    rf"(?<=的)(?:原话|话)(?:是)?：(?=“)"
)
_OURS = re.compile("(?:本刊|本报|本台|本社|记者|我们?|笔者|作者)(?:$|了解|获悉|观察|统计|梳理|查询|所知|不完全)")
_GIVES = re.compile(
    rf"(?:给出|提出|作出|做出|得出|发表|道出|抛出|表达|持有?|另有|自有|打|举|算)了?[^，。：；！？“”\n]{{0,10}}?(?:{any_of(words.SPEECH_NOUNS)}|比方|例子|例|说辞|论断|账)(?=：)"
)
"""给出了相反的判断：, 打了个比方："""
_PUBLISHES = re.compile(
    "(?:发布|发表|出具|公布|推出|提交|刊发|发出|刊登|撰写)了?[^，。；！？：“”\n]{0,10}"
    "(?:报告|声明|公告|文章|公开信|白皮书|研报|通报|帖子|视频|长文|博文|博客|推文|微博|信|社论|评论|贴文|备忘录)，?$"
)
"""发布报告称, 发表声明说: the paper is the speaker's, not the speaker."""
_COINED = re.compile("(?:提出|所说|所称|所言|口中|嘴里|笔下|所谓|抛出|高呼|强调)的(?=“)")
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
_FRAME_OPEN = re.compile("|".join(sorted({opener for opener, _ in words.FRAMES}, key=len, reverse=True)))
_ACCORDING = re.compile(
    rf"(?:(?<![根依占证数收票论])据|根据|依据)(?P<who>[^，。；！？：\n“”]{{1,40}}?)?(?P<verb>{any_of(words.ACCORDING_END)})?[，：]"
)


def cues_of(view: View) -> list[CueFound]:
    """Every cue of the text in order of place, never overlapping."""
    found = [*_according(view), *_frames(view), *_callings(view), *_nouns(view), *_coined(view), *_verbs(view)]
    found.sort(key=lambda cue: (cue.start, -cue.end))
    kept: list[CueFound] = []
    for cue in found:
        if kept and cue.start < kept[-1].end:
            continue
        kept.append(cue)
    return kept


def _verbs(view: View) -> list[CueFound]:
    found = []
    plain, at = view.plain, 0
    while match := _VERB.search(plain, at):
        cue = _verb_cue(plain, match)
        at = cue.end if cue else match.start() + 1
        if cue:
            found.append(cue)
    found += [
        _joined(plain, match.start(), match.end(), match.group())
        for match in _TAIL_ONLY.finditer(plain)
        if match["manner"] or match["aloud"] or not match["verb"] or match["verb"] not in NOT_BEFORE["道"]
    ]
    return found


def _verb_cue(plain: str, match: re.Match[str]) -> CueFound | None:
    """The cue that a verb makes here, or None where it is no cue."""
    verb, end = match["verb"], match.end()
    if not match["tail"] and _guarded(plain, match.start(), match.end("verb"), verb):
        return None
    if verb == "告诉" and match["tail"] and plain[match.start() - 1 : match.start()] in ("原", "被"):
        return None
    if verb == "告" and plain[match.start() - 1 : match.start()] in "报公被原警广":
        return None
    paper = _PUBLISHES.search(plain, max(0, match.start() - 24), match.start())
    cue = _joined(plain, match.start(), end, verb, match["tail"])
    if paper:
        cue = cue._replace(start=paper.start())
    if cue.follow == "clause" and not match["tail"] and (verb in words.NEED_PAUSE or verb not in words.TAKE_CLAUSE):
        return None
    return cue


def _guarded(plain: str, start: int, end: int, verb: str) -> bool:
    """Whether what stands around a verb makes it another word."""
    before = plain[start - 1] if start else ""
    behind = plain[end : end + 1]
    if before and (before in NOT_BEFORE.get(verb, "") or plain[max(0, start - 2) : start] == "表示"):
        return True
    if behind and behind in "了过着" and plain[end + 1 : end + 2] not in ("：", "一", "我", "记", "本", "他", "她", "大"):
        return True
    return bool(behind) and behind in NOT_AFTER.get(verb, "")


def _joined(plain: str, start: int, end: int, verb: str, tail: str | None = None) -> CueFound:
    """A cue with the way it is joined to what follows."""
    at = end
    if verb in _WITH_OBJECT and plain[at : at + 1] not in ("，", "：", "“", "。"):
        match = _OBJECT.match(plain, at, at + 26) or _TO_ME.match(plain, at)
        if match and (len(match.group()) <= 10 or verb in ("告诉", "提醒", "告知", "回复", "答复")):
            at = match.end()
    else:
        match = _NEXT.match(plain, at, at + 14)
        if match and match["filler"] and match["mark"] == "：":
            at = match.end("filler")
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


def _callings(view: View) -> list[CueFound]:
    return [CueFound(m.start(), m.end(), m.end(), "clause", "calling", m.group()) for m in _CALLING.finditer(view.plain)]


def _nouns(view: View) -> list[CueFound]:
    found = [CueFound(m.start(), m.end(), m.end() + 1, "colon", "verb", m.group()) for m in _GIVES.finditer(view.plain)]
    for match in _NOUN.finditer(view.plain):
        end = match.end()
        if match.group().endswith("："):
            found.append(CueFound(match.start(), end - 1, end, "colon", "noun", match.group()[:-1]))
            continue
        mark = view.plain[end : end + 1]
        if match.group()[0] in "这那":
            found.append(CueFound(match.start(), end, end, "stop", "noun", match.group()))
            continue
        follow: Follow = "colon" if mark == "：" else "comma" if mark == "，" else "mark"
        found.append(CueFound(match.start(), end, end + (mark != "“"), follow, "noun", match.group()))
    return found


def _coined(view: View) -> list[CueFound]:
    """有专家提出的“…”: words given to somebody in passing."""
    return [CueFound(m.start(), m.end(), m.end(), "mark", "coined", m.group()) for m in _COINED.finditer(view.plain)]


_CLOSERS = {opener: re.compile(any_of(closers)) for opener, closers in words.FRAMES}


def _frames(view: View) -> list[CueFound]:
    """在…看来 and its like: from the opener to the nearest closer within the clause."""
    found: list[CueFound] = []
    plain = view.plain
    for match in _FRAME_OPEN.finditer(plain):
        limit = _clause_end(plain, match.end(), 48)
        closer = _CLOSERS[match.group()].search(plain, match.end() + 1, limit)
        if closer is None or (found and match.start() < found[-1].end):
            continue
        content = closer.end() + (plain[closer.end() : closer.end() + 1] in ("，", "："))
        follow: Follow = "colon" if plain[closer.end() : closer.end() + 1] == "：" else "comma"
        found.append(
            CueFound(match.start(), closer.end(), content, follow, "frame", match.group(), (match.end(), closer.start()))
        )
    return found


_CLAUSE_END = re.compile(r"[，。；！？：\n]")


def _clause_end(plain: str, at: int, limit: int) -> int:
    match = _CLAUSE_END.search(plain, at, at + limit)
    return match.start() if match else min(len(plain), at + limit)


def _according(view: View) -> list[CueFound]:
    found = []
    for match in _ACCORDING.finditer(view.plain):
        if match["who"] is None or match["who"] in words.NOBODY or _OURS.match(match["who"]):
            continue
        end = match.end("verb") if match["verb"] else match.end("who")
        content = match.end()
        start, stop = match.span("who")
        stop -= match["who"].endswith("的") and len(match["who"]) > 2
        found.append(CueFound(match.start(), end, content, "comma", "according", match["verb"] or "据", (start, stop)))
    return found


def first_at_or_after(cues: list[CueFound], place: int) -> int:
    """The number of the first cue that begins at or behind a place."""
    return bisect_right(cues, place - 1, key=lambda cue: cue.start)
