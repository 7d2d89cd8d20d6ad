"""Days stand where they belong, and years are written where there is room."""

import itertools
from datetime import date

import pytest
from hypothesis import given, strategies as st

from debate.pages.charts.axis import Span, first_of, last_of, quarter, span

DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))


def test_a_span_is_whole_quarters() -> None:
    assert span([date(2024, 5, 17)]) == Span(date(2024, 4, 1), date(2024, 6, 30))
    assert span([date(2023, 12, 31), date(2024, 1, 1)]) == Span(date(2023, 10, 1), date(2024, 3, 31))


def test_no_days_have_no_span() -> None:
    with pytest.raises(ValueError, match="empty"):
        span([])


@given(st.lists(DAYS, min_size=1, max_size=20))
def test_days_keep_their_order_and_stay_inside(days: list[date]) -> None:
    shown = span(days)
    places = [shown.x(day) for day in sorted(days)]
    assert places == sorted(places)
    assert all(0 <= place <= 100 for place in places)


def test_what_lies_outside_stands_at_the_edge() -> None:
    shown = Span(date(2024, 1, 1), date(2024, 12, 31))
    assert (shown.x(date(2020, 1, 1)), shown.x(date(2030, 1, 1))) == (0, 100)


@given(DAYS, DAYS)
def test_ticks_never_crowd(one: date, other: date) -> None:
    ticks = span([one, other]).ticks
    assert len(ticks) <= 10
    assert all(later.x - earlier.x > 5 for earlier, later in itertools.pairwise(ticks))


def test_on_a_phone_every_other_of_many_years_is_left_out_and_never_the_newest() -> None:
    many, few = span([date(2019, 1, 1), date(2026, 11, 1)]).ticks, span([date(2023, 1, 1), date(2026, 11, 1)]).ticks
    assert [tick.label for tick in many if not tick.extra] == ["2020", "2022", "2024", "2026"]
    assert not any(tick.extra for tick in few)


@pytest.mark.parametrize(
    ("first", "last", "labels", "on_a_phone"),
    [
        (date(2024, 1, 9), date(2024, 12, 1), "2024-01 2024-04 2024-07 2024-10", "2024-01 2024-07"),
        (date(2024, 4, 1), date(2024, 12, 31), "2024-04 2024-07 2024-10", "2024-04"),
        (date(2024, 5, 1), date(2024, 9, 1), "2024-04 2024-07", "2024-04 2024-07"),
        (date(2024, 11, 24), date(2024, 11, 24), "2024-10 2024-11 2024-12", "2024-10"),
    ],
)
def test_within_one_year_quarters_are_told_and_within_a_quarter_months(
    first: date, last: date, labels: str, on_a_phone: str
) -> None:
    ticks = span([first, last]).ticks
    assert [tick.label for tick in ticks] == labels.split()
    assert [tick.label for tick in ticks if not tick.extra] == on_a_phone.split()
    assert [tick.x for tick in ticks] == [span([first, last]).x(tick.day) for tick in ticks if tick.day]


def test_where_a_year_begins_years_are_enough() -> None:
    ticks = span([date(2023, 11, 1), date(2024, 2, 1)]).ticks
    assert [(tick.label, tick.day) for tick in ticks] == [("2023", None), ("2024", None)]


@given(DAYS)
def test_a_day_lies_in_its_quarter(day: date) -> None:
    assert first_of(quarter(day)) <= day <= last_of(quarter(day))


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        (date(2019, 1, 1), date(2026, 11, 1), "2019 2020 2021 2022 2023 2024 2025 2026"),
        (date(2018, 1, 1), date(2026, 11, 1), "2018 2020 2022 2024 2026"),
        (date(2000, 5, 1), date(2026, 2, 1), "2002 2006 2010 2014 2018 2022"),
        (date(2023, 3, 1), date(2026, 2, 1), "2023 2024 2025 2026"),
        (date(2023, 5, 1), date(2024, 2, 1), "2023 2024"),
        (date(2023, 11, 1), date(2026, 2, 1), "2024 2025 2026"),
    ],
    ids=["eight years", "nine years", "no room at the end", "whole years", "room at the edge", "no room at the edge"],
)
def test_the_years_that_are_written_below_a_chart(first: date, last: date, labels: str) -> None:
    assert " ".join(tick.label for tick in span([first, last]).ticks) == labels


def test_a_year_is_written_where_it_begins() -> None:
    assert [(tick.x, tick.label) for tick in span([date(2023, 5, 1), date(2024, 2, 1)]).ticks] == [
        (0, "2023"),
        (75.34, "2024"),
    ]
    assert [tick.x for tick in span([date(2023, 1, 1), date(2024, 12, 31)]).ticks] == [0, 50]
