"""Train the judge's linear models on the learning half, the same to the digit each time.

Offsets and confidence come from answers about examples that the models had not seen (folds by article).
"""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from debate.reading.features import Features, Seen, features_of
from debate.reading.linear import UNIT
from debate.reading.scales import SIDES, STANCES, Scales
from debate.training.calibration import knots_of, offsets_of
from debate.training.examples import Example, quotations, sayings, statements

FOLDS = 5
STRENGTH, AT_LEAST, SMALLEST = 0.3, 2, 4
"""Inverse regularization; how often a feature must occur; weights below these thousandths go."""

Scores = NDArray[np.float64]
Rows = list[dict[str, float]]


class Fitted(NamedTuple):
    """A linear model with the names of its features."""

    model: LogisticRegression
    names: DictVectorizer

    def scores(self, rows: Rows) -> Scores:
        """What the model says of rows of features."""
        said: Scores = self.model.decision_function(self.names.transform(rows))
        return said


def trained(language: str) -> Scales:
    """The models of sides for `en` or `zh`."""
    examples = statements("learning", language) + quotations("learning", language) + sayings(language)
    seen = [features_of(example.statement) for example in examples]
    labels = sides_of(examples)
    unseen = unseen_scores(examples, seen, labels)
    axis, stance = _axis(seen, labels), _stance(seen, labels)
    offsets, knots = {}, {}
    for place in ("alone", "article"):
        here = np.array([measured_at(example, place) for example in examples])
        right = np.array([SIDES.index(example.side) for example in examples])[here]
        offsets[place] = offsets_of(unseen[here], right, merge_silent=place == "article")
        knots[place] = knots_of(unseen[here] + np.array(offsets[place]), right, merge_silent=place == "article")
    return Scales(
        tuple(round(float(value), 3) for value in stance.model.intercept_),
        {name: row[0] for name, row in _weights(axis).items()},
        _weights(stance),
        offsets,
        knots,
    )


def measured_at(example: Example, place: str) -> bool:
    """Whether an example tells how good the judge is at a place; sayings only teach."""
    return example.statement.place == place and not example.group.startswith("saying ")


def sides_of(examples: list[Example]) -> list[str]:
    """The sides to learn. Articles don't tell off topic from neutral: what names nothing of the question is off topic."""
    return [
        "off_topic"
        if example.side == "neutral" and example.statement.place == "article" and not _on_topic(example)
        else example.side
        for example in examples
    ]


def _on_topic(example: Example) -> bool:
    return any(set(token.tags) & set("OComt") for token in example.statement.tokens)


def unseen_scores(examples: list[Example], seen: list[Seen], labels: list[str]) -> Scores:
    """Scores of each example, one column for each of `SIDES`, by models that saw neither it nor its article."""
    folds = np.array([int(sha256(example.group.encode()).hexdigest(), 16) // 2 % FOLDS for example in examples])
    scores = np.zeros((len(examples), len(SIDES)))
    for fold in range(FOLDS):
        learnt, here = np.flatnonzero(folds != fold), np.flatnonzero(folds == fold)
        chosen, names = [seen[at] for at in learnt], [labels[at] for at in learnt]
        scores[here] = joined(_axis(chosen, names), _stance(chosen, names), [seen[at] for at in here])
    return scores


def joined(axis: Fitted, stance: Fitted, seen: list[Seen]) -> Scores:
    """The scores of both models as `scales.Scales` joins them."""
    lean = axis.scores([_values(one.axis) for one in seen])
    said = stance.scores([_values(one.stance) for one in seen])
    sides = np.stack([said[:, 0] - np.logaddexp(0, -lean), said[:, 0] - np.logaddexp(0, lean)], axis=1)
    return np.hstack([sides, said[:, 1:]])


def _axis(seen: list[Seen], labels: list[str]) -> Fitted:
    """Open against closed, on the statements that take a side; no intercept, so that nothing leans by itself."""
    sided = [(_values(one.axis), side) for one, side in zip(seen, labels, strict=True) if side in ("open", "closed")]
    return _fitted([row for row, _ in sided], [int(side == "open") for _, side in sided], intercept=False)


def _stance(seen: list[Seen], labels: list[str]) -> Fitted:
    """A side, mixed, neutral or off topic; classes in the order of STANCES."""
    targets = [STANCES.index("side" if side in ("open", "closed") else side) for side in labels]
    return _fitted([_values(one.stance) for one in seen], targets, intercept=True)


def _fitted(rows: Rows, targets: list[int], intercept: bool) -> Fitted:
    common = Counter(name for row in rows for name in row)
    names = DictVectorizer()
    matrix = names.fit_transform([{n: v for n, v in row.items() if common[n] >= AT_LEAST} for row in rows])
    model = LogisticRegression(C=STRENGTH, max_iter=2000, fit_intercept=intercept)
    return Fitted(model.fit(matrix, targets), names)


def _values(features: Features) -> dict[str, float]:
    return {name: value for name, (value, _) in features.items()}


def _weights(fitted: Fitted) -> dict[str, tuple[int, ...]]:
    """Whole thousandths by feature, small ones left out."""
    rows = np.rint(fitted.model.coef_ * UNIT).astype(int).T.tolist()
    names = fitted.names.get_feature_names_out()
    return {name: tuple(row) for name, row in zip(names, rows, strict=True) if max(map(abs, row)) >= SMALLEST}
