"""Noun phrases without a name: documents, organizations, those who speak for them, officers, people who are not named."""

from __future__ import annotations

import re

from debate.reading.cast import Actor
from debate.reading.chinese.candidates import Who
from debate.reading.chinese.documents import DOCUMENT, author_of, full_name_of
from debate.reading.chinese.mentions import Resolved
from debate.reading.chinese.naming.surnamed import is_surnamed, prior
from debate.reading.chinese.officers import SHORT_OFFICES, Officers
from debate.reading.chinese.parties import PARTIES, party_of
from debate.reading.chinese.roles import OFFICE, Roles
from debate.reading.chinese.telling import Telling
from debate.reading.chinese.view import BRACKETED, QUOTED
from debate.reading.chinese.words import any_of, given, grammar, organizations as words, surnames, titles
from debate.reading.shapes import Speaker

_TITLE = re.compile(any_of(titles.TITLES))
_SHOWN_AS_NAME = re.compile(
    "^(?:歌手|演员|作家|画家|导演|主播|博主|艺人|诗人|摄影师|编剧|女星|男星|网红)[\u4e00-\u9fff]{2,3}$"
)
"""歌手洛晴: whoever is known by such a trade mostly has a name of their own."""
_TITLE_LAST = re.compile(f"(?:{any_of(word for word in titles.TITLES if len(word) > 2)})$")
_ORGANIZATION = re.compile(f"(?:{any_of(grammar.ORGANIZATIONS)})(?:方面)?$")
_UNNAMED_END = re.compile(f"(?:{any_of(grammar.UNNAMED_END)})$")
_SPOKESPERSON = re.compile(f"(?:{any_of(grammar.SPOKESPEOPLE)})$")
_BEHIND_TITLE = re.compile(f".*(?:{any_of(titles.TITLES | grammar.UNNAMED_END)})([\u4e00-\u9fff]{{2,4}})$")
_NO_NAME = re.compile(
    f"(?:{any_of(grammar.UNNAMED_END | titles.TITLES | grammar.DOCUMENTS)}|公司|团队|人员|成员|方面|们)$|"
    "[的了在是和与及对向们这那一不没]"
)
_QUALIFIED = re.compile("(?:的|有关|相关|有關|相關|一位|一名|(?<=..)(?:公关|媒体|品牌|市场|法务|新闻|传播)(?:部|事务)?)+$")
_POSTED = re.compile("(?<=[\u4e00-\u9fff]{2})[常]?驻[^的]{1,8}$")
"""某联盟驻西港的代表: speaks for the alliance."""
_PARTS = frozenset("秘书处 编辑部 公关部 董秘办 法务部 证券部 新闻办 官微 官方微博 官方账号".split())
"""Parts that speak for the whole, which was named right before."""
_SHORT_NAME = 2
_ELDERS = frozenset("老人 老人家 老汉 老先生 老太太 老奶奶 老爷爷 老伯 小伙 小伙子 姑娘 女孩 男孩 少年 老者 老妇人".split())
"""Words for somebody by age, who mostly was named right before."""
_APP = re.compile("(?<=..)(?:App|APP|app|应用)$")
_IN_MARKS = re.compile("[“「]([^“”「」]{2,14})[”」]")
_PARTY = re.compile(
    rf"^(?:第三方(?:检测|评测|测评|研究|咨询)?机构|在野的?|执政的?|[\u4e00-\u9fff]{{2}}[方商]|(?:环保|人权|慈善|公益|维权|动保)(?:组织|团体|机构)|上诉人|申请人|"
    rf"(?:[\u4e00-\u9fff]{{2,3}})?(?:机构|智库|券商|厂商|巨头)|(?:{any_of(words.KIND_HEADS)}))的?(?=.{{2,}}$)"
)
"""What a body is, printed before its name: 环保组织, 捐赠方, 在野的."""
_OFFICE_OF = re.compile("的(?:办公室|团队|秘书处|总部|助手|幕僚|竞选团队|竞选办公室)$")
"""Whoever works for somebody that is named: 哈格多恩的办公室."""
_AUTHORS = re.compile("(?<=[告文究书信])的?(?:作者|执笔者|撰写者|起草者|编写者|编写组|撰稿人)们?$")
_PAPERS = frozenset("材料 书面材料 短片 视频".split())
"""Papers only where nothing stands before them: X局在书面材料中称, then 材料承诺."""
_DESKS = frozenset("线上 在线 人工 智能 售后 售前 电话 热线 窗口".split())
"""线上客服: nobody tells whose."""
_AT_LARGE = re.compile(
    "(?:西方|外国|当地|国内|海外|境外|本地|各地|主流|[\u4e00-\u9fff]国)?媒体|[外港台陆美英日韩法德俄官央各多]媒"
)
"""The press in general: nobody in particular."""
_BARE = re.compile(
    "(?:该|本|我|这家)?(?:公司|集团|官方|校方|院方|平台|平台方|企业|机构|组织|基金会|协会|联盟|厂方|店方|馆方|园方)"
)
"""An organization by its kind alone: the one that was named last."""


