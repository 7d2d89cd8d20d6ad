"""Train the model of answers on the learning half, the same to the digit each time.

Every candidate of every quotation that the reader finds is one example: is this whom the gold marks as answered? Both languages
train one model, since most signs are places and not words. The threshold is the highest that comes near the best F1 on articles
that the models had not seen.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from debate.reading.linear import UNIT, Linear
from debate.reading.reader import drafts_of
from debate.reading.replies import candidates_of, score_of, shows
from debate.reading.reply_signs import Candidate
from debate.scoring.gold import GOLD
from debate.scoring.matching import compared, folded, names_of
from people.facts import shipped
from people.names import NameBook

FOLDS = 8
STRENGTH, AT_LEAST, SMALLEST = 0.2, 2, 20
"""Inverse regularization; how often a sign must occur; weights below these thousandths go."""
CAUTION = 0.015
"""How much F1 is given for fewer answers that nobody gave: the gold is unsure where the text only hints."""
_STEPS = np.linspace(0.0, 2.0, 41)


class Asked(NamedTuple):
    """One quotation of an article: its candidates, which of them the gold marks, and whether it answers anybody."""

    article: str
    candidates: list[Candidate]
    right: list[bool]
    answers: bool


class Trained(NamedTuple):
    """The model, and by language its F1 on articles that it had not seen."""

    model: Linear
    unseen: dict[str, float]


def trained(gold: Path = GOLD) -> Trained:
    """The model of answers for both languages."""
    asked = [one for path in sorted((gold / "learning").glob("*.json")) for one in _of_article(_loaded(path))]
    scores = _unseen(asked)
    trials = {float(step): _f1(asked, scores, float(step)) for step in _STEPS}
    offset = min(step for step, reached in trials.items() if reached >= max(trials.values()) - CAUTION)
    found = {
        language: round(_f1(*_only(asked, scores, language), offset), 3)
        for language in ("en", "zh")
        if any(one.article.startswith(language) for one in asked)
    }
    return Trained(_linear(*_fitted(asked), round(offset, 3)), found)


def _loaded(path: Path) -> dict[str, Any]:
    article: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return article


def _of_article(article: dict[str, Any]) -> Iterable[Asked]:
    """The quotations that the gold and the reader have in common, where arguments and answers were marked."""
    book = NameBook(shipped())
    document, drafts = drafts_of(article["text"], book, article["language"])
    gold_of = compared(article, drafts).gold_of
    for number, candidates in enumerate(candidates_of(document, book, drafts)):
        if number in gold_of and gold_of[number].get("argument_tags") is not None:
            answered = gold_of[number].get("in_reply_to")
            names = {folded(name) for name in names_of(answered)} if answered else set()
            right = [bool(names & {folded(one.target.name), folded(one.target.id or "")}) for one in candidates]
            yield Asked(article["id"], candidates, right, bool(names))


def _unseen(asked: list[Asked]) -> list[list[float]]:
    """Scores of each quotation's candidates by models that had not seen their article."""
    folds = [int(sha256(one.article.encode()).hexdigest(), 16) // 2 % FOLDS for one in asked]
    scores: list[list[float]] = [[] for _ in asked]
    for fold in sorted(set(folds)):
        model = _linear(*_fitted([one for one, at in zip(asked, folds, strict=True) if at != fold]), 0.0)
        for number, one in enumerate(asked):
            if folds[number] == fold and one.candidates:
                scores[number] = [
                    score_of(model, candidate) if shows(candidate) else float("-inf") for candidate in one.candidates
                ]
    return scores


def _fitted(asked: list[Asked]) -> tuple[LogisticRegression, DictVectorizer]:
    rows = [_values(candidate) for one in asked for candidate in one.candidates]
    common = Counter(name for row in rows for name in row)
    names = DictVectorizer()
    matrix = names.fit_transform([{n: v for n, v in row.items() if common[n] >= AT_LEAST} for row in rows])
    right = [answer for one in asked for answer in one.right]
    return LogisticRegression(C=STRENGTH, max_iter=500).fit(matrix, right), names


def _values(candidate: Candidate) -> dict[str, float]:
    return {name: value for name, (value, _) in candidate.signs.items()}


def _f1(asked: list[Asked], scores: list[list[float]], offset: float) -> float:
    """The F1 of naming the best candidate wherever its score and the offset are above zero."""
    said = hit = 0
    for one, row in zip(asked, scores, strict=True):
        if row and max(row) + offset > 0:
            said += 1
            hit += one.right[row.index(max(row))]
    return 2 * hit / max(1, said + sum(one.answers for one in asked))


def _only(asked: list[Asked], scores: list[list[float]], language: str) -> tuple[list[Asked], list[list[float]]]:
    here = [number for number, one in enumerate(asked) if one.article.startswith(language)]
    return [asked[number] for number in here], [scores[number] for number in here]


def _linear(model: LogisticRegression, names: DictVectorizer, offset: float) -> Linear:
    weights: dict[str, tuple[int, ...]] = {
        name: (round(float(weight) * UNIT),)
        for name, weight in zip(names.get_feature_names_out(), model.coef_[0], strict=True)
        if abs(weight) * UNIT >= SMALLEST
    }
    return Linear(("answers",), (round(float(model.intercept_[0]), 3),), weights, {"article": (offset,)}, {})
