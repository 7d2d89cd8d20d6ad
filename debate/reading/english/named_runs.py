"""The name in a run of capitals: without its titles, and whether a person or an organization bears it."""

from __future__ import annotations

from typing import NamedTuple

from debate.reading.english import bodies, given, places, verbs, words
from debate.reading.english.agents import agentive
from debate.reading.english.finite_verbs import verbal
from debate.reading.english.genders import noun_gender, title_gender
from debate.reading.english.offices import behind_office
from debate.reading.english.runs import COMPOUND, LEADING_PARTICLES, OF_HEADS, bare
from debate.reading.english.tokens import Token
from debate.reading.shapes import SpeakerKind

_TITLES = words.PERSON_TITLES | words.ROLE_CAPS
_NOT_ALONE = (
    words.NOT_NAMES | words.ANONYMOUS | words.ROLES | words.ORG_NOUNS | words.DOCUMENTS | words.TIMES | words.OPENERS
)


_PARTIES = frozenset(
    "conservative democratic republican labour liberal tory democrat socialist communist independent".split()
)

_TRADES = frozenset(
    """power electric gas oil petroleum steel metals foods pharmacy drug drugs stores air rail railways freight logistics
    properties realty mutual savings micro devices materials chemical chemicals biosciences therapeutics medical healthcare
    care wireless telecom communications interactive entertainment pictures brands outfitters aerospace aviation marine
    shipping farms dairy foundries foundry mining minerals resources waste solar nuclear automotive data digital quantum
    sciences hub hospitality hotels furniture textiles packaging paper plastics infotech semiconductor memorial medicine
    alumni chronicle sentinel beacon observer ledger inquirer courant argus mercury tribune dispatch wire bulletin weekly daily
    courier gazette herald""".split()
)
"""Last words of companies' names that are no surnames, behind a first word that is no given name."""

_SURNAMES_FIRST = frozenset(
    """wen li wang zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo gao lin luo zheng liang xie song tang han feng
    yu dong xiao cheng cao yuan deng shen zeng peng lu su ding jiang cai jia wei xue ye yan pan du dai xia zhong tian ren fan
    fang shi yao tan liao zou xiong jin he hou meng qin qiu gu kim park lee choi jung kang cho yoon jang lim shin nguyen tran
    pham hoang vo""".split()
)
"""Surnames that stand before given names."""

_SURNAMES = frozenset(
    """keating fleming browning fielding harding golding manning pickering sterling ewing xing ying ding king redding
    starling""".split()
)
"""Surnames that look like participles."""

_PERSONAL = frozenset("mr mrs ms miss mx dr prof sir dame lord lady".split())
_OF_BODIES = frozenset(
    """department office agency bureau board association council committee federation ministry institute society academy
    commission guild alliance""".split()
)
"""Nouns in front of which a title is part of a body's name: the Justice Department."""

_ENDS_NOUN = words.PREPOSITIONS | words.RELATIVES | words.CONJUNCTIONS | {"based"}
_ADJECTIVES = places.PEOPLES | _PARTIES
_SURE_BODIES = words.ORG_WORDS - given.MALE


class Run(NamedTuple):
    """A name as it stands, without its title: its words, its type, whether a title stood before it, that title's
    gender, and a nickname that stood in marks inside it."""

    start: int
    end: int
    names: tuple[str, ...]
    type: SpeakerKind
    titled: bool
    gender: str | None
    nickname: str = ""