def _like_a_name(text: str) -> bool:
    """Whether characters are built as a name: with a surname, or all of them such as transcribe or parents choose."""
    if is_surnamed(text) and prior(text) > -1:
        return True
    return len(text) > 2 and set(text) <= surnames.TRANSLITERATED | given.TYPICAL


class Nouns(Officers):
    """Resolves the noun phrases of one article."""

    def __init__(self, telling: Telling, roles: Roles) -> None:
        super().__init__(telling)
        self.roles = roles

    def resolve(self, who: Who) -> Resolved:
        """A noun phrase without a name: a document, an organization, a spokesperson, somebody unnamed."""
        phrase = self.view.plain[who.start : who.end].rstrip(BRACKETED)
        if phrase == "对方":
            return self.other_side(who)
        if phrase in _PARTS:
            return self.for_whom(who)
        if phrase in SHORT_OFFICES and (officer := self.officer(who, phrase)):
            return officer
        who = who._replace(end=who.start + len(phrase))
        text = self.text_of(who)
        told = self._paper(who, phrase)
        if told is not None:
            return told
        if PARTIES.fullmatch(phrase) and (party := party_of(self.telling, phrase[:2])):
            return self.of_actor(who, party, 0.8)
        if phrase in _ELDERS and (named := self._just_named(who)):
            return self.of_actor(who, named, 0.7)
        bearer = self.roles.bearer(phrase, who.start) if OFFICE.search(phrase) else None
        if bearer is not None:
            return self.of_actor(who, bearer, 0.85)
        return self._body(who, phrase, text) or self._printed(who, phrase, text)

    def _just_named(self, who: Who) -> Actor | None:
        """The one person whom this sentence and the one before name: 牧民才旺多吉。老人说…"""
        here = self.view.document.sentence_at(who.start)
        paragraph = self.view.document.paragraphs[self.view.document.paragraph_at(who.start)]
        begin = self.view.document.sentence_at(max(paragraph.start, here.start - 1)).start
        people = [
            n.actor
            for n in self.telling.cast.within(begin, who.start)
            if n.actor.type == "person" and self.view.plain[n.start] != QUOTED
        ]
        return people[-1] if people and all(actor is people[0] for actor in people) else None

    def _paper(self, who: Who, phrase: str) -> Resolved | None:
        """Whoever wrote a document, or is told only as its authors; an author with a name is left to who bears the title."""
        party = _PARTY.match(phrase)
        if DOCUMENT.search(phrase.rstrip("》")) or phrase.endswith("》") or phrase in _PAPERS:
            called = party is not None and phrase.endswith("研究") and "的" not in phrase
            return None if called else author_of(self.telling, who._replace(start=who.start + (party.end() if party else 0)))
        authors = _AUTHORS.search(phrase)
        if authors is None or self.roles.bearer(phrase, who.start) is not None:
            return None
        found = author_of(self.telling, who._replace(end=who.end - len(authors.group())))
        return found if found[0].name != found[0].text else None

    def _body(self, who: Who, phrase: str, text: str) -> Resolved | None:
        """An organization or who speaks for it; one that is told by its kind alone is the one that was named last."""
        office = _OFFICE_OF.search(phrase)
        owner = self.telling.cast.within(who.start, who.start + office.start()) if office else []
        if office and owner and owner[-1].end == who.start + office.start():
            return self.of_actor(who, owner[-1].actor, 0.8)
        meant = self.meant(who, phrase)
        if meant is not None:
            return meant
        spoken_for = self._spoken_for(who, phrase, text)
        if spoken_for is not None:
            return spoken_for
        if _BARE.fullmatch(phrase):
            return self.last_organization(who)
        if phrase.startswith("“") and "”" in phrase:
            return self.plain_speaker(who, "organization", 0.75, text[1:].split("”")[0].split("」")[0]), None
        if _ORGANIZATION.search(phrase):
            text = text.rsplit("的", 1)[-1] if len(text.rsplit("的", 1)[-1]) > 1 else text
            name = full_name_of(self.view, who, _PARTY.sub("", text))
            return self.plain_speaker(who, "organization", 0.85, name), None
        return None

    def _spoken_for(self, who: Who, phrase: str, text: str) -> Resolved | None:
        """The organization for which an officer without a name speaks: 智询公司区域负责人."""
        spokes = _SPOKESPERSON.search(phrase)
        if spokes is None or spokes.start() < 2:
            return None
        owner = _POSTED.sub("", _QUALIFIED.sub("", phrase[: spokes.start()]))
        inside = self.telling.cast.within(who.start, who.end)
        if inside and inside[0].start == who.start and inside[0].actor.type == "organization":
            return self.of_actor(who, inside[0].actor, 0.8)
        if _BARE.fullmatch(owner):
            return self.last_organization(who)
        if owner in _DESKS:
            return self.plain_speaker(who, "anonymous", 0.5), None
        name = _APP.sub("", text[: len(owner)])
        marked = _IN_MARKS.match(name)
        name = marked[1] if marked else name
        return self.meant(who, owner) or (self.plain_speaker(who, "organization", 0.75, name), None)

    def named_behind(self, who: Who, phrase: str) -> Speaker | None:
        """The person whose name ends a phrase behind a title or a trade (律师章锴友), though nothing else names them."""
        match = _BEHIND_TITLE.match(phrase)
        if (
            match is None
            or _NO_NAME.search(match[1])
            or _TITLE_LAST.search(phrase)
            or not (_like_a_name(match[1]) or _SHOWN_AS_NAME.search(phrase))
        ):
            return None
        mention = who._replace(start=who.start + match.start(1))
        return self.plain_speaker(mention, "person", 0.7, self.text_of(mention))

    def _printed(self, who: Who, phrase: str, text: str) -> Resolved:
        """What no list knows, as printed: behind a title, or built as a name, it is a person."""
        behind = self.named_behind(who, phrase)
        if behind is not None:
            return behind, None
        party = _PARTY.match(phrase)
        if party and len(phrase) - party.end() > _SHORT_NAME:
            who = who._replace(start=who.start + party.end())
            phrase, text = phrase[party.end() :], text[party.end() :]
        if "的" in phrase[1:-2] and not (_UNNAMED_END.search(phrase) or _TITLE.search(phrase[-6:])):
            cut = phrase.rindex("的", 0, len(phrase) - 2) + 1
            who = who._replace(start=who.start + cut)
            phrase, text = phrase[cut:], text[cut:]
        if (
            is_surnamed(phrase)
            and prior(phrase) > 0
            and phrase[:2] not in surnames.WORDS
            and phrase[1:] not in surnames.NOUNS
        ):
            return self.plain_speaker(who, "person", 0.6, text), None
        if _UNNAMED_END.search(phrase) or _TITLE.search(phrase[-6:]) or _AT_LARGE.fullmatch(phrase):
            return self.plain_speaker(who, "anonymous", 0.6), None
        return self.plain_speaker(who, "organization" if len(phrase) > 3 else "unknown", 0.6, _PARTY.sub("", text)), None
