"""From scores of examples that a model had not seen: offsets that balance the classes, the confidence below which no side is named,
and what a share is worth."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from sklearn.isotonic import IsotonicRegression
from sklearn.metrics import f1_score

from debate.reading.judging.scales import GROUP_OF, SIDES

Scores = NDArray[np.float64]
Labels = NDArray[np.int64]
Goal = Callable[[Labels, Labels], float]
Knots = tuple[tuple[float, float], ...]
NEUTRAL, OFF_TOPIC = SIDES.index("neutral"), SIDES.index("off_topic")
_STEPS = np.linspace(-1.5, 1.5, 13)
_MOVED = ([0, 1], [2], [3], [4])
"""Classes that are moved together: open and closed stay equal."""
_PAYS = 0.1
"""What a goal must gain for a class to be moved farther, over the root of how many examples there are: less is luck."""
_SURE = tuple(round(0.05 * step, 2) for step in range(13))
_FEW, _SILENT = 25, 0.4
"""Answers of a kind below which it has no line of its own; and what a statement weighs that takes no side."""


def inside(right: Labels, said: Labels) -> float:
    """What counts inside articles: macro F1 over open, closed, mixed, neutral; off topic counts as neutral."""
    merged = np.where(said == OFF_TOPIC, NEUTRAL, said)
    return float(f1_score(right, merged, average="macro", labels=[0, 1, 2, 3], zero_division=0))


def alone(right: Labels, said: Labels) -> float:
    """What counts for statements alone: the mean F1 of open and closed, and the F1 of on topic.

    Who is asked about the question mostly answers it; statements that take no side are rarer than in the gold and weigh less.
    """
    weights = np.where(right >= NEUTRAL, _SILENT, 1.0)
    sides = float(f1_score(right, said, average="macro", labels=[0, 1], zero_division=0, sample_weight=weights))
    topic = float(f1_score(right != OFF_TOPIC, said != OFF_TOPIC, zero_division=0, sample_weight=weights))
    return (2 * sides + topic) / 3


def offsets_of(scores: Scores, right: Labels, goal: Goal) -> tuple[float, ...]:
    """What to add to each class for the best goal, found class by class, twice; the same for open and for closed. Of those that are
    as good as the best, the smallest."""
    offsets, luck = np.zeros(scores.shape[1]), _PAYS / len(right) ** 0.5
    for _ in range(2):
        for classes in _MOVED:
            trials = [(goal(right, (scores + _with(offsets, classes, at)).argmax(axis=1)), -abs(at), at) for at in _STEPS]
            best = max(trials)[0]
            offsets = _with(offsets, classes, max(trial[1:] for trial in trials if trial[0] >= best - luck)[1])
    return tuple(round(float(value), 3) for value in offsets)


def _with(offsets: Scores, classes: list[int], step: float) -> Scores:
    changed = offsets.copy()
    changed[classes] = step
    return changed


def sure_of(confidence: Scores, said: Labels, right: Labels, goal: Goal) -> float:
    """The confidence below which naming no side serves the goal best; the lowest of equals."""
    trials = [(goal(right, np.where((confidence < at) & (said < NEUTRAL), NEUTRAL, said)), -at) for at in _SURE]
    return -max(trials)[1]


def top_shares(scores: Scores) -> Scores:
    """The share of the highest score in each row."""
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    found: Scores = (powers / powers.sum(axis=1, keepdims=True)).max(axis=1)
    return found


def knots_of(shares: Scores, said: Labels, hit: NDArray[np.bool_]) -> dict[str, Knots]:
    """For answers that name a side, mixed, or none: knots of a rising line from share to how often such an answer was right."""
    groups = np.array([GROUP_OF[SIDES[at]] for at in said])
    whole = _line(shares, hit)
    return {
        group: _line(shares[groups == group], hit[groups == group]) if (groups == group).sum() >= _FEW else whole
        for group in sorted(set(GROUP_OF.values()))
    }


def _line(shares: Scores, hit: NDArray[np.bool_]) -> Knots:
    line = IsotonicRegression(y_min=0.0, y_max=1.0, out_of_bounds="clip").fit(shares, hit.astype(float))
    grid = np.quantile(shares, np.linspace(0, 1, 15))
    smooth = [float(np.mean(line.predict(np.linspace(max(0, x - 0.06), min(1, x + 0.06), 13)))) for x in grid]
    points = [(round(float(x), 3), round(y, 3)) for x, y in zip(grid, smooth, strict=True)]
    return (points[0], *(b for a, b in pairwise(points) if b[0] > a[0]))
