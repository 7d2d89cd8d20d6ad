"""The subject of a chain of appositions: `X, the chief of Y, who …, said`."""

from __future__ import annotations

from debate.reading.cast import Cast, Named
from debate.reading.english.cues.clauses import Segment, is_relative, opens
from debate.reading.english.cues.finite_verbs import verbal
from debate.reading.english.subjects.antecedents import antecedent
from debate.reading.english.subjects.phrases import Phrase, Subject, name_phrase, phrase_of
from debate.reading.english.tokens import Token
from debate.reading.english.vocabulary import words

_JOINING = frozenset("but and yet so where while though although because whereas".split())
_PARTICIPLES = frozenset("told shown sent given known born seen drawn driven taken caught".split())
_SUBORDINATES = frozenset("whose before after when while until since where because".split())
"""Words behind which a verb is not the piece's own: `a public defender before she was elected`."""

_ORDERED = frozenset("ordered commissioned requested sought demanded required mandated".split())
"""What is done to a document by who did not write it."""
GRANTING = frozenset("considering given granted assuming provided".split())
"""Words with which a lead-in of its own clause begins: `Considering that X has said so, …`."""
_ONE_OF_SOME = frozenset("one other another latter former second third first".split())
_BESIDE_A_NAME = ("role", "organization", "other", "name", "anonymous", "spokes")


def of_chain(text: str, cast: Cast, tokens: list[Token], segments: list[Segment], end: int) -> Subject | None:
    """The subject of a chain of appositions that ends at `end`: its first piece, or the name that stands beside a role."""
    chain = _chain(tokens, segments)
    whose = next((s for s in reversed(chain) if tokens[s.first].low == "whose"), None)
    if whose and (owned := _whose(text, cast, tokens, chain, whose)):
        return Subject(owned, whose.first, end, "apposition")
    if whose and not _has_verb(tokens, whose) and whose.first > segments[0].first:
        return antecedent(text, cast, tokens, whose.first, segments[0].first)
    chain = [_unjoined(tokens, _inside_which(tokens, segment)) for segment in chain]
    chain = [segment for segment in chain if not is_relative(tokens, segment)]
    while chain and opens(tokens, chain[0]):
        chain = chain[1:]
    phrase = _head(text, cast, tokens, chain[:4])
    return Subject(phrase, chain[0].first, end, "apposition") if phrase else None


def _whose(text: str, cast: Cast, tokens: list[Token], chain: list[Segment], whose: Segment) -> Phrase | None:
    """The person named behind what somebody is to a body: `the League, whose director, X, says`."""
    beside = next((segment for segment in chain if segment.first == whose.last + 1), None)
    roles = any(token.low in words.ROLES for token in tokens[whose.first : whose.last])
    if beside is None or not roles or _has_verb(tokens, whose):
        return None
    phrase = phrase_of(text, cast, tokens[beside.first : beside.last])
    return phrase if phrase and phrase.is_person and phrase.start == tokens[beside.first].start else None


def printed_role(text: str, tokens: list[Token], segment: Segment) -> str | None:
    """An apposition as a printed role, if it reads like one."""
    piece = tokens[segment.first : segment.last]
    if any(token.low in words.ROLES for token in piece):
        return text[piece[0].start : piece[-1].end]
    return None


def _inside_which(tokens: list[Token], segment: Segment) -> Segment:
    """A piece from the clause on that it opens: `read from an email in which the head of safety, X, wrote`."""
    near = range(segment.last - 1, segment.first, -1)
    if tokens[segment.first + 1 : segment.first + 2] and tokens[segment.first].low in GRANTING:
        that = segment.first + 1
        return Segment(that + 1, segment.last) if tokens[that].low == "that" and that + 1 < segment.last else segment
    at = next((i for i in near if tokens[i].low == "which" and tokens[i - 1].low in words.PREPOSITIONS), None)
    return segment if at is None or at + 1 >= segment.last else Segment(at + 1, segment.last)


def _unjoined(tokens: list[Token], segment: Segment) -> Segment:
    """A piece without the `but` or `and` that begins its sentence."""
    joins = tokens[segment.first].low in _JOINING and segment.last - segment.first > 1 and not _has_verb(tokens, segment)
    return Segment(segment.first + 1, segment.last) if joins else segment


def _chain(tokens: list[Token], segments: list[Segment]) -> list[Segment]:
    """The last pieces, back to the first that is a clause of its own."""
    chain: list[Segment] = []
    for segment in reversed(segments):
        hangs = is_relative(tokens, segment) or _is_participle(tokens, segment) or opens(tokens, segment)
        told = segment.last - segment.first > 1 and tokens[segment.first].low in words.SUBJECT_PRONOUNS
        if told or (_has_verb(tokens, segment) and not hangs):
            break
        chain.insert(0, segment)
    return chain


