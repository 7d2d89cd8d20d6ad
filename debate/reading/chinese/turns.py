"""Words without marks: interviews (问/答, 记者), transcripts (姓名：), posts (@name), round-ups of views under names.

A text has turns where at least two paragraphs begin with labels that may be speakers, or are lines that name who speaks below.
Questions, hosts, chairs who only give the floor and lines about the article are no records; a turn runs on over paragraphs until
the next label.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from debate.reading.chinese.believing import announces_comments, believable, is_full_name, labels_of
from debate.reading.chinese.beside import is_beside
from debate.reading.chinese.foot import foot, is_link, repeats_title
from debate.reading.chinese.heads import Head, head_of, is_heading, tells_about
from debate.reading.chinese.hosts import askers
from debate.reading.chinese.plates import plates_of
from debate.reading.chinese.posted import VOTES
from debate.reading.chinese.view import View
from debate.reading.shapes import Span

_FOOT = re.compile(
    r"^(?:\d{1,2}[:：]\d{2}|[\d\-/.年月日]{4,}\s*\d{0,2}[:：]?\d{0,2})(?:\s|$|·)|^[（【\[].*[）】\]]$|^[—\-=*_\s·]+$|"
    r"^—{1,2}.{1,6}—{1,2}$|^\[[\d:：]+\]$|^以上|^【"
)
_BESIDE = re.compile(r"记者|会后|本次|截至|采访结束|会议|发布会(?:结束|到此)|编者|编辑部|编后|编辑?(?:补记|按|注)|补记")
_LIKES = re.compile(r"\s*（(?:赞|点赞|👍)\s?[\d.,，]+[万wk]?）$|\s*（[\d.,，]+[万wk]?\s?(?:个?赞|人?赞同)）$")
ANSWER = "答"
"""The name of turns that have no label below questions that have one."""
_AGENDA = re.compile(
    r"[\[【（]?\d{1,2}[:：]\d{2}[\]】）]?(?:\s*[-–—~至]\s*\d{1,2}[:：]\d{2})?\s*[^：。！？]{2,20}：[^。！？…]{2,40}$"
)
_FEWEST_QUESTIONS = 3
_STOPPED = re.compile("[。！？…”）～~!?；：]$")

_FEW_WORDS = 60
"""Characters of the turns of a chair who only gives the floor, on average."""
_FEW_WORDS = 60
"""Characters of the longest question that stands above a round of answers."""


class Turn(NamedTuple):
    """One paragraph of a turn: the label's place (with a role's, or None), what is said, its number, whether it only asks, whether
    nobody else answers, and the name in its label."""

    label: Span
    role: Span | None
    said: Span
    number: int
    asks: bool
    alone: bool = False
    name: str = ""
    body: bool = False
    """Whether the label is an organization's."""


class Turns(NamedTuple):
    """The turns of a text, and the paragraphs that they take."""

    turns: list[Turn]
    paragraphs: frozenset[int]
    names: frozenset[str]


_NONE = Turns([], frozenset(), frozenset())


def turns_of(view: View) -> Turns:
    """Every turn of the text; none where the text has no turns."""
    labels = _labels(view)
    headings = {n: head for n, head in labels.items() if is_heading(view, n, head, labels.get(n + 1))}
    heads = {n: head for n, head in labels.items() if n not in headings}
    heads |= plates_of(view, heads, headings)
    hosts = askers(view, heads)
    heads = {number: head._replace(kind="ask") if head.name in hosts else head for number, head in heads.items()}
    every = labels_of(view, heads)
    heads = {number: head for number, head in heads.items() if _is_sure(head) or believable(view, number, every)}
    speaking = [head for head in heads.values() if head.kind != "ask"]
    if (
        not speaking
        and len(heads) >= _FEWEST_QUESTIONS
        and all(head.label.end - head.label.start < 3 for head in heads.values())
    ):
        return _unlabelled_answers(view, heads)
    if not speaking or len(heads) < 2:
        return _NONE
    names = frozenset(head.name for head in speaking if head.kind in ("name", "bar", "plate") and is_full_name(head.name))
    return _collected(view, heads, names)


def _unlabelled_answers(view: View, heads: dict[int, Head]) -> Turns:
    """The paragraphs below questions that alone have labels: they answer."""
    turns = []
    current: Head | None = None
    for number, paragraph in enumerate(view.document.paragraphs):
        if number in heads:
            current = heads[number]
        elif current is not None and not is_beside(view, paragraph) and not _is_aside(view, paragraph):
            turns.append(Turn(current.label, None, paragraph, number, False, alone=True, name=ANSWER))
    return Turns(turns, frozenset(set(heads) | {turn.number for turn in turns}), frozenset())


