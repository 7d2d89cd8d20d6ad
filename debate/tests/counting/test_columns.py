"""Quotes as columns: filters, counts, pages; each told on a handful of places."""

from collections.abc import Sequence
from datetime import date

import numpy as np
import pytest
from hypothesis import given, strategies as st

from debate.counting import building
from debate.counting.columns import Columns
from debate.counting.numbers import Numbers, counts_of

DAYS = {10: date(2025, 1, 1), 20: date(2025, 3, 1), 30: date(2024, 6, 1), 40: date(2025, 3, 1)}
SIDES = {10: 1, 20: 2, 30: 1, 40: 1}
PEOPLE = {10: 7, 20: 7, 30: 8, 40: 0}


Row = tuple[int, ...]


def array(values: Sequence[int]) -> Numbers:
    """Whole numbers."""
    return np.array(values, np.int64)


def columns(rows: Sequence[Row], names: Sequence[str], many: dict[str, list[tuple[int, int]]]) -> Columns:
    """Columns from rows of (id, day as an ordinal, a number for each name) and pairs of (id, value)."""
    table = np.array(rows, np.int64).reshape(-1, 2 + len(names))
    codes = {name: table[:, at + 2] for at, name in enumerate(names)}
    pairs = {name: (array([pk for pk, _ in held]), array([value for _, value in held])) for name, held in many.items()}
    return building.columns(table[:, 0], table[:, 1], codes, pairs)


def four() -> Columns:
    """Four quotes; newest first they are 40, 20 (the same day), 10, 30."""
    rows = [(pk, DAYS[pk].toordinal(), SIDES[pk], PEOPLE[pk]) for pk in DAYS]
    return columns(rows, ("side", "person"), {"source": [(10, 3), (10, 4), (20, 3), (10, 3), (99, 3)]})


def test_places_are_in_the_order_of_lists() -> None:
    assert four().ids.tolist() == [40, 20, 10, 30]


def test_a_filter_leaves_the_places_that_have_a_value() -> None:
    found = four()
    assert found.ids[found.having("side", [2])].tolist() == [20]
    assert found.ids[found.having("side", [1, 2])].tolist() == [40, 20, 10, 30]
    assert found.ids[found.having("source", [4])].tolist() == [10]
    assert not found.having("side", [5]).any()
    assert not found.having("side", []).any()


def test_days_are_included_at_both_ends() -> None:
    found = four()
    assert found.ids[found.between(date(2025, 1, 1), date(2025, 3, 1))].tolist() == [40, 20, 10]
    assert found.ids[found.between(None, date(2024, 12, 31))].tolist() == [30]
    assert found.ids[found.between(date(2025, 3, 1), None)].tolist() == [40, 20]
    assert found.between(None, None).all()


def test_ids_that_are_not_here_are_left_out() -> None:
    found = four()
    assert found.ids[found.of_ids(array([30, 5, 99, 20]))].tolist() == [20, 30]
    assert not found.of_ids(array([])).any()


@pytest.mark.parametrize("far", [0, 1_000_000], ids=["ids without gaps", "ids far apart"])
def test_quotes_are_found_by_their_ids_in_the_order_asked_for(far: int) -> None:
    rows = [(pk * (far or 1), DAYS[pk].toordinal(), 1) for pk in DAYS]
    found = columns(rows, ("side",), {})
    asked = array([pk * (far or 1) for pk in (30, 10, 20)] + [7, 41 * (far or 1)])
    assert found.ids[found.at_ids(asked)].tolist() == asked[:3].tolist()
    assert found.found(asked)[1].tolist() == [True, True, True, False, False]


def test_what_somebody_said_is_found_without_a_pass_over_all() -> None:
    found = four()
    assert found.ids[found.places_of("person", 7)].tolist() == [20, 10]
    assert found.ids[found.in_groups("person")].tolist() == [40, 20, 10, 30]
    assert found.places_of("person", 9).tolist() == []
    assert found.places_of("person", 7 + 256).tolist() == [], "a number that the column's bytes can't hold"


def test_counts_leave_out_what_has_no_value_and_count_pairs_once() -> None:
    found = four()
    assert found.counts("person", found.everything()) == {7: 2, 8: 1}
    assert found.counts("source", found.everything()) == {3: 2, 4: 1}


