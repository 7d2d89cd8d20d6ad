"""Columns built from what the database gives: pairs once each, years and quarters, and whose voices an organization has."""

from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, strategies as st

from debate.counting import building
from debate.counting.numbers import FAR, Numbers, Pairs, counts_of

START = date(2023, 1, 1)


def array(values: Sequence[int]) -> Numbers:
    """Whole numbers."""
    return np.array(values, np.int64)


@pytest.mark.parametrize(
    ("day", "year", "quarter"),
    [
        (date(1970, 1, 1), 1970, 1),
        (date(1969, 12, 31), 1969, 4),
        (date(2024, 2, 29), 2024, 1),
        (date(2024, 3, 31), 2024, 1),
        (date(2024, 4, 1), 2024, 2),
        (date(2024, 12, 31), 2024, 4),
        (date(2025, 1, 1), 2025, 1),
        (date(1, 1, 1), 1, 1),
    ],
)
def test_a_day_has_its_year_and_its_quarter_counted_from_year_nought(day: date, year: int, quarter: int) -> None:
    years, quarters = building.calendar(array([day.toordinal()]))
    assert (years.tolist(), quarters.tolist()) == ([year], [4 * year + quarter - 1])


@given(st.lists(st.dates(), max_size=20))
def test_the_calendar_is_that_of_dates(days: list[date]) -> None:
    years, quarters = building.calendar(array([day.toordinal() for day in days]))
    assert years.tolist() == [day.year for day in days]
    assert [quarter % 4 for quarter in quarters.tolist()] == [(day.month - 1) // 3 for day in days]


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 400)), max_size=30))
def test_pairs_come_once_each_in_order_of_place(held: list[tuple[int, int]]) -> None:
    pairs = building.paired(array([place for place, _ in held]), array([value for _, value in held]))
    assert list(zip(pairs.places.tolist(), pairs.values.tolist(), strict=True)) == sorted(set(held))


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(1, 400)), max_size=30))
def test_the_first_value_of_a_place_is_parted_from_the_others(held: list[tuple[int, int]]) -> None:
    pairs = building.paired(array([place for place, _ in held]), array([value for _, value in held]))
    first, others = pairs.split(10)
    by_place = {place: sorted({value for at, value in held if at == place}) for place in range(10)}
    assert first.tolist() == [values[0] if values else 0 for values in by_place.values()]
    rest = [(place, value) for place, values in by_place.items() for value in values[1:]]
    assert list(zip(others.places.tolist(), others.values.tolist(), strict=True)) == rest


def test_a_place_has_any_of_the_values_that_are_wanted() -> None:
    pairs = Pairs(array([0, 0, 2, 3]), array([5, 6, 5, 7]))
    assert pairs.having([5], 4).tolist() == [True, False, True, False]
    assert pairs.having([6, 7], 4).tolist() == [True, False, False, True]
    assert pairs.of(np.array([False, True, True, True])).tolist() == [2, 3]


@pytest.mark.parametrize("value", [0, 255, 256, 65_535, 65_536, 5_000_000_000])
def test_numbers_keep_their_value_in_fewer_bytes(value: int) -> None:
    made = building.small(array([0, value]))
    assert made.tolist() == [0, value]
    assert made.dtype.itemsize == {0: 1, 255: 1, 256: 2, 65_535: 2, 65_536: 4, 5_000_000_000: 8}[value]


@given(st.lists(st.integers(0, 5) | st.integers(0, 10_000_000), max_size=20), st.booleans())
def test_values_are_counted_alike_whether_they_lie_near_or_far(values: list[int], keep_zero: bool) -> None:
    counted = {value: values.count(value) for value in values if value or keep_zero}
    assert counts_of(array(values), keep_zero) == counted


@pytest.mark.parametrize("largest", [3 * FAR - 1, 3 * FAR, 3 * FAR + 1])
def test_values_at_the_edge_of_far_are_counted_too(largest: int) -> None:
    assert counts_of(array([1, 1, largest])) == {1: 2, largest: 1}


Held = list[tuple[int, int, int, int]]
"""Memberships: person, first and last day after the start, organization."""
SPOKEN = st.lists(st.tuples(st.integers(0, 30), st.sampled_from((0, 3, 4)), st.sampled_from((0, 0, 7))), max_size=12)
HELD = st.lists(
    st.tuples(st.sampled_from((3, 4)), st.integers(-5, 35), st.integers(-5, 35), st.sampled_from((7, 8))), max_size=5
)


def voices(spoken: list[tuple[int, int, int]], held: Held) -> set[tuple[int, int]]:
    """Id of a quote and organization, for all that are spoken for by these memberships."""
    ids, first = np.arange(1, len(spoken) + 1), START.toordinal()
    codes = {"person": array([who for _, who, _ in spoken]), "organization": array([body for *_, body in spoken])}
    columns = building.columns(ids, array([first + day for day, *_ in spoken]), codes)
    table = np.array([(who, first + a, first + b, body) for who, a, b, body in held], np.int64).reshape(-1, 4)
    pairs = building.spoken_for(columns, (table[:, 0], table[:, 1], table[:, 2], table[:, 3]))
    return set(zip(columns.ids[pairs.places].tolist(), pairs.values.tolist(), strict=True))


@given(SPOKEN, HELD)
def test_an_organization_has_its_own_voice_and_those_of_its_people_while_they_were_there(
    spoken: list[tuple[int, int, int]], held: Held
) -> None:
    own = {(pk, body) for pk, (_, _, body) in enumerate(spoken, 1) if body}
    theirs = {
        (pk, body)
        for pk, (day, who, _) in enumerate(spoken, 1)
        for person, first, last, body in held
        if who == person and first <= day <= last
    }
    assert voices(spoken, held) == own | theirs


def test_a_role_is_held_on_its_first_and_on_its_last_day_and_not_around_them() -> None:
    spoken = [(day, 3, 0) for day in range(5)]
    assert voices(spoken, [(3, 1, 3, 7)]) == {(2, 7), (3, 7), (4, 7)}


def test_roles_without_known_dates_hold_always() -> None:
    ever = (3, -START.toordinal(), date.max.toordinal() - START.toordinal(), 7)
    assert voices([(0, 3, 0), (30, 3, 0), (9, 4, 0)], [ever]) == {(1, 7), (2, 7)}


def test_a_role_that_begins_after_the_newest_quote_gives_no_voice() -> None:
    assert voices([(0, 3, 0), (5, 3, 0)], [(3, 6, 9, 7)]) == set()
    assert voices([(0, 3, 0), (5, 3, 0)], [(3, 5, 9, 7)]) == {(2, 7)}


def test_nobody_has_a_voice_in_an_empty_record() -> None:
    assert voices([], [(3, 0, 9, 7)]) == set()
    assert voices([(0, 3, 0)], []) == set()


def test_days_of_a_board_are_those_of_dates() -> None:
    days = [START, START + timedelta(days=1)]
    columns = building.columns(array([1, 2]), array([day.toordinal() for day in days]), {})
    assert columns.days_of(columns.everything()) == (days[0], days[1])
    assert columns.days_of(~columns.everything()) == (None, None)
