"""Somebody unnamed whom a sentence introduces as its subject: `A former colleague fills me in`, `I met a man who`.

Later `he`, `she` or `the colleague` may mean them, if nobody else has come between. Relies on role nouns alone."""

from __future__ import annotations

from debate.reading.cast import Cast
from debate.reading.english.cues.finite_verbs import verbal
from debate.reading.english.subjects.agents import agentive
from debate.reading.english.subjects.phrases import Phrase, phrase_of
from debate.reading.english.tokens import Token, Unit
from debate.reading.english.vocabulary import words

_ONE = frozenset(("a", "an", "one", "another"))
_OF_OTHERS = words.SUBJECT_PRONOUNS - {"i", "we"}
_LONGEST = 6
"""Words of such a phrase at most."""


def introduced(text: str, cast: Cast, unit: Unit) -> Phrase | None:
    """The unnamed subject of a sentence; None where it is somebody named, or a thing."""
    tokens = unit.tokens
    first = next((named.start for named in cast.within(unit.start, unit.end)), unit.end)
    for at, token in enumerate(tokens[:-1]):
        if token.low in _ONE and not _hangs(tokens, at):
            return _phrase(text, cast, tokens, at)
        acts = verbal(token) and not _is_reporters(tokens, at)
        if acts or token.kind == "q" or token.start >= first or token.low in _OF_OTHERS:
            return None
    return None


def subject_of(text: str, cast: Cast, unit: Unit) -> Phrase | None:
    """The role or the people without a name that a sentence begins with: `The president, who flew`, `Ministry officials gave`."""
    tokens = unit.tokens
    if tokens[0].low != "the" and not any(token.low in words.PLURAL_PEOPLE for token in tokens[:_LONGEST]):
        return None
    people = next((at + 1 for at, token in enumerate(tokens[:_LONGEST]) if token.low in words.PLURAL_PEOPLE), len(tokens))
    end = next(
        (
            at
            for at, token in enumerate(tokens[:people])
            if verbal(token) or token.kind != "w" or token.low in words.RELATIVES
        ),
        people,
    )
    if end < len(tokens) and tokens[end].text == "," and _names_person(cast, tokens[end + 1 : end + 1 + _LONGEST]):
        return None
    phrase = phrase_of(text, cast, tokens[:end]) if 0 < end <= _LONGEST else None
    return phrase if phrase and phrase.kind in ("role", "anonymous") else None


def _names_person(cast: Cast, beside: list[Token]) -> bool:
    """Whether the piece behind a role's comma names its bearer: `The state's first witness, Special Agent X, testified`."""
    comma = next((at for at, token in enumerate(beside) if token.text == ","), len(beside))
    piece = beside[:comma]
    if not piece or any(map(verbal, piece)):
        return False
    named = cast.within(piece[0].start, piece[-1].end)
    return bool(named) and named[-1].actor.type == "person" and named[-1].end >= piece[-1].end - 2


def _hangs(tokens: list[Token], at: int) -> bool:
    """Whether a phrase only tells when or where: `In a statement, an aide said`, `At a diner he promised`."""
    if at == 0 or _is_reporters(tokens, at):
        return False
    beside = tokens[at - 1].text == "," and tokens[0].low not in words.WHEN_OR_WHERE | words.OPENERS | {"off"}
    return beside or tokens[at - 1].low in words.PREPOSITIONS


def _is_reporters(tokens: list[Token], at: int) -> bool:
    """Whether a verb is the reporter's own: `I met`, `we called`."""
    return any(token.low in ("i", "we") for token in tokens[max(0, at - 2) : at])


def _phrase(text: str, cast: Cast, tokens: list[Token], first: int) -> Phrase | None:
    """The phrase from an indefinite word to its role noun, where no name stands beside it."""
    for at in range(first + 1, min(first + _LONGEST, len(tokens))):
        if tokens[first].low != "one" and (tokens[at].low in words.PREPOSITIONS or tokens[at].low in words.OWNERS):
            return None
        low = tokens[at].low.removesuffix("s") if tokens[first].low == "one" else tokens[at].low
        if not (low in words.ROLES or low in words.ANONYMOUS or agentive(low)):
            continue
        behind = tokens[at + 1] if at + 1 < len(tokens) else None
        if behind and (behind.low in words.ROLES or behind.capital or behind.low == "named"):
            continue
        acts = next((token.start for token in tokens[at + 1 :] if verbal(token)), tokens[-1].end)
        if any(named.actor.type == "person" for named in cast.within(tokens[first].start, acts)):
            return None
        start, end = tokens[first].start, tokens[at].end
        return Phrase(start, end, text[start:end], "anonymous", low, tokens[first].low)
    return None
