"""Names that use no Chinese surname, written with syllables that transcribe and without a dot: 隆德奎斯, 阿依努尔.

Weighed like the names with a surname: by their syllables, and by what stands around each place.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from debate.reading.chinese.naming.common_words import is_word
from debate.reading.chinese.naming.evidence import AFTER, GLUED, HAN, TITLE, before, behind
from debate.reading.chinese.view import View
from debate.reading.chinese.words import any_of, given, grammar, surnames, titles

_PEOPLES = (
    "果和如其朝鲁嘎旺措次多吉卓央宗珠扎西仓依木孜江买吐肉娜涂格杭乌云塔萨仁高娃旦增姆顿贡项秋群培登尕赞合提汗朵阿罕堆珍玛桑曲洛央赤列益"
    ""
)
_GOES_ON = surnames.TRANSLITERATED - grammar.NOT_IN_NAME
_SYLLABLES = re.compile("[" + "".join(surnames.TRANSLITERATED | set(_PEOPLES)) + "]{2,9}")
_NOUN = re.compile(f"(?:{any_of(grammar.ORGANIZATIONS | grammar.DOCUMENTS | titles.TITLES)})$")
_PLACES = re.compile(
    "(?:美国|英国|法国|德国|日本|韩国|印度|欧洲|加拿大|澳大利亚|意大利|西班牙|荷兰|瑞士|瑞典|巴西|加州|马来西亚|新加坡|阿联酋|以色列|"
    "波兰|乌克兰|伊朗|苏格兰|加利福尼亚|华尔街|纳斯达克|安卓|马达|麦克风|巴士|尼克|杰出|莫非|瓦特|卡车|卡片|斯特|多元|多次|本来|本土|道路)"
)
_OF_STATE = re.compile(
    "(?:政府|议会|国会|众议院|参议院|总统府?|总理|首相|央行|法院|当局|王国|共和国|联邦|境内|首都|驻|"
    "[\u4e00-\u9fff]{1,6}?(?:委员会|管理局|监管局|事务局|总署|监管署|[字业技务济贸育法政]部))"
)
"""What stands behind the name of a state or a place."""
_ENOUGH = 4.0
_LONGEST = 8
_LONG = 4
_TITLED_LEFT = 4
"""Points of a title before a name."""
_SAYS = 2.0
"""Points behind a run that nothing but a title makes a name."""


def without_surname(view: View) -> Iterator[str]:
    """The names of the article that are written with transcribing syllables alone."""
    points: dict[str, list[float]] = defaultdict(list)
    for match in _SYLLABLES.finditer(view.key):
        for start in range(match.start() + _is_counted(view.key, match.start()), match.end() - 1):
            left = before(view, start)
            name = _name_from(view.key, start, match.end(), left >= _TITLED_LEFT) if left >= 1 else None
            if name:
                points[name].append(left + behind(view, start + len(name)))
                break
    yield from _titled(view)
    states = {name for name in points if _is_state(view.key, name)}
    for name, around in points.items():
        if name in states or _JOINED.fullmatch(name) or is_word(name):
            continue
        around.sort(reverse=True)
        more = sum(0.8 for weight in around[1:4] if weight >= 1.4)
        if around[0] + more + min(len(name) - 2, 3) * 0.7 - (0.6 if len(name) == 2 else 0.0) >= _ENOUGH:
            yield name


def _is_counted(key: str, at: int) -> bool:
    """Whether a date ends here: 5月28日拉布."""
    return key[at] == "日" and key[at - 1 : at].isdigit()


_JOINED = re.compile("..+和..+")
"""卢比奥和梅嫩德斯: two names, and none."""


def _is_state(key: str, name: str) -> bool:
    """Whether a government, a court or the like of that name is told anywhere."""
    at = key.find(name)
    while at >= 0:
        if _OF_STATE.match(key, at + len(name)):
            return True
        at = key.find(name, at + 1)
    return False


_BEGINS = 2.0
"""Points before what begins a clause."""
_SURE_LENGTH = 3
_FEW = 6
_BEHIND_TITLE = re.compile(f"(?<=[\u4e00-\u9fff])(?:{any_of(titles.TITLES)})(?=[\u4e00-\u9fff]{{2}})")
_TITLE = re.compile(f"(?:{any_of(word for word in titles.TITLES if len(word) > 1)})")
_LONG_TITLE = re.compile(f"(?:{any_of(word for word in titles.TITLES if len(word) > 3)})$")
"""首席执行官, where 首席 is a title as well."""
_NO_NAME = re.compile(
    f"(?:{any_of(word for word in titles.TITLES | grammar.ORGANIZATIONS | grammar.DOCUMENTS | surnames.NOUNS if len(word) > 1)}|"
    "[局部厅委社报网党厂处队司庭馆店会])$"
)


def _titled(view: View) -> Iterator[str]:
    """What stands between a title and a verb of speech, where a character of it is one that parents choose: 所长鹰司美咲."""
    for match in _BEHIND_TITLE.finditer(view.key):
        start = match.end()
        if (
            TITLE.search(view.key, max(0, start - 4), start + 1)
            or _TITLE.match(view.key, start)
            or AFTER.match(view.key, start)
        ):
            continue
        for length in (2, 3, 4, 5):
            name = view.key[start : start + length]
            if not all(map(HAN.match, name)) or grammar.NOT_IN_NAME.intersection(name):
                break
            if _LONG_TITLE.search(view.key, max(0, start - 4), start + length):
                continue
            if (
                name[:2] in surnames.WORDS
                or _NO_NAME.search(name)
                or is_word(name)
                or len(set(name)) == 1
                or _holds_word(view.key, start, length)
            ):
                continue
            right = behind(view, start + length)
            if (right >= _SAYS and length < 5 and given.TYPICAL.intersection(name)) or (
                right > 0 and _speaks_elsewhere(view, name, start)
            ):
                yield name
                break


def _holds_word(key: str, start: int, length: int) -> bool:
    """Whether a word begins inside a string that may follow a name: 齐骁当晚."""
    words = (AFTER.match(key, at) for at in range(start + 1, start + length))
    return any(word is not None and len(word.group()) > 1 for word in words)


def _speaks_elsewhere(view: View, name: str, place: int) -> bool:
    """Whether a string of three characters and more begins a clause at another place as well and speaks there."""
    if len(name) < _SURE_LENGTH:
        return False
    forms = (name, name[:2]) if len(name) == _LONG and before(view, place) >= _TITLED_LEFT else (name,)
    return any(_begins_and_says(view, form, place) for form in forms)


def _begins_and_says(view: View, form: str, place: int) -> bool:
    places = [match.start() for match in re.finditer(form, view.key) if match.start() != place]
    return any(before(view, at) >= _BEGINS and behind(view, at + len(form)) >= _SAYS for at in places[:_FEW])


def _name_from(key: str, start: int, limit: int, titled: bool) -> str | None:
    """The longest run from here that a word may follow and that is no word itself; all of a long one behind a title."""
    for end in range(min(limit, start + _LONGEST), start + 1, -1):
        name = key[start:end]
        if key[end - 1 : end + 1] in GLUED or len(set(name)) == 1:
            continue
        word = AFTER.match(key, end)
        if end < limit and word and len(word.group()) < 2 and key[end] in _GOES_ON and end - start < _LONGEST:
            continue
        if AFTER.match(key, end) or key[end : end + 1] == "（":
            if name[:2] in surnames.WORDS or name in surnames.NOUNS or AFTER.match(name) or _NOUN.search(name):
                return None
            return None if _PLACES.match(name) else name
    return key[start:limit] if titled and _LONG <= limit - start <= _LONGEST else None
