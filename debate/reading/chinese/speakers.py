"""From a mention to a speaker: coreference by sieves, as the article unrolls.

Pronouns go to whoever is in focus, pointing phrases to the bearer of the title, 前者 and 后者 to the last people named, documents
to their authors; what no sieve takes stays as printed (type unknown).
"""

from __future__ import annotations

import re
from itertools import pairwise

from debate.reading.cast import Actor
from debate.reading.chinese.candidates import Who
from debate.reading.chinese.documents import DOCUMENT, author_of
from debate.reading.chinese.mentions import Mentions, Resolved
from debate.reading.chinese.nouns import Nouns
from debate.reading.chinese.roles import Roles
from debate.reading.chinese.telling import Telling, fits
from debate.reading.chinese.words import any_of, grammar, organizations as words
from debate.reading.shapes import Speaker

_PAPER = re.compile("[这该]?一?[份篇封项](?:最新|初步|内部)?(?:分析|评估|研判|统计)?")
_COMPANY = re.compile(
    r"(?:公司|集团|企业|机构|平台|实验室|大学|医院|协会|组织|团队|工作室|研究院|银行|基金|媒体|部门|厂商|学会|联盟|中心|委员会|粉专|频道|账号|公众号|播客|专页|"
    r"基金会|网站|[院行局社所署厅处馆厂店委部台会校党])$"
)
_ONE_OF = re.compile("一[位名]|某|知情人|内部人")
_THIS_ONE = ("这位", "这名", "那位", "那名", "该名", "该位")
_FOR_BODY = re.compile(
    r"(?P<body>该(?:公司|企业|集团|机构|平台|协会|学会|大学|医院|学校|[院行局社所署厅处馆厂店委部台会校党]))[^，。]{0,8}"
    "(?:负责人|发言人|客服|工作人员)$"
)
"""该公司品牌负责人, 该党发言人: speaks for the body."""


_SPOKES_FOR_IT = re.compile(
    "(?P<body>该(?:公司|企业|集团|机构|平台|协会|学会|大学|医院|学校|实验室|中心|基金会|委员会|[院行局社所署厅处馆厂店委部台会校党]))的?"
    "(?:一[位名])?(?:新闻)?发言人$"
)
"""该实验室的一位发言人: speaks for it as well."""
_ITS_BODY = re.compile(
    rf"该[校院局省市县国台社厂](?P<body>[\u4e00-\u9fff]{{2,}}(?:{any_of(words.ENDS)}|工作组|委员会|课题组|编委会|董事会|[部处局院]))"
)
"""该校开放科学工作组: a body of what was named, with a name of its own."""
_CALLED = re.compile("(?:名叫|叫做|叫作|名为|叫)")
"""这位名叫古望舒的老人."""
_RETORTS = re.compile(
    "(?:随即|当即|立即|立刻|随后|却|则|也|并不|不服|马上|回头)*(?:反驳|回应|辩称|辩解|回击|回怼|反击|反问|否认|不服|回答|答)"
)
_OFFICE_BEHIND = re.compile(any_of(grammar.SPOKESPEOPLE))
_NOBODY = re.compile(f"(?:{any_of(grammar.UNNAMED_END)})$")
_STAFF = re.compile("(?:工作人员|客服人员?)$")
_DELEGATE = re.compile("一[位名](?:官方)?代表$")
"""Who speaks for the body that is named right before: 青屿科技的一名代表."""
_OF_BODY = re.compile(f"[\u4e00-\u9fff]{{2,}}(?:{any_of(words.ENDS)}|[局署厅委处科])的?$")
_KNOWS = re.compile("(?:[一多几]位|[一多几]名|有)?(?:熟悉|接近|了解|认识)")
_CLAUSE = 40
_JOINED = re.compile("[^，。；]{0,12}[、和与及][^，。；]{0,12}")


