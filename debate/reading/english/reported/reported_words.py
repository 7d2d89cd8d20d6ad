"""Which words of a sentence a cue reports: those that end before it, and those that begin behind it."""

from __future__ import annotations

from debate.reading.english.cues.finite_verbs import may_be_verb, verbal
from debate.reading.english.cues.openings import Opening
from debate.reading.english.tokens import Token
from debate.reading.english.vocabulary import words
from debate.reading.english.vocabulary.common_verbs import IRREGULAR_PAST
from debate.reading.shapes import Span

_LEADING_OVER = frozenset(
    "because that which but and though although since if while when where so who as or until unless".split()
)
_WHEN = words.TIMES | {"the", "same", "next", "following", "previous", "very", "here", "there", "on", "in"}
_MADE_PUBLIC = frozenset(
    "released published issued obtained posted filed sent made seen dated circulated emailed provided".split()
)
_NEAR_NUMBER = frozenset("about around over under between".split())
_NUMBERS = frozenset("half two three four five six seven eight nine ten twenty hundreds thousands dozens".split())
_SHORTEST = 2
_SHORT = 5
"""Tokens of a beginning that is not worth its own record: `It was odd, she said, to teach children so`."""

_REACH = 150
"""Tokens of reported words before a cue at most."""
_LINKS = words.PREPOSITIONS | words.RELATIVES | words.CONJUNCTIONS
_LEADS = words.OPENERS | words.TIMES
_OPENS = words.PREPOSITIONS | _LEADS


def words_before(tokens: list[Token], first: int) -> Span | None:
    """Reported words that end right before a subject or cue: behind them stands a comma, or they are marked."""
    at = first
    while at > 0 and tokens[at - 1].low in ("as", "so", "or", "and", "—", "–"):
        at -= 1
    if at == 0:
        return None
    last = tokens[at - 1]
    if last.kind == "q":
        return Span(begin_of(tokens, at), at)
    if last.text not in (",", "—", "–", "?", "!"):
        return None
    return Span(begin_of(tokens, at - 1), at - 1) if at > 1 else None


def is_cut_off(tokens: list[Token], span: Span) -> bool:
    """Whether words before a cue only lead over to those behind it: `he left because, he said, the rule was bad`."""
    last = span.end - 1
    while last > span.start and tokens[last].low in words.ADVERBS:
        last -= 1
    return tokens[span.end - 1].low in _LEADING_OVER or (last > span.start and tokens[last].low in words.AUXILIARIES)


def is_content(tokens: list[Token], span: Span, has_after: bool) -> bool:
    """Whether words before a cue are reported: they hold marks, or a verb, and don't just lead in."""
    if any(token.kind == "q" for token in tokens[span.start : span.end]):
        return True
    first = tokens[span.start].low
    if _counts(tokens, span.start):
        return True
    leads = first in words.PREPOSITIONS or first.endswith(("ing", "ed")) or first in words.OPENERS
    if leads and not _has_own_verb(tokens, span) and not any(token.text == "," for token in tokens[span.start : span.end]):
        return False
    if first in words.PREPOSITIONS and _only_leads(tokens, span):
        return False
    if span.end - span.start > _SHORTEST and may_be_verb(tokens[span.start + 1]):
        return True
    return any(verbal(token) for token in tokens[span.start : span.end]) or span.end - span.start > (4 if has_after else 3)


def _only_leads(tokens: list[Token], span: Span) -> bool:
    """Whether every piece of words before a cue only tells where: `In the tape, obtained by the Post, X brags`."""
    commas = [i for i in range(span.start, span.end) if tokens[i].text == ","]
    if not commas or any(map(verbal, tokens[span.start : commas[0]])):
        return False
    begins = [tokens[i + 1] for i in commas if i + 1 < span.end]
    return all(
        token.low in words.PREPOSITIONS | words.RELATIVES or token.low.endswith(("ed", "ing")) or token.low in _MADE_PUBLIC
        for token in begins
    )


def _counts(tokens: list[Token], at: int) -> bool:
    """Whether a preposition only belongs to a number that begins here: `About 60% of it`, `At least two of the labs`."""
    low, ahead = tokens[at].low, tokens[min(at + 1, len(tokens) - 1)]
    if low == "at":
        return ahead.low in ("least", "most")
    return low in _NEAR_NUMBER and (ahead.text[:1].isdigit() or ahead.low in _NUMBERS)


