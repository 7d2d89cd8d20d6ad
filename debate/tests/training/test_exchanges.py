"""The little articles in which people answer one another: enough of them, well marked, nobody real."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from debate.training.answered import marked_exchanges
from debate.training.exchanges import EXCHANGES, exchanges

FACTS = Path(__file__).resolve().parents[3] / "people" / "facts" / "people.json"
KINDS = {"answers", "rebuts", "endorses", "accuses"}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_there_are_enough_of_each_language(language: str) -> None:
    assert sum(article["language"] == language for article in exchanges()) >= 150


def test_marks_are_taken_out_of_the_text_and_places_hold() -> None:
    for article in exchanges():
        assert not set("⟦⟧¶|") & set(article["text"]), article["id"]
        for quote in article["quotes"]:
            assert article["text"][quote["char_start"] : quote["char_end"]] == quote["text"]


def test_all_kinds_of_answers_are_marked_and_words_that_answer_nobody_too() -> None:
    answered = [quote["in_reply_to"] for article in exchanges() for quote in article["quotes"]]
    assert {one["kind"] for one in answered if one} == KINDS
    assert answered.count(None) >= 250


def test_whoever_is_answered_stands_in_the_text() -> None:
    for article in exchanges():
        for quote in article["quotes"]:
            if quote["in_reply_to"]:
                assert quote["in_reply_to"]["name_en"] in article["text"], (article["id"], quote["text"])


def test_nobody_real_stands_in_them() -> None:
    rows = json.loads(FACTS.read_text(encoding="utf-8"))["people"]
    real = {name for row in rows if row["type"] == "person" for name in (row["name_en"], row["name_zh"]) if name}
    for article in exchanges():
        assert not [name for name in real if name in article["text"]], article["id"]


def test_a_line_is_read_as_an_article(tmp_path: Path) -> None:
    line = "“⟦-|It is a book,⟧” said Ada Brost. ¶ “⟦rebuts Ada Brost|It is a bomb,⟧” said Bela Crane.\n"
    (tmp_path / "en-one.txt").write_text(line, encoding="utf-8")
    (article,) = marked_exchanges(tmp_path)
    assert [quoted.answered for quoted in article.quoted] == [None, "Ada Brost"]
    assert len(list(EXCHANGES.glob("*.txt"))) > 1
