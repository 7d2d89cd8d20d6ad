"""What the Chinese stages know of the language, as data. Everything is written in simplified characters: the stages look at
a simplified key of the text, so traditional text meets the same words."""

import re
from collections.abc import Iterable


def listed(*lines: str) -> frozenset[str]:
    """The words of lines that are written with spaces between them."""
    return frozenset(word for line in lines for word in line.split())


def any_of(words: Iterable[str]) -> str:
    """A pattern that matches any of the words, longest first."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word)))
