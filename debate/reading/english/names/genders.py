"""The gender that a given name or a title tells: m, f, or None where it tells none."""

from __future__ import annotations

from debate.reading.english.tokens import Token
from debate.reading.english.vocabulary import given, words


def given_gender(name: str) -> str | None:
    """The gender of a full name's first word; None where men and women bear it."""
    first = name.split(" ")[0].lower()
    if first in given.EITHER:
        return None
    if first in given.MALE:
        return "m"
    return "f" if first in given.FEMALE else None


def is_given(name: str) -> bool:
    """Whether a full name's first word is a given name."""
    return name.split(" ")[0].lower() in given.ALL


def noun_gender(noun: str) -> str | None:
    """The gender that the noun before a name tells: `his daughter Hanne`."""
    if noun in words.MALE_NOUNS:
        return "m"
    return "f" if noun in words.FEMALE_NOUNS else None


def title_gender(titles: list[Token]) -> str | None:
    """The gender of the first title that tells one."""
    for token in titles:
        if token.low in words.MALE:
            return "m"
        if token.low in words.FEMALE:
            return "f"
    return None
