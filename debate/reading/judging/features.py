"""What the judge sees of a statement, as named features; the names are the keys of the weights.

Poles are masked relative to their clause: `P` is the pole that turns it, `Q` the other one. Two maps come of it. The *axis* (open
against closed) holds everything times the way in which its clause is turned, so that exchanging the poles changes its sign and
nothing else. The *stance* (a side, mixed, neutral, off topic) holds the same without the sign, so that exchanging the poles changes
nothing. What leans by itself, whatever pole is named ("cannot be recalled"), enters the axis as n-grams in which both
poles look the same. Nothing tells who speaks: names of companies are masked.
"""

from __future__ import annotations

from collections.abc import Container
from functools import cache
from typing import NamedTuple

from debate.reading.judging.forms import enter_kinds, enter_plain, masks_of
from debate.reading.judging.kinds import kinds_of
from debate.reading.judging.lexicon import FRAMES, MASKS, Token
from debate.reading.judging.maps import EVERYTHING, NOWHERE, Seen, add, add_all, grams, lean
from debate.reading.judging.scopes import WEIGHTS, Clause, clauses, first_tags, told_scores, turned

_GRAMS = {True: 3, False: 4}
_VALUED = frozenset("+-xs!w<>rLKovzih")
_FRAMED = frozenset(FRAMES.values())
_MASKED = frozenset(MASKS.values())
_UNTOLD = frozenset(" |")
CONTEXT = 0.5
"""What anything in the context counts."""


class Context(NamedTuple):
    """A statement, or what stands before or after it, with both poles alike: the key of each token; and the first tags."""

    keys: list[str]
    tags: str

    def cut(self, first: int, last: int) -> Context:
        """Some of its tokens, by number."""
        return Context(self.keys[first:last], self.tags[first:last])


def as_context(tokens: list[Token]) -> Context:
    """Tokens as a context."""
    return Context(leaning_keys(tokens), first_tags(tokens))


class Statement(NamedTuple):
    """A statement as tokens, with the same as a context and the sentences before and after; `place` is `article` or `alone`.

    `topic` tells how much its article speaks of open and closed models: `none`, `some`, `much`, or nothing known. `begin` is where
    its words begin in the text that its tokens are counted in.
    """

    tokens: list[Token]
    own: Context
    before: Context
    after: Context
    english: bool
    place: str = "alone"
    topic: str = ""
    begin: int = 0


def features_of(statement: Statement) -> Seen:
    """All features of one statement and its context, each with its value and place."""
    seen = features_within(statement)
    for prefix, context in (("b:", statement.before), ("a:", statement.after)):
        seen.telling.update({prefix + tag: CONTEXT for tag in told_tags(context)})
        for score in scores_of(context):
            add(seen, prefix + "score", NOWHERE, score)
        for gram, _ in grams("u" + prefix, context.keys, 2, EVERYTHING):
            seen.leaning[gram] = (CONTEXT, NOWHERE)
    return seen


def features_within(statement: Statement, known: Container[str] = EVERYTHING) -> Seen:
    """The features of a statement's own words. Who weighs them gives the names that count, and the beginnings of those of several
    words: others may be left out, and a sequence of words is followed no farther than the known ones go."""
    tags = statement.own.tags
    context = turned(statement.before.tags) or turned(statement.after.tags)
    parts = clauses(tags, context)
    seen = Seen({}, {}, {"place:" + statement.place: 1.0, "topic:" + statement.topic: 1.0})
    longest = _GRAMS[statement.english]
    kinds = kinds_of(statement.tokens, tags, parts)
    for number, clause in enumerate(parts):
        said = tags[clause.first : clause.last]
        _clause(seen, clause, statement.tokens[clause.first : clause.last], said, longest, known)
        _position(seen, clause, said, number, len(parts))
        if kinds[number]:
            enter_kinds(seen, clause, statement.tokens[clause.first : clause.last], said, kinds[number], known)
    if not _all_turned(parts):
        for gram, at in grams("u:", statement.own.keys, longest, known):
            seen.leaning.setdefault(gram, (1.0, at))
    _sums(seen.telling, parts, tags)
    enter_plain(seen, statement.tokens, len(tags) - tags.count("|"), context)
    return seen


