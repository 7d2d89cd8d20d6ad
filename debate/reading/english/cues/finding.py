"""Cues: the words of a sentence that say that somebody spoke, with what the grammar around them tells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from debate.reading.english.tokens import Token
from debate.reading.english.vocabulary import verbs, words

_CONTRACTING = words.SUBJECT_PRONOUNS | {"who", "that"}


_ASIDE = 8
"""Tokens of an aside inside a verb group, at most."""


_JOINS = words.CONJUNCTIONS | words.RELATIVES


class CueWord(NamedTuple):
    """A reporting verb in a sentence: the numbers of its first and one past its last token, its lemma, form and frames."""

    first: int
    last: int
    lemma: str
    form: str
    frames: frozenset[str]
    noun_too: bool


class Helpers(NamedTuple):
    """What stands between a subject and its verb: where it begins, and whether it denies or turns it round."""

    begin: int
    negated: bool
    passive: bool
    infinitive: bool


def cue_words(tokens: list[Token]) -> Iterator[CueWord]:
    """Every token that may be a reporting verb."""
    for at, token in enumerate(tokens):
        if token.kind != "w" or (token.capital and at > 0):
            continue
        form = verbs.FORMS.get(token.low)
        if form is None:
            if token.low.endswith("ed"):
                yield from _unlisted(tokens, at)
            continue
        lemma, last = _phrasal(tokens, at, form.lemma)
        frames = verbs.FRAMES.get(lemma)
        if frames:
            yield CueWord(at, last, lemma, form.form, frames, token.low in verbs.NOUN_TOO)
        else:
            yield from _unlisted(tokens, at)


def _unlisted(tokens: list[Token], at: int) -> Iterator[CueWord]:
    """An unknown past tense right behind marked words, with its subject: `"…," grovelled Applewhite.`"""
    if tokens[at].low.endswith("ed") and len(tokens[at].low) > 4 and _beside_marks(tokens, at):
        yield CueWord(at, at + 1, tokens[at].low, "d", frozenset(("VOICE",)), False)


def _beside_marks(tokens: list[Token], at: int) -> bool:
    """Whether marks stand right before a word, or before what may be its subject."""
    marks = next((i for i in range(at - 1, max(-1, at - 5), -1) if tokens[i].kind == "q"), None)
    return marks is not None and all(token.low not in _JOINS for token in tokens[marks + 1 : at])


def _phrasal(tokens: list[Token], at: int, lemma: str) -> tuple[str, int]:
    """The verb with its particle where the two make another reporting verb."""
    for particle in verbs.PARTICLES.get(lemma, ()):
        parts = particle.split(" ")
        if [token.low for token in tokens[at + 1 : at + 1 + len(parts)]] == parts:
            return f"{lemma} {particle}", at + 1 + len(parts)
    return lemma, at + 1


def helpers_before(tokens: list[Token], at: int) -> Helpers:
    """Walk back over adverbs and auxiliaries from the verb at `at`."""
    begin, negated, infinitive = _before_aside(tokens, at), False, False
    while begin > 0 and at - begin < 6 + _ASIDE:
        low, capital = tokens[begin - 1].low, tokens[begin - 1].capital
        if capital and begin > 1:
            break
        if low in words.NEGATIONS and tokens[begin].low != "only":
            negated = True
        elif low == "to":
            infinitive = True
        if "'" in low and low.split("'")[0] in _CONTRACTING:
            break
        if not (
            low in words.AUXILIARIES
            or low in words.NEGATIONS
            or low in words.ADVERBS
            or low in ("to", "less", "very", "quite")
            or _is_manner(low)
        ):
            break
        begin -= 1
    contracted = begin > 0 and _is_contracted(tokens[begin - 1].low)
    passive = not infinitive and (contracted or any(token.low in words.BE for token in tokens[begin:at]))
    return Helpers(begin, negated, passive, infinitive)


def _before_aside(tokens: list[Token], at: int) -> int:
    """Where a verb group goes on before an aside in it: `has, in recent weeks, said`; `at` where there is none."""
    if at < 4 or tokens[at - 1].text != ",":
        return at
    comma = next((i for i in range(at - 2, max(0, at - _ASIDE), -1) if tokens[i].text == "," or tokens[i].kind == "q"), 0)
    inside = comma and tokens[comma].text == "," and tokens[comma + 1].low in words.PREPOSITIONS
    return comma if inside and tokens[comma - 1].low in ("has", "have", "had") else at


def _is_contracted(low: str) -> bool:
    """Whether a word is a pronoun with a form of `be` joined to it: I'm, he's."""
    return low.endswith(("'m", "'re", "'s")) and low.split("'")[0] in _CONTRACTING


def _is_manner(low: str) -> bool:
    return low.endswith("ly") and len(low) > 4 and low not in ("only", "family", "reply", "rally", "italy", "ally", "july")
