"""What the judge learns from, and that it learns the same each time."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from debate.reading.judging.linear import FOLDER, UNIT
from debate.reading.judging.reasons import SLUGS
from debate.reading.judging.scales import SIDES, Scales, dumped, load
from debate.scoring.gold import quotations, statements
from debate.training import judge
from debate.training.constructions import constructions
from debate.training.examples import CUTTINGS, PASSAGES, SAYINGS, cuttings, passages, sayings
from debate.training.predicates import predicates

FACTS = Path(__file__).resolve().parents[3] / "people" / "facts" / "people.json"
MEGABYTES = 5_000_000


def written_for(language: str) -> list[Path]:
    """Every file of sayings, passages and cuttings of a language."""
    return sorted(
        [*SAYINGS.glob(f"{language}*.txt"), *PASSAGES.glob(f"{language}*.tsv"), *CUTTINGS.glob(f"{language}*.txt")]
    )


@pytest.mark.parametrize("language", ["en", "zh"])
def test_sayings_are_many_and_of_every_side(language: str) -> None:
    counts = Counter(one.side for one in sayings(language))
    assert set(counts) == set(SIDES)
    assert min(counts["open"], counts["closed"]) >= 300


@pytest.mark.parametrize("language", ["en", "zh"])
def test_passages_are_many_and_of_every_side_and_argument(language: str) -> None:
    found = passages(language)
    sides = Counter(one.side for one in found)
    assert set(sides) == set(SIDES)
    assert min(sides["open"], sides["closed"]) >= 1000
    assert {slug for one in found for slug in one.arguments} == set(SLUGS)


def test_a_passage_is_its_quotation_with_what_stands_around_it(tmp_path: Path) -> None:
    lines = [
        "open\tsafety,access\tShe waved it away. “⟦More eyes, fewer bugs⟧,” she said.",
        "closed\t-\t⟦Keep the weights in.⟧",
    ]
    (tmp_path / "en-told.tsv").write_text("\n".join(lines), encoding="utf-8")
    inside, alone = passages("en", tmp_path)
    assert (inside.words, inside.side, inside.arguments) == ("More eyes, fewer bugs", "open", {"safety", "access"})
    assert inside.statement.before.keys[:2] == ["she", "wav"]
    assert (inside.statement.place, alone.statement.place) == ("article", "alone")
    assert (alone.words, alone.arguments) == ("Keep the weights in.", frozenset())


def test_a_cutting_is_a_whole_article_with_a_side_for_each_quotation(tmp_path: Path) -> None:
    article = "She said ⟦open;control|the state should own it⟧. ¶ “⟦neutral;-|It opens in March⟧,” she added. He left."
    (tmp_path / "en-one.txt").write_text(article, encoding="utf-8")
    first, second = cuttings("en", tmp_path)
    assert [(one.side, one.words) for one in (first, second)] == [
        ("open", "the state should own it"),
        ("neutral", "It opens in March"),
    ]
    assert (first.arguments, second.arguments) == ({"control"}, frozenset())
    assert first.group == second.group
    assert [len(one.statement.tokens) for one in (first, second)] == [4, 4]


def test_a_few_quoted_words_are_judged_with_the_clause_that_holds_them(tmp_path: Path) -> None:
    article = (
        "Ines Vahl said on Friday that the students would “⟦open;science|simply stop sharing their work⟧.” Nobody asked."
    )
    (tmp_path / "en-one.txt").write_text(article, encoding="utf-8")
    (only,) = cuttings("en", tmp_path)
    assert only.words.startswith("the students would “simply stop sharing their work")
    assert only.statement.tokens[0].key == "the"


def test_neighbouring_passages_are_seen_together_or_not_at_all(tmp_path: Path) -> None:
    (tmp_path / "en-told.tsv").write_text("neutral\t-\t⟦It rained.⟧\n" * 60, encoding="utf-8")
    assert list(Counter(one.group for one in passages("en", tmp_path)).values()) == [25, 25, 10]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_real_person_is_named_in_a_saying(language: str) -> None:
    people = [row for row in json.loads(FACTS.read_text(encoding="utf-8"))["people"] if row["type"] == "person"]
    names = {row[field] for row in people for field in ("name_en", "name_zh") if row[field]}
    text = "\n".join(file.read_text(encoding="utf-8") for file in written_for(language))
    assert {name for name in names if name in text} == set()


def test_a_predicate_is_said_of_both_poles_alike(tmp_path: Path) -> None:
    (tmp_path / "en.txt").write_text(
        "[for]\nis better than {other}\n[against]\nI regret it\nit failed by {one}", encoding="utf-8"
    )
    found = {one.words: one.side for one in predicates("en", tmp_path)}
    assert found["Open-source AI is better than proprietary ai."] == "open"
    assert found["Proprietary AI is better than open-source ai."] == "closed"
    assert found["The open approach? I regret it."] == "closed"
    assert found["The closed approach? I regret it."] == "open"
    assert found["It failed by secrecy."] == "open"
    assert Counter(found.values()) == {"open": 6, "closed": 6}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_predicates_are_many_for_and_against(language: str) -> None:
    assert min(Counter(one.side for one in predicates(language)).values()) >= 500


def test_a_construction_speaks_for_each_pole_in_turn(tmp_path: Path) -> None:
    (tmp_path / "en.txt").write_text("[not this but that]\nIt's not {P}, it's {Q}.\n", encoding="utf-8")
    found = {one.words: one.side for one in constructions("en", tmp_path)}
    assert found["It's not open-source AI, it's proprietary AI."] == "open"
    assert found["It's not proprietary AI, it's open-source AI."] == "closed"
    assert Counter(found.values()) == {"open": 2, "closed": 2}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_constructions_are_many_and_as_many_for_each_pole(language: str) -> None:
    counts = Counter(one.side for one in constructions(language))
    assert counts["open"] == counts["closed"] >= 400


@pytest.mark.parametrize("language", ["en", "zh"])
def test_nothing_of_the_measured_half_is_learnt_from(language: str) -> None:
    # a few words can be the same by chance
    said = {
        one.words
        for one in sayings(language)
        + passages(language)
        + cuttings(language)
        + predicates(language)
        + constructions(language)
    }
    measured = statements("measured", language) + quotations("measured", language)
    assert {one.words for one in measured if len(one.words) > 12} & said == set()


def test_training_is_the_same_to_the_digit() -> None:
    some = statements("learning", "en")[:240]
    lessons = judge.taught_of(judge.lessons_of(some))
    first, second = (judge.unseen_scores(some, lessons) for _ in range(2))
    assert np.array_equal(first, second)


def test_both_models_are_joined_in_training_as_they_are_when_they_judge() -> None:
    lean, said = np.array([1.5, -0.25]), np.array([[0.5, -1.0, 0.25, 0.0], [2.0, 0.0, -3.0, 1.0]])
    judging = Scales((0.0,) * 4, {}, {}, {}, {}, {})
    for row, expected in zip(judge.joined(lean, said), zip(lean, said, strict=True), strict=True):
        totals = tuple(float(UNIT * value) for value in (expected[0], *expected[1]))
        assert judging.scores(totals) == pytest.approx(row.tolist())  # type: ignore[arg-type]


def test_what_stands_alone_counts_more_than_a_saying_and_a_cutting_less(tmp_path: Path) -> None:
    (tmp_path / "en-one.txt").write_text("She said ⟦open;-|the state should own it⟧.", encoding="utf-8")
    kinds = [statements("learning", "en")[0], sayings("en")[0], cuttings("en", tmp_path)[0]]
    assert [lesson.worth for lesson in judge.lessons_of(kinds)] == [judge.WORTH_ALONE, 1.0, judge.WORTH_LITTLE]


def test_who_was_seen_is_not_measured() -> None:
    measured = [one for one in sayings("en") if judge.measured_at(one, "alone")]
    assert measured == []


@pytest.mark.parametrize("name", ["sides_en", "sides_zh"])
def test_the_weights_are_written_as_they_are_read(name: str) -> None:
    assert dumped(load(name)) == (FOLDER / f"{name}.json").read_text(encoding="utf-8")


def test_all_weights_together_stay_small() -> None:
    assert sum(path.stat().st_size for path in FOLDER.glob("*.json")) < MEGABYTES
