"""What makes a verb of speech nobody's speech, though it stands where one may: 遭到批评, 不会写, 对于质疑, 声明没有提到."""

from __future__ import annotations

import re

from debate.reading.chinese.cue_shapes import CueFound
from debate.reading.chinese.nesting import WEAK
from debate.reading.chinese.trailing import SAYS
from debate.reading.chinese.words import grammar
from debate.reading.shapes import Span

_LED = re.compile(
    r"(?:(?<![转忍谦礼])让|[请逼命]|(?<![斯维阿安普利克巴波卡曼奥布科伊比寄])托|(?<![反左右激温保主鸽鹰各学党对新老实])派)(?:[\u4e00-\u9fff]{2,4}|他|她|我)$|"
    r"(?:对于|面对|针对|关于|这个|这一|这种|那个|那种|[这那此该][番次席项类]|(?<![对就据因为如彼在至由从])此|某种|任何|遭到|受到|遭受|看完|读完|听完|收到|得到|未获|引发|引起|引来|招致|惹来|打消|消除|的|(?<![究易务派厕场住诊哨招版公])所|被|(?<![数证单票收依论])据|拒绝|婉拒|无意|不愿意?|不肯|不便|[没人不]敢|不|[不非]是|(?<![为本])应[该当]|不知道?该|没有|未|并非|无法|不能|不会|将会?|值得|可以|无需|需要|令人|让人|遭)$"
)
_DENIED = re.compile("(?:不会|不能|不敢|难以|无法|从不|从未|不曾|不可能|不要|没有人会?|没人会?|谁会)[^，。：；！？]{0,10}$")
"""铁匠不会在锤子上写“…”: nobody said it."""
_NOT_YET = re.compile(
    "(?:尚未|从未|未能|并未|没有|(?<![从并尚来至])未(?!来))[^，。：；！？]{0,20}(?:进行|作出|做出|予以|加以|公开|正式|对外|主动)$"
)
"""尚未对调查进行公开通报: what has not been said yet."""
_HANDED = re.compile("[将把][^，。：；！？]{2,24}$")
_HANDS = frozenset("告知 告诉 通知 透露 转告 披露".split())
"""将卡号告知其: who is told a thing, and not what is said of it."""
_DEMANDING = re.compile("希望|要求|建议|请求?|呼吁|提醒|强调|说|称|表示")
_POLLED = re.compile(
    r"(?:[%％]|(?<!\d)[一二三四五六七八九]成[多半]?|百分之[一二三四五六七八九十百]+|半数|过半|(?:有|达)\d+人)的?[\u4e00-\u9fff]{0,8}?(?:人|者|户|家|们|民|员|生|工)"
    r"(?:明确|都|均|则|也|还|曾|仍|报告)?$"
)
"""64.5%的人报告说: the figure of a poll."""
_MEANT = re.compile("(?:试图|企图|妄图|旨在|意在|用来|用以|用于|足以|有助于|难以)[^，。；！？]{0,12}$")
"""试图解释…的推演: what somebody tries to say is not said."""
_NOTICES = frozenset("通知 曝光 报道 报导 披露 揭露 爆料".split())
_DATELINE = re.compile("[电讯][ \u3000]|综合本[社报]|记者[^，。]{0,8}综合?$")
"""日内瓦6月8日电 综合本社驻外记者报道：, the head of an agency's piece."""
_PICTURES = frozenset("打个比方 打了个比方 打比方 举个例子 举例".split())
"""Without a subject at the beginning of a clause, the writer's own picture."""
_TELLS = frozenset("告知 通知 转告".split())
_TOLD = re.compile("(?:获(?![得取利益奖胜批])|遭|被)[\u4e00-\u9fff]{1,8}$")
"""获某局告知: who is told."""
_GOT = re.compile("(?:接到|收到|得到|等到|(?<![已曾神财])经(?![济常过营理验历典]))[^，。；！？“”]{1,20}$")
"""接到班主任通知, 经电视台曝光: what somebody got, or what made a thing known."""
_RATHER = re.compile(
    "(?:或者|也就是|这就是|就是|还是|与其|甭|不用|何必|可以|应该|(?:我们|人们|大家|人|俗话|业内|圈内)(?:经|时|平)?常)$"
)
"""或者说, 也就是说: the writer's own."""
_WHEN = re.compile("(?<![\u4e00-\u9fff])(?:当|就在|早在|自从|每当)[^，。；！？：“”]{1,24}$")
_THEN = re.compile("[^，。；！？：“”]{2,40}(?:时|之时|时候|之际|之后|前后)，")
"""当某某提议…时，: when something happened, and not what is told."""
_IF = re.compile(
    "(?<![\u4e00-\u9fff])(?:如果|假如|假若|倘若|要是|若是?|即使|即便|哪怕|除非|万一|就算)[^，。；！？：“”]{1,14}$"
)
"""如果某某说…: nobody has said it."""
_FACED = re.compile(
    "(?<![\u4e00-\u9fff])(?:针对|面对|对于|关于|至于|[就对])(?:来自)?(?:外界|各界|社会|舆论|[网民公大]众|网[友民]|市民|媒体|业界|学界|家[属长]|"
    "客户|消费者|投资[者人]|员工|居民|村民|乘客|球迷|粉丝|工会|在野党|反对派)(?:近日|近来|连日|不断|多次|纷纷)?的?$"
)
_DOUBTS = frozenset("质疑 批评 指控 指责 投诉 抱怨 抨击 担心 担忧 要求 呼吁 反对 建议 爆料".split())
"""针对外界质疑，某公司…: what an answer faces."""
_HELP = re.compile("(?:提供|给予|得到|获得|争取|寻求|依靠|缺乏|需要|作为)了?[^，。：；！？]{1,16}$")
"""提供设备支持: help, and nobody's view."""
REACH = 600
"""Characters from a cue within which its clause lies, and within which a speaker's noun may be printed again."""
_REPLIES = frozenset("回应称 回应说 回应指 回复称 答复称".split())
"""Begin a sentence as a paper does: 某书院的回应只有一页纸。回应称，…"""
_PAPERS = frozenset("声明 公告 通报 通告 陈述 报告 评论".split())
_ISSUES = frozenset("预告 公布 发布 发表 公告 通报 提交 写".split())
_REPORTED = 8
"""Characters of clauses before a cue that may be what it reports."""
_TITLE = 24
"""Characters of the longest name in marks that is looked at."""
_HAN = re.compile("[\u4e00-\u9fff]")


