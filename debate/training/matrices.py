"""What every training does alike: in which fold an example is, its features as numbers, and the matrix of those that many have."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer

from debate.reading.judging.maps import Features

Rows = list[dict[str, float]]


def fold_of(group: str, folds: int) -> int:
    """The fold of everything that is learnt, or not seen, together: by the hash of its name, so that it is the same each time."""
    return int(sha256(group.encode()).hexdigest(), 16) // 2 % folds


def values_of(features: Features) -> dict[str, float]:
    """Features without the places where they begin."""
    return {name: value for name, (value, _) in features.items()}


def matrix_of(rows: Rows, at_least: int) -> tuple[Any, DictVectorizer]:
    """A sparse matrix, a row for each of `rows` and a column for each feature that so many of them have, and its names."""
    common = Counter(name for row in rows for name in row)
    names = DictVectorizer()
    matrix = names.fit_transform([{n: v for n, v in row.items() if common[n] >= at_least} for row in rows])
    matrix.indices, matrix.indptr = matrix.indices.astype(np.int32), matrix.indptr.astype(np.int32)
    return matrix, names
