"""Paragraphs that begin with a speaker's label: `Q:`, initials, `[00:12] Jane Roe:`, `Sen. Roe (D-OH):`, `Mr. ROE.`, or a
name on a line of its own with the words below it."""

from __future__ import annotations

import re
from typing import NamedTuple

from debate.reading.english.turns.asides import is_aside
from debate.reading.shapes import Span
from debate.reading.structure.document import Document

_TIME = r"[\[(]?\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?[\])]?"
CAPITAL = "[A-ZÀ-ÖØ-ÞĀĆČĐĒĘĞĪİĶŁŃŅŌŐŘŚŞŠŪŰŹŻŽ]"
_WORD = rf"(?:(?:[Aa]l|[Ee]l|[Uu]l|[DdLl])[-’'])?{CAPITAL}[\w.’'&-]*"
_SMALL = "(?:(?:de|del|della|der|van|von|den|la|le|al|bin|ibn|da|dos|di|du|of|the|&|and|for|\\+) ){0,2}"
NAME = rf"(?:{_WORD}(?: {_SMALL}(?:{_WORD}|\d{{1,2}})){{0,5}}|@\w(?:[\w.]{{0,28}}\w))"
_ASIDE = r"(?:(?:,? ?\([^)\n]{1,60}\)){1,2}| \[[^\]\n]{1,40}\])?"
_LISTED = r"(?:[•·▪]\s+|\d{1,3}[.)]\s+)?"
_OPENS = (
    rf"{_LISTED}(?:Q\d{{1,3}}\.? (?={CAPITAL}))?(?:{_TIME}\s*[-–—]?\s*)?[*_]{{0,3}}[\[(<]?(?P<label>{NAME})[\])>]?{_ASIDE}"
)
_INLINE = re.compile(rf"{_OPENS}(?:,?\s+{_TIME})?[*_]{{0,3}}\s?:[*_]{{0,3}}(?:\s+(?=\S)|(?=[A-Z“][\w’']*\s))")
_ROLED = re.compile(
    rf"(?:[-•*–—]\s+)?(?P<open>[*_]{{2,3}})?(?P<label>{NAME})(?:,|\s(?:--|[–—|-]))\s"
    rf"(?P<role>[^:\n“”\"]{{2,80}}?)[*_]{{0,3}}:[*_]{{0,3}}\s+(?=\S)"
)
_TELLS = re.compile(
    r"\b(?:said|says|told|wrote|writes|added|adds|argued|warned|asked|is|was|are|were|has|had|have|will|and)\b"
)
_LINE = re.compile(
    rf"{_OPENS}[*_]{{0,3}}(?:,?[ \t]*(?:[-–—|•][ \t]*)?(?P<time>{_TIME}))?[*_]{{0,3}}(?P<colon>:?)[*_]{{0,3}}"
)
_RECORD = re.compile(
    rf"(?P<label>(?:The|Mr|Mrs|Ms|Dr|Sen|Rep|Senator|Chair|Chairman|Chairwoman)\.? {CAPITAL}{{2,}}(?: {CAPITAL}{{2,}}){{0,2}}"
    rf"|Q|A)\.\s+(?=\S)"
)
_DASHED = re.compile(rf"[*_]{{0,3}}(?P<label>{CAPITAL}[{CAPITAL[1:-1]}.'’ -]{{1,30}}{CAPITAL})[*_]{{0,3}}\s[–—]\s(?=\S)")
_ASKED = re.compile(r"[*_]{0,3}(?P<label>Q|A|Question|Answer)[*_]{0,3}\s*[—–-]\s+(?=\S)")
_LONGEST = 90
"""Characters of the longest line that is a label alone."""


class Labelled(NamedTuple):
    """A paragraph by its number, the label it begins with, and the place of the words behind it: None where they stand below.

    `sure` is False for a layout that marks a label only where it comes again: a name alone on a line, a dash behind capitals.
    """

    number: int
    label: str
    label_span: Span
    body: Span | None
    sure: bool = True


def labels_in(document: Document) -> list[Labelled]:
    """Every paragraph that is set as if it began with a label."""
    return [labelled for number in range(len(document.paragraphs)) if (labelled := _labelled(document, number))]


def _labelled(document: Document, number: int) -> Labelled | None:
    """A paragraph with its label; None where it has none."""
    paragraph = document.paragraphs[number]
    line = document.text[paragraph.start : min(paragraph.end, paragraph.start + 2 * _LONGEST)]
    for pattern, sure in ((_INLINE, True), (_RECORD, True), (_ASKED, True), (_DASHED, False)):
        match = pattern.match(line)
        if match and paragraph.start + match.end() < paragraph.end:
            body = Span(paragraph.start + match.end(), paragraph.end)
            return Labelled(number, match["label"], _place(paragraph, match), body, sure)
    match = _ROLED.match(line)
    if match and paragraph.start + match.end() < paragraph.end and not _TELLS.search(match["role"]):
        return Labelled(number, match["label"], _place(paragraph, match), Span(paragraph.start + match.end(), paragraph.end))
    alone = len(line) <= _LONGEST and number + 1 < len(document.paragraphs) and not is_aside(line)
    match = _LINE.fullmatch(line) if alone else None
    if match is None:
        return None
    sure = bool(match["time"] or match["colon"])
    return Labelled(number, match["label"], _place(paragraph, match), None, sure)


def _place(paragraph: Span, match: re.Match[str]) -> Span:
    return Span(paragraph.start + match.start("label"), paragraph.start + match.end("label"))
