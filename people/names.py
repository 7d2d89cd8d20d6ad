"""Names in text, pure: folding (script, case, dots, titles) and the NameBook."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

NameKind = Literal["full", "surname", "given", "nickname", "short", "handle"]


class KnownName(NamedTuple):
    """One spelling: its text, its language or script (`en`, `zh-Hans`, `zh-Hant`, `handle`) and kind."""

    text: str
    language: str
    kind: NameKind = "full"
    ambiguous: bool = False


class KnownRole(NamedTuple):
    """A role that a person held: organization's id and name, role as in the facts, years or dates ("" if unknown)."""

    organization: str
    organization_name: str
    role: str
    since: str = ""
    until: str = ""


class Known(NamedTuple):
    """A person or organization that the book knows."""

    id: str
    type: Literal["person", "organization"]
    name_en: str
    name_zh: str
    names: tuple[KnownName, ...]
    roles: tuple[KnownRole, ...] = ()

    @property
    def name(self) -> str:
        """The name to show when no language is asked for."""
        return self.name_en or self.name_zh


class Mention(NamedTuple):
    """A name found in a text: `ids` are all who bear it, most likely first; one id and not ambiguous: it decides."""

    start: int
    end: int
    ids: tuple[str, ...]
    kind: NameKind
    ambiguous: bool


class NameBook:
    """Every known name, findable in a text in one linear pass, longest first, in both scripts."""

    def __init__(self, entries: Iterable[Known]) -> None:
        self.by_id = {entry.id: entry for entry in entries}

    def find(self, text: str) -> list[Mention]:
        """Mentions in order of place, never overlapping; the longest wins."""
        raise NotImplementedError
