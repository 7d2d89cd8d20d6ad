"""What the Chinese stages know of the language, as data. Everything is written in simplified characters: the stages look at
a simplified key of the text, so traditional text meets the same words."""

import re
from collections import defaultdict
from collections.abc import Iterable

_MANY = 12
"""First characters from which on a look at the next character saves work."""


def listed(*lines: str) -> frozenset[str]:
    """The words of lines that are written with spaces between them."""
    return frozenset(word for line in lines for word in line.split())


def any_of(words: Iterable[str]) -> str:
    """A pattern that matches any of the words, the longest first. Of many words, those that begin alike share their first
    character, and a place whose character begins none is left at once."""
    distinct = set(words)
    behind: dict[str, set[str]] = defaultdict(set)
    for word in distinct:
        behind[word[:1]].add(word[1:])
    if len(behind) < _MANY or "" in behind:
        return _longest_first(distinct)
    branches = (re.escape(first) + _rest(rest) for first, rest in sorted(behind.items()))
    return f"(?=[{''.join(map(re.escape, sorted(behind)))}])(?:{'|'.join(branches)})"


def _rest(words: set[str]) -> str:
    """What may follow a first character."""
    return _longest_first(words) if len(words) == 1 else f"(?:{_longest_first(words)})"


def _longest_first(words: set[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
