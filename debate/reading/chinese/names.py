"""Names that the book does not know: by title and surname, transliterated with a dot, in Latin script, by form of address.

A Chinese name has no mark of its own, so it needs a surname, something before it that may stand before a name (a title, the
beginning of a clause) and something behind it that may follow one; then every other place with the same characters is the
same name. What has less evidence must be printed twice.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from debate.reading.cast import NewName
from debate.reading.chinese.view import BRACKETED, QUOTED, View
from debate.reading.chinese.words import any_of, cues as cue_words, grammar, surnames, titles
from people.names import fold_name
from people.script import simplified

_HAN = re.compile("[\u4e00-\u9fff]")
_SURNAME = re.compile("[" + "".join(surnames.SURE | surnames.UNSURE | {name[0] for name in surnames.COMPOUND}) + "]")
_VERBS = frozenset(verb for verb in cue_words.REPORTING if len(verb) > 1) | {"说", "称", "指", "问"}
_AFTER = re.compile(f"(?:{any_of(grammar.AFTER_NAME | _VERBS)})|[^\u4e00-\u9fff]|$")
_SPEAKS = re.compile(f"(?:{any_of(_VERBS)})")
_TITLE = re.compile(f"(?:{any_of(titles.TITLES)})$")
_LEADS_IN = re.compile(
    r"(?:据|对此|此前|而|但|由|与|和|及|跟|同|向|对|的|、|听|以及|连|请|问|叫|当|在|给|随后|不过|然而|只有|除了|像|如|比如|近日|日前|当日)$"
)
_AGED = re.compile("岁的$")
_PLAIN_START = re.compile(rf"[。！？；，：、“”\n（）·●■▲◆*｜|\s/{BRACKETED}{QUOTED}《》\]】]")
_UNSAFE = grammar.NOT_IN_NAME | set("，。：；！？、“”（）《》 \n·")

_FOREIGN = "".join(surnames.TRANSLITERATED)
_DOTTED = re.compile(r"(?P<head>[\u4e00-\u9fff]{1,9})(?P<rest>(?:[·•・‧\-][\u4e00-\u9fffA-Za-z.]{1,12})+)")
_LATIN = re.compile(
    r"(?<![A-Za-z@/.])[A-Z][A-Za-z\u00c0-\u024f'’.\-]*(?:(?: (?:van|von|de|der|den|da|di|la|le|bin|al|el|del|dos|du|ten|ter|af|of|the|and|ibn|zu))*"
    r" [A-Z][A-Za-z\u00c0-\u024f'’.\-]*)*"
)
_NOT_PERSON = re.compile(
    r"\b(?:AI|Inc|Corp|Labs?|Tech|Technologies|Logic|Review|Times|Post|Journal|University|Institute|Foundation|Group|Capital|Ventures|Research|Systems|Network|"
    r"News|Media|Bank|Partners|Company|Co|Ltd|LLC|Apache|License|Code|Model|Open|Deep|Chat|Pro|Max|Mini|Street|House|Valley|The|And|Of|Google|Brain|Thing|More|Weight|Weights|API|"
    r"Project|Protocol|Watch|Initiative|Alliance|Center|Centre|Council|Union|Summit|Forum|Cloud|Data|Studio|Works|Press|Daily|Week|Today|Online|Bridge)\b|\d|(?<!\bMc)(?<!\bMac)(?<!\bDe)(?<!\bLe)(?<!\bVan)(?<=[a-z])(?=[A-Z])"
)
_SYLLABLES = re.compile(
    "["
    + "".join(surnames.TRANSLITERATED | set("果和如其朝鲁嘎旺措次多吉卓央宗珠扎西仓依木孜江买吐肉娜涂格杭乌云塔萨仁高娃"))
    + "]{2,9}"
)
_NOUN = re.compile(f"(?:{any_of(grammar.ORGANIZATIONS | grammar.DOCUMENTS | titles.TITLES)})$")
_ADDRESSED = re.compile(
    rf"(?P<surname>{any_of(surnames.COMPOUND)}|[\u4e00-\u9fff])(?P<address>{any_of(titles.HONORIFICS)}|姓(?:家长|男子|女子|[\u4e00-\u9fff]{{2}}))"
)
_FAMILIAR = re.compile("(?:老|小|阿)[\u4e00-\u9fff](?![\u4e00-\u9fff]{0,1}(?:公司|们))")
_NOT_FAMILIAR = frozenset(
    "老师 老人 老板 老年 老家 老兵 老百 小组 小时 小学 小说 小区 小程 小型 小米 小鹏 小红 小额 阿里 阿富 阿联 阿根 阿尔 小红 小林 小康 小平 小金 老金 小龙 小麦 老龙 老高 小马 老马 老白 小白 小车 小史 老史 小夏 小方 老方 小毛 老毛 小苗 小牛 小鲜 小花 小章 小寒 小童 小游".split()
)
_HANDLE = re.compile(r"@[\w·.\-\u4e00-\u9fff]{2,24}")
_SCREEN_NAME = re.compile(
    rf"(?:网友|用户|博主|开发者|UP主|答主|网民|ID|网名|微博用户|昵称为|名为|化名)“(?P<name>{QUOTED}{{2,14}})”"
)


def new_names(view: View, labels: frozenset[str]) -> list[NewName]:
    """Every mention of a name that the book lacks. `labels` are names that turns begin with."""
    found = [*_latin(view), *_dotted(view), *_screen_names(view)]
    found += _chinese(view, found, {label for label in labels if len(label) > 1 and _HAN.match(label)})
    found += _addressed(view, {name.text for name in found})
    return found


def _chinese(view: View, foreign: list[NewName], labels: set[str]) -> Iterator[NewName]:
    """Names with a surname: those that the evidence founds, then every other place that holds the same characters."""
    inside = {place for name in foreign for place in range(name.start, name.end)}
    shorts = {short for name in foreign for short in name.short}
    names = {simplified(label) for label in labels if fold_name(label) not in shorts and "·" not in label}
    for match in _SURNAME.finditer(view.key):
        if match.start() not in inside:
            name = _name_at(view, match.start())
            if name:
                names.add(name)
    names |= set(_without_surname(view))
    names = {
        name
        for name in names
        if not any(
            other != name and other.startswith(name) and view.key.count(other) == view.key.count(name) for other in names
        )
    }
    if not names:
        return
    for match in re.finditer(any_of(names), view.key):
        if match.start() not in inside:
            yield NewName(
                match.start(), match.end(), view.text[match.start() : match.end()], "person", _short_forms(match.group())
            )


def _without_surname(view: View) -> Iterator[str]:
    """Names of peoples that use no Chinese surname: of syllables that transcribe, behind a title or printed at the beginning of
    two clauses."""
    counts: Counter[str] = Counter()
    for match in _SYLLABLES.finditer(view.key):
        for start in range(match.start(), match.end() - 1):
            evidence = _evidence_before(view, start)
            if evidence < 2:
                continue
            name = next(
                (
                    view.key[start:end]
                    for end in range(min(match.end(), start + 5), start + 1, -1)
                    if _AFTER.match(view.key, end)
                ),
                None,
            )
            if name and name[:2] not in surnames.WORDS and not _AFTER.match(name) and not _NOUN.search(name):
                counts[name] += evidence - 1
            break
    yield from (name for name, weight in counts.items() if weight >= 3 or (weight >= 2 and view.key.count(name) > 2))


def _short_forms(name: str) -> tuple[str, ...]:
    """How a Chinese name is shortened: the surname alone (before a title), the given name alone."""
    size = 2 if name[:2] in surnames.COMPOUND else 1
    return (fold_name(name[:size]), fold_name(name[size:])) if len(name) - size > 1 else (fold_name(name[:size]),)


def _name_at(view: View, at: int) -> str | None:
    """The name that begins here, if the evidence is enough."""
    key = view.key
    compound = key[at : at + 2] in surnames.COMPOUND
    before = _evidence_before(view, at)
    if not before and not compound:
        return None
    for length in (3, 4) if compound else (2, 3):
        name = key[at : at + length]
        if len(name) < length or name[:2] in surnames.WORDS or not _is_given(name[2 if compound else 1 :]):
            continue
        if _enough(view, at, name, before, compound) and not _is_longer(view, at, length):
            return name
    return None


def _is_longer(view: View, at: int, length: int) -> bool:
    """Whether one character more is as well a name, and the shorter one only ends before a character that is a word by chance."""
    key, end = view.key, at + length
    match = _AFTER.match(key, end)
    if match is None or len(match.group()) != 1 or not _HAN.match(match.group()):
        return False
    longer = key[at : end + 1]
    return _is_given(longer[-1]) and bool(_AFTER.match(key, end + 1)) and key.count(longer) == key.count(longer[:-1])


def _is_given(given: str) -> bool:
    return bool(given) and all(_HAN.match(c) and c not in _UNSAFE for c in given)


def _enough(view: View, at: int, name: str, before: int, compound: bool) -> bool:
    """Weigh what stands before and behind a possible name, how ordinary its first character is, and how often it is printed."""
    end = at + len(name)
    after = _AFTER.match(view.key, end)
    if not after:
        return False
    speaks = bool(_SPEAKS.match(view.key, end))
    often = min(view.key.count(name), 4)
    weight = before + 2 * speaks + (often - 1) + 2 * compound
    weight += 1 if len(after.group()) > 1 and not speaks else 0
    weight -= 1 if name[0] in surnames.UNSURE and not compound else 0
    weight -= 1 if len(name) == 2 else 0
    return weight >= (3 if before > 1 or compound else 4)


def _evidence_before(view: View, at: int) -> int:
    """4: a title; 2: the beginning of a clause; 1: a word that may lead in a name; 0: nothing."""
    before = view.key[max(0, at - 6) : at]
    if not before:
        return 2
    if _TITLE.search(before):
        return 4
    if _PLAIN_START.match(before[-1]):
        return 2
    if before[-1] in titles.TITLE_ENDS and len(before) > 1 and _HAN.match(before[-2]):
        return 2
    if _AGED.search(before):
        return 4
    return 1 if _LEADS_IN.search(before) else 0


def _dotted(view: View) -> Iterator[NewName]:
    """Transliterations: 阿尔达克·努尔兰. What stands before the first part is cut off; the last part ends before a verb."""
    for match in _DOTTED.finditer(view.key):
        start = match.start() + _head_cut(match["head"])
        end = match.start("rest") + _tail_cut(match["rest"])
        if end - start >= 4:
            text = view.text[start:end]
            parts = re.split(r"[·•・‧\-]", view.key[start:end])
            yield NewName(
                start,
                end,
                _alias(view, end, text),
                "person",
                tuple({fold_name(p) for p in (parts[0], parts[-1]) if len(p) > 1}),
            )


def _head_cut(head: str) -> int:
    """Where the first part of a transliteration begins inside what stands before its dot."""
    cut = len(head)
    while cut > 0 and head[cut - 1] in surnames.TRANSLITERATED and not _TITLE.search(head[:cut]):
        cut -= 1
    return cut if cut < len(head) else max(0, len(head) - 2)


def _tail_cut(rest: str) -> int:
    """Where the last part of a transliteration ends: before a word, or before a character that transcribes nothing."""
    last = max(rest.rfind(dot) for dot in "·•・‧-") + 1
    at = last + 1
    while at < len(rest):
        word = _AFTER.match(rest, at)
        if _HAN.match(rest[at]) and (rest[at] not in surnames.TRANSLITERATED or (word and len(word.group()) > 1)):
            break
        at += 1
    return at


def _alias(view: View, end: int, text: str) -> str:
    """The name in brackets behind a name is the same person's other name: the Latin one names the actor."""
    match = re.compile(r"\s?[(（](?:英文名[：:]?)?([A-Z][A-Za-z\u00c0-\u024f .'’\-]{3,40})[)）]").match(view.text, end)
    return match[1] if match else text


