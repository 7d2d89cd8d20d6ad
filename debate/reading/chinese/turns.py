"""Words without marks: interviews (问/答, 记者), transcripts (姓名：), posts (@name), round-ups of views under names.

A text has turns where at least two paragraphs begin with labels that may be speakers, or are lines that name who speaks below.
Questions, hosts, chairs who only give the floor and lines about the article are no records; a turn runs on over paragraphs until
the next label.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from debate.reading.chinese.heads import Head, head_of, is_heading
from debate.reading.chinese.naming.surnamed import is_surnamed, prior
from debate.reading.chinese.plates import plates_of
from debate.reading.chinese.posted import VOTES
from debate.reading.chinese.view import View
from debate.reading.chinese.words import any_of, surnames, titles
from debate.reading.shapes import Span

_FOOT = re.compile(
    r"^(?:\d{1,2}[:：]\d{2}|[\d\-/.年月日]{4,}\s*\d{0,2}[:：]?\d{0,2})(?:\s|$|·)|^[（【\[].*[）】\]]$|^[—\-=*_\s·]+$|"
    r"^—{1,2}.{1,6}—{1,2}$|^\[[\d:：]+\]$|^以上|^【"
)
_BESIDE = re.compile(r"记者|会后|本次|截至|采访结束|会议|发布会(?:结束|到此)|编者")
_RELATED = re.compile(
    r"[*#\s【\[]*(?:延伸阅读|相关阅读|推荐阅读|相关报道|相关新闻|往期回顾|更多报道|猜你喜欢)"
    r"[】\]：*\s]*$"
)
_PERSON = re.compile(
    r"^(?:[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,6}(?:·[\u4e00-\u9fff]{1,6})+|"
    r"@?[A-Za-z\u00c0-\u024f_][\w.\-' \u00c0-\u024f]{0,24}|@[\w·.\-]{2,24})$"
)
_COMMENTS = re.compile("评论|留言|网友|跟帖|热评|弹幕|读者来信|选登")
_STOPPED = re.compile("[。！？…”）～~!?；：]$")

_FEW_ASK, _MOST_ASK = 0.4, 0.6
"""Shares of a label's turns that end with a question."""
_FEW_WORDS = 60
"""Characters of the turns of a chair who only gives the floor, on average."""
_HOSTS = re.compile("(?:主持人|主持|主播|记者|采访人?|编辑|提问者|访谈者|本刊|司仪)(?=[ \u3000·]|$)")
_LISTED_HOST = re.compile(r"(?:主持人?|主播|对谈人|采访|访谈|撰文|提问)：(?P<names>[^。！？\n]{2,40})$")
_CHAIRS = re.compile("^(?:主席|委员长|议长|召集人|审判长|法官|书记员|司仪|会议主席|代理主席|执行主席|大会主席|主席先生)$")


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
    heads = _heads(view)
    heads |= plates_of(view, heads)
    counts = Counter(head.name for head in heads.values())
    hosts = {head.name for head in heads.values() if _is_host(view, head)} | _who_ask(view, heads) | _who_chair(view, heads)
    heads = {number: head._replace(kind="ask") if head.name in hosts else head for number, head in heads.items()}
    heads = {number: head for number, head in heads.items() if _is_sure(head) or _believable(view, number, counts, heads)}
    speaking = [head for head in heads.values() if head.kind != "ask"]
    if not speaking or len(heads) < 2:
        return _NONE
    names = frozenset(head.name for head in speaking if head.kind in ("name", "bar", "plate") and _PERSON.match(head.name))
    return _collected(view, heads, names)


def _heads(view: View) -> dict[int, Head]:
    """The labels of all paragraphs, those of headlines and of the list of related articles left out."""
    found: dict[int, Head] = {}
    for number, paragraph in enumerate(view.document.paragraphs):
        if _RELATED.match(view.key, *paragraph):
            break
        head = head_of(view, number)
        if head is not None and not (head.alone and _COMMENTS.search(head.name)):
            found[number] = head
    return {number: head for number, head in found.items() if not is_heading(view, number, head, found.get(number + 1))}


def _is_sure(head: Head) -> bool:
    return head.kind in ("ask", "answer", "post", "plate")


def _said_by(view: View, heads: dict[int, Head]) -> dict[str, list[Span]]:
    """By label, from where to where each of its turns goes."""
    said: dict[str, list[Span]] = defaultdict(list)
    numbers = sorted(heads)
    for at, number in enumerate(numbers):
        following = numbers[at + 1] if at + 1 < len(numbers) else number + 1
        said[heads[number].name].append(Span(heads[number].content, view.paragraph(following - 1).end))
    return said


