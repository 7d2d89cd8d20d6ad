"""Names of people who are answered but never speak, and whom no book knows: taken only straight behind a phrase that takes a name.

A wrong name is worse than none. In English it has two capitals or more in a row; in Chinese a surname with a given name, or
transliterated parts with a dot, and a word behind it that may follow a name.
"""

from __future__ import annotations

import re
from functools import cache

from debate.reading.replies.voices import Voice

_TITLES = (
    "Mr|Mrs|Ms|Dr|Prof|Professor|Sen|Senator|Rep|Representative|Gov|Governor|Sir|Dame|Lord|Lady|Judge|Justice|Minister|President|Mayor|"
    "Councilman|Councilwoman|Councillor|Commissioner|Chairman|Chairwoman|Congressman|Congresswoman|Chancellor|Secretary"
)
_WORD = r"[A-ZÀ-Þ][\w’'-]*[a-zß-ÿ]"
_ENGLISH = re.compile(
    rf"\W+(?:(?:what|that|to|at|the|of|about|remarks? by|comments? by|claims? by) )*(?:(?:{_TITLES})\.? )*"
    rf"(?P<name>{_WORD}(?: [A-Z]\.)?(?: (?:de|del|van|von|der|den|al|bin|ten))*(?: {_WORD})+)"
)
_NOBODY = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|"
    r"Saturday|Sunday|New|North|South|East|West|United|Act|Street|House|Congress|Bill|Committee|Court|The|A|In|On|AI)\b"
)
_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱林何郭罗宋郑谢韩唐冯董萧曹袁邓傅沈吕苏卢蒋蔡魏薛叶阎潘杜戴夏钟汪姜崔谭廖范陆姚邹熊孟秦邱江尹侯雷龙段郝孔邵史毛贺顾龚"
    "武钱汤黎戚岳齐梅庄管祝左涂严覃温柯简詹纪柳葛简尤靳骆冼阮莫岑裘霍游凌樊祁宁卓穆柏钮易翁阚黎宗"
)
_COMPOUND = "欧阳|司马|上官|诸葛|夏侯|慕容|司徒|令狐|宇文|公孙|皇甫|尉迟|长孙|东方|南宫|钟离|闻人|申屠|独孤|端木"
_ROLE = (
    r"(?:[\u4e00-\u9fff“”「」]{0,10}(?:教授|总裁|董事长|院长|所长|部长|局长|主任|创始人|负责人|执行官|科学家|议员|研究员|"
    "分析师|律师|市民|网友|经理|主席|会长))?"
)
_BEHIND = "(?=的|此前|昨|上周|上月|周|在|说|这|先生|女士|教授|老师|所|提出|，|：|。|“|「)"


def unheard(text: str, plain: str, start: int, end: int, english: bool) -> Voice | None:
    """The one named straight behind a place; `plain` is the text in simplified characters, place for place."""
    match = _ENGLISH.match(text, start, end) if english else _chinese().match(plain, start, end)
    if match is None or (english and _NOBODY.search(match["name"])):
        return None
    first, last = match.span("name")
    return Voice(None, text[first:last], first, last)


@cache
def _chinese() -> re.Pattern[str]:
    parts = r"[\u4e00-\u9fff]{2,6}(?:·[\u4e00-\u9fff]{2,6})+"
    return re.compile(rf"{_ROLE}(?P<name>{parts}|(?:{_COMPOUND}|[{_SURNAMES}])[\u4e00-\u9fff]{{1,2}}?){_BEHIND}")
