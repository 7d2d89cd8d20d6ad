"""The mentions that could speak: names, pronouns, pointing phrases (这位CEO, 该专家), people who are not named (一位业内人士).

As printed, not yet resolved; which of them is the subject of a cue is told by `subjects.py`.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from debate.reading.cast import Actor, Cast
from debate.reading.chinese.relatives import relative_end, relatives_alone
from debate.reading.chinese.view import BRACKETED, QUOTED, View
from debate.reading.chinese.words import any_of, cues as cue_words, grammar, titles

WhoKind = Literal["name", "pronoun", "pointing", "pair", "former", "latter", "unnamed", "self", "noun"]


class Who(NamedTuple):
    """A possible speaker as printed: its place, what sort of mention it is, and its actor where a name decides."""

    start: int
    end: int
    kind: WhoKind
    actor: Actor | None = None
    sure: float = 0.9


FUNCTION = (
    any_of((grammar.AFTER_NAME | cue_words.REPORTING) - {"的", "负责", "发", "发言"})
    + "|负责(?!人|同志)|发(?!言人|起人|明人|布者)"
)
_HEAD_ENDS = any_of(titles.TITLES | grammar.UNNAMED_END | grammar.ORGANIZATIONS | grammar.DOCUMENTS)
_HEAD = re.compile(
    rf"(?:{_HEAD_ENDS})(?:[{BRACKETED}》”]|方面|们|夫妇|等)*(?=(?:{FUNCTION})|[^\u4e00-\u9fffA-Za-z{QUOTED}“]|$)"
)
_CUT = re.compile(rf"(?:{FUNCTION})")
_PRONOUN = re.compile(
    r"(?<!其)(?:他们|她们|它们|他|她|它(?=[还也曾则并]|在[^，。]{1,12}[中里]|同时|随后|呼吁|认为|警告|强调|表示))(?!人)|(?<![极尤与及在将把对])其(?=[还称指认表强坚进]|代理|负责人|发言人|公关|客服|代表|官方|方面)|"
    r"(?<![\u4e00-\u9fff])其(?![中他余实次间后时它])(?=[\u4e00-\u9fff])|(?<![\u4e00-\u9fff])本人(?![的])|自己(?=[认说表坚也至])"
)
_POINTING = re.compile(rf"(?<![不应本活])(?:{any_of(grammar.POINTING)})(?=[\u4e00-\u9fffA-Z])")
_THINGS = (
    "(?:指控|说法|言论|传闻|问题|情况|事件|产品|做法|要求|决定|质疑|批评|计划|项目|条款|措施|争议|风险|变化|现象|数字|数据|案件|交易|"
    "结果|原因|理由|行为|协议|合同|结论|判断|观点|建议|模型|现状|局面|时期|阶段|过程)"
)
_THING = re.compile(f"{_THINGS}$")
"""上述指控, 这项交易: a thing, which says nothing."""
_THING_BEHIND = re.compile(f"(?<=[上前]述){_THINGS}")
_PAIR = re.compile(rf"(?:{any_of(grammar.PAIRS)})(?=(?:{FUNCTION})|[^\u4e00-\u9fff]|$)")
_UNNAMED = re.compile(
    r"[一二三四五六七八九十百千两数多几\d]+(?:余|多)?(?:位|名|个|家)|"
    "不愿(?=具名|透露姓名|公开姓名|署名|露面|透露身份|公开身份|出镜)|"
    f"{any_of(word for word in grammar.UNNAMED if word not in ('不愿', '市场'))}|"
    "市场(?![监管营准]|部|报道|份额|研究|总监|经理|规模|主体)"
)
_UNNAMED_HEAD = re.compile(f"(?:{any_of(grammar.UNNAMED_END | titles.TITLES)})$")
_QUALIFIED = re.compile(
    f"[^，。：；“”\\n]{{2,20}}?的[^，。：；“”\\n的]{{0,5}}?(?:{any_of(grammar.UNNAMED_END)})(?=(?:{FUNCTION})|[^\u4e00-\u9fff]|$)"
)
"""承认用过模型的博士生, behind 一名."""
GROUP_HEAD = re.compile("(?:组织|团体|机构|企业|公司|媒体|厂商|商户|平台|网站|院校|高校)$")
_SELF = re.compile(r"(?<![\u4e00-\u9fff])(?:我们|我|你们|你(?!好)|您|咱们?|笔者|记者|本报|小编)")
_ONE_OF = re.compile("一[位名]|知情人|内部人")
_WHERE = frozenset("上里中下内外间边")
"""How a place ends where somebody is: 旁听席上有人喊了一句."""
_CALLED = re.compile("(?:网名|化名|笔名|昵称|花名|艺名|人称|名叫|自称)[为叫是]?“?$")
_PAPER_OF = frozenset("一篇 一项 一份".split())
"""《某报》一篇文章: the paper's own."""
_FORMER = re.compile("前者|后者")


