"""Noun phrases that may speak: a name, a pronoun, a role, an organization, a document, somebody unnamed.

`phrase_of` reads the tokens of one phrase; whom it means is decided later, in `voices`."""

from __future__ import annotations

from typing import Literal, NamedTuple

from debate.reading.cast import Cast, Named
from debate.reading.english import words
from debate.reading.english.agents import agentive
from debate.reading.english.tokens import Token

PhraseKind = Literal["name", "pronoun", "role", "organization", "document", "spokes", "anonymous", "other"]
_REDUCED = frozenset(
    "familiar close privy aware knowledgeable involved briefed loyal opposed critical sympathetic present".split()
)
_COLLECTIVE = frozenset(
    "group groups number handful majority dozen pair trio host range array coalition crowd minority cluster chorus".split()
)
_ORDINAL = frozenset("other others second third first fourth latter former".split())
_ABOUT = frozenset(
    "study review survey analysis poll assessment audit test examination investigation critic critics".split()
)
"""Nouns behind which `of` tells what they are about."""

_OWNING = frozenset(("of", "at", "for", "from", "by", "with", "in"))


class Phrase(NamedTuple):
    """One phrase. `named`: the mention that it names; `owner`: whose spokesman, report or minister; `head`: its noun;
    `joint`: whether it names several people."""

    start: int
    end: int
    text: str
    kind: PhraseKind
    head: str = ""
    determiner: str = ""
    named: Named | None = None
    owner: Named | None = None
    role: str | None = None
    joint: bool = False

    @property
    def plural(self) -> bool:
        """Whether the head is a plural noun."""
        return self.head in words.PLURAL_PEOPLE or (self.head.endswith("s") and not self.head.endswith(("ss", "us")))

    @property
    def is_person(self) -> bool:
        """Whether it names a person."""
        return self.named is not None and self.named.actor.type == "person"


class Subject(NamedTuple):
    """A phrase with the numbers of the tokens that it covers with its appositions. `way`: how it stands to its verb (plain,
    apposition, relative, inverted, same, noun)."""

    phrase: Phrase
    first: int
    last: int
    way: str


def phrase_of(text: str, cast: Cast, tokens: list[Token]) -> Phrase | None:
    """Read one noun phrase; None where the tokens hold none."""
    tokens = _trimmed(tokens)
    if not tokens:
        return None
    small = tokens[0].low.split("'")[0]
    if len(tokens) == 1 and small in ("him", "her", "them"):
        head = {"him": "he", "her": "she", "them": "they"}[small]
        return Phrase(tokens[0].start, tokens[0].end, tokens[0].text, "pronoun", head)
    joint = len(tokens) > 2 and tokens[1].low == "and" and small in ("he", "she")
    if small in words.SUBJECT_PRONOUNS and (len(tokens) < 3 or joint):
        return Phrase(tokens[0].start, tokens[0].start + len(small), text[tokens[0].start :][: len(small)], "pronoun", small)
    core = _core(cast, tokens)
    named = cast.within(core[0].start, core[-1].end)
    whole = [n for n in named if not _possessed(text, n)]
    people = [n for n in whole if n.actor.type == "person"]
    chosen = (
        people[-1] if people and " and " not in text[core[0].start : people[-1].start] else (people[0] if people else None)
    )
    if chosen is None and whole and whole[-1].end >= core[-1].end:
        chosen = whole[-1]
    if chosen:
        role = text[core[0].start : chosen.start].strip(" ,") or None
        joint = len(people) > 1 and " and " in text[people[0].end : people[-1].start]
        return name_phrase(text, chosen)._replace(role=_role_text(role), joint=joint)
    return _unnamed(text, cast, tokens, core, named)


def name_phrase(text: str, named: Named) -> Phrase:
    """A name alone as a phrase."""
    return Phrase(named.start, named.end, text[named.start : named.end], "name", named=named)


def _trimmed(tokens: list[Token]) -> list[Token]:
    """Without the small words before a phrase."""
    begin = 0
    while begin < len(tokens) and (
        tokens[begin].kind == "p"
        or tokens[begin].low in words.CONJUNCTIONS
        or tokens[begin].low in ("even", "also", "then", "however", "meanwhile")
    ):
        begin += 1
    end = len(tokens)
    while end > begin and tokens[end - 1].kind == "p" and tokens[end - 1].text != ")":
        end -= 1
    return tokens[begin:end]


def _core(cast: Cast, tokens: list[Token]) -> list[Token]:
    """The tokens up to the first preposition, relative or stop that is in no name."""
    inside = cast.within(tokens[0].start, tokens[-1].end)
    for at in range(1, len(tokens)):
        token = tokens[at]
        if any(n.start <= token.start < n.end for n in inside):
            continue
        if (
            _is_reduced(tokens, at)
            or token.low in words.PREPOSITIONS
            or token.low in words.RELATIVES
            or token.text in ("(", ",", "—", "–")
            or token.kind == "q"
        ):
            return tokens[:at]
    return tokens


