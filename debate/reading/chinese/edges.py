"""The edges of words in marks: how they end, whether a clause goes on behind them, and whether a body before their colon speaks."""

from __future__ import annotations

import re

from debate.reading.chinese.candidates import Who
from debate.reading.chinese.view import View
from debate.reading.shapes import Span
from debate.reading.structure.marks import Marked

FINAL = "。！？…!?."
_STOPS = frozenset("，。；")


def last_of(view: View, marked: Marked) -> str:
    """The last character within marks; a space before the closing mark is none."""
    return view.key[marked.start : marked.end].rstrip()[-1:] or " "


def is_whole(view: View, marked: Marked, paragraph: Span) -> bool:
    """Whether nothing of the reporter's clause goes on behind the mark."""
    behind = view.plain[marked.outer_end : marked.outer_end + 2]
    behind = behind[1:] if behind.startswith(" ") and behind[1:] in _STOPS else behind[:1]
    return marked.outer_end >= paragraph.end or behind in "。；！？，\n…—（" or last_of(view, marked) in FINAL


_HAS = re.compile("(?:有|是|为|包括|由|给|和|与|及|、)[^，。；：]*$")


def is_told_of(view: View, part: Span, who: Who) -> bool:
    """Whether a body before a colon is only a part of what is told: 供货的有青屿科技：“…”"""
    body = who.actor is not None and who.actor.type == "organization"
    return body and bool(_HAS.search(view.plain, part.start, who.start))
