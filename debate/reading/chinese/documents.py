"""Documents speak for their authors, and a bare 法院 or 公司 stands for the one that was named in full."""

from __future__ import annotations

import re

from debate.reading.cast import Actor
from debate.reading.chinese.candidates import Who
from debate.reading.chinese.news import NEWS, outlet_of
from debate.reading.chinese.subjects import subject_of
from debate.reading.chinese.telling import Telling
from debate.reading.chinese.view import BRACKETED, View
from debate.reading.chinese.words import any_of, grammar
from debate.reading.chinese.words.organizations import BODY_ENDS
from debate.reading.shapes import Speaker
from people.script import simplified

_PERSONAL = re.compile("长文|文章|博客|博文|帖子|推文|邮件|信|贴文|该文|全文|微博|文中|回忆录|论文|书信|留言")
DOCUMENT = re.compile(f"(?:{any_of(grammar.DOCUMENTS)})(?:中|里)?$")
"""A noun phrase that ends in a paper or what stands in one: 邮件中."""
_SHORT = 4
_TITLED, _SHORTER = 60, 24
"""Characters between a verb and what it publishes: a report with its title, anything else."""
_NEAR = 300
"""Characters before a bare document in which the organization stands that it is of."""
_FAR = 400
"""Characters before a bare document in which it is told that somebody published it."""
_LOOK_BACK = 1500
"""Characters that are searched for the full name of an organization."""


Found = tuple[Speaker, Actor | None]


_SOME = re.compile("(?:某|一|另一|又一)[份封篇则张项]")
"""一份流传出来的备忘录: nobody tells whose."""
_PASSED = re.compile("[^，。]{0,10}(?:通过|批准|收到|获得|看到|披露|流出|公开)的(?:一份|这份)?(?=.)")
"""大会审议通过的工作报告: what happened to a paper tells nothing of its author."""
_RUMOURS = frozenset("消息 传闻 传言 外电".split())
"""消息指, nobody tells whose."""
_EDITORIAL = re.compile(r"《[^》]+》(?:\d{1,2}[日号])?的?(?:社论|社评|评论员?文章|编者按|头版|专栏|评论)$")


def author_of(telling: Telling, who: Who) -> Found:
    """The speaker of a document: its owner where one is named beside it; else a bare letter is by the last person named, a
    bare report by the organization that spoke or was named last; one with a name of its own stands for itself."""
    view = telling.view
    passed = _PASSED.match(view.plain, who.start, who.end)
    who = who._replace(start=passed.end()) if passed else who
    phrase, text = view.plain[who.start : who.end], view.text[who.start : who.end]
    if phrase in _RUMOURS:
        return Speaker(who.start, who.end, text, "anonymous", None, None, None, 0.7), None
    bare = len(phrase.lstrip("这该份篇封一的上述")) <= _SHORT and BRACKETED not in phrase
    if _EDITORIAL.search(phrase):
        outlet = text[text.index("《") + 1 : text.index("》")] if "《" in text else text
        return Speaker(who.start, who.end, text, "organization", None, outlet, None, 0.75), None
    owner = _owner(telling, who)
    if owner is not None:
        return _by(who, text, owner, 0.8)
    if bare and NEWS.search(phrase):
        return outlet_of(telling, who, text, _published(telling, who, text))
    if bare:
        told = _teller(telling, who, text) or _published(telling, who, text)
        if told is not None:
            return told
        found = _last_person(telling, who, text) if _PERSONAL.search(phrase) else None
        return found or _last_body(telling, who, text)
    publisher = _publisher(telling, who)
    if publisher is None and _SOME.match(phrase):
        return Speaker(who.start, who.end, text, "anonymous", None, None, None, 0.6), None
    return publisher or Speaker(who.start, who.end, text, "organization", None, text, None, 0.6), None


_PUBLISHES = re.compile(
    "(?:发布|发表|公布|刊发|发出|更新|提交|寄出|撰写|贴出|刊登|写)[^。！？，\n]{0,12}|[发推贴帖撰]文|发帖|发推|(?:公告|声明|报告|通报|社论|信|微博|公开信|材料|邮件|文件|函)[中里上]|"
    "[以用][^。！？，\n]{0,6}(?:邮件|书面|函件)[^。！？，\n]{0,4}"
)
"""How somebody speaks by a document."""


