"""A speaker's timeline: every quote a mark in its side's lane, none on another, counted where they would not fit."""

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

from debate.pages.charts.timeline import BINS, HIGHEST, LANES, MARK, Employed, Spoken, timeline

SAID = st.lists(
    st.builds(Spoken, st.dates(date(2018, 1, 1), date(2027, 1, 1)), st.sampled_from(LANES), st.integers(1, 9999)),
    min_size=1,
    max_size=120,
)
SPRING = date(2024, 4, 2)


def test_nothing_said_has_no_chart() -> None:
    assert timeline([]) is None
    assert timeline([Spoken(SPRING, "off_topic")]) is None


def test_one_quote_is_one_mark_and_every_lane_is_there() -> None:
    shown = timeline([Spoken(SPRING, "open", 7)])
    assert shown is not None
    assert [(mark.side, mark.id) for mark in shown.marks] == [("open", 7)]
    assert [(lane.side, lane.count) for lane in shown.lanes] == [("open", 1), ("mixed", 0), ("neutral", 0), ("closed", 0)]


def test_marks_of_one_day_stand_on_one_another() -> None:
    shown = timeline([Spoken(SPRING, "closed", number) for number in range(3)])
    assert shown is not None
    heights = [mark.y for mark in shown.marks]
    assert [round(lower - higher, 2) for lower, higher in itertools.pairwise(heights)] == [MARK, MARK]


def test_too_many_are_counted() -> None:
    said = [Spoken(SPRING + timedelta(days=number % 80), "open", number) for number in range(10_000)]
    shown = timeline(said)
    assert shown is not None
    assert shown.marks == []
    assert len(shown.bins) <= BINS
    assert sum(held.count for held in shown.bins) == 10_000


def test_two_charts_can_share_the_scale_of_their_bars() -> None:
    said = [Spoken(SPRING, "open", number) for number in range(10)]
    alone, beside = timeline(said), timeline(said, most=40)
    assert alone is not None
    assert beside is not None
    assert (alone.most, beside.most) == (10, 40)
    assert beside.bins[0].height == alone.bins[0].height / 4


@given(SAID)
def test_every_mark_is_in_its_lane_and_nothing_is_lost(said: list[Spoken]) -> None:
    shown = timeline(said)
    assert shown is not None
    lanes = {lane.side: lane for lane in shown.lanes}
    assert len(shown.marks) + sum(held.count for held in shown.bins) == len(said)
    for mark in shown.marks:
        assert lanes[mark.side].y < mark.y < lanes[mark.side].y + lanes[mark.side].height
    for held in shown.bins:
        assert lanes[held.side].y <= held.y
        assert held.first <= held.last


@given(SAID)
def test_bars_begin_where_the_one_before_ends(said: list[Spoken]) -> None:
    shown = timeline([*said, *(Spoken(SPRING, "open", number) for number in range(HIGHEST + 1))])
    assert shown is not None
    ends: dict[str, date] = {}
    for held in sorted(shown.bins, key=lambda one: one.x):
        assert held.first > ends.get(held.side, date.min)
        ends[held.side] = held.last


@given(SAID)
def test_a_bar_counts_the_quotes_of_the_days_that_it_names(said: list[Spoken]) -> None:
    crowd = [*said, *(Spoken(SPRING, "open", number) for number in range(HIGHEST + 1))]
    shown = timeline(crowd)
    assert shown is not None
    for held in shown.bins:
        assert held.count == sum(one.side == held.side and held.first <= one.day <= held.last for one in crowd)


def test_the_last_day_of_a_chart_is_in_its_last_bar() -> None:
    shown = timeline(
        [*(Spoken(date(2024, 4, 1), "open", number) for number in range(6)), Spoken(date(2024, 6, 30), "closed")]
    )
    assert shown is not None
    assert [(held.side, held.first, held.last) for held in shown.bins] == [
        ("closed", date(2024, 6, 27), date(2024, 6, 30)),
        ("open", date(2024, 4, 1), date(2024, 4, 4)),
    ]


def test_lanes_stand_below_one_another_as_high_as_their_marks() -> None:
    shown = timeline(
        [Spoken(date(2024, 5, 17), "open", 1), Spoken(date(2024, 5, 17), "open", 2), Spoken(date(2024, 6, 1), "closed")]
    )
    assert shown is not None
    assert [(lane.y, lane.height) for lane in shown.lanes] == [(0, 38), (38, 27), (65, 27), (92, 27)]
    assert [(mark.x, mark.y) for mark in shown.marks] == [(51.11, 24.5), (51.11, 13.5), (67.78, 105.5)]
    assert (shown.top, shown.height, shown.most) == (0, 119, 2)


