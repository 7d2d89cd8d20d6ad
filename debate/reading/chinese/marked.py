"""Which marked spans are quotations, and by whom.

A mark is judged by what it touches: behind a colon or a cue, at the beginning of a sentence with a cue behind it, alone in its
paragraph, or built into a reporter's clause. In the last case it is somebody's words only under a cue, and if it reads like words
and not like a term (see `scare.py`).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from debate.reading.cast import Actor
from debate.reading.chinese.candidates import Who, is_unnamed
from debate.reading.chinese.edges import FINAL, is_told_of, is_whole, last_of
from debate.reading.chinese.frames import first_frame_after, last_frame_before
from debate.reading.chinese.leaning import leans
from debate.reading.chinese.nesting import Frame
from debate.reading.chinese.orphans import speaking_on, told_behind
from debate.reading.chinese.scare import reads_like_words
from debate.reading.chinese.speakers import Resolver
from debate.reading.chinese.subjects import subject_in, subject_of
from debate.reading.chinese.view import QUOTED, View
from debate.reading.shapes import QuotationKind, Span, Speaker
from debate.reading.structure.marks import Marked

_SPACE = " \t\u3000*"


_ASKED = re.compile(
    r"[，—\s]*(?:有|一位|一名|现场|在场|另一?[位名]|多[位名])?[^，。：“”\n]{0,8}?(?:记者|主持人|观众|编辑)[^，。：“”\n]{0,8}?(?:追问|提问|发问|问道|问)(?=[。，]|$)"
)
_ASIDE = re.compile(
    "(?:(?:对于?|面对|谈到|谈及|说到|说起|提到|提起|听到|听说|听完|被问到|被问及|问及|至于|关于|针对|当|在|说完|[说讲]这|话音|下|回)"
    "[^，。！？；“”\n]{1,30}，)+"
)


@dataclass(slots=True)
class Words:
    """A marked span that is a quotation: with its frame, or with a speaker that no cue gives."""

    marked: Marked
    kind: QuotationKind
    frame: Frame | None
    speaker: Speaker | None
    actor: Actor | None
    how: str


_EVERYBODY = re.compile(
    "(?:业内|业界|学界|行业内|圈内|民间)(?!人士|专家|人)|外界|网友|媒体|坊间|人们|大家|支持者|反对者|粉丝|球迷|老百姓"
)
"""What everybody calls a thing is its name, and nobody's words."""
_ANYBODY = re.compile(
    "(?:有人|人们|人人|谁|大家)[^，。；！？“”\n]{0,4}(?:说|称|讲)[^，。；！？”\n]{0,12}$|"
    "(?:俗话|老话|古话|常言|俗语|谚语|古语|民谚|古人|行话)[^，。；！？“”\n]{0,4}(?:说|讲|道|云|叫|称)[：，]?$"
)
"""每一次有人说某种知识“太危险”: nobody in particular, inside what somebody says."""
_NAMES_IT = re.compile("(?:外号|绰号|诨号|昵称|别名|称号|名号|头衔|标签|代号|名字|书名|口号|招牌)[—，]+$")
"""得了一个外号——“散财童子”."""
_ADDRESSES = re.compile("(?:先生|女士|老师|总)?[，！：]")
_ANSWERED = frozenset("回应 反驳 驳斥 回击 澄清 否认".split())
"""回应“违法”指控: words right behind are whom it answers."""
_CLAUSE = 10
"""Characters of words in marks that are hardly a term."""
_WORDY = re.compile("[的了着过是不没要就都也还在把被让会能可有我你他她它们这那谁]")
_REPORTED = 4
"""Characters of a report on which words in marks can lean."""
_PAUSE = re.compile("[，。！？；\n]")
_ACTS_WITHIN = 60
"""Characters behind words in which somebody's action is looked for."""


