"""A report before its cue, without marks: 模型越开放，漏洞越容易被发现，某某说。"""

from __future__ import annotations

import re

from debate.reading.chinese.nesting import Frame
from debate.reading.chinese.view import View
from debate.reading.chinese.words import listed
from debate.reading.shapes import Span

SAYS = listed(
    "说 表示 称 认为 指出 写道 说道 补充 补充说 补充道 解释 解释说 解释道",
    "透露 回忆 回忆说 介绍 强调 坦言 相信 警告 警告说 总结",
)
_SHORTEST = 8
"""Characters of the shortest report before its cue."""
_ADVERBS = 6
"""Characters between a speaker and such a cue, at most."""
_LEADS_OVER = re.compile(
    r"[^，]*(?:时|后|上|中|里|间|前|日|年|月|下|来|际|天|晚|午|方面)|(?:对|对于|就|关于|针对|面对|至于|在|当|随着|作为|除了|但|不过)[^，]*"
)
"""在接受采访时，他说: when and of what somebody speaks."""


def trailing_report(view: View, frame: Frame, before: Frame | None) -> Span | None:
    """The clauses before a cue that ends its sentence, where they are what it reports."""
    cue = frame.cue
    if cue.follow != "stop" or cue.verb not in SAYS or frame.elided or (before is not None and before.part == frame.part):
        return None
    said_by = frame.speaker
    if said_by.end is None or not 0 <= cue.start - said_by.end <= _ADVERBS:
        return None
    start, end = frame.part.start, frame.start
    while start < end and view.plain[start] in _ROUND:
        start += 1
    while end > start and view.plain[end - 1] in _ROUND:
        end -= 1
    told = view.plain[start:end]
    if len(told) < _SHORTEST or view.plain[end : end + 1] != "，" or told[0] in "“”" or told[-1] == "”":
        return None
    if all(_LEADS_OVER.fullmatch(piece) for piece in told.split("，")):
        return None
    return Span(start, end)


_ROUND = " \u3000，；：、—"
