"""Comment threads: a line that names who posts, and when, with their words below it, as forums and comment sections print them."""

from __future__ import annotations

import re

from debate.reading.cast import Cast
from debate.reading.english.cues.drafts import Turns, turn_draft
from debate.reading.english.whose.speakers import Voice
from debate.reading.shapes import Span, Speaker
from debate.reading.structure.document import Document

_UNIT = r"(?:s|sec(?:ond)?s?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?|mo|months?|y|yrs?|years?)"
_AGO = rf"(?:(?:\d+|an?|one|two|three)\s?{_UNIT}\.?\s+ago|\d+\s?{_UNIT}\b|just now|yesterday)"
_NAME = r"(?:/?u/)?(?P<name>@?\w[\w.’'-]{1,29}(?: [A-Z][\w.’'-]{0,19}){0,2})"
_BADGE = r"(?:\s*[(\[](?:OP|op|author|mod|moderator|staff|admin|verified)[)\]])?"
_COUNT = r"(?:[\d,.]+k?\s+(?:points?|likes?|votes?|upvotes?)\s*)"
_HEAD = re.compile(
    rf"(?:\[[-–+]\]\s*)?(?:(?:posted|submitted|asked) by\s+)?{_NAME}{_BADGE}"
    rf"(?:\s*[·•|,—–-]\s*|\s+(?=\d|an? )){_COUNT}?(?:[·•|,]\s*)?{_AGO}(?:\s*[·•|,(\[][^\n.!?]{{0,80}})?$",
    re.IGNORECASE,
)
_VOTES = re.compile(
    r"[-+–−]?\d[\d.,]*k?(?: (?:up)?votes?| points?)?|repl(?:y|ies)|share|report|save|more replies", re.IGNORECASE
)
"""A line between comments that counts votes or offers something."""
_REPEATED = re.compile(r">+\s")
_HEADS_AT_LEAST = 2
_INLINE = re.compile(
    r"(?P<name>@[\w-]{2,30}|[a-z][a-z0-9]*[_\d-]\w*|[a-z]\w{3,30})"
    r"(?:\s*\((?:OP|author|mod)\))?(?:\s+(?:replying|replied|in reply) to @?[\w-]+)?:\s+(?=\S)"
)
_CHATTED = re.compile(r"(?:[\[(]?\d{1,2}:\d\d(?::\d\d)?[\])]?\s*)?<[@+]?(?P<name>[\w-]{2,30})>:?\s+(?=\S)")
"""A line of a chat: the writer in angle brackets, maybe behind the time."""
_POSTS_AT_LEAST = 3


def comments(document: Document, cast: Cast, taken: set[int]) -> Turns:
    """The comments of a thread, each with the paragraphs below its head; lines behind `>` repeat somebody else."""
    heads = [
        (number, match)
        for number in range(len(document.paragraphs))
        if number not in taken and (match := _head(document, number))
    ]
    found = Turns([], set())
    if len(heads) < _HEADS_AT_LEAST:
        return found
    stops = [*(number for number, _ in heads[1:]), len(document.paragraphs)]
    for (number, match), stop in zip(heads, stops, strict=True):
        body = [n for n in range(number + 1, stop) if n not in taken]
        said = [n for n in body if not (_REPEATED.match(document.line(n)) or _VOTES.fullmatch(document.line(n)))]
        voice = _voice(document, cast, number, match)
        group = f"c{number}" if len(said) > 1 else None
        found.drafts.extend(turn_draft(document.paragraphs[n], voice)._replace(group=group) for n in said)
        found.taken.update((number, *body))
    return found


def exchanges(document: Document, cast: Cast) -> Turns:
    """Posts that begin with their writer's handle: `quillon_dev replying to @zperrin: So your problem …`."""
    lines = range(len(document.paragraphs))
    posts = [(number, match) for number in lines if (match := _post(document.line(number)))]
    found = Turns([], set())
    if len(posts) < _POSTS_AT_LEAST:
        return found
    for number, match in posts:
        start, end = document.paragraphs[number]
        found.drafts.append(turn_draft(Span(start + match.end(), end), _voice(document, cast, number, match)))
        found.taken.add(number)
    return found


def _post(line: str) -> re.Match[str] | None:
    return _INLINE.match(line) or _CHATTED.match(line)


def _head(document: Document, number: int) -> re.Match[str] | None:
    """The line that names who posts; one that a sentence goes on in is none."""
    line = document.line(number)
    return _HEAD.fullmatch(line) if len(line) < 140 else None


def _voice(document: Document, cast: Cast, number: int, match: re.Match[str]) -> Voice:
    """Who posts: somebody of the article, else the name as it stands."""
    start = document.paragraphs[number].start + match.start("name")
    span = Span(start, start + len(match["name"]))
    handle = match["name"].lstrip("@").lower()
    here = (n for n in cast.within(*span) if n.actor.type == "person" and ("_" not in handle or n.start <= span.start + 1))
    actor = next((named.actor for named in here), None)
    actor = actor or next((one for one in cast.actors if one.type == "person" and handle in _handles(one.name)), None)
    if actor:
        return Voice(Speaker(*span, match["name"], actor.type, actor.id, actor.name), actor)
    return Voice(Speaker(*span, match["name"], "person", None, match["name"].lstrip("@")), None)


def _handles(name: str) -> set[str]:
    """What somebody may call themselves by their name: jane_roe, janeroe, jroe."""
    parts = name.lower().split()
    return {"_".join(parts), "".join(parts), parts[0][0] + parts[-1]} if len(parts) > 1 else set()
