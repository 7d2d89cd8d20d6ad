"""What is said in so many words is judged as anybody would, in sentences that nothing was trained on."""

from __future__ import annotations

import pytest

from debate.reading.judging.sides import side_of, statement_of
from debate.scoring.gold import Example
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


@pytest.mark.parametrize(("language", "side", "words"), EVERY, ids=[words for _, _, words in EVERY])
def test_plain_words_are_judged_as_anybody_would(language: str, side: str, words: str) -> None:
    assert side_of(statement_of(words, language)).side == side


@pytest.mark.parametrize("language", ["en", "zh"])
def test_nothing_was_trained_on_these_sentences(language: str) -> None:
    taught: list[Example] = sayings(language) + predicates(language)
    keys = {" ".join(token.key for token in one.statement.tokens) for one in taught}
    asked = {" ".join(token.key for token in statement_of(words, language).tokens) for _, words in SAID[language]}
    assert keys & asked == set()
