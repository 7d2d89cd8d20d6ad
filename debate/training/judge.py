"""Train the judge's linear models on the learning half, the same to the digit each time.

Offsets and confidence come from answers about examples that the models had not seen (folds by article).
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from debate.reading.judging.features import Seen, features_of
from debate.reading.judging.linear import UNIT, between
from debate.reading.judging.scales import GROUP_OF, SIDES, STANCES, Scales
from debate.scoring.gold import Example, quotations, statements
from debate.scoring.judgements import Judged, in_articles, side_figures
from debate.training.calibration import (
    NEUTRAL,
    OFF_TOPIC,
    Goal,
    Knots,
    alone,
    inside,
    knots_of,
    offsets_of,
    sure_of,
    top_shares,
)
from debate.training.examples import CUTTING, PASSAGE, SAYING, cuttings, passages, sayings
from debate.training.fitting import Fit, Fitted, Scores, fitted
from debate.training.matrices import fold_of, values_of
from debate.training.predicates import PREDICATE, predicates

FOLDS = 5
PLAIN = "-p"
"""In the ids of statements that are worded as public figures word theirs."""
PLAIN_PRESS = "-plain-"
"""In the names of files of passages that read as the press does on an ordinary day."""
STANCE = Fit(strength=0.25, at_least=6)
AXIS = STANCE._replace(intercept=False)
SMALLEST = 10
"""Weights below these thousandths go."""
WORTH_ALONE, WORTH_LITTLE = 1.5, 0.5
"""What a statement that stands alone counts, and what a quotation of a cutting or a predicate does; others count one. Cuttings
are half of what is learnt from and speak by allusion: in full they cost statements that stand alone a hundredth of F1 or two."""

GOALS: dict[str, Goal] = {"alone": alone, "article": inside}


class Lesson(NamedTuple):
    """What the models see of an example, the side to learn, and how much it counts."""

    seen: Seen
    side: str
    worth: float


class Settled(NamedTuple):
    """How to decide at a place: what to add to each side, below which confidence none is named, and what shares are worth."""

    offsets: tuple[float, ...]
    sure: float
    knots: dict[str, Knots]
    figures: dict[str, float]


class Trained(NamedTuple):
    """The models, and by place what they reach on examples that they had not seen."""

    model: Scales
    unseen: dict[str, dict[str, float]]


def trained(language: str) -> Trained:
    """The models of sides for `en` or `zh`."""
    examples = statements("learning", language) + quotations("learning", language)
    examples += sayings(language) + passages(language) + cuttings(language) + predicates(language)
    lessons = lessons_of(examples)
    unseen = unseen_scores(examples, lessons)
    axis, stance = _axis(lessons), _stance(lessons)
    settled = {place: _settled(examples, unseen, place) for place in GOALS}
    model = Scales(
        tuple(round(float(value), 3) for value in stance.model.intercept_),
        {name: row[0] for name, row in _weights(axis).items()},
        _weights(stance),
        {place: one.offsets for place, one in settled.items()},
        {place: one.sure for place, one in settled.items()},
        {place: one.knots for place, one in settled.items()},
    )
    return Trained(model, {place: one.figures for place, one in settled.items()})


def _settled(examples: list[Example], unseen: Scores, place: str) -> Settled:
    """How to decide at a place, from answers about examples there that the models had not seen."""
    here = np.array([measured_at(example, place) for example in examples])
    right = np.array([SIDES.index(example.side) for example in examples])[here]
    offsets = offsets_of(unseen[here], right, GOALS[place])
    raised = unseen[here] + np.array(offsets)
    said, shares = raised.argmax(axis=1), top_shares(raised)
    same = (said == right) | ((place == "article") & (said == OFF_TOPIC) & (right == NEUTRAL))
    knots = knots_of(shares, said, same)
    confidence = np.array([between(knots[GROUP_OF[SIDES[a]]], float(x)) for a, x in zip(said, shares, strict=True)])
    judged = [Judged(SIDES[g], SIDES[s], float(c)) for g, s, c in zip(right, said, confidence, strict=True)]
    figures = side_figures(in_articles(judged) if place == "article" else judged)
    return Settled(offsets, sure_of(confidence, said, right, GOALS[place]), knots, figures)


def measured_at(example: Example, place: str) -> bool:
    """Whether an example tells how good the judge is at a place: in articles, quotations of those that speak much of the question,
    cuttings, and passages of plain press prose; alone, statements in plain words."""
    if example.statement.place != place:
        return False
    if place == "alone":
        return PLAIN in example.group
    return PLAIN_PRESS in example.group or (not example.group.startswith(PASSAGE) and example.statement.topic == "much")


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


def lessons_of(examples: list[Example]) -> list[Lesson]:
    """What the models learn of each example."""
    sides = sides_of(examples)
    return [Lesson(features_of(one.statement), side, _worth(one)) for one, side in zip(examples, sides, strict=True)]


def _worth(example: Example) -> float:
    if example.group.startswith((CUTTING, PREDICATE)):
        return WORTH_LITTLE
    is_saying = example.group.startswith(SAYING)
    return WORTH_ALONE if example.statement.place == "alone" and not is_saying else 1.0


def unseen_scores(examples: list[Example], lessons: list[Lesson]) -> Scores:
    """Scores of each example, one column for each of `SIDES`, by models that saw neither it nor its article."""
    folds = np.array([fold_of(example.group, FOLDS) for example in examples])
    scores = np.zeros((len(examples), len(SIDES)))
    for fold in range(FOLDS):
        here = np.flatnonzero(folds == fold)
        learnt = [lessons[at] for at in np.flatnonzero(folds != fold)]
        scores[here] = joined(_axis(learnt), _stance(learnt), [lessons[at].seen for at in here])
    return scores


def joined(axis: Fitted, stance: Fitted, seen: list[Seen]) -> Scores:
    """The scores of both models as `scales.Scales` joins them."""
    lean = axis.scores([values_of(one.axis) for one in seen])
    said = stance.scores([values_of(one.stance) for one in seen])
    sides = np.stack([said[:, 0] - np.logaddexp(0, -lean), said[:, 0] - np.logaddexp(0, lean)], axis=1)
    return np.hstack([sides, said[:, 1:]])


def _axis(lessons: list[Lesson]) -> Fitted:
    """Open against closed, on the statements that take a side; no intercept, so that nothing leans by itself."""
    sided = [one for one in lessons if one.side in ("open", "closed")]
    rows, worth = [values_of(one.seen.axis) for one in sided], [one.worth for one in sided]
    return fitted(rows, [[int(one.side == "open") for one in sided]], AXIS, worth)[0]


def _stance(lessons: list[Lesson]) -> Fitted:
    """A side, mixed, neutral or off topic; classes in the order of STANCES."""
    targets = [STANCES.index("side" if one.side in ("open", "closed") else one.side) for one in lessons]
    return fitted([values_of(one.seen.stance) for one in lessons], [targets], STANCE, [one.worth for one in lessons])[0]


def _weights(found: Fitted) -> dict[str, tuple[int, ...]]:
    """Whole thousandths by feature, small ones left out."""
    rows = np.rint(found.model.coef_ * UNIT).astype(int).T.tolist()
    names = found.names.get_feature_names_out()
    return {name: tuple(row) for name, row in zip(names, rows, strict=True) if max(map(abs, row)) >= SMALLEST}
