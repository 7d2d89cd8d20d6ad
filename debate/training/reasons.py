"""Train the models of arguments on what the learning half marks, the same to the digit each time.

Statements that take no part in the question are learned from as giving no reason, since the judge of sides lets some of them
through. Statements that were written for one argument (`reasons_given/`) are learned from and never measured. The threshold of
each argument is the one with the best F1 on statements that the models had not seen.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import f1_score

from debate.reading.judging.arguments import reasons_of
from debate.reading.judging.linear import UNIT, Linear
from debate.reading.judging.reasons import SLUGS
from debate.reading.judging.sides import statement_of
from debate.scoring.gold import Example, quotations, statements
from debate.training.examples import cuttings, passages
from debate.training.fitting import Fit, Fitted, Scores, fitted
from debate.training.matrices import Rows, fold_of, values_of

FOLDS = 5
GIVEN = Path(__file__).resolve().parent / "reasons_given"
FIT = Fit(strength=0.4, at_least=7)
SMALLEST = 40
"""Weights below these thousandths go."""
_STEPS = np.linspace(-0.5, 2.5, 31)


class Trained(NamedTuple):
    """The models, and their F1 by argument on statements that they had not seen."""

    model: Linear
    unseen: dict[str, float]


def trained(language: str) -> Trained:
    """The models of arguments for `en` or `zh`."""
    every = statements("learning", language) + quotations("learning", language)
    written = given(language) + passages(language) + cuttings(language)
    examples = [one for one in every if one.reasoned] + written
    rows = [values_of(reasons_of(one.statement, one.words)) for one in examples]
    marked = np.array([[slug in one.arguments for slug in SLUGS] for one in examples]).astype(int)
    scores = _unseen(examples, rows, marked, len(written))
    right = marked[: len(scores)]
    offsets = [_offset(scores[:, at], right[:, at]) for at in range(len(SLUGS))]
    found = {slug: round(float(f1_score(right[:, at], scores[:, at] + offsets[at] > 0)), 3) for at, slug in enumerate(SLUGS)}
    return Trained(_linear(fitted(rows, marked.T.tolist(), FIT), offsets), found)


def given(language: str, folder: Path = GIVEN) -> list[Example]:
    """Statements that were written for an argument: lines below its slug in brackets."""
    found: list[Example] = []
    slug = ""
    for line in (folder / f"{language}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            slug = line.strip("[]")
        elif line:
            found.append(Example(f"given {len(found)}", statement_of(line, language), "", frozenset({slug}), line))
    return found


def _unseen(examples: list[Example], rows: Rows, marked: NDArray[np.int64], unmeasured: int) -> Scores:
    """Scores of all but the last `unmeasured` examples, by models that had not seen them."""
    measured = examples[: len(examples) - unmeasured]
    folds = np.array([fold_of(one.group, FOLDS) for one in measured] + [FOLDS] * unmeasured)
    scores = np.zeros((len(measured), marked.shape[1]))
    for fold in range(FOLDS):
        learnt, here = np.flatnonzero(folds != fold), np.flatnonzero(folds == fold)
        models = fitted([rows[at] for at in learnt], marked[learnt].T.tolist(), FIT)
        scores[here] = np.stack([model.scores([rows[at] for at in here]) for model in models], axis=1)
    return scores


def _offset(scores: Scores, marked: NDArray[np.int64]) -> float:
    trials = [(float(f1_score(marked, scores + step > 0)), -abs(float(step)), float(step)) for step in _STEPS]
    return round(max(trials)[2], 3)


def _linear(models: list[Fitted], offsets: list[float]) -> Linear:
    rows = np.rint(np.concatenate([one.model.coef_ for one in models]) * UNIT).astype(int).T.tolist()
    names = models[0].names.get_feature_names_out()
    weights = {name: tuple(row) for name, row in zip(names, rows, strict=True) if max(map(abs, row)) >= SMALLEST}
    bias = tuple(round(float(one.model.intercept_[0]), 3) for one in models)
    return Linear(SLUGS, bias, weights, {"alone": tuple(offsets)}, {})
