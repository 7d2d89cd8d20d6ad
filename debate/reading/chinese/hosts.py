"""Who asks, hosts or chairs among the labels of a text: their turns are no records."""

from __future__ import annotations

import re
from collections import defaultdict

from debate.reading.chinese.heads import Head
from debate.reading.chinese.naming.surnamed import is_surnamed
from debate.reading.chinese.view import View
from debate.reading.shapes import Span
from people.script import simplified

_FEW_ASK, _MOST_ASK = 0.4, 0.6
"""Shares of a label's turns that end with a question."""
_AT_TIMES, _HARDLY, _LONGER = 0.33, 0.15, 1.5
"""Shares of an interviewer's and of a guest's turns that end with a question, and how much longer a guest's are."""
_FEWEST_TURNS = 3
_FEW_WORDS = 60
"""Characters of the turns of a chair who only gives the floor, on average."""
_HOSTS = re.compile("(?:主持人|主持|主播|记者|采访人?|编辑|提问者|访谈者|本刊|司仪)(?=[ \u3000·]|$)")
_LISTED_HOST = re.compile(r"(?:主持人?|主播|对谈人|采访|访谈|撰文|提问)：(?P<names>[^。！？\n]{2,40})$")
_CHAIRS = re.compile("^(?:主席|委员长|议长|召集人|审判长|法官|书记员|司仪|会议主席|代理主席|执行主席|大会主席|主席先生)$")


_QUESTIONERS = re.compile("(?<=..)(?:议员|委员|立委|代表|律师|检察官|公诉人|分析师)$|(?<=.)(?:议员|委员|立委)$")
"""Who asks by office and for the record: members of a parliament, counsel, analysts."""


def askers(view: View, heads: dict[int, Head]) -> set[str]:
    """The names of the labels that ask, host or chair."""
    hosts = {head.name for head in heads.values() if _is_host(view, head)}
    return hosts | _who_ask(view, heads) | _who_chair(view, heads) | _interviewer(view, heads)


def _interviewer(view: View, heads: dict[int, Head]) -> set[str]:
    """The outlet among two labels that alternate: named in 《》, or who asks at times and says little where the other never asks.
    Interviewers put statements before their guests as well (反对者会说，…)."""
    said = {name: spans for name, spans in _said_by(view, heads).items() if len(spans) >= _FEWEST_TURNS}
    if len(said) != 2:
        return set()
    outlets = {name for name in said if f"《{name}》" in view.text}
    if len(outlets) == 1:
        return outlets
    (one, first), (other, second) = said.items()
    pairs = ((one, first, second), (other, second, first))
    return {name for name, mine, theirs in pairs if _asks_of(view, mine, theirs)}


def _asks_of(view: View, mine: list[Span], theirs: list[Span]) -> bool:
    """Whether a third of one label's turns ask, and the other's hardly do and are much longer."""
    asked, answered = (sum(view.key[span.end - 1] == "？" for span in spans) / len(spans) for spans in (mine, theirs))
    short, long = (sum(span.end - span.start for span in spans) / len(spans) for spans in (mine, theirs))
    return asked >= _AT_TIMES and answered <= _HARDLY and long >= _LONGER * short


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
        and not _QUESTIONERS.search(simplified(name))
        and not (len(said[name]) == 1 and is_surnamed(simplified(name)))
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
