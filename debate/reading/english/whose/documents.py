"""Which kinds of documents one noun may mean, and whom a sentence tells of when it first names one: who put it out (`The regulator
issued a notice`), or who spoke in it (`In a memo the department argued`, `X said in a report`)."""

from __future__ import annotations

from collections.abc import Callable

from debate.reading.english.cues.finite_verbs import verbal
from debate.reading.english.subjects.before import subject_before
from debate.reading.english.subjects.phrases import Phrase
from debate.reading.english.tokens import Token, Unit
from debate.reading.english.vocabulary import words
from debate.reading.english.whose.hearing import Hearing
from debate.reading.english.whose.speakers import Voice

FAMILIES = (
    frozenset(
        "report study paper review analysis survey assessment audit findings research authors preprint data figures".split()
    ),
    frozenset("letter statement petition signatories appeal declaration manifesto".split()),
    frozenset("complaint lawsuit suit filing motion petition sued sues suing brief".split()),
    frozenset("filing report disclosure prospectus".split()),
    frozenset("memo email e-mail memorandum message".split()),
    frozenset("post blog essay article column op-ed thread tweet commentary".split()),
    frozenset("estimate estimates estimated forecast forecasts projection projected".split()),
    frozenset("guidance guidelines advisory notice bulletin circular guide".split()),
)
_ANY = frozenset(("document", "text", "paper"))
"""Nouns for a document of any kind."""

_MAKES = frozenset(
    """published publishes released releases issued issues filed files signed wrote writes sent circulated posted produced drafted
    submitted unveiled prepared put commissioned delivered""".split()
)
_NEW = frozenset("a an its his her their another".split())
_NAMING = ("name", "organization", "role")
_MODIFIERS = 5
"""Words between a determiner and a document's noun at most."""

_SENTENCES_BACK = 8

Resolver = Callable[[Phrase, int], Voice]


def kind_of_document(head: str) -> frozenset[str]:
    """The nouns that may mean the same document."""
    families = FAMILIES if head in _ANY else [family for family in FAMILIES if head in family]
    return frozenset.union(frozenset((head,)), *families)


def told_in(heard: Hearing, head: str, place: int, of: Resolver) -> Voice | None:
    """Who put out the document that a sentence before a place names first, or spoke in that sentence. `of` resolves a phrase."""
    kind = kind_of_document(head) & words.DOCUMENTS
    here = heard.sentence(place)
    for unit in reversed(heard.units[max(0, here - _SENTENCES_BACK) : here + 1]):
        at = next((i for i, token in enumerate(unit.tokens) if token.low in kind and token.start <= place), None)
        if at is None:
            continue
        if (maker := _maker(heard, unit, at, of)) is not None:
            return maker
        if _is_new(unit.tokens, at) and (speaker := _speaker_of(heard, unit)) is not None:
            return speaker
    return None


def put_out(heard: Hearing, unit: Unit, of: Resolver) -> Voice | None:
    """Who put out the new document that a sentence tells of: `Eleven states have filed a brief`, then `it warns`."""
    at = next((i for i, token in enumerate(unit.tokens) if token.low in words.DOCUMENTS), None)
    if at is None or not _is_new(unit.tokens, at):
        return None
    maker = _maker(heard, unit, at, of, ("name", "organization", "role", "anonymous", "other"))
    if maker is None or maker.speaker.name:
        return maker
    return maker._replace(speaker=maker.speaker._replace(type="anonymous"))


def _maker(heard: Hearing, unit: Unit, at: int, of: Resolver, kinds: tuple[str, ...] = _NAMING) -> Voice | None:
    """The subject of the verb that puts a document out, if it is a phrase of these kinds."""
    near = range(at - 1, max(0, at - _MODIFIERS - 1), -1)
    verb = next((i for i in near if unit.tokens[i].low in _MAKES), None)
    subject = subject_before(heard.text, heard.cast, unit.tokens, verb) if verb else None
    if subject is None or subject.phrase.kind not in kinds:
        return None
    voice = of(subject.phrase, subject.phrase.start)
    return voice if voice.speaker.name or kinds is not _NAMING else None


def _is_new(tokens: list[Token], at: int) -> bool:
    """Whether a document is named for the first time: `in a memo circulated last week`, `a 90-page safety report`."""
    for token in reversed(tokens[max(0, at - _MODIFIERS) : at]):
        if token.low in _NEW:
            return True
        if verbal(token) or token.low in words.PREPOSITIONS or token.low in words.OWNERS:
            return False
    return False


def _speaker_of(heard: Hearing, unit: Unit) -> Voice | None:
    """The one somebody with a name who spoke in a sentence."""
    said = [voice for place, voice in heard.spoken if unit.start <= place < unit.end]
    return said[0] if said and said[0].speaker.name else None
