"""Whether a label that is no known word is a speaker's: printed twice, with a role, or like a name among other labels."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from debate.reading.chinese.heads import Head
from debate.reading.chinese.nameplates import is_addressed, is_name, is_title
from debate.reading.chinese.naming.surnamed import is_surnamed
from debate.reading.chinese.view import View
from debate.reading.chinese.words import any_of, surnames, titles
from people.script import simplified

_PERSON = re.compile(
    r"^(?:[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,6}(?:·[\u4e00-\u9fff]{1,6})+|"
    r"@?[A-Za-z\u00c0-\u024f_][\w.\-' \u00c0-\u024f]{0,24}|@[\w·.\-]{2,24})$"
)
UNNAMED = re.compile(r"(?:\d{1,3}楼|楼主|层主|LZ|路人\w?|网友\w?|匿名\w{0,4}|用户\w?)")
_FAMILIAR = re.compile("[\u4e00-\u9fff][哥姐爷爺叔总總导導]")
"""川哥: familiar for somebody with a longer name."""
_COMMENTS = re.compile("评论|留言|网友|跟帖|热评|弹幕|读者来信|选登")
_CHAT = re.compile("聊天记录|群聊|聊天室|对话记录|群消息|群里")
_TITLED = re.compile(f"(?:{any_of(titles.TITLES)}) ")
_SPACES = frozenset(" \u3000")
"""Stand between a clock and the label of a live report: 09:26 施问渠：…"""
_REACH = 100_000
"""Characters in which a name is looked for that stands as a label once."""
_SEVERAL = 3
"""Labels that make a conversation."""


class Labels(NamedTuple):
    """All labels of a text: by paragraph, how often each name is printed, how many are built as Chinese names, whether somebody
    asks, and which stand in a list of comments that a line above announces."""

    heads: dict[int, Head]
    counts: Counter[str]
    surnamed: int
    asked: bool
    comments: frozenset[int]


def labels_of(view: View, heads: dict[int, Head]) -> Labels:
    """The labels together."""
    counts = Counter(head.name for head in heads.values())
    asked = any(head.kind == "ask" for head in heads.values())
    return Labels(heads, counts, sum(map(_is_chinese_name, counts)), asked, frozenset(_comments(view, heads)))


def _comments(view: View, heads: dict[int, Head]) -> Iterator[int]:
    announced = False
    for number in sorted(heads):
        if number - 1 not in heads:
            announced = number > 0 and number + 1 in heads and bool(_COMMENTS.search(view.key, *view.paragraph(number - 1)))
        if announced:
            yield number


def believable(view: View, number: int, labels: Labels) -> bool:
    """Whether the label of a paragraph is a speaker's."""
    head = labels.heads[number]
    if len(head.name) == 1 and simplified(head.name) in surnames.SURE:
        return labels.counts[head.name] > 1 or any(len(name) > 1 and name[0] == head.name for name in labels.counts)
    if number in labels.comments:
        return True
    if is_unnamed(head.name):
        return len(labels.counts) > 1 and len(labels.heads) >= _SEVERAL
    if head.kind == "bar" and _is_in_chat(view, number, labels):
        return True
    if head.kind == "bar":
        return labels.counts[head.name] > 1 and (is_name(head.name) or labels.asked)
    if _is_in_conversation(number, labels.heads) or _is_between_speakers(number, labels):
        return True
    return _is_person(view, head, labels)


def _is_in_chat(view: View, number: int, labels: Labels) -> bool:
    """Whether a label in square brackets stands beside another one in a log of a chat: 【豆沙】凭什么."""
    beside = number - 1 in labels.heads or number + 1 in labels.heads
    again = sum(count > 1 for count in labels.counts.values()) > 1
    return beside and again and bool(_CHAT.search(view.key))


def is_unnamed(name: str) -> bool:
    """楼主, 证人: a label that is no name."""
    return bool(UNNAMED.fullmatch(name)) or is_title(name)


def is_full_name(name: str) -> bool:
    """Whether a label is as long and spelt as names are, neither a title nor a surname with a form of address."""
    return bool(_PERSON.match(name)) and not is_unnamed(name) and not is_addressed(name) and not _FAMILIAR.fullmatch(name)


def announces_comments(text: str) -> bool:
    """网友评论选登."""
    return bool(_COMMENTS.search(text))


def _is_in_conversation(number: int, heads: dict[int, Head]) -> bool:
    """Whether a label that is built as a name stands beside another one."""
    name = simplified(heads[number].name)
    beside = number - 1 in heads or number + 1 in heads
    return len(heads) > _SEVERAL and beside and (is_surnamed(name) or is_addressed(name))


def _is_between_speakers(number: int, labels: Labels) -> bool:
    """Whether the labels above and below are printed again and again: whoever stands between them speaks as well."""
    around = [labels.heads.get(number - 1), labels.heads.get(number + 1)]
    return all(head is not None and labels.counts[head.name] > 1 and not head.alone for head in around)


def _is_person(view: View, head: Head, labels: Labels) -> bool:
    name = head.name
    if not _PERSON.match(name):
        return False
    if labels.counts[name] > 1 or head.role or (_is_chinese_name(name) and labels.surnamed > 1):
        return True
    if _TITLED.search(view.key, *head.label):
        return True
    timed = view.key[head.label.start - 1 : head.label.start] in _SPACES
    talked = timed or labels.asked or sum(labels.counts.values()) > _SEVERAL
    elsewhere = (
        view.text.find(name, 0, min(head.label.start, _REACH)) >= 0 or view.text.find(name, head.label.end, _REACH) >= 0
    )
    return talked and elsewhere


def _is_chinese_name(name: str) -> bool:
    return is_name(name) and is_surnamed(simplified(name))
