"""Quotation marks paired, with recovery where a writer forgot or confused one.

One pass over the marks of each paragraph, never the characters between them twice. Curly, straight, corner, angle and
low marks; an apostrophe is no mark. A mark that faces the wrong way closes what is open. An opening mark that nothing closes
runs to the end of its paragraph (rule 4: the next paragraph then continues it), or to the cue that follows it (`lost_marks`); a
lone straight mark is dropped.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from debate.reading.shapes import Span
from debate.reading.structure.lost_marks import follows_colon, lost_closing, lost_opening, opens_next


class Marked(NamedTuple):
    """Text between a pair of marks: `start`, `end` without the marks, `outer_start`, `outer_end` with them.

    `depth` is 0 for an outermost pair. `closed` is False where the closing mark is missing and the paragraph ends it.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    depth: int
    closed: bool
    style: str


_CLOSER = {"“": "”", "„": "”", "「": "」", "『": "』", "«": "»", "〝": "〞", "‘": "’", "﹁": "﹂", "﹃": "﹄"}
_OPENER = {closer: opener for opener, closer in _CLOSER.items()}
_OPENER["”"] = "“"
_STRAIGHT = {'"': '"', "＂": '"', "'": "'"}
_MARKS = re.compile("``|''|[“”„「」『』«»〝〞‘’﹁﹂﹃﹄\"＂']")
_WORD = re.compile(r"\w")


_CUE = 40
"""Characters of a cue between marked words, at most."""


class _Open(NamedTuple):
    outer: int
    inner: int
    style: str


def paired(text: str, paragraph: Span) -> list[Marked]:
    """Every marked span of one paragraph, in order of its opening mark."""
    found: list[Marked] = []
    stack: list[_Open] = []
    one_way = _faces_one_way(text, paragraph)
    odd = (text.count('"', *paragraph) + text.count("＂", *paragraph)) % 2 == 1
    for match in _MARKS.finditer(text, paragraph.start, paragraph.end):
        mark, at, after = match.group(), match.start(), match.end()
        style, role = _role(text, paragraph, '"' if one_way and mark in "“”" else mark, at, after, stack, odd)
        if role == "open":
            _close_lost(text, at, style, stack, found)
            stack.append(_Open(at, after, style))
        elif role == "close":
            _close(stack, found, style, at, after)
        elif style in '“"' and not stack:
            free = Span(found[-1].outer_end if found else paragraph.start, at)
            opened = lost_opening(text, free)
            if opened is not None:
                found.append(Marked(opened, at, opened, after, 0, True, style))
    _close_rest(text, paragraph, stack, found)
    found.sort(key=lambda marked: marked.outer_start)
    return found


def _faces_one_way(text: str, paragraph: Span) -> bool:
    """Whether the curly marks of a paragraph, two or more, all face one way: then they say no more than straight ones."""
    opening = text.count("“", paragraph.start, paragraph.end)
    closing = text.count("”", paragraph.start, paragraph.end)
    return opening + closing > 1 and not (opening and closing)


def _role(text: str, paragraph: Span, mark: str, at: int, after: int, stack: list[_Open], odd: bool) -> tuple[str, str]:
    """The mark's style (named by its opener), and whether it opens, closes, or is no mark at all.

    `odd`: whether the paragraph's straight marks don't come in pairs.
    """
    before = text[at - 1] if at > paragraph.start else " "
    behind = text[after] if after < paragraph.end else " "
    if mark in ("``", "''"):
        opens = mark == "``" or not (_holds(stack, '"') or before.isalnum() or behind.isspace())
        return '"', "open" if opens else "close"
    if mark in ("'", "’", "‘"):
        return _single(text, mark, at, before, behind, stack, paragraph)
    if mark in _STRAIGHT:
        nested = (
            before.isalnum() and _holds(stack, "“") and not _holds(stack, '"') and _closes_before(text, after, paragraph)
        )
        return '"', "open" if nested else _straight(before, behind, stack, odd)
    if mark in _OPENER:
        return _facing_back(mark, before, behind, stack)
    return _facing_on(mark, before, behind, stack)


_NESTED = 120
"""Characters of words in straight marks within curly ones, at most."""


def _closes_before(text: str, at: int, paragraph: Span) -> bool:
    """Whether a straight mark inside curly ones has its fellow before the curly ones close: “所谓的"安全"没有意义。”"""
    fellow = text.find('"', at, min(paragraph.end, at + _NESTED))
    return fellow >= 0 and not any(mark in text[at:fellow] for mark in "“”") and _is_han(text[at - 2])


def _holds(stack: list[_Open], style: str) -> bool:
    """Whether a mark of this style is open among the innermost three (deeper nesting is noise)."""
    return any(item.style == style for item in stack[-3:])


def _facing_on(mark: str, before: str, behind: str, stack: list[_Open]) -> tuple[str, str]:
    """An opening mark; where the same one is open and this one ends a word, the writer meant a closing one."""
    style = "“" if mark == "„" else mark
    ends = not before.isspace() and (behind.isspace() or behind in "，。,.；;：:！？!?、)）】")
    if _holds(stack, style) and ends:
        return style, "close"
    return style, "open"


