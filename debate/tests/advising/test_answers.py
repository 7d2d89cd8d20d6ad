"""What of an answer may be used: only what was asked, only what stands in the words. The rest is refused and counted."""

import json
from typing import Any

import pytest
from hypothesis import given, strategies as st

from debate.advising.answers import Choice, answer_of
from debate.tests.advising.builders import QUESTION, SAFER, answer, choice


def test_a_good_answer_is_taken_with_its_places() -> None:
    raw = answer(choice(arguments=[{"slug": "safety", "evidence": "safer"}]))
    found = answer_of(raw, QUESTION)
    assert found.choices == {0: Choice(0, "open", ((0, 21),), (("safety", (16, 21)),))}
    assert not found.refused
    assert SAFER[0:21] == "Open models are safer"


def test_a_choice_is_the_same_after_it_was_kept_as_json() -> None:
    for arguments in ([], [{"slug": "safety", "evidence": "safer"}]):
        made = answer_of(answer(choice(arguments=arguments)), QUESTION).choices[0]
        assert Choice.kept(json.loads(json.dumps(made.as_json()))) == made


def test_nobody_is_an_answer() -> None:
    assert answer_of(answer(choice(speaker=None)), QUESTION).choices[0].speaker is None


def test_a_side_that_says_nothing_needs_no_evidence() -> None:
    found = answer_of(answer(choice(side="neutral", evidence=[])), QUESTION)
    assert found.choices[0].side == "neutral"


def test_fences_around_the_json_are_let_pass() -> None:
    assert 0 in answer_of(f"```json\n{answer(choice())}\n```", QUESTION).choices


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"number": 3}, "unknown_quote"),
        ({"number": 0}, "unknown_quote"),
        ({"number": "1"}, "schema"),
        ({"speaker": 3}, "unknown_speaker"),
        ({"speaker": 0}, "unknown_speaker"),
        ({"speaker": -1}, "unknown_speaker"),
        ({"speaker": "Ada Moreau"}, "schema"),
        ({"side": "strongly open"}, "schema"),
        ({"side": None}, "schema"),
        ({"evidence": ["open models are safer"]}, "evidence_not_in_the_words"),
        ({"evidence": ["Open models are safer", "and better"]}, "evidence_not_in_the_words"),
        ({"evidence": [" "]}, "evidence_not_in_the_words"),
        ({"evidence": []}, "no_evidence"),
        ({"evidence": "Open models"}, "schema"),
        ({"evidence": ["Open"] * 21}, "schema"),
        ({"arguments": [{"slug": "beauty", "evidence": "safer"}]}, "unknown_argument"),
        ({"arguments": [{"slug": "safety", "evidence": "harmless"}]}, "evidence_not_in_the_words"),
        ({"arguments": [{"slug": "safety", "evidence": ""}]}, "schema"),
        ({"words": "Closed models are better"}, "schema"),
    ],
)
def test_what_does_not_fit_is_refused_and_counted(changes: dict[str, Any], reason: str) -> None:
    found = answer_of(answer(choice(**changes)), QUESTION)
    assert found.choices == {}
    assert found.refused == {reason: 1}


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        ("", "not_json"),
        ("I think the first one is open.", "not_json"),
        ("[" * 100_000, "not_json"),
        ("[]", "schema"),
        ("null", "schema"),
        ('{"quotes": {}}', "schema"),
        ('{"quotes": [], "new_quote": "Everything should be closed"}', "schema"),
        ('{"quotes": [7]}', "schema"),
    ],
)
def test_an_answer_of_another_shape_is_refused_whole(raw: str, reason: str) -> None:
    found = answer_of(raw, QUESTION)
    assert (found.choices, found.refused) == ({}, {reason: 1})


def test_one_bad_choice_spoils_only_itself() -> None:
    found = answer_of(answer(choice(9), choice(1)), QUESTION)
    assert set(found.choices) == {0}
    assert found.refused == {"unknown_quote": 1}


def test_the_first_choice_of_a_quote_stands() -> None:
    found = answer_of(answer(choice(1), choice(1, side="closed")), QUESTION)
    assert found.choices[0].side == "open"
    assert found.refused == {"quote_twice": 1}


@given(st.text(max_size=200))
def test_any_text_is_checked_without_an_exception(raw: str) -> None:
    found = answer_of(raw, QUESTION)
    assert found.choices == {}


@given(
    st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=8), lambda inner: st.lists(inner, max_size=3))
)
def test_any_value_in_any_field_is_refused_or_fits(value: Any) -> None:
    for field in ("number", "speaker", "side", "arguments", "evidence"):
        for made in answer_of(answer(choice(**{field: value})), QUESTION).choices.values():
            assert made.speaker in (None, 0, 1)
            assert made.side in ("open", "closed", "mixed", "neutral", "off_topic")
            assert all(0 <= start < end <= len(SAFER) for start, end in made.evidence)
