"""Text in; quotations with speakers, sides, arguments and replies out. Pure: no Django, no network, no clock.

Every offset is a code point index into the text as it was given, end exclusive, and `text[start:end]` is exact.
"""

from debate.reading.reader import READER_VERSION, read
from debate.reading.shapes import ArgumentUse, Cue, Quotation, Reading, ReplyTo, SideJudgement, Span, Speaker

__all__ = [
    "READER_VERSION",
    "ArgumentUse",
    "Cue",
    "Quotation",
    "Reading",
    "ReplyTo",
    "SideJudgement",
    "Span",
    "Speaker",
    "read",
]
