"""What stands around a clause and turns what it says: questions, claims of others, denials, concessions, conditions."""

from __future__ import annotations

import pytest

from debate.reading.judging.kinds import kinds_of
from debate.reading.judging.lexicon import lexicon_of
from debate.reading.judging.scopes import clauses, first_tags
from debate.tests.reading.judging.sentences import swapped

KINDS = [
    ("en", "Open models are dangerous.", [()]),
    ("en", "Are open models dangerous?", [("asked",)]),
    ("en", "Are open models dangerous? No.", [("asked", "no", "denied later"), ()]),
    ("en", "Do we like open models? Absolutely.", [("asked", "yes"), ()]),
    ("en", "They say open models are dangerous. Nonsense.", [("claimed", "denied later"), ("denied",)]),
    ("en", "Closed models are tidy, but they lose.", [("granted",), ("but",)]),
    ("en", "We share the weights if the tests are passed.", [("if",)]),
    ("zh", "开源危险吗？不。", [("asked", "no", "denied later"), ()]),
    ("zh", "有人说开源危险，这是无稽之谈。", [("claimed", "denied later"), ("denied",)]),
    ("zh", "闭源方便，但是走不远。", [("granted",), ("but",)]),
]


def kinds(text: str, language: str, exchanged: bool = False) -> list[tuple[str, ...]]:
    """The kinds of each clause of a text, or of the same with its poles exchanged."""
    tokens = lexicon_of(language).tokens(text)
    tokens = swapped(tokens) if exchanged else tokens
    tags = first_tags(tokens)
    return [found for found in kinds_of(tokens, tags, clauses(tags)) if found is not None]


@pytest.mark.parametrize(("language", "text", "told"), KINDS, ids=[text for _, text, _ in KINDS])
def test_a_clause_is_known_by_what_stands_around_it(language: str, text: str, told: list[tuple[str, ...]]) -> None:
    assert kinds(text, language) == told


@pytest.mark.parametrize(("language", "text"), [(language, text) for language, text, _ in KINDS])
def test_kinds_are_the_same_for_both_poles(language: str, text: str) -> None:
    assert kinds(text, language) == kinds(text, language, exchanged=True)


def test_words_in_marks_are_claims_of_somebody() -> None:
    assert kinds("“Open models are dangerous,” he keeps writing.", "en")[0] == ("claimed",)
