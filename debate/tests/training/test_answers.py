"""The model of answers: what it learns from, and that it learns the same each time."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from debate.reading.judging.linear import FOLDER, dumped, load
from debate.scoring.gold import GOLD
from debate.training import answers


def few(folder: Path) -> Path:
    """A gold of six articles."""
    (folder / "learning").mkdir()
    for path in sorted((GOLD / "learning").glob("??-f0*.json")):
        shutil.copy(path, folder / "learning")
    return folder


def test_training_is_the_same_to_the_digit(tmp_path: Path) -> None:
    gold = few(tmp_path)
    assert dumped(answers.trained(gold).model) == dumped(answers.trained(gold).model)


def test_the_weights_are_written_as_they_are_read() -> None:
    assert dumped(load("answers")) == (FOLDER / "answers.json").read_text(encoding="utf-8")


def test_the_gold_has_answers_of_both_languages_to_learn_from() -> None:
    marked = {"en": 0, "zh": 0}
    for path in sorted((GOLD / "learning").glob("*.json")):
        article = json.loads(path.read_text(encoding="utf-8"))
        marked[article["language"][:2]] += sum(bool(quote.get("in_reply_to")) for quote in article["quotes"])
    assert min(marked.values()) >= 150
