"""A subject that no list knows: what stands at the beginning of a clause, up to the first small word."""

from __future__ import annotations

import re

from debate.reading.chinese.candidates import FUNCTION, Who
from debate.reading.chinese.view import BRACKETED, View
from debate.reading.chinese.words import any_of, grammar, surnames
from debate.reading.chinese.words.organizations import BODY_ENDS

_STRIP = re.compile(
    r"(?:(?:综合(?=外媒|港媒|台媒|陆媒|美媒|媒体|多家|国内)|但是|但|而|惟(?!一)|唯(?!一)|不过|然而|可是|并且|并|且|同时|此外|另外|随后|此前|近日|日前|对此|就此|据此|其中|当时|当日|当天|彼时|其时|届时|其间|期间|眼下|目前|同日|次日|当晚|忽然|突然|最终|终于|后来|紧接着|接着|然后|"
    r"事实上|实际上|例如|比如|如果|如|只是|于是|因此|所以|甚至|最后|首先|其次|尽管|虽然|"
    r"另?一方面|"
    r"当地时间|北京时间|早在|今年|去年|本周|上周|昨天|昨日|今天|今日|\d+[年月日号时点分]|[上下]午|晚(?:间|上)?(?![年报会餐清饭])|早间|凌晨|中午|"
    r"傍晚|\d{1,2}[:：]\d{2}|昨（[^）]*）日|[昨今]\ue001|周[一二三四五六日天]\ue001*|星期[一二三四五六日天]\ue001*|[一二三四五六七八九十]+[年月日]|(?:\d{1,2}\s?[.、．）]|[•●■▲◆▌①-⑳*#])|[，：“”\s—]|(?:深夜|清晨|早上|晚上|晚间)(?!的)|(?:直至|至|到)(?=星期|周|\d|[今昨]|当|深夜|[上下]午|凌晨)))+"
)
_SAFE_CUT = re.compile(
    r"[开结]案陈词|来文|来函|来信|去函|特别|特意|专门|另?一方面|"
    r"常$|根据|依据|援引|引述|在|(?<![反针面敌])对(?!冲)|[上本下]个?(?:[月季年]|星期)|[月年][初底末]|发(?:布(?!会)|表|出|新闻稿|声明|公告|通稿|函)|致[信函电]|创办|创立|成立|给出|提出|作出|做出|发出|开出|向|就(?!业)|(?:通过|透过|经由)(?!的)|则|也|还|又|却|并|曾(?!经理)|已|将(?!军)|把|被|经(?![济营理])|便|仍|亦|只|都(?!市)|"
    r"(?:此前|随后|近日|日前|早前|稍早|此次|上月|上周|去年|今年)(?!的)|此次|同时|同样|首次|再次|多次|公开|明确|一致|普遍|最新|最近|进一步|今天|今日|昨日|昨天|当天|"
    r"当日|周[一二三四五六日天]|星期[一二三四五六日天]|\d+[月日时年]|[上下本]周|出人意料|连连|频频|纷纷|连声|低调|予以|乐观|保守|悲观|谨慎|审慎|初步|粗略|当晚|昨晚|今早|晚上|早上|凌晨|深夜|傍晚|次日|事后|会后|当场|(?:[\u4e00-\u9fff]{2}|[\u4e00-\u9fff][不无][\u4e00-\u9fff]{2}|[毫直颇不有意斩义][\u4e00-\u9fff]{3}|[\u4e00-\u9fff]{2}[不无如][\u4e00-\u9fff])(?<![公基工高阵土营园绿圣领])地$|(?:大|微|苦|冷|坏|讪)?笑(?:着|道|称|了笑|言)?|(?:质询|发言|致辞|致词|讲话|作证|演讲|答辩|巡查|视察|调研|考察|出席|直播|离开|上台|开幕)(?:时|中|后)|联合(?!会|国|社|体|王国|大学|早报|报|集团|创|公报|总|利|学)|共同(?!体)|借机|趁机|顺势|当即|立即|立刻|随即|旋即|断然|晚间|晚上|昨受|今受|哽咽|含泪|红着眼|([\u4e00-\u9fff])\1(?=[说讲道地])|笑着|摇着头|皱着眉|一脸|忍不住|不禁|后来|慢慢|缓缓|渐渐|忽然|突然|终于|最终|接着|紧接着|当时|当年|本人|居然|竟然|果然|干脆|索性|悄悄|默默|这样|如此|如是|接受|受访|审理|判决|裁定|下发|印发|召开|举行|发函|约谈|重新|现场|反复|逐一|仔细|详细|审查后|调查后|研究后|经过|回应|回复|针对|关于|以(?=[^，]*[为向])"
)
_EVENT = re.compile(r"[了过着]|开始|进行|[一二三四五六七八九十\d]")
_BODY = re.compile(f"(?:{any_of(BODY_ENDS)})$")
_MAY_HOLD_VERBS = re.compile(f"(?:{any_of(BODY_ENDS | grammar.DOCUMENTS)})$")
"""大会审议通过的工作报告, 雁过工作室."""
_OF_MARKED = re.compile("(?:网站|官网|团队|平台|公众号|公司|基金会|社区|项目组|开发组|实验室|组织|工作室|账号)")
"""What an organization's name in marks is followed by: “小满”团队."""
_NO_NOUN = re.compile(
    "把(?!手)|受访时|接受(?=采访|专访|访问)|[只仅](?![有是])|[对向跟给于在从](?!手|方|导|野)|以(?!色列)|而?是(?!非)|用(?!户)|递给|[看听说读讲写]完|逢人|开始|当被|纷纷|陆续|相继|接连|[又也还再却]|改口|先是"
)
"""What no subject begins with: prepositions and verbs."""
_STAFF = re.compile("[^的]{0,16}(?:人员|人士|负责人|专家|学者)(?=[\u4e00-\u9fff]{1,2}$)")
"""社区技术人员比对后: what is left of a verb behind people without a name."""
_AMONG = "之一"
"""省内最大的书店之一青屿书局: what stands before only tells of what kind it is."""
_NAME = 3
"""Characters of a name that a clause may qualify: 持有一张许可的深蓝矿业."""


