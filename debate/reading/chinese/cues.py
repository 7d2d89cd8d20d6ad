"""Cues: the reporter's words that say that somebody spoke, found in the plain form (never inside quotation marks).

A speech verb counts by what follows it: a colon, a comma, a mark, or, for verbs that take a clause, the clause itself. Words
that only look like cues (名称, 小说, 知道) are left out by what stands around them.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from debate.reading.chinese.cue_nouns import is_noun
from debate.reading.chinese.cue_shapes import CueFound
from debate.reading.chinese.joining import joined
from debate.reading.chinese.phrase_cues import according, callings, coined, frames, nouns
from debate.reading.chinese.view import View
from debate.reading.chinese.words import any_of, cues as words
from debate.reading.chinese.words.guards import NOT_AFTER, NOT_BEFORE, WORDS_AFTER

_VERBS = any_of(words.REPORTING)
_ASIDE = re.compile(
    "(?<![\u4e00-\u9fff])(?:(?:准确|确切|坦率|严格|简单|具体|坦白|老实|通俗|换句话|总的|一般|相对|长远|整体|客观|公平|平心而论|不客气|说白)地?来?|"
    "(?:而|但|也|那么|更)?(?:如果|假如|若|倘若|要是|比如|例如|譬如|或者|或者可以|可以|可以这么|应该|也就是|换言之|与其|毋宁|不如|只能|不得不|按理|照理|举例来|难怪)|"
    "从[^，。；：]{1,10}[上度面来]来?)[说讲]$|或者说$|[你您我这]们?的?意思(?:就|也)?是说$"
)
"""准确地说, 如果说, 从某种意义上说, at the beginning of a clause: the reporter's own."""
_VERB = re.compile(
    rf"(?P<verb>{_VERBS})(?P<tail>(?!说[明法辞服]|指[数标导定南引挥控令向]|称[号呼]|道[路理德具]){any_of(words.TAILS)})?"
)
_TAIL_ONLY = re.compile(
    r"(?P<verb>[\u4e00-\u9fff])(?P<tail>道)(?=：|，?“)|(?<=[\u4e00-\u9fff])话(?=：“)|(?P<aloud>[劝叹答问笑喊叫骂嚷吼赞应]道)(?=[。，])|(?P<manner>[正沉厉朗]色?声?|淡淡|缓缓|冷冷|轻声|低声|高声|大声)道(?=，)"
)
_PUBLISHES = re.compile(
    "(?:发布|发表|发(?=声明|公告|通告|帖子)|出具|公布|推出|提交|刊发|发出|刊登|撰写)了?[^，。；！？：“”\n]{0,10}"
    "(?:报告|声明|说明|公告|文章|公开信|白皮书|研报|通报|新闻稿|通稿|文告|帖子|视频|长文|博文|博客|推文|微博|信|社论|评论|贴文|备忘录)，?$"
)
"""发布报告称, 发表声明说: the paper is the speaker's, not the speaker."""
_PUBLISHING = re.compile("(?:发布|发表|出具|发出|公布|刊发|提交|张贴|发)了?(?:一份|一则|联合|书面|简短|紧急|公开)*$")
_PAPERS = frozenset("声明 公告 通报 通告 评论 评述".split())
"""Verbs that are papers as well: 发表声明说."""
_ANNOUNCED = re.compile(
    "[^，。；！？“”\n]{2,24}?(?:将(?!军)|不再|不会|暂不|只)[^，。；！？\n]{2}|从[^，。；！？\n]{1,10}起，"
)
"""宣布新模型将推迟开放: a clause with a subject of its own, where 宣布减息 is a deed."""
_TOUCHES = frozenset("谈到 提到 讲到 说到 谈及 提及".split())
_TOUCHED = re.compile(
    "(?!了|过|[^。！？\n]{0,60}(?:如何|怎么|怎样|是否|为何|为什么|什么|问题[，。]|时[，。候]|后，))[^，。；！？“”\n]{2,16}?"
    "(?:要(?![求点素闻么])|应[该当]?(?![用对急])|必须|需要?(?!求)|不能|不会|可以|将(?!军))[^，。；！？的\n]{2}"
)
"""谈到企业要另找出路: a clause of its own, where 谈到价格 only names what is spoken of."""


def cues_of(view: View) -> list[CueFound]:
    """Every cue of the text in order of place, never overlapping."""
    found = [*according(view), *frames(view), *callings(view), *nouns(view), *coined(view), *_verbs(view)]
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
        joined(plain, match.start(), match.end(), match.group())
        for match in _TAIL_ONLY.finditer(plain)
        if match["manner"] or match["aloud"] or not match["verb"] or match["verb"] not in NOT_BEFORE["道"]
    ]
    return found


