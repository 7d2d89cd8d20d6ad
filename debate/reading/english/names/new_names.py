"""New names: runs of capitals that the book does not know, sorted into people and organizations.

It relies on `runs` for the runs and on `named_runs` for the name inside one. On the half of the gold that nobody looked at, 94 of
100 speakers printed as names are right, known and new ones together (November 2026)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from debate.reading.english.cues.finite_verbs import verbal
from debate.reading.english.names.body_forms import retyped
from debate.reading.english.names.called import called_so
from debate.reading.english.names.datelines import end_of_dateline
from debate.reading.english.names.heads import names_in_heads
from debate.reading.english.names.named_runs import Run, name_in
from debate.reading.english.names.offices import without_office
from debate.reading.english.names.runs import is_possessive, runs_of
from debate.reading.english.names.surnames import AS_PARTICIPLES, surnames_in
from debate.reading.english.subjects.nouns import singular
from debate.reading.english.tokens import Token
from debate.reading.english.vocabulary import common_verbs, given, verbs, words
from debate.reading.shapes import Span
from debate.reading.structure.document import Document

_OPENING = frozenset(".!?:“\"‘'•-–—*…→(")
"""Signs behind which a sentence begins."""


_KIN = frozenset(
    "son daughter wife husband brother sister father mother widow widower uncle aunt nephew niece cousin".split()
)
_WORKING = (
    words.ANONYMOUS | words.SPOKES_PROPER | frozenset("team headquarters office offices staff founder chairman".split())
)
_EXECUTED = frozenset("order orders action actions branch summary session privilege agreement power".split())
_OPEN_MARKS = frozenset("“\"‘'")
_CLOSING_MARKS = frozenset("”\"’'")
_BEHIND_NAMES = frozenset(("also", "himself", "herself", "itself"))
_ABSTRACT = ("ency", "ancy", "ness", "ity", "ism", "ship", "tion", "sion", "ment", "ance", "ence")
"""Endings of nouns for no body: a sentence that begins with `Transparency` names nobody."""

_AUXILIARIES_OF_MANY = frozenset("are were have do can could may might should must would be".split())


def names_in(document: Document, tokens_of: list[list[Token]]) -> list[Run]:
    """All names that stand in runs of capitals; in headlines only those that surely are people."""
    lower: set[str] = set()
    inside: set[str] = set()
    lines: list[tuple[list[Token], bool]] = []
    for paragraph, tokens in zip(document.paragraphs, tokens_of, strict=True):
        lower.update(token.text for token in tokens if token.text.islower())
        inside.update(_named(token) for before, token in pairwise(tokens) if token.capital and before.text not in _OPENING)
        lines.append((tokens, _is_headline(document.text, paragraph, tokens)))
    surnames = frozenset(low for tokens, headline in lines if not headline for low in surnames_in(tokens, lower))
    found = ((run, tokens, headline) for tokens, headline in lines for run in _names_of(tokens, lower, inside, surnames))
    plain = [run for run, tokens, headline in found if not headline or _is_sure(run, tokens)]
    return retyped(sorted([*plain, *names_in_heads([tokens for tokens, headline in lines if headline])]))


def _names_of(
    tokens: list[Token], lower: set[str], inside: set[str], surnames: frozenset[str] = frozenset()
) -> Iterator[Run]:
    """The names of one line; `lower` are the words that the article writes small too, `inside` those with a capital inside
    of sentences, `surnames` the callings and places that are surnames here."""
    for token in tokens:
        if token.text[0] == "@" and len(token.text) > 2:
            yield Run(token.start, token.end, (token.text.lstrip("@"),), "person", True, None)
    yield from called_so(tokens)
    dateline = 0
    for at, end in runs_of(tokens):
        opens = at == 0 or tokens[at - 1].text in _OPENING
        dateline = end_of_dateline(tokens, end) if all(token.kind != "w" for token in tokens[:at]) else dateline
        if at < dateline or tokens[at].text == "Q." or _is_executive(tokens[at:end]):
            continue
        if opens and end - at == 1 and tokens[at].low not in inside and not _speaks_at_once(tokens, at):
            continue
        at += opens and end - at > 1 and _only_begins(tokens[at].low, inside)
        bearer = None if _fills_marks(tokens, at, end) else without_office(tokens, Span(at, end))
        if bearer is None or _is_party(tokens[at:end]):
            continue
        before = "minister" if bearer.start > at else _before(tokens, at)
        at = bearer.start
        run = name_in(tokens[at:end], opens, lower, before, tokens[end : end + 8], surnames)
        if run:
            bracketed = at > 0 and tokens[at - 1].text == "("
            yield run._replace(bracketed=bracketed, kin=_is_kin(tokens, at), where=_is_where(tokens, at, end))


def _only_begins(low: str, inside: set[str]) -> bool:
    """Whether a participle or a heading's verb in front of a name only begins the sentence: `Granting Indigenous Peoples`, `Sees
    Dumont ahead`."""
    if low in common_verbs.THIRD and low not in inside | AS_PARTICIPLES | given.ALL:
        return True
    stem = low.removesuffix("ing")
    doing = stem != low and any(
        form in verbs.FORMS or form in common_verbs.PERHAPS for form in (stem, f"{stem}e", stem[:-1])
    )
    return doing and low not in inside | AS_PARTICIPLES and low not in given.ALL | words.PLACES


def _fills_marks(tokens: list[Token], at: int, end: int) -> bool:
    """Whether marks hold nothing but a few words in capitals, a title or a term: “Harbour Lights”."""
    if at == 0 or end - at < 2 or end >= len(tokens) or tokens[at - 1].text not in _OPEN_MARKS:
        return False
    return tokens[end].text in _CLOSING_MARKS


def _is_kin(tokens: list[Token], at: int) -> bool:
    """Whether a name stands behind what somebody is to another: `his son, X`, `her late husband X`."""
    noun = at - 2 if at > 1 and tokens[at - 1].text == "," else at - 1
    if noun < 1 or tokens[noun].low not in _KIN:
        return False
    return any(token.low in ("his", "her", "their") or is_possessive(token) for token in tokens[max(0, noun - 2) : noun])


def _is_where(tokens: list[Token], at: int, end: int) -> bool:
    """Whether a name tells where something is, or stands in front of who works there: `in X`, `an X employee`."""
    ahead = tokens[end] if end < len(tokens) else None
    works = ahead is not None and ahead.text.islower() and ahead.low in _WORKING
    return works or (at > 0 and tokens[at - 1].low in ("in", "at", "near", "inside", "outside"))


def _before(tokens: list[Token], at: int) -> str:
    """The word before a name; behind a comma the noun for a body that it stands beside: `One of the contractors, Acme Stay`."""
    if at < 2 or tokens[at - 1].text != ",":
        return tokens[at - 1].low if at else ""
    noun = singular(tokens[at - 2].low)
    return noun if noun in words.ORG_NOUNS and tokens[at - 3].low in ("the", "its") else ","


def _is_executive(run: list[Token]) -> bool:
    """Whether a run names what an executive does, and nobody: `the Executive Order`."""
    pairs = pairwise(token.low for token in run)
    return any(first == "executive" and second in _EXECUTED for first, second in pairs)


def _is_party(run: list[Token]) -> bool:
    """Whether a word tells a politician's party and state: `R-Neb.`."""
    return len(run) == 1 and run[0].text[:2] in ("R-", "D-", "I-")


def _named(token: Token) -> str:
    """A word small and without its possessive ending."""
    return token.low.removesuffix("'s")


def _speaks_at_once(tokens: list[Token], at: int) -> bool:
    """Whether a word that only ever begins sentences is a name: a given one, an owner, in capitals, or what speaks."""
    low = tokens[at].low
    if low in given.ALL or low.endswith("'s") or (tokens[at].text.isupper() and len(low) > 1) or at + 1 >= len(tokens):
        return True
    ahead = tokens[at + 1]
    if low.endswith(_ABSTRACT) or _calls_many(low):
        return False
    plural = low.endswith("s") and not low.endswith("ss")
    acts = verbal(ahead) and ahead.low not in _AUXILIARIES_OF_MANY and not (plural and ahead.low.endswith("s"))
    return acts or ahead.low in _BEHIND_NAMES or (ahead.text in (",", "(") and not plural)


def _calls_many(low: str) -> bool:
    """Whether a plural tells what many are, not who: `Charities said`."""
    return low.endswith("s") and singular(low) in words.ORG_NOUNS


def _is_sure(run: Run, tokens: list[Token]) -> bool:
    """Whether a run in a headline or a list is surely a person: by its title, its given name, or alone before a comma."""
    if run.type != "person" or not 2 <= len(run.names) <= 4 or all(name.isupper() for name in run.names):
        return False
    listed = tokens[0].start >= run.start - 12 and any(token.text == "," and token.start == run.end for token in tokens)
    return run.titled or listed or run.names[0].lower() in given.ALL


def _is_headline(text: str, paragraph: Span, tokens: list[Token]) -> bool:
    """Whether a paragraph is set like a headline: capitals do not mark names there."""
    plain = [token for token in tokens if token.kind == "w" and token.text[0].isalpha()]
    if len(plain) > 3 and all(token.text.isupper() for token in plain):
        return True
    capital = sum(token.capital for token in plain)
    return len(plain) > 5 and capital > 0.7 * len(plain) and text[paragraph.end - 1] not in '.!?:”"'