def _facing_back(mark: str, before: str, behind: str, stack: list[_Open]) -> tuple[str, str]:
    """A closing mark; where nothing is open and it begins a word, the writer meant an opening one."""
    style = _OPENER[mark]
    if _holds(stack, style) or (style == "“" and _holds(stack, '"')):
        return style, "close"
    begins = before.isspace() or before in "：:，,（(—"
    return style, "open" if begins and not behind.isspace() else "none"


def _straight(before: str, behind: str, stack: list[_Open], odd: bool) -> str:
    """A straight double mark tells its way by its neighbours, else by whether one is open; behind a digit it may mean inches."""
    is_open = _holds(stack, '"') or _holds(stack, "“")
    if before.isdigit() and (not is_open or (odd and behind in " -")):
        return "none"
    if is_open and not before.isspace() and before not in "(（[—–":
        return "close"
    if is_open and before.isspace() and behind.isalnum():
        return "open"
    if not is_open and (not behind.isspace() or (before.isspace() and not odd)):
        return "open"
    return "close" if is_open else "none"


def _single(text: str, mark: str, at: int, before: str, behind: str, stack: list[_Open], paragraph: Span) -> tuple[str, str]:
    """A single mark, which mostly is an apostrophe: it opens before a word and closes after one, never inside."""
    style = "'" if mark == "'" else "‘"
    starts_word = not (_WORD.match(before) or before in "’'") or _is_han(before)
    if mark != "’" and starts_word and not behind.isspace() and not _holds(stack, style):
        return style, "none" if _is_elision(text, at, behind) else "open"
    if not _holds(stack, style) or (_WORD.match(behind) and not _is_han(behind)):
        return style, "none"
    if before in "sS" and _closes_later(text, at, mark, paragraph):
        return style, "none"
    return style, "close"


def _is_han(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff"


def _is_elision(text: str, at: int, behind: str) -> bool:
    """'90s, 'em, 'til: letters left out, nothing quoted."""
    return behind.isdigit() or bool(re.match(r"(?:em|til|tis|twas|cause|n)\b", text[at + 1 : at + 7], re.IGNORECASE))


_SURE_CLOSE = {"’": re.compile(r"[.,!?…]’|\s‘\w"), "'": re.compile(r"[.,!?…]'|\s'\w")}


def _closes_later(text: str, at: int, mark: str, paragraph: Span) -> bool:
    """After a plural's s: whether a surer closing mark follows soon, before another one opens."""
    pattern = _SURE_CLOSE.get(mark)
    match = pattern.search(text, at + 1, min(paragraph.end, at + 400)) if pattern else None
    return match is not None and match.group().endswith(mark)


def _close(stack: list[_Open], found: list[Marked], style: str, at: int, after: int) -> None:
    """Close the innermost open mark of this style; what was open inside it had no closing mark and is dropped."""
    for back in range(1, min(3, len(stack)) + 1):
        opened = stack[-back]
        if opened.style == style or (opened.style + style) in ('“"', '"“'):
            del stack[-back:]
            if at > opened.inner:
                found.append(Marked(opened.inner, at, opened.outer, after, len(stack), True, opened.style))
            return


def _close_lost(text: str, at: int, style: str, stack: list[_Open], found: list[Marked]) -> None:
    """Close what is open where another mark opens, if a cue between them tells that its closing mark is lost."""
    if not stack or stack[0].style != style or style not in '“"':
        return
    end = lost_closing(text, Span(stack[0].inner, at))
    if end < at:
        found.append(Marked(stack[0].inner, end, stack[0].outer, end, 0, True, style))
        stack.clear()


def _goes_on_quoting(text: str, opened: _Open, found: list[Marked]) -> bool:
    """Whether a mark behind a short `she said.` opens what nothing closes: the words go on to the paragraph's end."""
    last = found[-1].outer_end if found else 0
    return bool(found) and 0 < opened.outer - last < _CUE and text[last : opened.outer].rstrip().endswith(".")


def _close_rest(text: str, paragraph: Span, stack: list[_Open], found: list[Marked]) -> None:
    """What is still open at the paragraph's end: a faced mark runs to the end or to the cue behind it, the rest was no
    quotation."""
    if not stack or stack[0].inner >= paragraph.end:
        return
    opened = stack[0]
    if opened.style in "'‘" and opened.outer == paragraph.start and opens_next(text, paragraph, "'‘"):
        found.append(Marked(opened.inner, paragraph.end, opened.outer, paragraph.end, 0, False, opened.style))
    if opened.style not in '“「『"':
        return
    cut = lost_closing(text, Span(opened.inner, paragraph.end))
    end = paragraph.end if opens_next(text, paragraph) else cut
    begins = opened.outer == paragraph.start or follows_colon(text, opened.outer) or _goes_on_quoting(text, opened, found)
    if opened.style == '"' and not begins and cut == paragraph.end:
        return
    found.append(Marked(opened.inner, end, opened.outer, end, 0, end < paragraph.end, opened.style))