def told_tags(context: Context) -> set[str]:
    """The tags of a context, both poles alike."""
    return set(context.tags.replace("C", "O")) - _UNTOLD


def scores_of(context: Context) -> list[float]:
    """What the clauses of a context say that are turned by anything."""
    return [score * CONTEXT for score in told_scores(context.tags)]


def leaning_keys(tokens: list[Token]) -> list[str]:
    """The key of each token, both poles alike."""
    return ["◇" if token.tags[:1] in MASKS else token.key for token in tokens]


def _all_turned(parts: list[Clause]) -> bool:
    """Whether every clause names a pole: what is said is then said of it, and nothing leans by itself."""
    return all(clause.by == "pole" for clause in parts)


def _clause(seen: Seen, clause: Clause, tokens: list[Token], said: str, longest: int, known: Container[str]) -> None:
    """N-grams of words and of tags, and what is said, negations counted."""
    turn, masks = clause.turn * WEIGHTS[clause.by], masks_of(clause.turn)
    words = [token.key for token in tokens]
    masked = [masks.get(tag) or word for tag, word in zip(said, words, strict=True)] if "O" in said or "C" in said else words
    add_all(seen, grams("w:", masked, longest, known, clause.first), turn)
    tagged = [at for at, tag in enumerate(said) if tag != " "]
    tags = [masks.get(said[at], said[at]) for at in tagged]
    add_all(seen, [(gram, clause.first + tagged[at]) for gram, at in grams("k:", tags, 4, known)], turn)
    add(seen, "s:" + clause.by, NOWHERE, clause.turn)
    sign = -1.0 if said.count("n") % 2 else 1.0
    for at in tagged:
        _of_tags(seen, tokens[at], clause.first + at, turn * sign, sign)
    if clause.by in ("none", "context"):
        add_all(seen, grams("d:", words, 1, known, clause.first), turn)
    add(seen, "r:score", NOWHERE, clause.score)


def _of_tags(seen: Seen, token: Token, at: int, turn: float, sign: float) -> None:
    """Enter what a token says by the groups that hold it."""
    valued, framed = _sorted_tags(token.tags)
    if valued:
        add_all(seen, [(tag, at) for tag in valued], turn)
    if token.key not in _MASKED and not _VALUED.isdisjoint(token.tags):
        add(seen, "v:" + token.key, at, turn)
    for tag in framed:
        lean(seen.leaning, "f:" + tag, 1.0, at)
        lean(seen.leaning, "g:" + tag, sign, at)


@cache
def _sorted_tags(tags: str) -> tuple[list[str], str]:
    """The names of what is turned by what tags say, and the tags of frames; the lexicon joins tags in a few hundred ways."""
    framed = "".join(filter(_FRAMED.__contains__, tags))
    return ["V:" + tag for tag in tags if tag in _VALUED] + ["F:" + tag for tag in framed], framed


def _position(seen: Seen, clause: Clause, said: str, number: int, count: int) -> None:
    """The first and the last clause, and what follows a contrast, may weigh more."""
    names = [name for name, tag in (("but", "b"), ("if", "i"), ("quoted", "q"), ("weighed", "z")) if tag in said]
    names += ["last"] * (number == count - 1) + ["first"] * (number == 0)
    for name in names:
        add(seen, "r:" + name, NOWHERE, clause.score)


def _sums(telling: dict[str, float], parts: list[Clause], tags: str) -> None:
    scores = [clause.score for clause in parts]
    above, below = sum(score for score in scores if score > 0), -sum(score for score in scores if score < 0)
    rows = {
        "r:sum": abs(above - below),
        "r:both": min(above, below),
        "r:poles": float(sum(pole in tags for pole in MASKS)),
        "r:clauses": min(8, len(parts)) / 4,
        "r:length": min(60, len(tags) - tags.count("|")) / 30,
    }
    telling |= {name: value for name, value in rows.items() if value}