def test_a_mark_at_the_edge_is_drawn_a_little_inside() -> None:
    shown = timeline([Spoken(date(2024, 4, 1), "open"), Spoken(date(2024, 6, 30), "closed")])
    assert shown is not None
    assert [mark.x for mark in shown.marks] == [1.6, 98.4]


def test_bars_of_all_lanes_are_on_one_scale_and_the_fullest_fills_its_lane() -> None:
    said = [Spoken(SPRING, "open", number) for number in range(60)]
    shown = timeline([*said, *(Spoken(SPRING, "closed", number) for number in range(6)), Spoken(SPRING, "mixed")])
    assert shown is not None
    assert {held.side: (held.count, held.height) for held in shown.bins} == {
        "open": (60, 63), "closed": (6, 6.3), "mixed": (1, 2),
    }  # fmt: skip


def test_an_employer_reaches_from_the_first_to_the_last_day_that_is_known() -> None:
    said = [Spoken(date(2024, 5, 17), "open")]
    known = Employed("Lantern Labs", date(2024, 4, 16), date(2024, 5, 16))
    open_ended = Employed("Cloud Heron", date(2024, 5, 16), None)
    shown = timeline(said, [open_ended, known])
    assert shown is not None
    assert [(band.name, band.x, band.width, band.row) for band in shown.bands] == [
        ("Lantern Labs", 16.67, 33.33, 0), ("Cloud Heron", 50.0, 50.0, 0),
    ]  # fmt: skip


def test_employers_are_bands_and_those_that_overlap_take_another_row() -> None:
    said = [Spoken(date(2022, 1, 1), "open"), Spoken(date(2025, 12, 1), "open")]
    first = Employed("Lantern Labs", None, date(2023, 6, 30))
    then = Employed("Cloud Heron", date(2023, 7, 1), None)
    beside = Employed("Harbour Institute", date(2023, 1, 1), date(2024, 1, 1))
    gone = Employed("Paper Crane", None, date(2010, 1, 1))
    shown = timeline(said, [then, gone, beside, first])
    assert shown is not None
    assert [(band.name, band.row) for band in shown.bands] == [
        ("Lantern Labs", 0), ("Harbour Institute", 1), ("Cloud Heron", 0),
    ]  # fmt: skip
    assert shown.lanes[0].y == shown.top == 40


def test_two_charts_share_a_span() -> None:
    days = [date(2020, 1, 1), date(2026, 1, 1)]
    one, other = timeline([Spoken(SPRING, "open")], days=days), timeline([Spoken(SPRING, "closed")], days=days)
    assert one is not None
    assert other is not None
    assert one.marks[0].x == other.marks[0].x
    assert one.span == other.span


def test_a_row_is_free_again_when_its_employer_has_ended() -> None:
    said = [Spoken(date(2022, 1, 1), "open"), Spoken(date(2025, 12, 1), "open")]
    stretches = {
        "a": (None, date(2023, 6, 30)),
        "b": (date(2023, 1, 1), date(2024, 1, 1)),
        "c": (date(2023, 7, 1), date(2024, 12, 31)),
        "d": (date(2024, 2, 1), None),
        "e": (date(2025, 1, 1), None),
    }
    shown = timeline(said, [Employed(name, *days) for name, days in stretches.items()])
    assert shown is not None
    assert [(band.name, band.row) for band in shown.bands] == [("a", 0), ("b", 1), ("c", 0), ("d", 1), ("e", 0)]


@pytest.mark.parametrize(
    ("employer", "there"),
    [
        (Employed("Lantern Labs", None, date(2024, 4, 1)), True),
        (Employed("Lantern Labs", None, date(2024, 3, 31)), False),
        (Employed("Lantern Labs", date(2024, 6, 30), None), True),
        (Employed("Lantern Labs", date(2024, 7, 1), None), False),
    ],
)
def test_an_employer_of_the_first_or_the_last_day_is_shown(employer: Employed, there: bool) -> None:
    shown = timeline([Spoken(date(2024, 5, 17), "open")], [employer])
    assert shown is not None
    assert [band.name for band in shown.bands] == ["Lantern Labs"] * there
