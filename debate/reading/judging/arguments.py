"""The reasons that a statement gives: a linear model for each of the ten, over words, frames and the expressions of `reasons.py`.

A reason counts only for words that take part in the question; the judge sees to that. Its evidence is the clause that speaks most
for it. Trained by `manage.py train_judge`; how good it is stands in the scorecard.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container
from operator import attrgetter

from debate.reading.judging.features import Statement
from debate.reading.judging.lexicon import FRAMES, Token
from debate.reading.judging.linear import Linear, load, vocabulary
from debate.reading.judging.maps import EVERYTHING, NOWHERE, Features, grams
from debate.reading.judging.reasons import SLUGS, mentioned
from debate.reading.judging.scopes import loudest
from debate.reading.shapes import ArgumentUse, Span

_START = attrgetter("start")
_FRAMED = {tag: name for name, tag in FRAMES.items()}
_LONGEST, _STEM = 2, 5
"""Words of the longest n-gram, and letters of the beginning of a word that stands for its forms."""
_GRAM, _FRAME, _NAMED = 0.5, 0.7, 1.0
"""What a word, a frame and an expression of `reasons.py` count: the more of thought is in a feature, the less it is regularized."""


def arguments_of(statement: Statement, words: str) -> tuple[ArgumentUse, ...]:
    """The arguments of a statement, the surest first; evidence as spans of the text that its tokens are counted in."""
    name = "arguments_en" if statement.english else "arguments_zh"
    model = load(name)
    features = reasons_of(statement, words, vocabulary(name))
    scores = [score + offset for score, offset in zip(model.scores(features), model.offsets[statement.place], strict=True)]
    found = sorted(((score, slug) for score, slug in zip(scores, model.classes, strict=True) if score > 0), reverse=True)
    uses = ((slug, _evidence(statement, features, model, slug)) for _, slug in found)
    return tuple(ArgumentUse(slug, span) for slug, span in uses if span)


def reasons_of(statement: Statement, words: str, known: Container[str] = EVERYTHING) -> Features:
    """What the models see: n-grams with both poles alike, beginnings of words or pairs of signs, frames, and hints at a reason.
    Others than the `known` names and their beginnings may be left out."""
    tokens = statement.tokens
    found: Features = {}
    _enter_words(found, statement.own.keys, statement.english, known)
    for at, token in enumerate(tokens):
        for tag in token.tags:
            if tag in _FRAMED:
                found.setdefault("f:" + _FRAMED[tag], (_FRAME, at))
    seen: dict[str, str] = {}
    for hint in mentioned(words, statement.english):
        name, at = f"{hint.slug} {hint.group}", _token_at(tokens, statement.begin + hint.start)
        found.setdefault("x:" + hint.slug, (_NAMED, at))
        found.setdefault("g:" + name, (_NAMED, at))
        if seen.setdefault(name, hint.words) != hint.words:
            found.setdefault(f"g:{name} again", (_NAMED, at))
    return found


def _enter_words(found: Features, keys: list[str], english: bool, known: Container[str]) -> None:
    for gram, at in grams("u:", keys, _LONGEST, known):
        found.setdefault(gram, (_GRAM, at))
    for at, key in enumerate(keys):
        for part in _parts(key, english):
            found.setdefault("p:" + part, (_GRAM, at))


def _parts(key: str, english: bool) -> list[str]:
    """The beginning of a longer word; in Chinese each pair of signs."""
    if english:
        return [key[:_STEM]] if len(key) > _STEM else []
    return [key[first : first + 2] for first in range(len(key) - 1)]


def _token_at(tokens: list[Token], place: int) -> int:
    at = bisect_right(tokens, place, key=_START) - 1
    return at if at >= 0 and place < tokens[at].end else NOWHERE


def _evidence(statement: Statement, features: Features, model: Linear, slug: str) -> Span | None:
    """The clause whose words speak most for a reason."""
    tokens = statement.tokens
    return loudest(tokens, statement.own.tags, lambda: model.by_token(features, SLUGS.index(slug), len(tokens)))
