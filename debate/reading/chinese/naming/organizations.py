"""Organizations that the book does not know: by the last word of their names, by what only organizations do, by their officers.

An organization founds an actor, so that 该公司, 对方 and 发言人 find it later. Where its name begins is told by `bounds.py`; a name
that stands at the beginning of a clause wins over a longer run that ends with it (已约谈溯光实验室).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain

from debate.reading.cast import NewName
from debate.reading.chinese.naming.authorities import authorities
from debate.reading.chinese.naming.bounds import ENDS, bare, is_kind, is_name, is_whole
from debate.reading.chinese.naming.evidence import VERBS, before, behind
from debate.reading.chinese.view import View
from debate.reading.chinese.words import any_of, grammar, organizations as words, surnames
from debate.reading.finding import places_of
from people.names import fold_name

_RUN = r"(?P<name>[\u4e00-\u9fff]{2,14}?|[A-Z][A-Za-z0-9.&\-]*(?: [A-Z][A-Za-z0-9.&\-]*){0,3} ?[\u4e00-\u9fff]{0,8}?)"
_BOUNDARY = r"(?<![\u4e00-\u9fffA-Za-z\d\ue000\ue001])"
_NO_END = (
    r"(?!之一|部(?!门|长|署|分)|门|面(?!向)|长(?!期)|员|托|理|于|罚|置|名|"
    r"[\u4e00-\u9fff]{0,2}(?:化|性)|界|圈|园|城|类|型|感|方(?!面)|者|领域|行业)"
)
_ENDED = re.compile(
    rf"(?P<name>[\u4e00-\u9fff]{{1,14}}?(?:{ENDS})+"
    rf"(?:[\u4e00-\u9fff]{{1,6}}?(?:{any_of(words.BODIES)}|(?<![结格布出开僵败定全大当战邮])[局署厅]|分局|支队|大队|总队|派出所)){{0,2}}){_NO_END}"
)
_SURE = re.compile(f"(?:{ENDS}|[市省县区州][\u4e00-\u9fff]{{2,}}[局署厅委])$")
"""What a name ends with that is printed once."""
_SUIT = re.compile(rf"{_BOUNDARY}{_RUN}诉(?P<other>[\u4e00-\u9fff]{{2,14}}?)(?:(?:侵权|合同|违约|许可|纠纷|一)*案)")
"""某公司诉某公司一案."""
_IN_COURT = re.compile("[诉辩]称|诉[^，。]{2,14}案")
_PLEADS = re.compile(rf"{_BOUNDARY}{_RUN}(?:起诉称|诉称|辩称|答辩称|抗辩称|上诉称)")
_SPOKEN_FOR = re.compile(any_of(grammar.SPOKESPEOPLE))
_PLACED = re.compile(r"(?P<name>[\u4e00-\u9fff]{2,10}（[\u4e00-\u9fff]{2,6}）[\u4e00-\u9fff]{0,6}?公司)")
"""启衡科技（北江）有限公司."""
_ABBREVIATED = re.compile(
    rf"{_BOUNDARY}(?P<name>[\u4e00-\u9fff]{{3,18}}?(?:组织|运动|网络|计划署|{ENDS}))"
    r"（(?:[A-Za-z' .&\-]{3,60}[，,；;]\s*)?[A-Z][A-Za-z&\-]{0,6}[A-Z]）"
)
"""无国界工程师组织（EWF）: letters in brackets behind a body's name."""
_WHEN = (
    r"(?:[近今]日|日前|昨[日天晚]|今[早天]|当晚|深夜|凌晨|"
    r"[上本这]?周[一二三四五六日天]|上周|本周|当天|随后|此前|今年|去年|\d+[月日年号])*"
)
_DOES = re.compile(rf"{_BOUNDARY}{_RUN}{_WHEN}(?:正式|突然|同时|紧急|也|又|已|曾|率先)*(?:{any_of(words.DEEDS)})")
_OFFICER = re.compile(rf"{_BOUNDARY}{_RUN}的?(?:{any_of(words.OFFICERS)})")
_LATIN = re.compile(
    rf"(?:{_BOUNDARY}|(?<=公司)|(?<=集团)|(?<=企业)|(?<=巨头)|(?<=机构)|(?<=平台)|(?<=银行)|(?<=厂商)|(?<=组织)|(?<=智库)|(?<=商))"
    rf"(?P<name>[A-Z][A-Za-z0-9&.\-]*(?: [A-Z0-9][A-Za-z0-9&.\-]*){{0,3}}) ?"
    rf"(?:近日|日前|随后|昨日|今日|本周|上周|则|也|还|又)*(?:在[^，。“]{{1,16}}?(?:[中上里]|的?官方账号|的?账号))?"
    rf"(?:{any_of(words.DEEDS | VERBS - {'写', '指', '问'})}|创始人|联合创始人|首席执行官|公司|团队|官方)"
)
_OF_PLACE = re.compile(
    r"(?<=的)(?P<name>[A-Z][A-Za-z0-9&.\-]*(?: [A-Z0-9][A-Za-z0-9&.\-]*){0,3}) ?(?:公司|集团|基金会|实验室|协会)"
)
"""总部位于该州的Quillbrook公司."""
_PLACE_NAME = re.compile(
    f"(?:{any_of(words.PLACES)}|[\u4e00-\u9fff]{{2,3}}[省市县区州国]|[\u4e00-\u9fff]{{2,4}}(?:大学|集团))$"
)
_LAST_WORDS = re.compile(f"(?:人工智能|信息|软件)?(?:{ENDS}|{any_of(words.SECTORS)})$")
_TELLING_KIND = re.compile(f"(?:{any_of(words.TELLING_KINDS)})$")
_GROWN = re.compile("[\u4e00-\u9fff]{2}")


