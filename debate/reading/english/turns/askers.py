"""Who only asks in a dialogue: the outlet and its interviewers, whose turns are no records (GUIDELINES: question turns)."""

from __future__ import annotations

import re
from typing import NamedTuple

from debate.reading.cast import Cast
from debate.reading.english.names.full_names import full_name
from debate.reading.english.turns.label_voices import actor_of_label, is_asking_label, is_titled
from debate.reading.english.turns.labels import Labelled
from debate.reading.english.turns.protagonist import protagonist
from debate.reading.shapes import Span
from debate.reading.structure.document import Document
from people.names import fold_name

_TELL = re.compile(
    r"\b(?:tell (?:me|us)|talk (?:me|us)|walk (?:me|us)|explain|describe|let's|let’s|let me|"
    r"give (?:me|us)|say more|go on|you (?:said|say|have|wrote)|"
    r"your|some (?:say|people)|critics)\b",
    re.IGNORECASE,
)
_WELCOMES = re.compile(
    r"\b(?:welcome (?:to|back)|my guest|our guest|i'm your host|i’m your host|thank(?:s| you) (?:so much |very much )?for "
    r"(?:joining|being here|coming|talking|speaking|doing this|listening|your time)|joining (?:me|us))\b",
    re.IGNORECASE,
)


_HANDS_OVER = re.compile(
    r"(?:please|yes|okay|ok|right|sure|so)?,? ?(?:go ahead|go on|please|over to you)[^.!]{0,20}[.!]?", re.IGNORECASE
)
_LEAVE = re.compile(
    r"\b(?:thank(?:s| you)(?: all)? for (?:listening|watching|tuning in)|see you next (?:week|time)|"
    r"stay with us|we['’]ll leave it there|when we come back|we['’]ll be (?:right )?back|after (?:the|this) break|"
    r"have a caller)\b",
    re.IGNORECASE,
)

_NUMBERED = re.compile(r"Q\d{1,3}\.? [A-Z][a-z]")
_SEATED = re.compile(r"[^:\n]{3,60}\([^()\n]{3,40}\) \([A-Z][\w/. ]{1,8}\):")
_SPOKEN = re.compile(
    r"\b(?:podcast|episode|transcript|show|radio|panel|webinar|livestream|broadcast|debate)\b", re.IGNORECASE
)
_TOP = 1500
"""Characters at the top in which an article says what it is, and by whom."""
_OFTEN, _MOSTLY = 0.34, 0.5
"""Shares of turns that ask."""


_INTRODUCES = (
    r"\b(?i:(?:(?:interviewed|hosted|moderated) )?by:?|interviewer:?|interview:|host:?|moderator:?|questions?:"
    r"|our (?:\w+ )?(?:editor|reporter|correspondent|columnist|host|writer),?)\s+"
)


class Askers(NamedTuple):
    """Labels of those who only ask, and of hosts named like guests: what these state is theirs, only their questions are not."""

    silent: set[str]
    hosts: set[str]
    unseen: bool = False
    """Whether all labels are one guest's: then whatever stands right above one is the outlet's, for somebody spoke between."""


def askers(document: Document, cast: Cast, turns: list[tuple[Labelled, Span]]) -> Askers:
    """Who asks, by the label itself, by the byline, else by what they do in their turns."""
    same = _merged(document, cast, turns)
    turns = [(turn._replace(label=same[turn.label]), body) for turn, body in turns]
    found = _askers(document, cast, turns)
    silent, hosts = ({label for label, name in same.items() if name in labels} for labels in (found.silent, found.hosts))
    return Askers(silent, hosts)


def _merged(document: Document, cast: Cast, turns: list[tuple[Labelled, Span]]) -> dict[str, str]:
    """Each label with the first one that means the same person: initials and surnames go with the full name."""
    first: dict[str, str] = {}
    merged = {}
    for turn, _ in turns:
        if turn.label not in merged:
            actor = actor_of_label(document, cast, turn)
            meant = actor.key if actor else fold_name(full_name(document, turn.label) or turn.label)
            merged[turn.label] = first.setdefault(meant, turn.label)
    return merged


