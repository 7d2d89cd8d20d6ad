"""Offices in front of a name: `Secretary of State X`, `Minister for Ports and Waterways X`. What the office is for is no name."""

from __future__ import annotations

from debate.reading.english.tokens import Token
from debate.reading.english.vocabulary import given, words
from debate.reading.shapes import Span

_OFFICES = frozenset(
    """state defense defence treasury interior agriculture commerce labor labour health human services housing urban
    development transportation transport energy education veterans affairs homeland security war justice finance trade
    science technology environment culture""".split()
)
_BEARERS = frozenset("minister secretary undersecretary under-secretary commissioner envoy tsar czar".split())
"""Offices that are `for` or `of` something that is printed in capitals."""
_NO_BEARERS = words.ORG_WORDS | _OFFICES
_LONGEST = 8
"""Words of what an office is for, at most."""


def behind_office(rest: list[Token]) -> list[Token]:
    """What stands behind an office: `of State`, `of the Treasury`, `of Health and Human Services` belong to it."""
    if not rest or rest[0].low not in ("of", "for"):
        return rest
    at = 1
    while at < len(rest) and (rest[at].low in _OFFICES or rest[at].low in ("and", "the")):
        at += 1
    name = _given_at(rest, at)
    return rest[name:] if name and at > 1 else rest[at:] if at > 1 else rest


def without_office(tokens: list[Token], run: Span) -> Span | None:
    """A run that goes on an office, without what the office is for; None where nobody is named behind it."""
    if not _goes_on_office(tokens, run.start):
        return run
    words_of = [token for token in tokens[run.start : run.end] if token.kind == "w"]
    name = _given_at(tokens[: run.end], run.start)
    if name:
        return Span(name, run.end)
    if len(words_of) > 1 and tokens[run.end - 1].low in words.ORG_WORDS and tokens[run.start - 1].low == "the":
        return run
    if len(words_of) < 3 or tokens[run.end - 1].low in _NO_BEARERS:
        return None
    return Span(run.end - 2, run.end)


def _goes_on_office(tokens: list[Token], at: int) -> bool:
    """Whether the words before a place are an office and what it is for: `Minister for Ports and`."""
    back = at - 1
    while back > 0 and at - back < _LONGEST and (tokens[back].capital or tokens[back].text in ("and", "the", "&", ",")):
        back -= 1
    return back > 0 and tokens[back].low in ("of", "for") and tokens[back - 1].low in _BEARERS


def _given_at(tokens: list[Token], start: int) -> int | None:
    """Where a given name with a surname behind it stands."""
    near = range(start, len(tokens) - 1)
    return next((at for at in near if tokens[at].low in given.ALL and tokens[at + 1].capital), None)
