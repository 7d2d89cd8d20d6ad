"""What counts as found, as exact, as right, and as a trap."""

from typing import Any

import pytest

from debate.reading import Quotation
from debate.scoring import Card
from debate.tests.scoring.builders import SOLWIN, gold, quote, reading, said
from people.names import Known, NameBook


def rows(article: dict[str, Any], *quotations: Quotation, book: NameBook | None = None) -> dict[str, dict[str, float]]:
    """The rows of one article."""
    card = Card(book)
    card.add(article, reading(*quotations))
    return card.rows()


@pytest.mark.parametrize(
    ("quotations", "found", "exact", "joint"),
    [
        ([said()], 1.0, 1.0, 1.0),
        ([said(22, 39)], 1.0, 1.0, 1.0),
        ([said(17, 38)], 1.0, 0.0, 1.0),
        ([said(name="Somebody Else")], 1.0, 1.0, 0.0),
        ([said(40, 55)], 0.0, 0.0, 0.0),
        ([said(), said(40, 55)], 0.667, 0.667, 0.667),
        ([], 0.0, 0.0, 0.0),
    ],
    ids=["right", "a stop more", "too long", "another speaker", "another place", "one too many", "nothing"],
)
def test_found_exact_and_right(quotations: list[Quotation], found: float, exact: float, joint: float) -> None:
    row = rows(gold(), *quotations)["all"]
    assert (row["found"], row["exact"], row["joint"]) == (found, exact, joint)


def test_articles_of_plain_press_prose_have_a_row_of_their_own() -> None:
    found = rows(gold(id="en-n07"), said(), said(40, 55))
    assert found["en plain press"] == found["en"]
    assert "en plain press" not in rows(gold(id="en-c07"), said())


def test_rows_tell_language_kind_and_kind_of_speaker() -> None:
    assert set(rows(gold(), said())) == {"all", "en", "en indirect", "en speaker person"}


def test_optional_gold_neither_helps_nor_hurts() -> None:
    assert rows(gold(quote(optional=True)), said()) == {}


def test_of_two_readings_of_one_place_only_the_better_is_found() -> None:
    row = rows(gold(), said(22, 38), said(22, 36))["all"]
    assert (row["found"], row["precision"], row["recall"]) == (0.667, 0.5, 1.0)


def test_a_mixed_quotation_may_be_found_by_its_clause() -> None:
    mixed = quote(30, 38, kind="mixed", clause_start=22, clause_end=38)
    assert rows(gold(mixed), said(22, 38))["en mixed"]["found"] == 1.0


def test_nobody_named_is_right_where_nobody_is_named() -> None:
    anonymous = quote(speaker={"type": "anonymous", "name_en": None, "name_zh": None})
    assert rows(gold(anonymous), said(name=None))["all"]["joint"] == 1.0
    assert rows(gold(anonymous), said(identity="mira-solwin"))["all"]["joint"] == 0.0


@pytest.mark.parametrize("name", ["Mira Solwin", "Ode Varga"])
def test_of_joint_speakers_any_one_is_right(name: str) -> None:
    joint = quote(speaker={"type": "person", "name_en": "Mira Solwin and Ode Varga", "name_zh": None})
    assert rows(gold(joint), said(name=name))["all"]["joint"] == 1.0


def test_a_listed_speaker_is_right_under_each_of_their_names() -> None:
    book = NameBook([Known("mira-solwin", "person", "Mira Solwin", "米拉·索尔温", ())])
    chinese = quote(speaker={**SOLWIN, "name_en": None, "name_zh": "米拉·索尔温"})
    assert rows(gold(chinese), said(identity="mira-solwin"), book=book)["all"]["joint"] == 1.0
    assert rows(gold(chinese), said(identity="mira-solwin"))["all"]["joint"] == 0.0


def test_a_trap_counts_only_where_it_is_reported() -> None:
    trap = {"char_start": 40, "char_end": 55}
    article = gold(not_quotes=[trap], hard_negatives=[])
    assert rows(article, said())["all"]["traps"] == 0.0
    assert rows(article, said(), said(40, 55))["all"]["traps"] == 1.0


def test_half_of_a_trap_is_a_trap_that_was_reported() -> None:
    article = gold(not_quotes=[{"char_start": 40, "char_end": 50}])
    assert rows(article, said(), said(40, 45))["all"]["traps"] == 1.0
    assert rows(article, said(), said(40, 44))["all"]["traps"] == 0.0


def test_words_that_are_not_those_of_the_text_show() -> None:
    assert rows(gold(), said()._replace(text="weights are unsafe"))["all"]["verbatim"] == 0.0


def test_what_the_reader_was_sure_of_is_kept_with_whether_it_was_right() -> None:
    card = Card()
    card.add(gold(), reading(said(confidence=0.8), said(40, 55, confidence=0.3)))
    assert card.sure == [(0.8, True), (0.3, False)]
