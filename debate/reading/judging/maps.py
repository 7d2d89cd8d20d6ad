"""What the judge sees of a statement, in maps by name, and how anything is entered in them."""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import NamedTuple

NOWHERE = -1
"""The place of what belongs to no token."""
Features = dict[str, tuple[float, int]]
"""Name -> value, and the number of the token where it begins (`NOWHERE` for what belongs to no place)."""
_MOST = 2.0
"""A feature counts at most this in the stance, and what leans by itself in the axis."""


class Seen(NamedTuple):
    """What is seen of one statement, by name. `turned` enters both maps: its value in the axis, that in the stance, and the number
    of the token where it begins; `leaning` is of the axis alone, `telling` of the stance alone."""

    turned: dict[str, tuple[float, float, int]]
    leaning: Features
    telling: dict[str, float]

    @property
    def axis(self) -> Features:
        """All features of the axis."""
        return {name: (turn, place) for name, (turn, _, place) in self.turned.items()} | self.leaning

    @property
    def stance(self) -> Features:
        """All features of the stance."""
        told = {name: (value, NOWHERE) for name, value in self.telling.items()}
        return {name: (size, place) for name, (_, size, place) in self.turned.items()} | told


class _Everything(Container[str]):
    """A vocabulary that holds every name."""

    def __contains__(self, name: object) -> bool:
        return True


EVERYTHING = _Everything()


def grams(prefix: str, parts: list[str], longest: int, known: Container[str], first: int = 0) -> list[tuple[str, int]]:
    """The n-grams of a sequence and where they begin, the sequence beginning at `first`; one that is not known ends the longer ones
    that begin with it."""
    found = []
    for at, part in enumerate(parts):
        gram = prefix + part
        if gram not in known:
            continue
        found.append((gram, first + at))
        for follower in parts[at + 1 : at + longest]:
            gram = f"{gram} {follower}"
            if gram not in known:
                break
            found.append((gram, first + at))
    return found


def lean(leaning: Features, name: str, value: float, place: int) -> None:
    """Add to what leans by itself, in the axis alone."""
    held, first = leaning.get(name, (0.0, place))
    leaning[name] = (max(-_MOST, min(_MOST, held + value)), first)


def add(seen: Seen, name: str, place: int, turn: float) -> None:
    """Enter a feature with its place: turned in the axis, without its sign in the stance."""
    held = seen.turned.get(name)
    if held is None:
        seen.turned[name] = (turn, abs(turn), place)
    else:
        seen.turned[name] = (held[0] + turn, min(_MOST, held[1] + abs(turn)), held[2])


def add_all(seen: Seen, named: Iterable[tuple[str, int]], turn: float) -> None:
    """Enter many features that are turned the same way. The same as to add each, without a call for each."""
    turned, size = seen.turned, abs(turn)
    for name, place in named:
        held = turned.get(name)
        if held is None:
            turned[name] = (turn, size, place)
        else:
            turned[name] = (held[0] + turn, min(_MOST, held[1] + size), held[2])
