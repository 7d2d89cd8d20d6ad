"""Indirect speech: the clause behind a cue, to the end of its sentence or to the next cue of the same speaker."""

from __future__ import annotations

import re
from typing import NamedTuple

from debate.reading.chinese.empty import is_empty
from debate.reading.chinese.marked import Words
from debate.reading.chinese.nesting import Frame
from debate.reading.chinese.trailing import trailing_report
from debate.reading.chinese.view import View
from debate.reading.chinese.words import any_of, cues as cue_words, titles
from debate.reading.shapes import Span

_REFUSES = (
    "，(?:但|并|且|而)?[他她]?(?:拒绝|婉拒|不愿意?|不便|未)(?:就此|进一步|对此)?(?:透露|置评|回应|评论|说明|披露|表态|作出|做出|详述)|"
    "，(?:但|不过|而)?(?:[这那]一|[这那]种|[此该])(?:说法|言论|表态|观点|指控|声明|解释|论调|回应|发言|比喻|看法|主张)"
    "[^，。]{0,6}?(?:遭|引|受到|被|招|激|得到|获|未|没|难以|并不)|"
    "，(?:也|还|另)有(?:人|一些|不少|网友|业者|专家|家长)|"
    "，(?:但|不过|却|而|然而)是?(?:[他她]们?|其|双方)?(?:又|也|并|仍)?(?:不|没有|未|从未|并未)(?:就此|对此)?"
    "(?:同意|认同|赞同|赞成|认为|承认|觉得|相信|表示|说明|提及|提到|指明|点名|讳言|愿)(?!的)|"
    "，[^，。；：“”]{2,14}?(?:[都均则却也]|断然|矢口|当即|随即|坚决|多次)+"
    "(?:否认|反驳|驳斥|不置可否|没有回应|未予回应|不予置评|拒绝回应|拒绝评论|一笑置之)"
)
"""What no longer belongs to a report: that somebody said no more or does not think so, or what others do and say to it."""
_STOP = re.compile(f"[。！？\n]|{_REFUSES}")
_ADVERBIAL = re.compile(
    r"[，：\s]*(?:在|针对|对|对于|关于|随着|面对|从|就|至于|作为|比起|相比|如果|首先|其实|因为|而且|但是?|所以|不过)[^，。]{0,40}[，：\s]*|"
    r"[，：\s]*[^，。]{1,14}(?:的时候|[时后]|之际|期间)[，：\s]*"
)
"""What only leads over to words in marks: 坦言称，在这场竞赛中，“…”."""
_HAPPENED = re.compile("已经?[^，]*[了过]?[，：\\s]*$|[^除为]了[，：\\s]*$")
"""在这个领域脱钩的时代已经来临了，“…”: a clause of its own."""
_LEAD = " \u3000，：、—"
_SAYING = re.compile(
    "(?:只|仅|还|并|又|则)?(?:说|称|表示|直言|坦言|大意是|意思是)(?![明法辞服到过起出完穿白号呼为作得赞])[，：]?"
)
"""A verb of speech with which what a cue opens begins: 她开场就泼冷水，说…"""


_DEMANDS = frozenset("呼吁 倡议 建议 要求 敦促 促请 请求 希望 提议 号召 吁请".split())
_AHEAD = re.compile("[，：]?(?:[他她]们?|自己)?(?:将(?!军)|要|会(?!议)|不会|不再|愿意?)")
_DONE = re.compile("，(?:并且?|还|同时|随后|又|然后|之后|接着|转身|便|就)[^，。；！？“”]{0,6}?[\u4e00-\u9fff]了(?!解)")
"""倡议…，并发起了这项运动: what somebody did, behind what they want others to do."""


_PAPERS = frozenset("通知 公告 通告 声明 通报 告知".split())
_DEMANDING = re.compile("(?:要求|希望|建议|呼吁|提醒|敦促)(?=[^，。]{3})")
"""发布通知，要求…: the demand is the cue, and not what it reports."""


class Report(NamedTuple):
    """A reported clause: its span without the tail that stands in marks."""

    frame: Frame
    span: Span


def reports_of(view: View, frames: list[Frame], words: list[Words], paragraph: Span) -> list[Report]:
    """The reported clauses of one paragraph."""
    found = []
    direct = [w for w in words if w.kind == "direct"]
    for number, frame in enumerate(frames):
        following = frames[number + 1] if number + 1 < len(frames) else None
        span = (
            _posted(view, frame, following)
            or _content(view, frame, following, direct, paragraph)
            or trailing_report(view, frame, frames[number - 1] if number else None)
        )
        if span is not None:
            found.append(Report(frame, span))
    return found


_RULES = frozenset("提出 要求 规定 明确 拟".split())
_DECREES = re.compile(
    "(?:征求意见稿|征求意見稿|草案|草稿|法案|办法|辦法|条例|條例|细则|細則|规则|規則|规定|規定|指引|通知|禁令|章程|公约|公約)》?(?:中|里|裡)?$"
)
"""征求意见稿提出，…: what a draft or a rule would have everybody do is nobody's statement."""
_THIS_IS = re.compile("(?:这|那|此|今天)(?:也|还|正|已经?|便|就|恰好|同样|只|不)?是")
"""这是某公司宣布…后的第一份年报: what somebody did, told in passing."""
_RULED = re.compile(f"{_STOP.pattern}|，(?:并|遂|故|据此)?(?:判令|责令|驳回|判处|裁定|改判)")
"""认定…，判令…: an order is no statement."""


