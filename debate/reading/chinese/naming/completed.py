"""Names that end in a small word: where every place of a short name goes on with the same one, it belongs to the name (季弗里).

A name is mostly cut before a small word, since that begins what follows it (`季弗里` like `屋里`). Nobody is followed by one and
the same small word everywhere in an article, so that the places together tell what one of them can't.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

_RARELY_BEHIND = frozenset("里上下中之以可如且何而无所")
"""Small words that seldom follow a name by chance: three places with the same one are enough."""
_OFTEN_BEHIND = frozenset("在有要能将来为从自一")
"""Small words that follow names: five places are needed."""


def completed(key: str, names: Iterable[str]) -> Iterator[str]:
    """The names, those of two characters with the third that all of their places have."""
    for name in names:
        yield name + _shared_end(key, name) if len(name) == 2 else name


def _shared_end(key: str, name: str) -> str:
    """The small word that stands behind every place of a name, or nothing."""
    places = key.count(name)
    first = key.find(name) + len(name)
    end = key[first : first + 1]
    needed = 3 if end in _RARELY_BEHIND else 5 if end in _OFTEN_BEHIND else places + 1
    return end if places >= needed and key.count(name + end) == places else ""
