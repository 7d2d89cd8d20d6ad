"""Posts that pages embed: the words of one, and below them or behind them `— Jane Roe (@janeroe) July 3, 2031`."""

from __future__ import annotations

import re

from debate.reading.cast import Cast
from debate.reading.english.cues.drafts import Turns, turn_draft
from debate.reading.english.whose.speakers import Voice
from debate.reading.shapes import Span, Speaker
from debate.reading.structure.document import Document

_SIGNED = re.compile(
    r"(?:(?<=\s)|^)(?:[—–―]|--?)\s?(?P<name>[^\n@()—–]{2,60}?)\s*\(\s?@(?P<handle>\w{2,30})\s?\)"
    r"(?:[,·|]?\s*(?:[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8}\.?,? \d{4}))?\s*$"
)
_LINKS = re.compile(r"(?:\s*(?:pic\.twitter\.com/\S+|https?://\S+))+\s*$")
_MARKS = ("“", '"', "‘", "«")
_REACH = 140
"""Characters of a signature at most."""
_LEAST = 3
"""Words of a post at least."""


def embedded(document: Document, cast: Cast, taken: set[int]) -> Turns:
    """The embedded posts of a page, with the paragraphs of their words and signatures."""
    found = Turns([], set())
    for number, paragraph in enumerate(document.paragraphs):
        begin = max(paragraph.start, paragraph.end - _REACH)
        signed = _SIGNED.search(document.text, begin, paragraph.end) if number not in taken else None
        if signed is None:
            continue
        alone = signed.start() == paragraph.start
        above = document.paragraphs[number - 1] if number else paragraph
        body = _words(document, above if alone else Span(paragraph.start, signed.start()))
        if body is None or (alone and number - 1 in taken | found.taken):
            continue
        found.drafts.append(turn_draft(body, _voice(cast, signed)))
        found.taken.update({number, number - 1} if alone else {number})
    return found


def _words(document: Document, span: Span) -> Span | None:
    """The words of a post without the links at their end; None where marks are set around them."""
    end = span.end
    links = _LINKS.search(document.text, span.start, end)
    if links:
        end = links.start()
    while end > span.start and document.text[end - 1].isspace():
        end -= 1
    words = document.text[span.start : end]
    return None if words.startswith(_MARKS) or len(words.split()) < _LEAST else Span(span.start, end)


def _voice(cast: Cast, signed: re.Match[str]) -> Voice:
    """Whose post it is: whoever the signature names."""
    start, end = signed.span("name")
    actor = next((named.actor for named in cast.within(start, signed.end()) if named.actor.type == "person"), None)
    if actor:
        return Voice(Speaker(start, end, signed["name"], actor.type, actor.id, actor.name), actor)
    return Voice(Speaker(start, end, signed["name"], "person", None, signed["name"]), None)
