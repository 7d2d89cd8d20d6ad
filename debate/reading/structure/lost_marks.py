"""Where a forgotten quotation mark must have stood, told by the cue beside the words: `“We are done, said Jane Roe.`"""

from __future__ import annotations

import re

from debate.reading.shapes import Span

_VERB = (
    "(?:said|says|added|adds|told|wrote|writes|argued|argues|warned|warns|explained|explains|continued|replied|recalled|"
    "noted|notes|"
    "insisted|insists|tweeted|posted|asked|concluded|admitted|joked|claimed|announced)"
)
_NAME = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}"
_CUE = re.compile(rf"\s(?:{_VERB} (?:[A-Z]|the |an? )|(?:[Hh]e|[Ss]he|[Tt]hey|{_NAME}) {_VERB}\b)")
_CUE_INSIDE = re.compile(rf"[,?!]{_CUE.pattern}")
_STOP = re.compile(r"[.?!]\s+(?=[A-Z])|:\s+")
_REACH = 600
"""Characters over which a mark is looked for."""


def lost_closing(text: str, span: Span) -> int:
    """Where words end whose closing mark is lost: at a comma before a cue, else at the end of the span."""
    match = _CUE_INSIDE.search(text, span.start, min(span.end, span.start + _REACH))
    return match.start() + 1 if match else span.end


def lost_opening(text: str, span: Span) -> int | None:
    """Where words begin whose opening mark is lost and whose closing one is at the span's end: with the last sentence before it.
    None where no cue says that they are words."""
    if span.end - span.start < 2 or text[span.end - 1] not in ",.?!…" or not _CUE.match(text, span.end + 1):
        return None
    begin = max(span.start, span.end - _REACH)
    stops = list(_STOP.finditer(text, begin, span.end - 1))
    start = stops[-1].end() if stops else span.start
    while start < span.end and text[start].isspace():
        start += 1
    return start if start < span.end else None


def opens_next(text: str, paragraph: Span, marks: str = '“"「『') -> bool:
    """Whether the paragraph below begins with a mark that goes on with this one's words."""
    at = paragraph.end
    while at < len(text) and (text[at].isspace() or text[at] in "•·▪◦") and at < paragraph.end + 20:
        at += 1
    return at < len(text) and text[at] in marks


def follows_colon(text: str, at: int) -> bool:
    """Whether a mark stands behind a colon or a comma: there words begin."""
    return text[max(0, at - 2) : at].rstrip()[-1:] in (":", ",")
