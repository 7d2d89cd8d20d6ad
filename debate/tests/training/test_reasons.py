"""What the models of arguments learn from."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from debate.reading.judging.linear import FOLDER, dumped, load
from debate.reading.judging.reasons import SLUGS
from debate.scoring.gold import statements
from debate.tests.training.test_judge import FACTS
from debate.training.reasons import given

LANGUAGES = pytest.mark.parametrize("language", ["en", "zh"])


@LANGUAGES
def test_every_argument_has_statements_that_were_written_for_it(language: str) -> None:
    counts = Counter(slug for one in given(language) for slug in one.arguments)
    assert set(counts) == set(SLUGS)
    assert min(counts.values()) >= 10


@LANGUAGES
def test_no_statement_of_the_measured_half_was_written_for_an_argument(language: str) -> None:
    assert {one.words for one in statements("measured", language)} & {one.words for one in given(language)} == set()


@LANGUAGES
def test_no_real_person_is_named_in_them(language: str) -> None:
    people = [row for row in json.loads(FACTS.read_text(encoding="utf-8"))["people"] if row["type"] == "person"]
    names = {row[field] for row in people for field in ("name_en", "name_zh") if row[field]}
    text = "\n".join(one.words for one in given(language))
    assert {name for name in names if name in text} == set()


@LANGUAGES
def test_the_learning_half_marks_each_argument_often_enough(language: str) -> None:
    counts = Counter(slug for one in statements("learning", language) for slug in one.arguments)
    assert min(counts[slug] for slug in SLUGS) >= 45


@LANGUAGES
def test_the_weights_are_written_as_they_are_read(language: str) -> None:
    name = f"arguments_{language}"
    assert dumped(load(name)) == (FOLDER / f"{name}.json").read_text(encoding="utf-8")
