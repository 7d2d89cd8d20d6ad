"""95 % intervals by drawing articles again (the bootstrap), the same to the digit each time."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar

DRAWS, SEED = 1000, 20261127
"""Draws enough for the second digit, and where they begin, so that a scorecard is the same each time."""
Counted = TypeVar("Counted")


class Interval(NamedTuple):
    """Between which figures 95 of 100 draws fell."""

    low: float
    high: float


def interval(
    counts: Sequence[Counter[Counted]], figure: Callable[[Counter[Counted]], float], draws: int = DRAWS
) -> Interval:
    """Draw as many articles as there are, with replacement, `draws` times, and see how far the figure moves."""
    chance = random.Random(SEED)
    drawn = sorted(figure(_added(chance.choices(counts, k=len(counts)))) for _ in range(draws))
    return Interval(round(drawn[int(draws * 0.025)], 3), round(drawn[int(draws * 0.975) - 1], 3))


def _added(counts: Sequence[Counter[Counted]]) -> Counter[Counted]:
    total: Counter[Counted] = Counter()
    for counter in counts:
        for name, value in counter.items():
            total[name] += value
    return total
