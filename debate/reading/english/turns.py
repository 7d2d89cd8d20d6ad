"""Words without marks whose speaker the layout tells: interviews, transcripts, posts under a @handle."""

from __future__ import annotations

from debate.reading.cast import Cast
from debate.reading.document import Document
from debate.reading.english.dialogues import dialogue
from debate.reading.english.drafts import Turns
from debate.reading.english.handles import posts
from debate.reading.english.interviews import interview
from debate.reading.english.labels import labelled_paragraphs


def turns_of(document: Document, cast: Cast, silent: set[int]) -> Turns:
    """Everything that the layout attributes; `silent` are the paragraphs that quote nobody."""
    labelled = labelled_paragraphs(document, cast)
    found = dialogue(document, cast, labelled)
    found = _both(found, posts(document, cast, found.taken))
    return found if labelled else _both(found, interview(document, cast, found.taken | silent))


def _both(earlier: Turns, later: Turns) -> Turns:
    return Turns([*earlier.drafts, *later.drafts], earlier.taken | later.taken)
