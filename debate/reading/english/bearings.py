"""Who bears which role in an article: `the chief of Kestrel, X`, `X, a lawyer who …`, `X (R-Ohio)`, `X leads the lab`.

It looks at the words that touch a name: before it, in the apposition, brackets or relative clause behind it, and behind `is`.
People of the book also bear the roles that the book tells. Linear: a bounded number of words beside each name."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import NamedTuple

from debate.reading.cast import Actor, Cast, Named
from debate.reading.english import kinds_of_roles, places, words
from debate.reading.english.agents import agentive
from debate.reading.english.finite_verbs import verbal
from debate.reading.english.tokens import Token, Unit

_BEFORE = 9
_BEHIND = 16
"""Words beside a name that are looked at."""

_OF_BODY = 7
"""Tokens of the body that somebody is `of`, at most."""

_PARTIES = {"r": "republican", "d": "democrat", "i": "independent", "lab": "labour", "con": "conservative"}


_TITLES = {
    "sen": "senator",
    "rep": "representative",
    "gov": "governor",
    "gen": "general",
    "prof": "professor",
    "dr": "doctor",
    "col": "colonel",
    "capt": "captain",
    "lt": "lieutenant",
    "sgt": "sergeant",
    "adm": "admiral",
    "cmdr": "commander",
    "rev": "reverend",
    "det": "detective",
    "supt": "superintendent",
    "sens": "senator",
    "reps": "representative",
}


class Bearing(NamedTuple):
    """One place where somebody bears a role: the nouns of it, and the words that tell which one (owner, state, field)."""

    place: int
    actor: Actor
    heads: frozenset[str]
    about: frozenset[str]


OF_BODY = "of"
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
    found = {*_before(tokens, first), *_behind(tokens, last)}
    heads = frozenset(word for word in found if word in words.ROLES or word in ("democrat", "republican") or agentive(word))
    if not heads and tokens[last : last + 1] and tokens[last].low in ("of", "at", "from") and found:
        return Bearing(named.start, named.actor, frozenset((OF_BODY,)), frozenset(found))
    if not heads:
        return None
    return Bearing(named.start, named.actor, heads, frozenset(found))


def _before(tokens: list[Token], first: int) -> set[str]:
    """The words of a role that stands right before a name, or in the piece before its comma: `the judge, X,`."""
    at = first
    if at > 1 and tokens[at - 1].text == ",":
        piece = _back_to_determiner(tokens, at - 1)
        return _words(tokens[piece : at - 1]) if piece is not None else set()
    while at > 1 and first - at < _BEFORE and (_may_be_role(tokens[at - 1]) or _joins(tokens, at - 1)):
        at -= 1
    at -= at == 1 and _may_be_role(tokens[0])
    return _words(tokens[at:first])


def _joins(tokens: list[Token], at: int) -> bool:
    """Whether `and` joins what an office is for: `Minister for Ports and Waterways X`."""
    return tokens[at].low == "and" and tokens[at - 1].capital and tokens[at + 1].capital


def _back_to_determiner(tokens: list[Token], end: int) -> int | None:
    """Where a noun phrase that ends before a comma begins; None where a verb or a stop comes first."""
    for at in range(end - 1, max(-1, end - _BEFORE), -1):
        if verbal(tokens[at]) or tokens[at].kind != "w":
            return None
        if tokens[at].low in words.OWNERS or tokens[at].low.endswith("'s"):
            return at
    return None


def _may_be_role(token: Token) -> bool:
    if token.kind != "w" or verbal(token):
        return False
    return token.low not in words.NOT_IN_ROLES


def _behind(tokens: list[Token], last: int) -> set[str]:
    """The words of a role behind a name."""
    if last >= len(tokens):
        return set()
    token = tokens[last]
    if token.text == "(":
        return _party(tokens, last)
    if token.text == ",":
        return _apposition(tokens, last + 1)
    if (
        token.low in ("of", "at", "from")
        and last + 1 < len(tokens)
        and (tokens[last + 1].capital or _is_the(tokens, last + 1))
    ):
        end = last + 1
        while end < min(last + _OF_BODY, len(tokens)) and (tokens[end].capital or tokens[end].low in ("of", "the")):
            end += 1
        return _words(tokens[last + 1 : end]) | (_apposition(tokens, end + 1) if _text(tokens, end) == "," else set())
    if token.low in ("is", "was", "became", "leads", "heads", "runs", "chairs", "led") or token.low == "who":
        return _apposition(tokens, last)
    return set()


def _is_the(tokens: list[Token], at: int) -> bool:
    return tokens[at].low == "the" and at + 1 < len(tokens) and tokens[at + 1].capital


def _party(tokens: list[Token], at: int) -> set[str]:
    """`(R-Ohio)`, `(D., Vt.)`: party and state."""
    found: set[str] = set()
    for token in tokens[at + 1 : at + 6]:
        if token.text == ")":
            break
        parts = token.low.replace("‑", "-").split("-")
        found |= {_PARTIES.get(part, places.STATE_OF.get(part, part)) for part in parts}
    return found if found & set(_PARTIES.values()) else set()


def _apposition(tokens: list[Token], at: int) -> set[str]:
    """The words up to the next comma; a relative clause tells a role by its verb."""
    if at < len(tokens) and tokens[at].text.isdigit():
        at += 2
    if at >= len(tokens):
        return set()
    end = at
    while (
        end < len(tokens)
        and end - at < _BEHIND
        and tokens[end].text not in (",", ".", ";", ":", ")")
        and tokens[end].kind == "w"
    ):
        end += 1
    piece = tokens[at:end]
    if not piece:
        return set()
    acting = kinds_of_roles.ACTING.get(piece[1].low if len(piece) > 1 and piece[0].low == "who" else piece[0].low)
    if acting:
        return {acting, *_words(piece[1:])}
    linked = piece[0].low in words.BE or (piece[0].low == "who" and len(piece) > 1 and piece[1].low in words.BE)
    rest = piece[2:] if piece[0].low == "who" else piece[1:] if linked else piece
    if not linked and any(map(verbal, piece[: _first_link(piece)])):
        return set()
    return _words(rest[: _first_link(rest)]) if not linked or _is_noun_phrase(rest) else set()


def _first_link(piece: list[Token]) -> int:
    return next((i for i, token in enumerate(piece) if i and token.low in ("who", "which", "that", "whose")), len(piece))


def _is_noun_phrase(piece: list[Token]) -> bool:
    return bool(piece) and piece[0].low in words.OWNERS


def _words(piece: list[Token]) -> set[str]:
    """The words of a role, small and without possessives; parts of hyphened ones too."""
    found: set[str] = set()
    for token in piece:
        low = token.low.removesuffix("'s").rstrip(".")
        if low in words.OWNERS or low in words.PREPOSITIONS:
            continue
        found |= {low, *low.split("-")} if "co-" not in low else {low}
        if low in _TITLES:
            found.add(_TITLES[low])
    return found


def _text(tokens: list[Token], at: int) -> str:
    return tokens[at].text if at < len(tokens) else ""
