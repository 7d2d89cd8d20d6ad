"""Who stands as subject behind a cue: `said X, the chief of Y, on Monday`, `according to X`."""

from __future__ import annotations

from debate.reading.cast import Cast, Named
from debate.reading.english.cues.clauses import HARD_STOPS, Segment
from debate.reading.english.cues.finite_verbs import verbal
from debate.reading.english.subjects.appositions import printed_role
from debate.reading.english.subjects.phrases import Phrase, Subject, phrase_of
from debate.reading.english.tokens import Token
from debate.reading.english.vocabulary import words

_PLACE = 7
"""Tokens of where somebody holds a role, at most."""

_GOES_ON = words.PREPOSITIONS | words.OWNERS | words.RELATIVES | {"and", "or", "not"}
"""Words behind which a noun phrase goes on with a determiner; elsewhere the next phrase begins: `said the firm backs the bill`."""

_BEGINS = words.OWNERS - words.RELATIVES - {"whose"}

_REACH = 30
"""Tokens of a subject behind its verb at most."""
_ROLE = 3
"""Words of the second of two roles at most."""


def subject_after(text: str, cast: Cast, tokens: list[Token], at: int) -> Subject | None:
    """The subject that begins at `at`, behind its verb."""
    end = at
    names = cast.within(tokens[at].start, tokens[min(at + _REACH, len(tokens)) - 1].end) if at < len(tokens) else []
    while end < len(tokens) and end - at < _REACH and (_is_inside(tokens[end], names) or not _stops(tokens, end, at, names)):
        end += 1
    phrase = phrase_of(text, cast, tokens[at:end]) if end > at else None
    if phrase is None:
        return None
    if phrase.kind in ("role", "anonymous", "spokes"):
        end = _behind_place(tokens, end)
    if end + 1 < len(tokens) and tokens[end].text == ",":
        piece = Segment(end + 1, _comma_or_end(tokens, end + 1))
        joined = _with_apposition(text, cast, tokens, phrase, piece)
        if joined:
            return Subject(joined, at, piece.last, "inverted")
    return Subject(phrase, at, end, "inverted")


def _is_inside(token: Token, names: list[Named]) -> bool:
    """Whether a word goes on a name: `on` in the Panel on Harbours."""
    return any(named.start < token.start < named.end for named in names)


def _behind_place(tokens: list[Token], end: int) -> int:
    """The comma behind where somebody holds a role: `said the Front's leader in the Senate, X`; the same place where none is."""
    if end >= len(tokens) or tokens[end].low not in ("in", "on"):
        return end
    comma = next((at for at in range(end + 2, min(end + _PLACE, len(tokens))) if tokens[at].text == ","), None)
    if comma is None or any(map(verbal, tokens[end:comma])) or tokens[comma - 1].low in words.TIMES:
        return end
    return comma


def _with_apposition(text: str, cast: Cast, tokens: list[Token], phrase: Phrase, piece: Segment) -> Phrase | None:
    """A phrase and the piece behind its comma as one, where one of them names and the other tells the role."""
    beside = phrase_of(text, cast, tokens[piece.first : piece.last]) if piece.last > piece.first else None
    if phrase.kind != "name":
        first = piece.first + (tokens[piece.first].low.rstrip(".") in words.PERSON_TITLES)
        begins = beside and beside.named and first < piece.last and beside.named.start == tokens[first].start
        return beside._replace(role=phrase.text) if beside and beside.is_person and begins else None
    role = printed_role(text, tokens, piece)
    if role and not any(map(verbal, tokens[piece.first : piece.last])):
        return phrase._replace(role=phrase.role or role)
    return None


def _joins_roles(tokens: list[Token], at: int, begin: int, names: list[Named]) -> bool:
    """Whether `and` stands between what one person is: two roles, or two nouns in front of a name (`bookbinder and activist X`)."""
    if at == begin or at + 1 >= len(tokens):
        return False
    if {tokens[at - 1].low, tokens[at + 1].low} <= words.ROLES:
        return True
    named = next((n for n in names if n.start > tokens[at].start), None)
    between = [token for token in tokens[at + 1 :] if named and token.start < named.start]
    single = not tokens[at - 1].low.endswith("s") and not any(token.capital for token in tokens[begin:at])
    return single and 0 < len(between) <= _ROLE and all(token.kind == "w" and not token.capital for token in between)


def _stops(tokens: list[Token], at: int, begin: int, names: list[Named]) -> bool:
    token = tokens[at]
    if token.kind == "q" or token.text in HARD_STOPS or token.text in (",", ".", "(", ")"):
        return True
    if token.low == "and" and _joins_roles(tokens, at, begin, names):
        return False
    if at > begin and tokens[at - 1].low in words.DOCUMENTS and (token.low == "in" or token.low.endswith("ing")):
        return token.low != "in"
    if at > begin and token.low in _BEGINS and tokens[at - 1].low not in _GOES_ON:
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
