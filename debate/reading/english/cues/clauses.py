"""Where a clause begins, and the pieces between its commas."""

from __future__ import annotations

from typing import NamedTuple

from debate.reading.english.cues.finite_verbs import verbal
from debate.reading.english.tokens import Token
from debate.reading.english.vocabulary import verbs, words

HARD_STOPS = frozenset((";", ":", "—", "–", "-", "!", "?", "…", "•"))
_OF_PEOPLE = frozenset(
    """retired disgraced convicted renowned celebrated embattled bereaved suspended sacked ousted jailed elected exiled worried
    injured seasoned noted visiting acting outgoing incoming managing founding furious united allied associated federated""".split()
)
"""What a person in front of whose name it stands is: `Retired postman Doug Petherick`."""

_REACH = 60
"""Tokens that are looked back over at most: keeps the walk linear in hostile text."""


_LEADS_IN = frozenset("when after as before while because since although though if once".split())
_LEAD = 3
"""Tokens among which a lead-in begins: `Then, when`."""


class Segment(NamedTuple):
    """A range of tokens between two commas."""

    first: int
    last: int


def clause_start(tokens: list[Token], end: int, floor: int) -> int:
    """Where the clause that ends at `end` begins: behind a hard stop, a conjunction after a comma, a subordinator."""
    at = end - 2 if tokens[end - 1].low in ("and", "but", "or", "then") else end - 1
    lowest = max(floor, end - _REACH)
    while at > lowest:
        token = tokens[at - 1]
        if token.text in HARD_STOPS or (token.kind == "q" and not _inside_noun(tokens, at - 1)):
            return at
        if token.text == "," and tokens[at].low in words.CONJUNCTIONS:
            return at
        if token.low in words.CLAUSE_OPENERS and _splits(tokens, at - 1, lowest, end):
            return at
        at -= 1
    return at


def behind_lead(tokens: list[Token], begin: int, end: int) -> int:
    """Where the main clause begins behind the one that leads in: `Then, when the case was heard, the judge left, saying`."""
    leads = next((at for at in range(max(0, begin - 1), min(begin + _LEAD, end)) if tokens[at].low in _LEADS_IN), None)
    if leads is None:
        return begin
    comma = next((at for at in range(leads + 2, end - 1) if tokens[at].text == ","), None)
    return comma + 1 if comma is not None and any(map(verbal, tokens[comma + 2 : end])) else begin


def hard_start(tokens: list[Token], end: int, floor: int) -> int:
    """The same for a chain of appositions, whose relative clauses may hold conjunctions."""
    lowest = max(floor, end - _REACH)
    for at in range(end - 1, lowest, -1):
        token = tokens[at - 1]
        inside = token.kind == "q" and (_inside_noun(tokens, at - 1) or _inside_relative(tokens, at - 1, lowest))
        if token.text in HARD_STOPS or (token.kind == "q" and not inside):
            return at
        joins = token.text == "," and tokens[at].low in words.CONJUNCTIONS and tokens[at].low not in ("and", "or")
        if joins and not _is_aside(tokens, at, end):
            return at
    return lowest


def _is_aside(tokens: list[Token], at: int, end: int) -> bool:
    """Whether a clause between two commas only tells when: `X, when he was mayor, said`."""
    return (
        tokens[at].low in _LEADS_IN
        and tokens[end - 1].text == ","
        and tokens[at - 2].capital
        and all(token.text != "," for token in tokens[at : end - 1])
        and any(map(verbal, tokens[at + 2 : end - 1]))
    )


def _inside_noun(tokens: list[Token], at: int) -> bool:
    """Whether a marked span is set inside a noun phrase: `Bartholomew, “Barty” to everyone, told`."""
    return 0 < at < len(tokens) - 1 and tokens[at - 1].text == "," and tokens[at + 1].low in words.PREPOSITIONS


def _inside_relative(tokens: list[Token], at: int, lowest: int) -> bool:
    """Whether a marked span is set inside a relative clause: `X, who had promised a “close look” at it, wrote`."""
    for i in range(at - 1, lowest, -1):
        if tokens[i].kind == "q" or tokens[i].text in HARD_STOPS:
            return False
        if tokens[i - 1].text == ",":
            return tokens[i].low.split("'")[0] in ("who", "which", "whose")
    return False


def _splits(tokens: list[Token], at: int, lowest: int, end: int) -> bool:
    """Whether a conjunction joins clauses, not nouns."""
    low = tokens[at].low
    if low in ("who", "which"):
        return False
    if low == "that" and at and tokens[at - 1].low.endswith("s") and tokens[at - 1].low not in verbs.FORMS:
        return any(_tells(token) for token in tokens[max(lowest, at - 5) : at])
    if low not in ("and", "or", "but", "nor", "yet", "so"):
        return low not in ("before", "after", "until", "since", "as") or _begins_clause(tokens, at, lowest, end)
    begin = next((i for i in range(at - 1, max(lowest, at - 12) - 1, -1) if tokens[i].text == ","), max(lowest, at - 12))
    return low == "but" or any(verbal(tokens[i]) for i in range(begin, at))


def _begins_clause(tokens: list[Token], at: int, lowest: int, end: int) -> bool:
    """Whether `after`, `as` or the like begins a clause here: a pronoun stands behind it, or the clause before it is whole."""
    if at + 1 < len(tokens) and tokens[at + 1].low in words.SUBJECT_PRONOUNS:
        return True
    if any(tokens[i].text == "," for i in range(at, end)) and not any(verbal(tokens[i]) for i in range(at, end)):
        return False
    return any(verbal(tokens[i]) for i in range(max(lowest, at - 20), at))


def _tells(token: Token) -> bool:
    """Whether a word is a form of tell, warn, assure: `told MPs that`."""
    form = verbs.FORMS.get(token.low)
    return form is not None and form.form != "b" and "TELL" in verbs.FRAMES.get(form.lemma, ())


def segments_of(tokens: list[Token], begin: int, end: int) -> list[Segment]:
    """The pieces between commas, those in brackets left out."""
    found: list[Segment] = []
    depth, start = 0, begin
    for at in range(begin, end):
        mark = tokens[at].text
        depth += (mark in "([") - (mark in ")]") if tokens[at].kind == "p" else 0
        if mark == "," and depth <= 0:
            if at > start:
                found.append(Segment(start, at))
            start = at + 1
    if end > start:
        found.append(Segment(start, end))
    return found


def opens(tokens: list[Token], segment: Segment) -> bool:
    """Whether a piece only leads in: `In written testimony`, `Sitting two chairs away`, `On Monday`."""
    first = tokens[segment.first]
    low = first.low
    if low in words.PREPOSITIONS or low in words.OPENERS or low in words.CONJUNCTIONS or low in words.TIMES:
        return True
    if low in _OF_PEOPLE:
        return False
    ing = low.endswith(("ing", "ed", "ly")) and (not first.capital or segment.first == 0) and len(low) > 4
    return ing and not (segment.last - segment.first == 1 and first.capital and segment.first > 0)


def is_relative(tokens: list[Token], segment: Segment) -> bool:
    """Whether a piece is a relative clause."""
    return tokens[segment.first].low.split("'")[0] in ("who", "which", "whose", "where", "whom")
