"""Read gold articles twice and count: as the book ships, and with the articles' own speakers listed in it.

Invented speakers are unknown to the shipped book; most speakers of this debate are listed. So the first figures tell how new
people are read, the second how known ones are.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from debate.reading import read
from debate.scoring.calibration import Calibration, calibration
from debate.scoring.card import Card
from debate.scoring.listed import Listed, listed, people_in
from debate.scoring.measuring_sides import Pairs, measured_replies, reply_pairs
from people.names import Known, NameBook

Article = dict[str, Any]


class Measured(NamedTuple):
    """What a folder of gold gave: the card as shipped, the card with the speakers listed, and listed people by language."""

    new: Card
    known: Card
    listed: dict[str, Listed]
    replies: list[tuple[str, Pairs]]
    """Language and pairs of names that are right and the name that was said, article by article."""

    def as_json(self) -> dict[str, Any]:
        """Rows with intervals, listed people and calibrations, ready to be kept."""
        return {
            "rows": {name: row | _intervals(self.new, name) for name, row in self.new.rows().items()},
            "known": {name: row | _intervals(self.known, name) for name, row in self.known.rows().items()},
            "listed": {name: _of_listed(counts) for name, counts in sorted(self.listed.items())},
            "replies": measured_replies(self.replies),
            "calibration": {"new": _of_calibration(self.new), "known": _of_calibration(self.known)},
        }


def measured(articles: Iterable[Article], shipped: list[Known]) -> Measured:
    """Read every article of the gold twice."""
    book = NameBook(shipped)
    new, known = Card(book), Card()
    people: dict[str, Listed] = {}
    replies: list[tuple[str, Pairs]] = []
    for article in articles:
        plain = read(article["text"], book, article["language"])
        new.add(article, plain)
        replies.append((article["language"][:2], reply_pairs(article, plain)))
        theirs = people_in(article)
        wider = NameBook([*shipped, *theirs])
        reading = read(article["text"], wider, article["language"])
        known.book = wider
        known.add(article, reading)
        language = article["language"][:2]
        people[language] = people.get(language, Listed()).plus(listed(article, reading, wider, theirs))
    return Measured(new, known, people, replies)


def _intervals(card: Card, row: str) -> dict[str, Any]:
    return {f"{name}_interval": list(found) for name, found in card.intervals(row).items()}


def _of_listed(counts: Listed) -> dict[str, float]:
    return {**counts._asdict(), "precision": round(counts.precision, 3), "recall": round(counts.recall, 3)}


def _of_calibration(card: Card) -> dict[str, Any]:
    found: Calibration = calibration(card.sure)
    return {**found._asdict(), "bins": [b._asdict() for b in found.bins]}
