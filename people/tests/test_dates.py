"""A date that is known to the year, the month or the day may mean so many days."""

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

from people.dates import bounds


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("2023", date(2023, 1, 1), date(2023, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-02", date(2023, 2, 1), date(2023, 2, 28)),
        ("2023-12", date(2023, 12, 1), date(2023, 12, 31)),
        ("2024-02-03", date(2024, 2, 3), date(2024, 2, 3)),
        ("2024-2-3", date(2024, 2, 3), date(2024, 2, 3)),
        ("9999", date(9999, 1, 1), date.max),
    ],
)
def test_a_partial_date_is_as_wide_as_it_is_vague(words: str, first: date, last: date) -> None:
    assert bounds(words) == (first, last)


@pytest.mark.parametrize("words", ["", "0000", "2024-00", "2024-13", "2024-01-00", "2023-02-29", "2024-1-1-1", "soon", "-1"])
def test_what_is_no_date_is_refused(words: str) -> None:
    with pytest.raises(ValueError):
        bounds(words)


@given(st.dates())
def test_each_month_begins_where_the_one_before_it_ends(day: date) -> None:
    first, last = bounds(f"{day:%Y-%m}")
    assert first.day == 1
    assert first <= day <= last
    assert last == date.max or (last + timedelta(days=1)).day == 1
