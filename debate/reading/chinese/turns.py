"""Words without marks: interviews (问/答, 记者), transcripts (姓名：), posts (@name), answers under a heading.

A text has turns where at least two paragraphs begin with labels that may be speakers. Questions, hosts and lines about the
article are no records; a turn runs on over paragraphs until the next label.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from debate.reading.chinese.naming.surnamed import is_surnamed, prior
from debate.reading.chinese.view import View
from debate.reading.chinese.words import any_of, surnames, titles, turns as words
from debate.reading.shapes import Span

_LABEL = re.compile(
    r"[*#\s>•●■▲◆·]*(?:网友|用户|微博用户|知乎用户|博主)?(?:[\[【]?\d{1,2}(?:[:：]\d{2}){1,2}[\]】]?\s*)?(?P<label>@?[^：。，！？；“”\n@（）]{1,26}"
    r"(?: 回复 @[\w.\-]{1,24})?)(?P<bracket>（[^（）\n]{1,60}）)?[*\s]*：[*\s]*"
)
_VOTES = re.compile(
    r"^(?:赞同|点赞|获赞|👍|▲)\s*[\d,.，]+|^[\d,，.]+\s*[万千wk]?\s*(?:人?赞同|人?觉得|个?赞|人喜欢|点赞|likes?)"
)
_ANSWERS = re.compile(r"([^：。，！？；“”\n]{1,24}?) 回复 @?[^：。，！？；“”\n]{1,24}：[ \u3000]*")
_FOOT = re.compile(
    r"^(?:\d{1,2}[:：]\d{2}|[\d\-/.年月日]{4,}\s*\d{0,2}[:：]?\d{0,2})(?:\s|$|·)|^[（【\[].*[）】\]]$|^[—\-=*_\s·]+$|"
    r"^—{1,2}.{1,6}—{1,2}$|^\[[\d:：]+\]$|^以上|^【"
)
_BESIDE = re.compile(r"记者|会后|本次|截至|采访结束|会议|发布会(?:结束|到此)|编者")
_CLEAN = re.compile(r"^[*#\s>•●■▲◆]+|[*\s]+$")
_PERSON = re.compile(
    r"^(?:[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,6}(?:·[\u4e00-\u9fff]{1,6})+|"
    r"@?[A-Za-z\u00c0-\u024f_][\w.\-' \u00c0-\u024f]{0,24}|@[\w·.\-]{2,24})$"
)


_FEW_ASK, _MOST_ASK = 0.4, 0.6
"""Shares of a label's turns that end with a question."""
_HOSTS = re.compile("(?:主持人|主持|记者|采访人?|编辑|提问者|访谈者|本刊|司仪)(?=[ \u3000·]|$)")


class Turn(NamedTuple):
    """One paragraph of a turn: the label's place (with a role in brackets, or None), what is said, its number, and whether nobody
    else answers."""

    label: Span
    bracket: Span | None
    said: Span
    number: int
    asks: bool
    alone: bool = False


class Turns(NamedTuple):
    """The turns of a text, and the paragraphs that they take."""

    turns: list[Turn]
    paragraphs: frozenset[int]
    names: frozenset[str]


class _Head(NamedTuple):
    label: Span
    bracket: Span | None
    content: int
    kind: str


def turns_of(view: View) -> Turns:
    """Every turn of the text; none where the text has no turns."""
    heads = {number: head for number in range(len(view.document.paragraphs)) if (head := _head(view, number))}
    counts = Counter(_name(view, head) for head in heads.values())
    hosts = {_name(view, head) for head in heads.values() if _is_host(view, head)} | _who_ask(view, heads)
    heads = {number: head._replace(kind="ask") if _name(view, head) in hosts else head for number, head in heads.items()}
    heads = {number: head for number, head in heads.items() if head.kind != "name" or _believable(view, head, counts, heads)}
    speaking = [head for head in heads.values() if head.kind in ("name", "answer", "post")]
    asking = [head for head in heads.values() if head.kind == "ask"]
    if not speaking or len(speaking) + len(asking) < 2:
        return Turns([], frozenset(), frozenset())
    names = frozenset(_name(view, head) for head in speaking if _PERSON.match(_name(view, head)) and head.kind == "name")
    return _collected(view, heads, names)


def _who_ask(view: View, heads: dict[int, _Head]) -> set[str]:
    """The labels whose turns mostly end with a question, where another label's do not: an outlet or a host."""
    asked: dict[str, list[bool]] = defaultdict(list)
    numbers = sorted(heads)
    for at, number in enumerate(numbers):
        following = numbers[at + 1] if at + 1 < len(numbers) else number + 1
        last = view.paragraph(following - 1)
        asked[_name(view, heads[number])].append(view.key[last.end - 1] in "？")
    shares = {name: sum(ends) / len(ends) for name, ends in asked.items()}
    if min(shares.values(), default=1.0) > _FEW_ASK:
        return set()
    return {
        name
        for name, share in shares.items()
        if not name.startswith("@") and share >= _MOST_ASK and not (len(asked[name]) == 1 and is_surnamed(name))
    }


def _is_host(view: View, head: _Head) -> bool:
    """Whether a label tells that its name hosts or asks: 主持人 冯葭：, 冯葭（主持人）：."""
    label = view.key[head.label.start : head.label.end]
    inside = view.key[head.bracket.start + 1 : head.bracket.end - 1] if head.bracket else ""
    return bool(_HOSTS.match(label) or _HOSTS.search(inside))


