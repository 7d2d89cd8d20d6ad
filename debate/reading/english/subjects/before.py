"""Who stands as subject of a cue to its left: a noun before the verb, a chain of appositions, a relative's antecedent."""

from __future__ import annotations

from debate.reading.cast import Cast
from debate.reading.english.cues.clauses import Segment, behind_lead, clause_start, hard_start, opens, segments_of
from debate.reading.english.cues.finding import helpers_before
from debate.reading.english.cues.finite_verbs import may_be_verb, verbal
from debate.reading.english.subjects.antecedents import antecedent, last_noun
from debate.reading.english.subjects.appositions import of_chain
from debate.reading.english.subjects.listed_offices import begin_of_office
from debate.reading.english.subjects.nouns import is_reduced
from debate.reading.english.subjects.phrases import Phrase, Subject, name_phrase, phrase_of
from debate.reading.english.tokens import Token
from debate.reading.english.vocabulary import words

DASHES = ("—", "–", "-")
_ASIDE = 40
"""Tokens of an aside between dashes at most."""

_WHEN = frozenset("in at on after during before within later".split())
_WHEN_AT_MOST = 12
"""Tokens of a time or place between `and` and its verb, at most."""
_JOINING = ("and", "but", "or", "then")


def subject_before(text: str, cast: Cast, tokens: list[Token], end: int, floor: int = 0) -> Subject | None:
    """The subject whose verb group begins at `end`; nothing before `floor` is looked at."""
    if end <= floor:
        return None
    last = tokens[end - 1]
    pointing = last.low in ("who", "which", "that") and end - 1 > floor
    if (who := end - 1 if pointing else _unclosed(tokens, end, floor)) is not None:
        return antecedent(text, cast, tokens, who, floor)
    if (opened := _opening(tokens, end - 1, floor)) is not None:
        return subject_before(text, cast, tokens, opened, floor)
    begin = hard_start(tokens, end, floor) if last.text == "," else clause_start(tokens, end, floor)
    segments = segments_of(tokens, begin, end)
    if not segments:
        return None
    if last.text == ",":
        return of_chain(text, cast, tokens, segments, end)
    if last.low in _JOINING and (joined := _of_joined(text, cast, tokens, begin, end, floor)):
        return joined
    return _of_noun(text, cast, tokens, segments, end, floor)


def _of_noun(text: str, cast: Cast, tokens: list[Token], segments: list[Segment], end: int, floor: int) -> Subject | None:
    """The noun right before the verb, or whoever it stands beside."""
    found = _noun_before(text, cast, tokens, segments[-1], end)
    if found and found.phrase.kind == "other" and len(segments) > 1:
        counts = tokens[segments[-1].first].low == "including"
        return None if counts else of_chain(text, cast, tokens, segments, end) or found
    if found and found.phrase.kind in ("other", "document") and (verb := _joined_past(tokens, end, floor)) is not None:
        return subject_before(text, cast, tokens, helpers_before(tokens, verb).begin, floor)
    office = begin_of_office(tokens, segments) if found and found.phrase.is_person and len(segments) > 1 else None
    return found._replace(first=office) if found and office is not None else found


def _unclosed(tokens: list[Token], end: int, floor: int) -> int | None:
    """The `who` of a relative clause that ends with a time, and that no comma closes before the verb: `X, who retired in 1955
    said`."""
    if not (tokens[end - 1].text.isdigit() or tokens[end - 1].low in words.TIMES):
        return None
    near = range(end - 2, max(floor, end - _ASIDE), -1)
    comma = next((at for at in near if tokens[at].text == "," or tokens[at].kind != "w"), None)
    if comma is None or tokens[comma].text != "," or tokens[comma + 1].low != "who" or not verbal(tokens[comma + 2]):
        return None
    return comma + 1


def _opening(tokens: list[Token], closing: int, floor: int) -> int | None:
    """Where an aside begins that ends at `closing`: `X — who had flown in — said`, `X (no relation, she is quick to add) says`."""
    near = range(closing - 1, max(floor, closing - _ASIDE), -1)
    if tokens[closing].text in DASHES:
        double = tokens[closing - 1].text in DASHES
        opened = next((at for at in near[int(double) :] if tokens[at].text in DASHES), None)
        return opened - 1 if opened and double and tokens[opened - 1].text in DASHES else opened
    opened = next((at for at in near if tokens[at].text == "("), None) if tokens[closing].text == ")" else None
    return opened if opened and any(map(verbal, tokens[opened:closing])) else None


def _of_joined(text: str, cast: Cast, tokens: list[Token], begin: int, end: int, floor: int) -> Subject | None:
    """The subject of a verb that `and` joins to the one before it; None where none stands before."""
    who = _still_relative(tokens, begin, end - 1) if tokens[end - 1].low in ("and", "but") else None
    if who is not None:
        return antecedent(text, cast, tokens, who, floor)
    begin = behind_lead(tokens, begin, end - 1)
    verb = _first_verb(tokens, begin, end)
    return subject_before(text, cast, tokens, helpers_before(tokens, verb).begin, begin) if verb is not None else None