def _verb_cue(plain: str, match: re.Match[str]) -> CueFound | None:
    """The cue that a verb makes here, or None where it is no cue."""
    verb, end = match["verb"], match.end()
    if verb in ("说", "讲") and _ASIDE.search(plain, max(0, match.start() - 14), end):
        return None
    if not match["tail"] and _guarded(plain, match.start(), match.end("verb"), verb):
        return None
    if verb == "称" and _NICKNAMED.search(plain, max(0, match.start() - 2), end + 1):
        return None
    if _is_other_word(plain, match):
        return None
    publishing = (
        _PUBLISHING.search(plain, max(0, match.start() - 12), match.start()) if verb in _PAPERS and match["tail"] else None
    )
    paper = publishing or _PUBLISHES.search(plain, max(0, match.start() - 24), match.start())
    cue = joined(plain, match.start(), end, verb)
    if verb == "分析" and match["tail"] and plain[match.start() - 1 : match.start()] == "有":
        cue = cue._replace(start=match.end("verb"), verb=match["tail"])
    if paper:
        cue = cue._replace(start=paper.start())
    if cue.follow == "clause" and not match["tail"] and (verb in words.NEED_PAUSE or verb not in words.TAKE_CLAUSE):
        told = _ANNOUNCED if verb == "宣布" else _TOUCHED if verb in _TOUCHES else None
        return cue if told is not None and told.match(plain, end) else None
    return cue


def _is_other_word(plain: str, match: re.Match[str]) -> bool:
    """被告诉称, 报告说, 韩素问认为, 顾问说: a verb that belongs to the noun before it."""
    before = plain[match.start() - 1 : match.start()]
    if match["verb"] == "问" and before == "顾":
        return True
    if match["tail"] == "认为" and match["verb"] in _BARELY:
        return True
    if match["verb"] == "告诉":
        return bool(match["tail"]) and before in ("原", "被")
    return match["verb"] == "告" and before in "报公被原警广"


_BARELY = frozenset("问 答 写 讲 喊 劝 批 料 盼 告 轰 酸 呛 吁 怼 赞 嚷".split())
"""The last character of a name, where 认为 follows."""
_NICKNAMED = re.compile("(?<![有无没多少证数何某])人称“$")
"""程序员、人称“邮差”的…: a nickname."""
_BEARER = re.compile("智能$|后来$|(?<![\u4e00-\u9fff])[\u4e00-\u9fff]总$")
"""What speaks though its last character makes another word with many a verb: 某某智能说, 王总称."""
_NO_ASPECT = frozenset("过去 过于 过度 过多 过早 过高 过低 过分 过往 过程 了解 着力 着眼 着手 着重".split())
"""Words that begin as the aspect of a verb does: 形容过去几年."""


_PLACED = re.compile("中(?:的|(?:也|还|则|又)?(?:透露|说|称|表示|指出|提到|写道|强调|坦言))")
"""在爆料中透露, 期待中的线索: a verb of speech as a noun."""
_MAKES_ADJECTIVE = re.compile("性(?![别格能价质命骚侵教犯感])")
"""批评性意见: a kind of thing, and nobody's criticism."""


_MORE = re.compile("[更最颇很]$|更为$|最为$|尤为$")
"""更讽刺的是: the writer's own remark."""


def _guarded(plain: str, start: int, end: int, verb: str) -> bool:
    """Whether what stands around a verb makes it another word."""
    before = plain[start - 1] if start else ""
    if is_noun(plain, start, end, verb):
        return True
    behind = plain[end : end + 1]
    if plain.startswith("的是", end) and _MORE.search(plain, max(0, start - 2), start):
        return True
    bearer = _BEARER.search(plain, max(0, start - 3), start)
    if before and (
        (before in NOT_BEFORE.get(verb, "") and not bearer)
        or plain[start - 1 : start] + plain[start : end + 1] == "法说会"
        or plain[max(0, start - 2) : start] == "表示"
    ):
        return True
    said_once = plain[end : end + 2] == "过，"
    if (
        behind
        and behind in "了过着"
        and not said_once
        and plain[end : end + 2] not in _NO_ASPECT
        and plain[end + 1 : end + 2] not in ("：", "一", "我", "记", "本", "他", "她", "大")
    ):
        return True
    if _MAKES_ADJECTIVE.match(plain, end) or _PLACED.match(plain, end):
        return True
    if verb in WORDS_AFTER and re.match(WORDS_AFTER[verb], plain[end : end + 14]):
        return True
    if behind == "的" and len(verb) > 1 and plain[end + 1 : end + 2] != "是" and plain[end + 1 : end + 2] not in "：，“":
        return True
    return bool(behind) and not said_once and behind in NOT_AFTER.get(verb, "")


def first_at_or_after(cues: list[CueFound], place: int) -> int:
    """The number of the first cue that begins at or behind a place."""
    return bisect_right(cues, place - 1, key=lambda cue: cue.start)
