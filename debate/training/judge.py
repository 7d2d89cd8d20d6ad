"""Train the judge's linear models on the learning half, the same to the digit each time.

Offsets and confidence come from answers about examples that the models had not seen (folds by article).
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from debate.reading.judging.features import features_of
from debate.reading.judging.linear import between
from debate.reading.judging.maps import Seen
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
from debate.training.constructions import CONSTRUCTION, constructions
from debate.training.examples import CUTTING, SAYING, cuttings, passages, sayings
from debate.training.fitting import Each, Fit, Scores, each_told
from debate.training.matrices import fold_of, matrix_of, values_of
from debate.training.predicates import PREDICATE, predicates

FOLDS = 5
"""Parts of what is learnt from; what is in one is measured by models that saw the others."""
PLAIN = "-p"
"""In the ids of statements that are worded as public figures word theirs."""
PLAIN_PRESS = "-plain-"
"""In the names of files of passages that read as the press does on an ordinary day."""
AXIS = Fit(strength=0.25, at_least=4, near=1e-2, intercept=False)
STANCE = Fit(strength=0.5, at_least=4, near=1e-2)
LEAST, LEAST_OF_STANCE = 0.17, 0.29
"""What a weight times the root of how often its feature occurs must be to be kept: seven in ten go, and no figure with them."""
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


class Taught(NamedTuple):
    """All lessons as matrices, a row for each: both maps with the names of their columns, the sides, and what each counts."""

    axis: Any
    axis_names: list[str]
    stance: Any
    stance_names: list[str]
    sides: NDArray[np.str_]
    worth: Scores


class Trained(NamedTuple):
    """The models, and by place what they reach on examples that they had not seen."""

    model: Scales
    unseen: dict[str, dict[str, float]]


def trained(language: str) -> Trained:
    """The models of sides for `en` or `zh`."""
    examples = statements("learning", language) + quotations("learning", language)
    examples += sayings(language) + passages(language) + cuttings(language) + predicates(language) + constructions(language)
    lessons = taught_of(lessons_of(examples))
    unseen = unseen_scores(examples, lessons)
    every = np.ones(len(examples), dtype=bool)
    axis, stance = _axis(lessons, every), _stance(lessons, every)
    settled = {place: _settled(examples, unseen, place) for place in GOALS}
    model = Scales(
        stance.intercepts,
        {name: row[0] for name, row in axis.kept(lessons.axis, lessons.axis_names, LEAST).items()},
        stance.kept(lessons.stance, lessons.stance_names, LEAST_OF_STANCE),
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
    """Whether an example tells how good the judge is at a place: in articles, passages of plain press prose; alone, statements in
    plain words. The gold's own articles and cuttings argue by images more than printed ones do."""
    return example.statement.place == place and (PLAIN if place == "alone" else PLAIN_PRESS) in example.group


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
    if example.group.startswith((CUTTING, PREDICATE, CONSTRUCTION)):
        return WORTH_LITTLE
    is_saying = example.group.startswith(SAYING)
    return WORTH_ALONE if example.statement.place == "alone" and not is_saying else 1.0


def taught_of(lessons: list[Lesson]) -> Taught:
    """The lessons as matrices."""
    axis, axis_names = matrix_of([values_of(one.seen.axis) for one in lessons], AXIS.at_least)
    stance, stance_names = matrix_of([values_of(one.seen.stance) for one in lessons], STANCE.at_least)
    return Taught(
        axis,
        list(axis_names.get_feature_names_out()),
        stance,
        list(stance_names.get_feature_names_out()),
        np.array([one.side for one in lessons]),
        np.array([one.worth for one in lessons]),
    )


def unseen_scores(examples: list[Example], lessons: Taught) -> Scores:
    """Scores of each example, one column for each of `SIDES`, by models that saw neither it nor its article."""
    folds = np.array([fold_of(example.group, FOLDS) for example in examples])
    scores = np.zeros((len(examples), len(SIDES)))
    for fold in range(FOLDS):
        here, learnt = folds == fold, folds != fold
        lean = _axis(lessons, learnt).scores(lessons.axis[here])[:, 0]
        scores[here] = joined(lean, _stance(lessons, learnt).scores(lessons.stance[here]))
    return scores


def joined(lean: Scores, said: Scores) -> Scores:
    """The scores of both models as `scales.Scales` joins them."""
    sides = np.stack([said[:, 0] - np.logaddexp(0, -lean), said[:, 0] - np.logaddexp(0, lean)], axis=1)
    return np.hstack([sides, said[:, 1:]])


def _axis(lessons: Taught, learnt: NDArray[np.bool_]) -> Each:
    """Open against closed, on the statements that take a side; no intercept, so that nothing leans by itself."""
    here = learnt & np.isin(lessons.sides, ("open", "closed"))
    targets = lessons.sides[here] == "open"
    return each_told(lessons.axis[here], targets[:, None], lessons.worth[here], AXIS)


def _stance(lessons: Taught, learnt: NDArray[np.bool_]) -> Each:
    """A side, mixed, neutral or off topic, each against all others, in the order of STANCES."""
    told = np.where(np.isin(lessons.sides, ("open", "closed")), "side", lessons.sides)[learnt]
    targets = told[:, None] == np.array(STANCES)
    return each_told(lessons.stance[learnt], targets, lessons.worth[learnt], STANCE)
