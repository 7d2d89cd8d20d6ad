"""The nouns of a phrase: whether they count people, whose they are, what kind of speaker they name."""

from __future__ import annotations

from itertools import pairwise
from typing import Literal

from debate.reading.cast import Cast, Named
from debate.reading.english.names.genders import noun_gender
from debate.reading.english.subjects.agents import agentive
from debate.reading.english.tokens import Token
from debate.reading.english.vocabulary import words

PhraseKind = Literal["name", "pronoun", "role", "organization", "document", "spokes", "anonymous", "other"]
PAIRS = frozenset("two pair duo couple trio three".split())
"""Nouns for people who were named together."""

_REDUCED = frozenset(
    "familiar close privy aware knowledgeable involved briefed loyal opposed critical sympathetic present".split()
)
_LAWYERS = frozenset("lawyer lawyers attorney attorneys counsel solicitor solicitors barrister barristers".split())
"""Who speaks for the body that is named as theirs."""

_PUT_OUT = frozenset("published released issued posted circulated unveiled".split())
"""What has been done with a document: `according to a study published`, before its day."""

COLLECTIVE = frozenset(
    "group groups number handful majority dozen pair trio host range array coalition crowd minority cluster chorus".split()
)
ORDINAL = frozenset("other others second third first fourth latter former".split())
_SIDES = frozenset(
    "supporters team camp side allies family lawyers backers loyalists voters fans officials forces people".split()
)
_HEADS = words.ROLES | words.ANONYMOUS | words.ORG_NOUNS | words.DOCUMENTS | words.SPOKES_PROPER | _SIDES
_ABOUT = frozenset(
    "study review survey analysis poll assessment audit test examination investigation critic critics".split()
)
"""Nouns behind which `of` tells what they are about."""
_SOME_OF_MANY = frozenset("one another some many most several others few both".split())
_OWNING = frozenset(("of", "at", "for", "from", "by", "with", "in"))


def is_reduced(tokens: list[Token], at: int) -> bool:
    """Whether a participle behind a noun begins a clause of its own: `a memo obtained by`, `a statement released on`."""
    low = tokens[at].low
    if low.endswith("ing") and (tokens[at - 1].low in words.ANONYMOUS or tokens[at - 1].low in words.ROLES):
        return True
    if low in _PUT_OUT and at + 1 == len(tokens):
        return True
    if low in _REDUCED and at + 1 < len(tokens) and tokens[at + 1].low in ("with", "to", "on", "of", "in", "by", "about"):
        return True
    if (
        not low.endswith(("ed", "ing", "sent", "written", "seen", "paid", "made"))
        or at + 1 >= len(tokens)
        or tokens[at - 1].low in words.DETERMINERS
    ):
        return False
    behind = tokens[min(at + 2, len(tokens) - 1)] if tokens[at + 1].low in ("out", "up", "down", "off") else tokens[at + 1]
    return behind.low in words.WHEN_OR_WHERE


def is_modifier(core: list[Token], named: Named) -> bool:
    """Whether a name only stands before the noun of its phrase: `a Clinton aide`."""
    behind = next((token for token in reversed(core) if token.kind == "w"), None)
    if behind is None or behind.start < named.end:
        return False
    if any(token.low == "and" for token in core if named.end <= token.start < behind.start):
        return False
    return behind.low in _HEADS


def people_of(tokens: list[Token], at: int) -> Token | None:
    """The people that a collective noun counts: `a group of Senate Democrats`."""
    if at >= len(tokens) or tokens[at].low != "of":
        return None
    return next((token for token in tokens[at + 1 : at + 6] if token.low in words.PLURAL_PEOPLE), None)


def counted(tokens: list[Token], at: int) -> Token | None:
    """The noun behind a count: `three of the seven companies`."""
    if at >= len(tokens) or tokens[at].low != "of":
        return None
    return next((t for t in tokens[at + 1 : at + 6] if t.low.endswith("s") and t.low not in ("his", "its", "this")), None)


