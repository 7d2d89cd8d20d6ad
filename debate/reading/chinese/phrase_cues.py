"""Cues that are no verb of speech with its subject: 在…看来, 据…介绍, 把…称为“…”, 他的理由是, 所谓的“…”."""

from __future__ import annotations

import re

from debate.reading.chinese.cue_shapes import CueFound, Follow
from debate.reading.chinese.view import View
from debate.reading.chinese.words import any_of, cues as words, grammar

_CALLING = re.compile(
    rf"(?:{any_of(words.CALLING)})(?=(?:一?[个种场次位台条项份])?(?:[^，。；！？“”\n]{{0,5}}的|[^，。；！？“”\n]{{0,2}})?“)"
)
_NOUN = re.compile(
    r"(?:理由|观点|看法|结论|回答|建议|解释|判断|说法|大意)(?:却|则|也|都|一直)?是(?=[\u4e00-\u9fff])|"
    rf"(?:{any_of(words.SPEECH_NOUNS)})(?:却|则|也|都|更|就|很|总|大致|一向|向来)?(?:是|只有[^，。：“\n]{{1,6}}|"
    rf"简短[^，。：“\n]{{0,3}})(?=[，：“])|"
    rf"(?<=的)意思(?:很明白|很明确|很清楚|很简单|大致|大概|却|则|也)?是?(?=[，：])|"
    rf"(?<=的)(?:{any_of(words.SPEECH_NOUNS)})[^，。：“”\n]{{0,10}}：(?=“)|(?:这|那)(?:句|番|段|"
    rf"席|些|一番)(?:话|表态|言论|发言|评论)(?=[，。、在被让引从]|$)|"
    rf"(?<=的)(?:观点|看法|态度|立场|结论|判断|解释|理由|主张|回答|回应|答复|回复|反应|评价|建议|诉求|说法)(?:是|[很更较也却则一][^，。：“”\n]{{0,8}})?：|"
    rf"(?<=的)(?:亲笔|手写|书面|口头|最新|最后)?(?:附言|批注|寄语|留言|题词|按语|手记|附注)(?:是|写道)?：|"
    rf"(?<=的)(?:原话|话)(?:是)?：(?=“)"
)
_CARES = re.compile(
    "(?:担心|担忧|忧虑|强调|主张|想说|要说|坚持|认定)的(?:却|则|也|其实|主要|恰恰)?是(?=[，：“\u4e00-\u9fff])"
)
"""她担心的是没人负责."""
_OURS = re.compile("(?:本刊|本报|本台|本社|记者|我们?|笔者|作者)(?:$|了解|获悉|观察|统计|梳理|查询|所知|不完全)")
_OPENS = re.compile(rf"(?:{any_of(words.BEFORE_COLON)})(?:了|着|说|道)?(?=：)")
_SHOWS = re.compile("显示(?=[，：])")
_SHOWING = re.compile("(?:[公报]告|[年季财研通]报|调查|研究|纪要|文件|问卷|[定决明议诉股皮见]书)$")
"""公告显示，: a paper speaks for its author; 数据显示 is nobody's word."""
_PUTS_IT = re.compile("(?<=[\u4e00-\u9fff])(?:说|写|讲|答|回)得[^，。：；！？“”\n]{1,6}(?=：)")
"""写得更硬：, 说得直白："""
_SO = re.compile(
    "(?:这样|如此|这么|这般)(?:评价|形容|描述|总结|概括|回忆|解释|介绍|感叹|评论|说|写|讲)道?(?=[^，。：；！？“]{0,16}[。，])"
)
"""“…”，某某这样评价判决: behind the words."""
_GIVES = re.compile(
    rf"(?:给出|提出|作出|做出|得出|发表|道出|抛出|表达|持有?|另有|自有|[打举算](?=[了个一]))了?[^，。：；！？“”\n]{{0,10}}?(?:{any_of(words.SPEECH_NOUNS)}|比方|例子|例|说辞|论断|账)(?=：)"
)
"""给出了相反的判断：, 打了个比方："""
_SHARES = re.compile(
    "(?:持有?|表达|抱有?|给出|提出|发表)了?[^，。：；！？“”\n]{0,4}(?:相同|同样|类似|相似|相近|此类|这种|相反|不同)的?(?:观点|看法|意见|判断|态度)(?=，)"
)
"""也持相同的观点，"""
_COINED = re.compile("(?:提出|所说|所称|所言|口中|嘴里|笔下|所谓|抛出|高呼|强调)的(?=“)")
_FRAME_OPEN = re.compile("|".join(sorted({opener for opener, _ in words.FRAMES}, key=len, reverse=True)))
_ACCORDING = re.compile(
    rf"(?:(?<![根依占证数收票论])据|根据|依据)(?P<who>[^，。；！？：\n“”]{{1,40}}?)?(?P<verb>{any_of(words.ACCORDING_END)})?[，：]"
)
_CLOSERS = {opener: re.compile(any_of(closers)) for opener, closers in words.FRAMES}
_CLAUSE_END = re.compile(r"[，。；！？：\n]")


