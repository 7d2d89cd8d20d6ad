"""What the judge sees of a statement, as named features; the names are the keys of the weights.

Poles are masked relative to their clause: `P` is the pole that turns it, `Q` the other one. Two maps come of it. The *axis* (open
against closed) holds everything times the way in which its clause is turned, so that exchanging the poles changes its sign and
nothing else. The *stance* (a side, mixed, neutral, off topic) holds the same without the sign, so that exchanging the poles changes
nothing. What leans by itself, whatever pole is named ("cannot be recalled"), enters the axis as n-grams in which both
poles look the same. Nothing tells who speaks: names of companies are masked.
"""

from __future__ import annotations

from typing import NamedTuple

from debate.reading.lexicon import FRAMES, MASKS, Token
from debate.reading.scopes import WEIGHTS, Clause, clauses, turned

NOWHERE = -1
Features = dict[str, tuple[float, int]]
"""Name -> value, and the number of the token where it begins (`NOWHERE` for what belongs to no place)."""
_GRAMS = {True: 3, False: 4}
_VALUED = frozenset("+-xs!w<>rLKovzi")
_FRAMED = frozenset(FRAMES.values())
_MASKED = frozenset(MASKS.values())


class Statement(NamedTuple):
    """A statement as tokens, with those of the sentence before and after; `place` is `article` or `alone`.

    `topic` tells how much its article speaks of open and closed models: `none`, `some`, `much`, or nothing known.
    """

    tokens: list[Token]
    before: list[Token]
    after: list[Token]
    english: bool
    place: str = "alone"
    topic: str = ""


class Seen(NamedTuple):
    """Both maps of one statement."""

    axis: Features
    stance: Features


def features_of(statement: Statement) -> Seen:
    """All features of one statement, each with its value and place."""
    parts = clauses(statement.tokens, turned(statement.before) or turned(statement.after))
    seen = Seen({}, {"place:" + statement.place: (1.0, NOWHERE), "topic:" + statement.topic: (1.0, NOWHERE)})
    for number, clause in enumerate(parts):
        _clause(seen, clause, _GRAMS[statement.english])
        _position(seen, clause, number, len(parts))
    if not _all_turned(parts):
        _leanings(seen.axis, "u:", statement.tokens, _GRAMS[statement.english], 1.0)
    for prefix, context in (("b:", statement.before), ("a:", statement.after)):
        _context(seen, prefix, context)
        _leanings(seen.axis, "u" + prefix, context, 2, 0.5)
    _sums(seen.stance, parts)
    return seen


def _all_turned(parts: list[Clause]) -> bool:
    """Whether every clause names a pole: what is said is then said of it, and nothing leans by itself."""
    return all(clause.by == "pole" for clause in parts)


def _clause(seen: Seen, clause: Clause, longest: int) -> None:
    """N-grams of words and of tags, and what is said, negations counted."""
    turn = clause.turn * WEIGHTS[clause.by]
    words = [_masked(token, clause.turn) for token in clause.tokens]
    _grams(seen, "w:", words, range(clause.first, clause.first + len(words)), longest, turn)
    tagged = [(_tag(token, clause.turn), clause.first + at) for at, token in enumerate(clause.tokens) if token.tags]
    _grams(seen, "k:", [tag for tag, _ in tagged], [at for _, at in tagged], 4, turn)
    _add(seen, "s:" + clause.by, clause.turn, NOWHERE)
    sign = -1.0 if sum(token.tags[:1] == "n" for token in clause.tokens) % 2 else 1.0
    bare = clause.by in ("none", "context")
    for at, token in enumerate(clause.tokens, clause.first):
        if token.tags:
            _of_tags(seen, token, at, turn * sign, sign)
        if bare:
            _add(seen, "d:" + token.key, turn, at)
    _add(seen, "r:score", clause.score, NOWHERE)


