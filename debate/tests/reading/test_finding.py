"""Words of one text are found as a pattern of them would find them, the longest first."""

import re

import pytest
from hypothesis import given, strategies as st

from debate.reading.finding import places_of


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ({"Brost"}, ["Brost"]),
        ({"Ada", "Ada Brost", "Brost"}, ["Ada Brost"]),
        ({"Ada B", "Brost"}, ["Ada B"]),
        ({"Crane", ""}, []),
        (set(), []),
    ],
)
def test_the_longest_word_at_a_place_counts_and_none_begins_inside_it(words: set[str], found: list[str]) -> None:
    text = "Ada Brost sat."
    assert [text[start:end] for start, end in places_of(words, text)] == found


@given(st.sets(st.text("ab", min_size=1, max_size=4), min_size=1), st.text("abc", max_size=30))
def test_places_are_those_of_a_pattern_of_the_words(words: set[str], text: str) -> None:
    pattern = re.compile("|".join(sorted(words, key=len, reverse=True)))
    assert [tuple(place) for place in places_of(words, text)] == [match.span() for match in pattern.finditer(text)]