def is_unspoken(plain: str, start: int, cue: CueFound) -> bool:
    """Whether a verb in a sentence part that begins at `start` is nobody's speech."""
    return (
        _is_led(plain, start, cue) or _ends_alone(plain, start, cue) or _is_paper(plain, start, cue) or _issues(plain, cue)
    )


def clause_start(plain: str, start: int, at: int) -> int:
    """Where the clause of a place begins, in a sentence part that begins at `start`."""
    near = max(start, at - REACH)
    return max(start, max(plain.rfind(mark, near, at) for mark in "，：”；") + 1)


def paper_in(part: Span, cue: CueFound) -> int:
    """Characters of the paper that a cue begins with: 声明称, 回应称; 0 where there is none."""
    if cue.verb in grammar.DOCUMENTS and cue.end - cue.start > len(cue.verb):
        return len(cue.verb)
    return 2 if cue.verb in _REPLIES and cue.start == part.start else 0


def _issues(plain: str, cue: CueFound) -> bool:
    """Whether a verb tells what is issued under a name in marks: 公布“安全指引”草案."""
    if cue.follow != "mark" or cue.verb not in _ISSUES:
        return False
    closing = plain.find("”", cue.content, cue.content + _TITLE)
    return closing >= 0 and bool(_HAN.match(plain, closing + 1))


def _is_led(plain: str, start: int, cue: CueFound) -> bool:
    """Whether what stands before a verb makes it no speech of anybody: 遭到批评, 不会写, 让他说."""
    if cue.follow in ("mark", "colon") and _DENIED.search(plain, max(start, cue.start - 14), cue.start):
        return True
    if cue.follow == "clause" and plain[max(start, cue.start - 1) : cue.start] == "了" and cue.verb in WEAK:
        return True
    if cue.verb in grammar.DOCUMENTS and cue.end - cue.start > len(cue.verb):
        return False
    return bool(_LED.search(plain, max(start, cue.start - 8), cue.start)) or _is_ruled_out(plain, start, cue)


def _is_ruled_out(plain: str, start: int, cue: CueFound) -> bool:
    """Whether the clause before a verb makes it no speech: what has not been said yet, a thing that is handed on, help."""
    near = max(start, cue.start - 40)
    if cue.verb in _HANDS and _HANDED.search(plain, near, cue.start):
        return cue.follow != "colon" and not _DEMANDING.match(plain, cue.content)
    if cue.verb in _NOTICES and _GOT.search(plain, near, cue.start):
        return True
    if cue.verb in ("说", "讲") and _RATHER.search(plain, near, cue.start):
        return True
    if cue.verb == "号召" and "响应" in plain[near : cue.start]:
        return True
    if cue.verb == "支持" and _HELP.search(plain, near, cue.start):
        return True
    if _is_in_passing(plain, near, cue):
        return True
    return bool(_NOT_YET.search(plain, near, cue.start) or _POLLED.search(plain, near, cue.start))


def _is_in_passing(plain: str, near: int, cue: CueFound) -> bool:
    """Whether a clause only tells when something happened, what is supposed or tried, or who is told."""
    if cue.verb in ("报道", "报导") and cue.follow == "colon" and _DATELINE.search(plain, near, cue.start):
        return True
    if cue.verb in _PICTURES and cue.start == clause_start(plain, near, cue.start) and cue.follow == "comma":
        return True
    if cue.verb in _TELLS and _TOLD.search(plain, max(near, cue.start - 10), cue.start):
        return True
    if cue.follow == "comma" and cue.verb in _DOUBTS and _FACED.search(plain, max(near, cue.start - 14), cue.start):
        return True
    if cue.follow in ("clause", "comma") and _IF.search(plain, near, cue.start):
        return True
    when = cue.follow == "clause" and _WHEN.search(plain, near, cue.start) and _THEN.match(plain, cue.end)
    return bool(when or (cue.follow == "clause" and _MEANT.search(plain, near, cue.start)))


def _is_paper(plain: str, start: int, cue: CueFound) -> bool:
    """Whether a verb that is a paper as well begins its clause without a pause behind it: 声明没有提到…"""
    bare = cue.end - cue.start == len(cue.verb)
    return bare and cue.follow == "clause" and cue.verb in _PAPERS and cue.start == clause_start(plain, start, cue.start)


def _ends_alone(plain: str, start: int, cue: CueFound) -> bool:
    """Whether a verb ends its sentence and nothing that it reports stands before it (他提出请求。)."""
    if cue.follow != "stop" or "”" in plain[max(0, start - 1) : cue.start]:
        return False
    return cue.verb not in SAYS or clause_start(plain, start, cue.start) - start < _REPORTED
