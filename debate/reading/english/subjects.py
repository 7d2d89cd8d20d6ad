"""Who stands as subject of a cue: to its left (through appositions and relative clauses), or to its right (said X)."""

from __future__ import annotations

from typing import NamedTuple

from debate.reading.cast import Cast
from debate.reading.english import verbs, words
from debate.reading.english.cues import helpers_before
from debate.reading.english.phrases import Phrase, phrase_of
from debate.reading.english.tokens import Token

_HARD = frozenset((";", ":", "—", "–", "-", "!", "?", "…", "•"))
_REACH = 60
"""Tokens that are looked back over at most: keeps the walk linear in hostile text."""


class Subject(NamedTuple):
    """A phrase with the numbers of the tokens that it covers with its appositions."""

    phrase: Phrase
    first: int
    last: int
    way: str


class _Segment(NamedTuple):
    first: int
    last: int


def subject_before(text: str, cast: Cast, tokens: list[Token], end: int, floor: int) -> Subject | None:
    """The subject whose verb group begins at `end`; nothing before `floor` is looked at."""
    if end <= floor:
        return None
    low = tokens[end - 1].low
    if low in ("who", "which", "that") and end - 1 > floor:
        return _antecedent(text, cast, tokens, end - 1, floor)
    begin = _clause_start(tokens, end, floor)
    if tokens[end - 1].text == ",":
        begin = _hard_start(tokens, end, floor)
    segments = _segments(tokens, begin, end)
    if not segments:
        return None
    if low in ("and", "but", "or", "then"):
        verb = next(
            (
                i
                for i in range(begin + 1, end - 1)
                if _verbal(tokens[i]) and tokens[i].low not in words.BE - {"was", "is", "were", "are"}
            ),
            None,
        )
        if verb is not None:
            return subject_before(text, cast, tokens, helpers_before(tokens, verb).begin, begin)
    if tokens[end - 1].text == ",":
        return _of_chain(text, cast, tokens, segments, end)
    last = segments[-1]
    found = _noun_before(text, cast, tokens, last, end)
    if found and found.phrase.kind == "other" and len(segments) > 1:
        return _of_chain(text, cast, tokens, segments, end) or found
    return found


def _clause_start(tokens: list[Token], end: int, floor: int) -> int:
    """Where the clause that ends at `end` begins: behind a hard stop, a conjunction after a comma, a subordinator."""
    at = end - 2 if tokens[end - 1].low in ("and", "but", "or", "then") else end - 1
    lowest = max(floor, end - _REACH)
    while at > lowest:
        token = tokens[at - 1]
        if token.text in _HARD or (token.kind == "q" and not _inside_noun(tokens, at - 1)):
            return at
        if token.text == "," and tokens[at].low in words.CONJUNCTIONS:
            return at
        if token.low in words.CONJUNCTIONS | words.WH | {"that"} and at < end - 0 and _splits(tokens, at - 1, lowest):
            return at
        at -= 1
    return at


def _hard_start(tokens: list[Token], end: int, floor: int) -> int:
    """The same for a chain of appositions, whose relative clauses may hold conjunctions."""
    lowest = max(floor, end - _REACH)
    for at in range(end - 1, lowest, -1):
        token = tokens[at - 1]
        if token.text in _HARD or (token.kind == "q" and not _inside_noun(tokens, at - 1)):
            return at
        if token.text == "," and tokens[at].low in words.CONJUNCTIONS and tokens[at].low not in ("and", "or"):
            return at
    return lowest


def _inside_noun(tokens: list[Token], at: int) -> bool:
    """Whether a marked span is set inside a noun phrase: `Bartholomew, “Barty” to everyone, told`."""
    return 0 < at < len(tokens) - 1 and tokens[at - 1].text == "," and tokens[at + 1].low in words.PREPOSITIONS


def _splits(tokens: list[Token], at: int, lowest: int) -> bool:
    """Whether a conjunction joins clauses, not nouns."""
    low = tokens[at].low
    if low in ("who", "which"):
        return False
    if low == "that" and at and tokens[at - 1].low.endswith("s") and tokens[at - 1].low not in verbs.FORMS:
        return False
    if low not in ("and", "or", "but", "nor", "yet", "so"):
        return low not in ("before", "after", "until", "since", "as") or (
            at + 1 < len(tokens) and tokens[at + 1].low in words.SUBJECT_PRONOUNS
        )
    return low == "but" or any(_verbal(tokens[i]) for i in range(max(lowest, at - 12), at))


