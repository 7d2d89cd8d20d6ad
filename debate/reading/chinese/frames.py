"""Cues with their speakers: who says, where the sentence part begins, and how far the said reaches.

A frame is made for every cue of a paragraph, in order, because each may be the antecedent of the next: 他还表示, 并称.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from debate.reading.cast import Actor, Cast
from debate.reading.chinese.candidates import Who, candidates
from debate.reading.chinese.cues import CueFound, first_at_or_after
from debate.reading.chinese.speakers import Resolver
from debate.reading.chinese.subjects import governed, subject_in, subject_of
from debate.reading.chinese.view import BRACKETED, QUOTED, View
from debate.reading.chinese.words import any_of, grammar, listed, titles, turns
from debate.reading.chinese.words.cues import ACTIONS, NEED_PERSON, STARTS_NEW
from debate.reading.marks import Marked
from debate.reading.shapes import Span, Speaker


@dataclass(slots=True)
class Frame:
    """A cue with its speaker. `start` is where its clause begins, `part` the sentence part that holds it."""

    cue: CueFound
    part: Span
    start: int
    speaker: Speaker
    actor: Actor | None
    elided: bool
    number: int = 0


_STOP = re.compile("[。！？…\n]")
_FINAL = "。！？…!?."
_WEAK = listed(
    "否认 预计 希望 要求 相信 期待 建议 同意 保证 担心 估计 预期 料 怀疑 盼 期望 觉得 记得 反对 支持",
    "提出 反映 确认 证实 坚持 提到 发布 分析 评价 回应 保证 承诺 写 指 问 答 讲 肯定 总结 批 赞",
)
_CONTINUES = re.compile(
    r"(?:但|而|并且|并|且|还|又|也|亦|同时|则|随后|进一步|再次|再|一并|更|不过|此外|继而|转而|[^，]{0,12}地|"
    r"在[^，]{2,16}[时中上里]|对[^，]{1,8}|笑着|接着|最后|甚至|明确|公开|直接|曾|特别|如此|这样|[，：”\s])*$"
)
_LED = re.compile(
    r"(?:(?<![转忍谦礼])让|[请托逼命派])(?:[\u4e00-\u9fff]{2,4}|他|她|我)$|"
    r"(?:对于|面对|针对|关于|就|对|因|遭到|受到|遭受|引发|引起|引来|招致|惹来|打消|消除|的|所|被|据|不|没有|未|并非|无法|不能|不会|将会?|值得|可以|无需|需要|令人|让人|遭)$"
)
_JOINS = re.compile("[并且还又也亦同更]")
_ELISION_COSTS = 0.05
"""How much less sure a speaker is who is not named again."""


def parts_of(view: View, paragraph: Span, marked: list[Marked]) -> list[Span]:
    """The sentence parts of a paragraph: ended by stops outside of marks, and by marks that end with a stop inside."""
    ends = [m.end() for m in _STOP.finditer(view.plain, paragraph.start, paragraph.end)]
    ends += [m.outer_end for m in marked if view.key[m.end - 1] in _FINAL]
    parts, at = [], paragraph.start
    for end in sorted({*ends, paragraph.end}):
        if end > at:
            parts.append(Span(at, end))
            at = end
    return parts


def frames_of(resolver: Resolver, parts: list[Span], cues: list[CueFound]) -> list[Frame]:
    """The frames of one paragraph in order; each speaker is told to the resolver."""
    frames: list[Frame] = []
    starts = [part.start for part in parts]
    for cue in cues[first_at_or_after(cues, parts[0].start) : first_at_or_after(cues, parts[-1].end)]:
        part = parts[bisect_right(starts, cue.start) - 1]
        frame = _frame(resolver, part, cue, frames[-1] if frames else None)
        if frame is not None:
            frame.number = len(resolver.telling.spoken)
            resolver.telling.heard(frame.speaker, frame.actor, cue.start, cue.form == "according")
            frames.append(frame)
    return frames


_REACH, _AROUND = 600, 20_000
"""Characters from a cue within which its clause lies, and within which a speaker's noun may be printed again."""


