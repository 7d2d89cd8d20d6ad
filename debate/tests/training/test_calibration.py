"""How the judge learns to decide: offsets, the confidence below which no side is named, what a share is worth."""

from __future__ import annotations

import numpy as np
import pytest

from debate.reading.judging.scales import SIDES
from debate.training.calibration import alone, inside, knots_of, offsets_of, sure_of, top_shares

OPEN, CLOSED, MIXED, NEUTRAL, OFF_TOPIC = range(len(SIDES))


def scores(*best: int, by: float = 1.0) -> np.ndarray:
    """One row for each answer: its class is ahead by `by`."""
    rows = np.zeros((len(best), len(SIDES)))
    rows[np.arange(len(best)), best] = by
    return rows


def test_offsets_lift_what_is_said_too_seldom() -> None:
    right = np.array([OPEN, CLOSED, MIXED, NEUTRAL] * 5)
    shy = scores(*right)
    shy[:, NEUTRAL] += 1.2
    raised = shy + np.array(offsets_of(shy, right, inside))
    assert inside(right, raised.argmax(axis=1)) == 1.0


def test_open_and_closed_are_moved_together() -> None:
    right = np.array([OPEN] * 9 + [CLOSED, MIXED, NEUTRAL])
    offsets = offsets_of(scores(*right[::-1]), right, inside)
    assert offsets[OPEN] == offsets[CLOSED]


def test_inside_articles_off_topic_is_neutral() -> None:
    right = np.array([OPEN, CLOSED, MIXED, NEUTRAL])
    assert inside(right, np.array([OPEN, CLOSED, MIXED, OFF_TOPIC])) == 1.0


def test_alone_the_poles_and_the_topic_count() -> None:
    right = np.array([OPEN, CLOSED, MIXED, NEUTRAL, OFF_TOPIC])
    assert alone(right, np.array([OPEN, CLOSED, NEUTRAL, MIXED, OFF_TOPIC])) == 1.0
    assert alone(right, np.array([CLOSED, OPEN, MIXED, NEUTRAL, OFF_TOPIC])) == pytest.approx(1 / 3)


def test_no_side_is_named_below_the_confidence_that_serves_best() -> None:
    right = np.array([OPEN] * 6 + [NEUTRAL] * 6 + [CLOSED, MIXED])
    said = np.array([OPEN] * 12 + [CLOSED, MIXED])
    confidence = np.array([0.9] * 6 + [0.2] * 6 + [0.9, 0.9])
    assert 0.2 < sure_of(confidence, said, right, inside) <= 0.6


def test_where_doubt_is_no_worse_than_silence_every_side_is_named() -> None:
    right = np.array([OPEN, CLOSED, MIXED, NEUTRAL])
    assert sure_of(np.full(4, 0.1), right, right, inside) == 0.0


def test_a_share_is_between_one_in_five_and_one() -> None:
    shares = top_shares(scores(OPEN, CLOSED, by=3.0))
    assert ((shares > 0.2) & (shares < 1)).all()


def test_knots_rise_for_each_kind_of_answer() -> None:
    shares = np.linspace(0.3, 0.99, 120)
    hit = np.arange(120) % 4 != 0
    hit[60:] = True
    knots = knots_of(shares, np.array([OPEN, NEUTRAL, MIXED] * 40), hit)
    assert set(knots) == {"side", "silent", "mixed"}
    for line in knots.values():
        assert [y for _, y in line] == sorted(y for _, y in line)
        assert [x for x, _ in line] == sorted(x for x, _ in line)
