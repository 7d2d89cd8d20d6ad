"""Train the models of arguments on what the learning half marks, the same to the digit each time.

Statements that take no part in the question are learned from as giving no reason, since the judge of sides lets some of them
through. Statements that were written for one argument (`reasons_given/`) are learned from and never measured. The threshold of
each argument at each place is the one with the best F1 on statements that the models had not seen.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import f1_score

from debate.reading.judging.arguments import reasons_of
from debate.reading.judging.linear import Linear
from debate.reading.judging.reasons import SLUGS
from debate.reading.judging.sides import statement_of
from debate.scoring.gold import Example, quotations, statements
from debate.training.examples import cuttings, passages
from debate.training.fitting import Fit, Scores, each_told
from debate.training.marked import below_headings
from debate.training.matrices import fold_of, matrix_of, values_of

FOLDS = 5
"""Parts of what is learnt from; what is in one is measured by models that saw the others."""
GIVEN = Path(__file__).resolve().parent / "reasons_given"
FIT = Fit(strength=0.4, at_least=4, near=1e-2)
LEAST = 0.8
"""What a weight times the root of how often its feature occurs must be to be kept."""
WORTH_GOLD = 4.0
"""What an example of the gold counts; what was written for the judge counts one."""
PLACES = ("alone", "article")
"""Where statements stand; each place has thresholds of its own."""
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
    matrix, names = matrix_of([values_of(reasons_of(one.statement, one.words)) for one in examples], FIT.at_least)
    worth = np.array([WORTH_GOLD] * (len(examples) - len(written)) + [1.0] * len(written))
    marked = np.array([[slug in one.arguments for slug in SLUGS] for one in examples]).astype(int)
    scores = _unseen(examples[: -len(written)], matrix, marked, worth)
    right = marked[: len(scores)]
    places = np.array([one.statement.place for one in examples[: len(scores)]])
    offsets: dict[str, tuple[float, ...]] = {}
    said = np.zeros(right.shape, dtype=bool)
    for place in PLACES:
        here = places == place
        offsets[place] = tuple(_offset(scores[here, at], right[here, at]) for at in range(len(SLUGS)))
        said[here] = scores[here] + np.array(offsets[place]) > 0
    found = {slug: round(float(f1_score(right[:, at], said[:, at])), 3) for at, slug in enumerate(SLUGS)}
    models = each_told(matrix, marked, worth, FIT)
    weights = models.kept(matrix, list(names.get_feature_names_out()), LEAST)
    return Trained(Linear(SLUGS, models.intercepts, weights, offsets, {}), found)


def given(language: str, folder: Path = GIVEN) -> list[Example]:
    """Statements that were written for an argument: lines below its slug in brackets."""
    return [
        Example(f"given {number}", statement_of(line, language), "", frozenset({slug}), line)
        for number, (slug, line) in enumerate(below_headings([folder / f"{language}.txt"]))
    ]


def _unseen(measured: list[Example], matrix: Any, marked: NDArray[np.int64], worth: Scores) -> Scores:
    """Scores of the measured examples, the first rows of the matrix, by models that had not seen them but all others."""
    folds = np.full(len(marked), FOLDS)
    folds[: len(measured)] = [fold_of(one.group, FOLDS) for one in measured]
    scores = np.zeros((len(measured), marked.shape[1]))
    for fold in range(FOLDS):
        learnt, here = folds != fold, np.flatnonzero(folds == fold)
        scores[here] = each_told(matrix[learnt], marked[learnt], worth[learnt], FIT).scores(matrix[here])
    return scores


def _offset(scores: Scores, marked: NDArray[np.int64]) -> float:
    trials = [(float(f1_score(marked, scores + step > 0)), -abs(float(step)), float(step)) for step in _STEPS]
    return round(max(trials)[2], 3)
