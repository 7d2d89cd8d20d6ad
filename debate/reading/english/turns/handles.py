"""Posts under a @handle, as pages embed them."""

from __future__ import annotations

import re

from debate.reading.cast import Actor, Cast
from debate.reading.english.cues.drafts import Turns, turn_draft
from debate.reading.english.turns.label_voices import person_in
from debate.reading.english.whose.speakers import Voice
from debate.reading.shapes import Span, Speaker
from debate.reading.structure.document import Document

_HANDLE = re.compile(
    r"(?P<name>[^\n@·|]{0,60}?)\s*\(?@(?P<handle>\w{2,30})\)?\s*"
    r"(?:[·•|—–-]\s*[^\n]{0,30}|\([^)\n]{0,30}\)|\d+\s?[hmd]|(?:wrote|posted|tweeted|writes|posts|replied)[^\n.“\"]{0,60})?\s*:?$"
)
_REPLYING = re.compile(
    r"(?:replying to|in reply to|reposted|retweeted|quoting|show this thread|translate(?:d)? (?:from|post))\b", re.IGNORECASE
)
_NAME_ABOVE = re.compile(r"[^\n.!?:“”\"]{2,50}$")
_COUNTS = re.compile(
    r"(?:(?:posted|sent)?\s*\d{1,2}:\d\d\s*(?:[ap]\.?m\.?)?\b[^\n]{0,80}|[\d.,]+[KM]?\s+(?:views?|likes?|repl(?:y|ies)|"
    r"retweets?|reposts?|quotes?|"
    r"bookmarks?|comments?|shares?)\b[^\n]{0,80}|(?:views?|likes?|retweets?|reposts?|repl(?:y|ies)|quotes?|"
    r"bookmarks?)\b:?\s*[\d.,]+[KM]?[^\n]{0,80}|"
    r"[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|(?:view|read|see) (?:on|more|the|all)\b[^\n]{0,40}|pic\.\S+|https?://\S+)$",
    re.IGNORECASE,
)
_LONGEST_LINE = 140


def posts(document: Document, cast: Cast, taken: set[int]) -> Turns:
    """Posts: a line with a @handle, and the lines below it up to an empty one."""
    found = Turns([], set())
    for number, paragraph in enumerate(document.paragraphs):
        line = document.text[paragraph.start : min(paragraph.end, paragraph.start + _LONGEST_LINE)]
        match = _HANDLE.fullmatch(line) if "@" in line and number not in taken and number not in found.taken else None
        if match is None or _REPLYING.match(line):
            continue
        found.taken.add(number)
        body = _body_below(document, number)
        if body:
            head = _name_above(document, number) if not match["name"] else None
            voice = _voice_of_post(document, cast, match, number, head)
            found.drafts.append(turn_draft(Span(body[0].start, body[-1].end), voice))
            found.taken.update(range(number if head is None else number - 1, document.paragraph_at(body[-1].start) + 1))
    return found


def _body_below(document: Document, number: int) -> list[Span]:
    """The lines of a post: those below its head without an empty line between, but for counts and times at its end."""
    body: list[Span] = []
    last = document.paragraphs[number]
    for at in range(number + 1, len(document.paragraphs)):
        gap = document.text[last.end : document.paragraphs[at].start]
        line = document.line(at)
        if (gap.count("\n") > 1 and (body or gap.count("\n") > 2)) or (line[0] == "@" and _HANDLE.fullmatch(line)):
            break
        if not _REPLYING.match(line) or len(line) > 60:
            body.append(document.paragraphs[at])
        last = document.paragraphs[at]
    while body and _COUNTS.match(document.text[body[-1].start : body[-1].end]):
        body.pop()
    return body


def _name_above(document: Document, number: int) -> Span | None:
    """The line right above a bare handle, where it may be its owner's name."""
    if not number:
        return None
    above = document.paragraphs[number - 1]
    near = document.text[above.end : document.paragraphs[number].start].count("\n") == 1
    return above if near and _NAME_ABOVE.match(document.line(number - 1)) else None


def _voice_of_post(document: Document, cast: Cast, match: re.Match[str], number: int, above: Span | None) -> Voice:
    """Whose post: a known handle, the name beside or above it, the person introduced right above, else the handle itself."""
    head = document.paragraphs[number]
    beside = [*cast.within(head.start, head.end), *(cast.within(*above) if above else ())]
    here = [n for n in beside if n.actor.id or document.text[n.start] != "@"]
    actor = next((n.actor for n in here if n.actor.id or n.actor.type == "person"), None) or _introduced(
        document, cast, number
    )
    start, end = head.start + match.start("handle") - 1, head.start + match.end("handle")
    text = document.text[start:end]
    if actor:
        return Voice(Speaker(start, end, text, actor.type, actor.id, actor.name), actor)
    name = document.text[above.start : above.end] if above else match["handle"]
    return Voice(Speaker(start, end, text, "person", None, name), None)


def _introduced(document: Document, cast: Cast, number: int) -> Actor | None:
    """The first person of the paragraph above, where that ends with a colon."""
    above = document.paragraphs[number - 1] if number else None
    return person_in(cast, above) if above and document.text[above.end - 1] == ":" else None
