"""The name in a run of capitals, without its titles."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from debate.reading.english.cues.finite_verbs import verbal
from debate.reading.english.names.genders import noun_gender, title_gender
from debate.reading.english.names.kinds_of_names import kind_of_name
from debate.reading.english.names.offices import behind_office
from debate.reading.english.names.runs import COMPOUND, LEADING_PARTICLES, OF_HEADS, bare
from debate.reading.english.names.surnames import AS_PARTICIPLES
from debate.reading.english.subjects.agents import agentive
from debate.reading.english.tokens import Token
from debate.reading.english.vocabulary import bodies, given, places, verbs, words
from debate.reading.shapes import SpeakerKind

_TITLES = words.PERSON_TITLES | words.ROLE_CAPS
_NOT_ALONE = words.NO_NAME_ALONE

_PARTIES = frozenset(
    "conservative democratic republican labour liberal tory democrat socialist communist independent".split()
)

_PERSONAL = frozenset("mr mrs ms miss mx dr prof sir dame lord lady".split())
_OF_BODIES = frozenset(
    """department office agency bureau board association council committee federation ministry institute society academy
    commission guild alliance""".split()
)
"""Nouns in front of which a title is part of a body's name: the Justice Department."""

_CALLINGS = words.ROLES | {"millionaire", "term", "time", "elect", "winning"}
"""Words that tell, behind a hyphen, what somebody is: `Ex-minister`, `Two-term`."""

_ENDS_BODY = frozenset(
    "inc corp corporation co ltd plc llc uk us usa eu foundation trust alliance coalition network project".split()
)
"""Last words of bodies' names that may begin with any word: Speak Easy UK."""

_SHORTEST_OF_BODY = 2
"""Words of a body's name up to its `of` at least."""

_WATCHING = frozenset(
    "watch now action rights initiative project network alliance reform forum fund league coalition".split()
)
"""Last words of bodies' names, in which a title is none: Open Justice Watch."""

_FIRMS = frozenset("startup start-up chipmaker carmaker automaker drugmaker retailer lender insurer broadcaster".split())
"""What a firm is, in front of its name: `Chipmaker Corvidane lifts its forecast`."""

_MANY_MEMBERS = frozenset(("MPs", "MSPs", "MEPs", "TDs", "MKs", "AMs", "GOP", "CEOs", "GPs", "Tories"))
"""What many people are, not who."""

_NO_PARTS = words.NOT_NAMES | words.DAYS | _FIRMS

_ADJECTIVES = places.PEOPLES | _PARTIES


class Run(NamedTuple):
    """A name as it stands, without its title: its words, its type, whether a title stood before it, that title's gender, a
    nickname that stood in marks inside it, whether it stands behind a bracket, whether it tells of somebody's kin (`his son, X`),
    and whether it tells where something is or whose somebody is (`in X`, `an X employee`)."""

    start: int
    end: int
    names: tuple[str, ...]
    type: SpeakerKind
    titled: bool
    gender: str | None
    nickname: str = ""
    bracketed: bool = False
    kin: bool = False
    where: bool = False


