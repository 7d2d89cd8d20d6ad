"""Features as the judge calls them: by name for who learns from all of them, by steps through tries for who weighs those that a
model knows. A step costs one look at a word that is there already; a name must be made, and found among tens of thousands."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Protocol, TypeVar

Key = TypeVar("Key", bound=Hashable)
Row = tuple[int, ...]
Told = tuple[list[Key], list[tuple[Key | None, Key | None]]]
"""What the tags of a token say, as keys: what is turned, and of each frame what leans by itself, without and with negation."""


class Vocabulary(Protocol[Key]):
    """Who turns what is seen into features. A feature has a sort, which ends in a colon, and words or tags behind it."""

    told: dict[str, Told[Key]]
    """What tags say, by the tags; the lexicon joins them in a few hundred ways."""

    def key(self, sort: str, said: str) -> Key | None:
        """One feature; None where it doesn't count."""

    def sequences(self, sort: str, parts: list[str], longest: int, first: int = 0) -> list[tuple[Key, int]]:
        """The features of one part or several in a row that count, and where each begins, counted from `first`."""


class Names(Vocabulary[str]):
    """Every feature counts, and its name is its key."""

    def __init__(self) -> None:
        self.told = {}

    def key(self, sort: str, said: str) -> str:
        """The name."""
        return sort + said

    def sequences(self, sort: str, parts: list[str], longest: int, first: int = 0) -> list[tuple[str, int]]:
        """All of them by name."""
        numbers = range(len(parts))
        return [
            (sort + " ".join(parts[at:end]), first + at)
            for at in numbers
            for end in range(at + 1, min(at + longest, len(parts)) + 1)
        ]


class Node:
    """The words or tags so far: what they weigh (empty: no more than their beginning is known), and what is known to go on from
    them. Two nodes are never equal, so that one is found among others by its identity."""

    __slots__ = ("row", "then")

    def __init__(self) -> None:
        self.row: Row = ()
        self.then: Level = _NOTHING


Level = dict[str, Node]
_NOTHING: Level = {}
"""What is known behind most nodes, held once; never filled."""


class Nodes(Vocabulary[Node]):
    """The features that a model weighs, each a node."""

    def __init__(self, weights: Iterable[tuple[str, Row]]) -> None:
        self.told: dict[str, Told[Node]] = {}
        self.sorts: dict[str, Level] = {}
        parts: dict[str, str] = {}
        for name, row in weights:
            sort, _, said = name.partition(":")
            node, level = None, self.sorts.setdefault(sort + ":", {})
            for part in said.split(" "):
                if node is not None:
                    level = node.then = {} if node.then is _NOTHING else node.then
                node = level.setdefault(parts.setdefault(part, part), Node())
            if node is not None:
                node.row = row

    def key(self, sort: str, said: str) -> Node | None:
        """The node of one feature, where it weighs anything."""
        begins = self.sorts.get(sort, _NOTHING)
        node = begins.get(said) or _of_phrase(begins, said)
        return node if node is not None and node.row else None

    def sequences(self, sort: str, parts: list[str], longest: int, first: int = 0) -> list[tuple[Node, int]]:
        """The nodes of one part or several in a row that weigh anything; none is followed farther than the known ones go."""
        begins, found = self.sorts.get(sort, _NOTHING), []
        for at, part in enumerate(parts):
            node = begins.get(part) or _of_phrase(begins, part)
            if node is None:
                continue
            if node.row:
                found.append((node, first + at))
            for follower in parts[at + 1 : at + longest] if node.then else ():
                node = node.then.get(follower) or _of_phrase(node.then, follower)
                if node is None:
                    break
                if node.row:
                    found.append((node, first + at))
        return found


def _of_phrase(level: Level, part: str) -> Node | None:
    """The node of a phrase of several words: it is one part of a sentence, but takes a step for each word."""
    if " " not in part:
        return None
    node = None
    for word in part.split(" "):
        node = level.get(word)
        if node is None:
            return None
        level = node.then
    return node
