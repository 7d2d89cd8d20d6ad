"""Evidence as spans inside a quote's words, pure: read from the text, and carried along when words are printed anew."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

Spans = list[list[int]]


def inside(spans: Iterable[tuple[int, int]], start: int, end: int) -> Spans:
    """Spans of a text as spans of the words at `start:end`, cut to them; what lies outside is left out."""
    cut = ([max(a, start) - start, min(b, end) - start] for a, b in spans)
    return [span for span in cut if span[0] < span[1]]


def moved(spans: Iterable[Sequence[int]], old: str, new: str) -> Spans:
    """The same evidence in another printing of the words: where its characters stand in `new`, the nearest place first.
    What `new` does not print is left out."""
    if old == new:
        return [list(span) for span in spans]
    places = [(span, _nearest(old[span[0] : span[1]], span[0], new)) for span in spans]
    return [[place, place + span[1] - span[0]] for span, place in places if place is not None]


def _nearest(words: str, start: int, text: str) -> int | None:
    """Where `words` stand in `text`, as near to `start` as there are."""
    found = [match.start() for match in re.finditer(re.escape(words), text)] if words else []
    return min(found, key=lambda place: abs(place - start), default=None)
