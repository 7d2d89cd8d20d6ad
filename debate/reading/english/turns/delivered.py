"""A speech or a statement printed below the line that announces it: `Below are Senator Roe's remarks:`, to the end of the text."""

from __future__ import annotations

import re

from debate.reading.english.boilerplate import is_boilerplate
from debate.reading.english.turns.asides import is_aside, is_editorial
from debate.reading.english.turns.questions import speaks_of_me
from debate.reading.structure.document import Document

_SPOKEN = r"(?:remarks|speech|address|testimony|keynote|opening statement|transcript)"
_WRITTEN = r"(?:statement|comments?|text|letter|message|e-?mail|memo)"
_WHOLE = r"(?:below|as (?:prepared|delivered|written|submitted)|in full|in (?:its|their) entirety|full)"
_GIVEN = rf"(?:{_WHOLE}|follows?|following)"
_ANNOUNCES = re.compile(
    rf"\b(?:{_SPOKEN}\b.*\b{_GIVEN}|{_GIVEN}\b.*\b{_SPOKEN}|{_WRITTEN}\b.*\b{_WHOLE}|{_WHOLE}\b.*\b{_WRITTEN})\b",
    re.IGNORECASE,
)
_CLOSES = re.compile(
    r"(?:#+ ?)+$|#+ ?\s*About\b|[*_]{0,2}About [A-Z]|-30-|For (?:more|media)\b|(?:Media )?Contacts?\b|Back to\b"
)
_PARAGRAPHS_AT_LEAST = 2
_OWN_AT_LEAST = 0.25
"""Share of its paragraphs that say I or we."""
_SPANS = re.compile(r"[.!?…] ")


def closes(line: str) -> bool:
    """Whether a line stands below a release: who it is about, whom to ask."""
    return _CLOSES.match(line) is not None


def delivered(document: Document, number: int, taken: set[int]) -> list[int]:
    """The paragraphs of a speech that a line announces with a colon; none where it does not, or they are in marks."""
    line = document.line(number).rstrip("*_ ")
    if not line.endswith(":") or not _ANNOUNCES.search(_SPANS.split(line)[-1]):
        return []
    body = []
    for below in range(number + 1, len(document.paragraphs)):
        words = document.line(below)
        if closes(words) or is_boilerplate(words) or is_editorial(words):
            break
        if below not in taken and not is_aside(words):
            body.append(below)
    if len(body) < _PARAGRAPHS_AT_LEAST or document.line(body[0])[0] in "“\"'‘«>-•*":
        return []
    own = sum(speaks_of_me(document.line(n)) for n in body)
    return body if own >= _OWN_AT_LEAST * len(body) and document.line(body[0])[-1] in '.!?…”"' else []
