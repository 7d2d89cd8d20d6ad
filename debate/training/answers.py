"""Train the model of answers on the learning half and on exchanges, the same to the digit each time.

Every candidate of every quotation that the reader finds is one example: is this whom the marks name as answered? Both languages
train one model, since most signs are places and not words; each has its own threshold, the highest that comes near the best F1
on articles of the gold that the models had not seen. While a model learns, it is told whom earlier words answered; while it is
measured, it goes by what it said of them.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import numpy as np

from debate.reading.judging.linear import UNIT, Linear
from debate.reading.replies.answers import score_of
from debate.reading.replies.chains import Step, linked
from debate.reading.replies.signs import Candidate, shows
from debate.scoring.gold import GOLD
from debate.training.answered import Marked, Quoted, marked_exchanges, marked_gold
from debate.training.exchanges import EXCHANGES
from debate.training.fitting import Fit, Fitted, fitted
from debate.training.matrices import fold_of, values_of

FOLDS = 8
"""Parts of what is learnt from; what is in one is measured by models that saw the others."""
FIT = Fit(strength=0.2, at_least=2, steps=500, near=1e-4)
SMALLEST = 20
"""Weights below these thousandths go."""
CAUTION = 0.015
"""How much F1 is given for fewer answers that nobody gave: the gold is unsure where the text only hints."""
_STEPS = np.linspace(0.0, 2.0, 41)
LANGUAGES = ("en", "zh")


class Counts(NamedTuple):
    """Quotations that answer somebody by their marks, answers that were said, and those that were right."""

    marked: int
    said: int
    hit: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.hit / max(1, self.said + self.marked)

    def __str__(self) -> str:
        precision, recall = self.hit / max(1, self.said), self.hit / max(1, self.marked)
        return f"F1 {self.f1:.3f} (precision {precision:.3f}, recall {recall:.3f}; {self.marked} marked, {self.said} said)"


class Trained(NamedTuple):
    """The model, and by language what models said of articles of the gold that they had not seen, and what it says of those that
    are kept apart from all training."""

    model: Linear
    unseen: dict[str, Counts]
    apart: dict[str, Counts]


def trained(gold: Path = GOLD, exchanges: Path = EXCHANGES) -> Trained:
    """The model of answers for both languages."""
    articles, more = marked_gold(gold), marked_exchanges(exchanges)
    models = _unseeing(articles, more)
    offsets: dict[str, tuple[float, ...]] = {}
    found: dict[str, Counts] = {}
    for language in LANGUAGES:
        here = [article for article in articles if article.language == language]
        trials = {float(step): _measured(models, here, float(step)) for step in _STEPS}
        best = max(counts.f1 for counts in trials.values())
        offset = min(step for step, counts in trials.items() if counts.f1 >= best - CAUTION)
        offsets[language] = (round(offset, 3),)
        found[language] = trials[offset]
    model = replace(_linear(_learned([*articles, *more])), offsets=offsets)
    return Trained(model, found, _apart(model, marked_gold(gold, apart=True)))


def _apart(model: Linear, articles: list[Marked]) -> dict[str, Counts]:
    """By language, what the model says of articles that are kept apart."""
    models = dict.fromkeys(range(FOLDS), model)
    return {
        language: _measured(models, [one for one in articles if one.language == language], model.offsets[language][0])
        for language in LANGUAGES
    }


def _fold(article: Marked) -> int:
    return fold_of(article.identity, FOLDS)


def _unseeing(articles: list[Marked], more: list[Marked]) -> dict[int, Linear]:
    """By fold, a model that has not seen its articles."""
    folds = sorted({_fold(article) for article in articles})
    return {fold: _linear(_learned([*(article for article in articles if _fold(article) != fold), *more])) for fold in folds}


def _measured(models: dict[int, Linear], articles: list[Marked], offset: float) -> Counts:
    """What models say of articles that they have not seen."""
    said = [one for article in articles for one in _said(models[_fold(article)], article, offset)]
    return Counts(
        sum(quoted.answers for quoted, _ in said),
        sum(best is not None for _, best in said),
        sum(best is not None and quoted.right[best] for quoted, best in said),
    )


def _said(model: Linear, article: Marked, offset: float) -> list[tuple[Quoted, int | None]]:
    """For each marked quotation, the number of the candidate that the model names."""
    steps: list[Step] = []
    found = []
    for quoted in article.quoted:
        answered = steps[-1].answered if quoted.goes_on else None
        best = next((at for at, one in enumerate(quoted.candidates) if one.target.key == answered), None)
        if answered is None:
            best = _best(model, _linked(article, steps), offset)
            answered = quoted.candidates[best].target.key if best is not None else None
        steps.append(Step(quoted.speaker, answered))
        if quoted.marked:
            found.append((quoted, best))
    return found


def _best(model: Linear, candidates: list[Candidate], offset: float) -> int | None:
    scores = [(score_of(model, one) + offset, -at) for at, one in enumerate(candidates) if shows(one)]
    score, at = max(scores, default=(0.0, 0))
    return -at if score > 0 else None


def _linked(article: Marked, steps: list[Step]) -> list[Candidate]:
    return linked(article.document, article.drafts, steps, article.quoted[len(steps)].candidates)


def _learned(articles: list[Marked]) -> Fitted:
    """The model of all candidates of marked quotations; words that go on teach nothing, since they answer as they began."""
    rows, right = [], []
    for article in articles:
        steps: list[Step] = []
        for quoted in article.quoted:
            if quoted.marked and not quoted.goes_on:
                rows += [values_of(candidate.signs) for candidate in _linked(article, steps)]
                right += quoted.right
            steps.append(Step(quoted.speaker, quoted.answered))
    return fitted(rows, [right], FIT)[0]


def _linear(found: Fitted) -> Linear:
    model, names = found
    weights: dict[str, tuple[int, ...]] = {
        name: (round(float(weight) * UNIT),)
        for name, weight in zip(names.get_feature_names_out(), model.coef_[0], strict=True)
        if abs(weight) * UNIT >= SMALLEST
    }
    return Linear(("answers",), (round(float(model.intercept_[0]), 3),), weights, {}, {})
