"""How well people whom the book lists are recognised: the gold's own speakers, put into a book as people of the debate are.

Precision: of the quotations given to a listed person, the share that is theirs. Recall: of the gold's quotations by a listed
person, the share that was found and given to them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from debate.reading.shapes import Reading
from debate.scoring.matching import compared, folded, speaker_is_right
from people.names import Known, NameBook


class Listed(NamedTuple):
    """Counts of quotations: of listed people in the gold, given to listed people, and given to the right one."""

    gold: int = 0
    said: int = 0
    right: int = 0

    @property
    def precision(self) -> float:
        """Share of what was given that was right."""
        return self.right / self.said if self.said else 0.0

    @property
    def recall(self) -> float:
        """Share of what there was that was found."""
        return self.right / self.gold if self.gold else 0.0

    def plus(self, other: Listed) -> Listed:
        """Both together."""
        return Listed(self.gold + other.gold, self.said + other.said, self.right + other.right)


def people_in(article: dict[str, Any]) -> list[Known]:
    """The persons who speak in a gold article, as a book lists them; joint speakers are nobody's entry."""
    found: dict[str, Known] = {}
    for quote in article["quotes"]:
        speaker = quote["speaker"]
        english, chinese = speaker.get("name_en") or "", speaker.get("name_zh") or ""
        if speaker["type"] == "person" and (english or chinese) and not _is_joint(english, chinese):
            key = "gold-" + folded(english or chinese)
            found.setdefault(key, Known(key, "person", english, chinese, ()))
    return list(found.values())


def _is_joint(english: str, chinese: str) -> bool:
    return " and " in english or "、" in chinese or "和" in chinese


def listed(article: dict[str, Any], reading: Reading, book: NameBook, people: Iterable[Known]) -> Listed:
    """The counts of one article, read with a book that lists these people."""
    theirs = {known.id for known in people}
    said = list(reading.quotations)
    required, found, excused = compared(article, said)
    given = {s for s, quotation in enumerate(said) if quotation.speaker.id in theirs and s not in excused}
    of_them = {g for g, quote in enumerate(required) if _id_of(quote["speaker"]) in theirs}
    right = sum(1 for g, s in found.items() if s in given and speaker_is_right(required[g]["speaker"], said[s], book))
    return Listed(len(of_them), len(given), right)


def _id_of(speaker: dict[str, Any]) -> str:
    return "gold-" + folded(speaker.get("name_en") or speaker.get("name_zh") or "")
