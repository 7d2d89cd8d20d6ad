"""Whom a label means: initials, a surname, a given name, A for who answers."""

from __future__ import annotations

import re

from debate.reading.cast import Actor, Cast
from debate.reading.document import Document
from debate.reading.english import words
from debate.reading.english.labels import Labelled, person_in
from debate.reading.english.protagonist import protagonist
from debate.reading.english.speakers import Voice
from debate.reading.shapes import Speaker
from people.names import fold_name

_NAME_PARTS = re.compile(r"[\s\-]+")


def label_voice(document: Document, cast: Cast, turn: Labelled) -> Voice:
    """The voice of a label; unknown under its own name where it means nobody of the article."""
    actor = person_in(cast, turn.label_span) or _actor_called(cast, turn.label)
    if actor is None and turn.label in ("A", "Answer"):
        actor = protagonist(document, cast)
    start, end = turn.label_span
    if actor:
        return Voice(Speaker(start, end, turn.label, actor.type, actor.id, actor.name), actor)
    name = turn.label.title() if turn.label.isupper() else turn.label
    return Voice(Speaker(start, end, turn.label, "unknown", None, name), None)


def _actor_called(cast: Cast, label: str) -> Actor | None:
    """The person whose initials, surname, given name or beginning of a name a label is."""
    people = [actor for actor in cast.actors if actor.type == "person"]
    parts = label.split(" ")
    while len(parts) > 1 and parts[0].lower().rstrip(".") in words.PERSON_TITLES:
        parts = parts[1:]
    bare = "".join(parts).replace(".", "")
    if bare.isupper() and 2 <= len(bare) <= 4:
        lettered = next((actor for actor in people if bare in _initials(actor.name)), None)
        if lettered:
            return lettered
    key = fold_name(" ".join(parts))
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
