"""Organizations that are told by their kind or by those who speak for them: 该公司, 管理局, 一位发言人, 对方."""

from __future__ import annotations

import re

from debate.reading.cast import Actor
from debate.reading.chinese.bodies import fits_kind, meant_by
from debate.reading.chinese.candidates import Who
from debate.reading.chinese.mentions import Mentions, Resolved
from debate.reading.chinese.telling import Telling
from debate.reading.chinese.unlisted import phrase_in
from debate.reading.chinese.view import QUOTED
from debate.reading.chinese.words import any_of, grammar
from debate.reading.shapes import Speaker

SHORT_OFFICES = ("新闻发言人", "发言人", "负责人", "工作人员", "代表", "公关", "客服")
_OF_OFFICE = re.compile("(?:方面)?的?(?:相关|有关|公关|新闻|媒体|一位|一名)*(?:负责人|发言人|工作人员|代表|公关|客服|人士)")
_NEAR = 60
"""Characters within which an organization's spokesperson follows it."""
_OWNER = re.compile(r"([\u4e00-\u9fffA-Za-z]{2,16})的?$")
_OWNING_BODY = re.compile(
    "^(?!.*[的了在是向对])[\u4e00-\u9fff]{2,12}(?:首相府|总统府|首相办公室|司令部|国防部|外交部|检察署|警察局|消防局|使馆|教廷|白宫)$"
)
"""挪兰首相府一名发言人: the office right before, whoever else was named."""
_DEPARTMENT = re.compile("(?<=[院局署厅委会司校心所])[\u4e00-\u9fff]{2,4}[处科室部]$")
"""科研院成果处: a department speaks for the body before it."""
_CALLED_UP = re.compile("记者|本报|本刊|电话|致电|联系|追问|问及|采访|回复|至于")
_FAR, _LONGEST = 160, 12
"""Characters before a bare kind in which its bearer is told, and of the longest name that no list knows."""
_PIECE = re.compile("[^，。；：！？“”\n]+")
_FROM = re.compile("(?:来自|出自|名为|叫做|致函|致电|联系|找到)(?P<name>[\u4e00-\u9fffA-Za-z]{2,12})(?=[。；，])")
_NO_BODY = re.compile(
    f"^根?据|^[该这那其他她它我你有一本此每]|(?:{any_of(grammar.DOCUMENTS | grammar.UNNAMED_END)})$|[的了是着]"
)


_OUTLET = re.compile("[报网社台]?(?:记者|编辑|通讯员|讯|电(?=[（，：])|综合报道|独家|专访)")
_FIRM = re.compile("公司|企业|集团")
_PRESS = re.compile(
    "(?:通讯社|广播|电视台|时报|日报|晚报|周刊|杂志|》|Times|Post|Journal|News|Daily|Reuters|路透社?|彭博社?|美联社|法新社)$"
)
"""No firm is meant where 公司 stands for what was named before."""
_FEW = 6