def candidates(view: View, cast: Cast, start: int, end: int) -> list[Who]:
    """Every mention in a piece that could speak, in order; a longer one hides those inside it."""
    found = [
        Who(n.start, n.end, "name", n.actor, 0.95)
        for n in cast.within(start, end)
        if view.plain[n.start] not in (QUOTED, BRACKETED, " ") or _alone_in_marks(view, n.start, n.end)
    ]
    plain = view.plain
    begins = {who.start for who in found}
    found += [Who(m.start(), m.end(), "pronoun") for m in _PRONOUN.finditer(plain, start, end)]
    found = [_or_relative(plain, who, end, begins) for who in found]
    found += [Who(m.start(), m.end(), "pair") for m in _PAIR.finditer(plain, start, end)]
    found += [
        Who(m.start(), m.end(), "former" if m.group() == "前者" else "latter") for m in _FORMER.finditer(plain, start, end)
    ]
    found += [Who(m.start(), m.end(), "self") for m in _SELF.finditer(plain, start, end)]
    pointing = [_pointing(plain, m.start(), _head_end(plain, m.end(), end)) for m in _POINTING.finditer(plain, start, end)]
    found += [who for who in pointing if not _THING.search(plain, who.start, who.end)]
    found += [Who(*place, "unnamed") for place in relatives_alone(plain, start, end)]
    found += [who for who in _unnamed(view, start, end) if not _THING_BEHIND.match(plain, who.end)]
    named = {who.end for who in found if who.kind == "name" and _CALLED.search(plain, max(0, who.start - 5), who.start)}
    found = [who for who in found if who.kind != "unnamed" or not _bears(plain, who, named)]
    bodies = {who.start for who in found if who.actor is not None and who.actor.type == "organization"}
    found = [who for who in found if who.kind != "unnamed" or who.end + (plain[who.end : who.end + 1] == " ") not in bodies]
    found.sort(key=lambda who: (who.start, -who.end))
    kept: list[Who] = []
    for who in found:
        if not kept or who.start >= kept[-1].end:
            kept.append(who)
        elif who.kind == "name" and _is_meant(plain, who, kept[-1]):
            kept[-1] = who
    return kept


def _is_meant(plain: str, who: Who, around: Who) -> bool:
    """Whether a name is meant rather than the longer mention that it stands in: a person, or what a place leads in
    (该州的某公司)."""
    led = around.kind == "pointing" and plain[who.start - 1] == "的"
    if who.actor is None or who.actor.type != "person":
        return led
    return led or (plain[who.end : who.end + 1] != "的" and not _NAMED_SO.search(plain, max(0, who.start - 2), who.start))


_NAMED_SO = re.compile("(?:名叫|叫做|名为)$")
"""这位名叫林栩的作者: the whole of it is meant."""


def _or_relative(plain: str, who: Who, limit: int, named: set[int]) -> Who:
    """Somebody without a name who is told by this name or pronoun (林栩母亲, 他妻子), or the bearer. `named`: where names begin."""
    if who.actor is not None and who.actor.type != "person":
        return who
    end = relative_end(plain, who.end, limit, pronoun=who.kind == "pronoun")
    return who if end is None or end in named else Who(who.start, end, "unnamed")


def _bears(plain: str, who: Who, named: set[int]) -> bool:
    """Whether a noun only tells what the bearer of the name before it is: 网名“夜航”的开发者."""
    at = who.start - (plain[who.start - 1 : who.start] == "的")
    return at < who.start and (at in named or (plain[at - 1 : at] == "”" and at - 1 in named))


def _pointing(plain: str, start: int, end: int) -> Who:
    """该专家; 该院一位教授 is somebody without a name."""
    return Who(start, end, "unnamed" if _ONE_OF.search(plain, start, end) else "pointing")


def _alone_in_marks(view: View, start: int, end: int) -> bool:
    """Whether a name fills its marks: 用户“阿嬷的藤椅”."""
    return view.plain[start - 1 : start] == "“" and view.plain[end : end + 1] == "”"


def _unnamed(view: View, start: int, end: int) -> list[Who]:
    """Phrases for people without a name; one that ends in a name is that name's role."""
    found, at = [], start
    while match := _UNNAMED.search(view.plain, at, end):
        stop = _head_end(
            view.plain, match.start() + (1 if match.group() in grammar.UNNAMED_END else len(match.group())) - 1, end
        )
        at = max(stop, match.end())
        before = view.plain[match.start() - 1] if match.start() > start else ""
        if before == "》" and match.group() in _PAPER_OF:
            continue
        if match.group()[-1] in "位名" and not _UNNAMED_HEAD.search(view.plain, match.end(), stop):
            qualified = _QUALIFIED.match(view.plain, match.end(), end)
            stop = qualified.end() if qualified else stop
            at = max(stop, match.end())
        headed = _UNNAMED_HEAD.search(view.plain, match.end(), stop) or (
            match.group()[-1] in "家有" and GROUP_HEAD.search(view.plain, match.end(), stop)
        )
        if (match.group()[-1] in "个家" or match.group() == "数位") and not headed:
            continue
        if match.group() == "有" and view.plain.startswith("人", match.start() + 1) and before in _WHERE:
            found.append(Who(match.start(), match.start() + 2, "unnamed"))
            continue
        if match.group() == "有" and ((before and before not in "，也另还则总曾惟唯但而") or not headed):
            at = match.end()
            continue
        found.append(Who(match.start(), max(stop, match.end()), "unnamed"))
    return found


def _head_end(plain: str, at: int, limit: int) -> int:
    """Where a noun phrase ends: behind the first head noun that a function word follows, else before the first such word."""
    match = _HEAD.search(plain, at, limit)
    if match:
        return match.end()
    cut = _CUT.search(plain, at + 1, limit)
    return cut.start() if cut else limit


def is_unnamed(view: View, who: Who) -> bool:
    """Whether a noun phrase is a person without a name: 老人, 对面的年轻人."""
    return bool(_UNNAMED_HEAD.search(view.plain, who.start, who.end))
