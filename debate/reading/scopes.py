"""What a sentence says of the two poles, by scope: the first layer of the judge, symmetrical in the poles.

A clause is worth the product of its signs: the pole (open +, closed -), times every blame, refusal, negation and "below".
A clause without a pole of its own speaks of the one before. What stands after a contrast counts more.
"""

from __future__ import annotations

from typing import NamedTuple

from debate.reading.lexicon import Token

_POLE = {"O": 1.0, "C": -1.0, "o": 1.0}
_LEAN = {"L": 0.7, "K": -0.7}
_BARE, _SAID, _INHERITED, _ACT = 0.3, 1.0, 0.6, 0.6


class Clause(NamedTuple):
    """One clause: its place, its score (open above 0, closed below), and whether it follows a contrast or states a condition."""

    start: int
    end: int
    score: float
    contrast: bool
    condition: bool
    refuted: bool


def clauses(tokens: list[Token]) -> list[Clause]:
    """The clauses of a sentence, those that say nothing left out."""
    found: list[Clause] = []
    pole = 0.0
    for part in _parts(tokens):
        own = next(
            (_POLE[tag] * (_ACT if tag == "o" else 1.0) for token in part for tag in token.tags[:1] if tag in _POLE), 0.0
        )
        pole = own or pole * _INHERITED
        score = _score(part, own, pole)
        if score:
            tags = "".join(token.tags for token in part)
            found.append(Clause(part[0].start, part[-1].end, score, "b" in tags, "i" in tags, "q" in tags))
    return found


def _parts(tokens: list[Token]) -> list[list[Token]]:
    """Clauses: between stops, before a contrast, and before a second pole of the other kind that begins its own statement."""
    parts: list[list[Token]] = [[]]
    pole = compared = ""
    for token in tokens:
        tag = token.tags[:1]
        other = tag in ("O", "C") and pole not in ("", tag) and not compared
        if tag == "|" or (tag == "b" and parts[-1]) or other:
            parts.append([])
            pole = compared = ""
        if tag != "|":
            parts[-1].append(token)
        if tag in ("O", "C"):
            pole = tag
        if ">" in token.tags or "<" in token.tags:
            compared = tag
    return [part for part in parts if part]


def _score(part: list[Token], own: float, pole: float) -> float:
    """The product of the signs of one clause, and what leans by itself."""
    sign, said = 1.0, False
    lean = 0.0
    for token in part:
        tags = token.tags
        lean += sum(_LEAN.get(tag, 0.0) for tag in tags)
        if tags[:1] in ("n", "x", "-", "<"):
            sign = -sign
        said = said or tags[:1] in ("x", "-", "<", "+", "s", ">")
    strength = _SAID if said else _BARE if own else 0.0
    return pole * sign * strength + lean
