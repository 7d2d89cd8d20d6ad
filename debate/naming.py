"""Whose name a search word is, in any spelling: an index of name tokens, kept in the process until names change."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from debate.tokens import Term, tokens_in
from people.freshness import UntilNamesChange
from people.models import Name, Organization, Person

_Speaker = tuple[str, int]
_Index = dict[str, list[tuple[_Speaker, str]]]
"""Token -> speakers and the whole name (as tokens with spaces around)."""


class Bearers(NamedTuple):
    """Ids of those who bear a name."""

    people: frozenset[int] = frozenset()
    organizations: frozenset[int] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.people or self.organizations)


def bearers_of(term: Term) -> Bearers:
    """Everybody in one of whose names the term stands, whole words only. A single Han character names nobody."""
    if term.open_ended and len(term.tokens) == 1:
        return Bearers()
    wanted = f" {' '.join(term.tokens)} "
    found = {speaker for speaker, name in INDEX.now().get(term.tokens[0], ()) if wanted in name}
    return Bearers(
        frozenset(pk for kind, pk in found if kind == "person"), frozenset(pk for kind, pk in found if kind != "person")
    )


def _index() -> _Index:
    """The index of the names as they stand."""
    index: _Index = defaultdict(list)
    for speaker, spelling in _spellings():
        tokens = [token.text for token in tokens_in(spelling)]
        name = f" {' '.join(tokens)} "
        for token in set(tokens):
            index[token].append((speaker, name))
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
