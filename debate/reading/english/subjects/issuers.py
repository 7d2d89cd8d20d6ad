"""Who puts out a statement: `Following the deal, Leader Jane Roe (D-NY) today released the following statement on Acme:`."""

from __future__ import annotations

from debate.reading.cast import Named
from debate.reading.english.tokens import Token, Unit
from debate.reading.english.vocabulary import words

_ISSUES = frozenset("released issued made gave posted published shared sent read offered delivered releases issues".split())
_BESIDE = frozenset("by of with from on in at to for against behind under".split())
_REACH = 6
"""Tokens between the verb and its document, at most."""


def issuer(unit: Unit, named: list[Named]) -> Named | None:
    """The last one named in front of the verb who is not named beside somebody else; None where no such verb is."""
    verb = next((at for at, token in enumerate(unit.tokens) if _is_issuing(unit.tokens, at, token)), None)
    if verb is None:
        return None
    before = [one for one in named if one.end <= unit.tokens[verb].start]
    free = [one for one in before if _word_before(unit.tokens, one.start) not in _BESIDE]
    return next((one for one in reversed(free) if one.actor.type == "person"), free[-1] if free else None)


def _is_issuing(tokens: list[Token], at: int, token: Token) -> bool:
    return token.low in _ISSUES and any(ahead.low in words.DOCUMENTS for ahead in tokens[at + 1 : at + 1 + _REACH])


def _word_before(tokens: list[Token], place: int) -> str:
    """The last word in small letters before a name, past its titles; a comma ends the search."""
    for token in reversed([token for token in tokens if token.end <= place]):
        if token.text == "," or token.text.islower():
            return token.low
    return ""
