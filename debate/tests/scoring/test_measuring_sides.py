"""The judge measured on gold of one's own making: statements with their sides, and quotations that answer somebody."""

import json
from pathlib import Path
from typing import Any

import pytest

from debate.reading import ReplyTo, Span
from debate.scoring.measuring_sides import measured_replies, measured_sides, reply_pairs
from debate.tests.scoring.builders import gold, quote, reading, said

OPEN = "Open models should be released to everybody, because openness makes AI safer."
OFFICE = "We painted the walls of the canteen green."


@pytest.fixture
def statements(tmp_path: Path) -> Path:
    """A gold folder with two English statements."""
    folder = tmp_path / "sides" / "measured"
    folder.mkdir(parents=True)
    rows: list[dict[str, Any]] = [
        {"id": "one", "text": OPEN, "side": "open", "arguments": [{"slug": "safety", "evidence": "safer"}]},
        {"id": "two", "text": OFFICE, "side": "off_topic", "arguments": []},
    ]
    common = {"language": "en", "before": "", "after": ""}
    (folder / "en.jsonl").write_text("\n".join(json.dumps(row | common) for row in rows), encoding="utf-8")
    return tmp_path


def test_statements_are_judged_and_counted(statements: Path) -> None:
    found = measured_sides(gold=statements)
    assert set(found) == {"en", "zh"}
    assert set(found["en"]) == {"statements"}
    row = found["en"]["statements"]
    assert row["judged"] == 2
    assert row["swapped"] == 0.0
    assert sum(number for said in row["confusion"].values() for number in said.values()) == 2
    assert 0.0 <= row["macro_interval"][0] <= row["macro"] <= row["macro_interval"][1] <= 1.0


def answering(**reply: Any) -> dict[str, Any]:
    """An article whose one quotation answers somebody (or nobody)."""
    return gold(quote(in_reply_to=reply or None))


TO_VARGA = ReplyTo("rebuts", None, "Ode Varga", Span(0, 4))


def test_an_answer_is_right_by_any_of_the_names() -> None:
    article = answering(name_en="Ode Varga", name_zh="奥德·瓦尔加", kind="rebuts")
    assert reply_pairs(article, reading(said()._replace(replies=(TO_VARGA,)))) == [
        (frozenset({"odevarga", "奥德瓦尔加"}), "odevarga")
    ]


def test_figures_of_answers_tell_missed_and_made_up_ones() -> None:
    named = answering(name_en="Ode Varga", name_zh=None, kind="rebuts")
    right = reply_pairs(named, reading(said()._replace(replies=(TO_VARGA,))))
    missed = reply_pairs(named, reading(said()))
    made_up = reply_pairs(answering(), reading(said()._replace(replies=(TO_VARGA,))))
    row = measured_replies([("en", right), ("en", missed), ("en", made_up)])["en"]
    assert (row["gold"], row["said"], row["precision"], row["recall"]) == (2, 2, 0.5, 0.5)


def test_a_quotation_that_was_not_found_is_not_asked() -> None:
    assert reply_pairs(answering(name_en="Ode Varga", name_zh=None), reading()) == []
