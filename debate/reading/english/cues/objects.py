"""Openings behind an object: `accused X of`, `warned of`, `dismissed X as`, `called X a`."""

from __future__ import annotations

from debate.reading.english.cues.finding import CueWord
from debate.reading.english.cues.finite_verbs import verbal
from debate.reading.english.cues.openings import Opening
from debate.reading.english.tokens import Token
from debate.reading.english.vocabulary import words

_AS = "defend dismiss describe portray characterize characterise cast hail deride decry ridicule mock paint depict reject"
_FOR = "criticize criticise push press advocate praise fault condemn denounce attack blast slam"
_LINKS = {
    **dict.fromkeys(_AS.split(), ("as",)),
    **dict.fromkeys(_FOR.split(), ("for", "as")),
    "accuse": ("of",),
    "accused": ("of",),
    "argue": ("for", "against"),
    "boast": ("of", "about"),
    "call": ("for",),
    "caution": ("against",),
    "compare": ("to",),
    "complain": ("of", "about"),
    "credit": ("with",),
    "hint": ("at",),
    "insist": ("on",),
    "liken": ("to",),
    "object": ("to",),
    "refer": ("to",),
    "speak": ("of",),
    "talk": ("about",),
    "warn": ("of", "against", "about"),
}
"""By the first word of a verb: what leads from its object to the words that it reports."""

_LINKED = frozenset(
    ("call for", "warn of", "warn against", "argue for", "argue against", "insist on", "push for", "press for")
)
_SINCE = frozenset("recently early late far soon long well much".split())
"""What `as` leads to where it only tells when: `dismissed as recently as March`."""

_LABELLING = frozenset(("call", "dub", "brand", "label", "term", "deem"))
_POINTED_AT = 6
"""Tokens from a `that` that points at a noun to its `as`, at most."""

_IDEAS = frozenset(
    "idea claim notion suggestion allegation charge assertion argument accusation theory view prospect".split()
)
_ASIDE = 14
"""Tokens of an apposition at most."""

_REACH = 30
"""Tokens of an object at most."""


def object_opening(tokens: list[Token], cue: CueWord, at: int) -> Opening | None:
    """How the words behind an object begin; None where no such frame fits."""
    if cue.lemma in _LINKED:
        told = at >= len(tokens) or tokens[at].low not in words.TIMES | {"anonymity"}
        that = next((i for i in range(at, min(at + 3, len(tokens))) if tokens[i].low == "that"), None)
        return Opening(at, "of") if told else Opening(that + 1, "that") if that else Opening(at, "none")
    links = _LINKS.get(cue.lemma.split(" ")[0], ())
    stop = min(at + _REACH, len(tokens))
    end = next((i for i in range(at, stop) if tokens[i].text in (",", ";", ".", ":")), stop)
    if cue.lemma == "call" and (named := _idea(tokens, at, end)) is not None:
        return Opening(named, "label")
    if cue.lemma == "describe" and at + 1 < end and tokens[at].low in ("a", "an") and tokens[at + 1].kind == "q":
        return Opening(at, "label")
    if cue.lemma == "call" and (label := _label(tokens, at, _before_clause(tokens, at, end))):
        return label
    linked = _link(tokens, at, end, links)
    if linked is not None:
        return linked if linked.frame != "none" else None
    if "of" in links and end + 1 < len(tokens) and tokens[end].text == "," and cue.lemma.startswith("accuse"):
        of = next((i for i in range(end + 1, stop - 1) if tokens[i].text == "," and tokens[i + 1].low == "of"), None)
        return Opening(of + 2, "of") if of is not None else None
    if cue.lemma == "find":
        return _found_to_be(tokens, at, end)
    return (_label(tokens, at, end) or _behind_apposition(tokens, end)) if cue.lemma in _LABELLING else None


