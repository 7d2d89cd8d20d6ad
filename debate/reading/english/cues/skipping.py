"""What stands between a cue and the words it reports: whom it speaks to, and when and where."""

from __future__ import annotations

from debate.reading.cast import Cast
from debate.reading.english.cues.finite_verbs import verbal
from debate.reading.english.tokens import Token
from debate.reading.english.vocabulary import verbs, words

_PLACE_PREPOSITIONS = frozenset(
    "in on at during by to from after before until since through via with late early under over this last next following "
    "for".split()
)
_ENDS_OBJECT = frozenset(") , : . ; that to whether if what how why who which when where whose".split())


_OF_PHRASES = frozenset("all both each even only just perhaps maybe rather simply".split())
_AMOUNTS = frozenset(
    "all every half two three four five six seven eight nine ten a an everyone everybody everything".split()
)

_NEAR_NUMBER = frozenset("over under about around".split())
_TOPIC = 4
"""Tokens of a day or a place behind `on`, at most: longer ones tell what is spoken about."""

_MADE_PUBLIC = frozenset("published aired broadcast released carried posted".split())
_REACH = 16
"""Tokens from a cue to the `that` of what it reports, at most."""


def behind_object(cast: Cast, tokens: list[Token], at: int) -> int:
    """One past whom a cue speaks to: `told the committee`, `urged Congress`, `asked both of them`."""
    begin = at
    that = that_ahead(tokens, at)
    if that is not None:
        return that
    while at < len(tokens) and at - begin < 14:
        token = tokens[at]
        if (
            token.low in ("and", "but", "as", "while")
            and at + 1 < len(tokens)
            and tokens[at + 1].low in words.SUBJECT_PRONOUNS
        ):
            return at
        if token.kind == "q" or token.low in _ENDS_OBJECT or (at > begin and _starts_clause(cast, tokens, begin, at)):
            return at
        at += 1
    return at if at < len(tokens) else begin


def that_ahead(tokens: list[Token], at: int) -> int | None:
    """Where the `that` of the reported clause stands, if no verb or mark comes first: `told the paper on 3 May that`."""
    for i in range(at, min(at + _REACH, len(tokens) - 1)):
        token = tokens[i]
        if token.low == "that":
            plural = tokens[i + 1].low.endswith("s") and i + 2 < len(tokens) and verbal(tokens[i + 2])
            acts = verbal(tokens[i + 1]) and tokens[i + 1].low not in ("being", "having") and not plural
            return None if i == at or acts else i
        addressed = token.low == "to" and i > at and tokens[i - 1].low in words.VENUES
        if token.kind == "q" or (token.low in _ENDS_OBJECT and not addressed) or verbal(token):
            return None
    return None


def _starts_clause(cast: Cast, tokens: list[Token], begin: int, at: int) -> bool:
    """Whether a new phrase begins at `at`, so that the object before it is complete."""
    token, before = tokens[at], tokens[at - 1]
    small = words.OWNERS
    if before.low in words.PREPOSITIONS or before.low in small or before.text == "&" or before.low.endswith("'s"):
        return False
    if token.low in words.SUBJECT_PRONOUNS or token.low in small or token.text.isdigit():
        return True
    if any(n.start == token.start for n in cast.within(token.start, token.start + 80)):
        return not before.capital and before.low not in words.ROLES
    first = tokens[begin].low
    return at == begin + 1 and first in words.OBJECT_PRONOUNS and token.low not in words.WHEN_OR_WHERE


def behind_adverbials(tokens: list[Token], at: int) -> int:
    """One past when, where and to whom: `on Monday`, `in a statement to reporters`, `by email`, `later`."""
    while at < len(tokens):
        low = tokens[at].low
        ahead = tokens[at + 1].low if at + 1 < len(tokens) else ""
        if low in ("last", "this", "today's") and ahead.endswith("'s"):
            return at
        if _begins_phrase(tokens, at):
            return at
        if (
            low in words.ADVERBS
            or (low in words.TIMES and not _points_at(tokens, at))
            or (low.endswith("ly") and len(low) > 4 and not tokens[at].capital)
        ) or (low == "back" and ahead in _PLACE_PREPOSITIONS | {"when"}):
            at += 1
        elif low in ("more", "less", "rather", "most") and at + 1 < len(tokens) and tokens[at + 1].low.endswith("ly"):
            at += 2
        elif low in _PLACE_PREPOSITIONS and (end := _end_of_adverbial(tokens, at)):
            at = end
        else:
            return at
    return at


