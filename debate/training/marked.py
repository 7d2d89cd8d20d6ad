"""What was written for training, as its files hold it: statements below what is known of all of them, and short articles, one a
line, whose quotations stand between ⟦ and ⟧ with what is known of each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from debate.reading.shapes import Span


def below_headings(files: Iterable[Path]) -> Iterator[tuple[str, str]]:
    """Each line of these files, but for empty ones, with the words in brackets above it: a side, or an argument."""
    heading = ""
    for file in files:
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.startswith("["):
                heading = line.strip("[]")
            elif line:
                yield heading, line


def articles_of(folder: Path, pattern: str) -> Iterator[tuple[str, int, str]]:
    """Name of the file, number of the line, and the marked article, its paragraphs (divided by ¶) apart; in order."""
    for file in sorted(folder.glob(pattern)):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines()):
            yield file.stem, number, line.replace(" ¶ ", "\n\n")


def unmarked(article: str, mark: re.Pattern[str]) -> tuple[str, list[tuple[re.Match[str], Span]]]:
    """The text without its marks, and each mark with the place of its `words`."""
    text, found, at = "", [], 0
    for match in mark.finditer(article):
        text += article[at : match.start()]
        found.append((match, Span(len(text), len(text) + len(match["words"]))))
        text += match["words"]
        at = match.end()
    return text + article[at:], found