def _latin(view: View) -> Iterator[NewName]:
    """Latin runs of two words and more that look like a person's, and later single words that are a part of one."""
    people: dict[str, tuple[str, ...]] = {}
    runs = [(m.start(), m.start() + len(m.group().rstrip(".-'’"))) for m in _LATIN.finditer(view.text)]
    for start, end in runs:
        name = view.text[start:end]
        if " " in name and not _NOT_PERSON.search(name) and view.plain[start] != QUOTED:
            people.setdefault(
                name, tuple({fold_name(part) for part in (name.split()[0], name.split()[-1], *_surname(name))})
            )
    for start, end in runs:
        name = view.text[start:end]
        if name in people:
            yield NewName(start, end, name, "person", people[name])
            yield from _bracketed_alias(view, end, name)
        elif any(fold_name(name) in short for short in people.values()):
            yield NewName(start, end, name, "person", full=False)


def _surname(name: str) -> Iterator[str]:
    """A surname with its particle: van Heukelom."""
    words = name.split()
    lower = next((at for at, word in enumerate(words) if word[0].islower()), None)
    if lower:
        yield " ".join(words[lower:])


def _bracketed_alias(view: View, end: int, name: str) -> Iterator[NewName]:
    match = re.compile(r"\s?[(（]([\u4e00-\u9fff·•・‧\-]{2,20})[)）]").match(view.text, end)
    if match and re.search("[·•・‧]", match[1]):
        short = fold_name(re.split("[·•・‧]", match[1])[-1])
        yield NewName(match.start(1), match.end(1), name, "person", (short,))


