"""Whose name a search word is, in any spelling: an index of names, kept in the process until names change."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from debate.tokens import Term, tokens_in
from people.freshness import UntilNamesChange
from people.models import Name, Organization, Person

_Speaker = tuple[str, int]
_FEWEST = 5
"""Letters of a name that may be parted otherwise than it is written; fewer are words of another meaning as well."""


class Bearers(NamedTuple):
    """Ids of those who bear a name."""

    people: frozenset[int] = frozenset()
    organizations: frozenset[int] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.people or self.organizations)


class _Index(NamedTuple):
    """Token -> speakers and the whole name (as tokens with spaces around); the letters of a spelling -> speakers."""

    tokens: dict[str, list[tuple[_Speaker, str]]]
    letters: dict[str, set[_Speaker]]


def bearers_of(term: Term) -> Bearers:
    """Everybody in one of whose names the term stands, whole words only. A single Han character names nobody."""
    if term.open_ended and len(term.tokens) == 1:
        return Bearers()
    wanted = f" {' '.join(term.tokens)} "
    return _bearers(speaker for speaker, name in INDEX.now().tokens.get(term.tokens[0], ()) if wanted in name)


def called(query: str) -> Bearers:
    """Everybody one of whose names has the letters of a query in their order, wherever it parts the words and whatever accents it
    leaves out: `jean paul le fevre` calls Jean-Paul Lefèvre."""
    letters = _letters(query)
    return _bearers(INDEX.now().letters.get(letters, ())) if len(letters) >= _FEWEST else Bearers()


def _bearers(speakers: Iterable[_Speaker]) -> Bearers:
    found = set(speakers)
    return Bearers(
        frozenset(pk for kind, pk in found if kind == "person"), frozenset(pk for kind, pk in found if kind != "person")
    )


def _letters(text: str) -> str:
    """The letters and digits of a text, small and without accents."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKD", text).casefold()))


def _index() -> _Index:
    """The index of the names as they stand."""
    index = _Index(defaultdict(list), defaultdict(set))
    for speaker, spelling in _spellings():
        tokens = [token.text for token in tokens_in(spelling)]
        name = f" {' '.join(tokens)} "
        for token in set(tokens):
            index.tokens[token].append((speaker, name))
        index.letters[_letters(spelling)].add(speaker)
    return index


def _spellings() -> set[tuple[_Speaker, str]]:
    """Every spelling of everybody, with whose it is."""
    found: set[tuple[_Speaker, str]] = set()
    for person, organization, text in Name.objects.values_list("person_id", "organization_id", "text"):
        found.add((("person", person) if person else ("organization", organization), text))
    for kind, model in (("person", Person), ("organization", Organization)):
        for pk, latin, chinese in model.objects.values_list("pk", "name_en", "name_zh"):
            found |= {((kind, pk), name) for name in (latin, chinese) if name}
    return found


INDEX = UntilNamesChange(_index)
"""The index of this process."""
