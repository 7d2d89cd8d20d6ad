"""How later text calls an organization: by its first words, by its last words, by its initials; and which names are
bodies' because later text calls them so."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from debate.reading.english.names.named_runs import Run
from debate.reading.english.names.runs import OF_HEADS
from debate.reading.english.vocabulary import given, words

_SUFFIXES = frozenset("inc corp ltd llc plc gmbh s.a ag nv bv co corporation".split())
SURNAMES_FIRST = frozenset(
    """wen li wang zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo gao lin luo zheng liang xie song tang han feng
    yu dong xiao cheng cao yuan deng shen zeng peng lu su ding jiang cai jia wei xue ye yan pan du dai xia zhong tian ren fan
    fang shi yao tan liao zou xiong jin he hou meng qin qiu gu kim park lee choi jung kang cho yoon jang lim shin nguyen tran
    pham hoang vo zhuo ruan mo bai
    qiao lai gong wan qian mao lei hou shao long duan cui kong yin chang hao mei mu ning niu pang pei qi qu rao
    rong sha shang sheng shu tong tu weng xiang xing yue zang zhai zhan zhuang zong zuo cen chai che chi chu fei fu gan ge geng guan
    hong hua huo jiao jing ju ke lan lao leng lian lou miao min ming nie ou ouyang situ zhuge""".split()
)
"""Surnames that stand before given names."""

_DOUBLE = re.compile(r"[a-z]-[A-Z]")
"""A double-barrelled surname, which no body's name ends with."""

_LONGEST_ACRONYM = 8
_FAR_MORE = 3
_SMALL = words.PREPOSITIONS | frozenset("and & the de del la los las da do dos des du van der".split())


def shorts_of_body(names: tuple[str, ...]) -> set[str]:
    """Lower-case forms that may stand for an organization later: the beginnings of its name, two or more of its last words, and
    the noun that it ends with or begins with."""
    lows = [name.lower().rstrip(".") for name in names]
    while len(lows) > 1 and lows[-1] in _SUFFIXES:
        lows.pop()
    shorts = {" ".join(lows[:end]) for end in range(1, len(lows) + 1) if lows[end - 1] not in _SMALL}
    shorts |= {" ".join(lows[at:]) for at in range(1, len(lows) - 1) if lows[at] not in _SMALL}
    if len(lows) > 1 and lows[-1] in OF_HEADS:
        shorts.add(lows[-1])
    link = next((at for at, low in enumerate(lows) if low in words.PREPOSITIONS), 0)
    if link > 1 and lows[link - 1] in OF_HEADS:
        shorts.add(lows[link - 1])
    return shorts - {" ".join(name.lower() for name in names), "state"}


def without_suffix(runs: list[Run]) -> list[Run]:
    """The names, a firm's without its `Inc.` where the article calls it so elsewhere: `Acme Inc.`, then `Acme`."""
    plain = {run.names for run in runs}
    return [
        run._replace(names=run.names[:-1])
        if run.names[-1].lower().rstrip(".") in _SUFFIXES and run.names[:-1] in plain
        else run
        for run in runs
    ]


def acronyms(runs: list[Run]) -> Iterator[tuple[str, Run]]:
    """Initials in small letters with the body that they stand for: those in brackets behind a name, and those that are the
    initials of one body alone."""
    bodies: dict[str, list[Run]] = {}
    for run in runs:
        if len(run.names) > 1:
            for letters in _initials(run):
                bodies.setdefault(letters, []).append(run)
    for run, short in pairwise(runs):
        letters = _acronym(short)
        near = 1 < short.start - run.end < 4
        if letters and near and ((short.bracketed and run.type == "organization") or letters in _initials(run)):
            yield short.names[0].lower(), run._replace(type="organization")
    for run in runs:
        letters = _acronym(run)
        found = {body.names: body for body in bodies.get(letters, []) if body.type == "organization"}
        if letters and len(found) == 1:
            yield run.names[0].lower(), next(iter(found.values()))


def _acronym(run: Run) -> str:
    """The letters of a name that is an acronym, in capitals; empty where it is none."""
    letters = run.names[0].replace(".", "") if len(run.names) == 1 else ""
    if not 1 < len(letters) <= _LONGEST_ACRONYM or letters[1:].islower():
        return ""
    capitals = sum(letter.isupper() for letter in letters)
    return letters.upper() if capitals > len(letters) / 2 else ""


def _initials(run: Run) -> set[str]:
    """The initials of a name in capitals: of its words with a capital, and without the suffix of a company."""
    capitals = [name for name in run.names if name[0].isupper()]
    plain = [name for name in capitals if name.lower().rstrip(".") not in _SUFFIXES]
    return {"".join(name[0] for name in found).upper() for found in (capitals, plain)} - {""}


def retyped(runs: list[Run]) -> list[Run]:
    """The names, those made bodies that only look like people's: later text calls them by their first word, which is no given
    name, and never by their last (`Corvid Micro`, then `Corvid`)."""
    single = [run for run in runs if len(run.names) == 1]
    alone = {run.names[0].lower() for run in single if not run.titled and run.type != "person"}
    surnames = {run.names[0].lower() for run in single if run.titled}
    people = _surely_people(runs)
    called = {run.names for run in single if run.type == "person" and (run.titled or run.gender)}
    bodies = {run.names for run in runs if run.type == "organization" and len(run.names) > 1}
    bodies |= _mostly_where(runs, people, alone | surnames)
    return [
        run._replace(type="organization")
        if run.names not in people and (run.names in bodies or _is_body(run, alone - surnames, alone | surnames))
        else run._replace(type="person")
        if run.names in called
        else run
        for run in runs
    ]


def _surely_people(runs: list[Run]) -> set[tuple[str, ...]]:
    """Names with a title or a gender, unless far more of their mentions are a body's."""
    told = Counter(run.names for run in runs if run.titled or run.gender)
    bodys = Counter(run.names for run in runs if (run.where or run.type == "organization") and not run.gender)
    return {names for names, times in told.items() if bodys[names] <= _FAR_MORE * times}


def _mostly_where(runs: list[Run], people: set[tuple[str, ...]], lasts: set[str]) -> set[tuple[str, ...]]:
    """Names that look like people's, half of whose mentions tell where something is, or whose somebody is."""
    told: dict[tuple[str, ...], list[bool]] = {}
    for run in runs:
        if run.type == "person" and len(run.names) > 1 and run.names not in people and run.names[0].lower() not in given.ALL:
            told.setdefault(run.names, []).append(run.where)
    return {names for names, where in told.items() if 2 * sum(where) >= len(where) and names[-1].lower() not in lasts}


def _is_body(run: Run, firsts: set[str], lasts: set[str]) -> bool:
    """Whether a name of two or three words is shortened as bodies' are."""
    if run.type != "person" or len(run.names) not in (2, 3) or run.titled or run.gender or _DOUBLE.search(run.names[-1]):
        return False
    first, last = run.names[0].lower(), run.names[-1].lower()
    return first in firsts and last not in lasts | SURNAMES_FIRST and first not in given.ALL | SURNAMES_FIRST