def organizations(view: View, taken: set[int], called: dict[str, str]) -> Iterator[NewName]:
    """Every mention of an organization outside of the `taken` places. `called`: the short forms that the article tells."""
    names = _names(view)
    names |= {bare(match["name"]) for match in _ABBREVIATED.finditer(view.key)}
    names |= set(_latin(view, taken)) | {match["name"] for match in _PLACED.finditer(view.key)}
    names = (names | set(called)) - set(called.values())
    if not names:
        return
    shorts = {name: _short(name) for name in names}
    for name in names:
        shorts[name] += tuple(fold_name(name[cut:]) for cut in range(1, len(name)) if name[cut:] in names)
    for name, form in called.items():
        shorts[name] += (fold_name(form),)
    names -= {form for name, forms in shorts.items() for form in forms if form != name}
    inside: set[int] = set()
    for start, end in places_of(names, view.key):
        if start not in taken and end - 1 not in taken:
            inside.update(range(start, end))
            yield NewName(start, end, view.text[start:end], "organization", shorts[view.key[start:end]])
    told = set(called.values())
    yield from _shorter(view, {short for forms in shorts.values() for short in forms} | told - names, told, taken | inside)


def _names(view: View) -> set[str]:
    """The Chinese names of the article that have enough evidence."""
    found: Counter[str] = Counter()
    whole: set[str] = set()
    sued = ((_SUIT, 2), (_PLEADS, 2)) if _IN_COURT.search(view.plain) else ()
    for pattern, weight in ((_ENDED, 1), (_DOES, 2), (_OFFICER, 2), *sued):
        for match in pattern.finditer(view.plain):
            run = match["name"]
            name = bare(run)
            if is_name(name, pattern is _ENDED):
                found[name] += weight
                if is_whole(run, name) and not view.plain[match.start() - 1 : match.start()].isalpha():
                    whole.add(name)
    for match in _SUIT.finditer(view.plain) if sued else ():
        if is_name(match["other"], ended=False):
            found[match["other"]] += 2
    for name in authorities(view):
        found[name] += 2
        whole.add(name)
    names = {name for name, weight in found.items() if weight > 1 or view.key.count(name) > 1 or _SURE.search(name)}
    return _grown(view, {_cut_to(name, whole) for name in names})


def _cut_to(name: str, whole: set[str]) -> str:
    """The name that ends a longer run, where it stands alone elsewhere and what is before it is no place: 已约谈溯光实验室."""
    tail = next((name[cut:] for cut in range(1, len(name) - 2) if name[cut:] in whole), name)
    return name if tail == name or _PLACE_NAME.search(name[: -len(tail)]) else tail


def _grown(view: View, names: set[str]) -> set[str]:
    """The names, with two characters more where those follow a short one again and again: 汀洲, often 汀洲算力."""
    grown = set(names)
    for name in names:
        if len(name) > 3 or not name.isalpha() or name.isascii():
            continue
        behind_it = Counter(
            match.group()
            for at in re.finditer(re.escape(name), view.plain)
            if (match := _GROWN.match(view.plain, at.end())) and match.group() in words.SECTORS
        )
        for sector, count in behind_it.items():
            if count > 1:
                grown.add(name + sector)
    return grown


def _short(name: str) -> tuple[str, ...]:
    """How an organization is shortened: without its last words (南辰智能: 南辰), and by its kind where that tells (公会)."""
    match = _LAST_WORDS.search(name)
    if match is None or match.start() < 2 or match.start() > 4:
        kind = _TELLING_KIND.search(name)
        return (fold_name(kind.group()),) if kind and kind.start() else ()
    base = name[: match.start()]
    if base in surnames.WORDS | words.PLACES or is_kind(base + "公司"):
        return ()
    return (fold_name(base), fold_name(base + "公司"), fold_name(base + "集团"))


def _shorter(view: View, forms: set[str], told: set[str], taken: set[int]) -> Iterator[NewName]:
    """Where a short form stands alone, with something around it that may stand around a name, unless the article `told` it."""
    for start, end in places_of(forms, view.key):
        stands = view.key[start:end] in told or (
            before(view, start) >= 1 and (behind(view, end) > 0 or bool(_SPOKEN_FOR.match(view.key, end)))
        )
        if start not in taken and end - 1 not in taken and stands:
            yield NewName(start, end, view.text[start:end], "organization", full=False)


def _latin(view: View, taken: set[int]) -> Iterator[str]:
    """Names in Latin script that speak or act at the beginning of a clause: OpenWeave表示."""
    for match in chain(_LATIN.finditer(view.plain), _OF_PLACE.finditer(view.plain)):
        name = match["name"].strip()
        if match.start("name") not in taken and match.end("name") - 1 not in taken and len(name) > 1:
            yield name
