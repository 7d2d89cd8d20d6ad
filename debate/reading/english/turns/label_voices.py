"""Whom a label means: initials, a surname, a given name, a title, A for who answers."""

from __future__ import annotations

import re

from debate.reading.cast import Actor, Cast
from debate.reading.english.names.full_names import full_name
from debate.reading.english.turns.labels import Labelled
from debate.reading.english.turns.protagonist import protagonist
from debate.reading.english.vocabulary import words
from debate.reading.english.whose.speakers import Voice
from debate.reading.shapes import Span, Speaker, SpeakerKind
from debate.reading.structure.document import Document
from people.names import fold_name

ANSWERS = frozenset("a answer guest interviewee respondent".split())
ASKS = frozenset(
    "q question questioner host hosts co-host interviewer moderator presenter anchor reporter us editor narrator announcer "
    "operator journalist correspondent questions facilitator emcee mc".split()
)
UNNAMED = frozenset(
    "audience unidentified unknown caller participant speaker attendee member male female voice crowd press".split()
)
_BRACKETS = re.compile(r" ?\([^()\n]{3,60}\)")
_NAME_PARTS = re.compile(r"[\s\-]+")
_CHAIR = re.compile(r"(?:the )?(?:chair|chairman|chairwoman|chairperson|convenor|speaker|president)", re.IGNORECASE)
_COURT = frozenset(("court", "witness", "clerk", "chair", "chairman", "chairwoman"))
_OFFICES = (words.ROLES | _COURT) - ASKS - UNNAMED - ANSWERS
_LOOKED_AT = 400
"""Names that are looked at for the bearer of an office."""


def label_words(label: str) -> list[str]:
    """The words of a label in small letters, without `the`, numbers and stops: `THE REPORTER`, `Q1.`."""
    found = [word.strip(".").rstrip("0123456789") for word in label.lower().split(" ")]
    return [word for word in found if word and word != "the"]


def is_asking_label(label: str) -> bool:
    """Whether a label says that its bearer asks."""
    return not ASKS.isdisjoint(label_words(label))


def is_unnamed(label: str) -> bool:
    """Whether a label tells of somebody without a name: `Audience`, `Speaker 4`, `Press`, but no `Press Secretary`."""
    called = label_words(label)
    return not UNNAMED.isdisjoint(called if called[:1] != ["press"] else called[:1] if len(called) == 1 else called[1:])


def is_titled(label: str) -> bool:
    """Whether a label begins with the title of an office or a person."""
    parts = label.split(" ")
    return len(parts) > 1 and parts[0].lower().rstrip(".") in words.PERSON_TITLES


def actor_of_label(document: Document, cast: Cast, turn: Labelled) -> Actor | None:
    """Whom of the article a label means, if anybody."""
    listed = next((named.actor for named in cast.within(*turn.label_span) if named.actor.id), None)
    actor = person_in(cast, turn.label_span) or _actor_called(cast, turn.label) or listed
    actor = actor or _in_brackets(document, cast, turn)
    if actor is None and set(label_words(turn.label)) & ANSWERS:
        return protagonist(document, cast)
    if actor is None and (_CHAIR.fullmatch(turn.label) or _is_office(turn.label)):
        return _in_office(document, cast, turn.label)
    return actor


def _in_brackets(document: Document, cast: Cast, turn: Labelled) -> Actor | None:
    """The person in brackets behind an office: `The Under-Secretary of State (X): …`."""
    behind = _BRACKETS.match(document.text, turn.label_span.end)
    titled = any(word.rpartition("-")[2] in words.ROLES for word in label_words(turn.label))
    return person_in(cast, Span(*behind.span())) if behind and titled else None


def _is_office(label: str) -> bool:
    """Whether a label is an office alone: `The Clerk`, `Mayor`."""
    noun = label_words(label)
    return len(noun) == 1 and noun[0] in _OFFICES


def person_in(cast: Cast, span: Span) -> Actor | None:
    """The first person named in a span."""
    return next((named.actor for named in cast.within(*span) if named.actor.type == "person"), None)