def _frame(resolver: Resolver, part: Span, cue: CueFound, before: Frame | None) -> Frame | None:
    """The frame of one cue, or None where nobody speaks by it."""
    view = resolver.view
    if cue.form == "verb" and _LED.search(view.plain, max(part.start, cue.start - 8), cue.start):
        return None
    who = _subject(view, resolver.telling.cast, part, cue)
    if who is None and cue.verb in grammar.DOCUMENTS and cue.end - cue.start > len(cue.verb):
        who = Who(cue.start, cue.start + len(cue.verb), "noun", None, 0.6)
        cue = cue._replace(start=who.end)
    start = _clause_start(view.plain, part.start, cue.start)
    own = who is not None and who.end >= start - 1
    inside = before is not None and before.part == part and before.cue.follow in ("comma", "colon", "clause")
    if who is None or not own:
        return _elided(resolver, part, start, cue, before if inside else None, who)
    if (
        who.kind == "self"
        or _only_asks(view, who, cue)
        or (inside and before is not None and _nested(before, cue, who, _contrasts(view.plain, cue, who)))
    ):
        return None
    if who.kind == "noun" and cue.form != "frame" and not _speaks(view, who, cue):
        return None
    if cue.form == "calling" and "被" in view.plain[max(part.start, cue.start - _REACH) : cue.start]:
        return None
    speaker, actor = resolver.resolve(who)
    return Frame(cue, part, min(start, who.start), speaker, actor, False)


_ASKS = frozenset("问 追问 提问 发问 询问 反问 问道 质问".split())
_ASKER = re.compile(f"(?:{any_of(turns.ASKERS)}|记者|主持人)$")


def _only_asks(view: View, who: Who, cue: CueFound) -> bool:
    """Whether an unnamed host or reporter asks: the outlet's own question."""
    return (
        cue.verb in _ASKS
        and who.actor is None
        and (who.kind == "unnamed" or bool(_ASKER.search(view.plain[who.start : who.end])))
    )


_PAPERS = ("信", "信中", "文中", "报告", "声明", "公告", "报告中", "文章", "》")
_SPEAKERS = re.compile(
    f"(?:{any_of(grammar.ORGANIZATIONS | grammar.DOCUMENTS | grammar.UNNAMED_END | titles.TITLES)}|》|方面)[{BRACKETED}]*$"
)


def _speaks(view: View, who: Who, cue: CueFound) -> bool:
    """Whether a noun that no list names may speak by this cue: its last word can, or it is short and printed again."""
    words = view.plain[who.start : who.end]
    if _SPEAKERS.search(words):
        return (
            cue.verb not in NEED_PERSON
            or words.endswith(_PAPERS)
            or words.endswith(("公司", "方", "官方", "机构", "局", "部"))
        )
    if cue.verb in NEED_PERSON or cue.form == "frame":
        return False
    again = view.plain.count(words, max(0, who.start - _AROUND), who.end + _AROUND) > 1
    return len(words) <= 8 and (again or cue.follow in ("colon", "comma"))


def _subject(view: View, cast: Cast, part: Span, cue: CueFound) -> Who | None:
    if cue.speaker is not None:
        inside = subject_in(view, cast, *cue.speaker)
        if inside is None and view.plain[cue.start] == "对":
            return None
        if view.plain[cue.speaker[0] : cue.speaker[1]] in _SELF:
            return None
        return inside or Who(cue.speaker[0], cue.speaker[1], "noun", None, 0.7)
    if cue.form == "noun":
        start = _clause_start(view.plain, part.start, cue.start)
        owners = [
            who
            for who in candidates(view, cast, start, cue.start)
            if who.kind != "self" and (_CITED.search(view.plain, start, who.start) or not governed(view, start, who))
        ]
        return owners[-1] if owners else subject_of(view, cast, part.start, start)
    return subject_of(view, cast, part.start, cue.start)


_SELF = frozenset("我 我们 笔者 记者 本报 小编 自己 咱们".split())
_CITED = re.compile("(?:引用|引述|援引|转述|借用|套用)了?$")
"""引用了某人的话：: the words are of whoever is cited."""


def _clause_start(plain: str, start: int, at: int) -> int:
    near = max(start, at - _REACH)
    return max(start, max(plain.rfind(mark, near, at) for mark in "，：”；") + 1)


_CONTRASTS = re.compile("[^，。；！？]{0,12}?(?:则|却|也|亦|反驳|回应|随后|转而|并不|附和)")
_TURNS = re.compile("[，；](?:而|但|不过|然而|对此|与此同时|同时|另一方面|相比之下|反观)[，]?$")


