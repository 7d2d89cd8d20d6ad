"""Who bears which role in an article: `the chief of Kestrel, X`, `X, a lawyer who …`, `X (R-Ohio)`, `X leads the lab`.

It relies on `role_words` for the words that touch a name. People of the book also bear the roles that the book tells."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import NamedTuple

from debate.reading.cast import Actor, Cast, Named
from debate.reading.english.subjects.agents import agentive
from debate.reading.english.subjects.role_words import tells_body, words_beside
from debate.reading.english.tokens import Token, Unit
from debate.reading.english.vocabulary import kinds_of_roles, words


class Bearing(NamedTuple):
    """One place where somebody bears a role: the nouns of it, and the words that tell which one (owner, state, field)."""

    place: int
    actor: Actor
    heads: frozenset[str]
    about: frozenset[str]


FROM_BODY = "of"
"""The head of a bearing that tells only where somebody is from."""

Bearings = dict[str, list[Bearing]]
"""Bearings by each noun that may call them, in order of place."""


def bearings_of(units: list[Unit], cast: Cast) -> Bearings:
    """Every role that a person of the article bears."""
    found: Bearings = defaultdict(list)
    for unit in units:
        starts = [token.start for token in unit.tokens]
        for named in cast.within(unit.start, unit.end):
            if named.actor.type == "person":
                first = bisect_left(starts, named.start)
                _enter(found, _bearing(unit.tokens, named, first, bisect_left(starts, named.end, first)))
    for actor in cast.actors:
        if actor.roles and actor.places:
            told = frozenset(word.strip(".,").lower() for role in actor.roles for word in role.split())
            _enter(found, Bearing(actor.places[0], actor, told & words.ROLES | _ceo(told), told))
    for bearers in found.values():
        bearers.sort(key=lambda bearing: bearing.place)
    return found


def _enter(found: Bearings, bearing: Bearing | None) -> None:
    if bearing is None:
        return
    called: set[str] = set()
    for head in bearing.heads:
        called |= kinds_of_roles.called(head)
    for head in called:
        found[head].append(bearing)


def _ceo(told: frozenset[str]) -> frozenset[str]:
    return frozenset(("executive", "chief")) if {"chief", "executive"} <= told else frozenset()


def _bearing(tokens: list[Token], named: Named, first: int, last: int) -> Bearing | None:
    """What the words beside one mention, the tokens from `first` to `last`, tell; None where they tell no role."""
    found = words_beside(tokens, first, last)
    heads = frozenset(word for word in found if word in words.ROLES or word in ("democrat", "republican") or agentive(word))
    if not heads:
        if not found or not tells_body(tokens, last):
            return None
        heads = frozenset((FROM_BODY,))
    return Bearing(named.start, named.actor, heads, frozenset(found))