def name_in(
    run: list[Token], opens: bool, lower: set[str], before: str, after: list[Token], surnames: frozenset[str] = frozenset()
) -> Run | None:
    """The name in a run: without words that only begin a sentence, and without titles and roles before it.

    `opens`: whether the run begins a sentence; `lower`: the words that the article writes small too; `before`: the small
    word that stands before the run; `after`: the next tokens; `surnames`: the callings and places that are surnames here.
    """
    run = _without_letters(run)
    if len(run) == 1 and run[0].low.removesuffix("'s") in surnames and before not in words.OWNERS | words.PREPOSITIONS:
        return Run(run[0].start, run[0].start + len(bare(run[0])), (bare(run[0]),), "person", False, None)
    begin, before = _behind_opening(run, opens and _only_opens(run, lower, after), before)
    title = _last_title(run, begin, lower, surnames)
    titled = title >= begin
    gender = title_gender(run[begin : title + 1]) or noun_gender(before)
    rest = behind_office(run[title + 1 :])
    if rest and rest[0].low in ("of", "for"):
        rest, titled, gender, before = _behind_the(rest[1:]), False, None, "the"
    if not rest or (not titled and _is_no_name(rest, after)):
        return None
    nickname = next((rest[i + 1].text for i in range(len(rest) - 2) if rest[i].text in "“\"‘'(" and rest[i].kind == "p"), "")
    named = [token for token in rest if (token.kind == "w" and token.text != nickname) or token.text == "&"]
    names = (*(token.text for token in named[:-1]), *map(bare, named[-1:]))
    if _is_place(names, before) or not names[-1]:
        return None
    kind = kind_of_name(names, titled, gender, before, after)
    if before == "state" and kind == "organization" and names[-1] == "Party":
        return Run(rest[0].start - len("state "), rest[-1].end, ("state", *names), kind, titled, gender)
    return Run(rest[0].start, rest[-1].start + len(names[-1]), names, kind, titled, gender, nickname)


def _without_letters(run: list[Token]) -> list[Token]:
    """A run without the letters behind a name: `Bram Teller MP`."""
    while len(run) > 2 and run[-1].low in words.POST_NOMINALS:
        run = run[:-1]
    return run


def _behind_the(tokens: list[Token]) -> list[Token]:
    return tokens[1:] if tokens and tokens[0].low == "the" else tokens


def _behind_opening(run: list[Token], opens: bool, before: str) -> tuple[int, str]:
    """Where a name with its titles begins, and the small word before it: behind a word that only `opens` the sentence, words
    that are no part of it, and adjectives of peoples and parties."""
    begin = int(opens)
    if opens and run[0].low == "the":
        before = "the"
    while begin < len(run) and _is_no_part(run[begin]) and not (_is_surname(run, begin, opens) or _is_new(run, begin)):
        before = run[begin].low.split("-of-")[0]
        begin += 1
    while len(run) - begin > 2 and run[begin].low in _ADJECTIVES and not _has_body(run):
        before = ""
        begin += 1
    return begin, before


def _is_surname(run: list[Token], begin: int, opens: bool) -> bool:
    """Whether a capital inside a sentence tells that `He` is a surname: `But He Ruoping countered`."""
    return run[begin].text == "He" and begin + 1 < len(run) and (begin > 0 or not opens)


def _is_new(run: list[Token], begin: int) -> bool:
    """Whether `New` belongs to the name of a place, and that to a longer one: the New York Times."""
    return run[begin].low == "new" and begin + 2 < len(run) and run[begin + 1].low in places.NEW


def _last_title(run: list[Token], begin: int, lower: set[str], surnames: frozenset[str]) -> int:
    """The number of the last title in front of a name; the one before `begin` where there is none."""
    last = len(run) - int(len(run) - begin > 1 and run[-1].low.removesuffix("'s") in surnames)
    title = max((i for i in range(begin, last) if _is_title(run, i)), default=begin - 1)
    if title < begin and len(run) - begin > 2 and _is_calling(run[begin].low, run[begin + 1].low, lower):
        return begin
    return title


def _is_no_name(rest: list[Token], after: list[Token]) -> bool:
    """Whether a word alone, without a title, names nobody: a number stands behind it (`Article 4`), or it is none that does."""
    if len(rest) != 1:
        return False
    return rest[0].low in _NOT_ALONE or rest[0].text in _MANY_MEMBERS or (bool(after) and after[0].text.isdigit())


def _is_calling(low: str, ahead: str, lower: set[str]) -> bool:
    """Whether a word in front of a name tells what somebody does: the article writes it small too, or a given name follows."""
    if low in given.ALL:
        return False
    return (agentive(low) and (low in lower or ahead in given.ALL)) or (low in lower and ahead in given.ALL)


