"""What a reader of one article has heard up to a place: which sentence it is in, and who spoke before."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from debate.reading.cast import Actor, Cast
from debate.reading.english.tokens import Unit
from debate.reading.english.whose.speakers import Voice
from debate.reading.shapes import Span


class Echo(NamedTuple):
    """A pronoun of the reporter's text with whom it means; `subject`: he or she, not his or her."""

    place: int
    actor: Actor
    subject: bool


class Hearing:
    """The article with its cast, and who spoke where so far (`spoken`, in order of place)."""

    def __init__(self, text: str, cast: Cast, sentences: list[Unit], quoted: list[Span]) -> None:
        self.text = text
        self.cast = cast
        self.units = sentences
        self.unnamed: Voice | None = None
        self.reported: Span | None = None
        self.told_of: frozenset[str] = frozenset()
        self.echoes: list[Echo] = []
        self.spoken: list[tuple[int, Voice]] = []
        self._starts = [unit.start for unit in sentences]
        self._quoted = quoted
        self._quoted_starts = [span.start for span in quoted]

    def remember(self, place: int, voice: Voice) -> None:
        """Note who spoke at a place."""
        self.spoken.append((place, voice))

    def last(self) -> Voice | None:
        """Who spoke last."""
        return self.spoken[-1][1] if self.spoken else None

    def sentence(self, place: int) -> int:
        """The number of the sentence that a place is in."""
        return max(0, bisect_right(self._starts, place) - 1)

    def unit_start(self, place: int) -> int:
        """Where the sentence that a place is in begins."""
        return self._starts[self.sentence(place)] if self._starts else 0

    def since_last(self, place: int) -> int:
        """How many sentences lie between the last who spoke (there must be one) and a place."""
        return self.sentence(place) - self.sentence(self.spoken[-1][0])

    def is_quoted(self, place: int) -> bool:
        """Whether a place stands inside marks or inside the words that are being attributed."""
        if self.reported is not None and self.reported.start <= place < self.reported.end:
            return True
        at = bisect_right(self._quoted_starts, place) - 1
        return at >= 0 and place < self._quoted[at].end
