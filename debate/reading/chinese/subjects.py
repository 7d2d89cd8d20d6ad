"""Who is the subject of a clause: the mention before a cue that may speak, as printed and not yet resolved.

Candidates are names, pronouns, pointing phrases (这位CEO, 该专家), unnamed people (一位业内人士), organizations and documents. One
that a preposition governs (对梁文锋, 与她) or that only owns the next noun (他的公司) is no subject.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from debate.reading.cast import Cast
from debate.reading.chinese.candidates import GROUP_HEAD, Who, candidates
from debate.reading.chinese.lengthened import longer, whole
from debate.reading.chinese.unlisted import phrase_in
from debate.reading.chinese.view import BRACKETED, QUOTED, View
from debate.reading.chinese.words import any_of, grammar, titles
from debate.reading.chinese.words.organizations import BODY_ENDS

_ORDINARY = (
    "反对|参与|认为|成为|因为|作为|以为|华为|理由|自由|共同|合同|同事|同行|同学|同时|同样|如今|如此|例如|方向|一向|成就|"
    "在野|在场|在内|在职|在座|在任|在校|起因|原因|成因|诱因|因素|从业|从事|同窗|同门|共同|与会|参与|就任|就读|将领|被害|被访|比方|由来|"
    "就是|就业|被告|按钮|按揭|按键|按摩|按压|数据|证据|据此|让步|"
    "门将|主将|名将|老将|小将|健将|上将|少将|中将|大将|将军|将来|即将|对方|对手|应对|对此|就此|为此|由此|从此|与此|因此|现在|正在|所在|存在|在线|给予|和平|温和|请求|申请|"
    "共和|和谐|和解|饱和|缓和|柔和|总和|中和|求和|随和|同属|同为|同行|同期|同类|同样|同意|赞同|认同|连同|雷同|协同|如同|不同|相同|"
    "占据|票据|所以|可以|以及|以来|难以|足以|得以|予以|加以|以上|以下|以前|以后|以往|以色列|绝对|相对|对应|对象|对比|对话|倾向|意向|导向|向往|"
    "转让|图像|录像|影像|偶像|好像|如果|如何|诸如|如期|感受|接受|享受|承受|忍受|受害|受益|受访|受众|受理|基因|法令|命令|指令|禁令|即使|对比|比较|比赛|占比|环比|同比|"
    "比利时|聘请|代替|替代|名称|职称|号称|简称|听证|听众|监听|删除|消除|解除|废除|排除|清除|移除|去除|跟踪|跟进|供给|补给|把关|把控|被动|潜在|内在|行为|人为|有为|大为|就此|就职|就诊|"
    "利用|应用|作用|费用|信用|通用|专用|启用|邀请|特使|大使|公使|天使|行使|促使|使馆|使命|比如|相比|比例|称赞|使用|引用|用户|采用|按照|从未|从不|从来|从业|对外|向来|就算|把握"
)
_PREPOSITION = re.compile(f"(?:{_ORDINARY})|(?P<word>{any_of(grammar.PREPOSITIONS)})")
_OPEN_TO_OF = (
    "根据",
    "依据",
    "对",
    "就",
    "针对",
    "关于",
    "对于",
    "围绕",
    "回应",
    "反驳",
    "批评",
    "问及",
    "谈及",
    "提及",
    "谈到",
    "提到",
    "称",
    "引用",
    "引述",
    "转述",
    "由",
)
_CLOSED = re.compile(f"[{grammar.CLOSERS}]|之际|采访|访问|追问|提问|来说|而言")
_OWNS = re.compile(
    rf"[{BRACKETED}“”{QUOTED} ]*(?:旗下的?(?=[\u4e00-\u9fffA-Za-z])|(?:下属|下设|所属|内部)?的)"
    r"(?!是|态度|立场|反应|措辞|口吻|表态|朋友圈|微博|推特|公众号|专栏|个人主页|社交账号|签名档)"
)
_PIECE = re.compile("[，：”？；]")
_REACH = 400
"""Characters before a cue in which its subject is looked for: what bounds the work on endless sentences."""


def subject_of(view: View, cast: Cast, start: int, end: int) -> Who | None:
    """The subject of a cue at `end` in a sentence part that begins at `start`: looked for piece by piece, nearest first."""
    pieces = _pieces(view.plain, max(start, end - _REACH), end)
    for nearness, (a, b) in enumerate(reversed(pieces)):
        who = subject_in(view, cast, a, b, nearest=nearness == 0)
        if who is not None:
            return _named_before(view, cast, pieces, len(pieces) - 1 - nearness) or who if who.kind == "unnamed" else who
        if nearness == 0:
            who = phrase_in(view, a, b)
            if who is not None:
                return who
        if nearness >= 5:
            break
    return _bare_body(view, pieces[0]) or _busy_body(view, pieces) if len(pieces) > 1 else None


def _bare_body(view: View, piece: tuple[int, int]) -> Who | None:
    """The organization told by its kind alone with which a sentence begins: 公司在信中讲了原因，并称…"""
    who = phrase_in(view, *piece)
    return who if who is not None and _KIND_ALONE.fullmatch(view.plain, who.start, who.end) else None


def _busy_body(view: View, pieces: list[tuple[int, int]]) -> Who | None:
    """The body or group that a piece right before a cue begins with: 某救援队排查后，表示…"""
    piece, last = pieces[-2], pieces[-1]
    if last[0] < last[1] or not (_DONE.search(view.plain, *piece) or _ISSUED.search(view.plain, *piece)):
        return None
    who = phrase_in(view, *piece)
    return who if who is not None and _BUSY.search(view.plain, who.start, who.end) else None


_DONE = re.compile("(?:后|时|中|之后|期间|过程中)$")
_ISSUED = re.compile(
    "否认|驳斥|澄清|反驳|致歉|道歉|发布|发表|下发|印发|召开|举行|公布|发出|发函|致函|约谈|援引|引述|引用|根据"
)
_BUSY = re.compile(f"(?:{any_of(BODY_ENDS | grammar.UNNAMED_END | grammar.ORGANIZATIONS)}|[队组]|领袖|议员)$")
_KIND_ALONE = re.compile(
    "(?:该|这家)?(?:公司|集团|平台|机构|官方|校方|院方|警方|协会|基金会|法院|委员会|企业|厂方)(?:方面)?"
)


def _named_before(view: View, cast: Cast, pieces: list[tuple[int, int]], number: int) -> Who | None:
    """The name to which an unnamed phrase is only an apposition: 奥德拉，一位律师，担心…"""
    if number < 1:
        return None
    start, end = pieces[number - 1]
    named = cast.within(start, end)
    if len(named) != 1 or named[0].actor.type != "person" or view.plain[named[0].end : end].strip(BRACKETED):
        return None
    return Who(named[0].start, named[0].end, "name", named[0].actor, 0.9)


def _pieces(plain: str, start: int, end: int) -> list[tuple[int, int]]:
    """Parts between commas."""
    pieces, at = [], start
    for match in _PIECE.finditer(plain, start, end):
        if match.group() == "”" and _is_name_in_marks(plain, start, match.start()):
            continue
        if match.start() > at:
            pieces.append((at, match.start()))
        at = match.end()
    if at <= end:
        pieces.append((at, end))
    return pieces


def _is_name_in_marks(plain: str, start: int, closing: int) -> bool:
    """Whether marks hold a name behind a word for its bearer: 博主“大锁”."""
    opening = plain.rfind("“", max(start, closing - 16), closing)
    return opening > start and bool(_BEARER.search(plain, start, opening))


_BEARER = re.compile(f"(?:{any_of(titles.TITLES | BODY_ENDS)}|网名|化名|笔名|艺名|昵称|花名|人称)[为叫是]?$")
_CALLED = re.compile("(?:网名|化名|笔名|艺名|昵称|花名|人称)[为叫是]?“?$")


_FEW = 12
"""Candidates of a piece that are looked at."""


def subject_in(view: View, cast: Cast, start: int, end: int, nearest: bool = True) -> Who | None:
    """The subject inside one piece: the last fitting candidate before a cue, the first in an earlier piece."""
    found = candidates(view, cast, start, end)
    fitting = [
        who
        for who in (found[-_FEW:] if nearest else found[:_FEW])
        if not governed(view, start, who, found) and not _only_owns(view, who, end)
    ]
    if not fitting:
        return None
    people = [who for who in fitting if not _is_body(view, who)]
    chosen = [who for who in people if who.kind in ("name", "pronoun")] or people or fitting
    who = chosen[-1] if nearest else chosen[0]
    if who.kind != "name" or who.actor is None:
        return who
    return longer(view, who, end) if who.actor.type == "person" else _told_by(view, who, end) or whole(view, who, end)


_AND_ITS_BODY = re.compile(
    f"[\u4e00-\u9fff]{{0,6}}(?:机构|智库|巨头)(?P<body>[\u4e00-\u9fff]{{2,12}}(?:{any_of(BODY_ENDS)}))(?={BRACKETED}*[^的\u4e00-\u9fff]|$|[今昨近日])"
)


def _told_by(view: View, who: Who, end: int) -> Who | None:
    """The body behind one that only tells whose it is: 联合国监督机构国际海洋总署."""
    match = _AND_ITS_BODY.match(view.plain, who.end, min(end, who.end + 24))
    return Who(match.start("body"), match.end("body"), "noun", None, who.sure) if match else None


def _is_body(view: View, who: Who) -> bool:
    """Whether a mention is a body, with a name or without one: it gives way to people beside it."""
    if who.kind == "name":
        return who.actor is None or who.actor.type != "person"
    return who.kind == "unnamed" and bool(GROUP_HEAD.search(view.plain, who.start, who.end))


_TAKES = re.compile("(?:率|率领|带领|偕同|携|邀请|召集|包括|代表|约谈|走访了?|采访了?|调查了?|覆盖|吸引|服务|拥有|签约)$")
"""Verbs that take the group behind them: 率二十三家厂商到场."""
_BASED = re.compile("(?:根据|依据)[^，。；：]*的$")
"""根据军人和护士的消息报道: what a report is based on."""
_GOVERNS = 36
"""Characters before a mention in which a preposition may take it."""


_OFFICE_ENDS = re.compile(f"(?:{any_of(titles.TITLES)})$")


def _joins_offices(view: View, start: int, word: re.Match[str], who: Who, named: Sequence[Who]) -> bool:
    """Whether a conjunction only stands inside the title of a body's officer: 某会一体化与经济委员林栩."""
    if word["word"] not in ("与", "和", "及") or not _OFFICE_ENDS.search(view.plain, word.end(), who.start):
        return False
    before = [name for name in named if name.kind == "name" and start <= name.start < word.start()]
    return bool(before) and all(name.actor is not None and name.actor.type == "organization" for name in before)


