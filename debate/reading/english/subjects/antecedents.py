"""The noun that a relative pronoun points at, and the noun that ends a lead-in without a comma."""

from __future__ import annotations

from debate.reading.cast import Cast, Named
from debate.reading.english.cues.clauses import Segment, clause_start, segments_of
from debate.reading.english.cues.finite_verbs import verbal
from debate.reading.english.subjects.nouns import is_modifier
from debate.reading.english.subjects.phrases import Phrase, Subject, name_phrase, phrase_of
from debate.reading.english.tokens import Token
from debate.reading.english.vocabulary import words

_WHERE = 9
"""Tokens of a piece that tells where somebody works, at most."""

_WHERE_AT = frozenset("in at from with for of".split())
_PARTY = 3
_REACH = 25
"""Tokens between a relative pronoun and its antecedent at most."""


def antecedent(text: str, cast: Cast, tokens: list[Token], end: int, floor: int) -> Subject | None:
    """The noun that a relative pronoun at `end` points at."""
    stop = end - 1 if tokens[end - 1].text == "," else end
    if stop <= floor:
        return None
    begin = max(clause_start(tokens, stop, floor), stop - _REACH)
    here = tokens[begin:stop]
    named = [
        n
        for n in cast.within(tokens[begin].start, tokens[stop - 1].end)
        if n.end >= tokens[stop - 1].start - 1 and not is_modifier(here, n)
    ]
    if tokens[end].low == "who" and (somebody := _somebody_at(text, cast, tokens, begin, stop)):
        return Subject(somebody, begin, end, "relative")
    if named:
        pointed_at = _not_where(cast, tokens, begin, stop) or _first_of_two(text, named, tokens[end]) or named[-1]
        return Subject(name_phrase(text, pointed_at), begin, end, "relative")
    segments = segments_of(tokens, begin, stop)
    if not segments:
        return None
    while len(segments) > 1 and (
        _hangs(tokens, segments[-1])
        or _is_party(tokens, segments[-1])
        or (segments[-1].last == stop and _is_beside_name(cast, tokens, segments[-2], segments[-1]))
    ):
        segments, stop = segments[:-1], segments[-1].first - 1
    first = segments[-1].first
    near = _nearest(text, cast, tokens, first, stop)
    if near:
        return Subject(near, first, end, "relative")
    people = [n for n in cast.within(tokens[first].start, tokens[stop - 1].end) if n.actor.type == "person"]
    if people and not is_modifier(here, people[-1]):
        return Subject(name_phrase(text, people[-1]), first, end, "relative")
    begin = max(last_noun(tokens, first, stop), _behind_verb(tokens, first, stop))
    found = phrase_of(text, cast, tokens[begin:stop])
    return Subject(found, first, end, "relative") if found else None


def _somebody_at(text: str, cast: Cast, tokens: list[Token], begin: int, stop: int) -> Phrase | None:
    """Somebody unnamed before a body or a place that only tells where they are: `It was a wine merchant in X who told me`."""
    at = stop - 1
    while at > begin and (tokens[at].capital or tokens[at].low == "the"):
        at -= 1
    if at == stop - 1 or at <= begin or tokens[at].low not in _WHERE_AT:
        return None
    if any(named.actor.type == "person" for named in cast.within(tokens[at].end, tokens[stop - 1].end)):
        return None
    first = last_noun(tokens, begin, at)
    if first > 1 and tokens[first - 1].text == ",":
        beside = [
            n for n in cast.within(tokens[max(0, first - 6)].start, tokens[first - 1].start) if n.actor.type == "person"
        ]
        if beside and beside[-1].end == tokens[first - 2].end:
            return name_phrase(text, beside[-1])
    found = phrase_of(text, cast, tokens[first:at])
    return found if found and found.kind in ("anonymous", "role") else None


