"""In which manner words take up those of somebody else: what the narration around them tells, and whether they speak of one person.

Nobody's name is needed for these signs. Words of narration count by class, so that a rare one teaches as much as a common one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from debate.reading.finding import beginnings
from debate.reading.replies import manner_words as reply_manner_words
from debate.reading.shapes import Quotation, Span
from debate.reading.structure.document import Document
from people.script import simplified

_ANSWERING = frozenset(("retort", "deny", "agree", "attack", "unmoved", "put", "claim"))
"""Classes whose words show an answer."""
_HE = re.compile(r"\b(?:he|she|him|his|her|he's|she's)\b|[他她]")


def classes_in(plain: str, spans: Iterable[Span], english: bool) -> set[str]:
    """The classes of the words of some spans; `plain` is the text in small letters and simplified characters."""
    pattern, places = _compiled(english), _places() if english else None
    some = [span for span in spans if places is None or places.search(plain, span.start, span.end)]
    return {match.lastgroup or "" for span in some for match in pattern.finditer(plain, span.start, span.end)}


def narrated(document: Document, spans: Iterable[Span]) -> Span | None:
    """The first word of narration that tells of an answer by itself."""
    english = document.language == "en"
    for span in spans:
        text = document.text[span.start : span.end]
        plain = text.lower() if english else simplified(text)
        for match in _compiled(english).finditer(plain) if len(plain) == len(text) else ():
            if match.lastgroup in _ANSWERING:
                return Span(span.start + match.start(), span.start + match.end())
    return None


def speaks_of_one(plain: str, draft: Quotation) -> bool:
    """Whether words in marks speak of a person whom they do not name."""
    return draft.kind != "indirect" and _HE.search(plain, draft.start, draft.end) is not None


@cache
def _compiled(english: bool) -> re.Pattern[str]:
    table = reply_manner_words.ENGLISH if english else reply_manner_words.CHINESE
    groups = "|".join(f"(?P<{name}>{words})" for name, words in table)
    return re.compile(rf"\b(?=\w)(?:{groups})\b" if english else groups)


@cache
def _places() -> re.Pattern[str]:
    """Where English words of a class begin: in most spans nowhere, which is told sooner than by looking for each class."""
    return beginnings(words for _, words in reply_manner_words.ENGLISH)