def _of_tags(seen: Seen, token: Token, at: int, turn: float, sign: float) -> None:
    """Enter what a token says by the groups that hold it."""
    valued = [tag for tag in token.tags if tag in _VALUED]
    for tag in valued:
        _add(seen, "V:" + tag, turn, at)
    if valued and token.key not in _MASKED:
        _add(seen, "v:" + token.key, turn, at)
    for tag in token.tags:
        if tag in _FRAMED:
            _add(seen, "F:" + tag, turn, at)
            _lean(seen.axis, "f:" + tag, 1.0, at)
            _lean(seen.axis, "g:" + tag, sign, at)


def _leanings(axis: Features, prefix: str, tokens: list[Token], longest: int, weight: float) -> None:
    """Enter the n-grams of a text, with one mask for both poles."""
    keys = ["◇" if token.tags[:1] in MASKS else token.key for token in tokens]
    grams = [prefix + key for key in keys]
    for length in range(1, longest + 1):
        if length > 1:
            grams = [f"{gram} {key}" for gram, key in zip(grams, keys[length - 1 :], strict=False)]
        if prefix == "u:":
            for place, gram in enumerate(grams):
                if gram not in axis:
                    axis[gram] = (weight, place)
        else:
            nowhere = (weight, NOWHERE)
            for gram in grams:
                axis.setdefault(gram, nowhere)


def _position(seen: Seen, clause: Clause, number: int, count: int) -> None:
    """The first and the last clause, and what follows a contrast, may weigh more."""
    tags = {token.tags[:1] for token in clause.tokens}
    names = [name for name, tag in (("but", "b"), ("if", "i"), ("quoted", "q"), ("weighed", "z")) if tag in tags]
    names += ["last"] * (number == count - 1) + ["first"] * (number == 0)
    for name in names:
        _add(seen, "r:" + name, clause.score, NOWHERE)


def _context(seen: Seen, prefix: str, context: list[Token]) -> None:
    tags = [token.tags[0] for token in context if token.tags and token.tags != "|"]
    for tag in tags:
        seen.stance[prefix + tag.replace("C", "O")] = (0.5, NOWHERE)
    for clause in clauses(context):
        if clause.by != "none":
            _add(seen, prefix + "score", clause.score * 0.5, NOWHERE)


def _sums(stance: Features, parts: list[Clause]) -> None:
    above = sum(max(0.0, clause.score) for clause in parts)
    below = sum(max(0.0, -clause.score) for clause in parts)
    poles = {token.tags[:1] for clause in parts for token in clause.tokens if token.tags[:1] in MASKS}
    rows = {
        "sum": abs(above - below),
        "both": min(above, below),
        "poles": float(len(poles)),
        "clauses": min(8, len(parts)) / 4,
    }
    rows["length"] = min(60, sum(len(clause.tokens) for clause in parts)) / 30
    stance |= {"r:" + name: (value, NOWHERE) for name, value in rows.items() if value}


def _masked(token: Token, turn: float) -> str:
    tag = token.tags[:1]
    return token.key if tag not in MASKS else "P" if (tag == "O") == (turn > 0) else "Q"


def _tag(token: Token, turn: float) -> str:
    tag = token.tags[0]
    return tag if tag not in MASKS else "P" if (tag == "O") == (turn > 0) else "Q"


def _grams(seen: Seen, prefix: str, parts: list[str], places: range | list[int], longest: int, turn: float) -> None:
    """Enter the n-grams of a sequence."""
    grams = [prefix + part for part in parts]
    for length in range(1, longest + 1):
        if length > 1:
            grams = [f"{gram} {part}" for gram, part in zip(grams, parts[length - 1 :], strict=False)]
        for gram, place in zip(grams, places, strict=False):
            _add(seen, gram, turn, place)


def _lean(axis: Features, name: str, value: float, place: int) -> None:
    held, first = axis.get(name, (0.0, place))
    axis[name] = (max(-2.0, min(2.0, held + value)), first)


def _add(seen: Seen, name: str, turn: float, place: int) -> None:
    """Enter a feature in both maps: turned in the axis, without its sign in the stance."""
    axis, stance = seen
    held = axis.get(name)
    if held is None:
        axis[name] = (turn, place)
        stance[name] = (abs(turn), place)
    else:
        axis[name] = (held[0] + turn, held[1])
        value, first = stance[name]
        stance[name] = (min(2.0, value + abs(turn)), first)