def label_voice(document: Document, cast: Cast, turn: Labelled) -> Voice:
    """The voice of a label; under its own name where it means nobody of the article."""
    actor = actor_of_label(document, cast, turn)
    start, end = turn.label_span
    if actor:
        short = actor.id is None and " " not in actor.name
        name = (full_name(document, actor.name) if short else None) or actor.name
        name = name if actor.id else _cased(name, turn.label)
        return Voice(Speaker(start, end, turn.label, actor.type, actor.id, name), actor)
    if is_unnamed(turn.label) or set(label_words(turn.label)) <= _COURT | ANSWERS:
        return Voice(Speaker(start, end, turn.label, "anonymous"), None)
    name = _without_titles(turn.label).lstrip("@")
    name = full_name(document, name) or _cased(name, turn.label)
    kind: SpeakerKind = "person" if " " in name or is_titled(turn.label) else "unknown"
    return Voice(Speaker(start, end, turn.label, kind, None, name), None)


def _cased(name: str, label: str) -> str:
    """A name in small letters where a label prints it in capitals; initials stay."""
    return name.title() if name.isupper() and (is_titled(label) or len(name) > 4) else name


def _without_titles(label: str) -> str:
    parts = label.split(" ")
    while len(parts) > 1 and parts[0].lower().rstrip(".") in words.PERSON_TITLES:
        parts = parts[1:]
    return " ".join(parts)


def _in_office(document: Document, cast: Cast, label: str) -> Actor | None:
    """Who is called by the office that a label is: `chaired by X`, `Chairwoman X`, `X (Clerk)`, `X, the mayor`."""
    noun = label.lower().removeprefix("the ")
    office = (
        rf"(?:chair(?:man|woman|person|ed by)?|presiding|{re.escape(noun)})" if _CHAIR.fullmatch(label) else re.escape(noun)
    )
    ahead_of = re.compile(rf"\b{office}\b(?:[\w ,:]|(?<=\b[mds]r)\.|(?<=\bms)\.|(?<=\bsen)\.|(?<=\brep)\.){{0,14}}$")
    behind_of = re.compile(
        rf",? \(?(?:[^()\n]{{1,12}}\),? )?(?:the |who |its |acting |committee |panel |town |city ){{0,2}}{office}"
    )
    for named in cast.named[:_LOOKED_AT]:
        ahead = document.text[max(0, named.start - 30) : named.start].lower()
        behind = document.text[named.end : named.end + 40].lower()
        if named.actor.type == "person" and (ahead_of.search(ahead) or behind_of.match(behind)):
            return named.actor
    return None


def _actor_called(cast: Cast, label: str) -> Actor | None:
    """The person whose initials, surname, given name or beginning of a name a label is."""
    people = [actor for actor in cast.actors if actor.type == "person"]
    name = _without_titles(label)
    bare = name.replace(".", "").replace(" ", "")
    if bare.isupper() and 2 <= len(bare) <= 4:
        lettered = [actor for actor in people if bare in _initials(actor.name)]
        if lettered:
            return lettered[0]
    key = fold_name(name)
    fits = [actor for actor in people if key in {fold_name(part) for part in _parts(actor.name)}]
    if not fits and len(key) > 2:
        fits = [actor for actor in people if any(fold_name(part).startswith(key) for part in _parts(actor.name))]
    return fits[0] if len(fits) == 1 else None


def _parts(name: str) -> list[str]:
    """A name, each of its words, its surnames together and its hyphenated parts."""
    return [name, *_NAME_PARTS.split(name), *name.split(" "), name.split(" ", 1)[-1]]


def _initials(name: str) -> set[str]:
    """The initials that a name may have: of all its parts, of its words, of its first and last."""
    full = [part for part in _NAME_PARTS.split(name) if part and part[0].isupper()]
    plain = [part for part in name.split(" ") if part and part[0].isupper()]
    found = {"".join(part[0] for part in parts).upper() for parts in (full, plain)}
    return found | ({(plain[0][0] + plain[-1][0]).upper()} if len(plain) > 1 else set())