def _head(view: View, number: int) -> _Head | None:
    """The label that a paragraph begins with, or None."""
    paragraph = view.document.paragraphs[number]
    if number + 1 < len(view.document.paragraphs):
        following = view.document.paragraphs[number + 1]
        if _VOTES.match(view.key[following.start : following.end]) and paragraph.end - paragraph.start < 60:
            return _Head(_before_dot(view, paragraph), None, paragraph.end, "post")
    answers = _ANSWERS.match(view.key, paragraph.start, paragraph.end)
    if answers:
        return _Head(Span(*answers.span(1)), None, answers.end(), "post")
    match = _LABEL.match(view.key, paragraph.start, paragraph.end)
    if match is None:
        return None
    label = match["label"].strip(" *\u3000")
    kind = _kind(label, match.end() >= paragraph.end)
    if label in words.NO_SPEAKER and not re.search("[。！？]", view.key[match.end() : paragraph.end]):
        kind = None
    bracket = Span(*match.span("bracket")) if match["bracket"] else None
    start = match.start("label") + len(match["label"]) - len(match["label"].lstrip(" *\u3000"))
    return _Head(Span(start, start + len(label)), bracket, match.end(), kind) if kind else None


def _kind(label: str, alone: bool) -> str | None:
    bare = re.sub(r"\s", "", label)
    if bare in words.ASKERS or bare.endswith(words.ASKER_ENDS) or (bare.startswith("《") and bare.endswith("》")):
        return "ask"
    if bare in words.ANSWERS:
        return "answer"
    if label.startswith("@"):
        return "post"
    if bare in words.NO_SPEAKER or len(bare) < 1 or bare.startswith(("图", "来源", "编", "责")):
        return None
    return "name"


def _before_dot(view: View, paragraph: Span) -> Span:
    dot = re.compile(" · |（| - ").search(view.key, paragraph.start, paragraph.end)
    return Span(paragraph.start, dot.start() if dot else paragraph.end)


def _name(view: View, head: _Head) -> str:
    """The name in a label: its last word where a title stands before, the last one in brackets behind 主持人."""
    if head.bracket and view.key[head.label.start : head.label.end] in words.ASKERS:
        last = view.text[head.bracket.start + 1 : head.bracket.end - 1].split()[-1:]
        if last and is_surnamed(last[0]):
            return last[0]
    label = view.text[head.label.start : head.label.end]
    parts = label.split()
    if len(parts) > 1 and re.match("[\u4e00-\u9fff]", parts[-1]):
        return parts[-1]
    return label


def _believable(view: View, head: _Head, counts: Counter[str], heads: dict[int, _Head]) -> bool:
    """Whether a label that is no known word is a speaker: printed twice, with a role, or like a name among other labels."""
    name = _name(view, head)
    key = view.key[head.label.start : head.label.end]
    if len(name) == 1 and name in surnames.SURE:
        return counts[name] > 1
    if not _PERSON.match(name):
        return False
    if counts[name] > 1 or head.bracket:
        return True
    if is_surnamed(name) and prior(name) >= 0.3 and _so_labelled(view, heads) > 1:
        return True
    asked = any(other.kind == "ask" for other in heads.values())
    titled = re.search(f"(?:{any_of(titles.TITLES)}) ", key) is not None
    return titled or (asked and view.key.count(name) > 1) or (sum(counts.values()) >= 4 and view.key.count(name) > 1)


def _so_labelled(view: View, heads: dict[int, _Head]) -> int:
    """How many labels are built as Chinese names."""
    names = {view.key[head.label.start : head.label.end].split(" ")[-1] for head in heads.values()}
    return sum(is_surnamed(name) and prior(name) >= 0.3 for name in names)


def _collected(view: View, heads: dict[int, _Head], names: frozenset[str]) -> Turns:
    """The turns of those who answer, and the paragraphs that these turns and their labels take."""
    turns = [turn for turn in _walked(view, heads) if not turn.asks]
    if len({view.key[turn.label.start : turn.label.end] for turn in turns}) == 1:
        turns = [turn._replace(alone=True) for turn in turns]
    return Turns(turns, frozenset(set(heads) | {turn.number for turn in turns}), names)


def _walked(view: View, heads: dict[int, _Head]) -> Iterator[Turn]:
    """Walk over the paragraphs with the label that is open."""
    current: _Head | None = None
    inline = False
    for number, paragraph in enumerate(view.document.paragraphs):
        head = heads.get(number)
        if head is not None:
            current, inline = head, head.content < paragraph.end
            if inline:
                yield _turn(head, Span(head.content, paragraph.end), number)
        elif current is not None and not _is_aside(view, paragraph):
            if _goes_on(view, number, heads, current, inline):
                yield _turn(current, paragraph, number)
            elif not inline:
                current = None


def _turn(head: _Head, said: Span, number: int) -> Turn:
    return Turn(head.label, head.bracket, said, number, head.kind == "ask")


def _is_aside(view: View, paragraph: Span) -> bool:
    line = view.key[paragraph.start : paragraph.end]
    return bool(_FOOT.match(line) or _VOTES.match(line)) or not re.search(r"\w", line)


def _goes_on(view: View, number: int, heads: dict[int, _Head], current: _Head, inline: bool) -> bool:
    """Whether a paragraph without a label is said by the open one."""
    if current.kind == "post" and inline:
        return False
    paragraph = view.document.paragraphs[number]
    line = view.key[paragraph.start : paragraph.end]
    label = _name(view, current)
    if (label in line and len(label) > 1) or _BESIDE.search(line[:30]):
        return False
    return not inline or any(later in heads for later in range(number + 1, min(number + 4, len(view.document.paragraphs))))
