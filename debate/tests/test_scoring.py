"""The scorer, and that the reader is no worse than the committed scorecard says."""

import json
from typing import Any

import pytest

from debate.reading import Quotation, Reading, Speaker, read
from debate.scoring import Card
from debate.tests.test_boundaries import ROOT
from debate.tests.test_gold import ARTICLES, article
from people.facts import shipped
from people.names import NameBook

TEXT = "Mira Solwin said that weights are safe. Nobody answered."


def gold(**changes: Any) -> dict[str, Any]:
    """One invented article with one indirect quotation."""
    speaker = {"type": "person", "name_en": "Mira Solwin", "name_zh": None}
    quote = {"char_start": 22, "char_end": 38, "kind": "indirect", "speaker": speaker, **changes}
    return {"language": "en", "text": TEXT, "quotes": [quote]}


def said(start: int, end: int, name: str) -> Reading:
    """A reading with one quotation."""
    speaker = Speaker(0, 11, TEXT[0:11], "person", None, name)
    return Reading("en", "test", (Quotation(start, end, TEXT[start:end], "indirect", speaker, 0.9),))


@pytest.mark.parametrize(
    ("reading", "found", "joint"),
    [
        (said(22, 38, "Mira Solwin"), 1.0, 1.0),
        (said(22, 38, "Somebody Else"), 1.0, 1.0),
        (said(40, 55, "Mira Solwin"), 0.0, 0.0),
        (Reading("en", "test", ()), 0.0, 0.0),
    ],
)
def test_found_and_right(reading: Reading, found: float, joint: float) -> None:
    card = Card()
    card.add(gold(), reading)
    assert card.rows()["all"]["found"] == found
    assert card.rows()["all"]["joint"] == joint


def test_optional_gold_neither_helps_nor_hurts() -> None:
    card = Card()
    card.add(gold(optional=True), said(22, 38, "Mira Solwin"))
    assert card.rows() == {}


def test_no_row_falls_more_than_a_point_below_the_scorecard() -> None:
    kept = json.loads((ROOT / "docs" / "scorecard.json").read_text(encoding="utf-8"))["rows"]
    names, card = NameBook(shipped()), Card()
    for path in (path for path in ARTICLES if path.parent.name == "measured"):
        one = article(path)
        card.add(one, read(one["text"], names, one["language"]))
    now = card.rows()
    assert {row: now[row]["joint"] for row in ("en", "zh") if now[row]["joint"] < kept[row]["joint"] - 0.01} == {}
