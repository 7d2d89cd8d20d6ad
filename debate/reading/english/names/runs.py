"""Runs of capitals: the words of a line that may be a name together."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from debate.reading.english.subjects.agents import agentive
from debate.reading.english.tokens import Token
from debate.reading.english.vocabulary import given, places, words
from debate.reading.shapes import Span

_PARTICLES = frozenset(
    "do das dos d' e ap bint abu ould ou mac zum zur de da van von der den bin ibn al el la le du di del ter ten af av zu".split()
)
OF_HEADS = frozenset(
    """university institute department ministry bank house committee bureau office board federation college school
    council chamber academy secretary center centre society league association register court court's commission
    secretariat alliance coalition agency authority organization organisation foundation union fund forum consortium
    republic kingdom embassy parliament museum library centers institutes
    brotherhood sisterhood order lodge congress confederation conference daughters sons friends guild network corps club
    faculty fellowship legion knights city town county diocese archdiocese mothers citizens partnership group project
    clerks movement directorate inspectorate registry tribunal trust army front observatory panel subcommittee
    division inspectors workers service""".split()
)
_FIELDS = frozenset("secretary department office bureau ministry centers institutes center administration committee".split())
"""Heads of bodies whose names may go on with `and`: the Department of Health and Human Services."""
_JOINED_FIELDS = frozenset(
    "university school "
    "securities food national federal housing nuclear health education labor labour trade science occupational".split()
)
_HEADS_OF_FIELDS = frozenset(
    "union association commission administration agency authority board institute department council".split()
)
_OF_PEOPLE = words.PERSON_TITLES | given.ALL
_WHEN_OR_WHERETO = words.TIMES | words.PLACES
_ON = frozenset("committee commission council forum panel subcommittee center centre conference institute".split())
"""Heads of bodies that are bodies `on` something."""
_TO = frozenset("committee campaign coalition freedom right rights license licence access duty".split())
_OWNED = frozenset(
    """guild union association council league federation alliance institute society club cooperative network committee
    hospital trust fund party museum organization organisation forum commission congress school college bank court church
    confederation clinic medical assembly group movement parliament coalition caucus bureau centre center""".split()
)
"""Heads of bodies that a plural owns: the Night Pilots' Guild."""
_BANDED = frozenset("mothers citizens moms dads families youth women men students americans coders makers voices".split())
_ALL = frozenset(("america", "britain", "all", "change", "everyone")) | frozenset(places.STATES)
_OWNERS_OF_BODIES = frozenset("people's women's men's children's king's queen's veteran's teacher's".split())
LEADING_PARTICLES = frozenset("van von de den der del della di du bin ter".split())
"""Particles that may begin a surname alone: `van der Meer said`."""

COMPOUND = ("-based", "-owned", "-led", "-style", "-backed", "-born", "-listed", "-funded", "-run", "-made", "-only")


def runs_of(tokens: list[Token]) -> Iterator[Span]:
    """The ranges of tokens that begin with a capital and go on with capitals and particles."""
    end = 0
    for at in [at for at, token in enumerate(tokens) if token.capital or token.low in LEADING_PARTICLES]:
        if at >= end and _can_begin(tokens[at], tokens[at + 1] if at + 1 < len(tokens) else None):
            end = _end_of_run(tokens, at)
            yield Span(at, end)


def bare(token: Token) -> str:
    """A word without its possessive ending."""
    return token.text[:-2] if token.text.endswith(("'s", "’s")) else token.text.rstrip("'’")


def _can_begin(token: Token, ahead: Token | None) -> bool:
    if token.low in LEADING_PARTICLES and token.text.islower():
        return ahead is not None and (ahead.capital or ahead.low in LEADING_PARTICLES)
    small = token.low.split("'")[0]
    contraction = "'" in token.low and small in words.CONTRACTED
    return token.capital and token.text[0] not in "@#" and not contraction and not token.low.endswith(COMPOUND)


_I = frozenset(("i", "i'm", "i've", "i'd", "i'll"))


def _end_of_run(tokens: list[Token], at: int) -> int:
    """One past the last word of the run that begins at `at`."""
    end = at + 1
    while end < len(tokens) and (not is_possessive(tokens[end - 1]) or _owns_body(tokens, at, end)):
        token = tokens[end]
        ahead = tokens[end + 1] if end + 1 < len(tokens) else None
        if token.capital and token.low not in _I and token.start - tokens[end - 1].end <= 1:
            end += 1
        elif _is_nickname(tokens, end):
            end += 4
        elif (
            ahead
            and ahead.capital
            and not _is_when(token, ahead)
            and (_joins(token, tokens[end - 1]) or _goes_on(tokens, at, end))
        ):
            end += 2
        elif _are_particles(tokens, end) or _joins_the(tokens, end):
            end += 3
        elif _names_cause(tokens, at, end):
            end += 2 if tokens[end + 1].capital else 3
        else:
            break
    return end


