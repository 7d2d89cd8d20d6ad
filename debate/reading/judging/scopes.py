"""The clauses of a sentence and which way each is turned: what decides whether praise speaks for open or for closed.

A clause is turned by the first pole that it names (open +, closed -); without one by an act of opening (+) or a restriction (-),
else by the clause before it, else by the context, else it is taken to speak of opening. What is named less clearly counts less.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from debate.reading.judging.lexicon import Token
from debate.reading.shapes import Span

WEIGHTS = {"pole": 1.0, "act": 0.8, "rule": 0.6, "same": 0.6, "context": 0.5, "none": 0.4}
"""How much a clause counts, by what turns it."""


class Clause(NamedTuple):
    """One clause: the numbers of its tokens (end exclusive), which way it is turned and by what, and what it says of that."""

    first: int
    last: int
    turn: float
    by: str
    score: float


def first_tags(tokens: list[Token]) -> str:
    """The first tag of each token, a space where it has none: a sentence as a pattern sees it."""
    return "".join([token.tags[:1] or " " for token in tokens])


def clauses(tags: str, context: float = 0.0) -> list[Clause]:
    """The clauses of a sentence, by the first tags of its tokens; `context` is the way in which the sentence before is turned
    (0: not at all)."""
    found: list[Clause] = []
    held, by_held = (context, "context") if context else (1.0, "none")
    for match in _PART.finditer(tags):
        turn, by, said = _told(match.group().replace(" ", ""))
        if turn:
            held, by_held = turn, "same"
        else:
            turn, by = held, by_held
        first, last = match.span()
        found.append(Clause(first, last, turn, by, turn * WEIGHTS[by] * said))
    return found


def told_scores(tags: str) -> list[float]:
    """What the clauses of a sentence say that are turned by anything it names: the scores of its clauses from the first such on."""
    if not _TURNS_A_CLAUSE.search(tags):
        return []
    return [clause.score for clause in clauses(tags) if clause.by != "none"]


def loudest(tokens: list[Token], tags: str, gains: Callable[[], list[float]]) -> Span | None:
    """The place between two stops whose tokens gain most, by their first tags; `gains` (of each token) are asked for only where
    there are several."""
    parts = [part.span() for part in _BETWEEN_STOPS.finditer(tags)]
    if len(parts) > 1:
        weights = gains()
        parts = [max(parts, key=lambda part: sum(weights[slice(*part)]))]
    return next((Span(tokens[first].start, tokens[last - 1].end) for first, last in parts), None)


def turned(tags: str) -> float:
    """The way in which a sentence of the context is turned: by the last pole or act that it names (0: by none)."""
    named = _TURNED.findall(tags)
    return _TURNS[named[-1]] if named else 0.0


_TURNS = {"O": 1.0, "C": -1.0, "o": 1.0}
_PART = re.compile(r"[^|][^|b]*")
"""Between stops, and before a contrast."""
_BETWEEN_STOPS = re.compile("[^|]+")
_TURNED, _POLE = re.compile("[OCo]"), re.compile("[OC]")
_TURNS_A_CLAUSE = re.compile("[OCor]")
_FLIPS, _SAYS = re.compile("[nx<r-]"), re.compile("[x<+s>!wh-]")


@lru_cache(maxsize=4096)
def _told(part: str) -> tuple[float, str, float]:
    """Which way the tags of a clause turn it and by what, and what they say; most clauses have tags that others had before."""
    return *_turn(part), _said(part)


def _turn(part: str) -> tuple[float, str]:
    pole = _POLE.search(part)
    if pole:
        return _TURNS[pole.group()], "pole"
    if "o" in part:
        return 1.0, "act"
    if "r" in part:
        return -1.0, "rule"
    return 0.0, ""


def _said(part: str) -> float:
    """The product of the signs of what is said; a pole that is only named is worth a little."""
    if not _SAYS.search(part):
        return 0.3
    if "h" in part:
        return of_harm(part)
    return -1.0 if len(_FLIPS.findall(part)) % 2 else 1.0


def of_harm(tags: str) -> float:
    """What harm that a pole suffers says of it: who tells of it is for the pole, whatever does the harm; denied, against."""
    return -1.0 if tags.count("n") % 2 else 1.0