class Officers(Mentions):
    """Resolves bodies, and whoever speaks for one."""

    def __init__(self, telling: Telling) -> None:
        super().__init__(telling)
        self._outlets: dict[str, bool] = {}

    def meant(self, who: Who, phrase: str) -> Resolved | None:
        """The organization of the article that a phrase is short for."""
        body = meant_by(self.telling, phrase, who.start)
        if body is None:
            return None
        if body.actor is not None:
            return self.of_actor(who, body.actor, 0.85)
        return (self.again(who, body.speaker, 0.8), None) if body.speaker else None

    def officer(self, who: Who, phrase: str) -> Resolved | None:
        """该负责人, 发言人 alone: who holds that office was told before, and speaks for an organization."""
        noun = next((noun for noun in SHORT_OFFICES if phrase.endswith(noun)), None)
        if noun is None:
            return None
        for spoken in reversed(self.telling.spoken):
            speaker = spoken.speaker
            if spoken.place < who.start and speaker.text.endswith(noun) and speaker.type == "organization":
                return self.again(who, speaker, 0.8), spoken.actor
        named = None
        for mention in self.telling.cast.before(who.start):
            if mention.actor.type == "organization":
                named = named or mention.actor
                if _OF_OFFICE.match(self.view.plain, mention.end) and self.view.plain[mention.end : mention.end + 8].count(
                    noun
                ):
                    return self.of_actor(who, mention.actor, 0.8)
            if who.start - mention.start > 600:
                break
        return self.of_actor(who, named, 0.6) if named and noun != "负责人" else None

    def other_side(self, who: Who) -> Resolved:
        """对方: the one who was asked or named last and did not speak."""
        last = self.telling.last_before(who.start)
        paragraph = self.view.document.paragraph_at(who.start)
        asked = last and last.paragraph == paragraph and _CALLED_UP.search(self.view.plain, last.place, who.start)
        if last and asked:
            return self.again(who, last.speaker, 0.7), last.actor
        sentence = self.view.document.sentence_at(who.start)
        topic = self.telling.topic(sentence.start, who.start)
        acts = topic.actor if topic is not None else None
        for mention in self.telling.cast.before(who.start):
            if acts is not None and (mention.actor is acts or mention.start < sentence.start):
                return self.plain_speaker(who, "anonymous", 0.4), None
            if last is None or mention.actor is not last.actor or mention.start > last.place:
                return self.of_actor(who, mention.actor, 0.7)
            if who.start - mention.start > 300:
                break
        return self.plain_speaker(who, "unknown", 0.3), None

    def for_whom(self, who: Who) -> Resolved:
        """一位发言人: for the organization whose name or kind stands before it, else the one that was named last."""
        plain = self.view.plain
        beside = self.body_beside(who)
        if beside is not None:
            return self.of_actor(who, beside, 0.85)
        owner = _OWNER.search(plain, max(0, who.start - 24), who.start)
        named = self.telling.cast.within(owner.start(1), owner.end(1)) if owner else []
        if named:
            return self.of_actor(who, named[-1].actor, 0.8)
        if owner and _OWNING_BODY.search(owner[1]):
            return self._of_owner(who, owner)
        near = next(iter(self.telling.cast.before(who.start)), None)
        if near and near.actor.type == "organization" and who.start - near.end < _NEAR:
            return self.of_actor(who, near.actor, 0.7)
        return self._of_owner(who, owner) if owner else self.last_organization(who)

    def body_beside(self, who: Who) -> Actor | None:
        """The organization that is named right before somebody: 青屿科技的一名代表."""
        named = next(iter(self.telling.cast.before(who.start)), None)
        is_beside = named is not None and not self.view.plain[named.end : who.start].strip("”的 ")
        return named.actor if named and is_beside and named.actor.type == "organization" else None

    def _of_owner(self, who: Who, owner: re.Match[str]) -> Resolved:
        """The body that no list knows, right before whoever speaks for it."""
        phrase = _DEPARTMENT.sub("", owner[1].rstrip("的"))
        name = self.view.text[owner.start(1) : owner.start(1) + len(phrase)]
        return self.meant(who, phrase) or (self.plain_speaker(who, "organization", 0.7, name), None)

    def last_organization(self, who: Who) -> Resolved:
        """该公司: the organization that the nearest sentence with one names first, which mostly is its subject."""
        phrase = self.key_of(who)
        meant = self.meant(who, phrase)
        if meant is not None:
            return meant
        for named in self.telling.cast.before(who.start):
            if named.actor.type == "organization" and self._may_be(named.actor, phrase):
                sentence = self.view.document.sentence_at(named.start)
                inside = self.telling.cast.within(sentence.start, who.start)
                first = next(m for m in inside if m.actor.type == "organization" and self._may_be(m.actor, phrase))
                return self.of_actor(who, first.actor, 0.7)
        for spoken in reversed(self.telling.spoken):
            if spoken.speaker.type == "organization" and spoken.place < who.start:
                if _FIRM.search(phrase) and _PRESS.search(spoken.speaker.name or ""):
                    continue
                return self.again(who, spoken.speaker, 0.6), spoken.actor
        return self._told_before(who) or self.plain_speaker(who, "organization", 0.4), None

    def _may_be(self, actor: Actor, phrase: str) -> bool:
        """Whether an organization may be called by a kind alone; the outlet is not meant."""
        if actor.key not in self._outlets:
            ends = (place + len(actor.name) for place in actor.places[:_FEW])
            self._outlets[actor.key] = any(_OUTLET.match(self.view.key, end) for end in ends)
        carries = _FIRM.search(phrase) and _PRESS.search(actor.name)
        return not self._outlets[actor.key] and not carries and fits_kind(actor.name, phrase)

    def _told_before(self, who: Who) -> Speaker | None:
        """A body that nothing tells but its place: the subject of the sentences before, or where something comes from."""
        document = self.view.document
        paragraph = document.paragraphs[document.paragraph_at(who.start)]
        at = who.start
        while at > max(paragraph.start, who.start - _FAR):
            sentence = document.sentence_at(at - 1)
            begin = max(sentence.start, paragraph.start)
            source = _FROM.search(self.view.plain, begin, at)
            pieces = [] if source else list(_PIECE.finditer(self.view.plain, begin, at))
            places = [source.span("name")] if source else [piece.span() for piece in pieces]
            for start, end in places:
                subject = phrase_in(self.view, start, end)
                if subject is None or self.view.plain[subject.start] == QUOTED:
                    continue
                if subject.end - subject.start <= _LONGEST and not _NO_BODY.search(self.key_of(subject)):
                    return self.plain_speaker(who, "organization", 0.45, self.text_of(subject).strip())
            if sentence.start >= at:
                return None
            at = sentence.start
        return None
