"""In which manner words take up those of somebody else. People are invented."""

from __future__ import annotations

import pytest

from debate.reading.reader import drafts_of
from debate.reading.replies.manners import classes_in, speaks_of_one
from debate.reading.shapes import Span
from people.names import NameBook


@pytest.mark.parametrize(
    ("language", "words", "classes"),
    [
        ("en", "brost rejected that criticism.", {"deny", "claim"}),
        ("en", "the opposition was not amused.", {"other", "unmoved"}),
        ("en", "asked about the bill, she laughed.", {"put", "work", "unmoved"}),
        ("en", "the hall is cold.", set()),
        ("zh", "这一说法遭到反对者批评。", {"claim", "other", "attack"}),
        ("zh", "对此，她摇头。", {"put", "deny"}),
    ],
)
def test_narration_counts_by_class(language: str, words: str, classes: set[str]) -> None:
    assert classes_in(words, [Span(0, len(words))], language == "en") == classes


def test_only_words_in_marks_speak_of_somebody_unnamed() -> None:
    text = 'Ada Brost said: "He has never seen a server." She said that he should look.'
    _, drafts = drafts_of(text, NameBook([]), "en")
    assert [speaks_of_one(text.lower(), draft) for draft in drafts] == [True, False]