def _labels(view: View) -> dict[int, Head]:
    """The labels of all paragraphs, those of a list of related articles an agenda and profiles left out."""
    found: dict[int, Head] = {}
    for number in range(foot(view)):
        head = None if repeats_title(view, number) or is_link(view, view.paragraph(number)) else head_of(view, number)
        if head is not None and not (head.alone and announces_comments(head.name)):
            found[number] = head
    about = [n for n, head in found.items() if head.kind == "name" and tells_about(view, n, head)]
    if about and len(about) * 2 >= sum(head.kind == "name" for head in found.values()):
        found = {n: head for n, head in found.items() if head.kind != "name"}
    agenda = [n for n in found if _AGENDA.match(view.key, *view.paragraph(n))]
    return {n: head for n, head in found.items() if n not in agenda or len(agenda) < _FEWEST_QUESTIONS}


def _is_sure(head: Head) -> bool:
    return head.kind in ("ask", "answer", "post", "plate")


def _collected(view: View, heads: dict[int, Head], names: frozenset[str]) -> Turns:
    """The turns of those who answer, and the paragraphs that these turns and their labels take."""
    every = list(_walked(view, heads))
    turns = [turn for turn in every if not turn.asks]
    if len({turn.name for turn in turns}) == 1:
        turns = [turn._replace(alone=True) for turn in turns]
    return Turns(turns, frozenset(set(heads) | {turn.number for turn in every}), names)


def _walked(view: View, heads: dict[int, Head]) -> Iterator[Turn]:
    """Walk over the paragraphs with the label that is open."""
    current: Head | None = None
    inline = False
    for number, paragraph in enumerate(view.document.paragraphs[: foot(view)]):
        head = heads.get(number)
        if head is not None:
            current, inline = head, not head.alone
            if inline:
                said = Span(head.content, paragraph.end)
                yield _turn(view, head, said, number)
                current = None if _is_marked(view, said) else head
        elif current is not None and _is_label_alone(view, paragraph):
            current = None
        elif current is not None and not _is_aside(view, paragraph) and paragraph != current.role:
            goes_on = _goes_on(view, number, heads, current, inline)
            if goes_on:
                yield _turn(view, current, paragraph, number)
            if not inline and (not goes_on or _is_marked(view, paragraph)):
                current = None


_LABEL_ALONE = re.compile(r"[^，。！？；“”：\s]{1,12}：\s*$")


def _is_label_alone(view: View, paragraph: Span) -> bool:
    """Whether a line is only somebody's label, whom no list knows: 翻译："""
    return bool(_LABEL_ALONE.match(view.key, *paragraph))


def _is_marked(view: View, paragraph: Span) -> bool:
    """Whether marks hold all of a paragraph: then nothing below it is said on."""
    return view.plain[paragraph.start : paragraph.start + 1] == "“" and view.plain[paragraph.end - 1] == "”"


def _turn(view: View, head: Head, paragraph: Span, number: int) -> Turn:
    likes = _LIKES.search(view.key, *paragraph)
    said = Span(paragraph.start, likes.start()) if likes and likes.start() > paragraph.start else paragraph
    return Turn(head.label, head.role, said, number, head.kind == "ask", name=head.name, body=head.body)


def _is_aside(view: View, paragraph: Span) -> bool:
    line = view.key[paragraph.start : paragraph.end]
    return bool(_FOOT.match(line) or VOTES.match(line)) or not re.search(r"\w", line)


def _goes_on(view: View, number: int, heads: dict[int, Head], current: Head, inline: bool) -> bool:
    """Whether a paragraph without a label is said by the open one."""
    if current.kind == "post" and inline:
        return False
    paragraph = view.document.paragraphs[number]
    line = view.key[paragraph.start : paragraph.end]
    if (current.name in line and len(current.name) > 1) or _BESIDE.search(line[:30]):
        return False
    if current.kind == "plate" and not _STOPPED.search(line):
        return False
    following = heads.get(number + 1)
    if (
        following is not None
        and following.kind == "plate"
        and line.endswith("？")
        and "。" not in line
        and len(line) < _FEW_WORDS
    ):
        return False
    return not inline or any(later in heads for later in range(number + 1, min(number + 4, len(view.document.paragraphs))))
