"""A statement that nothing but its headline attributes: `Brandt Applauds Order on the Weights` above words in marks alone."""

from __future__ import annotations

import re

from debate.reading.cast import Cast
from debate.reading.english.cues.drafts import Turns, turn_draft
from debate.reading.english.turns.label_voices import person_in
from debate.reading.english.turns.labels import NAME
from debate.reading.english.vocabulary import words
from debate.reading.english.whose.speakers import Voice
from debate.reading.shapes import Span, Speaker
from debate.reading.structure.document import Document

_REACTS = (
    r"(?:applauds?|praises?|commends?|welcomes?|slams?|blasts?|condemns?|denounces?|criticizes?|mourns?|responds?|reacts?|thanks?|"
    r"celebrates?|congratulates?|rebukes?|hails?|honors?|urges?|calls? (?:for|on)|statement|issues? statement|releases? statement|"
    r"on the (?:death|passing|decision|vote))"
)
_HEAD = re.compile(rf"(?P<name>{NAME}?) (?i:{_REACTS})\b|(?i:statement (?:from|by|of)) (?P<by>{NAME})")
_HEADS = 3
_DATE = re.compile(r"[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}")


def headlined(document: Document, cast: Cast, silent: set[int]) -> Turns:
    """The paragraphs of a text that is all in marks, as the words of whoever its headline says reacts."""
    lines = range(len(document.paragraphs))
    body = [n for n in lines if n not in silent and not _DATE.fullmatch(document.line(n))]
    head = next((n for n in lines[:_HEADS] if n in silent and _HEAD.match(document.line(n))), None)
    if head is None or not body or body[0] <= head or not all(_whole(document, n) for n in body):
        return Turns([], set())
    voice = _voice(document, cast, head)
    group = f"n{head}" if len(body) > 1 else None
    spans = (document.marked_in(document.paragraphs[n])[0] for n in body)
    return Turns([turn_draft(Span(m.start, m.end), voice)._replace(group=group) for m in spans], set(body))


def _whole(document: Document, number: int) -> bool:
    """Whether marks hold all of a paragraph."""
    paragraph = document.paragraphs[number]
    return any(m.outer_start == paragraph.start and m.outer_end == paragraph.end for m in document.marked_in(paragraph)[:1])


def _voice(document: Document, cast: Cast, head: int) -> Voice:
    """Whoever the headline names: somebody of the article, else under the name it prints."""
    start = document.paragraphs[head].start
    match = _HEAD.match(document.line(head))
    assert match is not None
    group = "name" if match["name"] else "by"
    span = Span(start + match.start(group), start + match.end(group))
    actor = person_in(cast, span)
    if actor:
        return Voice(Speaker(*span, match[group], actor.type, actor.id, actor.name), actor)
    parts = match[group].split(" ")
    while len(parts) > 1 and parts[0].lower().rstrip(".") in words.PERSON_TITLES | words.ROLES:
        parts = parts[1:]
    return Voice(Speaker(*span, match[group], "person", None, " ".join(parts)), None)
