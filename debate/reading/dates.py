"""When something was said, where the text tells it: "said on" is not "published on".

A date counts for a quotation when it stands in the sentence that reports it, outside the words themselves; a further
quotation of the same speaker in the same paragraph inherits it. A date without a year takes the year of the last full date
before it; without one it stays without (`--04-11`), and whoever knows when the article was published may complete it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from debate.reading.shapes import Quotation, SaidOn, Span
from debate.reading.structure.document import Document

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_IN_FIGURES = (
    re.compile(r"(?P<year>(?:19|20)\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?!\d)"),
    re.compile(r"(?P<year>(?:19|20)\d\d) ?年 ?(?P<month>[01]?\d) ?月(?: ?(?P<day>[0-3]?\d) ?[日号號])?"),
    re.compile(r"(?<![\d年])(?P<month>[01]?\d) ?月 ?(?P<day>[0-3]?\d) ?[日号號]"),
)
_IN_WORDS = (
    re.compile(rf"(?<!\w){_DAY} {_MONTH},? {_YEAR}(?!\d)"),
    re.compile(rf"(?<!\w){_MONTH} {_DAY},? {_YEAR}(?!\d)"),
    re.compile(rf"(?<!\w){_MONTH},? (?:of )?{_YEAR}(?!\d)"),
    re.compile(rf"(?<!\w){_MONTH} {_DAY}(?![\d\w,]*\d)"),
    re.compile(rf"(?<!\w){_DAY} {_MONTH}(?!\w)(?!,? \d)"),
)
_MONTH_NAMED = re.compile(r"\b(?=[JFMASOND])(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")
_DIGIT = re.compile(r"\d")
_BOUNDS = re.compile(
    r"(?:\b(?:until|till|before|after|since|by|from|between|through)|自|至|到|截至|截止)\s*$", re.IGNORECASE
)


class Dated(NamedTuple):
    """A date in the text: its place, and ISO 8601 with as much as is known."""

    start: int
    end: int
    iso: str


def dated(document: Document, found: list[Quotation]) -> list[Quotation]:
    """The quotations with the dates on which they were said, where the text tells them."""
    dates = dates_in(document.text, document.paragraphs)
    if not dates:
        return found
    out: list[Quotation] = []
    for quotation in found:
        said = _of_sentence(document, quotation, dates) or _inherited(document, quotation, out)
        out.append(quotation._replace(said=said))
    return out


def dates_in(text: str, lines: list[Span]) -> list[Dated]:
    """Every date of a text in order of place; years are filled in from the last full date before."""
    every = (m for line in lines if _DIGIT.search(text, *line) for m in _in_line(text, line))
    matches = sorted(every, key=lambda m: (m.start(), -m.end()))
    found: list[Dated] = []
    year, end = None, 0
    for match in matches:
        parts = match.groupdict()
        month, day = _month(parts["month"]), int(parts.get("day") or 0)
        if match.start() < end or not 1 <= month <= 12 or day > 31:
            continue
        year = parts.get("year") or year
        end = match.end()
        if not _BOUNDS.search(text, max(0, match.start() - 12), match.start()):
            found.append(Dated(match.start(), end, _iso(year, month, day)))
    return found


def _in_line(text: str, line: Span) -> Iterator[re.Match[str]]:
    """What looks like a date in a line with digits; patterns that need the name of a month only where such a name stands."""
    for pattern in (*_IN_FIGURES, *(_IN_WORDS if _MONTH_NAMED.search(text, *line) else ())):
        yield from pattern.finditer(text, *line)


def _month(word: str) -> int:
    return int(word) if word.isdigit() else _MONTHS.index(word[:3].lower()) + 1


def _iso(year: str | None, month: int, day: int) -> str:
    written = f"{year or '-'}-{month:02d}"
    return f"{written}-{day:02d}" if day else written


def _of_sentence(document: Document, quotation: Quotation, dates: list[Dated]) -> SaidOn | None:
    """The date nearest to the words in the sentence that reports them, before them rather than after."""
    anchors = [quotation.start, quotation.cue.start if quotation.cue else None, quotation.speaker.start]
    sentences = {document.sentence_at(place) for place in anchors if place is not None}
    near = [date for sentence in sentences for date in _within(dates, Span(sentence.start, sentence.end))]
    outside = [date for date in near if date.end <= quotation.start or date.start >= quotation.end]
    if not outside:
        return None
    best = min(outside, key=lambda date: (date.start >= quotation.end, abs(quotation.start - date.end)))
    return SaidOn(best.iso, Span(best.start, best.end))


def _within(dates: list[Dated], span: Span) -> list[Dated]:
    first = bisect_left(dates, span.start, key=lambda date: date.start)
    last = bisect_left(dates, span.end, key=lambda date: date.start)
    return dates[first:last]


def _inherited(document: Document, quotation: Quotation, earlier: list[Quotation]) -> SaidOn | None:
    """The date of the quotation just before, if the same speaker goes on in the same paragraph."""
    if not earlier:
        return None
    last = earlier[-1]
    same_speaker = last.speaker.name is not None and last.speaker.name == quotation.speaker.name
    same_paragraph = document.paragraph_at(last.start) == document.paragraph_at(quotation.start)
    return last.said if same_speaker and same_paragraph else None
