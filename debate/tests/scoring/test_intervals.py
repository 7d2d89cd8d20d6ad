"""Intervals: as wide as the articles differ, and the same each time."""

from collections import Counter

from debate.scoring import Card
from debate.scoring.intervals import interval
from debate.tests.scoring.builders import gold, reading, said


def share(counts: Counter[str]) -> float:
    """The share of hits."""
    return counts["hit"] / counts["all"]


def test_articles_that_are_alike_leave_no_doubt() -> None:
    assert interval([Counter(hit=3, all=4)] * 9, share) == (0.75, 0.75)


def test_articles_that_differ_leave_a_doubt_around_the_figure() -> None:
    low, high = interval([Counter(hit=n % 2, all=1) for n in range(40)], share)
    assert 0.3 < low < 0.5 < high < 0.7


def test_the_same_articles_give_the_same_interval() -> None:
    counts = [Counter(hit=n % 3, all=2) for n in range(20)]
    assert interval(counts, share) == interval(counts, share)


def test_a_card_draws_whole_articles() -> None:
    card = Card()
    for number in range(20):
        card.add(gold(), reading(*[said()] * (number % 2)))
    low, high = card.intervals("en")["joint"]
    assert low < card.rows()["en"]["joint"] < high