def _not_where(cast: Cast, tokens: list[Token], begin: int, stop: int) -> Named | None:
    """The person before a piece that only tells where they work: `X, over at the Halden Centre, who`."""
    segments = segments_of(tokens, begin, stop)
    if len(segments) < 2 or tokens[stop].low == "which":
        return None
    first, last = segments[-1]
    where = tokens[first].low in words.PREPOSITIONS or (
        tokens[first].low in words.ADVERBS | {"over", "formerly"} and tokens[first + 1].low in words.PREPOSITIONS
    )
    before = tokens[segments[-2].last - 1]
    people = [n for n in cast.within(tokens[segments[-2].first].start, before.end) if n.actor.type == "person"]
    return people[-1] if where and last - first < _WHERE and people and people[-1].end >= before.end - 1 else None


def _first_of_two(text: str, named: list[Named], pronoun: Token) -> Named | None:
    """The first of two joined bodies that `which` points at: `for Kestrel and Halden, which argued`."""
    joined = len(named) > 1 and text[named[-2].end : named[-1].start] == " and "
    return named[-2] if joined and pronoun.low == "which" else None


def _nearest(text: str, cast: Cast, tokens: list[Token], first: int, stop: int) -> Phrase | None:
    """The people right before the relative pronoun, behind a preposition: `a blow for Democrats, who`."""
    link = next((at for at in range(stop - 1, first, -1) if tokens[at].low in words.PREPOSITIONS), None)
    found = phrase_of(text, cast, tokens[link + 1 : stop]) if link is not None and link + 1 < stop else None
    return found if found and found.kind in ("anonymous", "role") else None


def _is_beside_name(cast: Cast, tokens: list[Token], before: Segment, beside: Segment) -> bool:
    """Whether a piece only tells what the body named before its comma is: `by the Threat Cell, an advisory body, which`."""
    named = cast.within(tokens[before.first].start, tokens[before.last - 1].end)
    tells = tokens[beside.first].low in ("a", "an", "the") and not any(map(verbal, tokens[beside.first : beside.last]))
    return tells and bool(named) and named[-1].end >= tokens[before.last - 1].end - 2


def _is_party(tokens: list[Token], segment: Segment) -> bool:
    """Whether a piece only tells a politician's party and state: `, D-Calif.,`."""
    return segment.last - segment.first < _PARTY and tokens[segment.first].text[:2] in ("R-", "D-", "I-")


def _hangs(tokens: list[Token], segment: Segment) -> bool:
    """Whether a piece only describes the one before it: `a review, published in January, which`."""
    low = tokens[segment.first].low
    return low.endswith(("ed", "ing")) and low != "according" and not tokens[segment.first].capital and len(low) > 4


def _behind_verb(tokens: list[Token], first: int, stop: int) -> int:
    """Where the object of a verb with its particle begins, if one stands before: `the agency put out guidance that`."""
    parts = range(stop - 2, first, -1)
    particle = next((at for at in parts if tokens[at].low in ("out", "up") and verbal(tokens[at - 1])), None)
    return particle + 1 if particle else first


def last_noun(tokens: list[Token], first: int, last: int) -> int:
    """Where the noun phrase that ends a lead-in without a comma begins: `In a statement Corvane`."""
    for at in range(last - 1, max(first, last - 14), -1):
        if tokens[at].low in words.SUBJECT_PRONOUNS or (_may_begin(tokens, at) and not _is_chained(tokens, at, first)):
            return at
    return first


def _may_begin(tokens: list[Token], at: int) -> bool:
    """Whether a noun phrase may begin at `at`: a determiner or a name, not behind a preposition or a determiner."""
    token, before = tokens[at], tokens[at - 1]
    small = words.OWNERS
    starts = token.low in small or (token.capital and not before.capital)
    return starts and before.low not in small | {"of", "for", "at", "from", "by", "&"}


def _is_chained(tokens: list[Token], at: int, first: int) -> bool:
    """Whether the word before belongs to the same phrase: `X and Y`, a role or a name before a name."""
    before = tokens[at - 1]
    if before.low == "and" and at - 2 >= first and (tokens[at - 2].capital or tokens[at - 2].low in words.SUBJECT_PRONOUNS):
        return True
    return before.kind == "w" and (before.low in words.ROLES or (before.capital and before.low not in words.TIMES))
