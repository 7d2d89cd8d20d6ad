"""Posts under a @handle."""

from __future__ import annotations

import re

from debate.reading.cast import Actor, Cast
from debate.reading.document import Document
from debate.reading.english.drafts import Turns, turn_draft
from debate.reading.english.label_voices import person_in
from debate.reading.english.speakers import Voice
from debate.reading.shapes import Span, Speaker

_HANDLE = re.compile(
    r"(?P<name>[^\n@·|]{0,60}?)\s*\(?@(?P<handle>\w{2,30})\)?\s*(?:[·•|—–-]\s*[^\n]{0,30}|\([^)\n]{0,30}\)|\d+\s?[hmd])?\s*:?$"
)
_REPLYING = re.compile(r"(?:replying to|in reply to|reposted|retweeted|quoting)\b", re.IGNORECASE)


def posts(document: Document, cast: Cast, taken: set[int]) -> Turns:
    """Posts: a line with a @handle, and the lines below it up to an empty one."""
    drafts, used = [], set()
    for number, paragraph in enumerate(document.paragraphs):
        line = document.text[paragraph.start : min(paragraph.end, paragraph.start + 140)]
        match = _HANDLE.fullmatch(line) if "@" in line and number not in taken else None
        if match is None or _REPLYING.match(line):
            continue
        used.add(number)
        body = _body_below(document, number)
        if body:
            voice = _voice_of_post(document, cast, match, number)
            drafts.append(turn_draft(Span(body[0].start, body[-1].end), voice))
            used.update(range(number, document.paragraph_at(body[-1].start) + 1))
    return Turns(drafts, used)


def _body_below(document: Document, number: int) -> list[Span]:
    """The lines of a post: those below its head without an empty line between."""
    body: list[Span] = []
    last = document.paragraphs[number]
    for paragraph in document.paragraphs[number + 1 :]:
        gap = document.text[last.end : paragraph.start]
        if gap.count("\n") > 1 and (body or gap.count("\n") > 2):
            break
        line = document.text[paragraph.start : paragraph.end]
        if not _REPLYING.match(line) or len(line) > 60:
            body.append(paragraph)
        last = paragraph
    return body


def _voice_of_post(document: Document, cast: Cast, match: re.Match[str], number: int) -> Voice:
    """Whose post: a known handle, the name beside it, the person introduced right above, else the handle itself."""
    head = document.paragraphs[number]
    here = cast.within(head.start, head.end)
    actor = next((n.actor for n in here if n.actor.id or n.actor.type == "person"), None) or _introduced(
        document, cast, number
    )
    start, end = head.start + match.start("handle") - 1, head.start + match.end("handle")
    text = document.text[start:end]
    if actor:
        return Voice(Speaker(start, end, text, actor.type, actor.id, actor.name), actor)
    return Voice(Speaker(start, end, text, "person", None, match["handle"]), None)


def _introduced(document: Document, cast: Cast, number: int) -> Actor | None:
    """The first person of the paragraph above, where that ends with a colon."""
    above = document.paragraphs[number - 1] if number else None
    return person_in(cast, above) if above and document.text[above.end - 1] == ":" else None
