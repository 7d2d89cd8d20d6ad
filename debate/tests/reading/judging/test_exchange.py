"""Exchange the poles of a sentence, and the side changes with them: what the lexicon says is symmetrical."""

from __future__ import annotations

import pytest

from debate.reading.judging.features import Context, as_context, features_of
from debate.reading.judging.scopes import clauses, first_tags
from debate.reading.judging.sides import side_of, statement_of
from debate.scoring.gold import Example, statements
from debate.tests.reading.judging.sentences import Exchanged, exchanged, swapped

SENTENCES = exchanged()
NOTHING = Context([], "")
"""What stands around a statement alone."""
MIRROR = {"open": "closed", "closed": "open"}
TURNED = (
    *("w:", "k:", "v:", "V:", "s:", "F:", "r:", "b:", "a:", "P:"),
    *("asked", "no:", "yes:", "claimed", "denied", "but", "granted", "if"),
)
"""Features that hold what is said times the way in which its clause is turned."""


def said(text: str, language: str) -> float:
    """What the scopes of the lexicon make of a text: above 0 open, below 0 closed."""
    return sum(clause.score for clause in clauses(first_tags(statement_of(text, language).tokens)))


def test_there_are_hundreds_of_them() -> None:
    assert len({sentence.one for sentence in SENTENCES}) >= 300


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_scopes_change_sign_and_nothing_else(language: str) -> None:
    for sentence in SENTENCES:
        if sentence.language == language:
            one, other = said(sentence.one, language), said(sentence.other, language)
            assert one == pytest.approx(-other), sentence
            assert one != 0, sentence


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_axis_changes_sign_and_the_stance_nothing_on_the_gold_too(language: str) -> None:
    named = [
        one.statement._replace(before=NOTHING, after=NOTHING) for one in statements("learning", language) if _is_turned(one)
    ]
    assert len(named) > 300
    for statement in named:
        tokens = swapped(statement.tokens)
        seen, other = features_of(statement), features_of(statement._replace(tokens=tokens, own=as_context(tokens)))
        assert seen.stance == other.stance
        turned = {name: value for name, (value, _) in seen.axis.items() if name.startswith(TURNED)}
        assert {name: -value for name, (value, _) in other.axis.items() if name.startswith(TURNED)} == turned


def _is_turned(example: Example) -> bool:
    """Whether poles turn every clause, so that nothing is left to be taken for granted."""
    parts = clauses(first_tags(example.statement.tokens))
    return bool(parts) and parts[0].by == "pole" and {part.by for part in parts} <= {"pole", "same"}


def test_the_judge_names_the_other_side() -> None:
    mirrored = [sentence for sentence in SENTENCES if _is_mirrored(sentence)]
    assert len(mirrored) >= 0.9 * len(SENTENCES)


def _is_mirrored(sentence: Exchanged) -> bool:
    one = side_of(statement_of(sentence.one, sentence.language)).side
    other = side_of(statement_of(sentence.other, sentence.language)).side
    return MIRROR.get(one, one) == other