def _teller(telling: Telling, who: Who, text: str) -> Found | None:
    """Whoever spoke last by a document, in this paragraph or the one before: 社论写道, behind 编辑部发表社论指出."""
    view = telling.view
    paragraph = view.document.paragraph_at(who.start)
    for last in reversed(telling.spoken):
        if last.paragraph < paragraph - 1 or (last.paragraph < paragraph and _first_here(telling, who, paragraph)):
            return None
        if (
            last.place < who.start
            and last.speaker.type == "anonymous"
            and _SOME.match(last.speaker.text)
            and last.speaker.text.endswith(text[-2:])
        ):
            return last.speaker._replace(start=who.start, end=who.end, text=text, confidence=0.7), None
        if last.place < who.start and _is_same_paper(view, who, last.speaker):
            return last.speaker._replace(start=who.start, end=who.end, text=text), last.actor
        near = max(0, last.place - 10), min(who.start, last.place + 8)
        if last.place < who.start and last.speaker.type != "anonymous" and _PUBLISHES.search(view.plain, *near):
            return last.speaker._replace(start=who.start, end=who.end, text=text, confidence=0.8), last.actor
    return None


def _is_same_paper(view: View, who: Who, speaker: Speaker) -> bool:
    """Whether whoever spoke last did so by a paper of this kind already: 文章指出, then 文章又称."""
    by_paper = speaker.name is not None and speaker.text != speaker.name
    return by_paper and simplified(speaker.text)[-2:] == view.key[who.end - 2 : who.end]


def _published(telling: Telling, who: Who, text: str) -> Found | None:
    """Whom the article told last to have published a document of this kind: X局发布报告, then 报告显示."""
    view = telling.view
    kind = view.plain[who.start : who.end].removesuffix("中")[-2:]
    reach = _TITLED if NEWS.search(kind) else _SHORTER
    publishing = re.compile(
        rf"(?:致(?=[信函])|去(?=[信函])|写(?=信)|发布|发表|公布|出具|推出|提交|刊发|发出|发送|寄出|群发|递交|撰写|贴出|宣读(?!了?[^。！？\n]{{0,20}}[发寄送]来)|朗读|展示)了?[^。！？\n]{{0,{reach}}}?{re.escape(kind)}"
    )
    for match in reversed(list(publishing.finditer(view.plain, max(0, who.start - _FAR), who.start))):
        sentence = view.document.sentence_at(match.start())
        named = telling.cast.within(sentence.start, match.start())
        if named:
            return _by(who, text, named[-1].actor, 0.75)
        body = subject_of(view, telling.cast, sentence.start, match.start())
        if body is not None and body.kind == "noun" and body.start >= sentence.start:
            name = view.text[body.start : body.end].rsplit("的", 1)[-1]
            return Speaker(who.start, who.end, text, "organization", None, name, None, 0.65), None
    return None


def _by(who: Who, text: str, actor: Actor, sure: float) -> Found:
    return Speaker(who.start, who.end, text, actor.type, actor.id, actor.name, actor.role, sure), actor


def _last_person(telling: Telling, who: Who, text: str) -> Found | None:
    people = telling.people_before(who.start, 1)
    return _by(who, text, people[0], 0.75) if people else None


def _last_body(telling: Telling, who: Who, text: str) -> Found:
    paragraph = telling.view.document.paragraph_at(who.start)
    here = _first_here(telling, who, paragraph)
    for spoken in reversed(telling.spoken):
        if spoken.place < who.start and spoken.speaker.type == "organization":
            if here is not None and spoken.paragraph < paragraph:
                return _by(who, text, here, 0.65)
            return spoken.speaker._replace(start=who.start, end=who.end, text=text, confidence=0.65), spoken.actor
    for named in telling.cast.before(who.start):
        if who.start - named.end > _NEAR:
            break
        if named.actor.type == "organization":
            return _by(who, text, named.actor, 0.6)
    return Speaker(who.start, who.end, text, "organization", None, text, None, 0.4), None


def _first_here(telling: Telling, who: Who, paragraph: int) -> Actor | None:
    """The organization that a paragraph names first, before a document: 最高法院驳回上诉。判决指出…"""
    named = telling.cast.within(telling.view.document.paragraphs[paragraph].start, who.start)
    return next((mention.actor for mention in named if mention.actor.type == "organization"), None)


_OF_OWNER = re.compile(
    "(?:近日|日前|最新|本周|上周)?(?:发布|公布|发表|编写|撰写|起草|推出|出具|牵头编写|编制)?的?(?:新书|新作|著作|专著|文章|论文|专栏|博客|长文|演讲|公开信|报告|白皮书|回忆录|"
    "自传|随笔|社论|声明|年报|财报|研报)[《“]?"
)
_OF = re.compile(
    "(?:组织|机构|平台|公司|方面)?(?:近日|日前|最新|本周|上周|今年|去年|同时|随后)*(?:发布|公布|发表|撰写|推出|发来|寄来|发出|出具|下发|印发|提交|递交|散发|贴出)?的(?:一份|一项|一篇|最新)*$"
)