_DUBBED = re.compile(
    "管[这那此][^，。；！？“”\n]{0,10}?叫(?:做|作)?(?=“)|(?:(?<=把)|(?<=将))[^，。；！？“”\n]{1,16}?评为(?=“)"
)
"""管这叫“…”: what somebody dubs a thing."""


def callings(view: View) -> list[CueFound]:
    """把…称为“…”: the words are given to the speaker."""
    return [
        CueFound(m.start(), m.end(), m.end(), "clause", "calling", m.group())
        for pattern in (_CALLING, _DUBBED)
        for m in pattern.finditer(view.plain)
    ]


_FOLLOWS: dict[str, Follow] = {"：": "colon", "，": "comma", "“": "mark"}


def nouns(view: View) -> list[CueFound]:
    """他的理由是, 给出了判断：: a noun of speech, or what is given."""
    found = [CueFound(m.start(), m.end(), m.end() + 1, "colon", "verb", m.group()) for m in _GIVES.finditer(view.plain)]
    found += [CueFound(m.start(), m.end(), m.end(), "stop", "verb", m.group()) for m in _SO.finditer(view.plain)]
    found += [CueFound(m.start(), m.end(), m.end() + 1, "colon", "verb", m.group()) for m in _OPENS.finditer(view.plain)]
    found += [CueFound(m.start(), m.end(), m.end() + 1, "colon", "verb", m.group()) for m in _PUTS_IT.finditer(view.plain)]
    found += [CueFound(m.start(), m.end(), m.end() + 1, "comma", "verb", m.group()) for m in _SHARES.finditer(view.plain)]
    found += [
        CueFound(m.start(), m.end(), m.end() + 1, "comma", "verb", m.group())
        for m in _SHOWS.finditer(view.plain)
        if _SHOWING.search(view.plain, max(0, m.start() - 2), m.start())
    ]
    for match in _CARES.finditer(view.plain):
        follow: Follow = _FOLLOWS.get(view.plain[match.end()], "clause")
        found.append(
            CueFound(match.start(), match.end(), match.end() + (follow in ("comma", "colon")), follow, "verb", match.group())
        )
    for match in _NOUN.finditer(view.plain):
        end = match.end()
        if match.group().endswith("："):
            found.append(CueFound(match.start(), end - 1, end, "colon", "noun", match.group()[:-1]))
            continue
        mark = view.plain[end : end + 1]
        if match.group()[0] in "这那":
            found.append(CueFound(match.start(), end, end, "stop", "noun", match.group()))
            continue
        follow = _FOLLOWS.get(mark, "clause")
        found.append(CueFound(match.start(), end, end + (mark in "：，"), follow, "noun", match.group()))
    return found


def coined(view: View) -> list[CueFound]:
    """有专家提出的“…”: words given to somebody in passing."""
    return [CueFound(m.start(), m.end(), m.end(), "mark", "coined", m.group()) for m in _COINED.finditer(view.plain)]


