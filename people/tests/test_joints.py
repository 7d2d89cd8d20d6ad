"""What may stand between the words of a name: little in any name, and in some a mark of their own."""

import re

import pytest

from people.joints import Joints, Words


def words(text: str) -> Words:
    """The words of a text."""
    return list(re.finditer(r"\w+", text))


def hang_together(text: str, *names: str) -> bool:
    """Whether the words of a text do, after these names were learnt."""
    joints = Joints(str.casefold)
    for name in names:
        joints.learn(name, words(name))
    return joints.hold(text, words(text))


@pytest.mark.parametrize(
    "text",
    [
        "Ada Moreau",
        "Ada\u00a0Moreau",
        "Ada  Moreau",
        "Ada-Moreau",
        "A. Moreau",
        "A.Moreau",
        "Ada·Moreau",
        "Ada",
    ],
)
def test_spaces_dots_and_hyphens_stand_in_any_name(text: str) -> None:
    assert hang_together(text)


@pytest.mark.parametrize(
    "text", ["Ada\nMoreau", "Ada, Moreau", "Ada (Moreau", "Ada – Moreau", "Ada “Bo” Moreau", "Ada   Moreau", "Ada. – Moreau"]
)
def test_nothing_else_does(text: str) -> None:
    assert not hang_together(text)


@pytest.mark.parametrize("text", ["Ada Moreau Jr", "Ada Moreau, Jr", "Ada Moreau, Sr", "Ada-Moreau, Jr"])
def test_a_generation_may_stand_behind_a_comma_in_any_name(text: str) -> None:
    assert hang_together(text)


@pytest.mark.parametrize("text", ["Ada Moreau,Jr", "Ada Moreau , Jr", "Ada, Jr, Moreau", "Ada Moreau, Junior"])
def test_other_words_behind_a_comma_are_no_generation(text: str) -> None:
    assert not hang_together(text)


NICKNAMED, INSTITUTE, TOWN = "Ada “Bo” Moreau", "Harbour Institute – Berlin", "Harbour University, Lantern Hill"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (NICKNAMED, 'ADA "BO" MOREAU'),
        (NICKNAMED, "Ada ‘Bo’ Moreau"),
        (NICKNAMED, "Ada「Bo」Moreau"),
        (NICKNAMED, "Ada Bo Moreau"),
        (INSTITUTE, "Harbour Institute—Berlin"),
        (TOWN, "Harbour University，Lantern Hill"),
    ],
)
def test_a_name_with_a_mark_of_its_own_is_met_with_any_mark_of_that_kind(name: str, text: str) -> None:
    assert hang_together(text, name)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (NICKNAMED, "Ada – Bo – Moreau"),
        (NICKNAMED, "Ada “Bo”, Moreau"),
        (NICKNAMED, "Eda “Bo” Moreau"),
        (NICKNAMED, "Ada (Bo) Moreau"),
        (INSTITUTE, "Harbour, Institute Berlin"),
        (TOWN, "Harbour University – Lantern Hill"),
        (TOWN, "Harbour, University Lantern Hill"),
        (TOWN, "Harbour University, Lantern, Hill"),
    ],
)
def test_another_mark_another_place_or_another_name_parts_the_words(name: str, text: str) -> None:
    assert not hang_together(text, name)


def test_a_plain_spelling_lends_its_words_no_mark() -> None:
    assert not hang_together(NICKNAMED, "Ada Bo Moreau")