def _is_taken(view: View, start: int, who: Who) -> bool:
    """Whether a verb takes somebody without a name as its object, or a report is based on them."""
    return bool(_TAKES.search(view.plain, start, who.start) or _BASED.search(view.plain, start, who.start))


def governed(view: View, start: int, who: Who, named: Sequence[Who] = ()) -> bool:
    """Whether a preposition before a mention in its piece takes it as its object; one inside a name (济和堂) is none."""
    before = view.plain[max(0, who.start - 2) : who.start]
    if who.kind == "unnamed" and _is_taken(view, start, who):
        return True
    if who.kind == "pronoun" and before[-1:] in ("了", "着", "过", "给", "问") and before != "不过":
        return True
    last = None
    for match in _PREPOSITION.finditer(view.plain, max(start, who.start - _GOVERNS), who.start):
        if match["word"] and not any(name.start < match.start() < name.end for name in named if name.kind == "name"):
            last = match
    if last is None or _joins_offices(view, start, last, who, named):
        return False
    gap = view.plain[last.end() : who.start]
    if _CLOSED.search(gap) or len(gap) > 24:
        return False
    if "的" not in gap or last["word"] in _OPEN_TO_OF:
        return True
    dwells = gap.endswith("的") and last["word"] in ("在", "于") and _DWELLS.search(view.plain, start, last.start())
    return not dwells and (
        who.kind in ("unnamed", "pointing")
        and last["word"] in ("在", "从", "用", "以")
        and not (gap.endswith("的") and view.plain[who.start + 1 : who.start + 2] in ("位", "名"))
    )


_DWELLS = re.compile("[住身坐站躺留处睡停守蹲活聚困藏驻排]$")
"""住在…的居民: where somebody is."""


def _only_owns(view: View, who: Who, end: int) -> bool:
    """Whether a mention only owns the noun that follows it; the nouns of speech are cues of their own."""
    if _CALLED.search(view.plain, max(0, who.start - 5), who.start):
        return False
    match = _OWNS.match(view.plain, who.end, end)
    return match is not None and match.end() < end
