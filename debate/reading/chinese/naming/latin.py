"""Names in Latin script, and the Chinese ones in brackets behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from debate.reading.cast import NewName
from debate.reading.chinese.naming.evidence import AFTER, SPEAKS, TITLE, behind
from debate.reading.chinese.view import QUOTED, View
from debate.reading.chinese.words import surnames
from people.names import fold_name

_LATIN = re.compile(
    r"(?<![A-Za-z@/.])[A-Z][A-Za-z\u00c0-\u024f'’.\-]*"
    r"(?:(?: (?:van|von|de|der|den|da|di|la|le|bin|al|el|del|dos|du|ten|ter|af|of|the|and|ibn|zu))*"
    r" [A-Z][A-Za-z\u00c0-\u024f'’.\-]*)*"
)
_NOT_PERSON = re.compile(
    r"\b(?:AI|Inc|Corp|Labs?|Tech|Technologies|Logic|Review|Times|Post|Journal|University|Institute|Foundation|Group|"
    r"Capital|Ventures|Research|Systems|Network|"
    r"News|Media|Bank|Partners|Company|Co|Ltd|LLC|Apache|License|Code|Model|Open|Deep|Chat|Pro|Max|Mini|Street|House|"
    r"Valley|The|And|Of|Google|Brain|Thing|More|Weight|Weights|API|"
    r"Project|Protocol|Watch|Initiative|Alliance|Center|Centre|Council|Union|Summit|Forum|Cloud|Data|Studio|Works|Press|"
    r"Daily|Week|Today|Online|Bridge)\b|\d|(?<!\bMc)(?<!\bMac)(?<!\bDe)(?<!\bDi)(?<!\bDa)(?<!\bDu)(?<!\bLa)(?<!\bLe)(?<!\bVan)(?<!\bFitz)(?<=[a-z])(?=[A-Z])"
)
_GIVEN = re.compile("[A-Z][a-z]{2,11}")
_DEED = re.compile(
    " ?(?:公司|团队|平台|官方|旗下|融资|上线|推出|发布|开源|公开|宣布|决定|成立|创办人|创始人|执行长|的(?:模型|权重|产品|接口))"
)
_BODY = re.compile(
    " (?:AI|Labs?|Inc|Corp|Technologies|Institute|Foundation|University|Ventures|Capital|Systems|Research|Alliance|Partners|"
    "Robotics|Intelligence)$"
)
_SOFTWARE = re.compile("^(?:Open|Deep|Llama|Apache|The) ")
_ADDRESSED = re.compile(" ?(?:先生|女士|博士|教授|小姐|院士|老师|议员)")
_CHINESE_ALIAS = re.compile(r"\s?[(（]([\u4e00-\u9fff·•・‧\-]{2,20})[)）]")


_MIXED = re.compile(r"(?<![A-Za-z])(?P<given>[A-Z][a-z]{2,11}) ?(?P<surname>[\u4e00-\u9fff])")
"""Tiffany欧: a given name in Latin letters with a Chinese surname."""
_ALSO_ADVERBS = frozenset("曾向和于从常同连方时")
"""Surnames that mean 'once', 'to', 'and' behind a name: Bao曾写道."""
_OWNER = re.compile("['’]s(?= |$)")
"""Where a name ends that owns something: Yorin Bao's GitHub."""


def mixed(view: View) -> Iterator[NewName]:
    """Latin given names with a Chinese surname, where a title stands before or a verb of speech behind; later the surname alone."""
    found = set()
    for match in _MIXED.finditer(view.key):
        start, end = match.span()
        titled = TITLE.search(view.key[max(0, start - 8) : start].rstrip())
        told = titled or (match["surname"] not in _ALSO_ADVERBS and behind(view, end) >= SPEAKS)
        if match["surname"] in surnames.SURE and AFTER.match(view.key, end) and told:
            found.add(match.group())
            short = (fold_name(match["given"]), fold_name(match["surname"]))
            yield NewName(start, end, view.text[start:end], "person", short)
    last = {name[-1] for name in found}
    for match in re.finditer(f"(?<![\u4e00-\u9fffA-Za-z])[{''.join(last)}]", view.key) if last else ():
        if behind(view, match.end()) >= SPEAKS:
            yield NewName(*match.span(), view.text[match.start() : match.end()], "person", full=False)


