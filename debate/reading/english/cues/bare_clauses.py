"""Whether a clause without `that` begins behind a cue, or only the noun that it is done to: `suggested the rule would pass`,
`suggested a rule that would pass`."""

from __future__ import annotations

from debate.reading.english.cues.finding import CueWord
from debate.reading.english.cues.finite_verbs import may_be_verb, verbal
from debate.reading.english.tokens import Token
from debate.reading.english.vocabulary import verbs, words

SUREST = frozenset(("say", "think", "believe", "claim", "insist", "tell"))
"""Verbs behind which anything that is no adverbial is what they report."""

_NO_OBJECTS = frozenset("argue contend reckon complain hope worry joke boast agree".split())
"""Verbs that have no noun for an object: what follows is a clause."""

_REACH = 30
"""Tokens of a clause among which its verb stands."""

_JOINS = frozenset("and or to but then".split())
"""Words behind which a verb belongs to the one before, or is an infinitive."""

_DESCRIBES = words.RELATIVES | frozenset("whose where why how what whether".split())
"""Words that begin a clause about the noun before them, with a verb of its own."""

_BREAKS = frozenset("because although though unless until while whereas so".split())
"""Words that begin the reporter's own clause behind a noun: `maintained a lead because the vote was late`."""

_GOES_ON = words.CONJUNCTIONS | words.RELATIVES | {"whose"}


def is_bare_clause(tokens: list[Token], cue: CueWord, at: int) -> bool:
    """Whether a clause without `that` begins here: a verb stands in it, for the surest cues any word that may be one, for the
    others one that the noun here is the subject of."""
    last = min(at + _REACH, len(tokens))
    if cue.lemma == "announce":
        last = next((i for i in range(at + 1, last) if tokens[i].low in words.RELATIVES or tokens[i].text == ","), last)
    end = next((i for i in range(at + 1, last) if tokens[i].text in (";", ":", "—", "–") or _speaks_on(tokens, i)), last)
    stop = next((i for i in range(at + 1, end) if tokens[i].text == ","), end)
    marks = next((i for i in range(at + 1, stop) if tokens[i].kind == "q"), at)
    if marks > at and not any(map(verbal, tokens[at:marks])):
        return True
    if cue.lemma not in SUREST | _NO_OBJECTS:
        return _has_own_verb(tokens, at, stop) or (_goes_on(tokens, at, stop) and _has_own_verb(tokens, at, end))
    goes_on = stop + 1 < end and not verbal(tokens[stop + 1])
    return _has_verb(tokens, at, stop) or (goes_on and any(map(verbal, tokens[stop:end])))


def _has_verb(tokens: list[Token], at: int, stop: int) -> bool:
    """Whether any word behind the first one may be a verb."""
    return any(may_be_verb(tokens[i]) and _may_stand(tokens, at, i) for i in range(at + 1, stop))


def _has_own_verb(tokens: list[Token], at: int, stop: int) -> bool:
    """Whether the noun at `at` has a verb, outside of the clauses that describe it."""
    described = 0
    for i in range(at + 1, stop):
        low = tokens[i].low
        if low in _BREAKS or tokens[i].text == "(":
            return False
        if tokens[i - 1].low in ("and", "or", "but") and verbal(tokens[i]):
            return False
        described += low in _DESCRIBES
        if verbal(tokens[i]) and not verbal(tokens[i - 1]) and _may_stand(tokens, at, i) and not _is_done_by(tokens, i):
            if not described:
                return True
            if low in verbs.FORMS and tokens[i - 1].low == "that":
                return False
            described -= 1
    return False


def _goes_on(tokens: list[Token], at: int, stop: int) -> bool:
    """Whether a comma only breaks a clause: behind words that lead in, before a list or an aside."""
    if stop + 1 >= len(tokens):
        return False
    ahead = tokens[stop + 1].low
    leads = tokens[at].low in words.PREPOSITIONS | words.CONJUNCTIONS
    return not verbal(tokens[stop + 1]) and (leads or not (ahead in _GOES_ON or ahead.endswith("ing")))


def _may_stand(tokens: list[Token], at: int, number: int) -> bool:
    """Whether a verb is neither joined to another nor an adjective or a noun: `a bit`."""
    if tokens[number - 1].low in ("a", "an", "every") and not tokens[number].low.endswith("ed"):
        return False
    if tokens[number].low.endswith("ed") and tokens[number - 1].low in words.POSSESSIVES:
        return False
    return tokens[number - 1].low not in _JOINS and not _is_adjective(tokens, at, number)


def _is_done_by(tokens: list[Token], at: int) -> bool:
    """Whether a participle describes the noun before it: `a rule backed by farmers`."""
    return tokens[at].low.endswith("ed") and at + 1 < len(tokens) and tokens[at + 1].low == "by"


def _speaks_on(tokens: list[Token], at: int) -> bool:
    """Whether the reporter goes on with another cue here: `confirmed the delay but said`, `announced a fund and said`."""
    if tokens[at].low not in ("but", "and") or at + 2 >= len(tokens):
        return False
    verb = tokens[at + 2] if tokens[at + 1].low in words.ADVERBS else tokens[at + 1]
    form = verbs.FORMS.get(verb.low)
    return form is not None and form.lemma in verbs.FRAMES and form.form in "ds"


def _is_adjective(tokens: list[Token], at: int, number: int) -> bool:
    """Whether a participle only describes the noun that begins at `at`: `a widely used library`."""
    if tokens[at].low not in ("a", "an", "the") or not tokens[number].low.endswith("ed") or number + 1 >= len(tokens):
        return False
    return (
        number - at < 3
        and tokens[number + 1].kind == "w"
        and tokens[number + 1].low not in words.WHEN_OR_WHERE | words.OWNERS
    )