def _contrasts(plain: str, cue: CueFound, who: Who) -> bool:
    """Whether a word between a subject and its cue, or before the subject, sets somebody off from whoever spoke before."""
    behind = _CONTRASTS.match(plain, who.end, cue.end)
    return bool(behind or _TURNS.search(plain, max(0, who.start - 8), who.start))


def _nested(before: Frame, cue: CueFound, who: Who, contrasts: bool) -> bool:
    """Whether a cue with its own subject is part of what somebody else reports."""
    if cue.form == "calling" or before.cue.form == "calling":
        return False
    if who.kind in ("former", "latter") or contrasts or cue.verb == before.cue.verb or before.cue.verb in _ASKS:
        return False
    if cue.follow in ("colon", "mark") and who.kind in ("name", "unnamed", "pointing"):
        return False
    if who.kind == "pronoun":
        return cue.verb in _WEAK and cue.follow == "clause"
    if who.kind == "name" and who.actor is not None and who.actor.type == "person":
        return cue.follow == "clause" and before.actor is not who.actor
    return True


def _elided(
    resolver: Resolver, part: Span, start: int, cue: CueFound, inside: Frame | None, who: Who | None
) -> Frame | None:
    """A cue without a subject of its own: it goes on with the frame before it, or takes an earlier subject."""
    view = resolver.view
    if cue.form in ("according", "frame") or not _CONTINUES.fullmatch(view.plain, start, cue.start):
        return None
    reported = inside is not None and inside.cue.form == "according" and who is not None and who.kind == "name"
    if inside is not None and not reported:
        if (cue.verb in _WEAK or cue.follow == "clause") and not _goes_on(view, start, cue, inside):
            return None
        return Frame(cue, part, start, inside.speaker, inside.actor, True)
    heard = _of_earlier_piece(resolver, who) if who is not None else _in_focus(resolver, start, cue)
    return Frame(cue, part, start, *heard, True) if heard else None


def _goes_on(view: View, start: int, cue: CueFound, inside: Frame) -> bool:
    """Whether a cue without a subject, and without a pause, is a new report of the same speaker: by a joining word, a strong verb,
    or because the cue before it reports nothing (撰文，主张…)."""
    if _JOINS.search(view.plain, start, cue.start) or (cue.verb in STARTS_NEW and cue.start == start):
        return True
    return inside.cue.verb in ACTIONS and not view.plain[inside.cue.content : start].strip("，")


def _of_earlier_piece(resolver: Resolver, who: Who) -> tuple[Speaker, Actor | None] | None:
    """The subject of an earlier piece of the sentence as the speaker; None where the reporter means themselves."""
    if who.kind == "self":
        return None
    speaker, actor = resolver.resolve(who)
    return speaker._replace(confidence=speaker.confidence - _ELISION_COSTS), actor


def _in_focus(resolver: Resolver, start: int, cue: CueFound) -> tuple[Speaker, Actor | None] | None:
    """Whoever the sentences before are about, where the verb is a clear one of speech."""
    if cue.verb in _WEAK or cue.verb in NEED_PERSON:
        return None
    actor, last, sure = resolver.telling.focus(start, anyone=True)
    sure -= _ELISION_COSTS
    if actor is not None:
        return Speaker(None, None, "", actor.type, actor.id, actor.name, actor.role, sure), actor
    return (last._replace(confidence=sure), None) if last is not None else None


def last_frame_before(frames: list[Frame], place: int, part: Span) -> Frame | None:
    """The nearest frame of the same sentence part whose cue ends before a place."""
    for at in range(bisect_left(frames, place, key=lambda frame: frame.cue.start) - 1, -1, -1):
        frame = frames[at]
        if frame.cue.start < part.start:
            return None
        if frame.cue.end <= place:
            return frame
    return None


def first_frame_after(view: View, frames: list[Frame], place: int) -> Frame | None:
    """The first frame behind a place, if neither a stop nor another mark stands between."""
    at = bisect_left(frames, place, key=lambda frame: frame.cue.start)
    if at == len(frames) or frames[at].cue.start - place > _REACH:
        return None
    between = view.plain[place : frames[at].cue.start]
    apart = _STOP.search(between) or "；" in between or (QUOTED in between and between.count("，") > 3)
    return None if apart else frames[at]
