"""Who only asks in a dialogue: the outlet and its interviewers, whose turns are no records (GUIDELINES: question turns)."""

from __future__ import annotations

import re
from typing import NamedTuple

from debate.reading.cast import Cast
from debate.reading.document import Document
from debate.reading.english.label_voices import actor_of_label, is_asking_label, is_titled
from debate.reading.english.labels import Labelled
from debate.reading.shapes import Span

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


class Askers(NamedTuple):
    """Labels of those who only ask, and of hosts named like guests: what these state is theirs, only their questions are not."""

    silent: set[str]
    hosts: set[str]


def askers(document: Document, cast: Cast, turns: list[tuple[Labelled, Span]]) -> Askers:
    """Who asks, by the label itself, by the byline, else by what they do in their turns."""
    bodies: dict[str, list[str]] = {}
    for turn, body in turns:
        bodies.setdefault(turn.label, []).append(document.text[body.start : body.end])
    asking = {label for label in bodies if is_asking_label(label) or _is_byline(document, label)}
    if asking or len(bodies) < 2:
        return Askers(asking, set())
    if sum(map(is_titled, bodies)) > 1:
        return Askers(set(), set())
    found = _by_manner(bodies)
    named = {turn.label for turn, _ in turns if turn.label in found and _is_a_name(document, cast, turn)}
    return Askers(found - named, named)


def _is_a_name(document: Document, cast: Cast, turn: Labelled) -> bool:
    """Whether a label names a person in full, or by a part that is no initials."""
    actor = actor_of_label(document, cast, turn)
    is_initials = turn.label.replace(".", "").isupper() and len(turn.label) < 5
    return ((actor is not None and actor.type == "person") or " " in turn.label) and not is_initials


def _by_manner(bodies: dict[str, list[str]]) -> set[str]:
    """The one who welcomes, or who asks clearly more than everybody else."""
    rate = {label: sum(map(asking, found)) / len(found) for label, found in bodies.items()}
    best = max(rate, key=lambda label: rate[label])
    others = max((rate[label] for label in rate if label != best), default=0.0)
    hosts = {label for label, found in bodies.items() if any(_WELCOMES.search(body) for body in found[:1])}
    if len(hosts) == 1 and len(bodies) > 1 and rate[min(hosts)] >= 0.3:
        return hosts
    return {best} if rate[best] >= 0.5 and rate[best] > others else set()


def asking(body: str) -> float:
    """How much a turn asks: it ends so, it holds a question, it bids to tell."""
    end = body.rstrip("*_ ”\"'’)")
    if end.endswith("?"):
        return 1.0
    if "?" in body:
        return 0.6
    return 0.4 if len(body) < 160 and _TELL.search(body) else 0.0


def _is_byline(document: Document, label: str) -> bool:
    """Whether a label names who the article is by."""
    introduced = (
        rf"\b(?i:(?:(?:interviewed|hosted|moderated) )?by|interviewer|host|moderator|questions?:?)\s+{re.escape(label)}\b"
    )
    return " " in label and re.search(introduced, document.text[:1500]) is not None