def _who_ask(view: View, heads: dict[int, Head]) -> set[str]:
    """The labels whose turns mostly end with a question, where another label's do not: an outlet or a host."""
    said = _said_by(view, heads)
    shares = {name: sum(view.key[span.end - 1] == "？" for span in spans) / len(spans) for name, spans in said.items()}
    if min(shares.values(), default=1.0) > _FEW_ASK:
        return set()
    titled = {
        head.name for head in heads.values() if head.role and head.name != view.text[head.label.start : head.label.end]
    }
    titled |= {head.name for head in heads.values() if head.role and not head.bracketed}
    return {
        name
        for name, share in shares.items()
        if not name.startswith("@")
        and share >= _MOST_ASK
        and name not in titled
        and not (len(said[name]) == 1 and is_surnamed(name))
    }


def _who_chair(view: View, heads: dict[int, Head]) -> set[str]:
    """Chairs without a name and hosts whom the article lists, where they say little but who is next."""
    said = _said_by(view, heads)
    chairs = {name for name in said if _CHAIRS.match(name)} | _listed_hosts(view, heads)
    chairs = {name for name in chairs if sum(s.end - s.start for s in said[name]) <= _FEW_WORDS * len(said[name])}
    return chairs if len(chairs) < len(said) else set()


def _listed_hosts(view: View, heads: dict[int, Head]) -> set[str]:
    """The labels that a short line names as hosts: 主持：本刊主笔冯葭."""
    listed: set[str] = set()
    for paragraph in view.document.paragraphs:
        match = _LISTED_HOST.match(view.key, *paragraph)
        if match is not None:
            named = view.text[match.start("names") : match.end("names")]
            listed |= {head.name for head in heads.values() if head.name in named}
    return listed


def _is_host(view: View, head: Head) -> bool:
    """Whether a label tells that its name hosts or asks: 主持人 冯葭：, 冯葭（主持人）：."""
    label = view.key[head.label.start : head.label.end]
    inside = view.key[head.role.start : head.role.end] if head.role else ""
    return bool(_HOSTS.match(label) or _HOSTS.search(inside))


def _believable(view: View, number: int, counts: Counter[str], heads: dict[int, Head]) -> bool:
    """Whether a label that is no known word is a speaker: printed twice, with a role, or like a name among other labels."""
    head = heads[number]
    name = head.name
    if len(name) == 1 and name in surnames.SURE:
        return counts[name] > 1
    if _is_comment(view, number, heads):
        return True
    if head.kind == "bar" or not _PERSON.match(name):
        return counts[name] > 1 and head.kind == "bar" and any(other.kind == "ask" for other in heads.values())
    if counts[name] > 1 or head.role:
        return True
    if is_surnamed(name) and prior(name) >= 0.3 and _so_labelled(heads) > 1:
        return True
    asked = any(other.kind == "ask" for other in heads.values())
    key = view.key[head.label.start : head.label.end]
    titled = re.search(f"(?:{any_of(titles.TITLES)}) ", key) is not None
    return titled or (asked and view.key.count(name) > 1) or (sum(counts.values()) >= 4 and view.key.count(name) > 1)


def _is_comment(view: View, number: int, heads: dict[int, Head]) -> bool:
    """Whether a label stands in a list of comments that a line above announces."""
    first = number
    while first - 1 in heads:
        first -= 1
    return first > 0 and first + 1 in heads and bool(_COMMENTS.search(view.key, *view.paragraph(first - 1)))


def _so_labelled(heads: dict[int, Head]) -> int:
    """How many labels are built as Chinese names."""
    return sum(is_surnamed(name) and prior(name) >= 0.3 for name in {head.name for head in heads.values()})


def _collected(view: View, heads: dict[int, Head], names: frozenset[str]) -> Turns:
    """The turns of those who answer, and the paragraphs that these turns and their labels take."""
    turns = [turn for turn in _walked(view, heads) if not turn.asks]
    if len({turn.name for turn in turns}) == 1:
        turns = [turn._replace(alone=True) for turn in turns]
    return Turns(turns, frozenset(set(heads) | {turn.number for turn in turns}), names)


def _walked(view: View, heads: dict[int, Head]) -> Iterator[Turn]:
    """Walk over the paragraphs with the label that is open."""
    current: Head | None = None
    inline = False
    for number, paragraph in enumerate(view.document.paragraphs):
        head = heads.get(number)
        if _RELATED.match(view.key, *paragraph):
            break
        if head is not None:
            current, inline = head, not head.alone
            if inline:
                yield _turn(head, Span(head.content, paragraph.end), number)
        elif current is not None and not _is_aside(view, paragraph) and paragraph != current.role:
            if _goes_on(view, number, heads, current, inline):
                yield _turn(current, paragraph, number)
            elif not inline:
                current = None


def _turn(head: Head, said: Span, number: int) -> Turn:
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
