"""When to come back, as tables: rhythm, wishes of sites, back-off, looks for changes. No clock runs here."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from sources.schedule import (
    LOOKS,
    MAX_TRIES,
    OFTEN,
    RARELY,
    Wishes,
    after_failed_visit,
    after_failure,
    next_look,
    next_visit,
    rhythm,
)

NOW = datetime(2025, 3, 5, 10, 30, tzinfo=UTC)  # a Wednesday
HOUR = timedelta(hours=1)


def minutes(moment: datetime) -> float:
    """Minutes from NOW."""
    return (moment - NOW).total_seconds() / 60


@pytest.mark.parametrize(("every", "fresh", "then"), [(60, 3, 30), (60, 0, 90), (20, 1, 15), (1400, 0, 1440), (15, 9, 15)])
def test_a_rhythm_quickens_where_something_came_and_slows_where_not(every: int, fresh: int, then: int) -> None:
    assert rhythm(timedelta(minutes=every), fresh) == timedelta(minutes=then)


@given(st.lists(st.integers(0, 5), max_size=60), st.integers(1, 100_000))
def test_no_rhythm_leaves_its_bounds(history: list[int], start: int) -> None:
    every = timedelta(minutes=start)
    for fresh in history:
        every = rhythm(every, fresh)
        assert OFTEN <= every <= RARELY


@pytest.mark.parametrize(
    ("wishes", "then"),
    [
        (Wishes(), 60),
        (Wishes(pause=timedelta(minutes=10)), 60),
        (Wishes(pause=timedelta(hours=6)), 360),
        (Wishes(pause=timedelta(days=90)), 1440),
        (Wishes(hours=frozenset({11})), 90),
        (Wishes(hours=frozenset({11, 12, 13})), 210),
        (Wishes(days=frozenset({2})), 810),
        (Wishes(days=frozenset(range(6))), 810 + 3 * 1440),
        (Wishes(hours=frozenset(range(23)), days=frozenset({0, 2, 3, 4, 5, 6})), 810 + 5 * 1440 + 23 * 60),
        (Wishes(hours=frozenset(range(24))), 60),
        (Wishes(days=frozenset(range(7))), 60),
    ],
)
def test_what_a_site_asks_for_is_kept_within_reason(wishes: Wishes, then: int) -> None:
    assert minutes(next_visit(NOW, HOUR, wishes)) == then


def test_visits_that_fell_together_are_spread() -> None:
    moments = {next_visit(NOW, HOUR, jitter=jitter) for jitter in (0.0, 0.3, 0.6, 1.0)}
    assert len(moments) == 4
    assert all(52 <= minutes(moment) <= 68 for moment in moments)


@pytest.mark.parametrize(("tries", "then"), [(1, 5), (2, 10), (3, 20), (5, 80), (9, 1280)])
def test_an_article_that_failed_waits_twice_as_long_each_time(tries: int, then: int) -> None:
    retry = after_failure(tries, False, NOW)
    assert (retry.gives_up, minutes(retry.at)) == (False, then)


def test_an_article_outlasts_a_site_that_is_down_for_a_night_and_a_day() -> None:
    pauses = [minutes(after_failure(tries, False, NOW).at) for tries in range(1, MAX_TRIES)]
    assert sum(pauses[:-1]) > 20 * 60
    assert 40 * 60 < sum(pauses) < 48 * 60


@pytest.mark.parametrize(("tries", "permanent"), [(MAX_TRIES, False), (1, True)])
def test_an_article_is_given_up_after_its_tries_or_at_once_where_it_is_hopeless(tries: int, permanent: bool) -> None:
    assert after_failure(tries, permanent, NOW).gives_up


@pytest.mark.parametrize(("asked", "then"), [(None, 5), (60.0, 5), (7200.0, 120), (90 * 86400.0, 7 * 1440)])
def test_retry_after_is_kept_up_to_a_week(asked: float | None, then: int) -> None:
    assert minutes(after_failure(1, False, NOW, asked).at) == then


@pytest.mark.parametrize(("failures", "then"), [(1, 15), (2, 30), (5, 240), (8, 1440), (500, 1440)])
def test_a_source_that_fails_is_left_alone_ever_longer(failures: int, then: int) -> None:
    assert minutes(after_failed_visit(NOW, failures)) == then


def test_looks_for_changes_grow_rarer_and_end() -> None:
    looks, now = [], NOW
    while (then := next_look(NOW, now)) is not None:
        looks.append(then - NOW)
        now = then
    assert tuple(looks) == LOOKS
    assert all(later - sooner >= sooner for sooner, later in pairwise(looks))
