"""Short invented articles in which people answer one another, or only seem to: one a line, paragraphs divided by ¶.

Each quotation is marked ⟦KIND NAME|words⟧ where it answers somebody, ⟦-|words⟧ where it answers nobody.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from debate.reading.shapes import Span
from debate.training.marked import articles_of, unmarked

EXCHANGES = Path(__file__).resolve().parent / "exchanges"
_MARKED = re.compile(r"⟦(?:-|(?P<kind>[a-z]+) (?P<name>[^|⟧]+))\|(?P<words>[^⟧]+)⟧")


def exchanges(folder: Path = EXCHANGES) -> list[dict[str, Any]]:
    """Every little article in the shape of a gold article, in order of file and line."""
    return [_article(f"{file}-{number}", marked) for file, number, marked in articles_of(folder, "*.txt")]


def _article(identity: str, marked: str) -> dict[str, Any]:
    text, marks = unmarked(marked, _MARKED)
    return {"id": identity, "language": identity[:2], "text": text, "quotes": [_quote(*mark) for mark in marks]}


def _quote(match: re.Match[str], place: Span) -> dict[str, Any]:
    return {
        "text": match["words"],
        "char_start": place.start,
        "char_end": place.end,
        "in_reply_to": {"name_en": match["name"], "name_zh": None, "kind": match["kind"]} if match["name"] else None,
        "argument_tags": [],
    }
