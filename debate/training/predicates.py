"""What is said for and against a way of giving models out, of each pole in turn: who praises one would praise the other alike.

The sayings, passages and cuttings show how people talk; what a plain predicate is worth ("makes little sense", 走不通) they show
too rarely for a model to learn it for both poles.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from debate.reading.judging.sides import statement_of
from debate.scoring.gold import Example

PREDICATES = Path(__file__).resolve().parent / "predicates"
PREDICATE = "predicate"
"""How the groups of these examples begin."""
SUBJECTS = {
    "en": {
        "open": ("Open source", "Open-source AI", "Releasing the weights", "The open approach", "Openness"),
        "closed": ("Closed source", "Proprietary AI", "Keeping the weights secret", "The closed approach", "Secrecy"),
    },
    "zh": {
        "open": ("开源", "开源模型", "把模型开源", "开放权重", "开源路线"),
        "closed": ("闭源", "闭源模型", "把模型闭源", "专有模型", "闭源路线"),
    },
}
_EACH = 2
"""Subjects of each pole that a predicate is said of, in turn."""
_OF_ONESELF = ("I", "we", "nobody", "history", "the world")
"""Beginnings of what is no predicate of the subject but speaks of it."""


def predicates(language: str, folder: Path = PREDICATES) -> list[Example]:
    """Statements of `en` or `zh`: every predicate of `[for]` and `[against]` with subjects of both poles, and the side that it
    takes. `{other}` in a predicate is a subject of the other pole, and `{one}` the subject itself where the sentence does not
    begin with it."""
    return list(_statements(language, (folder / f"{language}.txt").read_text(encoding="utf-8").splitlines()))


def _statements(language: str, lines: list[str]) -> Iterator[Example]:
    is_for = True
    for number, line in enumerate(lines):
        if line.startswith("["):
            is_for = line == "[for]"
            continue
        for pole, other in (("open", "closed"), ("closed", "open")):
            for turn in range(_EACH):
                at = (number + 2 * turn) % len(SUBJECTS[language][pole])
                predicate = line.replace("{other}", SUBJECTS[language][other][at].lower())
                words = said_of(SUBJECTS[language][pole][at], predicate, language)
                side = pole if is_for else other
                yield Example(f"{PREDICATE} {number}", statement_of(words, language), side, frozenset(), words)


def said_of(subject: str, predicate: str, language: str) -> str:
    """The sentence that says a predicate of a subject, or of what stands in for `{one}` inside it."""
    if "{one}" in predicate:
        said = predicate.replace("{one}", subject.lower())
    elif language == "en":
        said = f"{subject}? {_begun(predicate)}" if predicate.startswith(_OF_ONESELF) else f"{subject} {predicate}"
    else:
        said = subject + predicate
    return _begun(said) + ("." if language == "en" else "。")


def _begun(words: str) -> str:
    return words[0].upper() + words[1:]