def _is_no_part(token: Token) -> bool:
    """Whether a word in front of a name is none of it: small words, `Mum-of-three`, `Hague-based`, `Multi-millionaire`."""
    if token.low in _NO_PARTS or _is_parent(token) or token.low.endswith(COMPOUND):
        return True
    if token.text[0] == "Q" and token.text[1:].isdigit():
        return True
    first, _, last = token.text.rpartition("-")
    return bool(first) and last in _CALLINGS


def _is_parent(token: Token) -> bool:
    """Whether a word tells of how many somebody is a parent: `Mum-of-three`."""
    return "-of-" in token.low and token.low.split("-of-")[0] in words.MALE | words.FEMALE


def _only_opens(run: list[Token], lower: set[str], after: list[Token]) -> bool:
    """Whether the first word of a sentence has its capital for that only."""
    low = run[0].low
    if run[0].text.islower() or (len(run) > 1 and low in LEADING_PARTICLES):
        return False
    if len(run) > 2 and run[-1].low in _ENDS_BODY and low not in _NOT_ALONE:
        return False
    if len(run) > 2 and run[1].low in ("of", "for") and low in _TITLES | words.ROLES:
        return False
    if len(run) > 1 and low in _TITLES and run[1].low not in words.ORG_WORDS | _TITLES | words.ROLES:
        return False
    if low in lower and low not in given.ALL:
        return True
    speaks = bool(after) and verbal(after[0]) and after[0].low in verbs.FORMS
    adverb = low.endswith(("ing", "ly")) and not (speaks and (low.endswith("ly") or low in AS_PARTICIPLES))
    return len(run) == 1 and (low in _NOT_ALONE or adverb)


def _is_title(run: list[Token], at: int) -> bool:
    """Whether a title or role stands here with a name behind it or as the run's last word."""
    low = run[at].low.removesuffix("'s").removesuffix("-designate").removesuffix("-elect")
    if not run[at].capital or (at + 1 == len(run) and at > 1 and run[at - 1].low in ("of", "for", "the")):
        return False
    if at and at + 2 < len(run) and agentive(low) and low not in given.ALL and run[at + 1].low in given.ALL:
        return True
    if at + 1 < len(run) and run[at + 1].low == "of" and any(token.low in OF_HEADS - _TITLES for token in run[:2]):
        return False
    if low not in _PERSONAL and at + 1 < len(run) and (run[at + 1].low in _OF_BODIES or run[-1].low in _WATCHING):
        return False
    if _is_of_body(run, at):
        return False
    if low in _PARTIES and at + 1 < len(run) and run[at + 1].low in words.ORG_WORDS:
        return False
    if low in words.ORG_WORDS or (low in given.ALL and at + 1 < len(run)):
        return low == "president"
    return (low in _TITLES or low in words.ROLES) and len(low) > 1


def _is_of_body(run: list[Token], at: int) -> bool:
    """Whether a title tells of whom a body is, and nobody's name follows: Association of Chief Constables."""
    if at < _SHORTEST_OF_BODY:
        return False
    heads = any(a.low in OF_HEADS and b.low in ("of", "for") for a, b in pairwise(run[:at]))
    return heads and not (at + 1 < len(run) and run[at + 1].low in given.ALL)


def _has_body(run: list[Token]) -> bool:
    """Whether a run names a body, to whose name a people's adjective belongs: Danish Data Agency, Americans for Safety."""
    return any(token.low in words.ORG_WORDS for token in run) or (len(run) > 2 and run[1].low in ("for", "against"))


def _is_place(names: tuple[str, ...], before: str) -> bool:
    """Whether words name a place; one that may be somebody's given name, not behind a preposition, is left to its bearer."""
    if " ".join(names).lower() in bodies.BODIES:
        return False
    if len(names) > 1 and names[-1].lower() in places.LANDFORMS and names[0].lower() not in given.ALL:
        return True
    if " ".join(names).lower() in places.OF_TWO or (len(names) == 2 and names[0] in ("San", "Santa", "Los", "Las")):
        return True
    if not all(name.lower() in words.PLACES or not name for name in names):
        return False
    return len(names) > 1 or names[0].lower() not in given.ALL or before in words.PREPOSITIONS