def _screen_names(view: View) -> Iterator[NewName]:
    for match in _SCREEN_NAME.finditer(view.plain):
        start, end = match.span("name")
        yield NewName(start, end, view.text[start:end], "person")
    for match in _HANDLE.finditer(view.text):
        yield NewName(match.start(), match.end(), match.group()[1:].replace("_", " "), "person")


def _addressed(view: View, full: set[str]) -> Iterator[NewName]:
    """A surname with a form of address: the bearer of the surname, or a person known by it alone."""
    bearers = {fold_name(name)[: 2 if name[:2] in surnames.COMPOUND else 1] for name in full if _HAN.match(name)}
    yield from _familiar(view, bearers)
    for match in _ADDRESSED.finditer(view.key):
        surname = match["surname"]
        if surname not in surnames.SURE and surname not in surnames.UNSURE and len(surname) < 2:
            continue
        before = view.key[match.start() - 1] if match.start() else "\n"
        if match.group()[:2] in surnames.WORDS or (_HAN.match(before) and not _evidence_before(view, match.start())):
            continue
        if surname in bearers:
            yield NewName(match.start(), match.end(), surname, "person", full=False)
        elif match["address"] in ("先生", "女士", "某", "老师", "大夫", "某某", "师傅", "博士", "教授") or match[
            "address"
        ].startswith("姓"):
            yield NewName(match.start(), match.end(), match.group(), "person")


def _familiar(view: View, bearers: set[str]) -> Iterator[NewName]:
    """老蔡, 小郭, 阿峤: the bearer of the surname, or somebody known by it alone."""
    for match in _FAMILIAR.finditer(view.key):
        last = match.group()[1]
        if match.group() in _NOT_FAMILIAR or last in grammar.NOT_IN_NAME:
            continue
        if last in bearers:
            yield NewName(match.start(), match.end(), last, "person", full=False)
        elif (
            (before := _evidence_before(view, match.start())) > 1
            and (last in surnames.SURE or match.group()[0] == "阿")
            and (before > 2 or _AFTER.match(view.key, match.end()))
        ):
            yield NewName(match.start(), match.end(), match.group(), "person")
