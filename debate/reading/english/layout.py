"""What kind of line each paragraph is: headline, byline, sub-head, caption, boilerplate, summary, or body. Only the body quotes
anybody."""

from __future__ import annotations

import re

from debate.reading.english.boilerplate import is_boilerplate, opens_links, opens_summary
from debate.reading.shapes import Span
from debate.reading.structure.document import Document

_HEAD_LINES = 4
_REPORTS = re.compile(
    r"(?:^|[.!?] |\n)(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,3}) reports?(?: (?:from|on)\b[^.\n]*)?\.?(?=\n|$)"
)
"""Who reports, at the end of a line."""

_TOP = 10
"""Paragraphs among which a summary stands above the article."""
_TITLE = 90
"""Characters of a headline that is all marked words, at most."""
_SHORT = 200
"""Characters below which a paragraph at the top is not yet the article."""
_ENDS = re.compile(r"[.!?…:;,] ?[\"”’'»＂)\]*_]*$")
_BULLET = re.compile(r"[-•*–—→▪◦·>]\s|\d{1,2}[.)]\s")
_SIGNED = re.compile(r"[”\"]\s*(?:[—–(]|--?\s)|^(?:[—–]|--)")
_MARKS = re.compile('[“”"«»]')
_SUBHEAD = re.compile(r"[#*_]{0,3}\s?(?:[A-Z0-9À-Þ“‘\"'])")
_WORDS_OF_SUBHEAD = 14


def silent(document: Document) -> set[int]:
    """The numbers of the paragraphs that quote nobody."""
    lines = range(len(document.paragraphs))
    found = {n for n in lines if is_boilerplate(document.line(n))}
    found |= _boxes(document)
    found |= {n for n in lines if _is_subhead(document, n)}
    if len(lines) > 1 and _is_marked_title(document):
        found.add(0)
    for number in lines[:_HEAD_LINES]:
        if number not in found and (
            _leads_to_block(document, number) or not _is_headline(document.text, document.paragraphs[number])
        ):
            break
        found.add(number)
    return found


def reporters(document: Document) -> list[Span]:
    """Where the lines at the top name who reports: `Jane Roe reports from the count`."""
    found = (_REPORTS.search(document.text, *paragraph) for paragraph in document.paragraphs[:_HEAD_LINES])
    return [Span(match.start("name"), match.end("name")) for match in found if match]


def _is_marked_title(document: Document) -> bool:
    """Whether the first line is a headline of marked words alone, set apart from the next."""
    first = document.paragraphs[0]
    apart = document.text.count("\n", first.end, document.paragraphs[1].start) > 1
    whole = any(m.outer_start == first.start and m.outer_end == first.end for m in document.marked_in(first))
    return apart and whole and first.end - first.start < _TITLE


def _boxes(document: Document) -> set[int]:
    """Lists below a heading that promises a summary at the top, or links anywhere."""
    found: set[int] = set()
    above = True
    for number in range(len(document.paragraphs)):
        line = document.line(number)
        above = above and number < _TOP and len(line) < _SHORT
        if opens_links(line) or (above and opens_summary(line)):
            found.add(number)
            end = number + 1
            while end < len(document.paragraphs) and _BULLET.match(document.line(end)):
                found.add(end)
                end += 1
    return found


def _is_headline(text: str, paragraph: Span) -> bool:
    """A short line at the top without a closing stop."""
    line = text[paragraph.start : paragraph.end]
    if len(line) >= 130 or line[0] in "@>" or _SIGNED.search(line) or _BULLET.match(line) or _is_labelled(line):
        return False
    return not _ENDS.search(line[-4:])


def _is_labelled(line: str) -> bool:
    """Whether a line begins with a label that may be a speaker's: `Jane Roe: …`, not `Open or shut: …`."""
    label, colon, _ = line[:25].partition(": ")
    return bool(colon) and not any(word.islower() and len(word) > 3 for word in label.split())


def _leads_to_block(document: Document, number: int) -> bool:
    """Whether a sentence goes on in a block behind `>` below it: `Brandt told the board that`."""
    below = document.line(number + 1) if number + 1 < len(document.paragraphs) else ""
    return below[:1] == ">" and document.line(number)[0] not in "#*_>" and document.line(number).split()[-1].islower()


def _is_subhead(document: Document, number: int) -> bool:
    """A line of few words, set apart, that opens with a capital and has neither a stop nor marks."""
    line = document.line(number)
    if len(line) > 110 or _ENDS.search(line[-4:]) or _BULLET.match(line) or _MARKS.search(line):
        return False
    if number and document.line(number - 1).endswith(":"):
        return False
    if _leads_to_block(document, number):
        return False
    return _SUBHEAD.match(line) is not None and len(line.split()) <= _WORDS_OF_SUBHEAD and "@" not in line