def _owns_body(tokens: list[Token], at: int, end: int) -> bool:
    """Whether a possessive belongs to the name of a body: `the Night Pilots' Guild`, `St. Audric's Hospital`."""
    owner = tokens[end - 1].low.replace("’", "'")
    if not tokens[end].capital or tokens[end].low not in _OWNED:
        return False
    return owner.endswith("s'") or owner in _OWNERS_OF_BODIES or tokens[at].low.rstrip(".") in ("st", "saint")


def _joins_more(tokens: list[Token], at: int, end: int) -> bool:
    """Whether `and` joins what a body is for: `Union of Dock and Quay Workers`, `Academy of Arts and Sciences`."""
    heads = any(a.low in OF_HEADS and b.low in ("of", "for") for a, b in pairwise(tokens[at:end]))
    if tokens[end].low != "and" or not heads or tokens[end + 1].low in given.ALL:
        return False
    longer = end + 2 < len(tokens) and tokens[end + 2].capital and tokens[end + 2].low.endswith("s")
    return longer or (tokens[end - 1].low.endswith("s") and tokens[end + 1].low.endswith("s"))


def _joins_fields(tokens: list[Token], at: int, end: int) -> bool:
    """Whether `and` joins two fields of one body: the Securities and Exchange Commission."""
    if tokens[end].low != "and" or tokens[at - 1].low != "the" or tokens[at].low not in _JOINED_FIELDS:
        return False
    return any(token.low in _HEADS_OF_FIELDS for token in tokens[end + 2 : end + 4])


def _goes_on(tokens: list[Token], at: int, end: int) -> bool:
    """Whether the name of a body that began with `Office of` goes on: `of State`, `and Budget`."""
    if _joins_more(tokens, at, end) or _joins_fields(tokens, at, end):
        return True
    at += tokens[at].low == "the"
    if any(token.low in _OF_PEOPLE for token in tokens[at + 1 : end]):
        return False
    if end - at < 3 or tokens[at].low not in OF_HEADS or tokens[end + 1].text.isupper():
        return False
    return (tokens[end].low == "of" and end - at > 3) or (tokens[end].low == "and" and tokens[at].low in _FIELDS)


def _names_cause(tokens: list[Token], at: int, end: int) -> bool:
    """Whether people and their cause are a body's name inside a sentence: `Engineers for a Pause`, `Parents Against Bots`."""
    if at > 0 and tokens[end].low == "for" and end + 1 < len(tokens) and _is_for_all(tokens[at:end], tokens[end + 1]):
        return True
    people, inside = tokens[end - 1].low, at > 0 and (tokens[at - 1].kind == "w" or tokens[at - 1].text in (",", "("))
    if not (people in _BANDED or (inside and (people in words.PLURAL_PEOPLE or _agents(people)))):
        return False
    cause = end + 2 if tokens[min(end + 1, len(tokens) - 1)].low in ("a", "an", "the") else end + 1
    return tokens[end].low in ("for", "against") and cause < len(tokens) and tokens[cause].capital


def _is_for_all(run: list[Token], cause: Token) -> bool:
    """Whether a plural is `for` a country or everybody, as campaigns are called: `Guardrails for America`."""
    last = run[-1].low
    people = last in words.PERSON_TITLES | words.ROLES or last in given.ALL
    return last.endswith("s") and not people and cause.low in _ALL and cause.capital


def _agents(low: str) -> bool:
    return low.endswith("s") and agentive(low)


def _is_nickname(tokens: list[Token], at: int) -> bool:
    """Whether a nickname in marks stands inside a name: `Robert “Bobby” Tarrant`."""
    if at + 3 >= len(tokens) or tokens[at].text not in "“\"‘'(" or tokens[at + 2].text not in "”\"’')":
        return False
    return tokens[at + 1].capital and tokens[at + 3].capital


def _joins(token: Token, before: Token) -> bool:
    """Whether a small word may stand inside a name: a particle, or `of` behind a word like university."""
    if token.low in _PARTICLES or token.text == "&" or (token.low in ("of", "for") and before.low in OF_HEADS):
        return True
    return (token.low == "on" and before.low in _ON) or (token.low in ("to", "from") and before.low in _TO)


def _is_when(token: Token, ahead: Token) -> bool:
    """Whether a small word tells when or whereto: `the Institute on Monday`."""
    return token.low in ("on", "to") and ahead.low in _WHEN_OR_WHERETO


def _are_particles(tokens: list[Token], at: int) -> bool:
    """Whether two particles and a capital stand here: `van der Meer`."""
    if at + 2 >= len(tokens) or not tokens[at + 2].capital:
        return False
    return tokens[at].low in LEADING_PARTICLES and tokens[at + 1].low in LEADING_PARTICLES | {"la", "las", "los"}


def _joins_the(tokens: list[Token], at: int) -> bool:
    """Whether `of the` stands inside a name: `University of the Upper Sertão`."""
    if at + 2 >= len(tokens) or tokens[at - 1].low not in OF_HEADS:
        return False
    return tokens[at].low in ("of", "for") and tokens[at + 1].low == "the" and tokens[at + 2].capital


def is_possessive(token: Token) -> bool:
    """Whether a word ends as an owner does."""
    return token.low.endswith(("'s", "s'"))