def _owner(telling: Telling, who: Who) -> Actor | None:
    """南屿大学的一份研究: whose document it is, where a name stands right before it."""
    inside = telling.cast.within(who.start, who.end)
    if inside and inside[0].start - who.start < 2 and _OF_OWNER.match(telling.view.plain, inside[0].end, who.end):
        return inside[0].actor
    for named in telling.cast.before(who.start):
        between = telling.view.plain[named.end : who.start].lstrip("”")
        return named.actor if _OF.fullmatch(between) else None
    return None


_OWNED = re.compile(
    rf"(?P<who>[\u4e00-\u9fffA-Za-z]{{2,16}}?(?:{any_of(BODY_ENDS)}|[\u4e00-\u9fff]检测))(?:早前|此前|近日|日前|今年|去年|最新|刚刚)?的[^的，。]{{0,8}}$"
)
"""消费者权益会早前的报告: a body that no list names."""
_LATIN_OWNED = re.compile(
    r"(?P<who>[A-Z][A-Za-z&.\-]*(?: [A-Z][A-Za-z&.\-]*){0,3}) ?(?:近日|日前|本周|上周|最新)?(?:发布|公布)?的[^的，。]{0,8}$"
)
_PUBLISHED = re.compile(
    r"(?P<who>[\u4e00-\u9fffA-Za-z]{2,16}?)(?:近日|日前|昨日|今日|本周|上周|最新|此前|今年|去年|"
    r"\d+月)?(?:\d+[月日])*(?:发布|公布|发表|撰写|推出|出具|编写|提交)的[^，。]{0,6}$"
)


_BODYS = re.compile(
    rf"(?P<who>[\u4e00-\u9fffA-Za-z]{{2,16}}?(?:{any_of(grammar.ORGANIZATIONS)}))(?:随后|日前|近日|此前|当天|[上本]周|今年|去年)?"
    r"(?:[发公散提]\w|推出|撰写)?的(?:一份|一项|最新|内部)*[\u4e00-\u9fff]{2,6}$"
)
"""会谈秘书处随后散发的文件."""


def _publisher(telling: Telling, who: Who) -> Speaker | None:
    """棱石研究院本周发布的《…》, 预算中心的报告: the one who published it."""
    view = telling.view
    owned = _BODYS.fullmatch(view.plain, who.start, who.end) or _OWNED.fullmatch(view.plain, who.start, who.end)
    owned = owned or _LATIN_OWNED.fullmatch(view.plain, who.start, who.end)
    if owned is not None:
        name = view.text[owned.start("who") : owned.end("who")]
        return Speaker(who.start, who.end, view.text[who.start : who.end], "organization", None, name, None, 0.75)
    start = max(view.plain.rfind(mark, max(0, who.start - 60), who.start) for mark in "，。；！？\n") + 1
    match = _PUBLISHED.search(view.plain, start, who.start)
    inside = view.plain[who.start : who.end]
    if match is None:
        match = re.compile(_PUBLISHED.pattern.replace("[^，。]{0,6}$", "")).match(view.plain, who.start, who.end)
        if match is None or "《" not in inside:
            return None
    name = re.sub(r"^(?:根据|据|咨询机构|研究机构|智库|由)", "", view.text[match.start("who") : match.end("who")])
    return Speaker(who.start, who.end, view.text[who.start : who.end], "organization", None, name, None, 0.7)


_GENERIC = re.compile(
    "^(?:该|本|这家)?(法院|检察院|协会|学会|医院|大学|学院|研究院|委员会|监管局|集团|公司|银行|基金会|联盟|警方|学校|"
    "组委会|联合会)$"
)


def full_name_of(view: View, who: Who, text: str) -> str:
    """The name of an organization: the full one where only its last word is printed here."""
    match = _GENERIC.match(view.key[who.start : who.start + len(text)])
    if match is None:
        return text
    longer = re.compile(rf"(?<![\u4e00-\u9fff])(?:\d+[月日]|[，、]|由|向|在|对)*([\u4e00-\u9fff]{{2,12}}?{match[1]})")
    found = list(longer.finditer(view.plain, max(0, who.start - _LOOK_BACK), who.start))
    return view.text[found[-1].start(1) : found[-1].end(1)] if found else text
