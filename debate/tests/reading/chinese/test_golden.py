"""Golden pairs: short invented Chinese texts, and every quotation that a careful reader finds in them.

A file for each phenomenon. A pair begins with `# what it shows`; then the text; then a line for each quotation in order of place:
`= kind speaker | words`, where `?` is somebody whom the text does not name.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from debate.reading import Quotation, read
from people.facts import shipped
from people.names import NameBook, fold_name

GOLDEN = Path(__file__).parent / "golden"


class Expected(NamedTuple):
    """One quotation as a careful reader marks it."""

    kind: str
    speaker: str
    words: str


class Pair(NamedTuple):
    """A text with its quotations."""

    shows: str
    text: str
    quotations: list[Expected]


def pairs() -> Iterator[Pair]:
    """Every pair of every file."""
    for path in sorted(GOLDEN.glob("*.txt")):
        for number, block in enumerate(path.read_text(encoding="utf-8").strip().split("\n\n# ")):
            lines = block.removeprefix("# ").split("\n")
            text = "\n".join(line for line in lines[1:] if not line.startswith("= "))
            found = [expected(line) for line in lines if line.startswith("= ")]
            yield Pair(f"{path.stem}-{number}: {lines[0]}", text, found)


def expected(line: str) -> Expected:
    """`= direct 顾云舟 | 开源` as an expectation."""
    told, words = line.removeprefix("= ").split(" | ", 1)
    kind, speaker = told.split(maxsplit=1)
    return Expected(kind, speaker, words)


@cache
def book() -> NameBook:
    """The people whom the product ships with."""
    return NameBook(shipped())


def is_by(quotation: Quotation, speaker: str) -> bool:
    """Whether a quotation has the expected speaker."""
    found = quotation.speaker
    if speaker == "?":
        return found.type in ("anonymous", "unknown") and found.id is None
    return fold_name(speaker) in {fold_name(name) for name in (found.name, found.id, found.text) if name}


@pytest.mark.parametrize("pair", list(pairs()), ids=lambda pair: pair.shows)
def test_finds_exactly_these_quotations_by_these_speakers(pair: Pair) -> None:
    found = read(pair.text, book(), "zh").quotations
    assert [(q.kind, q.text) for q in found] == [(e.kind, e.words) for e in pair.quotations]
    assert all(is_by(q, e.speaker) for q, e in zip(found, pair.quotations, strict=True))


def test_there_is_a_pair_for_every_habit_we_have_met() -> None:
    assert len(list(pairs())) > 150
