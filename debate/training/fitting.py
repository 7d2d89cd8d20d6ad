"""How every model is fitted: a linear one on the features that enough examples have."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from debate.training.matrices import Rows, matrix_of

Scores = NDArray[np.float64]


class Fit(NamedTuple):
    """Inverse regularization; how often a feature must occur; how long and how near to the best is sought; whether it may lean by
    itself."""

    strength: float
    at_least: int
    steps: int = 400
    near: float = 1e-3
    intercept: bool = True


class Fitted(NamedTuple):
    """A linear model with the names of its features."""

    model: LogisticRegression
    names: DictVectorizer

    def scores(self, rows: Rows) -> Scores:
        """What the model says of rows of features."""
        said: Scores = self.model.decision_function(self.names.transform(rows))
        return said


def fitted(rows: Rows, targets: Sequence[Sequence[int]], how: Fit, worth: Sequence[float] | None = None) -> list[Fitted]:
    """A model for each list of targets, all of the same rows; `worth` is what each row counts."""
    matrix, names = matrix_of(rows, how.at_least)
    return [Fitted(_model(how).fit(matrix, target, worth), names) for target in targets]


def _model(how: Fit) -> LogisticRegression:
    return LogisticRegression(C=how.strength, max_iter=how.steps, tol=how.near, fit_intercept=how.intercept)
