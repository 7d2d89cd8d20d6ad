"""How a cue stands to the one before it: a new speaker, the same one going on, or a part of what is reported."""

from __future__ import annotations

import re
from dataclasses import dataclass

from debate.reading.cast import Actor
from debate.reading.chinese.candidates import Who
from debate.reading.chinese.cue_shapes import CueFound
from debate.reading.chinese.naming.surnamed import is_surnamed, prior
from debate.reading.chinese.view import BRACKETED, QUOTED, View
from debate.reading.chinese.words import any_of, grammar, listed, titles, turns
from debate.reading.chinese.words.cues import ACTIONS, NEED_PERSON, STARTS_NEW
from debate.reading.chinese.words.organizations import BODY_ENDS
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


WEAK = listed(
    "否认 预计 希望 要求 相信 期待 建议 同意 保证 担心 估计 预期 料 怀疑 盼 冀 期望 觉得 记得 反对 支持",
    "提出 反映 确认 证实 坚持 提到 发布 分析 评价 回应 保证 承诺 写 指 问 答 讲 肯定 总结 批 赞",
)
_DEMANDS = frozenset("要求 希望 建议 提出".split())
"""Begin a report of their own behind words in marks, or behind blame: 痛批公司“…”，要求….; 质疑…，要求…"""
_BLAMES = listed("质疑 批评 痛批 踢爆 轰 炮轰 指责 抨击 怒批 狠批 直批 谴责 控诉 质问 怒斥 痛斥 直斥")
_JOINS = re.compile("[并且还又也亦同更]")
_ASKS = frozenset("问 追问 提问 发问 询问 反问 问道 质问".split())
_ASKER = re.compile(f"(?:{any_of(turns.ASKERS)}|记者|主持人|有人|观众|[员众友]们(?:轮番|纷纷)?|席间|台下)$")
_PAPERS = (
    "信",
    "信中",
    "报道",
    "报道中",
    "报导",
    "评论中",
    "社论",
    "社论中",
    "论文",
    "论文中",
    "研究",
    "帖子",
    "推文",
    "声明中",
    "邮件中",
    "文中",
    "报告",
    "声明",
    "公告",
    "报告中",
    "文章",
    "》",
    "通报",
    "通知",
    "公告",
    "函",
    "手册",
    "指引",
    "意见书",
    "建议书",
    "说明",
    "办法",
    "公报",
)
_SHOWN = frozenset(["显示"])
"""A cue only behind a paper."""
_OF_BODIES = listed("说明 预计 估计 预估 希望 证实 确认 指 揭露 肯定 提到 提及")
_BODY = re.compile(
    f"(?:{any_of(word for word in grammar.ORGANIZATIONS | BODY_ENDS if len(word) > 1)}|公司|[方局部会署处厅校队台社院所行馆站])$"
)
_UNION = re.compile("(?:工会|协会|联盟|公会|消委会|消协)$")
"""Demands without a pause, and does not decree."""
_SIDE = re.compile("(?:方面|[资劳工校院警店厂]方|工会|协会|联盟|组织)$")
_SPEAKERS = re.compile(
    f"(?:{any_of(grammar.ORGANIZATIONS | BODY_ENDS | grammar.DOCUMENTS | grammar.UNNAMED_END | titles.TITLES)}|"
    f"[\u4e00-\u9fff]{{2}}[科室组]|》|方面|(?:{any_of(grammar.DOCUMENTS)})[中里])[{BRACKETED}]*$"
)
_PERSON = re.compile(f"(?:{any_of(grammar.UNNAMED_END | titles.TITLES)})$")
_LED_BY_KIND = re.compile("(?:机构|智库|公司|企业|券商|厂商|组织|平台)[\u4e00-\u9fff]{3,8}$")
_CONTRASTS = re.compile("[^，。；！？]?(?:也|亦)|[^，。；！？]{0,12}?(?:则|却|反驳|回应|随后|转而|并不|附和)")
_OTHERS = re.compile("[，；]?(?:也|还|另|更)有")
"""也有人担心: others than those who spoke before."""
_TURNS = re.compile("[，；](?:而|但|不过|然而|对此|与此同时|同时|另一方面|相比之下|反观)[，]?$")
_APART = re.compile("；[^，。；：“”]{0,14}$")
"""甲表示…；其创始人乙痛批…: a semicolon parts what two say."""
_FAR = 20
_SAID_OF = re.compile("说法|看法|观点|判断|质疑|批评|指控|指责|评价|表态")
"""回应称，甲的说法是“…”: what somebody calls another's words."""
_AROUND = 20_000
"""Characters round a noun in which it is looked for again."""


