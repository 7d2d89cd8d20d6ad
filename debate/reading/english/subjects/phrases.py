"""Noun phrases that may speak: a name, a pronoun, a role, an organization, a document, somebody unnamed.

`phrase_of` reads the tokens of one phrase; whom it means is decided later, in `voices`."""

from __future__ import annotations

from typing import NamedTuple

from debate.reading.cast import Cast, Named
from debate.reading.english.subjects.nouns import (
    COLLECTIVE,
    ORDINAL,
    PAIRS,
    PhraseKind,
    counted,
    determiner_of,
    is_modifier,
    is_reduced,
    kind_of,
    owner_of,
    people_of,
    possessed,
)
from debate.reading.english.tokens import Token
from debate.reading.english.vocabulary import words
from debate.reading.english.vocabulary.places import speaks_as_state

_FIELD = 4
"""Words of the field that somebody is head of, at most."""


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
        return (
            self.head in words.PLURAL_PEOPLE
            or self.head in PAIRS
            or self.head.endswith(("men", "women", "people"))
            or (self.head.endswith("s") and not self.head.endswith(("ss", "us")))
        )

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
    named_so = any(n.start == tokens[0].start for n in cast.within(tokens[0].start, tokens[-1].end))
    if small in words.SUBJECT_PRONOUNS and (len(tokens) < 3 or joint) and not named_so:
        return Phrase(tokens[0].start, tokens[0].start + len(small), text[tokens[0].start :][: len(small)], "pronoun", small)
    if (office := _office_of(text, tokens)) is not None:
        return office
    if (example := _example(text, cast, tokens)) is not None:
        return example
    core = _core(cast, tokens)
    named = cast.within(core[0].start, core[-1].end)
    whole = [n for n in named if not possessed(text, n)]
    people = [n for n in whole if n.actor.type == "person" and not is_modifier(core, n)]
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


def _example(text: str, cast: Cast, tokens: list[Token]) -> Phrase | None:
    """The first person named of many, and who is named so: `Republicans such as X`, `a serious woman with bangs named X`."""
    last = len(tokens) - 1
    such = next((at + 1 for at in range(1, last - 1) if tokens[at].low == "such" and tokens[at + 1].low == "as"), None)
    such = such or next((at for at in range(1, last) if tokens[at].low == "named" and tokens[at + 1].capital), None)
    named = cast.within(tokens[such].end, tokens[-1].end) if such else []
    people = [n for n in named if n.actor.type == "person" and not possessed(text, n)]
    return name_phrase(text, people[0]) if people else None


def _office_of(text: str, tokens: list[Token]) -> Phrase | None:
    """The office of somebody whose own office is `of` something: `the Director of National Intelligence's office`."""
    if len(tokens) < 4 or tokens[-1].low != "office" or not tokens[-2].low.endswith("'s"):
        return None
    begin = int(tokens[0].low == "the")
    if not any(token.low == "of" for token in tokens[begin:]) or not tokens[begin].capital:
        return None
    start, end = tokens[begin].start, tokens[-1].end
    return Phrase(start, end, text[start:end], "organization", "office", "the")


def name_phrase(text: str, named: Named) -> Phrase:
    """A name alone as a phrase."""
    return Phrase(named.start, named.end, text[named.start : named.end], "name", named=named)


def _trimmed(tokens: list[Token]) -> list[Token]:
    """Without the small words before a phrase."""
    begin = 0
    while begin < len(tokens) and (
        tokens[begin].kind == "p"
        or tokens[begin].low in words.CONJUNCTIONS
        or tokens[begin].low in ("even", "also", "then", "however", "meanwhile", "there", "here")
    ):
        begin += 1
    end = len(tokens)
    while end > begin and tokens[end - 1].kind == "p" and tokens[end - 1].text != ")":
        end -= 1
    if end - begin > 1 and tokens[end - 1].low in ("there", "alike", "themselves"):
        end -= 1
    return tokens[begin:end]


