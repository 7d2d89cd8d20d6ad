"""Two linear models read from JSON: features in, calibrated shares out. Pure Python, no numpy.

The *axis* tells open from closed; the *stance* tells a side from mixed, neutral and off topic. A side's score is the stance's score
for a side and the logarithm of the axis's share for it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from math import exp, log1p

from debate.reading.judging.linear import FOLDER, UNIT, beginnings, between, shared_rows
from debate.reading.judging.maps import NOWHERE, Seen

SIDES = ("open", "closed", "mixed", "neutral", "off_topic")
STANCES = ("side", "mixed", "neutral", "off_topic")
GROUP_OF = {"open": "side", "closed": "side", "mixed": "mixed", "neutral": "silent", "off_topic": "silent"}
"""Answers of one kind share what a confidence is worth."""
Row = tuple[int, ...]
"""The weights of a feature in the stance, one for each of `STANCES`."""
Weights = dict[str, tuple[int, int, int, int, int]]
"""By feature its weights: of the axis, and of each of `STANCES`. Together, since what is far apart in memory is slow to find."""
Totals = tuple[float, float, float, float, float]
"""Sums of weights: of the axis, and of each of `STANCES`."""
_NOTHING, _WEIGHTLESS = (0, 0, 0, 0), (0, 0, 0, 0, 0)
Knots = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Scales:
    """One language's models. By place (`alone`, `article`): `offsets` of each side, `sure` (below it no side is named), and by
    kind of answer `knots` (share, share right)."""

    bias: tuple[float, ...]
    axis: dict[str, int]
    stance: dict[str, Row]
    offsets: dict[str, tuple[float, ...]]
    sure: dict[str, float]
    knots: dict[str, dict[str, Knots]]

    def scores(self, totals: Totals) -> list[float]:
        """One score for each of `SIDES`."""
        lean, side, *others = (total / UNIT for total in totals)
        side += self.bias[0]
        raised = [bias + total for bias, total in zip(self.bias[1:], others, strict=True)]
        return [side + _log_share(lean), side + _log_share(-lean), *raised]

    def calibrated(self, share: float, side: str, place: str) -> float:
        """How often such an answer with this share was right among words that the model had not seen."""
        return between(self.knots[place][GROUP_OF[side]], share)


def add(one: Totals, other: Totals) -> Totals:
    """Both sums together."""
    return one[0] + other[0], one[1] + other[1], one[2] + other[2], one[3] + other[3], one[4] + other[4]


def _log_share(score: float) -> float:
    return -log1p(exp(-score)) if score > -30 else score


@cache
def load(name: str) -> Scales:
    """The model `weights/NAME.json`, read once a process."""
    data = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    rows = {name: row if isinstance(row, list) else [row] for name, row in data["weights"].items()}
    return Scales(
        tuple(data["bias"]),
        {name: row[0] for name, row in rows.items() if row[0]},
        shared_rows({name: row[1:] for name, row in rows.items() if len(row) > 1}),
        {place: tuple(row) for place, row in data["offsets"].items()},
        data["sure"],
        {place: {kind: tuple(map(tuple, rows)) for kind, rows in kinds.items()} for place, kinds in data["knots"].items()},
    )


@cache
def weights_of(name: str) -> Weights:
    """The weights of the model `weights/NAME.json` by feature. What longer names of words begin with (at each space) weighs nothing
    by itself but is there, so that who follows words knows where to stop."""
    model = load(name)
    found: Weights = {}
    for feature in model.axis.keys() | model.stance.keys():
        side, mixed, neutral, off_topic = model.stance.get(feature, _NOTHING)
        found[feature] = (model.axis.get(feature, 0), side, mixed, neutral, off_topic)
        for beginning in beginnings(feature):
            found.setdefault(beginning, _WEIGHTLESS)
    return found


def totals(weights: Weights, seen: Seen) -> Totals:
    """What the features add up to."""
    lean = side = mixed = neutral = off_topic = 0.0
    rows = weights.get
    for name, (turn, size, _) in seen.turned.items():
        row = rows(name)
        if row is not None:
            lean += row[0] * turn
            side += row[1] * size
            mixed += row[2] * size
            neutral += row[3] * size
            off_topic += row[4] * size
    for name, (value, _) in seen.leaning.items():
        row = rows(name)
        if row is not None:
            lean += row[0] * value
    for name, value in seen.telling.items():
        row = rows(name)
        if row is not None:
            side += row[1] * value
            mixed += row[2] * value
            neutral += row[3] * value
            off_topic += row[4] * value
    return lean, side, mixed, neutral, off_topic


def by_token(weights: Weights, seen: Seen, side: str, count: int) -> list[float]:
    """How much each token speaks for a side."""
    gains = [0.0] * count
    at = STANCES.index("side" if side in ("open", "closed") else side) + 1
    way = {"open": 1, "closed": -1}.get(side, 0)
    rows = weights.get
    for name, (turn, size, place) in seen.turned.items():
        row = rows(name) if place != NOWHERE else None
        if row is not None:
            gain = size * (row[at] - (row[1] + row[2] + row[3] + row[4]) / len(STANCES)) + way * turn * row[0]
            gains[place] += gain / UNIT
    for name, (value, place) in seen.leaning.items() if way else ():
        row = rows(name) if place != NOWHERE else None
        if row is not None:
            gains[place] += way * value * row[0] / UNIT
    return gains


def dumped(model: Scales) -> str:
    """The model as JSON, one feature a line, sorted: a diff shows what training changed. A number alone is a weight of the axis; in
    a row, those of the stance follow it."""
    head = {"bias": model.bias, "offsets": model.offsets, "sure": model.sure, "knots": model.knots}
    lines = [
        f"{json.dumps(name, ensure_ascii=False)}:{json.dumps(_row(model, name), separators=(',', ':'))}"
        for name in sorted(model.axis.keys() | model.stance.keys())
    ]
    return json.dumps(head, indent=1)[:-2] + ',\n "weights": {\n' + ",\n".join(lines) + "\n}\n}\n"


def _row(model: Scales, name: str) -> int | list[int]:
    lean, row = model.axis.get(name, 0), model.stance.get(name)
    return lean if row is None else [lean, *row]
