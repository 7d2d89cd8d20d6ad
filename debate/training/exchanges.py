"""Short invented articles in which people answer one another, or only seem to: one a line, paragraphs divided by ¶.

Each quotation is marked ⟦KIND NAME|words⟧ where it answers somebody, ⟦-|words⟧ where it answers nobody.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

EXCHANGES = Path(__file__).resolve().parent / "exchanges"
_MARKED = re.compile(r"⟦(?:-|(?P<kind>[a-z]+) (?P<name>[^|⟧]+))\|(?P<words>[^⟧]+)⟧")


def exchanges(folder: Path = EXCHANGES) -> list[dict[str, Any]]:
    """Every little article in the shape of a gold article, in order of file and line."""
    return [
        _article(f"{file.stem}-{number}", line.replace(" ¶ ", "\n\n"))
        for file in sorted(folder.glob("*.txt"))
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines())
    ]


def _article(identity: str, marked: str) -> dict[str, Any]:
    text, quotes, at = "", [], 0
    for match in _MARKED.finditer(marked):
        text += marked[at : match.start()]
        quotes.append(_quote(match, len(text)))
        text += match["words"]
        at = match.end()
    return {"id": identity, "language": identity[:2], "text": text + marked[at:], "quotes": quotes}


def _quote(match: re.Match[str], start: int) -> dict[str, Any]:
    return {
        "text": match["words"],
        "char_start": start,
        "char_end": start + len(match["words"]),
        "in_reply_to": {"name_en": match["name"], "name_zh": None, "kind": match["kind"]} if match["name"] else None,
        "argument_tags": [],
    }
