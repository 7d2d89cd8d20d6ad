"""Words or a term: whether a marked span inside a reported clause is somebody's words, or a name, a slogan, a scare quote."""

from __future__ import annotations

import re

from debate.reading.chinese.nesting import Frame
from debate.reading.chinese.view import View
from debate.reading.chinese.words import marks
from debate.reading.structure.marks import Marked

_PREDICATE = re.compile(
    r"(?:是|像|如同|好比|等于|等同于|属于|成了|成为|变成|沦为|有些|有点|过于|非常|十分|将|会|可能|已经?|还|都|就|能|无法|"
    r"正在?|因为|所以|应|要|需|把|让|被|使)$"
)
_NAMING = re.compile(
    r"(?:名为|名叫|叫做|叫作|称为|所谓的?|号称|分为|列入|设立|区分|和|与|及|、|一个|这个|该|以|用|从|进入|推出|发布|启动|的)$"
)
_WORDY = re.compile("[咗唔系嘅啲嗰佢冇噉咁嘢的了着过是不没要就都也还在把被让会能可有我你他她它们这那谁]")
_NOUN_BEHIND = re.compile(
    r"^(?:的?(?:模式|逻辑|时代|时刻|概念|说法|战略|计划|项目|模型|系统|产品|行动|协议|公地|沙盒|论|案|条款|标签|问题|"
    r"现象|路线|文化|理论|之说|之争|二字|[和与及或、“])|[和与及或、“])"
)


def reads_like_words(view: View, marked: Marked, frame: Frame) -> bool:
    """Whether the marked span is a mixed quotation under its frame."""
    inside = view.key[marked.start : marked.end]
    before = view.plain[max(0, marked.outer_start - 6) : marked.outer_start]
    behind = view.plain[marked.outer_end : marked.outer_end + 6]
    score = min(len(inside), 12) / 4 - 1.5
    score += 0.8 * min(3, len(_WORDY.findall(inside)))
    score += 1.2 if _PREDICATE.search(before) else 0.0
    score -= 1.5 if _NAMING.search(before) else 0.0
    score -= 2.0 if _NOUN_BEHIND.match(behind) else 0.0
    ends = behind[:1] in ("", "。", "，", "；")
    score += 0.8 if ends else 0.0
    score += 1.2 if ends and frame.cue.verb in marks.JUDGING and not _PREDICATE.search(before) else 0.0
    score -= 1.5 if inside in marks.TERMS else 0.0
    score += 0.6 if re.search("[，。！？、]", inside) else 0.0
    score -= 2.0 if re.fullmatch(r"[\w.\-+ ]+", inside) and inside.isascii() else 0.0
    return score > 0.9
