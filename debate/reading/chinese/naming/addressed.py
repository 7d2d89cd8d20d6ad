"""Surnames with a form of address (蔡先生), and familiar ones (老蔡)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from debate.reading.cast import NewName
from debate.reading.chinese.naming.evidence import AFTER, HAN, SPEAKS, VERBS, behind, evidence_before
from debate.reading.chinese.naming.surnamed import is_surnamed, surname_size
from debate.reading.chinese.view import View
from debate.reading.chinese.words import any_of, grammar, surnames, titles
from debate.reading.finding import places_of
from people.names import fold_name

_ADDRESSED = re.compile(
    rf"(?P<surname>{any_of(surnames.COMPOUND)}|[\u4e00-\u9fff])(?P<address>{any_of(titles.HONORIFICS)}|姓(?:家长|男子|"
    rf"女子|[\u4e00-\u9fff]{{2}}))"
)
_FOUNDING = frozenset(
    "先生 女士 某 阿姨 叔叔 伯伯 老师 大夫 某某 师傅 博士 教授 阿婆 阿伯 阿公 大婶 大叔 老汉 同学 律师 医生 大妈 大爷 奶奶 太太 "
    "小姐".split()
)
_NICKNAME = re.compile("阿[A-Z][a-z]+|(?<![A-Za-z])[老小阿大][A-Z](?![A-Za-z\\d])")
"""阿Ben, 老K."""
_DOUBLED = re.compile(
    rf"(?:{any_of(titles.TITLES)})(?P<name>(?P<one>(?![慢缓轻淡冷常刚渐静悄默偷连频纷狠深重喃匆微呵哈嘿爸妈稍每多人天年])[\u4e00-\u9fff])(?P=one))(?=[对说表告认称也则在，：（])"
)
_ELDER = re.compile("(?<=[的，。！？”\n])阿[\u4e00-\u9fff](?:嫂|伯|婆|公|叔|姨|姐|哥|嬷|爷)(?![\u4e00-\u9fff]?们)")
"""卖了二十年豆腐的阿旺嫂."""
_FAMILIAR = re.compile("(?:老|小|阿)[\u4e00-\u9fff](?![\u4e00-\u9fff]{0,1}(?:公司|们))")


def addressed(view: View, full: set[str]) -> Iterator[NewName]:
    """A surname with a form of address: the bearer of the surname, or a person known by it alone."""
    bearers = {fold_name(name[: surname_size(name)]) for name in full if HAN.match(name) and is_surnamed(name)}
    bearers |= {
        m["surname"] for m in _ADDRESSED.finditer(view.key) if m["address"][0] == "姓" and m["surname"] in surnames.SURE
    }
    yield from _familiar(view, bearers)
    yield from _alone(view, bearers)
    yield from _nicknames(view, full)
    yield from _doubled(view)
    yield from _aliases(view)
    for match in _ELDER.finditer(view.key):
        yield NewName(match.start(), match.end(), view.text[match.start() : match.end()], "person")
    for match in _ADDRESSED.finditer(view.key):
        surname = match["surname"]
        if not _may_be_surname(view, match):
            continue
        if surname in bearers and match["address"][0] != "姓":
            yield NewName(match.start(), match.end(), surname, "person", full=False)
        elif _founds_person(view, match):
            short = (fold_name(surname),) if match["address"][0] == "姓" else ()
            yield NewName(match.start(), match.end(), view.text[match.start() : match.end()], "person", short)


def _may_be_surname(view: View, match: re.Match[str]) -> bool:
    """Whether what stands before a form of address is a surname, and no part of another word."""
    surname = match["surname"]
    if surname not in surnames.SURE and surname not in surnames.UNSURE and len(surname) < 2:
        return False
    if match["address"].startswith("姓") and surname in surnames.SURE:
        return True
    before = view.key[match.start() - 1] if match.start() else "\n"
    is_word = match["address"] != "女士" and match.group()[:2] in surnames.WORDS
    if is_word or before + match.group()[0] in VERBS | _WITH_YU:
        return False
    return not HAN.match(before) or bool(evidence_before(view, match.start()))


_WITH_YU = frozenset(f"{first}于" for first in "对关由至鉴基等属位处高低善勇便用限介终过在忠源归出敢乐富急易难")
"""对于律师函: no surname."""


def _founds_person(view: View, match: re.Match[str]) -> bool:
    """Whether a surname and its form of address name somebody by themselves: 蔡先生, 姓陈男子, 王总 where it ends so."""
    address = match["address"]
    if address in _FOUNDING or address.startswith("姓"):
        return True
    return address in ("总", "董") and match["surname"] in surnames.SURE and _ends(view, match.end())


def _nicknames(view: View, full: set[str]) -> Iterator[NewName]:
    """阿Ben: whoever bears the Latin name, or somebody known by it alone."""
    for match in _NICKNAME.finditer(view.text):
        latin = match.group().lstrip("阿")
        name = latin if any(latin in part.split() for part in full) else match.group()
        yield NewName(match.start(), match.end(), name, "person")


_ALIAS = re.compile("(?P<name>[\u4e00-\u9fff]{2,3})（(?:化名|音译?|笔名)）")


def _aliases(view: View) -> Iterator[NewName]:
    """小鹿（化名）: a name that the article says to be one, and every other place of it."""
    found = set()
    for match in _ALIAS.finditer(view.key):
        cuts = [at for at in (0, 1) if len(match["name"]) - at > 1]
        weights = {at: evidence_before(view, match.start() + at) for at in cuts}
        sure = {at: match["name"][at] in surnames.SURE and is_surnamed(match["name"][at:]) for at in cuts}
        found.add(match["name"][max(cuts, key=lambda at: (sure[at], weights[at])) :])
    for start, end in places_of(found, view.key):
        yield NewName(start, end, view.text[start:end], "person")


def _doubled(view: View) -> Iterator[NewName]:
    """队长壮壮: a given name of one character twice, behind a title."""
    for match in _DOUBLED.finditer(view.key):
        start, end = match.span("name")
        yield NewName(start, end, view.text[start:end], "person")


def _alone(view: View, bearers: set[str]) -> Iterator[NewName]:
    """霍续称, 简官又说: the surname alone, of somebody named in full, where it begins a clause and speaks."""
    key = view.key
    for start, last in places_of(bearers - _OFTEN_WORDS, key):
        if HAN.match(key[max(0, start - 1) : start]):
            continue
        surname, end = key[start:last], last + (key[last : last + 1] in _OFFICIAL)
        pair = key[start : start + 2]
        if pair in surnames.WORDS or pair in VERBS or (end > last and surname in "高法军"):
            continue
        if behind(view, end) >= SPEAKS:
            yield NewName(start, end, surname, "person", full=False)


_OFFICIAL = frozenset("官太生")
_OFTEN_WORDS = frozenset("方高常明何白成能公有可都元和时平安于任全从")
"""Surnames that begin a clause as a word of their own."""


def _ends(view: View, end: int) -> bool:
    """Whether a form of address ends here: a small word follows, or whatever else was printed behind the same one elsewhere."""
    if AFTER.match(view.key, end):
        return True
    words = view.key[end - 2 : end]
    return view.key.count(words) > view.key.count(words + view.key[end : end + 1])


def _is_titled_elder(view: View, match: re.Match[str]) -> bool:
    """Whether a trade before a familiar form that may be another word, and a small word behind it, make it a name: 教师老金在…"""
    elder = match.group()[0] == "老" and match.group()[1] in surnames.SURE
    return elder and evidence_before(view, match.start()) > _TITLE and bool(AFTER.match(view.key, match.end()))


_TITLE = 2


def _familiar(view: View, bearers: set[str]) -> Iterator[NewName]:
    """老蔡, 小郭, 阿峤: the bearer of the surname, or somebody known by it alone."""
    for match in _FAMILIAR.finditer(view.key):
        last = match.group()[1]
        if last in grammar.NOT_IN_NAME or view.key[match.start() + 1 : match.start() + 3] in surnames.WORDS:
            continue
        if match.group() in surnames.NOT_FAMILIAR and not _is_titled_elder(view, match):
            continue
        if last in bearers:
            yield NewName(match.start(), match.end(), last, "person", full=False)
        elif (
            (before := evidence_before(view, match.start())) > 1
            and (
                last in surnames.SURE
                or match.group()[0] == "阿"
                or (before > 2 and bool(AFTER.match(view.key, match.end())))
            )
            and (before > 2 or AFTER.match(view.key, match.end()))
        ):
            yield NewName(match.start(), match.end(), view.text[match.start() : match.end()], "person")