def _found_to_be(tokens: list[Token], at: int, end: int) -> Opening | None:
    """`found the whole debate “a little dull”`: marked words right behind what somebody judges."""
    mark = next((i for i in range(at, end) if tokens[i].kind == "q"), at)
    inside = tokens[at:mark]
    if (
        mark == at
        or tokens[mark - 1].low in words.OWNERS | words.PREPOSITIONS | words.CLAUSE_OPENERS
        or any(map(verbal, inside))
    ):
        return None
    return Opening(mark, "label") if tokens[at].low in words.OWNERS | words.OBJECT_PRONOUNS | {"this"} else None


def _behind_apposition(tokens: list[Token], comma: int) -> Opening | None:
    """The marks behind an object with its apposition: `called the fire set by his cousin, X, “…”`."""
    if comma >= len(tokens) or tokens[comma].text != ",":
        return None
    near = range(comma + 2, min(comma + _ASIDE, len(tokens) - 1))
    closing = next((i for i in near if tokens[i].text == ","), None)
    if closing is None or tokens[closing + 1].kind != "q" or any(map(verbal, tokens[comma:closing])):
        return None
    return Opening(closing + 1, "label")


def _idea(tokens: list[Token], at: int, end: int) -> int | None:
    """The marks behind an idea with its clause: `called the idea that he had freelanced “…”`."""
    if at + 2 >= end or tokens[at].low not in words.OWNERS or tokens[at + 2].low != "that":
        return None
    if tokens[at + 1].low not in _IDEAS:
        return None
    return next((i for i in range(at + 3, end) if tokens[i].kind == "q"), None)


def _link(tokens: list[Token], at: int, end: int, links: tuple[str, ...]) -> Opening | None:
    """Where one of the links behind an object leads; to nothing (`none`) where a clause begins first, None where neither stands."""
    for i in range(at, end):
        low = tokens[i].low
        if tokens[i].kind == "q":
            break
        if low == "that" and i == at and _is_determiner(tokens, at, links, end):
            continue
        if low == "that" or low in words.WH:
            return Opening(i, "none")
        if low in links and not (low == "as" and i + 1 < end and tokens[i + 1].low in _SINCE):
            return Opening(i + 1, "as" if low == "as" else "of")
    return None


def _before_clause(tokens: list[Token], at: int, end: int) -> int:
    """Where the words behind a verb end before a clause: a name for something stands right behind it."""
    return next((i for i in range(at + 1, end) if tokens[i].low == "that" or tokens[i].low in words.WH), end)


def _is_determiner(tokens: list[Token], at: int, links: tuple[str, ...], end: int) -> bool:
    """Whether `that` points at a noun: `dismissed that estimate as guesswork`, `that “…”`."""
    if at + 1 < len(tokens) and tokens[at + 1].kind == "q":
        return True
    link = next((i for i in range(at + 2, min(at + _POINTED_AT, end)) if tokens[i].low == "as"), None)
    return "as" in links and link is not None and not any(map(verbal, tokens[at:link]))


def _label(tokens: list[Token], at: int, end: int) -> Opening | None:
    """`called the rule a gift`: the words behind the object. `what he calls “…”` has its object before."""
    if at < end and tokens[at].kind == "q":
        return Opening(at, "label")
    named = at + 1 < end and tokens[at].low in words.OBJECT_PRONOUNS and tokens[at + 1].capital
    for i in range(at + 1, end):
        if tokens[i].kind == "q" or (tokens[i].low in ("a", "an") and not named):
            return Opening(i, "label")
        if i == at + 1 and tokens[at].low in words.OBJECT_PRONOUNS and not named and not _tells_when(tokens, i):
            return Opening(i, "label")
    return None


def _tells_when(tokens: list[Token], at: int) -> bool:
    """Whether the words behind `called me` only tell when or where: `the same day`, `back`, `from the airport`."""
    low = tokens[at].low
    return low in words.WHEN_OR_WHERE | words.ADVERBS | {"back", "up", "out", "off", "when", "to"} or any(
        token.low in words.TIMES for token in tokens[at : at + 3]
    )
