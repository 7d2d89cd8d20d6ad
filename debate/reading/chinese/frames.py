"""Cues with their speakers: who says, where the sentence part begins, and how far the said reaches.

A frame is made for every cue of a paragraph, in order, because each may be the antecedent of the next: 他还表示, 并称.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from debate.reading.cast import Cast
from debate.reading.chinese.candidates import Who, candidates
from debate.reading.chinese.cue_shapes import CueFound
from debate.reading.chinese.cues import first_at_or_after
from debate.reading.chinese.elided import elided
from debate.reading.chinese.nesting import Frame, contrasts, is_nested, may_speak, only_asks
from debate.reading.chinese.speakers import Resolver
from debate.reading.chinese.subjects import governed, subject_in, subject_of
from debate.reading.chinese.unspoken import REACH, clause_start, is_unspoken, paper_in
from debate.reading.chinese.view import QUOTED, View
from debate.reading.chinese.words import any_of, grammar
from debate.reading.chinese.words.organizations import BODY_ENDS
from debate.reading.shapes import Span
from debate.reading.structure.marks import Marked

_STOP = re.compile("[。！？…\n]")
_FINAL = "。！？…!?."
_SUPPOSED = re.compile("会$|要$")
"""有人会说: supposed, not said."""


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
        if cue.form == "verb" and _is_in_name(resolver.telling.cast, cue):
            continue
        frame = _frame(resolver, part, cue, frames[-1] if frames else None)
        if frame is not None and not _shows_itself(frame):
            frame.number = len(resolver.telling.spoken)
            resolver.telling.heard(frame.speaker, frame.actor, cue.start, cue.form == "according")
            frames.append(frame)
    return frames


def _is_in_name(cast: Cast, cue: CueFound) -> bool:
    """Whether a verb is only a character of somebody's name: 施问渠."""
    around = cast.within(cue.start - _LONGEST, cue.end + _LONGEST)
    return any(n.start < cue.start and cue.end <= n.end and n.actor.type == "person" for n in around)


_LONGEST = 4
"""Characters of a name before and behind one in it that is a verb as well."""


def _shows_itself(frame: Frame) -> bool:
    """Whether a paper shows something whose author nobody tells."""
    return frame.cue.verb == "显示" and frame.speaker.name in (None, frame.speaker.text)


def _frame(resolver: Resolver, part: Span, cue: CueFound, before: Frame | None) -> Frame | None:
    """The frame of one cue, or None where nobody speaks by it."""
    view = resolver.view
    if cue.form == "verb" and is_unspoken(view.plain, part.start, cue):
        return None
    who = _subject(view, resolver.telling.cast, part, cue)
    if who is None and (size := paper_in(part, cue)):
        who = Who(cue.start, cue.start + size, "noun", None, 0.6)
        cue = cue._replace(start=who.end)
    start = clause_start(view.plain, part.start, cue.start)
    own = who is not None and who.end >= start - 1
    inside = before is not None and before.part == part and before.cue.follow in ("comma", "colon", "clause")
    inside_of = before if inside else None
    if who is not None and inside_of is not None and _is_within(view.plain, inside_of, cue, who):
        return None
    if who is None or not own:
        return elided(resolver, part, start, cue, inside_of, who)
    if who.kind == "self" or only_asks(view, who, cue) or _is_reported(view, inside_of, cue, who):
        return None
    if not _can_speak(view, who, cue):
        return None
    if cue.form == "calling" and "被" in view.plain[max(part.start, cue.start - REACH) : cue.start]:
        return None
    speaker, actor = resolver.resolve(who)
    return Frame(cue, part, min(start, who.start), speaker, actor, False)


