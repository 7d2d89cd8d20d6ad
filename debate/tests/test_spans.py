"""Stretches of a text: how much two share, many made few, a text cut at them."""

import pytest
from hypothesis import given, strategies as st

from debate.spans import Place, gaps, merged, overlap


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        ((0, 10), (0, 10), 1.0),
        ((0, 10), (5, 15), 1 / 3),
        ((0, 10), (2, 4), 0.2),
        ((0, 5), (5, 10), 0.0),
        ((0, 5), (7, 10), 0.0),
        ((3, 4), (3, 4), 1.0),
    ],
)
def test_what_two_share_of_both_together(one: Place, other: Place, share: float) -> None:
    assert overlap(one, other) == overlap(other, one) == pytest.approx(share)


SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 10)).map(lambda pair: (pair[0], sum(pair))), max_size=8)


@given(SPANS)
def test_merged_spans_cover_the_same_places(spans: list[tuple[int, int]]) -> None:
    covered = {place for start, end in spans for place in range(start, end)}
    assert {place for start, end in merged(spans) for place in range(start, end)} == covered


@pytest.mark.parametrize(
    ("spans", "one"),
    [
        ([], []),
        ([(0, 2), (2, 4)], [(0, 4)]),
        ([(0, 2), (3, 4)], [(0, 2), (3, 4)]),
        ([(5, 9), (0, 6)], [(0, 9)]),
        ([(0, 9), (2, 3), (8, 9)], [(0, 9)]),
    ],
)
def test_spans_that_touch_or_overlap_are_one(spans: list[tuple[int, int]], one: list[tuple[int, int]]) -> None:
    assert merged(spans) == one


@given(SPANS, st.integers(0, 60))
def test_a_text_is_cut_without_a_gap(spans: list[tuple[int, int]], length: int) -> None:
    cut = list(gaps(spans, length))
    assert [start for start, _, _ in cut] == [0, *(end for _, end, _ in cut)][: len(cut)]
    assert sum(end - start for start, end, _ in cut) == length
