"""`manage.py judge`: anybody can try a statement."""

from __future__ import annotations

import io
import json
import sys
from typing import Any

import pytest
from django.core.management import call_command

from debate.pages.about import RULES


@pytest.fixture
def judge(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Lines in, answers out."""

    def asked(*lines: str) -> list[dict[str, Any]]:
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(line + "\n" for line in lines)))
        out = io.StringIO()
        call_command("judge", stdout=out)
        return [json.loads(line) for line in out.getvalue().splitlines()]

    return asked


def statement(text: str, **more: str) -> str:
    """One line."""
    return json.dumps({"text": text, **more}, ensure_ascii=False)


def test_each_line_gets_its_answer_in_order(judge: Any) -> None:
    first, second = judge(
        statement("Open source AI is safer because more people can inspect it.", language="en"),
        statement("我们最强的模型不会开源。", language="zh"),
    )
    assert (first["side"], second["side"]) == ("open", "closed")
    assert set(first) == {"side", "confidence", "evidence", "arguments"}


def test_evidence_stands_in_the_words(judge: Any) -> None:
    text = "Regulators should not ban open weights."
    (answer,) = judge(statement(text))
    for start, end in answer["evidence"]:
        assert 0 <= start < end <= len(text)


def test_only_the_text_is_needed(judge: Any) -> None:
    (answer,) = judge(statement("Closed models are safer."))
    assert 0 <= answer["confidence"] <= 1


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("not json", "no JSON"),
        ("[1, 2]", "no object"),
        ("{}", 'no "text"'),
        ('{"text": 7}', '"text" is no text'),
        ('{"text": "x", "before": ["y"]}', '"before" is no text'),
        ('{"text": "x", "language": 3}', '"language" is no text'),
        ("null", "no object"),
    ],
)
def test_a_bad_line_is_named_and_the_rest_goes_on(judge: Any, line: str, what: str) -> None:
    good = statement("Open models are safe.")
    answers = judge(good, line, good)
    assert answers[1]["error"].startswith("Line 2: ")
    assert what in answers[1]["error"]
    assert answers[0] == answers[2] != answers[1]


def test_empty_lines_are_passed_over_but_counted(judge: Any) -> None:
    (answer,) = judge("", "  ", "oops")
    assert answer["error"].startswith("Line 3: ")


@pytest.mark.parametrize("text", ["\u202e\u0000", "x" * 20_000, "开" * 20_000, "，。！？", "\ud83d\ude00 open"])
def test_any_text_gets_an_answer(judge: Any, text: str) -> None:
    (answer,) = judge(json.dumps({"text": text}))
    assert answer["side"] in ("open", "closed", "mixed", "neutral", "off_topic")


def test_the_examples_of_the_method_page_are_never_taken_for_the_other_side(judge: Any) -> None:
    answers = judge(*(statement(rule.words, language=rule.language) for rule in RULES))
    opposite = {"open": "closed", "closed": "open"}
    wrong = [rule.words for rule, told in zip(RULES, answers, strict=True) if told["side"] == opposite.get(rule.side)]
    assert wrong == []


def test_a_line_too_deep_to_be_read_is_named_and_the_rest_goes_on(judge: Any) -> None:
    first, second = judge("[" * 100_000, statement("Open models are safe."))
    assert first["error"].startswith("Line 1: this is no JSON")
    assert second["side"]
