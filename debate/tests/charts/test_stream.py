"""The stream by quarter: open above the line, closed below it, mixed across it; nothing is lost in the table."""

from datetime import date

import pytest
from hypothesis import given, strategies as st

from debate.pages.charts.stream import HEIGHT, LEAST, stream

SIDES = st.dictionaries(st.sampled_from(["open", "closed", "mixed", "neutral"]), st.integers(1, 5000), min_size=1)
COUNTS = st.dictionaries(st.dates(date(2015, 1, 1), date(2030, 1, 1)), SIDES, min_size=1, max_size=60)
SPRING, SUMMER = date(2024, 4, 2), date(2024, 7, 9)


def test_nothing_has_no_chart() -> None:
    assert stream({}) is None


def test_open_stands_above_the_line_and_closed_below_it() -> None:
    shown = stream({SPRING: {"open": 3, "closed": 2, "mixed": 2}})
    assert shown is not None
    blocks = {block.side: block for block in shown.blocks}
    assert blocks["open"].y + blocks["open"].height == pytest.approx(blocks["mixed"].y, abs=0.02)
    assert blocks["mixed"].y < shown.zero < blocks["mixed"].y + blocks["mixed"].height
    assert blocks["closed"].y > shown.zero


def test_the_tallest_column_counts_what_takes_a_side() -> None:
    shown = stream({SPRING: {"open": 3, "closed": 1, "mixed": 1, "neutral": 9}, SUMMER: {"closed": 4}})
    assert shown is not None
    assert shown.tallest == 5


def test_a_young_record_is_shown_in_two_years() -> None:
    shown = stream({SPRING: {"open": 3}})
    assert shown is not None
    (block,) = shown.blocks
    assert block.width < 14
    assert block.x + block.width > 95


def test_days_of_one_quarter_are_one_column() -> None:
    shown = stream({SPRING: {"open": 1}, date(2024, 6, 30): {"open": 2}})
    assert shown is not None
    assert [(block.count, block.first, block.last) for block in shown.blocks] == [(3, date(2024, 4, 1), date(2024, 6, 30))]


def test_the_table_has_what_takes_no_side_too_newest_first() -> None:
    shown = stream({SPRING: {"neutral": 4}, SUMMER: {"open": 1}})
    assert shown is not None
    assert [(row.label, row.open, row.neutral) for row in shown.rows] == [("2024 Q3", 1, 0), ("2024 Q2", 0, 4)]


def test_many_quarters_become_years() -> None:
    shown = stream({date(2000, 1, 1): {"open": 1}, date(2020, 5, 1): {"closed": 2}})
    assert shown is not None
    assert [row.label for row in shown.rows] == ["2020", "2000"]
    assert shown.blocks[-1].last == date(2020, 12, 31)


@given(COUNTS)
def test_every_block_is_seen_and_inside(counts: dict[date, dict[str, int]]) -> None:
    shown = stream(counts)
    assert shown is not None
    drawn = sum(block.count for block in shown.blocks)
    assert drawn == sum(n for sides in counts.values() for side, n in sides.items() if side != "neutral")
    for block in shown.blocks:
        assert block.height >= LEAST
        assert block.x >= 0 and block.x + block.width <= 100.01
        assert block.y >= -3 * LEAST
        assert block.y + block.height <= HEIGHT + 3 * LEAST


def test_heights_are_in_the_measure_of_the_counts() -> None:
    shown = stream({SPRING: {"open": 3, "closed": 2, "mixed": 2}})
    assert shown is not None
    assert [(block.side, block.y, block.height) for block in shown.blocks] == [
        ("open", 4.0, 82.29), ("mixed", 86.28, 54.86), ("closed", 141.14, 54.86),
    ]  # fmt: skip
    assert (shown.zero, shown.most, shown.tallest) == (113.71, 4, 7)
    assert {(block.x, block.width) for block in shown.blocks} == {(87.67, 10.6)}


@pytest.mark.parametrize(
    ("first", "labels"), [(date(2012, 4, 1), ["2024 Q1", "2012 Q2"]), (date(2012, 3, 31), ["2024", "2012"])]
)
def test_twelve_years_are_drawn_as_quarters_and_more_as_years(first: date, labels: list[str]) -> None:
    shown = stream({first: {"open": 1}, date(2024, 1, 1): {"open": 1}})
    assert shown is not None
    assert [row.label for row in shown.rows] == labels


def test_a_year_counts_the_days_of_all_its_quarters() -> None:
    shown = stream(
        {date(2000, 1, 1): {"open": 1}, date(2020, 1, 1): {"open": 2, "neutral": 1}, date(2020, 12, 31): {"open": 3}}
    )
    assert shown is not None
    assert [(row.label, row.open, row.neutral) for row in shown.rows] == [("2020", 5, 1), ("2000", 1, 0)]
