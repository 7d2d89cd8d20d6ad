"""What a `that` behind a cue is: not the beginning of a report where it describes a noun, points back, or tells what came of it."""

from __future__ import annotations

from debate.reading.english.cues.finding import CueWord
from debate.reading.english.cues.finite_verbs import verbal
from debate.reading.english.tokens import Token
from debate.reading.english.vocabulary import words

_ENOUGH = 5
"""Words that such an object has at least."""

_NAMES = frozenset("name names identity identities surname".split())
_FINITE = frozenset("is are was were has have had would will could may might can must".split())
_RELATIVE = 14
"""Tokens of a relative clause between a venue and the `that` of what was said there, at most."""


def behind_that(tokens: list[Token], cue: CueWord, at: int) -> int | None:
    """Where the report behind a `that` begins; None where none does."""
    if cue.lemma in ("ask", "request") and _keeps_name(tokens, at + 1):
        return None
    if is_relative(tokens, at):
        later = _later_that(tokens, at)
        return later + 1 if later is not None else None
    return None if is_pronoun(tokens, at) or is_result(tokens, cue, at) else at + 1


def is_relative(tokens: list[Token], at: int) -> bool:
    """Whether `that` belongs to the when and where before it: `said during a hearing that lasted`."""
    if at + 1 < len(tokens) and tokens[at + 1].low in _FINITE and tokens[at - 1].kind == "w" and not verbal(tokens[at - 1]):
        return True
    before = {token.low for token in tokens[max(0, at - 4) : at - 1]}
    noun = tokens[at - 1].low in words.VENUES | words.DOCUMENTS and not words.DETERMINERS.isdisjoint(before)
    if (
        not noun
        or tokens[at - 1].capital
        or at + 1 >= len(tokens)
        or tokens[at + 1].low.split("'")[0] in words.SUBJECT_PRONOUNS
    ):
        return False
    return verbal(tokens[at + 1]) and not _describes(tokens, at + 1)


def _describes(tokens: list[Token], at: int) -> bool:
    """Whether a participle describes the noun behind it, which marks or a verb follow: `that staged access “is”`."""
    if (
        not tokens[at].low.endswith("ed")
        or at + 2 >= len(tokens)
        or tokens[at + 1].low in words.WHEN_OR_WHERE | words.OWNERS
    ):
        return False
    behind = tokens[at + 2 : at + 4]
    return tokens[at + 1].kind == "w" and any(token.kind == "q" or verbal(token) for token in behind)


def is_pronoun(tokens: list[Token], at: int) -> bool:
    """Whether `that` stands for what was said before: `repeated that on Thursday but would not answer`."""
    if at + 1 >= len(tokens) or tokens[at + 1].low not in words.WHEN_OR_WHERE:
        return False
    ends = ("but", "and", ".", ";")
    stop = next((i for i in range(at + 1, len(tokens)) if verbal(tokens[i]) or tokens[i].low in ends), at)
    return stop - at < _ENOUGH and tokens[stop].low in ends and not verbal(tokens[stop])


def is_result(tokens: list[Token], cue: CueWord, at: int) -> bool:
    """Whether `that` tells what came of it: `thought for so long that the clerk began to read`."""
    near = tokens[cue.last : at]
    return len(near) > 1 and any(token.low in ("so", "such") for token in near[-3:]) and near[-1].low != "so"


def _later_that(tokens: list[Token], at: int) -> int | None:
    """The `that` behind a relative clause: `said in a thread that was shared 40,000 times that`."""
    for i in range(at + 2, min(at + _RELATIVE, len(tokens) - 1)):
        if tokens[i].low == "that":
            return None if verbal(tokens[i + 1]) else i
        if tokens[i].kind != "w":
            return None
    return None


def _keeps_name(tokens: list[Token], at: int) -> bool:
    """Whether somebody only asks that their name be kept: `asked that her name not be used`."""
    owned = at + 1 < len(tokens) and tokens[at].low in words.POSSESSIVES
    return owned and any(token.low in _NAMES for token in tokens[at + 1 : at + 3])
