"""Where the words of one text stand in a copy of it: the words tell, and for short ones what stands around them."""

import pytest
from hypothesis import given, strategies as st

from debate.recording.copying import ALIKE, LONG, NEAR, place_in

LEFT = "".join(chr(0x4E00 + number) for number in range(NEAR))
RIGHT = "".join(chr(0x5E00 + number) for number in range(NEAR))
"""Surroundings in which no character comes twice."""


def found(copy: str, text: str, words: str) -> int | None:
    """Where the words, which stand once in the text, stand in the copy."""
    start = text.index(words)
    return place_in(copy, text, start, start + len(words))


def test_words_are_found_at_the_place_with_the_same_surroundings() -> None:
    text = "First he said “yes” to us. Later she said “yes” to them."
    second = text.rindex("yes")
    copy = "An editor's note. " + text
    assert place_in(copy, text, second, second + 3) == copy.rindex("yes")


def test_short_words_that_stand_elsewhere_by_chance_are_not_the_same_place() -> None:
    text = "The minister answered “no” when asked."
    at = text.index("no")
    assert place_in("Nothing is known; no.", text, at, at + 2) is None


def test_long_words_are_the_same_wherever_they_stand() -> None:
    words = "weights that cannot be recalled"
    text = f"“{words}”"
    assert place_in(f"Somebody: {words}!", text, 1, 1 + len(words)) == len("Somebody: ")


@pytest.mark.parametrize(
    ("before", "after"),
    [("abcd", "efgh"), ("", "abcdefgh"), ("abcdefgh", ""), ("a", "bcdefgh")],
    ids=["around", "behind", "before", "mostly behind"],
)
def test_around_short_words_eight_equal_characters_make_it_the_same_place(before: str, after: str) -> None:
    assert len(before + after) == ALIKE
    text = f"1{before}no{after}2"
    assert found(f"000{before}no{after}3", text, "no") == 3 + len(before)
    assert found(f"000{before[1:]}no{after[:-1] if not before else after}3", text, "no") is None


def test_what_is_equal_but_does_not_touch_the_words_tells_nothing() -> None:
    assert found("abcdefgh-no-abcdefgh", "abcdefgh.no.abcdefgh", "no") is None


@pytest.mark.parametrize(("length", "place"), [(LONG, 1), (LONG - 1, None)])
def test_words_of_some_length_need_no_surroundings(length: int, place: int | None) -> None:
    words = "n" * length
    assert found(f"3{words}4", f"1{words}2", words) == place


def beside(before: int, after: int) -> str:
    """A copy with so much of the surroundings at the old place, and all of them at a second one."""
    first = "?" * (NEAR - before) + LEFT[NEAR - before :] + "no" + RIGHT[:after] + "!" * (NEAR - after)
    return first + LEFT + "no" + RIGHT


def test_the_old_place_is_kept_where_enough_around_it_is_the_same_else_the_likest_is_taken() -> None:
    text = LEFT + "no" + RIGHT
    assert found(beside(NEAR // 2, NEAR // 2), text, "no") == NEAR
    assert found(beside(NEAR // 2, NEAR // 2 - 1), text, "no") == 3 * NEAR + 2


def test_of_places_that_are_equally_like_it_the_first_is_taken() -> None:
    assert found("3abcdefghno4, 5abcdefghno6", "1abcdefghno2", "no") == 9


def test_words_that_come_twice_in_a_text_each_have_their_own_place_in_it() -> None:
    text = "no no"
    assert [place_in(text, text, at, at + 2) for at in (0, 3)] == [0, 3]


ANY = st.text("ab ", max_size=40)


@given(ANY, ANY, ANY, st.text("ab", min_size=1, max_size=30))
def test_whatever_is_found_is_the_words(copy: str, before: str, after: str, words: str) -> None:
    place = place_in(copy, before + words + after, len(before), len(before) + len(words))
    assert place is None or copy[place:].startswith(words)


@given(ANY, ANY, ANY, st.text("ab", min_size=LONG, max_size=30))
def test_a_text_behind_an_editors_note_has_its_words_behind_the_note(note: str, before: str, after: str, words: str) -> None:
    text = f"[{before}{words}{after}]"
    start = 1 + len(before)
    place = place_in(note + text, text, start, start + len(words))
    assert place is not None
    assert (note + text)[place:].startswith(words)