def _head(text: str, cast: Cast, tokens: list[Token], chain: list[Segment]) -> Phrase | None:
    """The phrase that a chain is about, with the role that stands beside its name."""
    phrases = [phrase_of(text, cast, tokens[segment.first : segment.last]) for segment in chain]
    at, first = next(((number, phrase) for number, phrase in enumerate(phrases) if phrase), (0, None))
    if first is None:
        return None
    person = next((phrase for phrase in phrases[:3] if phrase and phrase.is_person), None)
    if person and person is not first and first.kind in _BESIDE_A_NAME:
        return person._replace(role=person.role or (first.text if first.kind != "name" else None))
    body = _body(text, cast, tokens, chain[at + 1], first, phrases[at + 1]) if at + 1 < len(chain) else None
    if body:
        return body
    if first.kind == "document" and at + 1 < len(chain) and _is_by(tokens, chain[at + 1]):
        return first._replace(owner=_author(cast, tokens, chain[at + 1 : at + 3]) or first.owner)
    if first.kind == "document" and at + 1 < len(chain) and _is_by_role(tokens, chain[at]):
        return first._replace(owner=_author(cast, tokens, chain[at + 1 : at + 2]) or first.owner)
    if first.kind == "name" and first.role is None and at + 1 < len(chain):
        return first._replace(role=printed_role(text, tokens, chain[at + 1]))
    return first


def _body(
    text: str, cast: Cast, tokens: list[Token], beside: Segment, first: Phrase, phrase: Phrase | None
) -> Phrase | None:
    """The name beside what a body is (`The company, Acme, said`), or beside one of several (`One of them, Acme, said`)."""
    named_body = phrase is not None and phrase.named is not None and phrase.named.actor.type == "organization"
    whose = first.determiner == "'s" or first.determiner in words.POSSESSIVES or first.determiner == "the"
    bodily = named_body and whose and first.kind in ("role", "other", "anonymous")
    if (first.kind == "organization" or bodily) and phrase and phrase.kind == "name":
        return phrase._replace(role=first.text)
    if first.kind == "spokes" and first.owner is None and phrase and phrase.named and phrase.kind == "name":
        return first._replace(owner=phrase.named)
    inside = tokens[beside.first : beside.last]
    named = cast.within(inside[0].start, inside[-1].end) if first.head in _ONE_OF_SOME else []
    if named and named[0].start == inside[0].start:
        return name_phrase(text, named[0])
    if named and _is_called(text, named[-1], inside[-1].end):
        return name_phrase(text, named[-1])
    return None


def _author(cast: Cast, tokens: list[Token], pieces: list[Segment]) -> Named | None:
    """The person whom pieces behind a document name, else whoever they name first."""
    named = [n for piece in pieces for n in cast.within(tokens[piece.first].start, tokens[piece.last - 1].end)]
    return next((n for n in named if n.actor.type == "person"), named[0] if named else None)


def _is_by(tokens: list[Token], piece: Segment) -> bool:
    """Whether a piece tells who made what stands before it: `by X`, `written by X`, `filed Monday by X`."""
    begin = [token.low for token in tokens[piece.first : min(piece.last, piece.first + 4)]]
    if not (words.FOUND_BY | _ORDERED).isdisjoint(begin):
        return False
    return begin[0] == "by" or ("by" in begin and begin[0].endswith(("ed", "en", "led", "sent")))


def _is_by_role(tokens: list[Token], piece: Segment) -> bool:
    """Whether a document's piece ends with the role of its author: `a declaration by Lattice's head of security`."""
    inside = tokens[piece.first : piece.last]
    by = next((i for i, token in enumerate(inside) if token.low == "by"), None)
    return by is not None and any(token.low in words.ROLES for token in inside[by:])


def _has_verb(tokens: list[Token], segment: Segment) -> bool:
    return any(map(verbal, tokens[segment.first : segment.last]))


def _is_participle(tokens: list[Token], segment: Segment) -> bool:
    low = tokens[segment.first].low
    if low in ("a", "an", "the"):
        return not _is_clause(tokens, segment)
    return (
        low.endswith(("ing", "ed"))
        or low in _PARTICIPLES
        or _is_by(tokens, segment)
        or low in ("then", "now", "also", "one", "himself", "herself")
    )


def _is_clause(tokens: list[Token], segment: Segment) -> bool:
    """Whether a piece has a finite auxiliary of its own, outside of relative clauses: `The president was briefed twice`."""
    for token in tokens[segment.first : segment.last]:
        if token.low in words.RELATIVES or token.low in _SUBORDINATES:
            return False
        if token.low in ("was", "were", "is", "are", "has", "have", "had", "will", "would"):
            return True
    return False


def _is_called(text: str, named: Named, end: int) -> bool:
    """Whether a piece ends with what somebody is called: `a nurse in Tampico called Araceli`."""
    return named.end == end and text.endswith((" called ", " named "), 0, named.start)
