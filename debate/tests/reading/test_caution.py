"""A quotation is published by the machine alone only where its speaker stands beside its words."""

import pytest

from debate.reading import Quotation, Speaker
from debate.reading.caution import WAITS, cautious

TEXT = "Mira Solwin spoke. She said that weights are safe. “Nobody checks,” Mira Solwin said."


def said(words: str, kind: str, mention: str, place: int = 0) -> Quotation:
    """A quotation of an invented person, read with high confidence; `place` is where their mention is looked for."""
    start = TEXT.index(words)
    at = TEXT.index(mention, place) if mention else None
    end = at + len(mention) if at is not None else None
    speaker = Speaker(at, end, mention, "person", "mira-solwin", "Mira Solwin", confidence=0.95)
    return Quotation(start, start + len(words), words, kind, speaker, 0.95)  # type: ignore[arg-type]


def test_a_name_beside_the_words_keeps_its_confidence() -> None:
    draft = said("Nobody checks,", "direct", "Mira Solwin", place=30)
    assert cautious(TEXT, draft) == draft


@pytest.mark.parametrize(
    "draft",
    [
        said("Nobody checks,", "direct", "Mira Solwin"),
        said("weights are safe", "indirect", "She"),
        said("Nobody checks,", "direct", ""),
    ],
    ids=["named in another sentence", "a pronoun of a report", "carried over"],
)
def test_other_speakers_wait_for_a_person(draft: Quotation) -> None:
    careful = cautious(TEXT, draft)
    assert (careful.confidence, careful.speaker.confidence) == (WAITS, WAITS)
    assert (careful.text, careful.speaker.id) == (draft.text, draft.speaker.id)
