"""A few quoted words are judged with the clause that holds them; what is shown as evidence lies inside the words."""

from __future__ import annotations

import pytest

from debate.reading import read
from debate.reading.shapes import Quotation
from people.names import NameBook

CASES = {
    "en": "Mira Solwin said that publishing the weights of open models was “reckless” because criminals would abuse them.",
    "zh": "沈若川认为，公开模型权重“太鲁莽”，犯罪分子会滥用开源模型。",
}


def quoted_words(text: str, language: str) -> Quotation:
    (found,) = [one for one in read(text, NameBook(()), language).quotations if one.kind == "mixed"]
    return found


@pytest.mark.parametrize("language", CASES)
def test_the_clause_decides_what_a_few_quoted_words_leave_open(language: str) -> None:
    assert quoted_words(CASES[language], language).side.side == "closed"


@pytest.mark.parametrize("language", CASES)
def test_evidence_is_shown_inside_the_quoted_words(language: str) -> None:
    found = quoted_words(CASES[language], language)
    assert found.side.evidence
    for first, last in found.side.evidence:
        assert found.start <= first < last <= found.end
    for use in found.arguments:
        assert found.start <= use.evidence.start < use.evidence.end <= found.end