def _points_at(tokens: list[Token], at: int) -> bool:
    """Whether `this` or `last` begins what is reported: `said eventually this will pass`, not `said this week`."""
    ahead = tokens[at + 1].low if at + 1 < len(tokens) else ""
    return tokens[at].low == "this" and ahead not in words.TIMES and ahead != "that"


def _begins_phrase(tokens: list[Token], at: int) -> bool:
    """Whether an adverb belongs to what follows: `said all affected staff would`, `said nearly 300 had signed`."""
    low, ahead = tokens[at].low, tokens[at + 1] if at + 1 < len(tokens) else tokens[at]
    if (low == "at" and ahead.low in ("least", "most")) or (low in _NEAR_NUMBER and _counts_things(tokens, at + 1)):
        return True
    if low in _OF_PHRASES:
        return ahead.kind == "w" and ahead.low != "that"
    return low.endswith("ly") and (ahead.text[:1].isdigit() or ahead.low in _AMOUNTS)


def _counts_things(tokens: list[Token], at: int) -> bool:
    """Whether a number of things stands here, not a day or a year: `over 300 wells`."""
    if at + 1 >= len(tokens) or not tokens[at].text[:1].isdigit():
        return False
    ahead = tokens[at + 1].low
    return ahead not in words.TIMES and (ahead in ("percent", "%", "per") or ahead.endswith(("s", "illion", "people")))


def _end_of_adverbial(tokens: list[Token], at: int) -> int | None:
    """One past a prepositional phrase that tells when or where something was said; None if it tells something else."""
    if tokens[at].low == "to" and _acts(tokens, at + 1):
        return None
    ready = None
    for end in range(at + 1, min(at + 14, len(tokens))):
        token = tokens[end]
        if token.text in (",", ":", ".") or token.kind == "q" or token.low == "that":
            topic = tokens[at].low == "on" and ready is None and token.text == "," and end - at > _TOPIC
            return None if topic else end
        if end == ready and token.low in _MADE_PUBLIC:
            return _behind_publication(tokens, end) or ready
        if token.low in words.VENUES or token.low in words.TIMES or token.text.isdigit():
            ready = end + 1
        elif ready and not _goes_on(tokens, end, ready):
            that = next((i for i in range(end, min(end + 4, len(tokens))) if tokens[i].low == "that"), None)
            return that if that and not any(verbal(t) for t in tokens[end:that]) else ready
        elif verbal(token) and not _is_adjective(tokens, at, end):
            return ready
    return ready


def _behind_publication(tokens: list[Token], at: int) -> int | None:
    """Where the report begins behind where remarks were published: `said in remarks published in the daily X there were none`."""
    for end in range(at + 2, min(at + _REACH, len(tokens))):
        if tokens[end].text == "," or tokens[end].low == "that" or tokens[end].kind == "q":
            return None
        begins = tokens[end].low in words.SUBJECT_PRONOUNS | words.OWNERS | {"there"} and tokens[end - 1].capital
        if begins and any(map(verbal, tokens[end + 1 : end + 1 + _TOPIC])):
            return end
    return None


def _is_adjective(tokens: list[Token], at: int, end: int) -> bool:
    """Whether a participle describes what follows a preposition: `in a leaked memo`, `in prepared remarks`."""
    bare = end == at + 1 and end + 1 < len(tokens) and tokens[end + 1].low in words.VENUES | words.DOCUMENTS
    described = end == at + 2 and tokens[at + 1].low in words.DETERMINERS
    return bare or (tokens[end].low.endswith("ed") and described)


def _acts(tokens: list[Token], at: int) -> bool:
    """Whether a verb stands behind `to`: `wrote to say sorry`, not `wrote to users`."""
    form = verbs.FORMS.get(tokens[at].low) if at < len(tokens) else None
    return form is not None and form.form == "b" and tokens[at].low not in verbs.NOUN_TOO


def _goes_on(tokens: list[Token], end: int, ready: int) -> bool:
    """Whether the phrase goes on with `to reporters`, `with the paper`, `at Springfield`."""
    return (end == ready and tokens[end].low in ("to", "with", "of", "at", "in", "on", "from", "for", "by")) or end > ready
