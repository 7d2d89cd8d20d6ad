"""Plain invented statements and the side that each takes; where the words show nothing, no side."""

from __future__ import annotations

import pytest

from debate.reading.judging.sides import side_of, statement_of
from debate.reading.shapes import SideJudgement

OPEN = (
    ("en", "Open source AI is safer because more people can inspect it."),
    ("en", "Regulators should not ban open weights."),
    ("en", "We will keep releasing our models with open weights."),
    ("en", "Closed models are black boxes that nobody can inspect."),
    ("en", "Restricting open models would hand the market to a few big companies."),
    ("en", "I believe that open models will win."),
    ("zh", "开源是人工智能发展的必由之路，我们会坚持开源。"),
    ("zh", "不应该禁止开放权重，限制开源只会扼杀创新。"),
    ("zh", "闭源是一条死路，封闭的模型没有人能检查。"),
    ("zh", "我们决定把模型的权重全部公开，任何人都可以免费下载。"),
    ("zh", "開源讓更多人可以檢查模型，所以更安全。"),
)
CLOSED = (
    ("en", "Releasing the weights of dangerous models is irresponsible."),
    ("en", "We will not open source our largest models."),
    ("en", "Once the weights are out, terrorists can remove the safeguards and nobody can take them back."),
    ("en", "Closed models will keep their lead, because somebody has to pay for the training."),
    ("en", "Congress should restrict the release of the most dangerous models."),
    ("zh", "公开强大模型的权重是不负责任的，权重一旦公开就收不回来。"),
    ("zh", "开源模型会越来越落后，闭源模型会持续领先。"),
    ("zh", "我们最强的模型不会开源。"),
    ("zh", "商业应用应该选择闭源模型，开源模型其实更贵。"),
)
OFF_TOPIC = (
    ("en", "The museum is open from nine until five on weekdays."),
    ("en", "The shares closed two per cent lower on Friday."),
    ("zh", "图书馆的开放时间延长到晚上十点。"),
    ("zh", "小区从今天起实行封闭管理。"),
)


def judged(language: str, text: str) -> SideJudgement:
    """What the judge says of a statement alone."""
    return side_of(statement_of(text, language))


@pytest.mark.parametrize(("language", "text"), OPEN)
def test_open(language: str, text: str) -> None:
    assert judged(language, text).side == "open"


@pytest.mark.parametrize(("language", "text"), CLOSED)
def test_closed(language: str, text: str) -> None:
    assert judged(language, text).side == "closed"


@pytest.mark.parametrize(("language", "text"), OFF_TOPIC)
def test_openness_of_something_else_takes_no_side(language: str, text: str) -> None:
    assert judged(language, text).side in ("neutral", "off_topic")


@pytest.mark.parametrize(("language", "text"), (*OPEN, *CLOSED))
def test_the_evidence_is_words_of_the_statement(language: str, text: str) -> None:
    found = judged(language, text)
    assert found.evidence
    for span in found.evidence:
        assert 0 <= span.start < span.end <= len(text)
        assert text[span.start : span.end].strip()


@pytest.mark.parametrize(("language", "text"), OFF_TOPIC)
def test_no_side_no_evidence(language: str, text: str) -> None:
    assert judged(language, text).evidence == ()


@pytest.mark.parametrize(("language", "text"), (*OPEN, *CLOSED, *OFF_TOPIC))
def test_confidence_is_a_share(language: str, text: str) -> None:
    assert 0 <= judged(language, text).confidence <= 1


def test_who_names_open_models_is_never_off_topic() -> None:
    assert judged("en", "Open-source models.").side != "off_topic"
    assert judged("zh", "开源模型。").side != "off_topic"


def test_the_context_tells_what_the_words_are_about() -> None:
    words = "It would be reckless, and I would not do it."
    before = "He was asked whether he would publish the weights of the model."
    assert side_of(statement_of(words, "en", before)).side == "closed"


def test_nothing_said_takes_no_side() -> None:
    for text in ("", " ", "…", "Thank you.", "谢谢。"):
        assert judged("en" if text.isascii() else "zh", text).side in ("neutral", "off_topic")


def test_the_same_words_are_judged_the_same() -> None:
    for language, text in (*OPEN, *CLOSED):
        assert judged(language, text) == judged(language, text)
