"""Who is named behind a phrase of answering and never speaks. People are invented."""

from __future__ import annotations

import pytest

from debate.reading import read
from debate.reading.replies.names import unheard
from people.names import NameBook


@pytest.mark.parametrize(
    ("phrase", "rest", "name"),
    [
        ("contrary to", " what Lionel Pryce said on Sunday", "Lionel Pryce"),
        ("disagreed with", " Senator Orla van Finch", "Orla van Finch"),
        ("disagreed with", " the plan", None),
        ("rejected", " the United Nations report", None),
        ("针对", "孟佳禾的说法", "孟佳禾"),
        ("反驳", "研究员克里斯·乌尔的观点", "克里斯·乌尔"),
        ("针对", "这一说法", None),
    ],
)
def test_a_name_is_taken_only_straight_behind_a_phrase(phrase: str, rest: str, name: str | None) -> None:
    text = phrase + rest
    found = unheard(text, text, len(phrase), len(text), phrase.isascii())
    assert (found.name if found else None) == name


def test_somebody_who_never_speaks_is_answered_where_a_plain_phrase_names_them() -> None:
    text = 'In response to Lionel Pryce, Bruno Tarn said: "Closed models keep nobody safe."'
    (quotation,) = read(text, NameBook([]), "en").quotations
    assert [(reply.to, reply.text) for reply in quotation.replies] == [(None, "Lionel Pryce")]
