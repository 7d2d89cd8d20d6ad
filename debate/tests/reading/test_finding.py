"""Words of one text are found as a pattern of them would find them, the longest first."""

import re

import pytest
from hypothesis import given, strategies as st

from debate.reading.finding import alternatives, beginnings, places_of
from debate.reading.replies import cue_words


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


def test_what_brackets_leave_open_stays_inside_an_expression() -> None:
    assert alternatives("harm(?:s|ed)?|bad (?:people|act(?:or|ress)es)|risk") == [
        "harm(?:s|ed)?",
        "bad (?:people|act(?:or|ress)es)",
        "risk",
    ]


@pytest.mark.parametrize(
    ("expressions", "text", "places"),
    [
        ("red|blue", "a red car, a blue one", [2, 13]),
        ("red car|red|car park", "red car park", [0, 4]),
        ("ten", "often tended by ten", [16]),
        ("slows? (?:the )?", "slow the trucks, slows them", [0, 17]),
        ("a?corn|x(?:y|z)", "corn, acorn, xz, xyz", [0, 6, 13]),
        ("(?:the|that) idea|theme", "the theme of that idea", [4, 13]),
    ],
)
def test_every_place_where_an_expression_begins_is_found(expressions: str, text: str, places: list[int]) -> None:
    assert [match.start() for match in beginnings(alternatives(expressions)).finditer(text)] == places


@pytest.mark.parametrize("table", [cue_words.ENGLISH_NAMED, cue_words.ENGLISH_UNNAMED])
def test_every_phrase_of_an_answer_that_is_written_out_is_found(table: cue_words.Cues) -> None:
    expressions = [one for _, words in table for one in alternatives(words)]
    written_out = [one for one in expressions if one.replace(" ", "").isalpha()]
    assert written_out
    assert [one for one in written_out if not beginnings(expressions).match(f"{one} him")] == []
