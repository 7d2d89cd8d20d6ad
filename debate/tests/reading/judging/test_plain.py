"""Rules for what is said in so many words: which pole is set above the other, and what turns that round."""

from __future__ import annotations

import pytest

from debate.reading.judging.lexicon import lexicon_of
from debate.reading.judging.plain import plain
from debate.tests.reading.judging.sentences import swapped

OPEN = [
    ("en", "above", "Open source is safer than closed source."),
    ("en", "above", "Closed source is more dangerous than open source."),
    ("en", "not", "We want open source and not closed source."),
    ("en", "not this", "The danger isn't open models. The danger is closed models."),
    ("en", "above", "Open source beats closed source."),
    ("en", "over", "I would take open source over closed source."),
    ("en", "from", "We went from closed source to open source."),
    ("en", "without", "Without open source there is no progress."),
    ("en", "denied", "Open source is dangerous. That is nonsense."),
    ("en", "no", "Is open source dangerous? No."),
    ("en", "asked", "Who wins with closed source?"),
    ("en", "but", "Closed source is good, but it is a mistake."),
    ("en", "one", "Open source never failed us."),
    ("en", "one", "The bill would strangle open source."),
    ("en", "one", "Open source is being strangled by lawyers."),
    ("en", "one", "This is a blow to open models."),
    ("en", "one", "Closed models threaten all of us."),
    ("en", "one", "Nobody is harming closed models."),
    ("zh", "one", "这部法案会扼杀开源。"),
    ("zh", "one", "开源被围剿了。"),
    ("zh", "one", "他们把开源扼杀了。"),
    ("zh", "one", "闭源威胁所有人。"),
    ("zh", "than", "开源比闭源更安全。"),
    ("zh", "than", "开源没有闭源危险。"),
    ("zh", "passive", "闭源被开源甩在身后。"),
    ("zh", "not this", "错的不是开源，而是闭源。"),
    ("zh", "not this", "与其把钱投给闭源，不如投给开源。"),
    ("zh", "without", "离开了开源，就没有进步。"),
    ("zh", "denied", "开源危险，这是胡说。"),
    ("zh", "no", "开源危险吗？不。"),
    ("zh", "one", "开源是对的。"),
]
IDS = [text for _, _, text in OPEN]


@pytest.mark.parametrize(("language", "rule", "text"), OPEN, ids=IDS)
def test_a_rule_tells_for_which_pole_a_statement_speaks(language: str, rule: str, text: str) -> None:
    found = plain(lexicon_of(language).tokens(text))
    assert rule in found
    assert found["total"] > 0


@pytest.mark.parametrize(("language", "rule", "text"), OPEN, ids=IDS)
def test_exchanging_the_poles_changes_the_sign_and_nothing_else(language: str, rule: str, text: str) -> None:
    tokens = lexicon_of(language).tokens(text)
    assert plain(swapped(tokens)) == {name: -value for name, value in plain(tokens).items()}


def test_what_names_no_pole_says_nothing() -> None:
    assert plain(lexicon_of("en").tokens("It rained, and nobody minded.")) == {}


def test_of_several_rules_the_total_stays_within_one() -> None:
    tokens = lexicon_of("en").tokens("Open source is good. Open source is safe. Open source wins.")
    assert plain(tokens)["total"] == 1.0


def test_what_names_no_pole_is_said_of_that_of_the_sentence_before() -> None:
    tokens = lexicon_of("en").tokens("It is a mistake.")
    assert plain(tokens, 1.0)["context"] == -plain(tokens, -1.0)["context"] < 0


def test_who_would_not_do_it_denies_nothing() -> None:
    tokens = lexicon_of("en").tokens("Open source is reckless, and I would not do it.")
    assert plain(tokens)["total"] < 0
