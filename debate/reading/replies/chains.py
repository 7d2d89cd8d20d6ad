"""What earlier answers tell of the next: who goes on mostly answers the same, and who was answered mostly answers back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from debate.reading.judging.maps import NOWHERE
from debate.reading.replies.signs import Candidate
from debate.reading.replies.voices import voice_of
from debate.reading.shapes import Quotation
from debate.reading.structure.document import Document

ELSEWHERE = "elsewhere"
"""Somebody who is answered but is no candidate."""
_FAR = 2
"""Paragraphs from which on distance no longer counts."""


class Step(NamedTuple):
    """One quotation as the chain sees it: who speaks, and whom it answers; keys, or None."""

    speaker: str | None
    answered: str | None


def speaker_of(draft: Quotation) -> str | None:
    """The key of who speaks."""
    voice = voice_of(draft)
    return voice.key if voice else None


def linked(
    document: Document, drafts: Sequence[Quotation], steps: Sequence[Step], candidates: list[Candidate]
) -> list[Candidate]:
    """The candidates of the quotation behind the last step, with what the steps tell of each."""
    number = len(steps)
    draft, mine = drafts[number], speaker_of(drafts[number])
    last = steps[-1] if steps else None
    gap = ""
    if last is not None and mine is not None and last.speaker == mine:
        apart = document.paragraph_at(draft.start) - document.paragraph_at(drafts[number - 1].start)
        gap = f"chain gap {min(_FAR, apart)}"
    return [_linked(candidate, steps, mine, gap) for candidate in candidates]


def _linked(candidate: Candidate, steps: Sequence[Step], mine: str | None, gap: str) -> Candidate:
    signs = dict(candidate.signs)
    key = candidate.target.key
    if gap:
        answered = steps[-1].answered
        signs[f"{gap} {'same' if answered == key else 'other' if answered else 'none'}"] = (1.0, NOWHERE)
    theirs = steps[candidate.last].answered if candidate.last is not None else None
    if theirs is not None:
        signs["chain back" if theirs == mine else "chain answered another"] = (1.0, NOWHERE)
    return candidate._replace(signs=signs)