def _subject(view: View, cast: Cast, part: Span, cue: CueFound) -> Who | None:
    if cue.speaker is not None:
        inside = subject_in(view, cast, *cue.speaker)
        if inside is None and view.plain[cue.start] == "对":
            return None
        if view.plain[cue.speaker[0] : cue.speaker[1]] in _SELF:
            return None
        return inside or Who(cue.speaker[0], cue.speaker[1], "noun", None, 0.7)
    clause, near = clause_start(view.plain, part.start, cue.start), max(part.start, cue.start - _CITED_NEAR)
    told = (
        _CITES.search(view.plain, max(clause, near), cue.start)
        or _TOLD_BY.search(view.plain, clause, cue.start)
        or _WARNED.search(view.plain, near, cue.start)
    )
    if told:
        return subject_in(view, cast, *told.span("who")) or Who(*told.span("who"), "noun", None, 0.7)
    if cue.form == "noun":
        start = clause_start(view.plain, part.start, cue.start)
        owners = [
            who
            for who in candidates(view, cast, start, cue.start)
            if who.kind != "self" and (_CITED.search(view.plain, start, who.start) or not governed(view, start, who))
        ]
        return owners[-1] if owners else _owning_body(view, start, cue) or subject_of(view, cast, part.start, start)
    return subject_of(view, cast, part.start, cue.start)


def _owning_body(view: View, start: int, cue: CueFound) -> Who | None:
    """The body that no list knows before a noun of speech: 某市教育局的回应是."""
    owner = _BODY_OF.search(view.plain, start, cue.start)
    if owner is None and cue.verb[:2] in _ANSWERS:
        owner = _ANSWERING.fullmatch(view.plain, start, cue.start)
    return Who(owner.start(1), owner.end(1), "noun", None, 0.6) if owner else None


_BODY_OF = re.compile(
    f"(?:彼时|当时|此前|对此|而|但)*([\u4e00-\u9fff]{{2,10}}(?:{any_of(BODY_ENDS)}|[局署厅委办处])|公司)(?:方面)?(?:给出|提出|作出|做出)?的$"
)
_ANSWERING = re.compile("(?:(?:对此|而|但)[，]?)?([\u4e00-\u9fffA-Za-z]{2,12}?)(?:给出)?的$")
_ANSWERS = frozenset("回应 答复 回复 反驳".split())


def _carries(before: Frame) -> bool:
    """Whether a cue is an outlet's or a paper's, which carries what others say: 某社报道，反对派说，…"""
    told = before.cue.form == "according" or before.cue.verb in _REPORTS
    return told and before.cue.follow == "comma" and before.speaker.type != "person"


_SPOKES = re.compile(f"(?:{any_of(grammar.SPOKESPEOPLE)})$")
_GUESSES = frozenset("猜测 揣测 怀疑 猜想".split())
_ANYBODY = re.compile("(?:外界|市场|坊间|业内|业界|舆论|媒体|大家|人们)(?:一直|普遍|纷纷|不免|难免)?")
"""外界一直猜测: nobody's report."""
_PROVERB = re.compile("(?:老话|古话|俗话|古语|俗语|常言|民谚|谚语|行话|古人|老人家?常|有句(?:老|古|俗)?话)(?:常|都|也)?")
"""老话, 古人: nobody says it."""
_REPORTS = frozenset("报道 报导 消息".split())
"""据某网报道，某公司表示…: the outlet only carries what the company says."""
_HEADLESS = frozenset("一名 一位 另一名 另一位 一个 几位 几名".split())
"""一名承认作弊的学生: the verb only qualifies whoever is told behind it."""


_QUALIFIES = re.compile("[一那这哪某][个种家位座件款项类条部]$")
_ONE_HE = re.compile("[一那这哪某][个种家位座件款项类条部][他她我]们?$")
"""一个他认为了不得的去处: a clause that only qualifies a noun."""


