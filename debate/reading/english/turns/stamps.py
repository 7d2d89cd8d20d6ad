"""The time or the sign of a list that a transcript prints in front of a paragraph: `[00:12] So we went`. It is nobody's word."""

from __future__ import annotations

import re

from debate.reading.shapes import Span
from debate.reading.structure.document import Document

_STAMP = re.compile(r"\\?[\[(]\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?\\?[\])]\s*(?:[-–—]\s+)?(?=\S)")
_BULLET = re.compile(r"[•·▪]\s+(?=\S)")


def is_stamped(line: str) -> bool:
    """Whether a line begins with a time in brackets."""
    return _STAMP.match(line) is not None


def behind_stamp(document: Document, span: Span) -> Span:
    """A span without the time that it begins with."""
    match = _STAMP.match(document.text, *span) or _BULLET.match(document.text, *span)
    return Span(match.end(), span.end) if match and match.end() < span.end else span
