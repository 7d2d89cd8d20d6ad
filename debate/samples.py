"""The sample articles that ship with the product, pure: some lines of facts, a line of three hyphens, the text."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

_FACTS = {"title", "language", "published", "outlet"}


class Sample(NamedTuple):
    """One sample: its file's name without ending, what its first lines tell, the addresses that it cites, its text."""

    name: str
    facts: dict[str, str]
    cites: tuple[str, ...]
    text: str


def samples(folder: Path) -> list[Sample]:
    """Every sample of a folder, in order of name."""
    files = [path for path in sorted(folder.iterdir()) if path.suffix in (".md", ".txt") and path.stem != "README"]
    return [parse(path.stem, path.read_text(encoding="utf-8")) for path in files]


def parse(name: str, content: str) -> Sample:
    """One sample. Raises ValueError with the file's name where its first lines are not as samples/README.md tells."""
    head, line, text = content.partition("\n---\n")
    if not line:
        raise ValueError(f"{name}: no line of three hyphens between the facts and the text")
    pairs = [tuple(part.strip() for part in row.split(":", 1)) for row in head.splitlines()]
    unknown = [pair[0] for pair in pairs if len(pair) != 2 or pair[0] not in _FACTS | {"cites"}]
    if unknown:
        raise ValueError(f"{name}: {unknown[0]!r} is none of {', '.join(sorted(_FACTS))}, cites")
    facts = {pair[0]: pair[1] for pair in pairs if pair[0] in _FACTS}
    return Sample(name, facts, tuple(pair[1] for pair in pairs if pair[0] == "cites"), text.strip() + "\n")