class Judge:
    """Judges the marks of one paragraph."""

    def __init__(self, resolver: Resolver, paragraph: Span, parts: list[Span], frames: list[Frame]) -> None:
        self.resolver = resolver
        self.view: View = resolver.view
        self.paragraph = paragraph
        self.parts = parts
        self.frames = frames

    def words(self, marked: Marked) -> Words | None:
        """What a mark is: a quotation, or None."""
        part = self.parts[max(0, bisect_right(self.parts, (marked.outer_start, float("inf"))) - 1)]
        left = self.view.plain[part.start : marked.outer_start].rstrip(_SPACE)
        frame = last_frame_before(self.frames, marked.outer_start, part)
        if left.endswith("："):
            return self._after_colon(marked, part, frame)
        if not left.strip(_SPACE + "（"):
            return self._at_beginning(marked)
        if frame is not None and not self.view.plain[frame.cue.content : marked.outer_start].strip("，： "):
            return self._right_behind(marked, frame)
        if left.endswith(("，", "—", "、")):
            return self._after_comma(marked, part, frame, left)
        return self._built_in(marked, frame)

    def _after_colon(self, marked: Marked, part: Span, frame: Frame | None) -> Words | None:
        if frame is not None:
            return Words(marked, "direct", frame, None, None, "colon")
        who = subject_of(self.view, self.resolver.telling.cast, part.start, marked.outer_start - 1)
        if who is not None and who.kind == "noun" and is_unnamed(self.view, who):
            return Words(marked, "direct", None, *self.resolver.resolve(who), "noun colon")
        if who is None or who.kind == "noun":
            cast = self.resolver.telling.cast
            who = subject_in(self.view, cast, part.start, marked.outer_start - 1, nearest=False)
        if who is not None and who.kind not in ("self", "noun"):
            focus, actor = self._continued(marked) if is_told_of(self.view, part, who) else (None, None)
            said_by = (focus, actor) if focus else self.resolver.resolve(who)
            return Words(marked, "direct", None, *said_by, "subject colon")
        if len(self.view.text[marked.start : marked.end]) < 8 and not is_whole(self.view, marked, self.paragraph):
            return None
        focus, actor = self._continued(marked)
        return (
            Words(marked, "direct", None, focus, actor, "colon alone")
            if focus and last_of(self.view, marked) in FINAL
            else None
        )

    def _at_beginning(self, marked: Marked) -> Words | None:
        last = last_of(self.view, marked)
        if _ASKED.match(self.view.plain, marked.outer_end):
            return None
        after = first_frame_after(self.view, self.frames, marked.outer_end)
        gap = self.view.plain[marked.outer_end : after.cue.start] if after else ""
        if (
            after is not None
            and (last in FINAL + "，," or is_whole(self.view, marked, self.paragraph))
            and not gap.startswith(("的", "等"))
            and after.cue.form != "calling"
        ):
            return Words(marked, "direct", after, None, None, "cue behind")
        if (
            last not in FINAL + "，,；"
            and not (self._ends_told(marked) or self._stands_alone(marked))
            and not (marked.outer_end >= self.paragraph.end and not marked.closed)
        ):
            return None
        told, teller = told_behind(self.resolver.telling, marked.outer_end)
        if told is not None:
            return Words(marked, "direct", None, told, teller, "told behind")
        who = self._actor_behind(marked)
        if who is not None:
            return Words(marked, "direct", None, *self.resolver.resolve(who), "subject behind")
        focus, actor = self._continued(marked)
        return Words(marked, "direct", None, focus, actor, "orphan") if focus else None

    def _actor_behind(self, marked: Marked) -> Who | None:
        """The person whose action follows the words: “…”他敲了敲脚下的碎石."""
        begin = marked.outer_end
        aside = _ASIDE.match(self.view.plain, begin)
        begin = aside.end() if aside else begin
        limit = min(self.paragraph.end, begin + _ACTS_WITHIN)
        stop = _PAUSE.search(self.view.plain, begin, limit)
        end = stop.start() if stop else limit
        who = subject_in(self.view, self.resolver.telling.cast, begin, end, nearest=False)
        if who is None or who.kind in ("noun", "self"):
            return None
        return who if who.start - begin < 30 and (who.actor is None or who.actor.type == "person") else None

    def _continued(self, marked: Marked) -> tuple[Speaker | None, Actor | None]:
        """Who speaks on: the last speaker of this paragraph or the one before, or the subject of the sentence before; nobody whom
        the words address (“林栩，你为什么不走？”)."""
        speaker, actor = speaking_on(self.resolver.telling, marked.outer_start)
        if actor is not None and self.view.text.startswith(actor.name, marked.start):
            addressed = _ADDRESSES.match(self.view.key, marked.start + len(actor.name), marked.end)
            return (None, None) if addressed else (speaker, actor)
        return speaker, actor

    def _right_behind(self, marked: Marked, frame: Frame) -> Words | None:
        behind = self.view.plain[marked.outer_end : marked.outer_end + 1]
        if is_whole(self.view, marked, self.paragraph) and frame.cue.form == "coined":
            return Words(marked, "mixed", frame, None, None, "coined")
        if is_whole(self.view, marked, self.paragraph) and frame.cue.form != "calling":
            short = marked.end - marked.start < 5 and frame.cue.follow == "mark"
            return Words(marked, "mixed" if short else "direct", frame, None, None, "behind cue")
        if frame.cue.form == "calling" and _EVERYBODY.search(self.view.key, max(0, frame.start), frame.cue.start):
            return None
        if frame.cue.verb in _ANSWERED and frame.cue.follow == "mark":
            return None
        if frame.cue.form == "calling" or (behind and reads_like_words(self.view, marked, frame)):
            return Words(marked, "mixed", frame, None, None, "called" if frame.cue.form == "calling" else "in clause")
        return None

    def _after_comma(self, marked: Marked, part: Span, frame: Frame | None, left: str) -> Words | None:
        if not is_whole(self.view, marked, self.paragraph):
            return self._built_in(marked, frame)
        if frame is not None:
            return Words(marked, "mixed" if self._leans(marked, frame) else "direct", frame, None, None, "tail")
        if left.endswith("、") or _NAMES_IT.search(left):
            return None
        after = first_frame_after(self.view, self.frames, marked.outer_end)
        if after is not None and after.part == part:
            return Words(marked, "direct", after, None, None, "cue behind")
        who = subject_of(self.view, self.resolver.telling.cast, part.start, marked.outer_start)
        if who is None or who.kind in ("noun", "self", "unnamed") or marked.end - marked.start < 4:
            return self._parted(marked, part)
        return Words(marked, "direct", None, *self.resolver.resolve(who), "subject comma")

    def _leans(self, marked: Marked, frame: Frame) -> bool:
        """Whether words that end a report have their subject in it: one record with it."""
        reported = self.view.plain[frame.cue.content : marked.outer_start].strip("，：— ")
        return len(reported) >= _REPORTED and leans(self.view.key[marked.start : marked.end])

    def _parted(self, marked: Marked, part: Span) -> Words | None:
        """Words that go on behind an aside, where the same person's words stand before it: “…。”站长笑了，“…。”"""
        goes_on = self.view.plain[part.start - 1 : part.start] == "”" and last_of(self.view, marked) in FINAL
        goes_on = goes_on or self._ends_told(marked)
        focus, actor = self._continued(marked) if goes_on else (None, None)
        return Words(marked, "direct", None, focus, actor, "parted") if focus else None

    def _stands_alone(self, marked: Marked) -> bool:
        """Whether words fill their paragraph but for a stop behind the marks: “…”。"""
        behind = self.view.plain[marked.outer_end : self.paragraph.end].strip(_SPACE)
        return marked.outer_start == self.paragraph.start and behind in "。！？" and marked.end - marked.start >= _CLAUSE

    def _ends_told(self, marked: Marked) -> bool:
        """Whether a whole clause ends a sentence of a paragraph in which somebody has been reported: words of the same person."""
        last = self.resolver.telling.last_before(marked.outer_start)
        if last is None or last.source or last.place < self.paragraph.start:
            return False
        inside = self.view.key[marked.start : marked.end]
        ends = self.view.plain[marked.outer_end : marked.outer_end + 1] in "。！？，\n" or inside[-1] in FINAL
        return ends and len(inside) >= _CLAUSE and len(_WORDY.findall(inside)) > 1

    def _before_cue(self, marked: Marked) -> Words | None:
        """Words that end a clause of the reporter's with the cue behind them: 这条路“一直都在”，林栩强调。"""
        after = first_frame_after(self.view, self.frames, marked.outer_end)
        if after is None or after.cue.follow != "stop" or marked.end - marked.start < _CLAUSE:
            return None
        pause = self.view.plain[marked.outer_end : after.cue.start].lstrip(_SPACE)[:1]
        return Words(marked, "mixed", after, None, None, "before cue") if pause == "，" else None

    def _built_in(self, marked: Marked, frame: Frame | None) -> Words | None:
        if frame is None:
            return self._before_cue(marked)
        if QUOTED not in self.view.plain[marked.start : marked.end]:
            return None
        if _ANYBODY.search(self.view.plain, frame.cue.content, marked.outer_start):
            return None
        if frame.cue.follow in ("stop",) or not reads_like_words(self.view, marked, frame):
            return None
        return Words(marked, "mixed", frame, None, None, "in clause")
