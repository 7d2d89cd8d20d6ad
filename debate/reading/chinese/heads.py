"""The label that a paragraph begins with, before a colon: a name, a title with a name, 问/答, Q1./A1., a handle, an outlet."""

from __future__ import annotations

import re
from typing import NamedTuple

from debate.reading.chinese.nameplates import is_name, is_role, nameplate
from debate.reading.chinese.naming.surnamed import is_surnamed
from debate.reading.chinese.view import View
from debate.reading.chinese.words import surnames, turns as words
from debate.reading.shapes import Span
from people.script import simplified

_CLOCK = r"[\[【（]?\d{1,2}(?:[:：]\d{2}){1,2}[\]】）]?"
_LABEL = re.compile(
    rf"[*#\s>•●■▲◆·]*(?:\d{{1,2}}[、.．）](?!\d)\s*)?(?:网友|用户|微博用户|知乎用户|博主)?(?:{_CLOCK}\s*)?(?P<label>@?[^：。，！？；“”\n@（）]{{1,26}}"
    r"(?: 回复 @[\w.\-]{1,24})?)(?P<bracket>（[^（）\n]{1,60}）)?[*\s]*：[*\s]*"
)
_BAR = re.compile(
    r"[*#\s>•●■▲◆·]*(?P<label>[^：。，！？；“”\n@（）｜丨]{1,12}?)"
    r"(?P<bracket>（[^（）\n]{1,60}）)?[*\s]*[｜丨][*\s]*"
)
_SET_OFF = re.compile(
    r"[*#\s>•●■▲◆·]*(?:[【\[](?P<label>[^：。，！？；“”\n（）【】\[\]]{1,12})[】\]](?P<bracket>（[^（）\n]{1,60}）)?\s*：?\s*|"
    r"(?P<before>[\u4e00-\u9fff·]{2,8})(?:[ \u3000]+|—{1,2}\s*))(?=\S)"
)
"""【林栩】开放是长跑；許臨安　我贊成."""
_STAGE = re.compile(
    "[^，。]{0,3}(?:笑|摆手|点头|摇头|沉默|停顿|打断|鼓掌|插话|叹|起身|激动|思考|犹豫|哽咽|补充)[^，。]{0,2}"
)
_ABOUT = re.compile(
    "(?:现年|时年|年仅)?(?:\\d{2}|[一二三四五六七八九]?十[一二三四五六七八九]?)岁|\\d{4}年(?:出)?生|男，|女，|"
    "(?:主张|认为|表示|支持|反对|强调|质疑)[^，。“”\\n]{0,24}[，,]?(?:称|认为|指|说|表示|直言)?“"
    "|(?:主张|认为|支持|反对)[^，。“”\\n]{2,16}，(?:称|认为|指|说|表示|直言|理由是)"
)
_NUMBERED = re.compile(
    r"[*#\s>]*(?P<label>[QqAa问答])\s?\d{1,2}[*]*\s?[.．、：:｜][*\s]*|"
    r"[*#\s>]*(?P<wide>[ＱＡ])\d{0,2}[.．、：:｜][*\s]*"
)
_ANSWERS = re.compile(r"([^：。，！？；“”\n]{1,24}?) 回复 @?[^：。，！？；“”\n]{1,24}：[ \u3000]*")
_STOPPED = re.compile("[。！？…”）～~!?.；]$")


_CUE = re.compile(
    "(?<=..)(?:留言|跟帖|发帖|发文|写道|写|表示|回应|回复|回怼|反驳|解释|补充|反问|追问|提醒|强调|说|称|指出)(?:道|称|说)?(?:[他她]|网友|记者)?$"
)
"""林默默留言：, a cue and no label."""
_TERM = re.compile("（[A-Za-z][a-z]+(?:ness|ity|ence|ance|ment|ism|tion|sion|ship)）")
"""觉察力（Attentiveness）：, a term that is explained, and nobody."""


class Head(NamedTuple):
    """A label: its place, the place of a role (without brackets) or None, where its words begin, what kind it is (ask, answer,
    post, name, plate), and the name in it."""

    label: Span
    role: Span | None
    content: int
    kind: str
    name: str
    bracketed: bool = False
    alone: bool = False
    """Whether the words begin in the next paragraph."""
    body: bool = False
    """Whether an organization speaks."""


def head_of(view: View, number: int) -> Head | None:
    """The label that a paragraph begins with, or None."""
    paragraph = view.document.paragraphs[number]
    answers = _ANSWERS.match(view.key, paragraph.start, paragraph.end)
    if answers:
        place = Span(*answers.span(1))
        alone = answers.end() >= paragraph.end
        return Head(place, None, answers.end(), "post", view.text[place.start : place.end], alone=alone)
    numbered = _NUMBERED.match(view.key, paragraph.start, paragraph.end)
    if numbered:
        letter = "label" if numbered["label"] else "wide"
        place = Span(*numbered.span(letter))
        kind = "ask" if numbered[letter] in "Qq问Ｑ" else "answer"
        return Head(
            place, None, numbered.end(), kind, view.text[place.start : place.end], alone=numbered.end() >= paragraph.end
        )
    match = _LABEL.match(view.key, paragraph.start, paragraph.end)
    if match is not None:
        return None if _TERM.fullmatch(match["bracket"] or "") else _labelled(view, match, paragraph.end)
    for pattern in (_BAR, _SET_OFF):
        bar = pattern.match(view.key, paragraph.start, paragraph.end)
        if bar and bar.end() < paragraph.end and _sets_off(view, bar, paragraph):
            return _labelled(view, bar, paragraph.end, bar=True)
    return None