def leads_in(tokens: list[Token], span: Span) -> bool:
    """Whether words before a cue only tell when or where: `In a meeting last week, according to an aide, …`."""
    opens = tokens[span.start].low in _OPENS and not _counts(tokens, span.start)
    return opens and not any(verbal(token) for token in tokens[span.start : span.end])


def _has_own_verb(tokens: list[Token], span: Span) -> bool:
    """Whether words that begin like a lead-in are a clause: `Ending the limits would do nothing`."""
    piece = tokens[span.start : span.end]
    stop = next((i for i, t in enumerate(piece) if i and t.low in words.CLAUSE_OPENERS), len(piece))
    return tokens[span.start].low.endswith("ing") and any(
        t.low in words.AUXILIARIES or t.low in IRREGULAR_PAST for t in piece[1:stop]
    )


def begin_of(tokens: list[Token], end: int) -> int:
    """Where the reported words that end at `end` begin: behind a hard stop and joining words."""
    at = end
    while at > 0 and tokens[at - 1].text not in (";", ":", "—", "–", "(") and end - at < _REACH:
        at -= 1
    while at < end and tokens[at].kind != "q" and tokens[at].low in ("and", "but", ",", "yet", "so"):
        at += 1
    return at


def words_after(tokens: list[Token], begins: Opening, before: Span | None) -> Span | None:
    """Reported words from their opening behind a cue to the end of the sentence."""
    if begins.frame == "none" or begins.at >= len(tokens):
        return None
    end = content_end(tokens)
    if begins.frame == "tail" and (before is None or not _goes_on(tokens, begins.at, before, end)):
        return None
    if before is not None and tokens[begins.at].low in _MADE_PUBLIC and begins.frame == "zero":
        return None
    return Span(begins.at, end) if end > begins.at else None


def only_tells_when(tokens: list[Token], span: Span) -> bool:
    """Whether a span holds nothing but a time or a place: `the same day`, `here on Monday`."""
    return all(token.low in _WHEN or token.kind == "p" for token in tokens[span.start : span.end])


def content_end(tokens: list[Token]) -> int:
    """Where a sentence ends without its stops."""
    end = len(tokens)
    while end > 0 and tokens[end - 1].kind == "p" and tokens[end - 1].text in ".!?…;":
        end -= 1
    return end


def _tells_what(tokens: list[Token], at: int, end: int) -> bool:
    """Whether a noun with a relative clause only tells what was named before it: `, a site that sprang up after the flood`."""
    if tokens[at].low not in ("a", "an", "the"):
        return False
    relative = next((i for i in range(at + 1, end) if tokens[i].low in words.RELATIVES), None)
    return relative is not None and not any(map(may_be_verb, tokens[at + 1 : relative]))


def _goes_on(tokens: list[Token], at: int, before: Span, end: int) -> bool:
    """Whether the sentence goes on with reported words behind a cue in its middle."""
    low = tokens[at].low
    marked = tokens[before.end - 1].kind == "q"
    told = any(map(verbal, tokens[before.start : before.end]))
    subject = not told and not marked and tokens[before.start].low not in words.WHEN_OR_WHERE | words.OPENERS
    short = (
        low in ("to", "for")
        and "to" in {token.low for token in tokens[at:end]}
        and before.end - before.start < _SHORT
        and end - at > _SHORT
        and not marked
    )
    if is_cut_off(tokens, before) or short or (subject and any(map(may_be_verb, tokens[at : at + 3]))):
        return True
    if low == "then" and tokens[before.start].low == "if":
        return True
    if low in ("and", "but") and marked and at + 1 < end and verbal(tokens[at + 1]):
        return False
    if low in ("and", "but", "because"):
        return tokens[min(at + 1, end - 1)].kind == "q" or any(verbal(t) for t in tokens[at + 1 : end])
    if low in words.PREPOSITIONS and not marked and at + 1 < end and tokens[at + 1].kind == "q":
        return True
    if (
        low in _LINKS
        or (marked and low.isdigit())
        or low.endswith(("ing", "ed"))
        or low in _LEADS
        or (marked and _tells_what(tokens, at, end))
    ):
        return False
    return any(map(verbal, tokens[at:end])) or not (told or marked)
