"""Sections of a hearing or a debate: a head names who speaks, and the paragraphs below it are their words without marks.

`## Opening Statement - Chairman Jane Roe (D-OH)`, `### Jane Roe, CEO, Acme`, with or without the time before each paragraph."""

from __future__ import annotations

import re
from itertools import pairwise

from debate.reading.cast import Actor, Cast
from debate.reading.english.cues.drafts import Turns, turn_draft
from debate.reading.english.turns.asides import is_aside, is_editorial
from debate.reading.english.turns.label_voices import person_in
from debate.reading.english.turns.questions import speaks_of_me
from debate.reading.english.turns.stamps import behind_stamp, is_stamped
from debate.reading.english.vocabulary import words
from debate.reading.english.whose.speakers import Voice
from debate.reading.shapes import Span, Speaker
from debate.reading.structure.document import Document

_HEAD = re.compile(
    r"(?:#{1,6}\s+|\*\*|__)?(?P<kind>(?:(?:the|opening|closing|prepared|written|oral|full|supplementary|witness) )*"
    r"(?:statement|testimony|remarks|speech|evidence|address|presentation|questions?|rebuttal|response)s?"
    r"(?:\s*[-–—:|]\s*|\s+(?:of|by|from)\s+(?:the )?))?",
    re.IGNORECASE,
)
_SET_APART = re.compile(r"#{1,6}\s|\*\*[^*]+\*\*$|__[^_]+__$")
_TITLES = words.ROLES | words.PERSON_TITLES | words.ROLE_CAPS | words.QUALITIES | frozenset(("ranking", "vice", "the"))
_BEHIND = re.compile(r"\s*(?:[,(|–—-]|\*\*|__|$)")
_CALLS_ONESELF = re.compile(r"(?:\bI am|\bI['’]m|\bname is|\b[Tt]his is) $")
_LONGEST = 160
_OWN_AT_LEAST = 0.5
"""Share of the paragraphs below that say I or we, or have the time in front."""


def sections(document: Document, cast: Cast, taken: set[int]) -> Turns:
    """The paragraphs below each head that names somebody, one group a head; those that do not speak of themselves are none."""
    heads = [n for n in range(len(document.paragraphs)) if n not in taken and _is_head(document.line(n))]
    found = Turns([], set())
    for number, stop in pairwise([*heads, len(document.paragraphs)]):
        actor = _whose(document, cast, number)
        body = [n for n in range(number + 1, stop) if not _is_beside(document.line(n))]
        if actor is None or not body or not taken.isdisjoint(body) or not _are_words(document, cast, actor, body):
            continue
        voice = Voice(Speaker(None, None, "", actor.type, actor.id, actor.name), actor)
        group = f"h{number}" if len(body) > 1 else None
        spans = (behind_stamp(document, document.paragraphs[n]) for n in body)
        found.drafts.extend(turn_draft(span, voice)._replace(group=group) for span in spans)
        found.taken.update(range(number, stop))
    return found


def _is_head(line: str) -> bool:
    match = _HEAD.match(line)
    kind = match is not None and match["kind"] is not None
    return len(line) <= _LONGEST and (_SET_APART.match(line) is not None or (kind and line[-1] not in ".!?:"))


def _whose(document: Document, cast: Cast, number: int) -> Actor | None:
    """Whom a head names behind nothing but a kind of speech and titles."""
    paragraph = document.paragraphs[number]
    match = _HEAD.match(document.text, paragraph.start, paragraph.end)
    start = match.end() if match else paragraph.start
    actor = person_in(cast, Span(start, paragraph.end))
    named = next((one for one in cast.within(start, paragraph.end) if one.actor is actor), None)
    if named is None or not _BEHIND.match(document.text, named.end, paragraph.end):
        return None
    titles = document.text[start : named.start].split()
    return actor if all(word.lower().strip(".,") in _TITLES for word in titles) else None


def _are_words(document: Document, cast: Cast, actor: Actor, body: list[int]) -> bool:
    """Whether paragraphs speak of themselves and do not tell of whom their head names."""
    own = sum(is_stamped(document.line(n)) or speaks_of_me(document.line(n)) for n in body)
    told = any(
        named.actor is actor and not _CALLS_ONESELF.search(document.text, named.start - 20, named.start)
        for n in body
        for named in cast.within(*document.paragraphs[n])
    )
    return not told and own >= _OWN_AT_LEAST * len(body) and not any(document.line(n)[0] in '“"‘' for n in body)


def _is_beside(line: str) -> bool:
    return is_aside(line) or is_editorial(line)
