"""Names of accounts: quoted behind what announces one (网友“…”), or with an @."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from debate.reading.cast import NewName
from debate.reading.chinese.naming.evidence import HAN, VERBS
from debate.reading.chinese.view import BRACKETED, QUOTED, View
from debate.reading.chinese.words import any_of, grammar, surnames, titles
from people.names import fold_name

_HANDLE = re.compile(r"@[\w·.\-\u4e00-\u9fff]{2,24}")
SURNAME = re.compile("[" + "".join(surnames.SURE | surnames.UNSURE) + "]")
_MARKED = re.compile(rf"“(?P<name>{QUOTED}{{2,14}})”")
_REACH = 8
_BEFORE_ACCOUNT = re.compile(
    "(?:部落客|网红|直播主|版主|推主|乡民|网友|读者|听众|观众|用户|博主|开发者|UP主|答主|网民|ID|网名|微博用户|群主|花名|人称|绰号|外号|笔名|艺名|昵称为|名为|化名)$"
)
_BEFORE_BEARER = re.compile(f"(?:{any_of(titles.TITLES)})$")
_SPEAKS = re.compile("[对说表告认称也则向在]")
_BEFORE_BODY = re.compile(
    "(?:组织|机构|法人|财团|公司|智库|联盟|平台|团体|社区|实验室|基金会|团队|企业|网站|媒体|刊物|工作室|公众号|自媒体|粉专|粉丝专页|频道|论坛|播客|专页|协会|群|[商书][店城]|应用|银行|"
    "软件|厂商|[\u4e00-\u9fff][店社司厂团刊院所馆])$"
)
_BODY_ACTS = re.compile(
    rf"[{BRACKETED}]*(?:[在对就向此同近本昨今上日发则也还亦又的\d]|贴出|更新|推出|公布|{any_of(VERBS)}|{any_of(grammar.SPOKESPEOPLE)})"
)
_BODY_BEHIND = re.compile(
    rf"(?:组织|机构|平台|公司|基金会|工作室|联盟|协会|小组|公众号|智库)(?:[的在对就向也则还]|{any_of(VERBS)}|{any_of(grammar.SPOKESPEOPLE)})"
)
"""“透明计算”组织."""
_CALLED = re.compile("(?:名叫|叫做|叫作|名为|称作|称为)“?$")
_OF_KIND = re.compile(
    "”?的[^，。；：“”\n]{0,6}(?:公司|平台|机构|组织|团队|网站|社区|工作室|企业|小厂|厂商|实验室|基金会|协会)"
)
"""一家名叫“声易通”的公司."""
_ACCOUNT = re.compile(
    r"(?:(?:网名|網名|化名|笔名|筆名)[为為叫]? ?(?P<called>[A-Z][A-Za-z0-9_.\-]{2,24})|"
    r"(?:用户|網友|网友|开发者|開發者|维护者|維護者|贡献者|貢獻者|博主|账号|帳號|ID|昵称|網民|网民|作者) ?"
    r"(?P<name>u/[\w\-]{3,24}|[a-z][A-Za-z0-9_.\-]{2,24}|[A-Z][A-Za-z0-9\-]*[_0-9][A-Za-z0-9_\-]*))"
)


def screen_names(view: View) -> Iterator[NewName]:
    """Every name of an account."""
    places = [(match.span("name"), _in_marks(view, match.start(), match.end())) for match in _MARKED.finditer(view.plain)]
    kinds = {view.key[start:end]: kind for (start, end), kind in places if kind}
    for (start, end), own in places:
        kind = own or (kinds.get(view.key[start:end]) if _BODY_ACTS.match(view.plain, end + 1) else None)
        if kind:
            yield NewName(start, end, view.text[start:end], kind)
    for match in _ACCOUNT.finditer(view.text):
        group = "name" if match["name"] else "called"
        yield NewName(*match.span(group), match[group], "person")
        if group == "called":
            again = re.finditer(rf"(?<![A-Za-z]){re.escape(match[group])}(?![A-Za-z])", view.text)
            yield from (NewName(*place.span(), match[group], "person") for place in again)
    handles = {match.group()[1:] for match in _HANDLE.finditer(view.text)}
    for match in _HANDLE.finditer(view.text):
        yield NewName(match.start(), match.end(), _person_in(view, match.group()[1:]), "person", _parts(match.group()[1:]))
    long = [handle for handle in handles if len(handle) > 2]
    for match in re.finditer(rf"(?<!@)(?:{any_of(long)})", view.text) if long else ():
        yield NewName(match.start(), match.end(), _person_in(view, match.group()), "person", _parts(match.group()))


def _in_marks(view: View, start: int, end: int) -> Literal["person", "organization"] | None:
    """Whether words in marks are the name of an account or of a body, by what stands before and behind them."""
    plain = view.plain
    near = max(0, start - _REACH)
    if view.key[end - 2] in "，。！？；…":
        return None
    if _OF_KIND.match(plain, end) and _CALLED.search(plain, near, start):
        return "organization"
    if _BEFORE_ACCOUNT.search(plain, near, start):
        return "person"
    if _BEFORE_BODY.search(plain, near, start) and _BODY_ACTS.match(plain, end):
        return "organization"
    if _BODY_BEHIND.match(plain, end):
        return "organization"
    return "person" if _SPEAKS.match(plain, end) and _BEFORE_BEARER.search(plain, near, start) else None


def _parts(handle: str) -> tuple[str, ...]:
    """The parts of a handle by which later text may call its bearer: 松果_华灼."""
    return tuple(fold_name(part) for part in handle.split("_") if len(part) > 1) if "_" in handle else ()


def _person_in(view: View, handle: str) -> str:
    """The person's name in a handle, where the article prints it alone as well; else the handle."""
    for part in handle.split("_") if "_" in handle else ():
        alone = len(part) > 1 and view.text.count(part) > view.text.count(handle)
        if alone and HAN.match(part) and SURNAME.match(part):
            return part
    named = any(len(part) > 1 and HAN.match(part) and SURNAME.match(part) for part in handle.split("_"))
    return handle.replace("_", " ") if named or handle.isascii() else handle
