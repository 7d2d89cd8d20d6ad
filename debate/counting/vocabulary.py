"""The numbers by which columns hold words: sides, languages, kinds, arguments. 0 stands for none."""

from __future__ import annotations

from debate.vocabulary import ArgumentSlug, Kind, ReplyKind, Side
from sources.vocabulary import LANGUAGES

WORDS: dict[str, tuple[str, ...]] = {
    "side": ("", *Side.values),
    "language": ("", *(code for code, _ in LANGUAGES)),
    "kind": ("", *Kind.values),
    "argument": ("", *ArgumentSlug.values),
    "reply": ("", *ReplyKind.values),
    "checked": ("", "no", "yes"),
}
NUMBERS = {name: {word: number for number, word in enumerate(words)} for name, words in WORDS.items()}


def number(name: str, word: str) -> int:
    """The number of a word; 0 for a word that there is not."""
    return NUMBERS[name].get(word, 0)


def word(name: str, value: int) -> str:
    """The word of a number."""
    return WORDS[name][value]
