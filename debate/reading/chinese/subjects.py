"""Who is the subject of a clause: the mention before a cue that may speak, as printed and not yet resolved.

Candidates are names, pronouns, pointing phrases (这位CEO, 该专家), unnamed people (一位业内人士), organizations and documents. One
that a preposition governs (对梁文锋, 与她) or that only owns the next noun (他的公司) is no subject.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from debate.reading.cast import Cast
from debate.reading.chinese.candidates import FUNCTION, Who, candidates
from debate.reading.chinese.view import BRACKETED, QUOTED, View
from debate.reading.chinese.words import any_of, grammar, titles
from debate.reading.chinese.words.organizations import BODY_ENDS

_ORDINARY = (
    "反对|参与|认为|成为|因为|作为|以为|华为|理由|自由|共同|合同|同事|同行|同学|同时|同样|如今|如此|例如|方向|一向|成就|"
    "在野|在场|在内|在职|在座|在任|在校|起因|原因|成因|诱因|因素|从业|从事|同窗|同门|共同|与会|参与|就任|就读|将领|被害|被访|比方|由来|"
    "就是|就业|被告|按钮|数据|证据|据此|让步|"
    "门将|主将|名将|老将|小将|健将|上将|少将|中将|大将|将军|将来|即将|对方|对手|应对|对此|就此|为此|由此|从此|与此|因此|现在|正在|所在|存在|在线|给予|和平|温和|请求|申请|"
    "利用|应用|作用|费用|信用|通用|专用|启用|邀请|特使|大使|公使|天使|行使|促使|使馆|使命|比如|相比|比例|称赞|使用|引用|用户|采用|按照|从未|从不|从来|从业|对外|向来|就算|把握"
)
_PREPOSITION = re.compile(f"(?:{_ORDINARY})|(?P<word>{any_of(grammar.PREPOSITIONS)})")
_OPEN_TO_OF = (
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
    rf"[{BRACKETED}“”{QUOTED}]*(?:旗下|下属|下设|所属|内部)?的(?!是|态度|立场|反应|措辞|口吻|表态|朋友圈|微博|推特|公众号|专栏|个人主页|社交账号|签名档)"
)
_STRIP = re.compile(
    r"(?:(?:但是|但|而|不过|然而|可是|并且|并|且|同时|此外|另外|随后|此前|近日|日前|对此|就此|据此|其中|当时|当日|当天|彼时|其时|届时|其间|期间|眼下|目前|同日|次日|当晚|忽然|突然|最终|终于|后来|紧接着|接着|"
    r"事实上|实际上|例如|比如|如果|如|只是|于是|因此|所以|甚至|最后|首先|其次|尽管|虽然|"
    r"当地时间|北京时间|早在|今年|去年|本周|上周|昨天|昨日|今天|今日|\d+[年月日号时点分]|[上下]午|晚间?|早间|凌晨|中午|"
    r"傍晚|周[一二三四五六日天]|星期[一二三四五六日天]|[一二三四五六七八九十]+[年月日]|(?:\d{1,2}\s?[.、．）]|[•●■▲◆▌①-⑳*#])|[，：“”\s—]))+"
)
_SAFE_CUT = re.compile(
    r"在|对(?!冲)|[上本]个?[月季年]|[月年][初底末]|去年|今年|早前|稍早|发(?:布(?!会)|表|出|新闻稿|声明|公告|通稿|函)|致[信函电]|创办|创立|成立|给出|提出|作出|做出|发出|开出|向|就(?!业)|通过(?!的)|则|也|还|又|却|并|曾(?!经理)|已|将(?!军)|把|被|经(?![济营理])|便|仍|亦|只|都(?!市)|"
    r"此前|随后|近日|日前|此次|同时|同样|首次|再次|多次|公开|明确|一致|普遍|最新|最近|进一步|今天|今日|昨日|昨天|当天|"
    r"当日|\d+[月日时年]|[上下本]周|出人意料|连连|频频|纷纷|连声|低调|予以|乐观|保守|悲观|谨慎|审慎|初步|粗略|当晚|昨晚|今早|晚上|早上|凌晨|深夜|傍晚|次日|事后|会后|当场|[^，]{2,4}(?<![公基工高阵土营园绿圣领])地$|(?:大|微|苦|冷|坏|讪)?笑(?:着|道|称|了笑|言)?|(?:质询|发言|致辞|致词|讲话|作证|演讲|答辩|巡查|视察|调研|考察|出席|直播|离开|上台|开幕)(?:时|中|后)|联合(?!会|国|社|体|王国|大学|早报|报|集团|创|公报|总|利|学)|共同(?!体)|借机|趁机|顺势|当即|立即|立刻|随即|旋即|断然|晚间|晚上|昨受|今受|哽咽|含泪|红着眼|([\u4e00-\u9fff])\1(?=[说讲道地])|笑着|摇着头|皱着眉|一脸|忍不住|不禁|后来|慢慢|缓缓|渐渐|忽然|突然|终于|最终|接着|紧接着|本人|居然|竟然|果然|干脆|索性|悄悄|默默|这样|如此|如是|接受|受访|审理|判决|裁定|审查后|调查后|研究后|经过|回应|回复|针对|关于|以(?=[^，]*[为向])"
)
_EVENT = re.compile(r"[了过着]|开始|进行|[一二三四五六七八九十\d]")


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
    return None


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


_BEARER = re.compile(f"(?:{any_of(titles.TITLES | BODY_ENDS)})$")


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
    people = [who for who in fitting if who.kind != "name" or (who.actor and who.actor.type == "person")]
    chosen = [who for who in people if who.kind in ("name", "pronoun")] or people or fitting
    who = chosen[-1] if nearest else chosen[0]
    if who.kind != "name" or who.actor is None:
        return who
    return _longer(view, who, end) if who.actor.type == "person" else _whole(view, who, end)


_BODY = re.compile(f"(?:{any_of(BODY_ENDS)})$")
_MAY_HOLD_VERBS = re.compile(f"(?:{any_of(BODY_ENDS | grammar.DOCUMENTS)})$")
"""大会审议通过的工作报告, 雁过工作室."""
_MORE = re.compile(r"[\u4e00-\u9fff]{2,6}$")


def _longer(view: View, who: Who, end: int) -> Who:
    """青屿日化 before its cue: a new name that only begins a longer one is no person."""
    rest = view.plain[who.end : end]
    if who.actor is None or who.actor.id or not _MORE.match(rest) or re.match(FUNCTION, rest):
        return who
    body = _BODY.search(rest)
    return Who(who.start, end, "noun", None, 0.7) if body else who


_GOVERNS = 36
"""Characters before a mention in which a preposition may take it."""


def governed(view: View, start: int, who: Who, named: Sequence[Who] = ()) -> bool:
    """Whether a preposition before a mention in its piece takes it as its object; one inside a name (济和堂) is none."""
    before = view.plain[max(0, who.start - 2) : who.start]
    if who.kind == "pronoun" and before[-1:] in ("了", "着", "过", "给", "问") and before != "不过":
        return True
    last = None
    for match in _PREPOSITION.finditer(view.plain, max(start, who.start - _GOVERNS), who.start):
        if match["word"] and not any(name.start < match.start() < name.end for name in named if name.kind == "name"):
            last = match
    if last is None:
        return False
    gap = view.plain[last.end() : who.start]
    if _CLOSED.search(gap) or len(gap) > 24:
        return False
    if "的" not in gap or last["word"] in _OPEN_TO_OF:
        return True
    return who.kind in ("unnamed", "pointing") and last["word"] in ("在", "从", "用", "以")


def _only_owns(view: View, who: Who, end: int) -> bool:
    """Whether a mention only owns the noun that follows it; the nouns of speech are cues of their own."""
    match = _OWNS.match(view.plain, who.end, end)
    return match is not None and match.end() < end


_VIEWS = frozenset("消息 声音 观点 分析 意见 舆论".split())
_INSIDE = "[^，。的在对向就于为回从由给]"
_OFFICER = re.compile(
    rf"{_INSIDE}{{0,12}}?(?:(?<=..)的{_INSIDE}{{0,4}}?)?(?:{any_of(titles.TITLES | grammar.UNNAMED_END - _VIEWS)})"
    rf"(?=(?:{FUNCTION})|[^\u4e00-\u9fff]|$)"
)


def _whole(view: View, who: Who, end: int) -> Who | None:
    """An organization's mention with what follows it: its spokesperson speaks for it, an unnamed officer does not."""
    rest = view.plain[who.end : end]
    title = _OFFICER.match(rest)
    spoken = re.match(any_of(grammar.SPOKESPEOPLE), rest)
    if title and not spoken:
        return Who(who.start, who.end + title.end(), "noun", None, 0.7)
    return who


_OF_MARKED = re.compile("(?:团队|平台|公众号|公司|基金会|社区|项目组|开发组|实验室|组织|工作室|账号)")
"""What an organization's name in marks is followed by: “小满”团队."""


def phrase_in(view: View, start: int, end: int) -> Who | None:
    """A subject that no list knows: what stands at the beginning of the piece up to the first function word."""
    lead = _STRIP.match(view.plain, start, end)
    at = lead.end() if lead else start
    if at >= end:
        return None
    match = _SAFE_CUT.search(view.plain, at + 1, end)
    cut = match.start() if match else end
    words = view.plain[at:cut]
    if words[0] in "对向跟给于以在从" and words[:2] not in ("对手", "对方", "向导", "在野"):
        return None
    if not 2 <= len(words) <= 30 or (
        _EVENT.search(words) and not words.endswith("》") and not _MAY_HOLD_VERBS.search(words)
    ):
        return None
    marked = view.plain[at - 1 : at] == "”" and view.key[at - 2] not in "。！？" and _OF_MARKED.match(words)
    opened = view.plain.rfind("“", max(0, at - 20), at) if marked else -1
    return Who(opened if opened >= 0 else at, cut, "noun", None, 0.6)
