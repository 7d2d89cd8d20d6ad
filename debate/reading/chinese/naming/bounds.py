"""Where an organization's name begins in the run of characters that its last word ends, and whether what is left is a name.

Cut off are small words, what leads in a name (起诉, 据, 竞争对手), and a word for its kind with a name of its own behind it
(分析机构观澜咨询). A run that is only a kind of organization (这家公司, 大学) is no name.
"""

from __future__ import annotations

import re

from debate.reading.chinese.words import any_of, cues as cue_words, grammar, organizations as words, titles

ENDS = any_of(words.ENDS)
_WIRED = "电(?![话报子器气力网信视影商动池脑台磁机缆])"
"""本社电 before a name, but none of 电话电报公司."""
_LEAD = re.compile(
    rf"^(?!前[线沿端进锋瞻海哨卫程景]|当[地局事])"
    rf"(?:{any_of(words.LEADS - words.PLACES)}|日(?!本)|{_WIRED}|"
    r"[\u4e00-\u9fff]{0,3}\d+[年月日]|[一二三四五六七八九十]+[年月日])+"
)
_PLACE = re.compile(f"^(?:{any_of(words.PLACES)})+")
_INNER_LEADS = words.CUTS | {word for word in words.LEADS - words.PLACES - words.KIND_HEADS if len(word) > 1}
_INNER = re.compile(
    f"(?P<kept>{any_of(words.HOLD_SMALL_WORDS)})|{any_of(_INNER_LEADS)}|[的了在对与和及是由将被把从给向让]|会(?!计)"
)
_TAIL = re.compile(f"(?:{any_of(words.BEHIND)})+$")
_LED_BY_WORDS = re.compile(rf"^(?:{any_of(word for word in words.KIND_HEADS if len(word) > 3)})(?=[\u4e00-\u9fff]{{3}})")
"""What leads in the name of an authority or association: 非营利组织, but not 软件企业 (软件企业协作联盟)."""
_LED_BY_KIND = re.compile(rf"^(?:{any_of(words.KINDS)})*(?:{any_of(words.KIND_HEADS)})(?=[\u4e00-\u9fffA-Za-z]{{3}})")
_KIND = re.compile(rf"^(?:{any_of(words.KINDS)})*(?:{ENDS}|{any_of(words.KINDS)})$")
_OF_STATE = re.compile(f"(?:{any_of(words.AUTHORITIES)})$")
_LONG_KIND = 6
"""Characters from which an authority's name may be made of nothing but kinds: 国家智能技术管理局."""
_LONGER = frozenset(word for word in grammar.AFTER_NAME if len(word) > 1) - {"第一", "研究", "领先"}
_SPEECH = cue_words.REPORTING - set("评 批 写 料 赞 指 分析 评论 报道".split())
_NO_NAME = re.compile(
    r"[\u4e00-\u9fff]{2}地$|遭遇|遭到|勒索|恶意|安装|下载|(?<!雅)各|^[校院署局会社行台厂馆处厅委站所部店警资劳买卖官军控辩医患]方$|"
    "[的了着过是亦仅在与及或对将被把让给为从到向就而但并其他她它我你您这那哪每某几该此谁，、]|^一|一[家个名位份]|不|第[一二三四五六]|"
    "(?<![仁祥融太永泰雍协德济])和(?![平记美顺泰])|"
    rf"^[小大老新][^\u4e00-\u9fff]?(?:{ENDS})$|^[一两三四五六七八九十几数多]家|^驳回|^至少|多少|[一两三四五六七八九十百千余几数][名位]$|"
    "(?:制造|设计|服务|封测|旅游|餐饮|金融|建筑|地产|零售|养殖|种植|运输|物流|保险|采矿|加工|出版|产|行)业$|"
    rf"^只|^(?:同步|共同|相继|陆续|纷纷)|要用|出于|往往|出席|大会|同日|里大|会[^计]|{any_of(_SPEECH | _LONGER)}"
)
_TITLED = re.compile(any_of(titles.TITLES))
_TIMED = re.compile("[后即可时季都才再又只没还也则却共一]$|(?<![大中小])学$|后|即可|[上下][季周月]|同时|共同")


def bare(run: str) -> str:
    """The name at the end of a run."""
    cut = 0
    for match in _INNER.finditer(run):
        if not match["kept"]:
            cut = match.end()
    name = _TAIL.sub("", _LEAD.sub("", run[cut:])).strip()
    of_state = _OF_STATE.search(name)
    if not of_state:
        name = _LEAD.sub("", _without_place(name))
    led = (_LED_BY_WORDS if of_state else _LED_BY_KIND).match(name)
    return name[led.end() :] if led and not _KIND.match(name[led.end() :]) else name


_OF_A_COUNTRY = re.compile(
    "(?:国家|国立|国际|全国|联合|中央|皇家|公共|民用|商业|工商|对外|[\u4e00-\u9fff]{0,1})?"
    "(?:货币基金组织|货币基金|铁路|航空|航天|广播|电视|石油|石化|天然气|电力|电网|电信|电话|电报|通讯|移动|联通|邮政|银行|建设|农业|交通|开发|进出口|人民|船舶|钢铁|煤炭|烟草|粮食|民航|证券|足球|篮球|"
    "排球|田径|奥林匹克|红十字|律师|记者|工程|自然|机械|汽车|商业|工业|矿业|出版|铁道|航运|远洋|电影|音乐|作家|经济|科学|医学|外科|化学|物理|数学|心理)+"
    f"(?:总|股份|有限)?(?:组织|{ENDS})?(?:网站|网)?$"
)
"""国家铁路公司, 广播公司: a name only with its country before it."""
_SHORTEST = 2
"""Characters of what is too short for a name without its country: 中国移动."""


def _without_place(name: str) -> str:
    """A name without the country that leads in it (美国 before a company), unless it is none without."""
    left = _PLACE.sub("", name)
    return name if len(left) == _SHORTEST or _OF_A_COUNTRY.match(left) else left


def is_whole(run: str, name: str) -> bool:
    """Whether nothing was cut off a run but what leads in a name: then the name begins where the clause or its verb does."""
    return run.endswith(name) and (run == name or bool(_LEAD.fullmatch(run[: -len(name)])))


def is_name(name: str, ended: bool) -> bool:
    """Whether a run is a name and not only a kind of organization or a clause. `ended`: told by its last word alone."""
    if len(name) < (3 if ended else 2) or _NO_NAME.search(name) or name in words.NO_NAMES:
        return False
    if not ended and _TIMED.search(name):
        return False
    if _TITLED.search(name) and not _OF_STATE.search(name):
        return False
    return not is_kind(name)


def is_kind(name: str) -> bool:
    """Whether words only say of what kind an organization is: 开源公司, 大学."""
    return bool(_KIND.match(name)) and not (len(name) >= _LONG_KIND and _OF_STATE.search(name))