def _length(run: str) -> int:
    """How long a run of Latin words is without the stops at its end, and without what its name owns."""
    owner = _OWNER.search(run)
    return owner.start() if owner else len(run.rstrip(".-'’"))


def looks_like_person(name: str) -> bool:
    """Whether a Latin run of two words and more may be somebody's name."""
    return " " in name and not _NOT_PERSON.search(name) and not _TERM.search(name)


_TERM = re.compile(
    r" (?:[A-Z]|[A-Z]{2,})$|^[A-Z]{3,} |\b(?:Policy|Scripting|Interface|Device|Frequency|Radio|Windows|Mac|Linux|Server|Security)\b"
    r"|^(?:Big|Small|Large|New|Old|Best|Top) "
)
"""Kcon V, Mac OS, ARM Cortex, Same-Origin Policy: terms of the trade."""


def latin(view: View) -> Iterator[NewName]:
    """Latin runs of two words and more that look like a person's, and later single words that are a part of one."""
    runs = [(m.start() + _led(m.group()), m.start() + _length(m.group())) for m in _LATIN.finditer(view.text)]
    people = _people(view, runs)
    bodies = _bodies(view, people, runs)
    alone = {view.text[start:end] for start, end in runs if _is_person_alone(view, start, end)}
    alone |= _only_saying(view, runs)
    begun = {view.text[start:end] for start, end in runs if _lower_given(view, start, end)} & alone
    for start, end in runs:
        name = view.text[start:end]
        if name in people:
            yield NewName(start, end, name, "organization" if name in bodies else "person", people[name])
            yield from _bracketed_alias(view, end, name)
        elif _BODY.search(name) and not _SOFTWARE.search(name):
            yield NewName(start, end, name, "organization", (fold_name(name.split()[0]),))
        elif any(fold_name(name) in short for short in people.values()):
            yield NewName(start, end, name, "person", full=False)
        elif name in begun:
            lower = _lower_given(view, start, end)
            yield NewName(start - lower, end, view.text[start - lower : end], "person", (fold_name(name),), full=lower > 0)
        elif name in alone:
            yield NewName(start, end, name, "person", (fold_name(name),))


_OFFICE = re.compile(
    r".*\b(?:CEO|CTO|CFO|COO|CIO|CSO|CPO|CMO|CXO|[ES]?VP|PM|PI|KOL|MD|Dr\.?|Mr\.?|Ms\.?|Mrs\.?|Prof\.?|Sir) (?=[A-Z])"
)


def _led(run: str) -> int:
    """Characters of an office before a name: CEO Nora Feld."""
    office = _OFFICE.match(run)
    return office.end() if office else 0


def _people(view: View, runs: list[tuple[int, int]]) -> dict[str, tuple[str, ...]]:
    """The names of two words and more, with the words that later stand for them."""
    names = (view.text[start:end] for start, end in runs if view.plain[start] != QUOTED)
    return {
        name: tuple({fold_name(part) for part in (name.split()[0], name.split()[-1], *_surname(name), *_first_of_two(name))})
        for name in names
        if looks_like_person(name)
    }


def _is_person_alone(view: View, start: int, end: int) -> bool:
    """Whether a single word is somebody's name: a title stands before it, or a form of address behind it."""
    name = view.text[start:end]
    if " " in name or _NOT_PERSON.search(name):
        return False
    titled = _GIVEN.fullmatch(name) and TITLE.search(view.key[max(0, start - 8) : start].rstrip())
    return bool(titled or _ADDRESSED.match(view.key, end) or (_GIVEN.fullmatch(name) and _goes_on_as_person(view, end)))


