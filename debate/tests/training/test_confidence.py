"""Learning what a confidence is worth: the same each time, from rows that show right and wrong."""

import shutil
from pathlib import Path

import numpy as np
import pytest

from debate.reading.judging.linear import dumped
from debate.tests.test_gold import GOLD
from debate.training.confidence import _line, examples_of, trained
from debate.training.fresh import is_apart, is_fresh


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small gold folder: some English articles of the learning half."""
    folder = tmp_path_factory.mktemp("gold")
    (folder / "learning").mkdir()
    for path in sorted((GOLD / "learning").glob("en-a*.json"))[:12]:
        shutil.copy(path, folder / "learning")
    return folder


def test_every_article_is_read_with_and_without_its_speakers_listed(few: Path) -> None:
    examples = examples_of("en", few)
    listed = [e for e in examples if e.traits.get("listed:True full")]
    assert 0 < len(listed) < len(examples) / 2 + 1


def test_a_record_that_is_right_has_right_words(few: Path) -> None:
    examples = examples_of("en", few)
    assert all(e.words for e in examples if e.record)
    assert {e.record for e in examples} == {True, False}


def test_only_articles_that_the_rules_were_not_made_on_teach(few: Path, tmp_path: Path) -> None:
    shutil.copytree(few, tmp_path, dirs_exist_ok=True)
    fresh = sorted((GOLD / "learning").glob("en-c*.json"))[0]
    shutil.copy(fresh, tmp_path / "learning")
    assert is_fresh(fresh.stem)
    assert {example.article for example in examples_of("en", tmp_path)} == {fresh.stem}


@pytest.mark.parametrize("article", ["zh-m26", "zh-p22", "zh-p44", "zh-q01", "en-c05", "en-m26", "en-p31", "en-p74"])
def test_batches_that_rules_have_hardly_seen_teach_confidence(article: str) -> None:
    assert is_fresh(article)


@pytest.mark.parametrize("article", ["zh-c05", "zh-m25", "zh-p21", "en-k05", "en-m25", "en-p29", "en-p50"])
def test_batches_that_rules_were_made_on_do_not(article: str) -> None:
    assert not is_fresh(article)


def test_what_nobody_has_seen_is_kept_apart_from_answers_and_teaches_confidence() -> None:
    apart = [
        f"{language}-m{number}" for language in ("en", "zh") for number in range(20, 60) if is_apart(f"{language}-m{number}")
    ]
    assert apart == [f"{language}-m{number}" for language in ("en", "zh") for number in range(26, 60)]
    assert [is_fresh(identity) for identity in ("en-m26", "zh-m26", "fr-m26")] == [True, True, False]


def test_training_twice_gives_the_same_to_the_digit(few: Path) -> None:
    assert dumped(trained("en", few)) == dumped(trained("en", few))


def test_the_line_rises_and_stays_between_nothing_and_everything() -> None:
    chance = np.random.default_rng(7)
    shares = chance.random(400)
    line = _line(shares, chance.random(400) < shares)
    assert [y for _, y in line] == sorted(y for _, y in line)
    assert all(0 < y < 1 for _, y in line)
    assert line[0][1] < 0.3 < 0.7 < line[-1][1]


def test_what_is_always_right_is_still_not_certain() -> None:
    assert all(y < 1 for _, y in _line(np.linspace(0.9, 1, 60), np.ones(60, bool)))