def frames(view: View) -> list[CueFound]:
    """在…看来 and its like: from the opener to the nearest closer within the clause."""
    found: list[CueFound] = []
    plain = view.plain
    for match in _FRAME_OPEN.finditer(plain):
        limit = _clause_end(plain, match.end(), 48)
        closer = _CLOSERS[match.group()].search(plain, match.end() + 1, limit)
        if closer is None or (found and match.start() < found[-1].end):
            continue
        if plain[closer.end()] == "的" or (match.group() == "在" and closer.start() - match.end() < _SHORTEST):
            continue
        if match.group().endswith("如") and _ANYONE.match(plain, match.end()):
            continue
        content = closer.end() + (plain[closer.end() : closer.end() + 1] in ("，", "："))
        follow: Follow = "colon" if plain[closer.end() : closer.end() + 1] == "：" else "comma"
        found.append(
            CueFound(match.start(), closer.end(), content, follow, "frame", match.group(), (match.end(), closer.start()))
        )
    return found


_SHORTEST = 1
_ANYONE = re.compile("[他她我咱]们|人们|大家|许多|很多|前文|上文|[前上下]面|本文|笔者|标题|歌词|书中|诗")
"""正如他们自己所说, 正如前文所说: nobody in particular, or the writer."""


def _clause_end(plain: str, at: int, limit: int) -> int:
    match = _CLAUSE_END.search(plain, at, at + limit)
    return match.start() if match else min(len(plain), at + limit)


_GIVEN = re.compile("(?:报道|消息|统计|规定|法律|计划|惯例|合同|协议)[在，中、他她]")
"""根据报道在…里: a ground, and no speaker."""
_SAID_TO = re.compile(
    r"\s*(?:\d+ ?[年月日]份?|[上本]周|近日|此前|早前)*\s*[对向](?=[^，。]{1,20}(?:发表|提供|透露|披露|所[作做说])的)"
)
"""根据7月对某网发表的评论: what somebody told, and nobody is named."""
_NOT_WHO = re.compile(f"{_OURS.pattern}|{_GIVEN.pattern}|{_SAID_TO.pattern}")
_DATED = re.compile(
    "(?<=..)(?:当地时间|北京时间|(?:\\d{4}年)?\\d{1,2}月|\\d{1,2}日|[今昨前近当]日|[今昨前]天|日前|近期|刚刚|最新|此前|早前|早些|上周|本周|周[一二三四五六日])[^，。的]{0,14}$"
)
"""据某网9月9日报道: when it was told."""
_LAW = re.compile("(?:法|条例|规定|办法|细则|规则|章程|合同|协议)》?$")
"""根据《…法》: what a law orders is nobody's statement."""
_SPEAKS = re.compile(
    f"(?:{any_of(grammar.DOCUMENTS | grammar.UNNAMED_END | grammar.ORGANIZATIONS | words.SPEECH_NOUNS)}|"
    "》|说|言|述|称|数据|资料)[中里的]?$"
)
"""What may tell behind 根据 without a verb of speech: 根据公告, but not 根据特征."""
_CITING = re.compile("(?:援引|引述|转述|引用)(?=.{2})")
"""据某报援引知情官员的话报道: whoever is cited."""


def _is_basis(plain: str, match: re.Match[str]) -> bool:
    """Whether whoever reports stands before what the report is based on: 西岸的媒体根据护士的消息报道."""
    return match["verb"] in ("报道", "报导") and bool(_REPORTER.search(plain, max(0, match.start() - 8), match.start()))


_REPORTER = re.compile("[\u4e00-\u9fff》](?<![但而又并且也还则的是])$")


def according(view: View) -> list[CueFound]:
    """据…介绍，: the source of a report."""
    found = []
    for match in _ACCORDING.finditer(view.plain):
        if match["who"] is None or match["who"] in words.NOBODY or _NOT_WHO.match(match["who"]):
            continue
        if match["verb"] == "了解" or _is_basis(view.plain, match):
            continue
        if (
            not match["verb"]
            and view.plain[match.start()] in "根依"
            and (not _SPEAKS.search(match["who"]) or _LAW.search(view.key, *match.span("who")))
        ):
            continue
        end = match.end("verb") if match["verb"] else match.end("who")
        content = match.end()
        start, stop = match.span("who")
        cited = _CITING.search(match["who"])
        start += cited.end() if cited else 0
        dated = _DATED.search(match["who"])
        stop = (
            start + dated.start() if dated and not cited else stop - (match["who"].endswith("的") and len(match["who"]) > 2)
        )
        found.append(CueFound(match.start(), end, content, "comma", "according", match["verb"] or "据", (start, stop)))
    return found