def _verbal(token: Token) -> bool:
    """Whether a word is most likely a finite verb."""
    if token.kind != "w" or token.capital:
        return False
    if token.low in words.AUXILIARIES:
        return True
    form = verbs.FORMS.get(token.low)
    return (form is not None and form.form in "ds" and token.low not in verbs.NOUN_TOO) or (
        token.low.endswith("ed") and len(token.low) > 4
    )


def _segments(tokens: list[Token], begin: int, end: int) -> list[_Segment]:
    """The pieces between commas, those in brackets left out."""
    found: list[_Segment] = []
    depth, start = 0, begin
    for at in range(begin, end):
        mark = tokens[at].text
        depth += (mark in "([") - (mark in ")]") if tokens[at].kind == "p" else 0
        if mark == "," and depth <= 0:
            if at > start:
                found.append(_Segment(start, at))
            start = at + 1
    if end > start:
        found.append(_Segment(start, end))
    return found


def _opens(tokens: list[Token], segment: _Segment) -> bool:
    """Whether a piece only leads in: `In written testimony`, `Sitting two chairs away`, `On Monday`."""
    first = tokens[segment.first]
    low = first.low
    if low in words.PREPOSITIONS or low in words.OPENERS or low in words.CONJUNCTIONS or low in words.TIMES:
        return True
    ing = low.endswith(("ing", "ed", "ly")) and (not first.capital or segment.first == 0) and len(low) > 4
    return ing and not (segment.last - segment.first == 1 and first.capital and segment.first > 0)


def _relative(tokens: list[Token], segment: _Segment) -> bool:
    return tokens[segment.first].low in ("who", "which", "whose", "where", "whom")


def _of_chain(text: str, cast: Cast, tokens: list[Token], segments: list[_Segment], end: int) -> Subject | None:
    """The subject of a chain of appositions: its first piece, or the name that stands beside a role."""
    chain: list[_Segment] = []
    for segment in reversed(segments):
        clause = any(_verbal(token) for token in tokens[segment.first : segment.last])
        if clause and not _relative(tokens, segment) and not _participle(tokens, segment) and not _opens(tokens, segment):
            break
        chain.insert(0, segment)
    whose = next((s for s in reversed(chain) if tokens[s.first].low == "whose"), None)
    if whose and not any(_verbal(token) for token in tokens[whose.first : whose.last]) and whose.first > segments[0].first:
        return _antecedent(text, cast, tokens, whose.first, segments[0].first)
    chain = [s for s in chain if not _relative(tokens, s)]
    while chain and _opens(tokens, chain[0]):
        chain = chain[1:]
    phrases = [(s, phrase_of(text, cast, tokens[s.first : s.last])) for s in chain[:4]]
    named = next(
        (p for p in phrases[:3] if p[1] and p[1].kind == "name" and p[1].named and p[1].named.actor.type == "person"), None
    )
    first = next((p for p in phrases if p[1]), None)
    if first is None or first[1] is None:
        return None
    if (
        named
        and named[1]
        and named is not first
        and first[1].kind in ("role", "organization", "other", "name", "anonymous", "spokes")
    ):
        role = first[1].text if first[1].kind != "name" else None
        return Subject(named[1]._replace(role=named[1].role or role), chain[0].first, end, "apposition")
    phrase = first[1]
    follow = phrases[phrases.index(first) + 1 :]
    if phrase.kind == "name" and follow and phrase.role is None:
        segment = follow[0][0]
        phrase = phrase._replace(role=_printed_role(text, tokens, segment))
    return Subject(phrase, chain[0].first, end, "apposition")


def _participle(tokens: list[Token], segment: _Segment) -> bool:
    low = tokens[segment.first].low
    return low.endswith(("ing", "ed")) or low in ("then", "now", "also", "a", "an", "the", "one", "himself", "herself")


def _printed_role(text: str, tokens: list[Token], segment: _Segment) -> str | None:
    """An apposition as a printed role, if it reads like one."""
    piece = tokens[segment.first : segment.last]
    if any(token.low in words.ROLES for token in piece):
        return text[piece[0].start : piece[-1].end]
    return None


def _noun_before(text: str, cast: Cast, tokens: list[Token], segment: _Segment, end: int) -> Subject | None:
    """The noun phrase that ends right before the verb."""
    first = segment.first
    while first < segment.last and (tokens[first].low in words.CONJUNCTIONS or tokens[first].kind == "p"):
        first += 1
    if (first < segment.last and _opens(tokens, _Segment(first, segment.last))) or (
        any(_verbal(token) for token in tokens[first : segment.last]) and tokens[end - 1].low not in ("and", "or", "but")
    ):
        first = _last_noun(text, cast, tokens, first, segment.last)
    last = segment.last
    if tokens[last - 1].low in ("and", "or", "but", "then"):
        last = next((i for i in range(first + 1, last) if _verbal(tokens[i])), last - 1)
    phrase = phrase_of(text, cast, tokens[first:last]) if last > first else None
    return Subject(phrase, first, end, "plain") if phrase else None