def only_asks(view: View, who: Who, cue: CueFound) -> bool:
    """Whether an unnamed host or reporter asks: the outlet's own question."""
    return (
        cue.verb in _ASKS
        and who.actor is None
        and (who.kind == "unnamed" or bool(_ASKER.search(view.plain[who.start : who.end])))
    )


def may_speak(view: View, who: Who, cue: CueFound) -> bool:
    """Whether a noun that no list names may speak by this cue: its last word can, or it is short and printed again."""
    words = view.plain[who.start : who.end]
    words = words.rsplit("的", 1)[-1] or words
    if _PERSON.search(words):
        return True
    if words.startswith("“") or _SPEAKERS.search(words):
        return (
            cue.verb in _SHOWN
            or cue.verb not in NEED_PERSON
            or words.endswith(_PAPERS)
            or (cue.verb in _OF_BODIES and bool(_BODY.search(words)))
            or (cue.verb == "要求" and bool((_SIDE if cue.follow == "comma" else _UNION).search(words)))
        )
    if (is_surnamed(words) and prior(words) > 0) or _LED_BY_KIND.search(words):
        return True
    if cue.verb in NEED_PERSON or cue.form == "frame":
        return False
    again = view.plain.count(words, max(0, who.start - _AROUND), who.end + _AROUND) > 1
    return len(words) <= 8 and (again or cue.follow in ("colon", "comma"))


def contrasts(plain: str, cue: CueFound, who: Who) -> bool:
    """Whether a word between a subject and its cue, or before the subject, sets somebody off from whoever spoke before."""
    behind = _CONTRASTS.match(plain, who.end, cue.end)
    others = who.kind == "unnamed" and _OTHERS.match(plain, max(0, who.start - 1), who.end)
    near = max(0, who.start - _FAR)
    return bool(behind or others or _TURNS.search(plain, near, who.start) or _APART.search(plain, near, who.start))


def is_nested(before: Frame, cue: CueFound, who: Who, set_off: bool) -> bool:
    """Whether a cue with its own subject is part of what somebody else reports."""
    if cue.form == "calling" or before.cue.form == "calling":
        return False
    if cue.form == "noun" and cue.follow == "mark" and _SAID_OF.match(cue.verb) and before.cue.follow in ("comma", "clause"):
        return True
    if who.kind in ("former", "latter") or set_off or cue.verb == before.cue.verb or before.cue.verb in _ASKS:
        return False
    if cue.follow in ("colon", "mark") and who.kind in ("name", "unnamed", "pointing"):
        return False
    if who.kind == "pronoun":
        return cue.verb in WEAK and cue.follow == "clause"
    if who.kind == "name" and who.actor is not None and who.actor.type == "person":
        return cue.follow == "clause" and before.actor is not who.actor
    return True


def goes_on(view: View, start: int, cue: CueFound, inside: Frame) -> bool:
    """Whether a cue without a subject, and without a pause, is a new report of the same speaker: by a joining word, a strong verb,
    or because the cue before it reports nothing (撰文，主张…)."""
    led = view.plain[start : cue.start]
    if _JOINS.search(led) or (cue.verb in STARTS_NEW and led in ("", "但", "而", "却")):
        return True
    blames = inside.cue.verb in _BLAMES or QUOTED in view.plain[inside.cue.content : start]
    if cue.verb in _DEMANDS and cue.start == start and blames:
        return True
    return inside.cue.verb in ACTIONS and not view.plain[inside.cue.content : start].strip("，")
