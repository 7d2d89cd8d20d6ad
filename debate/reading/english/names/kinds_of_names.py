"""Whether a new name is that of a person or of an organization: by its words, its title, and what stands beside it."""

from __future__ import annotations

from debate.reading.english.names.runs import OF_HEADS
from debate.reading.english.tokens import Token
from debate.reading.english.vocabulary import bodies, given, words
from debate.reading.shapes import SpeakerKind

_TRADES = frozenset(
    """power electric gas oil petroleum steel metals foods pharmacy drug drugs stores air rail railways freight logistics
    properties realty mutual savings micro devices materials chemical chemicals biosciences therapeutics medical healthcare
    care wireless telecom communications interactive entertainment pictures brands outfitters aerospace aviation marine
    shipping farms dairy foundries foundry mining minerals resources waste solar nuclear automotive data digital quantum
    sciences hub hospitality hotels furniture textiles packaging paper plastics infotech semiconductor memorial medicine
    alumni chronicle sentinel beacon observer ledger inquirer courant argus mercury tribune dispatch wire bulletin weekly daily
    courier gazette herald books records films""".split()
)
"""Last words of companies' names that are no surnames, behind a first word that is no given name."""

_BODIES_NAMED = (words.ORG_NOUNS - words.ROLES - words.MAY_BE_BODY) | {"daily", "weekly"}
"""Nouns in front of a body's name: `campaign group Scam Watch`."""

_LEADING_BODIES = frozenset(
    """founder co-founder cofounder chief ceo boss chairman chairwoman chair head owner director economist researcher engineer
    executive analyst""".split()
)
"""Roles that people have in a body, whose name may stand in front: `Lantern Mill founder Jago Treloar`."""

_CAUSES = frozenset(("for", "against"))
"""Words inside the name of people who banded together: `Engineers for a Pause`."""

_ENDS_NOUN = words.PREPOSITIONS | words.RELATIVES | words.CONJUNCTIONS | {"based"}
_SURE_BODIES = words.ORG_WORDS - given.MALE


def kind_of_name(names: tuple[str, ...], titled: bool, gender: str | None, before: str, after: list[Token]) -> SpeakerKind:
    """Person or organization. `before` and `after`: the small word in front of the name, and the tokens behind it."""
    lows = [name.lower().rstrip(".") for name in names]
    if " ".join(lows) in bodies.BODIES:
        return "organization"
    last_of_org = lows[-1] in words.ORG_WORDS
    if titled and _core(names) < 4 and not last_of_org:
        return "person"
    if "&" in names or last_of_org:
        return "organization"
    if lows[0] not in given.ALL and (before == "the" or _is_called_body(after) or _is_traded(lows)):
        return "organization"
    if before == "itself":
        return "organization"
    if len(names) > 1:
        led = lows[0] not in given.ALL and (before in _BODIES_NAMED or _is_led(after))
        return "organization" if led or _is_organization(names, lows) else "person"
    if before in words.SURE_ROLES:
        return "person"
    aged = len(after) > 1 and after[0].text == "," and (after[1].text.isdigit() or after[1].low == "who")
    return "person" if gender or aged or _is_called_person(after) or lows[0] in given.ALL else "organization"


def _is_capital(name: str) -> bool:
    """Whether a name is set in capitals, but for the small letters of Mc and Mac: McNAMARA."""
    return name.removeprefix("Mc").removeprefix("Mac").isupper()


def _core(names: tuple[str, ...]) -> int:
    """How many words a name has, small particles left out."""
    return sum(name[:1].isupper() for name in names)


def _is_traded(lows: list[str]) -> bool:
    """Whether the last of several words tells what a company trades in: `Corvid Micro`, `Tern Bio-Devices`."""
    return len(lows) > 1 and not _TRADES.isdisjoint((lows[-1], *lows[-1].split("-")))


def _is_led(after: list[Token]) -> bool:
    """Whether a role in a body and its bearer follow: `Lantern Mill founder Jago Treloar`, `Acme chief executive Jane Roe`."""
    role = next((i for i, token in enumerate(after[:3]) if token.low not in _LEADING_BODIES), 0)
    return 0 < role < len(after) and after[role].capital and after[role].kind == "w"


def _is_called_body(after: list[Token]) -> bool:
    """Whether an apposition behind a name calls it a body: `, which`, `, a Catholic chain`, `, the union`."""
    if len(after) < 3 or after[0].text != ",":
        return False
    if after[1].low == "which":
        return True
    if after[1].low not in ("a", "an", "the", "another", "one"):
        return False
    end = _end_of_noun(after)
    noun = after[end - 1].low
    return end > 2 and noun in words.ORG_NOUNS and noun not in words.ROLES


def _is_called_person(after: list[Token]) -> bool:
    """Whether an apposition behind a name calls it a person: `, a Democrat from Ohio`, `, a two-term senator`."""
    if len(after) < 3 or after[0].text != "," or after[1].low not in ("a", "an", "the"):
        return False
    end = _end_of_noun(after)
    noun = after[end - 1].low
    return end > 2 and (noun in ("democrat", "republican") or noun in words.ROLES - words.ORG_NOUNS - words.MAY_BE_BODY)


def _end_of_noun(after: list[Token]) -> int:
    """Where the noun of an apposition ends: before a stop, a preposition, a participle: `, a lawyer representing the League`."""
    near = range(2, len(after))
    ends = (i for i in near if after[i].kind != "w" or after[i].low in _ENDS_NOUN or _goes_on_doing(after, i))
    return next(ends, len(after))


def _goes_on_doing(after: list[Token], at: int) -> bool:
    return after[at].low.endswith("ing") and after[at - 1].low in words.ROLES and after[at].low not in words.ORG_NOUNS


def _is_organization(names: tuple[str, ...], lows: list[str]) -> bool:
    """Whether several words name an organization: by a word that only those bear, by length, by an acronym in front."""
    if lows[0] in _SURE_BODIES:
        return True
    if lows[0] not in given.ALL and not words.ORG_WORDS.isdisjoint(lows[1:]):
        return True
    if not _CAUSES.isdisjoint(lows):
        return True
    acronym = names[0].isupper() and len(names[0].strip(".")) > 2
    acronym = acronym and not (lows[0] in given.ALL and all(map(_is_capital, names)))
    return acronym or _core(names) > 4 or not OF_HEADS.isdisjoint(lows)
