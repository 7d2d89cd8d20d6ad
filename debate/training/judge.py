"""Train the judge's linear models on the learning half, the same to the digit each time.

Every sentence that names a pole is seen a second time with its poles exchanged, and the side with them. Offsets and
confidence come from answers about examples that the model had not seen (folds by article).
"""

from __future__ import annotations

from collections import Counter
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from debate.reading.features import Features, Statement, features_of
from debate.reading.lexicon import swapped
from debate.reading.linear import UNIT, Linear
from debate.training.calibration import knots_of, offsets_of
from debate.training.examples import Example, quotations, statements

SIDES = ("open", "closed", "mixed", "neutral", "off_topic")
FOLDS = 5
STRENGTH, SWAPPED_WEIGHT, AT_LEAST, SMALLEST = 0.3, 0.3, 2, 8
"""Inverse regularization; weight of an exchanged copy; how often a feature must occur; weights below these thousandths go."""
_OTHER = {"open": "closed", "closed": "open"}

Rows = list[dict[str, float]]
Scores = NDArray[np.float64]


def trained(language: str) -> Linear:
    """The model of sides for `en` or `zh`."""
    examples = statements("learning", language) + quotations("learning", language)
    labels = sides_of(examples)
    unseen = _unseen(examples, labels)
    model, vectorizer = _fitted(examples, labels)
    offsets, knots = {}, {}
    for place in ("alone", "article"):
        here = np.array([example.statement.place == place for example in examples])
        right = np.array([SIDES.index(example.side) for example in examples])[here]
        offsets[place] = offsets_of(unseen[here], right, merge_silent=place == "article")
        knots[place] = knots_of(unseen[here] + np.array(offsets[place]), right, merge_silent=place == "article")
    return Linear(SIDES, _rounded(model.intercept_), _weights(model, vectorizer), offsets, knots)


def sides_of(examples: list[Example]) -> list[str]:
    """The sides to learn. Articles don't tell off topic from neutral: what names nothing of the question is off topic."""
    return [
        "off_topic"
        if example.side == "neutral" and example.statement.place == "article" and not _on_topic(example)
        else example.side
        for example in examples
    ]


def _on_topic(example: Example) -> bool:
    return any(set(token.tags) & set("OCot") for token in example.statement.tokens)


def _unseen(examples: list[Example], labels: list[str]) -> Scores:
    """Scores of each example by a model that saw neither it nor its article."""
    folds = np.array([int(sha256(example.group.encode()).hexdigest(), 16) % FOLDS for example in examples])
    scores = np.zeros((len(examples), len(SIDES)))
    for fold in range(FOLDS):
        seen = [(e, y) for e, y, f in zip(examples, labels, folds, strict=True) if f != fold]
        model, vectorizer = _fitted([e for e, _ in seen], [y for _, y in seen])
        here = np.flatnonzero(folds == fold)
        scores[here] = model.decision_function(
            vectorizer.transform([_values(features_of(examples[at].statement)) for at in here])
        )
    return scores


def _fitted(examples: list[Example], labels: list[str]) -> tuple[LogisticRegression, DictVectorizer]:
    """A model on the examples and their exchanged copies; classes in the order of SIDES."""
    rows = [_values(features_of(example.statement)) for example in examples]
    copies = [(e, y) for e, y in zip(examples, labels, strict=True) if y != "off_topic" and _names_a_pole(e)]
    rows += [_values(features_of(_exchanged(example))) for example, _ in copies]
    targets = [SIDES.index(y) for y in labels] + [SIDES.index(_OTHER.get(y, y)) for _, y in copies]
    weights = [1.0] * len(labels) + [SWAPPED_WEIGHT] * len(copies)
    common = Counter(name for row in rows for name in row)
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform([{n: v for n, v in row.items() if common[n] >= AT_LEAST} for row in rows])
    model = LogisticRegression(C=STRENGTH, max_iter=4000)
    return model.fit(matrix, targets, sample_weight=weights), vectorizer


def _values(features: Features) -> dict[str, float]:
    return {name: value for name, (value, _) in features.items()}


def _names_a_pole(example: Example) -> bool:
    return any(token.tags[:1] in ("O", "C") for token in example.statement.tokens)


def _exchanged(example: Example) -> Statement:
    statement = example.statement
    return statement._replace(
        tokens=swapped(statement.tokens), before=swapped(statement.before), after=swapped(statement.after)
    )


def _weights(model: LogisticRegression, vectorizer: DictVectorizer) -> dict[str, tuple[int, ...]]:
    rows = np.rint(model.coef_ * UNIT).astype(int).T.tolist()
    names = vectorizer.get_feature_names_out()
    return {name: tuple(row) for name, row in zip(names, rows, strict=True) if max(map(abs, row)) >= SMALLEST}


def _rounded(row: Scores) -> tuple[float, ...]:
    return tuple(round(float(value), 3) for value in row)
