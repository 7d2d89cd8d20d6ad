"""What somebody says whose manner a sentence tells before a colon: `Her deputy, X, was more forthcoming: a trial had failed.`"""

from __future__ import annotations

from debate.reading.cast import Cast
from debate.reading.english.cues.attribution import Attribution
from debate.reading.english.cues.finding import helpers_before
from debate.reading.english.cues.finite_verbs import may_be_verb
from debate.reading.english.reported.reported_words import content_end
from debate.reading.english.subjects.before import subject_before
from debate.reading.english.tokens import Token
from debate.reading.english.vocabulary import words
from debate.reading.shapes import Cue, Span

_BEING = frozenset("is was are were sounded sounds remained remains seemed".split())
_DEGREES = frozenset("more less rather very equally just as even far much quite".split())
_COMPARED = frozenset(("more", "less"))
_BLUNT = frozenset(
    """blunt blunter direct frank franker candid terse terser drier gloomier clear clearer plain plainer careful cautious kinder
    harsher unmoved unimpressed unrepentant categorical""".split()
)
_SPEAKING = ("name", "pronoun", "role", "spokes", "anonymous")
_REACH = 5
"""Tokens between the verb and its colon, at most."""


def manners(text: str, cast: Cast, tokens: list[Token]) -> list[Attribution]:
    """The manners of speaking of a sentence; marked words behind the colon are found without them."""
    made = (_manner(text, cast, tokens, at) for at in range(3, len(tokens) - 2) if tokens[at].text == ":")
    return [attribution for attribution in made if attribution]


def _manner(text: str, cast: Cast, tokens: list[Token], colon: int) -> Attribution | None:
    """The speaker whose manner stands before a colon, with the clause behind it."""
    verb = next((at for at in range(colon - 2, max(0, colon - _REACH), -1) if tokens[at].low in _BEING), None)
    if verb is None or not _tells_manner(tokens[verb + 1 : colon]):
        return None
    end = content_end(tokens)
    if tokens[colon + 1].kind == "q" or not any(map(may_be_verb, tokens[colon + 2 : end])):
        return None
    subject = subject_before(text, cast, tokens, helpers_before(tokens, verb).begin)
    if subject is None or subject.phrase.kind not in _SPEAKING or subject.phrase.head in ("it", "they", "i", "we", "you"):
        return None
    if subject.phrase.kind == "name" and not subject.phrase.is_person:
        return None
    start, stop = tokens[verb].start, tokens[colon - 1].end
    cue = Cue(start, stop, text[start:stop])
    return Attribution(cue, subject, "manner", "colon", min(subject.first, verb), colon, None, Span(colon + 1, end))


def _tells_manner(between: list[Token]) -> bool:
    """Whether words behind `was` tell how somebody speaks: `blunter`, `more forthcoming`, `less careful`."""
    if not between or any(token.kind != "w" or token.low in words.OWNERS - _COMPARED for token in between):
        return False
    lows = [token.low for token in between]
    return lows[-1] in _BLUNT or (len(lows) > 1 and lows[-2] in _COMPARED and set(lows[:-1]) <= _DEGREES)
