"""What a statement is worth, weighed without the names of most of its features, is what its features by name are worth."""

from __future__ import annotations

import pytest

from debate.reading.finding import alternatives
from debate.reading.judging import linear, reasons, reasons_en
from debate.reading.judging.arguments import reasons_of
from debate.reading.judging.contexts import beside
from debate.reading.judging.features import Statement, features_of, features_within
from debate.reading.judging.maps import EVERYTHING, Seen
from debate.reading.judging.reasons import Hint, mentioned
from debate.reading.judging.scales import Scales, Totals, add, by_token, load, totals, weights_of
from debate.scoring.gold import Example, quotations, statements
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
    weights = weights_of(name)
    for statement in learning(language):
        weighed = add(totals(weights, features_within(statement, weights)), beside(name, statement))
        assert weighed == pytest.approx(_plain_totals(load(name), features_of(statement)), abs=1e-6), statement


def _plain_totals(model: Scales, seen: Seen) -> Totals:
    """Every feature by its name, times its weight, one after the other."""
    lean = sum(model.axis.get(name, 0) * value for name, (value, _) in seen.axis.items())
    rows = [(model.stance[name], value) for name, (value, _) in seen.stance.items() if name in model.stance]
    side, mixed, neutral, off_topic = (sum(row[at] * value for row, value in rows) for at in range(4))
    return lean, side, mixed, neutral, off_topic


@pytest.mark.parametrize("language", ["en", "zh"])
def test_so_is_what_each_word_speaks_for(language: str) -> None:
    weights = weights_of(f"sides_{language}")
    for statement in learning(language):
        count = len(statement.tokens)
        few, every = features_within(statement, weights), features_of(statement)
        for side in ("open", "closed", "mixed"):
            assert by_token(weights, few, side, count) == pytest.approx(by_token(weights, every, side, count), abs=1e-9)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_arguments_score_the_same_by_the_names_that_are_known(language: str) -> None:
    model, known = linear.load(f"arguments_{language}"), linear.vocabulary(f"arguments_{language}")
    for one in examples(language):
        few, every = (reasons_of(one.statement, one.words, names) for names in (known, EVERYTHING))
        assert model.scores(few) == pytest.approx(model.scores(every), abs=1e-9), one.words


def searched(plain: str, english: bool) -> list[Hint]:
    """What each group finds for itself, one after the other."""
    return [
        Hint(group.slug, group.name, match.group().lower(), match.start())
        for group in reasons._groups(english)
        for match in group.pattern.finditer(plain)
    ]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_hints_are_what_each_group_finds_for_itself(language: str) -> None:
    english = language == "en"
    for one in examples(language):
        plain = one.words if english else simplified(one.words)
        assert mentioned(one.words, english) == searched(plain, english), one.words


def test_expressions_are_parted_outside_of_brackets() -> None:
    for groups in reasons_en.GROUPS.values():
        assert all("|".join(alternatives(words)) == words for words in groups.values())