def _askers(document: Document, cast: Cast, turns: list[tuple[Labelled, Span]]) -> Askers:
    bodies: dict[str, list[str]] = {}
    for turn, body in turns:
        bodies.setdefault(turn.label, []).append(document.text[body.start : body.end])
    firsts = {turn.label: turn for turn, _ in reversed(turns)}
    silent = {label for label in bodies if is_asking_label(label) or _is_byline(document, cast, firsts[label])}
    if len(bodies) < 2:
        return Askers(silent, set())
    if sum(map(is_titled, bodies)) > 1 or _is_evidence(document, turns):
        return Askers(silent, set())
    found = _by_manner({label: said for label, said in bodies.items() if label not in silent}, bool(silent))
    if not found and not silent and len(bodies) == 2:
        found = _by_place(document, cast, firsts)
    spoken = _SPOKEN.search(document.text, 0, _TOP) is not None or len(bodies) > 2
    hosts = {label for label in found if spoken and _is_a_name(document, cast, firsts[label])}
    return Askers(silent | (found - hosts), hosts)


def _is_evidence(document: Document, turns: list[tuple[Labelled, Span]]) -> bool:
    """Whether members ask by name, with a number (`Q3 Jane Roe: …`), or with seat and party (`Jane Roe (Bath) (Lab): …`)."""
    lines = [document.line(turn.number) for turn, _ in turns]
    return sum(_NUMBERED.match(line) is not None for line in lines) > 1 or any(map(_SEATED.match, lines))


def _by_place(document: Document, cast: Cast, firsts: dict[str, Labelled]) -> set[str]:
    """Of two, the one who begins where the other is the one whom the introduction is about."""
    guest = protagonist(document, cast)
    first = min(firsts, key=lambda label: firsts[label].number)
    about = {label for label, turn in firsts.items() if guest is not None and actor_of_label(document, cast, turn) is guest}
    return {first} if about and first not in about else set()


def _is_a_name(document: Document, cast: Cast, turn: Labelled) -> bool:
    """Whether a label names a person in full, or by a part that is no initials."""
    actor = actor_of_label(document, cast, turn)
    is_initials = turn.label.replace(".", "").isupper() and len(turn.label) < 4
    known = (
        (actor is not None and actor.type == "person") or " " in turn.label or full_name(document, turn.label) is not None
    )
    return known and not is_initials


def _by_manner(bodies: dict[str, list[str]], others_ask: bool) -> set[str]:
    """The one who welcomes, or whoever asks clearly more than everybody else; beside others who ask, only who mostly asks."""
    rate = {label: sum(map(asking, found)) / len(found) for label, found in bodies.items()}
    hosts = {label for label, found in bodies.items() if _WELCOMES.search(found[0])}
    if len(hosts) == 1 and len(bodies) > 1 and rate[min(hosts)] >= _OFTEN:
        return hosts | {label for label in rate if rate[label] >= _MOSTLY}
    best = max(rate, key=lambda label: rate[label], default="")
    others = max((rate[label] for label in rate if label != best), default=0.0)
    if others_ask or not best or rate[best] < (_OFTEN if len(bodies) == 2 else _MOSTLY):
        return {label for label in rate if rate[label] >= _MOSTLY and len(bodies[label]) > 1 and len(bodies) > 1}
    return {best} if rate[best] > others else set()


def asking(body: str) -> float:
    """How much a turn asks: it ends so, it holds a question, it bids to tell."""
    end = body.rstrip("*_ ”\"'’)")
    if end.endswith("?"):
        return 1.0
    if "?" in body:
        return 0.6
    return 0.4 if len(body) < 160 and _TELL.search(body) else 0.0


def hands_over(body: str) -> bool:
    """Whether a host's turn only leads on or takes leave: `Go ahead.`, `Thanks for listening.`"""
    return _HANDS_OVER.fullmatch(body.strip()) is not None or _LEAVE.search(body) is not None


def _is_byline(document: Document, cast: Cast, turn: Labelled) -> bool:
    """Whether a label names who the article is by, in full, by a surname or by initials."""
    actor = actor_of_label(document, cast, turn)
    if actor is not None and actor is protagonist(document, cast):
        return False
    names = {turn.label, *([actor.name] if actor else []), full_name(document, turn.label) or turn.label}
    top = document.text[:_TOP]
    return any(" " in name and re.search(_INTRODUCES + re.escape(name) + r"\b", top) for name in names)
