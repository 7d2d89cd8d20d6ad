"""Cues without a subject of their own (他还表示, 并称): they go on with the cue before them, or take an earlier subject."""

from __future__ import annotations

import re

from debate.reading.cast import Actor
from debate.reading.chinese.candidates import Who
from debate.reading.chinese.cue_shapes import CueFound
from debate.reading.chinese.empty import only_feels
from debate.reading.chinese.nesting import WEAK, Frame, goes_on
from debate.reading.chinese.speakers import Resolver
from debate.reading.chinese.subjects import subject_in
from debate.reading.chinese.view import QUOTED
from debate.reading.chinese.words.cues import NEED_PERSON
from debate.reading.shapes import Span, Speaker

_FORECASTS = frozenset("预计 估计 预期 预估 料 要求".split())
"""Of a noun that begins the sentence they are the writer's (制造业方面，预计…), or a decree (某局发函，要求…)."""
_CONTINUES = re.compile(
    r"(?:但|而|却|才|方才|改口|仅仅?|只|并且|并|且|还|又|也|亦|同时|则|纷纷|陆续|相继|随后|进一步|再次|再|一并|更|不过|此外|继而|转而|[^，]{0,12}地|"
    r"[把将][^，]{1,20}|在[^，]{2,16}[时中上里]|受访时?|接受[^，]{0,10}(?:采访|访问|专访)时?|对[^，]{1,8}|笑着|接着|然后|随即|最后|甚至|明确|公开|直接|曾|特别|如此|这样|[，：”\s])*$"
)
_SHOW = frozenset("表明 显示 说明 反映 意味 证明 预示 暗示 凸显 标志".split())
"""Of what a clause before tells they are the writer's conclusion: 团队由学生组成，表明…"""
_ELISION_COSTS = 0.05
"""How much less sure a speaker is who is not named again."""


def elided(resolver: Resolver, part: Span, start: int, cue: CueFound, inside: Frame | None, who: Who | None) -> Frame | None:
    """A cue without a subject of its own: it goes on with the frame before it, or takes an earlier subject."""
    view = resolver.view
    own = cue.form == "noun" and cue.verb.startswith("答案") and cue.start == part.start
    if own or cue.form in ("according", "frame") or not _CONTINUES.fullmatch(view.plain, start, cue.start):
        return None
    reported = (
        inside is not None
        and inside.cue.form == "according"
        and cue.verb not in WEAK
        and who is not None
        and who.kind == "name"
    )
    if inside is not None and _is_answer(view.plain, inside, cue, who):
        return Frame(cue, part, who.start, *resolver.resolve(who), True) if who else None
    told = _told_of(resolver, inside, cue, start) if inside is not None else None
    if told is not None:
        return Frame(cue, part, start, *told, True)
    if inside is not None and not reported:
        return _going_on(resolver, part, start, cue, inside)
    if who is not None and ((who.kind == "noun" and cue.verb in _FORECASTS) or cue.verb in _SHOW):
        return None
    heard = _of_earlier_piece(resolver, who) if who is not None else _in_focus(resolver, start, cue)
    return Frame(cue, part, start, *heard, True) if heard else None


def _going_on(resolver: Resolver, part: Span, start: int, cue: CueFound, inside: Frame) -> Frame | None:
    """The frame of a cue by which the speaker of the one before goes on; None where it is a part of what is reported."""
    plain = resolver.view.plain
    new = goes_on(resolver.view, start, cue, inside) or only_feels(plain[inside.cue.content : start].strip("，"))
    if (cue.verb in WEAK or cue.follow == "clause") and not new:
        return None
    if _is_of_term(plain, inside, start) or _is_of_another(plain, inside, cue, start):
        return None
    return Frame(cue, part, start, inside.speaker, inside.actor, True)


def _is_answer(plain: str, inside: Frame, cue: CueFound, who: Who | None) -> bool:
    """Whether somebody who is named behind what another asked or said speaks on: 甲追问…，乙沉默许久，才答：“…”"""
    if who is None or who.kind != "name" or who.actor is None or cue.follow not in ("colon", "mark"):
        return False
    set_off = inside.cue.content < who.start and plain[who.start - 1] == "，"
    return set_off and who.actor.type == "person" and who.actor is not inside.actor


_RECALLS = frozenset("回忆 忆述 记得 透露 介绍 告诉 讲述 转述 描述".split())
_AT_ONCE = 2


def _told_of(resolver: Resolver, inside: Frame, cue: CueFound, start: int) -> tuple[Speaker, Actor | None] | None:
    """Whose words in marks are told by somebody without a name: 多名与会者回忆，他直到表决前才开口，说“…”"""
    if cue.verb not in ("说", "称") or inside.cue.verb not in _RECALLS or inside.speaker.type == "person":
        return None
    if QUOTED not in resolver.view.plain[cue.end : cue.end + _WITHIN] or start - inside.cue.content <= _AT_ONCE:
        return None
    who = subject_in(resolver.view, resolver.telling.cast, inside.cue.content, start - 1, nearest=False)
    if who is None or who.kind not in ("name", "pronoun") or who.start - inside.cue.content > _AT_ONCE:
        return None
    if who.kind == "name":
        return resolver.resolve(who)
    pronoun = resolver.view.plain[who.start]
    actor = resolver.telling.focus(inside.start, {"他": "male", "她": "female"}.get(pronoun)).actor
    return resolver.of_actor(who, actor, _TOLD) if actor is not None else None


_WITHIN, _TOLD = 20, 0.7


_TERM = 10


def _is_of_term(plain: str, inside: Frame, start: int) -> bool:
    """Whether a term in marks right behind the cue before is the subject: 他认为，“平等”强调…"""
    opened = inside.cue.content
    return plain[opened : opened + 1] == "“" and plain[start - 1 : start] == "”" and start - opened <= _TERM


def _is_of_another(plain: str, inside: Frame, cue: CueFound, start: int) -> bool:
    """Whether a verb was somebody else's already in what is reported: 他表示，骗子要求换号，并要求关机."""
    at = plain.find(cue.verb, inside.cue.content, start)
    return at > inside.cue.content and cue.verb in WEAK and plain[at - 1] not in "，：；、“”"


def _of_earlier_piece(resolver: Resolver, who: Who) -> tuple[Speaker, Actor | None] | None:
    """The subject of an earlier piece of the sentence as the speaker; None where the reporter means themselves."""
    if who.kind == "self":
        return None
    speaker, actor = resolver.resolve(who)
    return speaker._replace(confidence=speaker.confidence - _ELISION_COSTS), actor


def _in_focus(resolver: Resolver, start: int, cue: CueFound) -> tuple[Speaker, Actor | None] | None:
    """Whoever the sentences before are about, where the verb is a clear one of speech."""
    if cue.verb in WEAK or cue.verb in NEED_PERSON:
        return None
    actor, last, sure = resolver.telling.focus(start, anyone=True)
    sure -= _ELISION_COSTS
    if actor is not None:
        return Speaker(None, None, "", actor.type, actor.id, actor.name, actor.role, sure), actor
    return (last._replace(confidence=sure), None) if last is not None else None
