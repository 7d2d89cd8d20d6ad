"""Later, shorter mentions of names of several parts: the last part of a transliteration, a Japanese surname, a given name."""

from __future__ import annotations

from collections.abc import Iterator

from debate.reading.cast import NewName
from debate.reading.chinese.naming.evidence import HAN, before, behind
from debate.reading.chinese.view import View
from debate.reading.chinese.words import surnames
from debate.reading.finding import places_of


def later_parts(view: View, found: list[NewName]) -> list[NewName]:
    """Every place where a part of two and more characters stands alone, with enough around it for a name."""
    taken = {place for name in found for place in range(name.start, name.end)}
    parts = {part for name in found if name.full for part in name.short if len(part) > 1 and HAN.match(part)}
    parts -= surnames.WORDS | surnames.NOUNS
    return list(_places(view, parts, taken)) if parts else []


def _places(view: View, parts: set[str], taken: set[int]) -> Iterator[NewName]:
    for start, end in places_of(parts, view.key):
        if start in taken or end - 1 in taken:
            continue
        left, right = before(view, start), behind(view, end)
        if (left > 0 or end - start > 2) and right > 0 and left + right > 2:
            yield NewName(start, end, view.text[start:end], "person", full=False)