def _last_noun(text: str, cast: Cast, tokens: list[Token], first: int, last: int) -> int:
    """Where the noun phrase that ends a lead-in without a comma begins: `In a statement Corvane`."""
    for at in range(last - 1, max(first, last - 14), -1):
        token = tokens[at]
        before = tokens[at - 1]
        if token.low in words.SUBJECT_PRONOUNS:
            return at
        starts = token.low in words.DETERMINERS | words.POSSESSIVES or (token.capital and not before.capital)
        if (
            starts
            and before.low not in ("of", "for", "at", "from", "by", "&")
            and before.low not in words.DETERMINERS | words.POSSESSIVES
        ):
            if before.low == "and" and at - 2 >= first and tokens[at - 2].capital:
                continue
            chained = before.kind == "w" and (before.low in words.ROLES or before.capital)
            if not chained:
                return at
    return first


def _antecedent(text: str, cast: Cast, tokens: list[Token], end: int, floor: int) -> Subject | None:
    """The noun that a relative pronoun at `end` points at."""
    stop = end - 1 if tokens[end - 1].text == "," else end
    if stop <= floor:
        return None
    begin = max(_clause_start(tokens, stop, floor), stop - 25)
    span = tokens[begin].start, tokens[stop - 1].end
    named = [n for n in cast.within(*span) if n.end >= tokens[stop - 1].start - 1]
    if named:
        phrase = Phrase(named[-1].start, named[-1].end, text[named[-1].start : named[-1].end], "name", named=named[-1])
        return Subject(phrase, begin, end, "relative")
    segments = _segments(tokens, begin, stop)
    if not segments:
        return None
    first = segments[-1].first
    people = [n for n in cast.within(tokens[segments[-1].first].start, tokens[stop - 1].end) if n.actor.type == "person"]
    if people:
        phrase = Phrase(people[-1].start, people[-1].end, text[people[-1].start : people[-1].end], "name", named=people[-1])
        return Subject(phrase, first, end, "relative")
    found = phrase_of(text, cast, tokens[_last_noun(text, cast, tokens, first, stop) : stop])
    return Subject(found, first, end, "relative") if found else None


def subject_after(text: str, cast: Cast, tokens: list[Token], at: int) -> Subject | None:
    """The subject that begins at `at`, behind its verb: `said X, the chief of Y, on Monday`."""
    end = at
    while end < len(tokens) and end - at < 30 and not _stops(tokens, end, at):
        end += 1
    phrase = phrase_of(text, cast, tokens[at:end]) if end > at else None
    if phrase is None:
        return None
    last = end
    if end + 1 < len(tokens) and tokens[end].text == ",":
        piece = _Segment(end + 1, _comma_or_end(tokens, end + 1))
        beside = phrase_of(text, cast, tokens[piece.first : piece.last]) if piece.last > piece.first else None
        person = (
            beside
            and beside.named
            and beside.named.actor.type == "person"
            and beside.named.start == tokens[piece.first].start
        )
        if phrase.kind != "name" and person and beside:
            return Subject(beside._replace(role=phrase.text), at, piece.last, "inverted")
        if (
            phrase.kind == "name"
            and (role := _printed_role(text, tokens, piece))
            and not any(map(_verbal, tokens[piece.first : piece.last]))
        ):
            return Subject(phrase._replace(role=phrase.role or role), at, piece.last, "inverted")
    return Subject(phrase, at, last, "inverted")


def _stops(tokens: list[Token], at: int, begin: int) -> bool:
    token = tokens[at]
    if token.kind == "q" or token.text in _HARD or token.text in (",", ".", "(", ")"):
        return True
    return at > begin and (
        token.low in ("in", "on", "after", "during", "when", "as", "while", "and", "who", "before", "last", "yesterday")
        or token.low in words.DAYS
    )


def _comma_or_end(tokens: list[Token], at: int) -> int:
    end = at
    while end < len(tokens) and tokens[end].text not in (",", ".", ";", ":") and tokens[end].kind != "q":
        end += 1
    return end


def verbal(token: Token) -> bool:
    """Whether a word is most likely a finite verb."""
    return _verbal(token)