def _core(cast: Cast, tokens: list[Token]) -> list[Token]:
    """The tokens up to the first preposition, relative or stop that is in no name."""
    inside = cast.within(tokens[0].start, tokens[-1].end)
    for at in range(1, len(tokens)):
        token = tokens[at]
        if any(n.start <= token.start < n.end for n in inside) or _is_of_office(tokens, at, inside):
            continue
        if (
            is_reduced(tokens, at)
            or token.low in words.PREPOSITIONS
            or token.low in words.RELATIVES
            or token.text in ("(", ",", "—", "–")
            or token.kind == "q"
        ):
            return tokens[:at]
    return tokens


def _is_of_office(tokens: list[Token], at: int, inside: list[Named]) -> bool:
    """Whether `of` belongs to an office in front of a person's name: `Secretary of State Jane Roe`."""
    if tokens[at].low == "of" and _is_of_field(tokens, at, inside):
        return True
    if tokens[at].low != "of" or not (tokens[at - 1].capital or tokens[at - 1].low == "chief"):
        return False
    end = at + 1
    while end < len(tokens) and (tokens[end].capital or tokens[end].low in ("the", "and", "staff")):
        if any(n.start == tokens[end].start and n.actor.type == "person" for n in inside):
            return end > at + 1
        end += 1
    return False


def _is_of_field(tokens: list[Token], at: int, inside: list[Named]) -> bool:
    """Whether `of` tells the field of a role in front of the name that ends the phrase: `Head of financial reporting Jane Roe`."""
    name = next((n for n in inside if n.end >= tokens[-1].end and n.actor.type == "person"), None)
    if name is None or tokens[at - 1].low not in words.ROLES:
        return False
    field = [token for token in tokens[at + 1 :] if token.start < name.start]
    return 0 < len(field) <= _FIELD and all(token.text.islower() and token.low not in words.OWNERS for token in field)


def _role_text(role: str | None) -> str | None:
    """A role as printed, without the small words before it; None where nothing is left."""
    if not role:
        return None
    found = role.split(" ")
    while found and found[0].lower() in words.OWNERS | words.CONJUNCTIONS:
        found = found[1:]
    return " ".join(found) or None


def _unnamed(text: str, cast: Cast, tokens: list[Token], core: list[Token], named: list[Named]) -> Phrase | None:
    """A phrase whose head is a common noun."""
    nouns = [token for token in core if token.kind == "w"]
    if not nouns:
        return None
    head = nouns[-1].low.removesuffix("'s").removesuffix("-elect").removesuffix("-designate")
    determiner = determiner_of(text, nouns, named)
    if head in COLLECTIVE and (people := people_of(tokens, len(core))):
        return Phrase(nouns[0].start, people.end, text[nouns[0].start : people.end], "anonymous", people.low, "some")
    if len(nouns) == 1 and head in words.INDEFINITE | words.PRONOUN_LIKE and (people := counted(tokens, len(core))):
        count = "one" if head == "one" else "some"
        text_of = text[nouns[0].start : people.end]
        return Phrase(nouns[0].start, people.end, text_of, "anonymous", "one" if count == "one" else "others", count)
    if head in ORDINAL and len(nouns) < 3:
        return Phrase(nouns[0].start, nouns[-1].end, text[nouns[0].start : nouns[-1].end], "anonymous", head, determiner)
    owner = owner_of(text, cast, tokens, core, named)
    begin = (
        nouns[1].start
        if determiner == nouns[0].low and len(nouns) > 1 and determiner in ("the", "a", "an")
        else nouns[0].start
    )
    pair = head in PAIRS and determiner == "the"
    link = tokens[len(core)].low if len(core) < len(tokens) else ""
    inspects = [token.low for token in nouns[-2:]] == ["inspector", "general"]
    kind = "role" if pair else "organization" if inspects else kind_of(head, determiner, owner, link, len(nouns) == 1)
    if kind == "other" and speaks_as_state(text[begin : nouns[-1].end]):
        kind = "organization"
    return Phrase(begin, nouns[-1].end, text[begin : nouns[-1].end], kind, head, determiner, owner=owner)