def _can_speak(view: View, who: Who, cue: CueFound) -> bool:
    """Whether a subject speaks by a cue: a noun that may, and nobody who only might (有人会说)."""
    if cue.follow in ("clause", "mark") and (
        _QUALIFIES.search(view.plain, max(0, who.start - 3), who.start)
        or _ONE_HE.search(view.plain, cue.start - 5, cue.start)
    ):
        return False
    if cue.verb in _GUESSES and _ANYBODY.fullmatch(view.plain, who.start, who.end):
        return False
    if _PROVERB.fullmatch(view.plain, who.start, who.end):
        return False
    if who.kind == "unnamed":
        if cue.follow == "clause" and cue.start <= who.end and view.plain[who.start : who.end] in _HEADLESS:
            return False
        return not _SUPPOSED.search(view.plain, who.end, cue.start)
    return who.kind != "noun" or cue.form == "frame" or may_speak(view, who, cue)


def _is_reported(view: View, before: Frame | None, cue: CueFound, who: Who) -> bool:
    """Whether a cue with its own subject is a part of what the cue before it reports."""
    if before is None:
        return False
    if cue.follow == "comma" and who.kind in ("name", "unnamed", "pointing") and view.plain.startswith("“", cue.content):
        return False
    if before.cue.form == "according" and before.cue.verb in _REPORTS and who.kind == "name":
        return False
    if cue.follow in ("comma", "colon", "mark") and (_carries(before) or _SPOKES.search(view.plain, who.start, who.end)):
        return False
    return is_nested(before, cue, who, contrasts(view.plain, cue, who))


def _is_within(plain: str, before: Frame, cue: CueFound, who: Who) -> bool:
    """Whether a verb only belongs to the clause that the verb before it takes without a pause: 要求政府交代，有否…"""
    between = plain[before.cue.end : cue.start]
    return before.cue.follow == "clause" and who.end <= before.cue.start and len(between) > 1 and not _APART.search(between)


_APART = re.compile("[，：；“”并且又还也后时再而]")
_SELF = frozenset("我 我们 笔者 记者 本报 小编 自己 咱们".split())
_TOLD_BY = re.compile("》(?:引述|援引|转述|引用)了?(?P<who>[^，。：；]{2,24}?)的(?:话|说法)$")
"""《某报》引述某人的话报道: whoever is cited."""
_CITES = re.compile(
    "(?:引述|援引|转述)了?(?P<who>[^，。：；]{0,14}?(?:官员|人士|专家|知情者|当局|分析师|律师|外交官|消息来源))(?:的?报道)?$"
)
"""某社引述官员指：: whoever is cited."""
_WARNED = re.compile("》?(?:引述|援引|转述|引用)了?(?P<who>[^，。：；“]{2,24}?)的(?:话|说法|警告|看法|观点|评论|分析)，$")
"""某电台引述律师的警告，说：: whoever is cited."""
_CITED_NEAR = 36
"""Characters before a cue in which an outlet cites somebody: what bounds the work on endless sentences."""
_CITED = re.compile("(?:引用|引述|援引|转述|借用|套用)了?$")
"""引用了某人的话：: the words are of whoever is cited."""


def last_frame_before(frames: list[Frame], place: int, part: Span) -> Frame | None:
    """The nearest frame of the same sentence part whose cue ends before a place."""
    for at in range(bisect_left(frames, place, key=lambda frame: frame.cue.start) - 1, -1, -1):
        frame = frames[at]
        if frame.cue.start < part.start:
            return None
        if frame.cue.end <= place:
            return frame
    return None


_CLOSED = re.compile("[。！？…]”")
"""How words in marks end a sentence: what stands behind them is another one."""


def first_frame_after(view: View, frames: list[Frame], place: int) -> Frame | None:
    """The first frame behind a place, if neither a stop nor another mark stands between."""
    at = bisect_left(frames, place, key=lambda frame: frame.cue.start)
    if at == len(frames) or frames[at].cue.start - place > REACH:
        return None
    between = view.plain[place : frames[at].cue.start]
    apart = "；" in between or (QUOTED in between and between.count("，") > 3)
    apart = apart or bool(_STOP.search(between) or _CLOSED.search(view.key, place, frames[at].cue.start))
    return None if apart else frames[at]
