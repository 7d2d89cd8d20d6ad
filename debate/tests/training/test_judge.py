"""What the judge learns from, and that it learns the same each time."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from debate.reading.features import features_of
from debate.reading.linear import FOLDER
from debate.reading.scales import SIDES, dumped, load
from debate.training import judge
from debate.training.examples import SAYINGS, sayings, statements

FACTS = Path(__file__).resolve().parents[3] / "people" / "facts" / "people.json"
MEGABYTES = 5_000_000


@pytest.mark.parametrize("language", ["en", "zh"])
def test_sayings_are_many_and_of_every_side(language: str) -> None:
    counts = Counter(one.side for one in sayings(language))
    assert set(counts) == set(SIDES)
    assert min(counts["open"], counts["closed"]) >= 300


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_real_person_is_named_in_a_saying(language: str) -> None:
    people = [row for row in json.loads(FACTS.read_text(encoding="utf-8"))["people"] if row["type"] == "person"]
    names = {row[field] for row in people for field in ("name_en", "name_zh") if row[field]}
    text = "\n".join(file.read_text(encoding="utf-8") for file in sorted(SAYINGS.glob(f"{language}*.txt")))
    assert {name for name in names if name in text} == set()


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_statement_of_the_measured_half_is_a_saying(language: str) -> None:
    said = {line for file in SAYINGS.glob(f"{language}*.txt") for line in file.read_text(encoding="utf-8").splitlines()}
    assert {one.words for one in statements("measured", language)} & said == set()


def test_training_is_the_same_to_the_digit() -> None:
    some = statements("learning", "en")[:240]
    seen = [features_of(one.statement) for one in some]
    labels = judge.sides_of(some)
    first, second = (judge.unseen_scores(some, seen, labels) for _ in range(2))
    assert np.array_equal(first, second)


def test_who_was_seen_is_not_measured() -> None:
    measured = [one for one in sayings("en") if judge.measured_at(one, "alone")]
    assert measured == []


@pytest.mark.parametrize("name", ["sides_en", "sides_zh"])
def test_the_weights_are_written_as_they_are_read(name: str) -> None:
    assert dumped(load(name)) == (FOLDER / f"{name}.json").read_text(encoding="utf-8")


def test_all_weights_together_stay_small() -> None:
    assert sum(path.stat().st_size for path in FOLDER.glob("*.json")) < MEGABYTES
