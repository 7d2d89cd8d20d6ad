"""Words or a term: whether a marked span inside a reported clause is somebody's words, or a name, a slogan, a scare quote."""

from __future__ import annotations

import re

from debate.reading.chinese.leaning import leans
from debate.reading.chinese.nesting import Frame
from debate.reading.chinese.view import QUOTED, View
from debate.reading.chinese.words import marks
from debate.reading.structure.marks import Marked

_PREDICATE = re.compile(
    r"(?:是|像|如同|好比|等于|等同于|属于|成了|成为|变成|沦为|有些|有点|过于|非常|十分|将|会|可能|已经?|还|都|就|能|无法|"
    r"正在?|因为|所以|应|要|需|把|让|被|使)$"
)
_MODAL = re.compile("(?<![机社开大年学商])(?:会|将(?!军)|应|应该|要|需要?|必须|可能|能够?|可以)$")
"""会“小心考虑”市民的负担: a verb in marks is somebody's."""
_NAMING = re.compile(
    r"(?:名为|名叫|叫做|叫作|称为|所谓的?|号称|分为|列入|设立|区分|和|与|及|、|一个|这个|该|以|用|从|进入|推出|发布|启动|的)$"
)
_WORDY = re.compile("[得太很咗唔系嘅啲嗰佢冇噉咁嘢的了着过是不没要就都也还在把被让会能可有我你他她它们这那谁]")
_NOUN_BEHIND = re.compile(
    r"^(?:的?这[一个几两]?[项条栏词字个]|的?(?:模式|逻辑|时代|时刻|概念|说法|战略|计划|项目|模型|系统|产品|行动|协议|公地|沙盒|论|案|条款|标签|问题|"
    r"现象|路线|特别奖|大?奖|称号|荣誉|头衔|文化|理论|报道|消息|传闻|传言|之说|之争|二字|字样|选项|条目|一[词栏项条]|[一二两三四五六七八几]个?大?字|等字|[那这][句番]话|的提法|的表述|的措辞|之类|[和与及或、“])|[和与及或、“])"
)


_VERBAL = re.compile(
    "有(?!关)|[宜采取行]|[是为在把将被给叫称入出到设收进推建施持属像如来去征涉庆发要用和与或]|推动|签署|通过|落实|执行|违反|遵守|依据|开[设办了出]|成立|的$|[一两三这那][个种]$"
)


def _is_predicate(view: View, marked: Marked, frame: Frame) -> bool:
    """Whether the reporter's clause has only its subject before the marks (成员们“吓坏了”): a source gave the predicate."""
    near = max(frame.cue.end, marked.outer_start - _SUBJECT)
    start = max(near, max(view.plain.rfind(mark, near, marked.outer_start) for mark in "，。；：、”") + 1)
    subject = view.plain[start : marked.outer_start]
    return 1 < len(subject) < _SUBJECT and not _VERBAL.search(subject)


_SHARE = re.compile(r"的?(?:人|者|企业)?占(?:比|到)?(?:总[数量体]的?)?\d")
"""“没有影响”占24.6%: an answer in a poll."""
_SHORT = 3
_SUBJECT = 12
"""Characters of the longest subject before quoted words that are its predicate."""


_ONE_MORE = re.compile(f"[、和与及]?“{QUOTED}*”")


def _behind_all(view: View, marked: Marked, frame: Frame) -> str:
    """What stands behind a mark; behind the last of several that stand right behind a cue (直呼“太贵”“买不起”)."""
    end = marked.outer_end
    if frame.cue.follow == "mark" and frame.cue.content == marked.outer_start and view.plain[end : end + 1] in ("“", "、"):
        while more := _ONE_MORE.match(view.plain, end):
            end = more.end()
    return view.plain[end : end + 6]


def reads_like_words(view: View, marked: Marked, frame: Frame) -> bool:
    """Whether the marked span is a mixed quotation under its frame."""
    inside = view.key[marked.start : marked.end]
    before = view.plain[max(0, marked.outer_start - 6) : marked.outer_start]
    behind = _behind_all(view, marked, frame)
    if _SHARE.match(behind):
        return False
    score = min(len(inside), 12) / 4 - 1.5
    score += 0.8 * min(3, len(_WORDY.findall(inside)))
    score += 2.6 if _MODAL.search(before) else 1.2 if _PREDICATE.search(before) else 0.0
    score -= 1.5 if _NAMING.search(before) else 0.0
    score -= 2.0 if _NOUN_BEHIND.match(behind) else 0.0
    ends = behind[:1] in ("", "。", "，", "；")
    score += 0.8 if ends else 0.0
    score += 1.2 if ends and frame.cue.verb in marks.JUDGING and not _PREDICATE.search(before) else 0.0
    score -= 0.0 if ends or _WORDY.search(inside) or leans(inside) or re.search("[，。！？、]", inside) else 1.0
    score -= 1.5 if inside in marks.TERMS else 0.0
    score += 1.5 if ends and _is_predicate(view, marked, frame) else 0.0
    score += 1.5 if len(inside) > _SHORT and leans(inside) else 0.0
    score += 0.6 if re.search("[，。！？、]", inside) else 0.0
    score -= 2.0 if re.fullmatch(r"[\w.\-+ ]+", inside) and inside.isascii() else 0.0
    return score > 0.9