def name_in(run: list[Token], opens: bool, lower: set[str], before: str, after: list[Token]) -> Run | None:
    """The name in a run: without words that only begin a sentence, and without titles and roles before it.

    `opens`: whether the run begins a sentence; `lower`: the words that the article writes small too; `before`: the small
    word that stands before the run; `after`: the next tokens.
    """
    while len(run) > 2 and run[-1].low in words.POST_NOMINALS:
        run = run[:-1]
    begin = 1 if opens and _only_opens(run, lower, after) else 0
    while begin < len(run) and _is_no_part(run[begin]):
        before = run[begin].low.split("-of-")[0]
        begin += 1
    while len(run) - begin > 2 and run[begin].low in _ADJECTIVES and not _has_body(run):
        begin += 1
        before = ""
    title = max((i for i in range(begin, len(run)) if _is_title(run, i)), default=begin - 1)
    if title < begin and len(run) - begin > 2 and _is_calling(run[begin].low, run[begin + 1].low, lower):
        title = begin
    titled = title >= begin
    gender = title_gender(run[begin : title + 1]) or noun_gender(before)
    rest = behind_office(run[title + 1 :])
    if rest and rest[0].low in ("of", "for"):
        rest, titled, gender, before = rest[1 + (rest[1].low == "the") :], False, None, "the"
    numbered = len(rest) == 1 and bool(after) and after[0].text.isdigit() and not titled
    if not rest or numbered or (len(rest) == 1 and rest[0].low in _NOT_ALONE and not titled):
        return None
    nickname = next((rest[i + 1].text for i in range(len(rest) - 2) if rest[i].text in "“\"‘'(" and rest[i].kind == "p"), "")
    named = [token for token in rest if (token.kind == "w" and token.text != nickname) or token.text == "&"]
    names = (*(token.text for token in named[:-1]), *map(bare, named[-1:]))
    if _is_place(names, before) or not names[-1]:
        return None
    end = rest[-1].start + len(names[-1])
    kind = _kind(names, titled, gender, before, after)
    return Run(rest[0].start, end, names, kind, titled, gender, nickname)


def _is_calling(low: str, ahead: str, lower: set[str]) -> bool:
    """Whether a word in front of a name tells what somebody does: the article writes it small too, or a given name follows."""
    return agentive(low) and low not in given.ALL and (low in lower or ahead in given.ALL)


def _is_no_part(token: Token) -> bool:
    """Whether a word in front of a name is none of it: small words, `Mum-of-three`, `Hague-based`."""
    return token.low in words.NOT_NAMES or _is_parent(token) or token.low.endswith(COMPOUND)


def _is_parent(token: Token) -> bool:
    """Whether a word tells of how many somebody is a parent: `Mum-of-three`."""
    return "-of-" in token.low and token.low.split("-of-")[0] in words.MALE | words.FEMALE


def _only_opens(run: list[Token], lower: set[str], after: list[Token]) -> bool:
    """Whether the first word of a sentence has its capital for that only."""
    low = run[0].low
    if run[0].text.islower() or (len(run) > 1 and low in LEADING_PARTICLES):
        return False
    if low in lower and low not in given.ALL:
        return True
    speaks = bool(after) and verbal(after[0]) and after[0].low in verbs.FORMS
    adverb = low.endswith(("ing", "ly")) and not (speaks and (low.endswith("ly") or low in _SURNAMES))
    return len(run) == 1 and (low in _NOT_ALONE or adverb)


def _is_title(run: list[Token], at: int) -> bool:
    """Whether a title or role stands here with a name behind it or as the run's last word."""
    low = run[at].low.removesuffix("'s").removesuffix("-designate").removesuffix("-elect")
    if not run[at].capital or (at + 1 == len(run) and at > 1 and run[at - 1].low in ("of", "for", "the")):
        return False
    if at and at + 1 < len(run) and agentive(low) and low not in given.ALL and run[at + 1].low in given.ALL:
        return True
    if at + 1 < len(run) and run[at + 1].low == "of" and any(token.low in OF_HEADS - _TITLES for token in run[:2]):
        return False
    if low not in _PERSONAL and at + 1 < len(run) and run[at + 1].low in _OF_BODIES:
        return False
    if low in _PARTIES and at + 1 < len(run) and run[at + 1].low in words.ORG_WORDS:
        return False
    if low in words.ORG_WORDS or (low in given.ALL and at + 1 < len(run)):
        return low == "president"
    return (low in _TITLES or low in words.ROLES) and len(low) > 1


