"""The reasons of a statement, each with the words that give it."""

from __future__ import annotations

import pytest

from debate.reading.judging import reasons_en, reasons_zh
from debate.reading.judging.arguments import arguments_of
from debate.reading.judging.reasons import SLUGS, Hint, mentioned
from debate.reading.judging.sides import statement_of
from debate.reading.shapes import ArgumentUse
from debate.vocabulary import ArgumentSlug

GIVEN = (
    ("en", "Open weights let terrorists build bioweapons, and that is a danger to everybody's safety.", "safety"),
    (
        "en",
        "If we don't publish open models, China will lead and our adversaries will set the standard.",
        "security-geopolitics",
    ),
    ("en", "This is not open source: the licence restricts use, and a licence with restrictions isn't open.", "licensing"),
    ("en", "Science needs open models, because researchers must be able to reproduce results.", "science"),
    ("en", "Once the weights are out they can't be recalled, and criminals will have them too.", "safety"),
    ("en", "We spent nine hundred million training it and our investors expect some revenue from it.", "economics"),
    ("en", "Without the weights my students can't reproduce a single result in the paper.", "science"),
    ("en", "Three companies lobby for a rule that shuts out every competitor, and they call it safety.", "competition"),
    ("zh", "敌对国家的军队会直接下载我们最好的模型，这是国家安全问题。", "security-geopolitics"),
    ("zh", "没有公开的权重，别的实验室就无法复现论文里的结果，这不是科学。", "science"),
    ("zh", "几家巨头游说立法，就是要垄断市场，不让后来者竞争。", "competition"),
    ("zh", "开源模型会被恐怖分子用来制造生物武器，安全风险太大。", "safety"),
    ("zh", "这个许可证限制商用，不符合开源定义，不能叫开源协议。", "licensing"),
    ("zh", "开源模型便宜，免费使用，能为企业省下大量成本。", "economics"),
)


def found(language: str, text: str) -> tuple[ArgumentUse, ...]:
    """The arguments of a statement alone."""
    return arguments_of(statement_of(text, language), text)


@pytest.mark.parametrize(("language", "text", "slug"), GIVEN)
def test_a_plain_reason_is_found(language: str, text: str, slug: str) -> None:
    assert slug in {use.slug for use in found(language, text)}


@pytest.mark.parametrize(("language", "text", "slug"), GIVEN)
def test_its_evidence_stands_in_the_words(language: str, text: str, slug: str) -> None:
    for use in found(language, text):
        assert text[use.evidence.start : use.evidence.end].strip() == text[use.evidence.start : use.evidence.end] != ""


def test_no_reason_no_argument() -> None:
    assert found("en", "I agree.") == ()
    assert found("zh", "我同意。") == ()


def test_each_argument_is_given_once() -> None:
    uses = found("en", "Safe, safer, safest: safety is a risk, and the risk is a danger.")
    assert len({use.slug for use in uses}) == len(uses)


def test_the_ten_are_those_that_pages_know() -> None:
    assert set(SLUGS) == set(ArgumentSlug.values)


def test_a_hint_tells_its_reason_its_group_and_where() -> None:
    (hint,) = mentioned("It is about the licence.", english=True)
    assert hint == Hint("licensing", "licence", "licence", 16)
    assert Hint("licensing", "licence", "许可", 4) in mentioned("關鍵在於許可證。", english=False)


def test_an_expression_may_hint_at_several_reasons() -> None:
    assert {hint.slug for hint in mentioned("They control the market and lobby for it.", english=True)} == {
        "control",
        "competition",
    }


@pytest.mark.parametrize("english", [True, False])
def test_no_hint_without_an_expression(english: bool) -> None:
    assert mentioned("Hm.", english) == []


@pytest.mark.parametrize("table", [reasons_en.GROUPS, reasons_zh.GROUPS])
def test_every_reason_has_expressions_in_both_languages(table: dict[str, dict[str, str]]) -> None:
    assert tuple(table) == SLUGS
    assert all(groups for groups in table.values())
