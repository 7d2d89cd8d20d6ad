"""How the words right behind a cue begin: that, a comma, marks, a bare clause."""

from __future__ import annotations

from typing import NamedTuple

from debate.reading.english import verbs, words
from debate.reading.english.cues import CueWord
from debate.reading.english.finite_verbs import verbal
from debate.reading.english.tokens import Token

_ASKING = frozenset("ask wonder question inquire enquire query doubt debate dispute see know tell explain say".split())
_OPENING_PREPOSITIONS = frozenset("in at without under among despite since for with as on after".split())
"""Prepositions that a reported clause may begin with."""


class Opening(NamedTuple):
    """Where reported words begin (a token's number) and how: that, zero, wh, to, of, as, label, object, colon, comma, marks,
    tail, none."""

    at: int
    frame: str


def plain_opening(tokens: list[Token], cue: CueWord, at: int, inverted: bool) -> Opening:
    """How the words at `at` begin, whatever stands between them and their cue."""
    if at >= len(tokens) or tokens[at].text in (".", ";", ")", "!", "?", "—", "–"):
        return Opening(at, "none")
    token = tokens[at]
    if token.kind == "q":
        return Opening(at, "marks")
    if token.text == ":":
        return Opening(at + 1, "colon")
    if token.text == ",":
        return _behind_comma(tokens, at)
    return _linked(tokens, cue, at) or (Opening(at, "none") if inverted else _without_that(tokens, cue, at))


def _linked(tokens: list[Token], cue: CueWord, at: int) -> Opening | None:
    """Behind `that`, `whether` or `to`; None where no such word links the clause to its cue."""
    low = tokens[at].low
    if low == "that":
        return Opening(at + 1, "that")
    if low in ("whether", "if") and cue.lemma in _ASKING:
        return Opening(at + 1, "wh")
    if low == "not" and at + 1 < len(tokens) and tokens[at + 1].low == "to":
        return Opening(at, "none")
    return Opening(at + 1, "to") if low == "to" and cue.frames & {"PUSH", "PLEDGE"} else None


def _behind_comma(tokens: list[Token], at: int) -> Opening:
    """Behind a comma come marks or `that`, maybe after an aside; else it is the tail of the sentence."""
    ahead = tokens[at + 1] if at + 1 < len(tokens) else None
    if ahead and ahead.kind == "q":
        return Opening(at + 1, "comma")
    if ahead and ahead.low == "that":
        return Opening(at + 2, "that")
    for end in range(at + 2, min(at + 12, len(tokens) - 1)):
        if tokens[end].text == ",":
            if tokens[end + 1].low == "that":
                return Opening(end + 2, "that")
            return Opening(end + 1, "comma") if tokens[end + 1].kind == "q" else Opening(at + 1, "tail")
    return Opening(at + 1, "tail")


def _without_that(tokens: list[Token], cue: CueWord, at: int) -> Opening:
    """Behind the verb comes a clause without `that`, or a noun."""
    low = tokens[at].low
    if low in ("and", "or", "but") or cue.lemma in verbs.SOFT:
        return Opening(at, "none")
    if low in words.WH and cue.frames & {"SPEAK", "HOLD", "TELL", "STRIKE"}:
        return Opening(at, "wh")
    if low in words.PREPOSITIONS - _OPENING_PREPOSITIONS:
        return Opening(at, "none")
    if cue.frames & {"SPEAK", "HOLD", "TELL"} and any(map(verbal, tokens[at + 1 : at + 30])):
        return Opening(at, "zero")
    if "STRIKE" in cue.frames:
        return Opening(at, "object")
    return Opening(at, "zero" if cue.lemma in ("say", "think", "believe", "claim", "insist", "tell") else "none")
