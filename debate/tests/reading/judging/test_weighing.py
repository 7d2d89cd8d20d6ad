"""What a statement is worth, weighed without the names of most of its features, is what its features by name are worth."""

from __future__ import annotations

from itertools import chain

import pytest

from debate.reading.contexts import beside
from debate.reading.features import Statement, features_of, features_within
from debate.reading.scales import add, load, vocabulary
from debate.training.examples import quotations, statements


def learning(language: str) -> list[Statement]:
    """The learning half: statements alone, and quotations in their articles."""
    return [one.statement for one in chain(statements("learning", language), quotations("learning", language))]


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
