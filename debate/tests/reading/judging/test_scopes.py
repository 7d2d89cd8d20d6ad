"""Which way a clause is turned, and what it says of that."""

from __future__ import annotations

import pytest

from debate.reading.judging.lexicon import lexicon_of
from debate.reading.judging.scopes import clauses, first_tags, turned


def turns(text: str, language: str = "en", context: float = 0.0) -> list[tuple[float, str]]:
    """Way and reason of each clause."""
    return [(clause.turn, clause.by) for clause in clauses(first_tags(lexicon_of(language).tokens(text)), context)]


def score(text: str, language: str = "en") -> float:
    """What all clauses add up to."""
    return sum(clause.score for clause in clauses(first_tags(lexicon_of(language).tokens(text))))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Open models are safe.", [(1.0, "pole")]),
        ("Proprietary models are safe.", [(-1.0, "pole")]),
        ("They published the weights.", [(1.0, "act")]),
        ("The ban was wrong.", [(-1.0, "rule")]),
        ("Open models are cheap, and they are safe.", [(1.0, "pole"), (1.0, "same")]),
        ("It is raining.", [(1.0, "none")]),
    ],
)
def test_a_clause_is_turned_by_what_it_names(text: str, expected: list[tuple[float, str]]) -> None:
    assert turns(text) == expected


def test_without_a_pole_the_context_turns_it() -> None:
    assert turns("They are reckless.", context=-1.0) == [(-1.0, "context")]
    assert turned(first_tags(lexicon_of("en").tokens("She spoke of closed models."))) == -1.0
    assert turned(first_tags(lexicon_of("en").tokens("She spoke of the rain."))) == 0.0


@pytest.mark.parametrize(
    ("language", "text", "open_side"),
    [
        ("en", "Open models are dangerous.", False),
        ("en", "Open models are not dangerous.", True),
        ("en", "Closed models are dangerous.", True),
        ("en", "We oppose restrictions on open models.", True),
        ("en", "We support closed models.", False),
        ("zh", "开源模型很危险。", False),
        ("zh", "开源模型并不危险。", True),
        ("zh", "闭源模型很危险。", True),
        ("zh", "我们支持闭源。", False),
        ("zh", "我反对开源。", False),
    ],
)
def test_signs_multiply(language: str, text: str, open_side: bool) -> None:
    assert (score(text, language) > 0) is open_side