def _has_body(run: list[Token]) -> bool:
    """Whether a run names a body, to whose name a people's adjective belongs: Danish Data Agency."""
    return any(token.low in words.ORG_WORDS for token in run)


def _is_place(names: tuple[str, ...], before: str) -> bool:
    """Whether words name a place; one that may be somebody's given name, not behind a preposition, is left to its bearer."""
    if len(names) > 1 and names[-1].lower() in places.LANDFORMS and names[0].lower() not in given.ALL:
        return True
    if not all(name.lower() in words.PLACES or not name for name in names):
        return False
    return len(names) > 1 or names[0].lower() not in given.ALL or before in words.PREPOSITIONS


def _kind(names: tuple[str, ...], titled: bool, gender: str | None, before: str, after: list[Token]) -> SpeakerKind:
    """Person or organization."""
    lows = [name.lower().rstrip(".") for name in names]
    if " ".join(lows) in bodies.BODIES:
        return "organization"
    last_of_org = lows[-1] in words.ORG_WORDS
    if titled and _core(names) < 4 and not last_of_org:
        return "person"
    if "&" in names or last_of_org:
        return "organization"
    if before == "the" and lows[0] not in given.ALL:
        return "organization"
    if (_is_called_body(after) or (len(names) > 1 and not _TRADES.isdisjoint((lows[-1], *lows[-1].split("-"))))) and lows[
        0
    ] not in given.ALL:
        return "organization"
    if len(names) > 1:
        return "organization" if _is_organization(names, lows) else "person"
    if before in words.SURE_ROLES:
        return "person"
    aged = len(after) > 1 and after[0].text == "," and (after[1].text.isdigit() or after[1].low == "who")
    return "person" if gender or aged or lows[0] in given.ALL else "organization"


def _core(names: tuple[str, ...]) -> int:
    """How many words a name has, small particles left out."""
    return sum(name[:1].isupper() for name in names)


def _is_called_body(after: list[Token]) -> bool:
    """Whether an apposition behind a name calls it a body: `, which`, `, a Catholic chain`, `, the union`."""
    if len(after) < 3 or after[0].text != ",":
        return False
    if after[1].low == "which":
        return True
    if after[1].low not in ("a", "an", "the", "another", "one"):
        return False
    end = next((i for i in range(2, len(after)) if after[i].kind != "w" or after[i].low in _ENDS_NOUN), len(after))
    noun = after[end - 1].low
    return end > 2 and noun in words.ORG_NOUNS and noun not in words.ROLES


def _is_organization(names: tuple[str, ...], lows: list[str]) -> bool:
    """Whether several words name an organization: by a word that only those bear, by length, by an acronym in front."""
    if lows[0] in _SURE_BODIES:
        return True
    if lows[0] not in given.ALL and not words.ORG_WORDS.isdisjoint(lows[1:]):
        return True
    acronym = names[0].isupper() and len(names[0].strip(".")) > 2
    acronym = acronym and not (lows[0] in given.ALL and all(name.isupper() for name in names))
    return acronym or _core(names) > 4 or not OF_HEADS.isdisjoint(lows)


def retyped(runs: list[Run]) -> list[Run]:
    """The names, those made bodies that only look like people's: later text calls them by their first word, which is no given
    name, and never by their last (`Corvid Micro`, then `Corvid`)."""
    single = [run for run in runs if len(run.names) == 1]
    alone = {run.names[0].lower() for run in single if not run.titled}
    surnames = {run.names[0].lower() for run in single if run.titled}
    people = {run.names for run in runs if run.titled or run.gender}
    return [
        run._replace(type="organization")
        if _is_body(run, alone - surnames, alone | surnames) and run.names not in people
        else run
        for run in runs
    ]


def _is_body(run: Run, firsts: set[str], lasts: set[str]) -> bool:
    """Whether a name of two or three words is shortened as bodies' are."""
    if run.type != "person" or len(run.names) not in (2, 3) or run.titled or run.gender:
        return False
    first = run.names[0].lower()
    return first in firsts and run.names[-1].lower() not in lasts and first not in given.ALL | _SURNAMES_FIRST