def _content(view: View, frame: Frame, following: Frame | None, direct: list[Words], paragraph: Span) -> Span | None:
    """Where the report under a frame stands, or None where it has none."""
    if _reports_nothing(frame) or _decrees(view, frame):
        return None
    if following is not None and _only_turns_on(view, frame, following):
        return None
    start = frame.cue.content
    limit = max(start, min(paragraph.end, following.start)) if following is not None else paragraph.end
    if frame.cue.follow in ("clause", "mark") and _THIS_IS.match(view.plain, frame.start):
        return None
    stop = (_RULED if frame.cue.verb == "认定" else _STOP).search(view.plain, start, limit)
    end = stop.start() if stop else limit
    ahead = frame.cue.verb in _DEMANDS or _AHEAD.match(view.plain, start, end)
    done = _DONE.search(view.plain, start, end) if ahead else None
    end = done.start() if done else end
    if following is not None and frame.cue.form == "according" and _is_lead(view, start, end):
        return None
    for words in direct:
        if start <= words.marked.outer_start < end:
            end = words.marked.outer_start
            if _ADVERBIAL.fullmatch(view.plain, start, end) and not _HAPPENED.search(view.plain, start, end):
                return None
            break
    leads_over = following is not None and end == following.start and _ADVERBIAL.fullmatch(view.plain, start, end)
    return None if leads_over else _trimmed(view, start, end, frame)


_APPOSED = re.compile(
    rf"(?:近日|日前|[今昨]日|[今昨]天|随后|[，\s])*[^，。；！？了着过]{{0,20}}(?:{any_of(titles.TITLES)})[，\s]*"
)


def _is_lead(view: View, start: int, end: int) -> bool:
    """Whether what stands between a source and whoever speaks only leads over to them: 据某网报道，近日，某会副主席，林栩说…"""
    return bool(_ADVERBIAL.fullmatch(view.plain, start, end) or _APPOSED.fullmatch(view.plain, start, end))


_POSTS = frozenset("留言 发文 发帖 贴文 撰文".split())
_LONG = 20


def _posted(view: View, frame: Frame, following: Frame | None) -> Span | None:
    """What somebody wrote behind a comma, where no other verb of speech stands in the sentence: 他留言，…"""
    cue = frame.cue
    if cue.follow != "comma" or cue.verb not in _POSTS or (following is not None and following.part == frame.part):
        return None
    stop = re.compile("[。！？\n]").search(view.plain, cue.content)
    end = stop.start() if stop else len(view.plain)
    words = view.plain[cue.content : end]
    return _trimmed(view, cue.content, end, frame) if len(words) > _LONG and "“" not in words else None


def _reports_nothing(frame: Frame) -> bool:
    """Whether a cue has no report behind it: one that ends its sentence, an act by a comma alone, a draft that demands."""
    cue = frame.cue
    if cue.follow == "stop" or cue.form in ("calling", "coined"):
        return True
    acts = cue.follow == "comma" and cue.verb in cue_words.ACTIONS and cue.end - cue.start <= len(cue.verb)
    return acts or (cue.verb in _RULES and bool(_DECREES.search(frame.speaker.text)))


_ENACTS = re.compile(
    "(?:发文|下发|印发|公布|发布|通过|颁布|出台|签署|预告|推出|施行|实施)(?:了|[^，。；：]{0,24}?(?:[》”]|草案|指引|通知|办法|规定|条例|法案|文件|方案|细则|令))?，(?:其中)?$"
)
"""局里发文，要求…; 议会通过《…法》，要求…: what is decreed is nobody's statement."""


def _decrees(view: View, frame: Frame) -> bool:
    """Whether a demand without a subject of its own is what somebody enacts."""
    if frame.cue.verb not in _RULES or not frame.elided or frame.speaker.type == "person":
        return False
    return bool(_ENACTS.search(view.plain, max(frame.part.start, frame.start - 40), frame.start))


_TURNS_ON = frozenset(
    "质疑 批评 指责 抨击 谴责 反对 支持 感谢 点评 怀疑 炮轰 痛批 狠批 批 轰 回应 反驳 驳斥 称赞 赞扬".split()
)
_SHORT = 16
_PREDICATE = re.compile("[不没未是会能要将已被把让过了着得太]")


def _only_turns_on(view: View, frame: Frame, following: Frame) -> bool:
    """Whether a verb only names its object, and what is said of it follows: 质疑该办公室的人手，称…"""
    return (
        frame.cue.verb in _TURNS_ON
        and frame.cue.follow == "clause"
        and following.elided
        and following.cue.verb in _SAYS
        and following.start - frame.cue.content <= _SHORT
        and not _PREDICATE.search(view.plain, frame.cue.content, following.start)
    )


_SAYS = frozenset("称 说 认为 指 指出 直言 表示 形容".split())


def _trimmed(view: View, start: int, end: int, frame: Frame) -> Span | None:
    """The span without the punctuation round it; None where too little is left to be a report."""
    while start < end and view.plain[start] in _LEAD:
        start += 1
    saying = _SAYING.match(view.plain, start, end) if frame.cue.follow in ("comma", "colon") else None
    if saying is None and frame.cue.verb in _PAPERS:
        saying = _DEMANDING.match(view.plain, start, end)
    start = saying.end() if saying else start
    while end > start and view.plain[end - 1] in "，；：、— \u3000（":
        end -= 1
    return None if is_empty(view, Span(start, end), frame) else Span(start, end)