def _joined_past(tokens: list[Token], end: int, floor: int) -> int | None:
    """The verb that one behind `and` and a time or place goes on with: `X sat down and after a while said`."""
    near = range(end - 2, max(floor, end - _WHEN_AT_MOST), -1)
    joint = next((i for i in near if tokens[i].low in ("and", "but") and tokens[i + 1].low in _WHEN), None)
    if joint is None or any(verbal(token) or token.text == "," for token in tokens[joint + 2 : end]):
        return None
    return next((i for i in range(joint - 1, floor, -1) if verbal(tokens[i])), None)


def _still_relative(tokens: list[Token], begin: int, end: int) -> int | None:
    """The `who` whose clause goes on behind an `and` at `end`, no comma ended it: `X, who chairs the board and has said`."""
    for at in range(end - 1, begin, -1):
        if tokens[at].text == ",":
            return None
        if tokens[at].low == "who":
            return at if at > begin and tokens[at - 1].text == "," else None
    return None


def _first_verb(tokens: list[Token], begin: int, end: int) -> int | None:
    """The first of two joined verbs: `smiled` in `X smiled and said`."""
    infinite = words.BE - {"was", "is", "were", "are"}
    verbs = (i for i in range(begin + 1, end - 1) if verbal(tokens[i]) and tokens[i].low not in infinite)
    return next((i for i in verbs if not _describes(tokens, i)), None)


def _describes(tokens: list[Token], at: int) -> bool:
    """Whether a participle only describes the noun behind it: `the largest closed models`."""
    before, behind = tokens[at - 1].low, tokens[at + 1]
    superlative = before.endswith("est") or before in words.OWNERS | {"most", "least"}
    return tokens[at].low.endswith("ed") and superlative and behind.kind == "w" and behind.low not in words.WHEN_OR_WHERE


def _relative(tokens: list[Token], first: int, last: int) -> int | None:
    """Where a relative clause without commas begins that has a verb of its own: `the lawyer who represents X said`."""
    near = range(last - 2, first, -1)
    at = next((i for i in near if tokens[i].low in ("who", "which") or _describes_many(tokens, i)), None)
    return at if at is not None and any(map(may_be_verb, tokens[at + 1 : min(at + 5, last)])) else None


def _describes_many(tokens: list[Token], at: int) -> bool:
    """Whether `that` begins what people or bodies did: `some of the firms that received it described`."""
    return tokens[at].low == "that" and tokens[at - 1].low.endswith("s") and verbal(tokens[at + 1])


def _goes_by(text: str, cast: Cast, tokens: list[Token], last: int) -> Phrase | None:
    """The name that somebody goes by: `a maintainer who goes by quillon`."""
    if last < 3 or tokens[last - 2].low != "by" or tokens[last - 3].low not in ("goes", "went"):
        return None
    named = cast.within(tokens[last - 1].start, tokens[last - 1].end)
    return name_phrase(text, named[0]) if named else None


def _noun_before(text: str, cast: Cast, tokens: list[Token], segment: Segment, end: int) -> Subject | None:
    """The noun phrase that ends right before the verb."""
    first, last = segment
    pronoun = tokens[last - 1].low in words.SUBJECT_PRONOUNS and last == end
    if pronoun and (tokens[last - 1].low not in ("it", "you") or _relative(tokens, first, last - 1) != last - 3):
        first = last - 1
    while first < last and (
        tokens[first].low in words.CONJUNCTIONS
        or tokens[first].kind == "p"
        or (tokens[first].low == "which" and first + 1 < last and tokens[first - 1].text == ",")
    ):
        first += 1
    relative = _relative(tokens, first, last)
    if relative is not None and (called := _goes_by(text, cast, tokens, last)):
        return Subject(called, first, end, "plain")
    if relative is not None:
        inside = tokens[relative].low == "which" and tokens[relative - 1].low in words.PREPOSITIONS
        first, last = (relative + 1, last) if inside else (first, relative)
    leads_in = first < last and opens(tokens, Segment(first, last))
    acts = any(verbal(tokens[at]) and not is_reduced(tokens, at) for at in range(first, last))
    if leads_in or (acts and tokens[end - 1].low not in ("and", "or", "but")):
        first = last_noun(tokens, first, last)
    if tokens[last - 1].low in _JOINING:
        last = next((i for i in range(first + 1, last) if verbal(tokens[i])), last - 1)
    first = _behind_object(tokens, first, last)
    phrase = phrase_of(text, cast, tokens[first:last]) if last > first else None
    return Subject(phrase, first, end, "plain") if phrase else None


def _behind_object(tokens: list[Token], first: int, last: int) -> int:
    """Where the subject begins behind a noun that it tells of: `, a figure the Treasury described as`."""
    if not 0 < first < last - 2 or tokens[first - 1].text != "," or tokens[first].low not in ("a", "an"):
        return first
    inner = next((i for i in range(first + 2, last - 1) if tokens[i].low in ("the", "its")), None)
    before = tokens[inner - 1] if inner else None
    joined = before is None or before.kind != "w" or before.low in words.PREPOSITIONS | words.OWNERS | words.CLAUSE_OPENERS
    return first if inner is None or joined else inner