def _is_reduced(tokens: list[Token], at: int) -> bool:
    """Whether a participle behind a noun begins a clause of its own: `a memo obtained by`, `a statement released on`."""
    low = tokens[at].low
    if low in _REDUCED and at + 1 < len(tokens) and tokens[at + 1].low in ("with", "to", "on", "of", "in", "by", "about"):
        return True
    if (
        not low.endswith(("ed", "ing", "sent", "written", "seen"))
        or at + 1 >= len(tokens)
        or tokens[at - 1].low in words.DETERMINERS
    ):
        return False
    return tokens[at + 1].low in words.PREPOSITIONS | words.TIMES


def _possessed(text: str, named: Named) -> bool:
    return text[named.end : named.end + 2] in ("'s", "’s") or (
        text[named.end : named.end + 1] in ("'", "’") and text[named.end - 1] == "s"
    )


def _role_text(role: str | None) -> str | None:
    """A role as printed, without the small words before it; None where nothing is left."""
    if not role:
        return None
    found = role.split(" ")
    while found and found[0].lower() in words.DETERMINERS | words.POSSESSIVES | words.CONJUNCTIONS:
        found = found[1:]
    return " ".join(found) or None


def _unnamed(text: str, cast: Cast, tokens: list[Token], core: list[Token], named: list[Named]) -> Phrase | None:
    """A phrase whose head is a common noun."""
    nouns = [token for token in core if token.kind == "w"]
    if not nouns:
        return None
    head = nouns[-1].low.removesuffix("'s")
    determiner = _determiner(text, nouns, named)
    if head in _COLLECTIVE and (people := _people_of(tokens, len(core))):
        return Phrase(nouns[0].start, people.end, text[nouns[0].start : people.end], "anonymous", people.low, "some")
    if len(nouns) == 1 and head in words.INDEFINITE | words.PRONOUN_LIKE and (people := _counted(tokens, len(core))):
        count = "one" if head == "one" else "some"
        text_of = text[nouns[0].start : people.end]
        return Phrase(nouns[0].start, people.end, text_of, "anonymous", "one" if count == "one" else "others", count)
    if head in _ORDINAL and len(nouns) < 3:
        return Phrase(nouns[0].start, nouns[-1].end, text[nouns[0].start : nouns[-1].end], "anonymous", head, determiner)
    owner = _owner(text, cast, tokens, core, named)
    begin = (
        nouns[1].start
        if determiner == nouns[0].low and len(nouns) > 1 and determiner in ("the", "a", "an")
        else nouns[0].start
    )
    kind = _kind(head, determiner, owner, tokens, core, nouns)
    return Phrase(begin, nouns[-1].end, text[begin : nouns[-1].end], kind, head, determiner, owner=owner)


def _counted(tokens: list[Token], at: int) -> Token | None:
    """The noun behind a count: `three of the seven companies`."""
    if at >= len(tokens) or tokens[at].low != "of":
        return None
    return next((t for t in tokens[at + 1 : at + 6] if t.low.endswith("s") and t.low not in ("his", "its", "this")), None)


def _people_of(tokens: list[Token], at: int) -> Token | None:
    """The people that a collective noun counts: `a group of Senate Democrats`."""
    if at >= len(tokens) or tokens[at].low != "of":
        return None
    return next((token for token in tokens[at + 1 : at + 6] if token.low in words.PLURAL_PEOPLE), None)


def _determiner(text: str, nouns: list[Token], named: list[Named]) -> str:
    first = nouns[0].low
    if first in words.DETERMINERS | words.POSSESSIVES:
        return first
    if named and _possessed(text, named[0]):
        return "'s"
    return "the" if first.endswith("'s") else ""


def _owner(text: str, cast: Cast, tokens: list[Token], core: list[Token], named: list[Named]) -> Named | None:
    """The name that a phrase belongs to: before its head (Kestrel's chief), or behind it (the chief of Kestrel)."""
    if named:
        return named[-1]
    if len(core) < len(tokens) and tokens[len(core)].low == "of" and core[-1].low in _ABOUT:
        return None
    if len(core) < len(tokens) and tokens[len(core)].low in _OWNING:
        behind = cast.within(tokens[len(core)].end, tokens[-1].end)
        return behind[0] if behind else None
    return None


def _kind(
    head: str, determiner: str, owner: Named | None, tokens: list[Token], core: list[Token], nouns: list[Token]
) -> PhraseKind:
    indefinite = determiner in words.INDEFINITE or not determiner
    link = tokens[len(core)].low if len(core) < len(tokens) else ""
    if head in words.SPOKES_PROPER or (head in ("office", "campaign", "team") and owner):
        return "spokes"
    if head in words.DOCUMENTS:
        return "document"
    if head in words.STAFF and not determiner and owner and link in ("at", "for"):
        return "spokes"
    if head in words.ORG_NOUNS and not (indefinite and determiner not in ("", "a", "an")):
        return "organization" if determiner != "" or len(nouns) > 1 else "anonymous"
    if head in words.ROLES or head in words.ANONYMOUS or head.removesuffix("s") in words.ROLES or head.endswith("-year-old"):
        return "anonymous" if indefinite else "role"
    if agentive(head):
        return "anonymous" if indefinite else "role"
    return (
        "anonymous"
        if determiner in ("one", "another", "some", "many", "most", "several", "others", "few", "both")
        else "other"
    )
