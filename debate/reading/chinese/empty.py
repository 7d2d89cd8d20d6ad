"""What a cue opens that is no report: 表示欢迎, 提到“耐心”二字, 问了一些问题, 爆料：021-5555…"""

from __future__ import annotations

import re

from debate.reading.chinese.nesting import Frame
from debate.reading.chinese.view import QUOTED, View
from debate.reading.shapes import Span

_EMPTY = re.compile(
    r"(?:了|过)?(?:热烈|由衷|诚挚|深切|衷心|强烈|明确|高度|极大|十分|非常|坚决|完全|充分|严重|深感|深表|对此|"
    r"对[^，。]{0,16})*(?:的)?"
    r"(?:欢迎|赞同|支持|感谢|遗憾|担忧|担心|不满|认同|理解|关注|歉意|敬意|肯定|反对|同意|赞赏|祝贺|慰问|谴责|抗议|失望|"
    r"乐观|惊讶|震惊|哀悼|谢意|异议|质疑|疑问|怀疑|歉疚|满意|赞成|忧虑|不解|意见|看法|观点|兴趣|信心|愤怒|抱歉|否认|"
    r"拒绝[^，。]{0,10}|置评|不予置评|不予评论|评论|采访|问题|提问|申请|请求|要求|建议|方案|条件|批评|指责|承诺|声明|一声|一番|两句|几句|"
    r"此事|此说|说法|这一[^，。]{1,8}|记者[^，。]{0,4}|媒体[^，。]{0,4})(?:之意|态度|立场)?$"
)
_PLAIN = frozenset("表示 称 说 认为 主张 要求 呼吁 承认 坦承 坦言 透露".split())
_AFFAIRS = re.compile("[^，。；]{0,24}(?:有关|相关|具体|最新|基本)?(?:情况|进展|经过|内容|成果|背景)")
_TELLS_OF = frozenset("介绍 通报 回顾 说明 讲述".split())
"""介绍有关情况: what somebody tells of, and nothing that they tell."""
_GUESTS = re.compile("(?:与谈人|嘉宾|来宾|讲者|成员|阵容|议程|名单)：")
"""介绍与谈人：…: who is there."""
_ANNOUNCING = re.compile("(?:全文|原文|内容|信|声明|公告)*如下")
_WELCOMES = re.compile(
    "(?:对|就)[^，。；]{1,24}(?:表示|深表|予以)[^，。；]{0,4}(?:欢迎|赞赏|感谢|遗憾|关注|支持|反对|不满|抗议|歉意|祝贺)"
)
"""What somebody feels about a thing, before what they say of it."""
_THANKS = re.compile("(?:感谢|感激|祝贺|哀悼|慰问|致谢|致敬)[^，。；]{1,24}")
_WORD_ONLY = re.compile(f"(?:“{QUOTED}*”[、和及与]?)+(?:等等?[^，。]{{0,8}}|[一二两三四五]个?[字词]|这个词|的说法|一说)")
"""提到“耐心”二字: a word, and nothing said of it."""
_NUMBER = re.compile(r"[\d+][\d\- —–]{5,}\d|https?:|[\w.\-]+@[\w.\-]+$")
"""爆料：021-5555…: where to call."""
_ACTS = re.compile("[他她]?(?:又|还|随后)?(?:停|顿|笑|想|叹|摇|点|摆|沉默|犹豫|咳|耸|皱|看)了?[^，。]{0,5}")
"""说，他停了停，“…”: what somebody does between their words."""
_LOOKS = re.compile("(?:又|也|倒|更|却|听起来|看上去)?(?:像|好像|仿佛|似乎)(?![^，。]{0,3}(?:说|称))[^，。]{0,10}")
"""说，又像在自言自语：“…”: how somebody looks while they speak."""
_NEW_THING = re.compile(
    "(?:[^，。]*的|“[^”]*”)[^，。的]{0,6}(?:措施|方案|建议|计划|目标|思路|办法|问题|意见|要求|观点|主张|概念|设想|构想|倡议|原则|理论|"
    "方法|路径|路线图|条件|战略|框架|模式)"
)
"""提出解决危机的新措施: a thing, and nothing said of it."""
_ASKS = frozenset("问 追问 询问 提问".split())
_QUESTION = re.compile(
    "[吗呢么哪谁几怎？]|是否|是不是|能否|可否|会否|有否|与否|如何|何[时处故以种人]|为何|多[少大久]|有没有|能不能|会不会|要不要|[是有能会可]无"
)
"""问了一些关于内核的问题 asks nothing that is told."""
_SHORTEST_BEHIND_COLON = 2
_SHORTEST, _SHORTEST_BEHIND_OTHERS = 4, 5
"""Characters of the shortest report behind a pause or a verb of saying or demanding, and behind any other verb."""


def is_empty(view: View, span: Span, frame: Frame) -> bool:
    """Whether what stands behind a cue, without the punctuation round it, reports nothing."""
    clause, follow = view.plain[span.start : span.end], frame.cue.follow
    shortest = _SHORTEST if follow in ("comma", "colon") or frame.cue.verb in _PLAIN else _SHORTEST_BEHIND_OTHERS
    shortest = _SHORTEST_BEHIND_COLON if follow == "colon" else shortest
    if len(clause) < shortest or not clause.strip(QUOTED + "“”"):
        return True
    if _asks_nothing(view, span, frame) or _names_a_thing(view, span, frame, clause):
        return True
    if _GUESTS.match(clause) or (frame.cue.verb in _TELLS_OF and _AFFAIRS.fullmatch(clause)):
        return True
    if _LOOKS.fullmatch(clause) and view.plain[span.end + 1 : span.end + 2] == "“":
        return True
    return any(shape.fullmatch(clause) for shape in (_ACTS, _ANNOUNCING, _WELCOMES, _THANKS))


def only_feels(clause: str) -> bool:
    """Whether a verb of speech tells what somebody feels and nothing that they say: 表示感谢."""
    return bool(_EMPTY.match(clause))


def _asks_nothing(view: View, span: Span, frame: Frame) -> bool:
    """Whether somebody asks about a thing, and no question is told."""
    asks = frame.cue.verb in _ASKS and (frame.cue.follow == "clause" or frame.cue.verb == "询问")
    return asks and not _QUESTION.search(view.key, *span)


def _names_a_thing(view: View, span: Span, frame: Frame, clause: str) -> bool:
    """Whether a thing, a word, a feeling or a number is all there is."""
    if _WORD_ONLY.fullmatch(clause) or _NUMBER.match(view.text, *span):
        return True
    if frame.cue.verb == "提出" and frame.cue.follow in ("clause", "mark") and _NEW_THING.fullmatch(clause):
        return True
    return frame.cue.follow == "clause" and bool(_EMPTY.match(re.split("[，；]", clause)[0]))
