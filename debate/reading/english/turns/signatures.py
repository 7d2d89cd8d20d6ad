"""`Jane Roe, chief executive, Acme`: a name set apart from the words it signs, with its role behind it."""

from __future__ import annotations

import re

from debate.reading.cast import Cast
from debate.reading.english.turns.labels import NAME
from debate.reading.english.vocabulary import words
from debate.reading.english.whose.speakers import Voice
from debate.reading.shapes import Span, Speaker
from debate.reading.structure.document import Document

_SIGNED = re.compile(rf"(?P<name>{NAME})(?:\s*(?:[,|(·•–—@]|\s-\s)\s*(?P<role>[^\n]{{0,160}}))?")
_NOBODY = re.compile(r"(?:An? |Name withheld|Anonymous)[\w ,’'-]{0,60}")
_VERB = re.compile(
    r"\b(?:said|says|told|tells|wrote|writes|added|adds|argued|argues|posted|replied|asked|is|was|are|were|has|had|have|"
    r"will|would|who)\b"
)
_DATE = re.compile(r"\b(?:\d{4}|\d{1,2}:\d\d|\d{1,2}[/.]\d{1,2}|\d+\s?[hmd])\b|@\w+")
_HANDLE = re.compile(r"@(\w{2,30})")


def signature(document: Document, cast: Cast, span: Span) -> Voice | None:
    """The voice that a signature gives, or None where a span is none: it begins with a name and tells nothing."""
    text = document.text[span.start : span.end]
    if _NOBODY.fullmatch(text.rstrip(".")) and not _VERB.search(text.partition(" who ")[0]):
        return Voice(Speaker(span.start, span.end, text, "anonymous"), None)
    match = _SIGNED.match(text)
    if match is None or _VERB.search(text) or len(text) > 200:
        return None
    start, end = span.start + match.start("name"), span.start + match.end("name")
    here = cast.within(span.start, span.end)
    actor = next((named.actor for named in here if named.actor.type == "person"), None)
    if actor is None or not any(named.actor is actor and named.start < end + 30 for named in here):
        actor = next((named.actor for named in here if named.start < end), None)
    role = _role(match["role"])
    if actor:
        return Voice(Speaker(start, end, match["name"], actor.type, actor.id, actor.name, role), actor)
    return _of_a_stranger(match["name"], text, start, end, role)


def _of_a_stranger(name: str, text: str, start: int, end: int, role: str | None) -> Voice | None:
    """The voice of a name that the article's cast lacks: two words with capitals, or a handle."""
    parts = name.split(" ")
    titles = [part for part in parts if part.lower().rstrip(".") in words.PERSON_TITLES]
    if len(parts) - len(titles) < (1 if titles else 2) and not _HANDLE.search(text):
        return None
    bare = " ".join(part for part in parts if part not in titles).lstrip("@")
    return Voice(Speaker(start, end, text[: end - start], "person", None, bare, role), None)


def _role(behind: str | None) -> str | None:
    """What stands behind a signature's name, if it is a role and no date or handle."""
    role = (behind or "").strip(" ()*_.,:")
    return role if role and not _DATE.search(role) and re.search(r"[A-Za-z]", role) else None
