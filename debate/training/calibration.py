"""From scores of examples that a model had not seen: offsets that balance the classes, and what a share is worth."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from sklearn.isotonic import IsotonicRegression
from sklearn.metrics import f1_score

Scores = NDArray[np.float64]
Labels = NDArray[np.int64]
NEUTRAL, OFF_TOPIC = 3, 4
_MOVED = ([0, 1], [2], [3], [4])
"""Classes that are moved together: open and closed stay equal."""
_STEPS = np.linspace(-1.5, 1.5, 13)


def answers(scores: Scores, merge_silent: bool) -> Labels:
    """The class of the highest score; off topic counts as neutral where the gold does not tell them apart."""
    chosen = scores.argmax(axis=1)
    return np.where(chosen == OFF_TOPIC, NEUTRAL, chosen) if merge_silent else chosen


def offsets_of(scores: Scores, right: Labels, merge_silent: bool) -> tuple[float, ...]:
    """What to add to each class for the best macro F1, found class by class, twice; the same for open and for closed."""
    offsets = np.zeros(scores.shape[1])
    for _ in range(2):
        for classes in _MOVED:
            trials = [
                (_macro(scores + _with(offsets, classes, step), right, merge_silent), -abs(step), step) for step in _STEPS
            ]
            offsets = _with(offsets, classes, max(trials)[2])
    return tuple(round(float(value), 3) for value in offsets)


def _with(offsets: Scores, classes: list[int], step: float) -> Scores:
    changed = offsets.copy()
    changed[classes] = step
    return changed


def _macro(scores: Scores, right: Labels, merge_silent: bool) -> float:
    return float(f1_score(right, answers(scores, merge_silent), average="macro", labels=sorted(set(right.tolist()))))


def knots_of(scores: Scores, right: Labels, merge_silent: bool) -> tuple[tuple[float, float], ...]:
    """Knots of a rising line: share of the answer -> how often such an answer was right."""
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    top = (powers / powers.sum(axis=1, keepdims=True)).max(axis=1)
    hit = (answers(scores, merge_silent) == right).astype(float)
    line = IsotonicRegression(y_min=0.0, y_max=1.0, out_of_bounds="clip").fit(top, hit)
    grid = np.quantile(top, np.linspace(0, 1, 15))
    smooth = [float(np.mean(line.predict(np.linspace(max(0, x - 0.04), min(1, x + 0.04), 9)))) for x in grid]
    points = [(round(float(x), 3), round(y, 3)) for x, y in zip(grid, smooth, strict=True)]
    return (points[0], *(b for a, b in pairwise(points) if b[0] > a[0]))