def _sets_off(view: View, match: re.Match[str], paragraph: Span) -> bool:
    """Whether a space behind a name sets off words: a sentence follows to its stop."""
    name = match["before"] if match.re is _SET_OFF else None
    return name is None or (is_name(name) and _is_stopped(view, paragraph) and view.key[match.end()] != "@")


def _labelled(view: View, match: re.Match[str], end: int, bar: bool = False) -> Head | None:
    letters = "label" if match["label"] else "before"
    label = match[letters].strip(" *\u3000")
    start = match.start(letters) + len(match[letters]) - len(match[letters].lstrip(" *\u3000"))
    if label.endswith("答") and (is_name(label[:-1]) or simplified(label[:-1]) in surnames.SURE):
        label = label[:-1]
    place = Span(start, start + len(label))
    kind = _kind(label)
    if label in words.NO_SPEAKER and not re.search("[。！？]", view.key[match.end() : end]):
        kind = None
    if kind is None or (kind == "name" and _CUE.search(label)):
        return None
    role = Span(match.start("bracket") + 1, match.end("bracket") - 1) if match["bracket"] else None
    if role and _STAGE.fullmatch(view.key, *role):
        role = None
    name = _asking_name(view, label, role) or view.text[place.start : place.end]
    if kind == "name":
        plate = nameplate(view, *place)
        if plate is not None:
            place, role, name = plate.name, role or plate.role, plate.text
    kind = "bar" if bar and kind == "name" else kind
    return Head(place, role, match.end(), kind, name, bool(match["bracket"]), match.end() >= end)


def _kind(label: str) -> str | None:
    bare = re.sub(r"\s", "", label)
    if bare in words.ASKERS or bare.endswith(words.ASKER_ENDS) or (bare.startswith("《") and bare.endswith("》")):
        return "ask"
    if bare in words.ANSWERS:
        return "answer"
    if label.startswith("@"):
        return "post"
    if bare in words.NO_SPEAKER or len(bare) < 1 or bare.startswith(("图", "来源", "编", "责")):
        return None
    if bare.endswith(words.NO_SPEAKER_ENDS):
        return None
    return "name"


def _asking_name(view: View, label: str, role: Span | None) -> str | None:
    """The name in brackets behind 主持人; the last word of a label that begins otherwise (主持人 冯葭)."""
    if role and label in words.ASKERS:
        last = view.text[role.start : role.end].split()[-1:]
        if last and is_surnamed(last[0]):
            return last[0]
    parts = label.split()
    return parts[-1] if len(parts) > 1 and re.match("[\u4e00-\u9fff]", parts[-1]) else None


_PROGRAMME = re.compile("[【\\[]?(?:独家)?(?:对话|专访|对谈|访谈|人物|独家|会客厅|圆桌|连线)[】\\]]?[ \u3000]*[|｜丨·：]")
"""对话｜林栩：…: a headline, whatever ends it."""


def is_heading(view: View, number: int, head: Head, following: Head | None) -> bool:
    """Whether a labelled line is a headline rather than a turn: no stop ends it, and a longer paragraph without a label follows,
    or it is the first line of the article."""
    paragraph = view.paragraph(number)
    if number == 0 and not head.alone and _PROGRAMME.match(view.key, *paragraph):
        return True
    if head.alone or head.kind in ("ask", "answer", "post") or following is not None:
        return number == 0 and not head.alone and head.kind == "name" and not _is_stopped(view, paragraph)
    if _is_stopped(view, paragraph) or number + 1 >= len(view.document.paragraphs):
        return False
    below = view.paragraph(number + 1)
    return _is_stopped(view, below) and below.end - below.start > paragraph.end - head.content


def tells_about(view: View, number: int, head: Head) -> bool:
    """Whether the words behind a label tell of its bearer: age and trade, or what they hold in the outlet's words."""
    end = view.paragraph(number).end
    if _ABOUT.match(view.key, head.content, end):
        return True
    clause = re.compile("[，；]").search(view.key, head.content, end)
    if clause is None or re.search("[我你您咱们]", view.key[head.content : clause.start()]):
        return False
    return is_role(view.key[head.content : clause.start()])


def _is_stopped(view: View, paragraph: Span) -> bool:
    return bool(_STOPPED.search(view.key, max(paragraph.start, paragraph.end - 1), paragraph.end))
