"""How every model is fitted: a linear one on the features that enough examples have."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from debate.reading.judging.linear import UNIT
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


def _model(how: Fit, **solver: Any) -> LogisticRegression:
    return LogisticRegression(C=how.strength, max_iter=how.steps, tol=how.near, fit_intercept=how.intercept, **solver)


class Each(NamedTuple):
    """Linear models of the same features, one for each column of what is to be told."""

    models: list[LogisticRegression]

    def scores(self, matrix: Any) -> Scores:
        """What the models say of each row, a column for each model."""
        return np.stack([model.decision_function(matrix) for model in self.models], axis=1)

    @property
    def intercepts(self) -> tuple[float, ...]:
        """Where each model begins, in thousandths."""
        return tuple(round(float(np.ravel(model.intercept_)[0]), 3) for model in self.models)

    def kept(self, matrix: Any, names: Sequence[str], least: float) -> dict[str, tuple[int, ...]]:
        """Whole thousandths by feature, without those of which the largest weight times the root of how many rows of `matrix` have
        it is less than `least`."""
        weights = np.concatenate([model.coef_ for model in self.models])
        worth = np.abs(weights).max(axis=0) * np.sqrt(matrix.getnnz(axis=0))
        rows = np.rint(weights * UNIT).astype(int).T.tolist()
        return {name: tuple(row) for name, row, one in zip(names, rows, worth, strict=True) if one >= least}


def each_told(matrix: Any, targets: NDArray[Any], worth: Scores, how: Fit) -> Each:
    """A model for each column of targets, that tells it from all others. The dual way takes seconds where others take minutes; its
    order of steps is fixed. The intercept is regularized too, but less."""
    dual: dict[str, Any] = {"solver": "liblinear", "dual": True, "random_state": 0, "intercept_scaling": 3.0}
    return Each([_model(how, **dual).fit(matrix, column, worth) for column in targets.T])
