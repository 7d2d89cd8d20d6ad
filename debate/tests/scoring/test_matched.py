"""A quotation of the gold beside one of a reading: when it is found, when the words are the same, whose it is."""

from typing import Any, Literal

import pytest

from debate.reading import Quotation, Span
from debate.scoring.matching import compared, folded, is_exact, matched, names_of, places, speaker_is_right
from debate.tests.scoring.builders import SOLWIN, gold, quote, said
from people.names import Known, KnownName, NameBook


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [(22, 38, True), (22, 30, True), (22, 29, False), (30, 46, False), (22, 54, True), (22, 55, False), (40, 50, False)],
    ids=["the same", "half of it", "less than half", "a third", "twice as much", "more than twice", "elsewhere"],
)
def test_half_of_both_together_makes_it_found(start: int, end: int, found: bool) -> None:
    assert matched([quote(22, 38)], [said(start, end)]) == ({0: 0} if found else {})


def test_each_is_found_once_and_the_best_overlap_first() -> None:
    assert matched([quote(0, 10)], [said(0, 8), said(0, 9)]) == {0: 1}
    assert matched([quote(0, 10), quote(2, 10)], [said(1, 10)]) == {0: 0}
    assert matched([quote(0, 10), quote(20, 30)], [said(20, 30), said(0, 10)]) == {0: 1, 1: 0}


def test_a_quotation_may_be_found_by_either_clause() -> None:
    mixed = quote(30, 38, clause_start=10, clause_end=38)
    assert places(mixed) == [(30, 38), (10, 38)]
    assert places(quote(30, 38, clause_start=None)) == [(30, 38)]
    assert matched([mixed], [said(12, 38)]) == {0: 0}
    assert matched([quote(10, 38)], [said(30, 38)._replace(clause=Span(10, 38))]) == {0: 0}
    assert matched([quote(10, 38)], [said(30, 38)]) == {}


def test_what_only_optional_gold_holds_is_excused() -> None:
    article = gold(quote(0, 10), quote(20, 30, optional=True), quote(40, 50))
    both = compared(article, [said(0, 10), said(20, 30), said(60, 70)])
    assert [one["char_start"] for one in both.required] == [0, 40]
    assert (both.found, both.excused) == ({0: 0}, {1})
    assert {number: one["char_start"] for number, one in both.gold_of.items()} == {0: 0}


def test_what_required_gold_has_found_needs_no_excuse() -> None:
    both = compared(gold(quote(0, 10), quote(0, 9, optional=True)), [said(0, 10)])
    assert (both.found, both.excused) == ({0: 0}, set())


@pytest.mark.parametrize(
    ("words", "exact"),
    [
        ("weights are safe", True),
        ("“weights are safe.”", True),
        (" weights are safe,\n", True),
        ("「weights are safe。」", True),
        ("that weights are safe", False),
        ("weights are", False),
        ("Weights are safe", False),
    ],
)
def test_outer_marks_and_stops_are_no_other_words(words: str, exact: bool) -> None:
    text = gold()["text"]
    assert is_exact(text, quote(22, 38), said()._replace(text=words)) is exact


def by(
    kind: Literal["person", "anonymous", "unknown"], name: str | None = None, identity: str | None = None, text: str = ""
) -> Quotation:
    """A quotation with this speaker."""
    one = said()
    return one._replace(speaker=one.speaker._replace(type=kind, name=name, id=identity, text=text))


NOBODY = {"type": "anonymous", "name_en": None, "name_zh": None}
BOOK = NameBook([Known("mira", "person", "Mira Solwin", "", (KnownName("米拉", "zh-Hans"),))])


@pytest.mark.parametrize(
    ("speaker", "quotation", "right"),
    [
        (NOBODY, by("anonymous"), True),
        (NOBODY, by("unknown", text="an official"), True),
        (NOBODY, by("unknown", identity="mira"), False),
        (NOBODY, by("person", "Mira Solwin"), False),
        (SOLWIN, by("person", "MIRA SOLWIN"), True),
        (SOLWIN, by("unknown", text="Mira Solwin"), True),
        (SOLWIN, by("person", "Ode Varga", text="Mira Solwin"), True),
        (SOLWIN, by("person", "Ode Varga", text="Varga"), False),
        (SOLWIN, by("anonymous"), False),
        (SOLWIN, by("person", "Somebody", "mira", "Somebody"), True),
        ({**SOLWIN, "name_en": None, "name_zh": "米拉"}, by("person", "Somebody", "mira"), True),
        (SOLWIN, by("person", "Mira Solwin", "another"), True),
    ],
)
def test_whose_it_is(speaker: dict[str, Any], quotation: Quotation, right: bool) -> None:
    assert speaker_is_right(speaker, quotation, BOOK) is right


def test_a_name_is_the_same_however_it_is_printed() -> None:
    assert folded("J. D. Orth") == folded("ＪＤ－Orth") == "jdorth"
    assert folded("米拉·索尔温") == folded("米拉・索尔温") == folded("米拉 索尔温")


def test_a_speaker_has_every_name_that_the_gold_tells() -> None:
    both = {"name_en": "Mira Solwin and Ode Varga", "name_zh": "米拉和奥德"}
    assert names_of(both) == [both["name_en"], both["name_zh"], "Mira Solwin", "Ode Varga", "米拉", "奥德"]
    assert names_of({"name_en": "Mira Solwin", "name_zh": None}) == ["Mira Solwin"]