_SAYS = re.compile(" ?(?:[还也又则]|随后|接着)?说(?:道)?[，。：“]")
_ACTS = re.compile(
    f"{_DEED.pattern}| ?(?:[在也还又则称]|近日|日前|方面|首席|联合|高级|发言人|表示|回应|警告|承认|透露|指出|认为)"
)


def _only_saying(view: View, runs: list[tuple[int, int]]) -> set[str]:
    """Single words that say something in plain words and never do what firms do: Baro 说，…"""
    single = [(start, end, view.text[start:end]) for start, end in runs if _GIVEN.fullmatch(view.text, start, end)]
    saying = {name for start, end, name in single if _SAYS.match(view.key, end)}
    return saying - {name for start, end, name in single if _ACTS.match(view.key, end)}


_GOES_ON = re.compile(
    r"[^。！？\n]{0,160}(?:[。！？”]{1,2}\s*(?:但|而|不过|同时|此外|随后|对此|接着)?，?|[时后]，)[他她](?!们)(?![的国])"
)
"""Torvalds表示，…。他说: a company is no he."""
_TITLED_WITHIN = re.compile(
    "CEO|CTO|首席|总裁|董事|创始人|创办人|执行[官长]|教授|博士|发言人|负责人|总监|主管|经理|部长|主席|先生|女士"
)
_LOWER_GIVEN = re.compile(r"(?<![A-Za-z])[a-z]{3,11} $")


def _goes_on_as_person(view: View, end: int) -> bool:
    """Whether a word speaks and the next sentence goes on with he or she, while no other name stands between."""
    if behind(view, end + (view.key[end : end + 1] == " ")) < SPEAKS:
        return False
    match = _GOES_ON.match(view.plain, end, end + 200)
    return (
        match is not None
        and not _TITLED_WITHIN.search(view.key, end, match.end())
        and not _LATIN.search(view.plain, end, match.end())
    )


def _lower_given(view: View, start: int, end: int) -> int:
    """Characters of a given name without a capital before a single word: linus Torvalds."""
    match = _LOWER_GIVEN.search(view.text, max(0, start - 13), start) if " " not in view.text[start:end] else None
    return len(match.group()) if match else 0


def _bodies(view: View, people: dict[str, tuple[str, ...]], runs: list[tuple[int, int]]) -> set[str]:
    """The names of two words that do what firms do, that no title introduces and none of whose words stands alone."""
    told = {view.text[start:end] for start, end in runs if TITLE.search(view.key, max(0, start - 8), start)}
    does = {view.text[start:end] for start, end in runs if _DEED.match(view.key, end)}
    single = {fold_name(view.text[start:end]) for start, end in runs}
    return {name for name, parts in people.items() if name in does - told and single.isdisjoint(parts)}


def _surname(name: str) -> Iterator[str]:
    """A surname with its particle: van Heukelom."""
    words = name.split()
    lower = next((at for at, word in enumerate(words) if word[0].islower()), None)
    if lower:
        yield " ".join(words[lower:])


def _first_of_two(name: str) -> list[str]:
    """The first of two surnames, by which who bears both is called: Joaquín Reyes Alda, later Reyes."""
    words = name.split()
    return words[1:2] if len(words) == _WITH_TWO and _GIVEN_OR_SURNAME.fullmatch(words[1]) else []


_WITH_TWO = 3
_GIVEN_OR_SURNAME = re.compile("[A-Z][a-z\u00c0-\u024f]{3,}")


def _bracketed_alias(view: View, end: int, name: str) -> Iterator[NewName]:
    """The Chinese name in brackets behind a Latin one."""
    match = _CHINESE_ALIAS.match(view.text, end)
    if match and re.search("[·•・‧]", match[1]):
        short = fold_name(re.split("[·•・‧]", match[1])[-1])
        yield NewName(match.start(1), match.end(1), name, "person", (short,))
