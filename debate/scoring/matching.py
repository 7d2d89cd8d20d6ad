"""One quotation of the gold against one of a reading: the same place, the same words, the same speaker."""

from __future__ import annotations

import re
import unicodedata
from typing import Any, NamedTuple

from debate.reading.shapes import Quotation
from debate.spans import overlap
from people.names import NameBook

SAME = 0.5
"""Intersection over union from which a quotation is found."""
_OUTER = "“”\"'‘’「」『』 \t\n，,。.！!？?；;：:"


def matched(gold: list[dict[str, Any]], said: list[Quotation]) -> dict[int, int]:
    """One to one, best overlap first: number in gold -> number said. A mixed quote may be found by its clause."""
    pairs = [
        (best, g, s)
        for g, quote in enumerate(gold)
        for s, quotation in enumerate(said)
        if (best := max(overlap(a, b) for a in places(quote) for b in _places_said(quotation))) >= SAME
    ]
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, g, s in sorted(pairs, reverse=True):
        if g not in found and s not in taken:
            found[g] = s
            taken.add(s)
    return found


class Compared(NamedTuple):
    """An article's gold beside a reading: the quotations that must be found, which of them were (number in gold -> number said),
    and the numbers said that only optional gold holds: they neither help nor hurt."""

    required: list[dict[str, Any]]
    found: dict[int, int]
    excused: set[int]

    @property
    def gold_of(self) -> dict[int, dict[str, Any]]:
        """Number said -> the gold quotation that it found."""
        return {said: self.required[gold] for gold, said in self.found.items()}


def compared(article: dict[str, Any], said: list[Quotation]) -> Compared:
    """Match what was said against what the gold requires, then against what it lets pass."""
    required = [quote for quote in article["quotes"] if not quote.get("optional")]
    optional = [quote for quote in article["quotes"] if quote.get("optional")]
    found = matched(required, said)
    return Compared(required, found, set(matched(optional, said).values()) - set(found.values()))


def places(quote: dict[str, Any]) -> list[tuple[int, int]]:
    """Where a gold quotation may be found: its words, and of a mixed one its clause."""
    words = (quote["char_start"], quote["char_end"])
    return [words] if quote.get("clause_start") is None else [words, (quote["clause_start"], quote["clause_end"])]


def _places_said(quotation: Quotation) -> list[tuple[int, int]]:
    words = (quotation.start, quotation.end)
    return [words, (quotation.clause.start, quotation.clause.end)] if quotation.clause else [words]


def is_exact(text: str, quote: dict[str, Any], said: Quotation) -> bool:
    """Whether the words are the same but for outer marks, white space and one stop."""
    return said.text.strip(_OUTER) in {text[start:end].strip(_OUTER) for start, end in places(quote)}


def speaker_is_right(speaker: dict[str, Any], said: Quotation, book: NameBook | None = None) -> bool:
    """The same person or organization by any of their names, or both anonymous; of joint speakers any one.
    `book` lends the other names of a known speaker."""
    if speaker["type"] == "anonymous":
        return said.speaker.type in ("anonymous", "unknown") and said.speaker.id is None
    return bool({folded(name) for name in names_of(speaker)} & {folded(name) for name in _given(said, book)})


def names_of(speaker: dict[str, Any]) -> list[str]:
    """Every name that the gold accepts for a speaker: both languages, and each of joint ones."""
    english, chinese = speaker.get("name_en") or "", speaker.get("name_zh") or ""
    names = [english, chinese, *re.split(r" and |、|和", english), *re.split(r"、|和", chinese)]
    return [name for name in dict.fromkeys(names) if name]


def _given(said: Quotation, book: NameBook | None) -> list[str]:
    """Every name by which a reading calls a speaker; the printed one only where nobody known was found."""
    speaker = said.speaker
    known = book.by_id.get(speaker.id) if book and speaker.id else None
    if known:
        return [name for name in (known.name_en, known.name_zh, *(name.text for name in known.names)) if name]
    return [name for name in (speaker.name, speaker.text) if name]


def folded(name: str) -> str:
    """One key for a name: width, case, dots and spaces do not count."""
    return re.sub(r"[\s·・‧•.\-]", "", unicodedata.normalize("NFKC", name)).casefold()