_OUTLET = re.compile(
    "(?:[\u4e00-\u9fff]{2,4}国?)?(?P<name>《[^》]*[报刊志社讯周][^》]*》|《[\ue001]+》)(?:网站|官网|客户端|网络版|中文网|编辑部|那边)?(?:刊文|发文|撰文|载文|刊登|刊发)?(?:的?(?:一[篇则])?(?:报道|报导|文章|分析文章|评论文章))?"
)
"""《某报》网站刊文: the paper itself."""


def _body_in_marks(view: View, start: int, at: int, end: int) -> Who | None:
    """A body whose name stands in marks right before a piece, with nothing but a small word behind it: “开放理事会”昨日宣布."""
    if view.plain[start - 1 : start] != "”" or (at < end and not re.match(FUNCTION, view.plain[at:end])):
        return None
    opened = view.plain.rfind("“", max(0, start - 20), start)
    name = view.key[opened + 1 : start - 1] if opened >= 0 else ""
    return Who(opened, start, "noun", None, 0.6) if len(name) > 2 and _BODY.search(name) else None


def _officer_of_marked(view: View, start: int, at: int, end: int) -> Who | None:
    """An officer without a name of a body whose name stands in marks: 社区“码集”的运营负责人."""
    officer = _OFFICER.match(view.plain, at, end) if view.plain[start - 1 : start] == "”" else None
    opened = view.plain.rfind("“", max(0, start - 20), start) if officer else -1
    return Who(opened, officer.end(), "noun", None, 0.6) if officer and opened >= 0 else None


_OFFICER = re.compile("的[^，。的]{0,6}?(?:负责人|发言人|客服|工作人员|公关)")


def _behind_spelling(view: View, at: int, end: int) -> int:
    """Where a piece goes on behind another spelling of a name in marks: “印度河报”（The Indus Post）网站."""
    while view.plain[at - 1 : at] in ("”", BRACKETED) and at < end and view.plain[at] == BRACKETED:
        at += 1
    return at


_REDOUBLED = re.compile("[\u4e00-\u9fff]([\u4e00-\u9fff])\\1地?")


def _is_manner(words: str) -> bool:
    """慢悠悠, 冷冰冰: how somebody speaks, and nobody (李圆圆 has a surname)."""
    return bool(_REDOUBLED.fullmatch(words)) and words[0] not in surnames.SURE


def phrase_in(view: View, start: int, end: int) -> Who | None:
    """A subject that no list knows: what stands at the beginning of the piece up to the first function word."""
    lead = _STRIP.match(view.plain, start, end)
    at = lead.end() if lead else start
    closed, at = at, _behind_spelling(view, at, end)
    body = _body_in_marks(view, start, at, end) or _officer_of_marked(view, start, at, end)
    if body is not None or at >= end:
        return body
    match = _SAFE_CUT.search(view.plain, at + 1, end)
    cut = match.start() if match else end
    words = view.plain[at:cut]
    among = words.rfind(_AMONG) + len(_AMONG)
    if len(_AMONG) < among <= len(words) - _NAME:
        at, words = at + among, words[among:]
    last = words.rfind("的") + 1
    if last > 1 and _EVENT.search(words[:last]) and not _EVENT.search(words[last:]) and len(words) - last >= _NAME:
        at, words = at + last, words[last:]
    if _NO_NOUN.match(words) or _is_manner(words):
        return None
    staff = _STAFF.match(words)
    if staff:
        cut, words = at + staff.end(), staff.group()
    if not 2 <= len(words.rstrip(BRACKETED)) <= 30 or (
        _EVENT.search(words) and not words.endswith("》") and not _MAY_HOLD_VERBS.search(words)
    ):
        return None
    outlet = _OUTLET.fullmatch(words)
    at, cut = (at + outlet.start("name"), at + outlet.end("name")) if outlet else (at, cut)
    marked = view.plain[closed - 1 : closed] == "”" and view.key[closed - 2] not in "。！？" and _OF_MARKED.match(words)
    opened = view.plain.rfind("“", max(0, closed - 20), closed) if marked else -1
    return Who(opened if opened >= 0 else at, cut, "noun", None, 0.6)
