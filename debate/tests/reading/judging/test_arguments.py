"""The reasons of a statement, each with the words that give it."""

from __future__ import annotations

import pytest

from debate.reading.arguments import arguments_of
from debate.reading.reasons import SLUGS, mentioned
from debate.reading.shapes import ArgumentUse
from debate.reading.sides import statement_of
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


def test_a_named_reason_tells_where() -> None:
    assert mentioned("It is about the licence.", english=True) == [("licensing", 16)]
    assert mentioned("關鍵在於許可證。", english=False)[0] == ("licensing", 4)
