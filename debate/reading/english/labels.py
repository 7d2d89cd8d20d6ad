"""Paragraphs that begin with a speaker's label: Q and A, initials, names before a colon."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from debate.reading.cast import Actor, Cast
from debate.reading.document import Document
from debate.reading.shapes import Span

_LABEL = re.compile(
    r"(?:[\[(]\d[\d:.]{2,9}[\])]\s*)?[*_]{0,2}(?P<label>[A-Z][\w.’'-]*(?: [A-Z(][\w.’')-]*){0,4}|@\w{2,30})"
    r"(?: \([^)\n]{2,40}\))?[*_]{0,2}:[*_]{0,2}\s+(?=\S)"
)
_NO_LABEL = frozenset(
    "photo image caption note update correction source credit contact sponsored read related more editor's exclusive breaking "
    "video watch listen summary background questions issue tags updated in on at about meanwhile but and pictured location "
    "date time when where what who why how the a an warning tip p.s ps re subject from to cc".split()
)


class Labelled(NamedTuple):
    """A paragraph by its number, the label it begins with, and the place of the words behind it."""

    number: int
    label: str
    label_span: Span
    body: Span


def labelled_paragraphs(document: Document, cast: Cast) -> list[Labelled]:
    """Paragraphs that begin with a speaker's label; one alone counts only if it names somebody of the article."""
    found = [labelled for number in range(len(document.paragraphs)) if (labelled := _labelled(document, number))]
    counts = Counter(turn.label for turn in found)
    if len(found) >= 3 and len(counts) < len(found):
        spoken = 2 * len(found) > len(document.paragraphs)
        return [turn for turn in found if spoken or counts[turn.label] > 1 or person_in(cast, turn.label_span)]
    named = [turn for turn in found if person_in(cast, turn.label_span) or turn.label[0] == "@"]
    return [turn for turn in named if document.text[turn.body.start] not in "“\"'‘"]


def person_in(cast: Cast, span: Span) -> Actor | None:
    """The first person named in a span."""
    return next((named.actor for named in cast.within(span.start, span.end) if named.actor.type == "person"), None)


def _labelled(document: Document, number: int) -> Labelled | None:
    """A paragraph with its label; None where it has none."""
    paragraph = document.paragraphs[number]
    match = _LABEL.match(document.text, paragraph.start, paragraph.end)
    if match is None or match.end() >= paragraph.end or match["label"].lower().split(" ")[0].rstrip(".") in _NO_LABEL:
        return None
    return Labelled(number, match["label"], Span(*match.span("label")), Span(match.end(), paragraph.end))
