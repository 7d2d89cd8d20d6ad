"""What is said in so many words is judged as anybody would, in sentences that nothing was trained on."""

from __future__ import annotations

import pytest

from debate.reading.judging.sides import side_of, statement_of
from debate.scoring.gold import Example
from debate.tests.reading.judging.constructed import POLES, SENTENCES
from debate.training.constructions import constructions, filled
from debate.training.examples import sayings
from debate.training.predicates import predicates

SAID = {
    "en": [
        ("open", "Open source is the road ahead."),
        ("open", "Open models are good for developers, good for our firm and good for the world."),
        ("open", "We're publishing the weights so that everyone can build on them."),
        ("open", "Banning open weights would be a disaster for start-ups and for science."),
        ("open", "Closed models put far too much power in the hands of three firms."),
        ("open", "Proprietary AI makes very little sense for hospitals."),
        ("closed", "Open-sourcing very capable models is a mistake, because anyone can strip the safeguards."),
        ("closed", "We will not release the weights of this model."),
        ("closed", "Once the weights are out, there is no way to call them back."),
        ("closed", "Open models will always be two steps behind."),
        ("closed", "Giving our models away is the quickest way to lose the lead to China."),
        ("closed", "Open source makes very little sense for a model this powerful."),
        ("mixed", "We'll open-source the smaller models and keep the largest one closed."),
        ("neutral", "The company released a new model with 70 billion parameters on Thursday."),
    ],
    "zh": [
        ("open", "开源是中国大模型追赶的必经之路。"),
        ("open", "我们会一直开源下去，先把生态做起来更重要。"),
        ("open", "闭源筑起的护城河是暂时的。"),
        ("open", "闭源这条路是走不通的。"),
        ("closed", "闭源模型会一直领先下去，把模型开源没有多大意义。"),
        ("closed", "开源的大模型只会越来越落后。"),
        ("closed", "把最强的模型开源，等于把武器交给坏人。"),
        ("closed", "论能力，开源大模型远远不如闭源大模型。"),
        ("mixed", "小模型我们开源，最强的模型仍然闭源。"),
        ("neutral", "该公司周四发布了一款七百亿参数的模型。"),
    ],
}
EVERY = [(language, *row) for language, rows in SAID.items() for row in rows]
RIGHT, SWAPPED = 0.88, 0.1
"""The share that must be judged right of sentences that take a side by their construction, and that may be judged the other way."""


def said_of_both(language: str) -> list[tuple[str, str]]:
    """Every construction said of each pair of poles, both ways, with its side."""
    return [
        (side, filled(sentence, favoured, other))
        for sentence in SENTENCES[language]
        for opened, closed in POLES[language]
        for side, favoured, other in (("open", opened, closed), ("closed", closed, opened))
    ]


@pytest.mark.parametrize(("language", "side", "words"), EVERY, ids=[words for _, _, words in EVERY])
def test_plain_words_are_judged_as_anybody_would(language: str, side: str, words: str) -> None:
    assert side_of(statement_of(words, language)).side == side


@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_a_construction_says_is_mostly_judged_right_and_seldom_the_other_way(language: str) -> None:
    told = [(side, side_of(statement_of(words, language)).side) for side, words in said_of_both(language)]
    assert sum(right == said for right, said in told) / len(told) >= RIGHT
    assert sum(right != said and said in ("open", "closed") for right, said in told) / len(told) <= SWAPPED


@pytest.mark.parametrize("language", ["en", "zh"])
def test_nothing_was_trained_on_these_sentences(language: str) -> None:
    taught: list[Example] = sayings(language) + predicates(language) + constructions(language)
    keys = {" ".join(token.key for token in one.statement.tokens) for one in taught}
    plain = [words for _, words in SAID[language]] + [words for _, words in said_of_both(language)]
    asked = {" ".join(token.key for token in statement_of(words, language).tokens) for words in plain}
    assert keys & asked == set()
