"""The words beside a name that tell a role: before it, in the apposition, brackets or relative clause behind it, and behind `is`.

Linear: a bounded number of words beside each name."""

from __future__ import annotations

from debate.reading.english.cues.finite_verbs import verbal
from debate.reading.english.tokens import Token
from debate.reading.english.vocabulary import kinds_of_roles, places, words

_LONGEST_BEFORE = 9
_LONGEST_BEHIND = 16
"""Words beside a name that are looked at."""

_OF_OFFICE = 5
"""Tokens back from an `and` to the `for` or `of` of an office, at most."""
_LONGEST_BODY = 7
"""Tokens of the body that somebody is `of`, at most."""

_FROM = ("of", "at", "from")
_ENDS = (",", ".", ";", ":", ")")
_PARTIES = {"r": "republican", "d": "democrat", "i": "independent", "lab": "labour", "con": "conservative"}
_TITLES = {
    "sen": "senator",
    "rep": "representative",
    "gov": "governor",
    "gen": "general",
    "prof": "professor",
    "dr": "doctor",
    "col": "colonel",
    "capt": "captain",
    "lt": "lieutenant",
    "sgt": "sergeant",
    "adm": "admiral",
    "cmdr": "commander",
    "rev": "reverend",
    "det": "detective",
    "supt": "superintendent",
    "sens": "senator",
    "reps": "representative",
}


def words_beside(tokens: list[Token], first: int, last: int) -> set[str]:
    """What stands on either side of a name that covers the tokens from `first` to `last`."""
    return {*_before(tokens, first), *_behind(tokens, last)}


def tells_body(tokens: list[Token], last: int) -> bool:
    """Whether a word behind a name leads to where somebody is from."""
    return last < len(tokens) and tokens[last].low in _FROM


def _before(tokens: list[Token], first: int) -> set[str]:
    """The words of a role that stands right before a name, or in the piece before its comma: `the judge, X,`."""
    at = first
    if at > 1 and tokens[at - 1].text == ",":
        piece = _back_to_determiner(tokens, at - 1)
        return _words(tokens[piece : at - 1]) if piece is not None else set()
    while at > 1 and first - at < _LONGEST_BEFORE and (_may_be_role(tokens[at - 1]) or _joins(tokens, at - 1)):
        at -= 1
    at -= at == 1 and _may_be_role(tokens[0])
    return _words(tokens[at:first])


def _joins(tokens: list[Token], at: int) -> bool:
    """Whether `and` joins what an office is for: `Minister for Ports and Waterways X`."""
    joined = tokens[at].low == "and" and tokens[at - 1].capital and tokens[at + 1].capital
    titled = joined and tokens[at + 1].low.rstrip(".") in words.PERSON_TITLES
    return joined and not titled and any(token.low in ("for", "of") for token in tokens[max(0, at - _OF_OFFICE) : at])


def _back_to_determiner(tokens: list[Token], end: int) -> int | None:
    """Where a noun phrase that ends before a comma begins; None where a verb or a stop comes first."""
    for at in range(end - 1, max(-1, end - _LONGEST_BEFORE), -1):
        if verbal(tokens[at]) or tokens[at].kind != "w":
            return None
        if tokens[at].low in words.OWNERS or tokens[at].low.endswith("'s"):
            return at
    return None


def _may_be_role(token: Token) -> bool:
    if token.kind != "w" or verbal(token):
        return False
    return token.low not in words.NOT_IN_ROLES


def _behind(tokens: list[Token], last: int) -> set[str]:
    """The words of a role behind a name."""
    if last >= len(tokens):
        return set()
    token = tokens[last]
    if token.text == "(":
        return _party(tokens, last)
    if token.text == ",":
        return _apposition(tokens, last + 1)
    if token.low in _FROM:
        return _body(tokens, last + 1)
    if token.low in ("is", "was", "became", "leads", "heads", "runs", "chairs", "led") or token.low == "who":
        return _apposition(tokens, last)
    return set()


def _body(tokens: list[Token], at: int) -> set[str]:
    """The words of the body that somebody is of, and of the role behind its comma: `X of Kestrel, its chief`."""
    if at >= len(tokens) or not (tokens[at].capital or _is_the(tokens, at)):
        return set()
    end = at
    while end < min(at + _LONGEST_BODY - 1, len(tokens)) and (tokens[end].capital or tokens[end].low in ("of", "the")):
        end += 1
    beside = _apposition(tokens, end + 1) if end < len(tokens) and tokens[end].text == "," else set()
    return _words(tokens[at:end]) | beside


def _is_the(tokens: list[Token], at: int) -> bool:
    return tokens[at].low == "the" and at + 1 < len(tokens) and tokens[at + 1].capital


def _party(tokens: list[Token], at: int) -> set[str]:
    """`(R-Ohio)`, `(D., Vt.)`: party and state."""
    found: set[str] = set()
    for token in tokens[at + 1 : at + 6]:
        if token.text == ")":
            break
        parts = token.low.replace("‑", "-").split("-")
        found |= {_PARTIES.get(part, places.STATE_OF.get(part, part)) for part in parts}
    return found if found & set(_PARTIES.values()) else set()


def _apposition(tokens: list[Token], at: int) -> set[str]:
    """The words up to the next comma; a relative clause tells a role by its verb."""
    if at < len(tokens) and tokens[at].text.isdigit():
        at += 2
    if at >= len(tokens):
        return set()
    near = tokens[at : at + _LONGEST_BEHIND]
    end = next((i for i, token in enumerate(near) if token.kind != "w" or token.text in _ENDS), len(near))
    piece = near[:end]
    if not piece:
        return set()
    relative = piece[0].low == "who"
    verb = piece[1] if relative and len(piece) > 1 else piece[0]
    acting = kinds_of_roles.ACTING.get(verb.low)
    if acting:
        return {acting, *_words(piece[1:])}
    linked = verb.low in words.BE
    rest = piece[2:] if relative else piece[1:] if linked else piece
    if not linked and any(map(verbal, piece[: _first_link(piece)])):
        return set()
    return _words(rest[: _first_link(rest)]) if not linked or _is_noun_phrase(rest) else set()


def _first_link(piece: list[Token]) -> int:
    return next((i for i, token in enumerate(piece) if i and token.low in ("who", "which", "that", "whose")), len(piece))


def _is_noun_phrase(piece: list[Token]) -> bool:
    return bool(piece) and piece[0].low in words.OWNERS


def _words(piece: list[Token]) -> set[str]:
    """The words of a role, small and without possessives; parts of hyphened ones too."""
    found: set[str] = set()
    for token in piece:
        low = token.low.removesuffix("'s").rstrip(".")
        if low in words.OWNERS or low in words.PREPOSITIONS:
            continue
        found |= {low, *low.split("-")} if "co-" not in low else {low}
        if low in _TITLES:
            found.add(_TITLES[low])
    return found