def determiner_of(text: str, nouns: list[Token], named: list[Named]) -> str:
    """The word that tells whose or which one a phrase means; `'s` behind a name that owns it, nothing where none stands."""
    first = nouns[0].low
    if first in words.OWNERS:
        return first
    if named and possessed(text, named[0]):
        return "'s"
    return "the" if first.endswith("'s") else ""


def owner_of(text: str, cast: Cast, tokens: list[Token], core: list[Token], named: list[Named]) -> Named | None:
    """The name that a phrase belongs to: before its head (Kestrel's chief), or behind it (the chief of Kestrel)."""
    if named:
        return named[-1]
    if len(core) < len(tokens) and tokens[len(core)].low == "of" and core[-1].low in _ABOUT:
        return None
    if core[-1].low in words.DOCUMENTS and (author := _author(cast, tokens, len(core))):
        return author
    if len(core) < len(tokens) and tokens[len(core)].low in _OWNING:
        behind = cast.within(tokens[len(core)].end, tokens[-1].end)
        if len(behind) > 1 and possessed(text, behind[0]) and behind[1].start - behind[0].end <= len("'s "):
            behind = behind[1:]
        return behind[0] if behind and not (core[-1].low in words.DOCUMENTS and possessed(text, behind[0])) else None
    return None


def _author(cast: Cast, tokens: list[Token], at: int) -> Named | None:
    """Who stands behind the `by` of a document: `an op-ed in the Times by X`, `the report written by X`."""
    found = words.FOUND_BY
    pairs = pairwise(tokens[at:])
    by = next((token for before, token in pairs if token.low == "by" and before.low not in found), None)
    authors = cast.within(by.end, tokens[-1].end) if by else []
    return authors[0] if authors else None


def kind_of(head: str, determiner: str, owner: Named | None, link: str, alone: bool) -> PhraseKind:
    """What kind of speaker a phrase without a name is. `link`: the word behind its nouns; `alone`: whether there is only one."""
    indefinite = determiner in words.INDEFINITE or not determiner
    if head in words.SPOKES_PROPER or (head in ("office", "campaign", "team") and (owner or determiner in ("his", "her"))):
        return "spokes"
    if head in words.DOCUMENTS:
        return "document"
    if head in _LAWYERS and owner and owner.actor.type == "organization" and determiner in ("", "'s"):
        return "spokes"
    if head in words.STAFF and not determiner and owner and link in ("at", "for"):
        return "spokes"
    if head in words.ORG_NOUNS and not (indefinite and determiner not in ("", "a", "an")):
        return "organization" if determiner or not alone else "anonymous"
    if determiner in ("the", "both", "two") and singular(head) in words.ORG_NOUNS:
        return "organization"
    if _is_role(head):
        return "anonymous" if indefinite and determiner != "both" else "role"
    return "anonymous" if determiner in _SOME_OF_MANY else "other"


def _is_role(head: str) -> bool:
    """Whether a noun tells what somebody is: an office, a trade, an age."""
    plain = (
        head in words.ROLES or head in ("men", "women") or head in words.ANONYMOUS or head.removesuffix("s") in words.ROLES
    )
    return plain or head.endswith("-year-old") or _is_parent(head) or agentive(head)


def _is_parent(head: str) -> bool:
    """Whether a noun tells of how many somebody is a parent: `grandmother-of-four`."""
    parent, of, _ = head.partition("-of-")
    return bool(of) and noun_gender(parent) is not None


def singular(head: str) -> str:
    """A plural noun in the singular: companies, universities, banks."""
    return head[:-3] + "y" if head.endswith("ies") else head.removesuffix("s")


def possessed(text: str, named: Named) -> bool:
    """Whether a name is printed as an owner: `Kestrel's`."""
    return text[named.end : named.end + 2] in ("'s", "’s") or (
        text[named.end : named.end + 1] in ("'", "’") and text[named.end - 1] == "s"
    )
