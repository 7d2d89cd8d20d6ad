"""Ways to take a side without a plain predicate: contrast, choice, concession, refutation, a question answered, and the like.

Each is said of both poles in turn: `{P}` is the pole that the sentence speaks for, `{Q}` the other one.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from debate.reading.judging.sides import statement_of
from debate.scoring.gold import Example

CONSTRUCTIONS = Path(__file__).resolve().parent / "constructions"
CONSTRUCTION = "construction"
"""How the groups of these examples begin."""
POLES = {
    "en": (
        ("open source", "closed source"),
        ("open-source AI", "proprietary AI"),
        ("releasing the weights", "keeping the weights secret"),
        ("open models", "closed models"),
        ("the open approach", "the closed approach"),
        ("open weights", "API-only access"),
        ("openness", "secrecy"),
    ),
    "zh": (
        ("开源", "闭源"),
        ("开源模型", "闭源模型"),
        ("开源路线", "闭源路线"),
        ("开放权重", "封闭"),
        ("开源大模型", "闭源大模型"),
        ("开放", "封闭"),
    ),
}
"""Subjects of both poles, open ones first."""
_EACH = 2
"""Pairs of subjects that a construction is made with, in turn."""


def constructions(language: str, folder: Path = CONSTRUCTIONS) -> list[Example]:
    """Statements of `en` or `zh`, each with the side that it speaks for; the lines in brackets only tell what follows them."""
    return list(_statements(language, (folder / f"{language}.txt").read_text(encoding="utf-8").splitlines()))


def _statements(language: str, lines: list[str]) -> Iterator[Example]:
    pairs = POLES[language]
    for number, line in enumerate(lines):
        if line.startswith("["):
            continue
        for turn in range(_EACH):
            opened, closed = pairs[(number + 3 * turn) % len(pairs)]
            for side, favoured, other in (("open", opened, closed), ("closed", closed, opened)):
                words = filled(line, favoured, other)
                yield Example(f"{CONSTRUCTION} {number}", statement_of(words, language), side, frozenset(), words)


def filled(line: str, favoured: str, other: str) -> str:
    """The sentence of a construction for one pole."""
    words = line.replace("{P}", favoured).replace("{Q}", other)
    return words[0].upper() + words[1:]
