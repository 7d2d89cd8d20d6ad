"""What a statement is worth, weighed without the names of most of its features, is what its features by name are worth."""

from __future__ import annotations

import pytest

from debate.reading import linear, reasons, reasons_en
from debate.reading.arguments import reasons_of
from debate.reading.contexts import beside
from debate.reading.features import EVERYTHING, Statement, features_of, features_within
from debate.reading.reasons import alternatives, mentioned
from debate.reading.scales import add, load, vocabulary
from debate.training.examples import Example, quotations, statements
from people.script import simplified


def examples(language: str) -> list[Example]:
    """The learning half: statements alone, and quotations in their articles."""
    return [*statements("learning", language), *quotations("learning", language)]


def learning(language: str) -> list[Statement]:
    """The statements of the learning half."""
    return [one.statement for one in examples(language)]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_scores_are_those_of_the_features_by_name(language: str) -> None:
    name = f"sides_{language}"
    model, known = load(name), vocabulary(name)
    for statement in learning(language):
        weighed = model.scores(add(model.totals(features_within(statement, known)), beside(name, statement)))
        assert weighed == pytest.approx(model.scores(model.totals(features_of(statement))), abs=1e-9), statement


@pytest.mark.parametrize("language", ["en", "zh"])
def test_so_is_what_each_word_speaks_for(language: str) -> None:
    model, known = load(f"sides_{language}"), vocabulary(f"sides_{language}")
    for statement in learning(language):
        count = len(statement.tokens)
        few, every = features_within(statement, known), features_of(statement)
        for side in ("open", "closed", "mixed"):
            assert model.by_token(few, side, count) == pytest.approx(model.by_token(every, side, count), abs=1e-9)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_arguments_score_the_same_by_the_names_that_are_known(language: str) -> None:
    model, known = linear.load(f"arguments_{language}"), linear.vocabulary(f"arguments_{language}")
    for one in examples(language):
        few, every = (reasons_of(one.statement, one.words, names) for names in (known, EVERYTHING))
        assert model.scores(few) == pytest.approx(model.scores(every), abs=1e-9), one.words


@pytest.mark.parametrize("language", ["en", "zh"])
def test_hints_are_what_each_group_finds_for_itself(language: str) -> None:
    english = language == "en"
    for one in examples(language):
        plain = one.words if english else simplified(one.words)
        assert mentioned(one.words, english) == reasons.searched(plain, english), one.words


def test_expressions_are_parted_outside_of_brackets() -> None:
    assert alternatives("harm(?:s|ed)?|bad (?:people|actors?)|risk") == ["harm(?:s|ed)?", "bad (?:people|actors?)", "risk"]
    for groups in reasons_en.GROUPS.values():
        assert all("|".join(alternatives(words)) == words for words in groups.values())
