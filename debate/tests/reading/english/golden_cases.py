"""Golden pairs of the English reader: short invented texts with the quotations that must be found in them.

A file is a phenomenon, a case in it is a heading (`# `), a text, and one line a quotation (`> kind: speaker: words`).
A speaker is a name, several joined by `|` where any is right, `anonymous`, or `unknown`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

GOLDEN = Path(__file__).parent / "golden"
_LEAD = "News\n\nThe hearing was a long one.\n\n"
"""What stands above each text, so that its first line is no headline."""


class Expected(NamedTuple):
    """One quotation that must be found."""

    kind: str
    speakers: frozenset[str]
    words: str


class Case(NamedTuple):
    """A text with the quotations in it, in order of place."""

    title: str
    text: str
    quotations: tuple[Expected, ...]


def cases() -> Iterator[Case]:
    """Every case of every file."""
    for path in sorted(GOLDEN.glob("*.txt")):
        for block in path.read_text(encoding="utf-8").split("\n# "):
            yield _case(path.stem, block.removeprefix("# "))


def _case(phenomenon: str, block: str) -> Case:
    title, *lines = block.rstrip().split("\n")
    text = "\n".join(line for line in lines if not line.startswith("> ")).strip()
    found = tuple(_expected(line[2:]) for line in lines if line.startswith("> "))
    return Case(f"{phenomenon}: {title}", _LEAD + text, found)


def _expected(line: str) -> Expected:
    kind, speakers, words = line.split(": ", 2)
    return Expected(kind, frozenset(speakers.split("|")), words)
