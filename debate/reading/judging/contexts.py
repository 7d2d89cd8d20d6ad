"""What the sentences around a statement add to its scores: the same sums as over their features by name, without the names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise, repeat
from typing import TypeVar

from debate.reading.judging.features import CONTEXT, Context, Statement, scores_of, told_tags
from debate.reading.judging.scales import Row, Scales, Totals, add, load

Key = TypeVar("Key")
_NOTHING = (0, 0, 0, 0)
_MOST = 2.0
"""A feature counts at most this in the stance."""


@dataclass(frozen=True, slots=True)
class Around:
    """The weights of what stands on one side of a statement: words and pairs of words lean, tags tell the stance, and what the
    clauses say does both."""

    words: dict[str, int]
    pairs: dict[tuple[str, str], int]
    tags: dict[str, Row]
    lean_said: int
    stance_said: Row

    def totals(self, context: Context) -> Totals:
        """What one context adds."""
        keys = context.keys
        lean = CONTEXT * (_sum(self.words, set(keys)) + _sum(self.pairs, set(pairwise(keys))))
        rows = [(CONTEXT, self.tags[tag]) for tag in told_tags(context) if tag in self.tags]
        scores = scores_of(context)
        if scores:
            lean += self.lean_said * sum(scores)
            rows.append((min(_MOST, sum(map(abs, scores))), self.stance_said))
        side = mixed = neutral = off_topic = 0.0
        for value, row in rows:
            side += value * row[0]
            mixed += value * row[1]
            neutral += value * row[2]
            off_topic += value * row[3]
        return lean, side, mixed, neutral, off_topic


def _sum(weights: Mapping[Key, int], keys: set[Key]) -> int:
    return sum(map(weights.get, keys, repeat(0)))


def beside(name: str, statement: Statement) -> Totals:
    """What both contexts of a statement add to the scores of the model `weights/NAME.json`."""
    before, after = _around(name)
    return add(before.totals(statement.before), after.totals(statement.after))


@cache
def _around(name: str) -> tuple[Around, Around]:
    """The weights of what stands before a statement, and of what stands after it."""
    model = load(name)
    return _side_of(model, "b:"), _side_of(model, "a:")


def _side_of(model: Scales, prefix: str) -> Around:
    grams = {gram.removeprefix("u" + prefix): weight for gram, weight in model.axis.items() if gram.startswith("u" + prefix)}
    return Around(
        grams,
        {
            (gram[:at], gram[at + 1 :]): weight
            for gram, weight in grams.items()
            for at, sign in enumerate(gram)
            if sign == " "
        },
        {name.removeprefix(prefix): row for name, row in model.stance.items() if name.startswith(prefix)},
        model.axis.get(prefix + "score", 0),
        model.stance.get(prefix + "score", _NOTHING),
    )
