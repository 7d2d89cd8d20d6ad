"""The clauses of a sentence and which way each is turned: what decides whether praise speaks for open or for closed.

A clause is turned by the first pole that it names (open +, closed -); without one by an act of opening (+) or a restriction (-),
else by the clause before it, else by the context, else it is taken to speak of opening. What is named less clearly counts less.
"""

from __future__ import annotations

from typing import NamedTuple

from debate.reading.lexicon import Token

WEIGHTS = {"pole": 1.0, "act": 0.8, "rule": 0.6, "same": 0.6, "context": 0.5, "none": 0.4}
"""How much a clause counts, by what turns it."""
_FLIPS, _SAYS = frozenset("nx-<r"), frozenset("x-<+s>!w")


class Clause(NamedTuple):
    """One clause: its tokens with the number of the first, which way it is turned and by what, and what it says of that."""

    first: int
    tokens: list[Token]
    turn: float
    by: str
    score: float


def clauses(tokens: list[Token], context: float = 0.0) -> list[Clause]:
    """The clauses of a sentence; `context` is the way in which the sentence before is turned (0: not at all)."""
    found: list[Clause] = []
    held, by_held = (context, "context") if context else (1.0, "none")
    for first, part in _parts(tokens):
        turn, by = _turn(part)
        if turn:
            held, by_held = turn, "same"
        else:
            turn, by = held, by_held
        found.append(Clause(first, part, turn, by, turn * WEIGHTS[by] * _said(part)))
    return found


def turned(tokens: list[Token]) -> float:
    """The way in which a sentence of the context is turned: by the last pole or act that it names."""
    for token in reversed(tokens):
        if token.tags[:1] in _TURNS:
            return _TURNS[token.tags[:1]]
    return 0.0


_TURNS = {"O": 1.0, "C": -1.0, "o": 1.0}


def _parts(tokens: list[Token]) -> list[tuple[int, list[Token]]]:
    """Between stops, and before a contrast: number of the first token, and the tokens."""
    parts: list[tuple[int, list[Token]]] = []
    part: list[Token] = []
    for at, token in enumerate(tokens):
        tags = token.tags
        if part and tags and (tags == "|" or tags[0] == "b"):
            parts.append((at - len(part), part))
            part = []
        if tags != "|":
            part.append(token)
    return [*parts, (len(tokens) - len(part), part)] if part else parts


def _turn(part: list[Token]) -> tuple[float, str]:
    tags = [token.tags[0] for token in part if token.tags]
    for tag in tags:
        if tag in ("O", "C"):
            return _TURNS[tag], "pole"
    if "o" in tags:
        return 1.0, "act"
    if "r" in tags:
        return -1.0, "rule"
    return 0.0, ""


def _said(part: list[Token]) -> float:
    """The product of the signs of what is said; a pole that is only named is worth a little."""
    sign, said = 1.0, False
    for tag in [token.tags[0] for token in part if token.tags]:
        if tag in _FLIPS:
            sign = -sign
        said = said or tag in _SAYS
    return sign if said else 0.3
