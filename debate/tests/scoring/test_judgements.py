"""Figures of sides, arguments and replies, from pairs of what is right and what was said."""

from __future__ import annotations

import pytest

from debate.scoring.judgements import (
    Judged,
    argument_figures,
    confusion,
    in_articles,
    macro,
    mean_of_poles,
    named_from,
    on_topic,
    reply_figures,
    side_figures,
    surest,
    swapped,
)


def judged(*pairs: str) -> list[Judged]:
    """`gold>said`, with confidence falling from 0.9."""
    sides = [pair.split(">") for pair in pairs]
    return [Judged(gold, said, 0.9 - 0.01 * at) for at, (gold, said) in enumerate(sides)]


ALL_RIGHT = judged("open>open", "closed>closed", "mixed>mixed", "neutral>neutral", "off_topic>off_topic")


def test_all_right_is_one_everywhere() -> None:
    figures = side_figures(ALL_RIGHT)
    assert {figures[name] for name in ("macro", "surest", "poles", "on_topic")} == {1.0}
    assert figures["swapped"] == 0.0


def test_macro_is_the_mean_over_the_sides_that_the_gold_has() -> None:
    assert macro(judged("open>open", "closed>open")) == pytest.approx((2 / 3 + 0) / 2)


def test_off_topic_is_neutral_inside_articles() -> None:
    assert macro(in_articles(judged("neutral>off_topic", "open>open"))) == 1.0
    assert macro(judged("neutral>off_topic", "open>open")) == 0.5


def test_the_surest_come_first() -> None:
    rows = [Judged("open", "closed", 0.2), Judged("open", "open", 0.8), Judged("open", "open", 0.7)]
    assert [one.confidence for one in surest(rows, 0.67)] == [0.8, 0.7]


def test_silence_is_no_swap() -> None:
    assert swapped(judged("open>closed", "open>neutral", "closed>closed", "mixed>open")) == pytest.approx(1 / 3)


def test_the_mean_of_the_poles_leaves_the_others_out() -> None:
    assert mean_of_poles(judged("open>open", "closed>closed", "mixed>neutral")) == 1.0


def test_on_topic_is_all_but_off_topic() -> None:
    assert on_topic(judged("open>neutral", "off_topic>off_topic", "neutral>off_topic")) == pytest.approx(2 / 3)


def test_confusion_counts_every_pair() -> None:
    assert confusion(judged("open>open", "open>closed", "open>open")) == {"open": {"closed": 1, "open": 2}}


def test_nothing_judged_is_nothing_right() -> None:
    assert side_figures([])["macro"] == 0.0


def test_calibration_error_is_how_far_confidence_is_from_being_right() -> None:
    rows = [Judged("open", "open", 0.75)] * 3 + [Judged("open", "closed", 0.75)]
    assert side_figures(rows)["calibration_error"] == 0.0


def test_arguments_by_slug_and_their_mean() -> None:
    pairs = [(frozenset({"safety"}), frozenset({"safety", "access"})), (frozenset({"access"}), frozenset({"access"}))]
    assert argument_figures(pairs, ("safety", "access", "science")) == {"safety": 1.0, "access": 0.667, "macro": 0.833}


def test_replies_to_the_wrong_person_count_against() -> None:
    pairs = [
        (frozenset({"ada"}), "ada"),
        (frozenset({"ada", "quill"}), "tarn"),
        (frozenset[str](), "ada"),
        (frozenset[str](), None),
    ]
    assert reply_figures(pairs) == {"gold": 2, "said": 3, "precision": 0.333, "recall": 0.5, "f1": 0.4}


def test_a_side_named_from_a_confidence_on_is_counted_among_all_that_have_one() -> None:
    rows = [
        Judged("open", "open", 0.9),
        Judged("open", "closed", 0.8),
        Judged("closed", "open", 0.5),
        Judged("closed", "neutral", 0.9),
        Judged("neutral", "open", 0.9),
    ]
    assert named_from(rows, 0.6) == {"named": 0.5, "swapped": 0.25}
    assert named_from(rows, 0.85) == {"named": 0.25, "swapped": 0.0}
    assert named_from([], 0.6) == {"named": 0.0, "swapped": 0.0}
