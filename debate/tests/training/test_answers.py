"""The model of answers: what it learns from, and that it learns the same each time."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from debate.reading.judging.linear import FOLDER, dumped, load
from debate.scoring.gold import GOLD
from debate.training import answers
from debate.training.answered import marked_gold
from debate.training.answers import Counts


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


def gold_of(folder: Path, identity: str, **quote: object) -> Path:
    """A gold of one article in which Bela Crane answers Ada Brost."""
    text = 'Ada Brost said: "It is a book." Bela Crane disagreed. "It is a bomb," he said.'
    start = text.index("It is a bomb")
    marked = {"text": "It is a bomb,", "char_start": start, "char_end": start + 13, "argument_tags": None, **quote}
    article = {"id": identity, "language": "en", "text": text, "quotes": [marked]}
    (folder / "learning").mkdir(parents=True, exist_ok=True)
    (folder / "learning" / f"{identity}.json").write_text(json.dumps(article), encoding="utf-8")
    return folder


ANSWERED = {"name_en": "Ada Brost", "name_zh": None, "kind": "rebuts"}


def test_articles_whose_answers_alone_are_marked_teach_them(tmp_path: Path) -> None:
    taught = {}
    for identity in ("en-k01", "en-m25", "en-r01"):
        (article,) = marked_gold(gold_of(tmp_path / identity, identity, in_reply_to=ANSWERED))
        taught[identity] = [quoted.answered for quoted in article.quoted if quoted.marked]
    assert taught == {"en-k01": ["Ada Brost"], "en-m25": ["Ada Brost"], "en-r01": []}


def test_articles_that_are_kept_apart_teach_nothing(tmp_path: Path) -> None:
    gold = gold_of(tmp_path, "en-m26", in_reply_to=ANSWERED)
    assert marked_gold(gold) == []
    assert [article.identity for article in marked_gold(gold, apart=True)] == ["en-m26"]


def test_counts_tell_precision_and_recall() -> None:
    assert str(Counts(4, 2, 1)) == "F1 0.333 (precision 0.500, recall 0.250; 4 marked, 2 said)"
