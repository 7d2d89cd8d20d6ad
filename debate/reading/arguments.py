"""The reasons that a statement gives: a linear model for each of the ten, over words, frames and the expressions of `reasons.py`.

A reason counts only for words that take part in the question; the judge sees to that. Its evidence is the clause that speaks most
for it. Trained by `manage.py train_judge`; how good it is stands in the scorecard.
"""

from __future__ import annotations

from debate.reading.features import NOWHERE, Features, Statement
from debate.reading.lexicon import FRAMES, MASKS, Token
from debate.reading.linear import Linear, load
from debate.reading.reasons import SLUGS, mentioned
from debate.reading.shapes import ArgumentUse, Span

_FRAMED = {tag: name for name, tag in FRAMES.items()}
_LONGEST, _GRAM, _FRAME, _NAMED = 2, 0.7, 1.0, 1.5


def arguments_of(statement: Statement, words: str) -> tuple[ArgumentUse, ...]:
    """The arguments of a statement, the surest first; evidence as spans of its words."""
    model = load("arguments_en" if statement.english else "arguments_zh")
    features = reasons_of(statement, words)
    scores = [score + offset for score, offset in zip(model.scores(features), model.offsets["alone"], strict=True)]
    found = sorted(((score, slug) for score, slug in zip(scores, model.classes, strict=True) if score > 0), reverse=True)
    uses = ((slug, _evidence(statement.tokens, features, model, slug)) for _, slug in found)
    return tuple(ArgumentUse(slug, span) for slug, span in uses if span)


def reasons_of(statement: Statement, words: str) -> Features:
    """What the models see: n-grams with both poles alike, frames, and expressions that name a reason."""
    tokens = statement.tokens
    found: Features = {}
    keys = ["◇" if token.tags[:1] in MASKS else token.key for token in tokens]
    grams = keys
    for length in range(1, _LONGEST + 1):
        if length > 1:
            grams = [f"{gram} {key}" for gram, key in zip(grams, keys[length - 1 :], strict=False)]
        for at, gram in enumerate(grams):
            found.setdefault("u:" + gram, (_GRAM, at))
    for at, token in enumerate(tokens):
        for tag in token.tags:
            if tag in _FRAMED:
                found.setdefault("f:" + _FRAMED[tag], (_FRAME, at))
    for slug, start in mentioned(words, statement.english):
        found.setdefault("x:" + slug, (_NAMED, _token_at(tokens, start)))
    return found


def _token_at(tokens: list[Token], place: int) -> int:
    return next((at for at, token in enumerate(tokens) if token.start <= place < token.end), NOWHERE)


def _evidence(tokens: list[Token], features: Features, model: Linear, slug: str) -> Span | None:
    """The clause whose words speak most for a reason."""
    gains = model.by_token(features, SLUGS.index(slug), len(tokens))
    best, place, first = 0.0, None, 0
    for at in range(len(tokens) + 1):
        if at < len(tokens) and tokens[at].tags != "|":
            continue
        total = sum(gains[first:at])
        if at > first and (total > best or place is None):
            best, place = total, Span(tokens[first].start, tokens[at - 1].end)
        first = at + 1
    return place
