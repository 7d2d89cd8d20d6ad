"""Words whose speaker stands beside them without a verb: `Jane Roe, Acme: “…”`, `“…” — Jane Roe, Acme`, a name on the line above
or below. Lists of reactions, press releases, embedded posts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from debate.reading.cast import Cast
from debate.reading.english.cues.drafts import Turns, turn_draft
from debate.reading.english.turns.signatures import signature
from debate.reading.english.whose.speakers import Voice
from debate.reading.shapes import Span
from debate.reading.structure.document import Document
from debate.reading.structure.marks import Marked

_BULLET = re.compile(r"(?:(?:[-•*–—→▪◦·>]|\d{1,2}[.)])?\s*[*_]{0,3}(?:[A-Z]{2,}[A-Z ’'-]{1,24}(?::|\s[—–-])\s)?)")
_HEAD_ENDS = re.compile(r"[*_]{0,3}\s*:[*_]{0,3}\s*$")
_DASH = re.compile(r"\s*[*_]{0,3}(?:[—–]|--?|―)\s*[*_]{0,3}(?=[\w@])")
_BESIDE = re.compile(r"\s*[*_]{0,3}(?:[—–―(]|--?|\s[|·])\s*[*_]{0,3}(?=[\w@])")
_RIGHT_BEHIND = re.compile(r"(?<=[.!?…][”\"’]) (?=[A-ZÀ-Þ])")
"""What parts words that end with a stop from whoever said them, named right behind: `“It is late.” Jane Roe, Acme.`"""

_QUOTED = re.compile(r">+\s*(?=\S)")
_LEADS_ON = re.compile(r":[*_]{0,3}$")
"""The end of a line that announces a list, and is nobody's words."""
_STOPS = re.compile(r"[\s.*_)]*$")


def statements(document: Document, cast: Cast, taken: set[int], silent: set[int]) -> Turns:
    """Every statement with the name beside it; the paragraphs hold nothing else. A name may stand on a `silent` line."""
    found = Turns([], set())
    for number in range(len(document.paragraphs)):
        if number in taken or number in silent or number in found.taken:
            continue
        for voice, spans, used in _readings(document, cast, number, taken | found.taken):
            group = f"s{number}" if len(spans) > 1 else None
            found.drafts.extend(turn_draft(span, voice)._replace(group=group) for span in spans)
            found.taken.update(used)
            break
    return found


def _readings(document: Document, cast: Cast, number: int, taken: set[int]) -> Iterator[tuple[Voice, list[Span], set[int]]]:
    """What a paragraph may be, surest first: its voice, its words, the paragraphs that it uses up."""
    marks = [marked for marked in document.marked_in(document.paragraphs[number]) if marked.depth == 0]
    if marks:
        yield from _in_marks(document, cast, number, marks, taken)
    elif number + 1 < len(document.paragraphs) and number + 1 not in taken:
        voice = _signed_below(document, cast, number) if not _LEADS_ON.search(document.line(number)) else None
        if voice and not _DASH.match(document.line(number)):
            start, end = document.paragraphs[number]
            opens = _QUOTED.match(document.text, start, end)
            yield voice, [Span(opens.end() if opens else start, end)], {number, number + 1}


def _in_marks(
    document: Document, cast: Cast, number: int, marks: list[Marked], taken: set[int]
) -> Iterator[tuple[Voice, list[Span], set[int]]]:
    """Words in marks with a head before them, a signature behind them, or a name on the line above or below."""
    paragraph = document.paragraphs[number]
    opens = _BULLET.match(document.text, paragraph.start, marks[0].outer_start)
    begin = opens.end() if opens else paragraph.start
    spans = [Span(marked.start, marked.end) for marked in marks]
    if not _only_marks(document.text, marks):
        return
    before, behind = Span(begin, marks[0].outer_start), Span(marks[-1].outer_end, paragraph.end)
    ends = _STOPS.match(document.text, behind.start, behind.end)
    whole = before.start == before.end and ends is not None and ends.end() == behind.end
    if whole:
        yield from _beside_whole(document, cast, number, spans, taken)
    elif before.start == before.end:
        match = _BESIDE.match(document.text, behind.start, behind.end) or _RIGHT_BEHIND.match(document.text, behind.start)
        voice = signature(document, cast, Span(match.end(), behind.end)) if match else None
        if voice:
            yield voice, spans, {number}
    elif ends is not None and ends.end() == behind.end:
        match = _HEAD_ENDS.search(document.text[before.start : before.end])
        voice = signature(document, cast, Span(before.start, before.start + match.start())) if match else None
        if voice:
            yield voice, spans, {number}


def _beside_whole(
    document: Document, cast: Cast, number: int, spans: list[Span], taken: set[int]
) -> Iterator[tuple[Voice, list[Span], set[int]]]:
    """The line below that signs a paragraph of words in marks, or the line right above that heads it."""
    below = _signed_below(document, cast, number) if number + 1 not in taken else None
    if below:
        yield below, spans, {number, number + 1}
    right_below = _named_right_below(document, cast, number) if number + 1 not in taken else None
    if right_below:
        yield right_below, spans, {number, number + 1}
    if number and number - 1 not in taken:
        above = document.paragraphs[number - 1]
        gap = document.text[above.end : document.paragraphs[number].start]
        voice = signature(document, cast, Span(above.start, above.end)) if gap.count("\n") == 1 else None
        if voice and (voice.actor or voice.speaker.role):
            yield voice, spans, {number - 1, number}


def _named_right_below(document: Document, cast: Cast, number: int) -> Voice | None:
    """The voice of a name with a role on the line right below words in marks, where that line heads nothing itself."""
    lines = document.paragraphs
    if number + 1 >= len(lines) or document.text.count("\n", lines[number].end, lines[number + 1].start) != 1:
        return None
    behind = lines[number + 2].start if number + 2 < len(lines) else len(document.text)
    heads = number + 2 < len(lines) and document.text.count("\n", lines[number + 1].end, behind) < 2
    voice = signature(document, cast, lines[number + 1])
    return voice if voice and voice.speaker.role and not heads else None


def _signed_below(document: Document, cast: Cast, number: int) -> Voice | None:
    """The voice of a line below that begins with a dash and a name."""
    if number + 1 >= len(document.paragraphs):
        return None
    below = document.paragraphs[number + 1]
    match = _DASH.match(document.text, below.start, below.end)
    return signature(document, cast, Span(match.end(), below.end)) if match else None


def _only_marks(text: str, marks: list[Marked]) -> bool:
    """Whether nothing but space and stops stands between the marked spans."""
    pairs = pairwise(marks)
    return all(not text[left.outer_end : right.outer_start].strip(" ,.…[]") for left, right in pairs)
