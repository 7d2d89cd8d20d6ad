"""Whoever is quoted as saying something, or overheard saying it, speaks: not the paper that quotes them."""

from __future__ import annotations

from debate.reading.cast import Cast
from debate.reading.english.cues.finding import CueWord, Helpers, helpers_before
from debate.reading.english.subjects.phrases import Subject, phrase_of
from debate.reading.english.tokens import Token
from debate.reading.english.vocabulary import verbs

_QUOTED = frozenset("quoted cited reported remembered recorded paraphrased described".split())
_OVERHEARD = frozenset("overheard heard filmed recorded caught seen".split())
_QUOTING = frozenset("quote quotes quoted quoting cite cites cited citing".split())
_REACH = 16
"""Tokens between `quoted` and `as saying` at most."""


def is_as_saying(tokens: list[Token], at: int) -> bool:
    """Whether `as saying` stands here: `quoted by the paper as saying`."""
    if tokens[at].low != "as" or at + 1 >= len(tokens):
        return False
    form = verbs.FORMS.get(tokens[at + 1].low)
    return form is not None and form.form == "g"


def quoted_person(text: str, cast: Cast, tokens: list[Token], helpers: Helpers) -> Subject | None:
    """Whom somebody else quotes, in front of `as saying`: `the paper quoted the mayor as saying`; None where nobody is so."""
    at = helpers.begin - 1
    if at < 2 or tokens[at].low != "as":
        return None
    near = range(at - 2, max(-1, at - _REACH), -1)
    quoting = next((i for i in near if tokens[i].low in _QUOTING or tokens[i].kind != "w"), None)
    if quoting is None or tokens[quoting].low not in _QUOTING or helpers_before(tokens, quoting).passive:
        return None
    phrase = phrase_of(text, cast, tokens[quoting + 1 : at])
    return Subject(phrase, quoting + 1, at, "plain") if phrase and phrase.kind != "other" else None


def quoted_verb(tokens: list[Token], cue: CueWord, helpers: Helpers) -> int | None:
    """The passive verb that leads to `as saying`, or to `telling a colleague` behind `was overheard`; None where none does."""
    at = helpers.begin - 1
    if at < 1:
        return None
    if tokens[at].low in _OVERHEARD:
        return at if helpers_before(tokens, at).passive else None
    if tokens[at].low != "as":
        return None
    near = range(at - 1, max(0, at - _REACH), -1)
    quoted = next((i for i in near if tokens[i].low in _QUOTED), None)
    return quoted if quoted is not None and helpers_before(tokens, quoted).passive else None
