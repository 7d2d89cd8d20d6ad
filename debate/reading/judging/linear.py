"""A linear model read from JSON: features in, calibrated shares out. Pure Python, no numpy."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from math import exp
from pathlib import Path

from debate.reading.judging.maps import NOWHERE, Features

FOLDER = Path(__file__).parents[1] / "weights"
UNIT = 1000
"""Weights are stored as whole numbers of thousandths."""


@dataclass(frozen=True, slots=True)
class Linear:
    """One model: `weights` by feature, one number for each class; `offsets` by place; `knots` (score, share right) by place."""

    classes: tuple[str, ...]
    bias: tuple[float, ...]
    weights: dict[str, tuple[int, ...]]
    offsets: dict[str, tuple[float, ...]]
    knots: dict[str, tuple[tuple[float, float], ...]]

    def scores(self, features: Features) -> list[float]:
        """One score for each class. Most features share a few values, so the weights of each value are summed first."""
        rows: dict[float, list[tuple[int, ...]]] = {}
        for name, (value, _) in features.items():
            row = self.weights.get(name)
            if row is not None:
                rows.setdefault(value, []).append(row)
        sums = [0.0] * len(self.bias)
        for value, alike in rows.items():
            sums = [held + value * sum(column) for held, column in zip(sums, zip(*alike, strict=True), strict=True)]
        return [bias + held / UNIT for bias, held in zip(self.bias, sums, strict=True)]

    def by_token(self, features: Features, chosen: int, count: int) -> list[float]:
        """How much each token speaks for a class, above the mean of the classes."""
        gains = [0.0] * count
        for name, (value, place) in features.items():
            row = self.weights.get(name) if place != NOWHERE else None
            if row is not None:
                gains[place] += value * (row[chosen] - sum(row) / len(row)) / UNIT
        return gains

    def calibrated(self, share: float, place: str) -> float:
        """How often an answer with this share was right among words that the model had not seen."""
        return between(self.knots[place], share)


def shares(scores: list[float]) -> list[float]:
    """Scores as shares of one."""
    top = max(scores)
    powers = [exp(score - top) for score in scores]
    whole = sum(powers)
    return [power / whole for power in powers]


def between(knots: tuple[tuple[float, float], ...], at: float) -> float:
    """The height of a line through the knots."""
    if at <= knots[0][0]:
        return knots[0][1]
    index = bisect_right(knots, (at, 2.0))
    if index >= len(knots):
        return knots[-1][1]
    (left, low), (right, high) = knots[index - 1], knots[index]
    return low + (high - low) * (at - left) / (right - left) if right > left else high


def shared_rows(rows: dict[str, list[int]]) -> dict[str, tuple[int, ...]]:
    """The weights by feature; equal rows are one object, and so are equal numbers, to spare memory."""
    held: dict[tuple[int, ...], tuple[int, ...]] = {}
    numbers: dict[int, int] = {}
    return {
        feature: held.setdefault(row := tuple(numbers.setdefault(weight, weight) for weight in weights), row)
        for feature, weights in rows.items()
    }


def beginnings(name: str) -> Iterator[str]:
    """A name, and what stands before each of its spaces."""
    yield name
    at = name.find(" ")
    while at >= 0:
        yield name[:at]
        at = name.find(" ", at + 1)


@cache
def load(name: str) -> Linear:
    """The model `weights/NAME.json`, read once a process."""
    data = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return Linear(
        tuple(data["classes"]),
        tuple(data["bias"]),
        shared_rows(data["weights"]),
        {place: tuple(row) for place, row in data["offsets"].items()},
        {place: tuple((x, y) for x, y in rows) for place, rows in data["knots"].items()},
    )


@cache
def vocabulary(name: str) -> frozenset[str]:
    """The names of all features that the model `weights/NAME.json` knows, and their beginnings at each space."""
    return frozenset(beginning for feature in load(name).weights for beginning in beginnings(feature))


def dumped(model: Linear) -> str:
    """The model as JSON, one feature a line, sorted: a diff shows what training changed."""
    head = {"classes": model.classes, "bias": model.bias, "offsets": model.offsets, "knots": model.knots}
    lines = [
        f"{json.dumps(name, ensure_ascii=False)}: {json.dumps(row, separators=(',', ':'))}"
        for name, row in sorted(model.weights.items())
    ]
    return json.dumps(head, indent=1)[:-2] + ',\n "weights": {\n' + ",\n".join(lines) + "\n}\n}\n"
