"""What stands around the clauses of a statement and turns what they say: a question and its answer, a claim of others and its
refutation, a concession and the point that follows it, a condition.

A kind tells only of forms, the same for both poles, so that exchanging the poles changes nothing here.
"""

from __future__ import annotations

import re

from debate.reading.judging.lexicon import Token, stem
from debate.reading.judging.scopes import Clause

_ENDS = re.compile("[.?!。？！]")
_ASKS = frozenset("?？")
_OPENS, _SHUTS = frozenset("“「"), frozenset("”」")
_ANSWER, _SHORT = 4, 5
"""Tokens at the head of the clause behind a question that answer it; of a clause that says no and nothing else."""
_YES = frozenset(map(stem, "yes yeah absolutely certainly definitely sure indeed".split())) | frozenset(
    map(" ".join, "当然 肯定 一定 会 是 对 没错 必须 要 应该 绝对 早就".split())
)


def kinds_of(tokens: list[Token], tags: str, parts: list[Clause]) -> list[tuple[str, ...]]:
    """The kinds of each clause; none for most."""
    said = [tags[part.first : part.last] for part in parts]
    every = ["".join([token.tags for token in tokens[part.first : part.last]]) for part in parts]
    ends = _ends(tokens, parts)
    quoted = _quoted(tokens)
    denies = [_denies(*one) for one in zip(said, every, strict=True)]
    return [
        (
            *_of_question(tokens, parts, ends, at),
            *("claimed",) * ("c" in every[at] or any(quoted[part.first : part.last])),
            *("denied" if "d" in every[at] else "denied later",) * ("d" in every[at] or any(denies[at + 1 : at + 3])),
            *("but",) * said[at].startswith("b"),
            *("granted",) * (at + 1 < len(parts) and said[at + 1].startswith("b")),
            *("if",) * ("i" in said[at]),
        )
        for at, part in enumerate(parts)
    ]


def _denies(said: str, every: str) -> bool:
    """Whether a clause that names no pole refutes what stands before it: by a word, or by being little more than a no."""
    only_no = "n" in said and "w" not in said and len(said) <= _SHORT
    return "O" not in said and "C" not in said and (only_no or "d" in every)


def _ends(tokens: list[Token], parts: list[Clause]) -> list[str]:
    """The mark that ends the sentence of each clause; nothing where none does."""
    ends: list[str] = []
    end, behind = "", len(tokens)
    for part in reversed(parts):
        for token in reversed(tokens[part.last : behind]):
            if _ENDS.match(token.key):
                end = token.key
        behind = part.first
        ends.append(end)
    return ends[::-1]


def _quoted(tokens: list[Token]) -> list[bool]:
    inside, found = False, []
    for token in tokens:
        inside = token.key in _OPENS or (inside and token.key not in _SHUTS)
        found.append(inside)
    return found


def _of_question(tokens: list[Token], parts: list[Clause], ends: list[str], at: int) -> list[str]:
    """Whether a clause asks, and whether the first clause behind the question answers it with no or with yes."""
    if ends[at] not in _ASKS:
        return []
    for later in range(at + 1, len(parts)):
        gap = tokens[parts[later - 1].last : parts[later].first]
        if any(token.key in _ASKS for token in gap):
            answer = tokens[parts[later].first : min(parts[later].last, parts[later].first + _ANSWER)]
            tags = "".join([token.tags for token in answer])
            no, yes = "n" in tags or "d" in tags, any(token.key in _YES for token in answer)
            return ["asked", *["no"] * no, *["yes"] * (yes and not no)]
    return ["asked"]
