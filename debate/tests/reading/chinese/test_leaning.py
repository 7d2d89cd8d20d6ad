"""Words in marks at the end of a report: what leans on the report, and what is a sentence of its own."""

import pytest

from debate.reading.chinese.leaning import leans


@pytest.mark.parametrize(
    "words",
    [
        "总比各搞一套强",
        "像是先有了答案",
        "不能因为门开了就说没有门",
        "第二天就会变成停车场",
        "欢迎大家来挑毛病",
        "从此与公司无关",
    ],
)
def test_what_begins_with_a_predicate_leans(words: str) -> None:
    assert leans(words)


@pytest.mark.parametrize(
    "words",
    [
        "我们连选择的权利都没有",
        "如果明天收回，就没有人能用",
        "没有人问过部落",
        "这不是假设",
        "现在收银员比顾客多",
        "很多人看完就忘",
        "今天是五千万",
    ],
)
def test_what_has_a_subject_of_its_own_stands_alone(words: str) -> None:
    assert not leans(words)


def test_a_later_clause_with_a_subject_stands_alone() -> None:
    assert not leans("在没有想清楚之前，我不敢交给所有人") and not leans("不开门，谁都进不来")


def test_nothing_leans_on_nothing() -> None:
    assert not leans("")
