"""Readings against gold, pure: spans found and speakers right, as F1 by language and kind."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import Any

from debate.reading.shapes import Quotation, Reading

SAME = 0.5
"""Intersection over union above which a quotation is found."""


class Card:
    """Counts of gold, said, found and right, by row (all, a language, a language and kind)."""

    def __init__(self) -> None:
        self.counts: dict[str, Counter[str]] = {}

    def add(self, article: dict[str, Any], reading: Reading) -> None:
        """Count one article. Optional gold neither helps nor hurts."""
        language = article["language"][:2]
        required = [quote for quote in article["quotes"] if not quote.get("optional")]
        optional = [quote for quote in article["quotes"] if quote.get("optional")]
        said = list(reading.quotations)
        found = matched(required, said)
        excused = set(matched(optional, said).values()) - set(found.values())
        kinds = {number: required[gold]["kind"] for gold, number in found.items()}
        for number, quotation in enumerate(said):
            if number not in excused:
                self._count(language, kinds.get(number, quotation.kind), "said")
        for number, quote in enumerate(required):
            self._count(language, quote["kind"], "gold")
            if number in found:
                self._count(language, quote["kind"], "found")
                if speaker_is_right(quote["speaker"], said[found[number]]):
                    self._count(language, quote["kind"], "right")

    def _count(self, language: str, kind: str, what: str) -> None:
        for row in ("all", language, f"{language} {kind}"):
            self.counts.setdefault(row, Counter())[what] += 1

    def rows(self) -> dict[str, dict[str, float]]:
        """Each row's gold, said, found F1, speaker share and joint F1."""
        return {row: figures(counts) for row, counts in sorted(self.counts.items())}


def figures(counts: Counter[str]) -> dict[str, float]:
    """F1 of spans, share of speakers right among the found, and F1 of both."""
    both = counts["gold"] + counts["said"]
    return {
        "gold": counts["gold"],
        "said": counts["said"],
        "found": round(2 * counts["found"] / both, 3) if both else 0.0,
        "speaker": round(counts["right"] / counts["found"], 3) if counts["found"] else 0.0,
        "joint": round(2 * counts["right"] / both, 3) if both else 0.0,
    }


def matched(gold: list[dict[str, Any]], said: list[Quotation]) -> dict[int, int]:
    """One to one, best overlap first: number in gold -> number said. A mixed quote may be found by its clause."""
    pairs = []
    for g, quote in enumerate(gold):
        places = [(quote["char_start"], quote["char_end"])]
        if quote.get("clause_start") is not None:
            places.append((quote["clause_start"], quote["clause_end"]))
        for s, quotation in enumerate(said):
            mine = [(quotation.start, quotation.end)]
            if quotation.clause:
                mine.append((quotation.clause.start, quotation.clause.end))
            best = max(overlap(a, b) for a in places for b in mine)
            if best >= SAME:
                pairs.append((best, g, s))
    taken: dict[int, int] = {}
    for _, g, s in sorted(pairs, reverse=True):
        if g not in taken and s not in taken.values():
            taken[g] = s
    return taken


def overlap(one: tuple[int, int], other: tuple[int, int]) -> float:
    """Intersection over union."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared / (max(one[1], other[1]) - min(one[0], other[0])) if shared > 0 else 0.0


def speaker_is_right(speaker: dict[str, Any], said: Quotation) -> bool:
    """The same person or organization by folded full name, or both anonymous; of joint speakers any one."""
    if speaker["type"] == "anonymous":
        return said.speaker.type in ("anonymous", "unknown") and said.speaker.id is None
    english, chinese = speaker.get("name_en") or "", speaker.get("name_zh") or ""
    names = [english, chinese, *re.split(r" and |、|和", english), *re.split(r"、|和", chinese)]
    given = {folded(name) for name in (said.speaker.name, said.speaker.text) if name}
    return bool({folded(name) for name in names if name} & given)


def folded(name: str) -> str:
    """One key for a name: width, case, dots and spaces do not count."""
    return re.sub(r"[\s·・‧•.\-]", "", unicodedata.normalize("NFKC", name)).casefold()
