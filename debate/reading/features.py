"""What the judge sees of a statement, as named features; the names are the keys of the weights.

`w:` n-grams of words (English stems, Chinese characters, poles masked), `c:` n-grams of characters, `k:` n-grams of the tags
alone, `r:` what the scopes add up to, `b:` and `a:` tags of the context before and after. Nothing tells who speaks: names of
companies are masked, and of the context only tags count.
"""

from __future__ import annotations

from typing import NamedTuple

from debate.reading.lexicon import Token
from debate.reading.scopes import clauses

NOWHERE = -1
Features = dict[str, tuple[float, int]]
"""Name -> value, and the number of the token where it begins (`NOWHERE` for what belongs to no place)."""

_WORDS, _TAGS, _BEFORE, _AFTER, _CHARACTERS = 1.0, 0.6, 0.3, 0.2, 0.4
_GRAMS = {True: (1, 2, 3), False: (1, 2, 3, 4)}


class Statement(NamedTuple):
    """A statement as tokens, with those of the sentence before and after; `place` is `article` or `alone`."""

    tokens: list[Token]
    before: list[Token]
    after: list[Token]
    english: bool
    place: str = "alone"


def features_of(statement: Statement) -> Features:
    """All features of one statement, each with its value and place."""
    tokens = statement.tokens
    found: Features = {"place:" + statement.place: (1.0, NOWHERE)}
    words = [(token.key, at) for at, token in enumerate(tokens) if token.tags != "|"]
    _grams(found, "w:", words, _GRAMS[statement.english], _WORDS)
    _grams(found, "k:", _tagged(tokens), (1, 2, 3), _TAGS)
    for prefix, context, weight in (("b:", statement.before, _BEFORE), ("a:", statement.after, _AFTER)):
        _grams(found, prefix, [(tag, NOWHERE) for tag, _ in _tagged(context)], (1, 2), weight)
    if statement.english:
        _characters(found, words)
    _scopes(found, tokens)
    return found


def _tagged(tokens: list[Token]) -> list[tuple[str, int]]:
    return [(token.tags[0], at) for at, token in enumerate(tokens) if token.tags]


def _grams(found: Features, prefix: str, parts: list[tuple[str, int]], lengths: tuple[int, ...], weight: float) -> None:
    """Enter the n-grams of a sequence."""
    keys = [prefix + part for part, _ in parts]
    places = [place for _, place in parts]
    for key, place in zip(keys, places, strict=True):
        found[key] = (weight, place)
    grams = keys
    for length in lengths[1:]:
        grams = [f"{gram} {part}" for gram, (part, _) in zip(grams, parts[length - 1 :], strict=False)]
        for gram, place in zip(grams, places, strict=False):
            found[gram] = (weight, place)


def _characters(found: Features, words: list[tuple[str, int]]) -> None:
    """Enter parts of longer stems, so that a word never seen is still known by its kin."""
    for word, place in words:
        for length in (4, 5):
            for at in range(len(word) - length):
                found["c:" + word[at : at + length]] = (_CHARACTERS, place)


def _scopes(found: Features, tokens: list[Token]) -> None:
    """Enter what the clauses say for open, for closed, last, after a contrast, under a condition."""
    parts = clauses(tokens)
    scores = [max(-2.0, min(2.0, clause.score)) for clause in parts]
    above, below = sum(s for s in scores if s > 0), -sum(s for s in scores if s < 0)
    last = scores[-1] if scores else 0.0
    rows = {"open": above, "closed": below, "both": min(above, below), "last+": max(0.0, last), "last-": max(0.0, -last)}
    rows["none"] = 0.0 if scores else 1.0
    for clause, score in zip(parts, scores, strict=True):
        for name, holds in (("but", clause.contrast), ("if", clause.condition), ("quoted", clause.refuted)):
            if holds:
                key = name + ("+" if score > 0 else "-")
                rows[key] = rows.get(key, 0.0) + abs(score)
    found |= {"r:" + name: (value, NOWHERE) for name, value in rows.items() if value}
