"""Counts of one or many articles: gold, said, found, exact, right, traps; and the figures that follow from them.

Each article keeps counts of its own, so that intervals can be drawn over articles.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import partial
from typing import Any

from debate.reading.shapes import Quotation, Reading
from debate.scoring.intervals import Interval, interval
from debate.scoring.matching import compared, is_exact, speaker_is_right
from debate.spans import overlap
from people.names import NameBook

Counts = dict[str, Counter[str]]
"""Row (all, a language, one and plain press prose, one and a kind, one and a kind of speaker) -> what was counted."""
Figures = dict[str, float]
SPEAKER_ROWS = {"person": "speaker person", "organisation": "speaker organization", "anonymous": "speaker anonymous"}
PLAIN_PRESS = "plain press"
_PLAIN_PRESS = re.compile(r"-n\d+$")
WITH_INTERVALS = ("found", "exact", "joint")


class Card:
    """Readings of many articles, counted against their gold."""

    def __init__(self, book: NameBook | None = None) -> None:
        self.book = book
        self.articles: list[Counts] = []
        self.sure: list[tuple[float, bool]] = []
        """Of every quotation that counts: how sure the reader was, and whether words and speaker were right."""

    def add(self, article: dict[str, Any], reading: Reading) -> None:
        """Count one article. Optional gold neither helps nor hurts."""
        counts: Counts = {}
        said = list(reading.quotations)
        both = compared(article, said)
        found, gold_of = both.found, both.gold_of
        language, whole = article["language"][:2], _rows_of(article)
        for number, quotation in enumerate(said):
            if number not in both.excused:
                self._weigh(quotation, quote := gold_of.get(number))
                rows = _rows(language, quote) if quote else (f"{language} {quotation.kind}",)
                _count(counts, whole + rows, {"said": 1})
        for number, quote in enumerate(both.required):
            hit = said[found[number]] if number in found else None
            _count(counts, whole + _rows(language, quote), {"gold": 1, **self._verdict(article["text"], quote, hit)})
        _count(counts, whole, _trapped(article, [q for s, q in enumerate(said) if s not in found.values()]))
        _count(counts, whole, _verbatim(article["text"], said))
        self.articles.append(counts)

    def _weigh(self, said: Quotation, quote: dict[str, Any] | None) -> None:
        right = quote is not None and speaker_is_right(quote["speaker"], said, self.book)
        self.sure.append((min(said.confidence, said.speaker.confidence), right))

    def _verdict(self, text: str, quote: dict[str, Any], hit: Quotation | None) -> dict[str, int]:
        if hit is None:
            return {}
        right = speaker_is_right(quote["speaker"], hit, self.book)
        return {"found": 1, "exact": int(is_exact(text, quote, hit)), "right": int(right)}

    def rows(self) -> dict[str, Figures]:
        """Each row's figures, rounded to thousandths."""
        return {row: figures(counts) for row, counts in sorted(_summed(self.articles).items()) if counts["gold"]}

    def intervals(self, row: str) -> dict[str, Interval]:
        """95 % intervals of found, exact and joint F1 of one row, by drawing articles again."""
        counts = [article.get(row, Counter()) for article in self.articles]
        return {name: interval(counts, partial(_figure, name)) for name in WITH_INTERVALS}


def is_plain_press(identity: str) -> bool:
    """Whether an article of our gold is plain press prose, by its id (`debate/tests/gold/README.md`)."""
    return bool(_PLAIN_PRESS.search(identity))


def _rows_of(article: dict[str, Any]) -> tuple[str, ...]:
    """The rows that everything in an article counts for: all, its language, and plain press prose where it is that."""
    language = article["language"][:2]
    return ("all", language, *([f"{language} {PLAIN_PRESS}"] if is_plain_press(article.get("id", "")) else []))


def _rows(language: str, quote: dict[str, Any]) -> tuple[str, ...]:
    return (f"{language} {quote['kind']}", f"{language} {SPEAKER_ROWS[quote['speaker']['type']]}")


def _count(counts: Counts, rows: tuple[str, ...], more: dict[str, int]) -> None:
    for row in rows:
        counts.setdefault(row, Counter()).update(more)


def _trapped(article: dict[str, Any], extra: list[Quotation]) -> dict[str, int]:
    """How many traps there are, and how many were reported as quotations."""
    traps = [*article.get("not_quotes", []), *article.get("hard_negatives", [])]
    places = [(trap["char_start"], trap["char_end"]) for trap in traps]
    return {
        "traps": len(traps),
        "trapped": sum(any(overlap(place, (q.start, q.end)) >= 0.5 for q in extra) for place in places),
    }


def _verbatim(text: str, said: list[Quotation]) -> dict[str, int]:
    return {"read": len(said), "verbatim": sum(q.text == text[q.start : q.end] for q in said)}


def _summed(articles: list[Counts]) -> Counts:
    total: Counts = {}
    for counts in articles:
        for row, counter in counts.items():
            total.setdefault(row, Counter()).update(counter)
    return total


def figures(counts: Counter[str]) -> Figures:
    """Precision, recall and F1 of spans found, of exact spans and of spans with the right speaker; traps, verbatim."""
    found, gold, said = counts["found"], counts["gold"], counts["said"]
    both = gold + said
    shares = {
        "found": _share(2 * found, both),
        "precision": _share(found, said),
        "recall": _share(found, gold),
        "exact": _share(2 * counts["exact"], both),
        "speaker": _share(counts["right"], found),
        "joint": _share(2 * counts["right"], both),
    }
    if "traps" in counts:
        shares |= {
            "traps": _share(counts["trapped"], counts["traps"]),
            "verbatim": _share(counts["verbatim"], counts["read"], 1),
        }
    return {"gold": gold, "said": said, **{name: round(share, 3) for name, share in shares.items()}}


def _figure(name: str, counts: Counter[str]) -> float:
    return figures(counts)[name]


def _share(part: int, whole: int, of_nothing: float = 0.0) -> float:
    return part / whole if whole else of_nothing