def test_the_values_that_most_quotes_have_come_first_and_equals_in_their_order() -> None:
    rows = [(at, 730_000, person) for at, person in enumerate((5, 4, 5, 4, 9, 0, 0, 0), 1)]
    made = columns(rows, ("person",), {})
    assert list(made.most("person", made.everything(), 1).items()) == [(4, 2)]
    assert list(made.most("person", made.everything(), 2).items()) == [(4, 2), (5, 2)]
    assert list(made.most("person", made.everything(), 9).items()) == [(4, 2), (5, 2), (9, 1)]
    assert made.most("person", made.having("person", [9, 0]), 9) == {9: 1}
    assert made.most("person", ~made.everything(), 9) == {}


def test_one_value_is_counted_alone() -> None:
    found = four()
    assert [found.number("person", found.everything(), person) for person in (7, 8, 9)] == [2, 1, 0]
    assert [found.number("source", found.having("side", [1]), source) for source in (3, 4)] == [1, 1]


def test_two_columns_are_counted_together() -> None:
    found = four()
    assert found.crossed("person", "side", found.everything()) == {7: {1: 1, 2: 1}, 8: {1: 1}}
    assert found.crossed("source", "side", found.having("side", [1])) == {3: {1: 1}, 4: {1: 1}}


def test_first_and_last_days() -> None:
    found = four()
    assert found.oldest("person", found.everything()) == {7: date(2025, 1, 1), 8: date(2024, 6, 1)}
    assert found.newest("person", found.everything()) == {7: date(2025, 3, 1), 8: date(2024, 6, 1)}
    assert found.days_of(found.everything()) == (date(2024, 6, 1), date(2025, 3, 1))
    assert found.days_of(found.having("person", [7])) == (date(2025, 1, 1), date(2025, 3, 1))
    assert found.days_of(found.having("side", [9])) == (None, None)


@pytest.mark.parametrize(
    ("after", "forwards", "ids"),
    [
        (None, True, [40, 20]),
        (None, False, [30, 10]),
        ((date(2025, 3, 1), 40), True, [20, 10]),
        ((date(2025, 3, 1), 20), True, [10, 30]),
        ((date(2025, 3, 1), 20), False, [40]),
        ((date(2024, 6, 1), 30), True, []),
        ((date(2024, 6, 1), 30), False, [10, 20]),
        ((date(2025, 2, 1), 1), True, [10, 30]),
    ],
)
def test_a_page_begins_behind_a_quote_whether_it_is_still_here_or_not(
    after: tuple[date, int] | None, forwards: bool, ids: list[int]
) -> None:
    found = four()
    assert found.page(found.everything(), 2, after, forwards) == ids


def test_a_page_holds_only_what_the_mask_leaves() -> None:
    found = four()
    assert found.page(found.having("person", [7]), 9, None, True) == [20, 10]


def test_an_empty_record_has_no_counts_and_no_pages() -> None:
    none = columns([], ("side", "person"), {"source": [(1, 2)]})
    assert none.size == 0
    assert none.counts("side", none.everything()) == {}
    assert none.counts("source", none.everything()) == {}
    assert none.crossed("person", "side", none.everything()) == {}
    assert none.oldest("person", none.everything()) == {}
    assert none.page(none.everything(), 5, None, True) == []
    assert not none.of_ids(array([1])).any()


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 3), st.integers(0, 5)), max_size=40), st.integers(1, 3))
def test_columns_count_as_counting_one_by_one_does(rows: list[tuple[int, int, int]], side: int) -> None:
    made = columns([(n + 1, 730_000 + day, s, p) for n, (day, s, p) in enumerate(rows)], ("side", "person"), {})
    plain: dict[int, int] = {}
    for _, s, p in rows:
        if s == side and p:
            plain[p] = plain.get(p, 0) + 1
    assert made.counts("person", made.having("side", [side])) == plain


@given(st.lists(st.integers(0, 5), max_size=30), st.integers(1, 4))
def test_turning_pages_shows_everything_once(days: list[int], size: int) -> None:
    made = columns([(n + 1, 730_000 + day, 1) for n, day in enumerate(days)], ("side",), {})
    seen: list[int] = []
    after = None
    for _ in range(len(days) + 1):
        ids = made.page(made.everything(), size, after, True)
        if not ids:
            break
        seen += ids
        after = (date.fromordinal(730_000 + days[ids[-1] - 1]), ids[-1])
    assert seen == made.ids.tolist()


def test_counts_of_nothing() -> None:
    assert counts_of(four().ids[:0]) == {}
