"""Where a phrase of answering may stand: around each quotation in its sentence, and in the one before where nobody speaks."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate

from debate.reading.shapes import Quotation, Span
from debate.reading.structure.document import Document


def zones_of(document: Document, drafts: list[Quotation]) -> list[list[Span]]:
    """The zones of each quotation; `drafts` are in order of place. One pass: each looks only at its neighbours."""
    starts = [draft.start for draft in drafts]
    spoken = accumulate((draft.end for draft in drafts), max, initial=0)
    found = []
    for number, (draft, ended) in enumerate(zip(drafts, spoken, strict=False)):
        follower = bisect_left(starts, draft.end, lo=number + 1)
        found.append(_zones(document, draft, ended, starts[follower] if follower < len(starts) else None))
    return found


def _zones(document: Document, draft: Quotation, spoken: int, follower: int | None) -> list[Span]:
    """The zones of one quotation; `spoken` is where all words before it have ended, `follower` where the next ones begin."""
    places = (draft.start, draft.speaker.start, draft.cue.start if draft.cue else None)
    anchor = min((place for place in places if place is not None and spoken <= place <= draft.start), default=draft.start)
    sentence = document.sentence_at(anchor)
    start = max(sentence.start, min(spoken, draft.start))
    zones = [Span(start, draft.start)] if start < draft.start else []
    last = document.sentence_at(max(draft.start, draft.end - 1))
    if last.end > draft.end:
        zones.append(Span(draft.end, last.end if follower is None else min(last.end, follower)))
    before = document.sentence_at(max(0, sentence.start - 2))
    if spoken <= before.start < sentence.start and before.paragraph == sentence.paragraph:
        zones.append(Span(before.start, before.end))
    return zones
