"""Who a label or a line alone names: a name with a title before or behind it, glued (南屿大学教授许临安) or apart (林栩｜创始人).

Between surname and given name a title may stand (黃委員士凱), as in the minutes of Taiwan's parliament.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from debate.reading.chinese.naming.surnamed import is_surnamed, prior
from debate.reading.chinese.view import BRACKETED, View
from debate.reading.chinese.words import any_of, organizations, surnames, titles
from debate.reading.shapes import Span
from people.script import simplified

_TITLES = titles.TITLES | frozenset(titles.HONORIFICS)
_TITLE = any_of(word for word in _TITLES if len(word) > 1)
_ENDS_TITLED = re.compile(f"(?:{_TITLE})$")
_TITLED = re.compile(f"(?:{_TITLE})")
_BODY = re.compile(f"(?:{any_of(organizations.ENDS)}|部|局|署|院|厅|处|会)$")
_SPLIT = re.compile(r"\s*[｜丨|/／，、—·]+\s*|\s+-\s+|\s+")
_BETWEEN = re.compile(
    r"(?P<surname>[\u4e00-\u9fff]{1,2}?)(?P<title>委员|部长|院长|次长|局长|署长|主任|县长|市长)"
    r"(?P<given>[\u4e00-\u9fff]{1,2})"
)
_LATIN = re.compile(r"[A-Z][\w.'’\-\u00c0-\u024f]+(?: [A-Z][\w.'’\-\u00c0-\u024f]*){1,3}")
_DOTTED = re.compile(r"[\u4e00-\u9fff]{1,6}(?:·[\u4e00-\u9fffA-Z.]{1,8})+")
_LIKELY = 0.3
"""The points that a name's characters must have where nothing else tells a name."""
_LONGEST = 40


class Nameplate(NamedTuple):
    """The name with its place (its surname's and given name's, where a title parts them), and the place of the role, or None."""

    text: str
    name: Span
    role: Span | None


def nameplate(view: View, start: int, end: int) -> Nameplate | None:
    """The name and the role that are all of a span; None where it is anything else."""
    while start < end and view.key[start].isspace():
        start += 1
    while end > start and view.key[end - 1].isspace():
        end -= 1
    if not 1 < end - start <= _LONGEST or re.search("[。！？；：“”]", view.key[start:end]):
        return None
    bracket = re.compile(r"\s*（[^（）\n]{1,40}）$").search(view.key, start, end)
    if bracket:
        opening = view.key.index("（", bracket.start())
        inner = nameplate(view, start, bracket.start()) or _told_by_role(
            view, start, bracket.start(), Span(opening + 1, end - 1)
        )
        return inner and inner._replace(role=Span(opening + 1, end - 1))
    return _apart(view, start, end) or _glued(view, start, end)


def is_name(text: str) -> bool:
    """Whether the characters of a string alone say that it is somebody's name, in either script."""
    text = simplified(text)
    if is_surnamed(text):
        return prior(text) >= _LIKELY and text not in surnames.NOUNS and text not in _TITLES
    return bool(_LATIN.fullmatch(text) or _DOTTED.fullmatch(text))


def is_role(text: str) -> bool:
    """Whether a string is somebody's title or place of work."""
    return len(text) > 1 and bool(_ENDS_TITLED.search(text) or _BODY.search(text)) and not re.search("[。！？：“]", text)


def is_title(text: str) -> bool:
    """Whether a string is made of titles alone: 局长, 原告代理人."""
    return bool(re.fullmatch(f"(?:{_TITLE})+", simplified(text)))


def is_addressed(text: str) -> bool:
    """林总, 许教授: a surname with a form of address."""
    text = simplified(text)
    return len(text) > 1 and text[0] in surnames.SURE and text[1:] in titles.HONORIFICS


def _told_by_role(view: View, start: int, end: int, role: Span) -> Nameplate | None:
    """A rare name that only the role behind it tells: 都小川（创业者）."""
    name = simplified(view.text[start:end])
    told = is_surnamed(name) and name not in _TITLES and is_role(view.key[role.start : role.end])
    return Nameplate(view.text[start:end], Span(start, end), role) if told else None


def _apart(view: View, start: int, end: int) -> Nameplate | None:
    """Name and role with something between them."""
    for gap in _SPLIT.finditer(view.key, start, end):
        first, last = Span(start, gap.start()), Span(gap.end(), end)
        left, right = view.key[first.start : first.end], view.key[last.start : last.end]
        if is_name(left) and _has_role(right):
            return Nameplate(view.text[first.start : first.end], first, last)
        if set(gap.group().strip()) <= set("｜丨|") and gap.group().strip() and (told := _told_by_role(view, *first, last)):
            return told
    for gap in reversed(list(_SPLIT.finditer(view.key, start, end))):
        first, last = Span(start, gap.start()), Span(gap.end(), end)
        if is_name(view.key[last.start : last.end]) and _has_role(view.key[first.start : first.end]):
            return Nameplate(view.text[last.start : last.end], last, first)
    return None


def _has_role(text: str) -> bool:
    return any(is_role(part) for part in _SPLIT.split(text)) or bool(_TITLED.search(text))


def _glued(view: View, start: int, end: int) -> Nameplate | None:
    """A name alone, with a title right before or behind it, or around one."""
    key = view.key[start:end]
    between = _BETWEEN.fullmatch(key)
    if between and is_surnamed(between["surname"] + between["given"]):
        name = view.text[start : start + between.end("surname")] + view.text[start + between.start("given") : end]
        return Nameplate(name, Span(start, end), Span(start + between.start("title"), start + between.end("title")))
    if is_name(key):
        return Nameplate(view.text[start:end], Span(start, end), None)
    for size in (4, 3, 2):
        named = is_name(key[:size]) or set(key[:size]) <= surnames.TRANSLITERATED
        if end - start > size + 1 and named and _ENDS_TITLED.fullmatch(key[size:]):
            return Nameplate(view.text[start : start + size], Span(start, start + size), Span(start + size, end))
    return _behind_title(view, start, end)


def _behind_title(view: View, start: int, end: int) -> Nameplate | None:
    """What stands behind the last title: a name with a surname, or one of transcribing syllables."""
    for title in reversed(list(_TITLED.finditer(view.key, start, end))):
        rest = view.key[title.end() : end]
        if BRACKETED in rest or not rest:
            continue
        syllables = 2 <= len(rest) <= 6 and set(rest) <= surnames.TRANSLITERATED
        if is_name(rest) or syllables:
            return Nameplate(view.text[title.end() : end], Span(title.end(), end), Span(start, title.end()))
    return None
