"""What the forms of a statement add to the maps: the kinds of its clauses, and what it says in so many words."""

from __future__ import annotations

from collections.abc import Container

from debate.reading.judging.lexicon import Token
from debate.reading.judging.maps import NOWHERE, Seen, add, add_all
from debate.reading.judging.plain import plain
from debate.reading.judging.scopes import WEIGHTS, Clause

_LONG = 4
"""Fours of words beyond which a statement is long."""


def enter_kinds(
    seen: Seen, clause: Clause, tokens: list[Token], said: str, kinds: tuple[str, ...], known: Container[str]
) -> None:
    """What a clause says, anew for each of its kinds and for all of them together: it may weigh less there, or the other way."""
    turn, masks = clause.turn * WEIGHTS[clause.by], masks_of(clause.turn)
    words = [
        (masks.get(tag) or token.key, at) for at, (tag, token) in enumerate(zip(said, tokens, strict=True), clause.first)
    ]
    tags = [(masks.get(tag, tag), at) for at, tag in enumerate(said, clause.first) if tag != " "]
    for kind in dict.fromkeys((*kinds, "+".join(kinds))):
        add(seen, f"{kind}: {clause.by}", NOWHERE, clause.turn)
        add(seen, f"{kind}: score", NOWHERE, clause.score)
        add_all(seen, [(f"{kind}:t {tag}", at) for tag, at in tags], turn)
    for kind in kinds:
        add_all(seen, [(name, at) for word, at in words if (name := f"{kind}:w {word}") in known], turn)


def enter_plain(seen: Seen, tokens: list[Token], count: int, context: float) -> None:
    """What is said in so many words, by rule; the whole of it by the number of words too, since long statements are less plain."""
    for rule, value in plain(tokens, context).items():
        name = f"P:total {min(_LONG, count // 4)}" if rule == "total" else "P:" + rule
        add(seen, name, NOWHERE, value)
        if rule == "total":
            add(seen, "P:total", NOWHERE, value)


def masks_of(turn: float) -> dict[str, str]:
    """What the poles become in a clause that is turned so."""
    return {"O": "P", "C": "Q"} if turn > 0 else {"O": "Q", "C": "P"}
