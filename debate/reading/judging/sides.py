"""Which side a statement takes, from its words and one sentence around them; never from who speaks.

Two layers, added by linear models: what the lexicon says of each clause, turned by the pole that the clause names (symmetrical in
the poles), and n-grams with the poles masked. The side may be named with a low confidence: what is published needs a high one
(`debate/publication.py`), and the rest waits on the desk. No side is named below the confidence that training found best.
"""

from __future__ import annotations

from typing import cast

from debate.reading.judging.contexts import beside
from debate.reading.judging.features import Statement, as_context, features_within
from debate.reading.judging.lexicon import lexicon_of
from debate.reading.judging.linear import shares
from debate.reading.judging.maps import Seen
from debate.reading.judging.scales import SIDES, Weights, add, by_token, load, totals, weights_of
from debate.reading.judging.scopes import loudest
from debate.reading.shapes import SideJudgement, SideName, Span

_SILENT = ("neutral", "off_topic")
_LONGER = {True: 7, False: 2}
"""Characters of a pole's name in English and in Chinese, beyond which it can't be about something else."""


def statement_of(text: str, language: str, before: str = "", after: str = "", place: str = "alone") -> Statement:
    """A statement with its context, as the judge sees it."""
    lexicon = lexicon_of(language)
    own, before_it, after_it = (lexicon.tokens(words) for words in (text, before, after))
    return Statement(own, as_context(own), as_context(before_it), as_context(after_it), lexicon.english, place)


def side_of(statement: Statement) -> SideJudgement:
    """The side with its calibrated confidence; evidence as spans of the text that its tokens are counted in."""
    name = "sides_en" if statement.english else "sides_zh"
    model, weights = load(name), weights_of(name)
    seen = features_within(statement, weights)
    scores = model.scores(add(totals(weights, seen), beside(name, statement)))
    raised = [score + offset for score, offset in zip(scores, model.offsets[statement.place], strict=True)]
    chosen = raised.index(max(raised))
    if SIDES[chosen] == "off_topic" and names_a_pole(statement):
        chosen = raised.index(max(raised[:chosen]))
    side = cast(SideName, SIDES[chosen])
    confidence = round(model.calibrated(shares(raised)[chosen], side, statement.place), 3)
    if side in _SILENT:
        return SideJudgement(side, confidence)
    if confidence < model.sure[statement.place]:
        return SideJudgement("neutral", confidence)
    return SideJudgement(side, confidence, evidence_of(statement, seen, weights, side))


def names_a_pole(statement: Statement) -> bool:
    """Whether open or closed models are named in so many words: then the statement can't be off topic.

    A bare "open" or 封闭 may be about anything; longer names, or talk of models beside it, are not.
    """
    longer = _LONGER[statement.english]
    poles = [token for token in statement.tokens if token.tags[:1] in ("O", "C")]
    return any(token.end - token.start > longer for token in poles) or (
        bool(poles) and any("m" in token.tags for token in statement.tokens)
    )


def evidence_of(statement: Statement, seen: Seen, weights: Weights, side: SideName) -> tuple[Span, ...]:
    """The clause whose words spoke most for the side."""
    tokens = statement.tokens
    place = loudest(tokens, statement.own.tags, lambda: by_token(weights, seen, side, len(tokens)))
    return (place,) if place else ()