class Resolver(Mentions):
    """Resolves the mentions of one article."""

    def __init__(self, telling: Telling) -> None:
        super().__init__(telling)
        self.roles = Roles(telling.view, telling.cast)
        telling.bearer = self.roles.bearer
        self.nouns = Nouns(telling, self.roles)

    def resolve(self, who: Who) -> Resolved:
        """The speaker that a mention stands for."""
        if who.kind == "name" and who.actor:
            return self.of_actor(who, who.actor, who.sure)
        if who.kind == "pronoun":
            return self._pronoun(who)
        if who.kind in ("former", "latter", "pair"):
            return self._of_two(who)
        if who.kind == "pointing":
            return self._pointing(who)
        return self._unnamed(who) if who.kind == "unnamed" else self.nouns.resolve(who)

    def _unnamed(self, who: Who) -> Resolved:
        """一份文件, 一位发言人, 一位律师: a document, somebody who speaks for others, or nobody by name."""
        phrase = self.key_of(who)
        if DOCUMENT.search(phrase) and not phrase.endswith("消息"):
            return self.nouns.resolve(who)
        if _PAPER.fullmatch(phrase):
            return author_of(self.telling, who)
        of_body = _SPOKES_FOR_IT.match(phrase)
        if of_body:
            return self.nouns.last_organization(who._replace(end=who.start + of_body.end("body")))
        if self._speaks_for_body(who, phrase):
            return self.nouns.for_whom(who)
        return self.nouns.named_behind(who, phrase) or self.plain_speaker(who, "anonymous", 0.9), None

    def _speaks_for_body(self, who: Who, phrase: str) -> bool:
        """Whether somebody unnamed speaks for a body: its spokesperson, or its staff or a delegate right behind its name."""
        if _STAFF.search(phrase):
            return _OF_BODY.search(self.view.plain, max(0, who.start - 16), who.start) is not None
        return phrase.endswith("发言人") or bool(_DELEGATE.search(phrase) and self.nouns.body_beside(who))

    def _pronoun(self, who: Who) -> Resolved:
        text = self.text_of(who)
        gender = "male" if text == "他" else "female" if text.startswith("她") else None
        if text == "它" or (text == "其" and _OFFICE_BEHIND.match(self.view.plain, who.end)):
            return self.nouns.last_organization(who)
        if text == "其" and (subject := self._sentence_subject(who)):
            return self.of_actor(who, subject, 0.8)
        addressed = self._addressed(who, gender) if _RETORTS.match(self.view.plain, who.end) else None
        if addressed is not None:
            return self.of_actor(who, addressed, 0.75)
        several = text.endswith(("们", "們"))
        return (self._of_body(who) if several else None) or self._in_focus(who, gender, several)

    def _in_focus(self, who: Who, gender: str | None, several: bool) -> Resolved:
        """Whoever is in focus where a pronoun stands."""
        focus = self.telling.focus(who.start, gender)
        if several and focus.actor is not None and not self._is_of_several(focus.actor, who.start):
            return self.plain_speaker(who, "unknown", 0.3), None
        if focus.actor is not None:
            if gender and focus.actor.gender is None and focus.sure > 0.8:
                focus.actor.gender = gender
            return self.of_actor(who, focus.actor, focus.sure)
        if focus.speaker is not None:
            known = self._known_by(focus.speaker, gender)
            return self.of_actor(who, known, 0.7) if known else (self.again(who, focus.speaker, focus.sure), None)
        return self.plain_speaker(who, "unknown", 0.3), None

    def _of_body(self, who: Who) -> Resolved | None:
        """他们 behind what a body said in the same paragraph: those who speak for it."""
        last = self.telling.last_before(who.start)
        if last is None or last.speaker.type != "organization" or (last.source and last.actor is None):
            return None
        here = self.view.document.paragraph_at(who.start)
        between = self.telling.cast.within(last.place, who.start)
        if last.paragraph != here or any(named.actor.type == "person" for named in between):
            return None
        return self.again(who, last.speaker, 0.7), last.actor

    def _known_by(self, speaker: Speaker, gender: str | None) -> Actor | None:
        """Of whom somebody tells who is called by them: 熟悉林栩的人说，他…"""
        if speaker.start is None or speaker.end is None or not _KNOWS.match(self.view.plain, speaker.start):
            return None
        named = self.telling.cast.within(speaker.start, speaker.end)
        return next((mention.actor for mention in named if fits(mention.actor, gender)), None)

    def _is_of_several(self, actor: Actor, place: int) -> bool:
        """Whether 他们 may mean somebody: a body, or one of two that were named together last."""
        if actor.type != "person":
            return True
        at = actor.last_place(place)
        near = self.telling.cast.within(max(0, at - _CLAUSE), place)
        pairs = pairwise(near)
        return any(at in (a.start, b.start) and _JOINED.fullmatch(self.view.plain, a.end, b.start) for a, b in pairs)

    def _addressed(self, who: Who, gender: str | None) -> Actor | None:
        """Whom the last speaker of this paragraph spoke to or of: 甲批评乙：“…”他反驳说, where 他 is 乙."""
        last = self.telling.last_before(who.start)
        if last is None or last.actor is None or last.paragraph != self.view.document.paragraph_at(who.start):
            return None
        behind = self.view.plain.find("：", last.place, min(who.start, last.place + _CLAUSE))
        named = self.telling.cast.within(last.place, behind) if behind >= 0 else []
        people = [mention.actor for mention in named if fits(mention.actor, gender) and mention.actor is not last.actor]
        return people[-1] if people else None

    def _sentence_subject(self, who: Who) -> Actor | None:
        """Whom a sentence names first: what 其 stands for."""
        sentence = self.view.document.sentence_at(who.start)
        named = self.telling.cast.within(sentence.start, who.start)
        return named[0].actor if named else None

    def _of_two(self, who: Who) -> Resolved:
        """后者: the last person named. 前者, 两人: the one before."""
        people = self.telling.people_before(who.start, 2)
        if who.kind == "latter" and people:
            return self.of_actor(who, people[0], 0.75)
        if who.kind != "latter" and len(people) > 1:
            return self.of_actor(who, people[1], 0.75)
        if who.kind == "pair" and people:
            return self.of_actor(who, people[0], 0.5)
        return self.plain_speaker(who, "unknown", 0.3), None

    def _pointing(self, who: Who) -> Resolved:
        """这位CEO, 该公司, 该负责人: the last who fits the noun."""
        phrase = self.view.plain[who.start : who.end]
        if not phrase.startswith(_THIS_ONE) and _ONE_OF.search(phrase):
            return self.plain_speaker(who, "anonymous", 0.85), None
        inner = _ITS_BODY.fullmatch(phrase)
        if inner and not _FOR_BODY.match(phrase):
            return self.nouns.resolve(who._replace(start=who.start + inner.start("body"), kind="noun"))
        for_body = _FOR_BODY.match(phrase)
        if for_body:
            return self.nouns.last_organization(who._replace(end=who.start + for_body.end("body")))
        if DOCUMENT.search(phrase) or phrase.startswith("这一"):
            return self.nouns.resolve(who)
        if _COMPANY.search(phrase) and not phrase.startswith(_THIS_ONE):
            return self.nouns.last_organization(who)
        return self._pointed_person(who, phrase)

    def _pointed_person(self, who: Who, phrase: str) -> Resolved:
        """该负责人, 这位院长: whoever was told so last, else the bearer of the title, else the last person."""
        called = _CALLED.search(phrase)
        named = self.telling.cast.within(who.start + called.end(), who.end) if called else []
        if named:
            if "的女" in phrase and named[0].actor.gender is None:
                named[0].actor.gender = "female"
            return self.of_actor(who, named[0].actor, 0.9)
        last = self.telling.last_before(who.start)
        unnamed = last.speaker if last and last.speaker.type == "anonymous" else None
        if unnamed and phrase[-2:] in unnamed.text[-4:]:
            return self.again(who, unnamed, 0.85), None
        bearer = self.roles.bearer(phrase, who.start)
        if bearer is not None:
            return self.of_actor(who, bearer, 0.9)
        officer = self.nouns.officer(who, phrase)
        if officer is not None:
            return officer
        if unnamed and (phrase.startswith(("该", "上述")) or _NOBODY.search(phrase)):
            return self.again(who, unnamed, 0.7), None
        people = self.telling.people_before(who.start, 2)
        if people:
            return self.of_actor(who, people[0], 0.75)
        return self.plain_speaker(who, "unknown", 0.4), None
