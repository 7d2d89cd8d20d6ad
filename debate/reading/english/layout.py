"""What kind of line each paragraph is: headline, byline, boilerplate, caption, or body. Only the body quotes anybody."""

from __future__ import annotations

import re

from debate.reading.document import Document
from debate.reading.shapes import Span

_BOILERPLATE = re.compile(
    r"(?:by [A-Z][\w.'’-]+ [A-Z]|\(?(?:additional )?reporting by|\(?writing by|\(?edit(?:ing|ed) by|pictured\b|"
    r"photo(?:graph)?s?\b[^.]{0,20}:|image\b[^.]{0,20}:|"
    r"caption:|read more\b|read also|related:|see also|sign up|subscribe|unsubscribe|follow us|click here|share this|"
    r"sponsored|advertisement|"
    r"media contact|press contact|contact:|notes to editors|forward-looking|all rights reserved|©|copyright|"
    r"questions by|interview by|words by|"
    r"compiled by|updated|filed under|tags:|credit:|words such as|this article|this post|a version of this|"
    r"correction:|the views expressed)",
    re.IGNORECASE,
)
_HEAD_LINES = 3
_ENDS = re.compile(r"[.!?…:;,][\"”’')\]]*$|[\"”’]$")


def silent(document: Document) -> set[int]:
    """The numbers of the paragraphs that quote nobody: headlines at the top, bylines, captions, boilerplate."""
    found = {
        number
        for number, paragraph in enumerate(document.paragraphs)
        if _BOILERPLATE.match(document.text, paragraph.start, paragraph.end)
    }
    for number, paragraph in enumerate(document.paragraphs[:_HEAD_LINES]):
        if number not in found and not _is_headline(document.text, paragraph):
            break
        found.add(number)
    return found


def _is_headline(text: str, paragraph: Span) -> bool:
    """A short line at the top without a closing stop."""
    line = text[paragraph.start : paragraph.end]
    closed = _ENDS.search(line[-3:]) and not line.endswith(("”", '"', "’", "'"))
    return len(line) < 130 and not closed and line[:1] not in "@" and ": " not in line[:25]
