"""The shape of one attribution: who says which words, by which cue."""

from __future__ import annotations

from typing import NamedTuple

from debate.reading.english.subjects.phrases import Subject
from debate.reading.shapes import Cue, Span


class Attribution(NamedTuple):
    """One cue. `before` and `after` are token ranges of reported words on either side of it, None where there are none;
    `frame` tells how the words behind begin; `first` and `last` the tokens that subject and cue cover."""

    cue: Cue
    subject: Subject | None
    lemma: str
    frame: str
    first: int
    last: int
    before: Span | None
    after: Span | None
