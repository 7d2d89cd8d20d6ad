"""The English reader finds exactly what the golden pairs say: each folder file is a phenomenon, each case a rule."""

from __future__ import annotations

import pytest

from debate.reading import Quotation, read
from debate.tests.reading.english.golden_cases import Case, cases
from people.names import NameBook

NOBODY = NameBook(())
ALL = list(cases())


def found_in(case: Case) -> list[tuple[str, str, str]]:
    """Kind, speaker and words of every quotation that the reader finds."""
    return [(q.kind, speaker_of(q), q.text) for q in read(case.text, NOBODY, "en").quotations]


def speaker_of(quotation: Quotation) -> str:
    """The speaker's name, or what they are without one."""
    speaker = quotation.speaker
    return speaker.type if speaker.type in ("anonymous", "unknown") else speaker.name or speaker.type


@pytest.mark.parametrize("case", ALL, ids=[case.title for case in ALL])
def test_finds_exactly_these_quotations(case: Case) -> None:
    found = found_in(case)
    expected = [(e.kind, e.words) for e in case.quotations]
    assert [(kind, words) for kind, _, words in found] == expected
    for (_, speaker, _), wanted in zip(found, case.quotations, strict=True):
        assert speaker in wanted.speakers


def test_no_two_cases_share_a_title() -> None:
    assert len({case.title for case in ALL}) == len(ALL)
