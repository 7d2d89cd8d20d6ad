"""From a mention to a speaker: coreference by sieves, as the article unrolls.

Pronouns go to whoever is in focus, pointing phrases to the bearer of the title, 前者 and 后者 to the last people named, documents
to their authors; what no sieve takes stays as printed (type unknown).
"""

from __future__ import annotations

import re

from debate.reading.cast import Actor
from debate.reading.chinese.documents import author_of, full_name_of
from debate.reading.chinese.roles import OFFICE, Roles
from debate.reading.chinese.subjects import Who
from debate.reading.chinese.telling import Telling
from debate.reading.chinese.view import BRACKETED
from debate.reading.chinese.words import any_of, grammar, titles
from debate.reading.shapes import Speaker, SpeakerKind

Resolved = tuple[Speaker, Actor | None]

_TITLE = re.compile(any_of(titles.TITLES))
_DOCUMENT = re.compile(f"(?:{any_of(grammar.DOCUMENTS)})$")
_ORGANIZATION = re.compile(f"(?:{any_of(grammar.ORGANIZATIONS)})(?:方面)?$")
_UNNAMED_END = re.compile(f"(?:{any_of(grammar.UNNAMED_END)})$")
_SPOKESPERSON = re.compile(f"(?:{any_of(grammar.SPOKESPEOPLE)})$")
_COMPANY = re.compile(
    r"(?:公司|集团|企业|机构|平台|实验室|大学|医院|协会|组织|团队|工作室|研究院|银行|基金|媒体|部门|厂商|学会|联盟|"
    r"基金会|网站|院|行|局|社)$"
)
_SHORT_OFFICES = ("新闻发言人", "发言人", "负责人", "工作人员", "代表", "公关", "客服")
_OF_OFFICE = re.compile("(?:方面)?的?(?:相关|有关|公关|新闻|媒体|一位|一名)*(?:负责人|发言人|工作人员|代表|公关|客服|人士)")
_PARTY = re.compile(r"^(?:原告|被告|上诉人|申请人|咨询机构|研究机构|智库|媒体|券商|厂商|公司|初创公司|创业公司)(?=.{2,}$)")


class Resolver:
    """Resolves the mentions of one article."""

    def __init__(self, telling: Telling) -> None:
        self.telling = telling
        self.view = telling.view
        self.roles = Roles(telling.view, telling.cast)

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
        if who.kind == "unnamed":
            return self._plain_speaker(who, "anonymous", 0.9), None
        return self._noun(who)

    def _plain_speaker(self, who: Who, kind: SpeakerKind, sure: float, name: str | None = None) -> Speaker:
        return Speaker(who.start, who.end, self._text(who), kind, None, name, None, sure)

    def _text(self, who: Who) -> str:
        return self.view.text[who.start : who.end]

    def of_actor(self, who: Who, actor: Actor, sure: float) -> Resolved:
        """A speaker who is an actor, mentioned here; a role printed before the name is kept."""
        return Speaker(who.start, who.end, self._text(who), actor.type, actor.id, actor.name, actor.role, sure), actor

    def _pronoun(self, who: Who) -> Resolved:
        text = self._text(who)
        gender = "male" if text == "他" else "female" if text.startswith("她") else None
        focus = self.telling.focus(who.start, gender)
        if focus.actor is not None:
            if gender and focus.actor.gender is None and focus.sure > 0.8:
                focus.actor.gender = gender
            return self.of_actor(who, focus.actor, focus.sure)
        if focus.speaker is not None:
            return self._again(who, focus.speaker, focus.sure), None
        return self._plain_speaker(who, "unknown", 0.3), None

    def _again(self, who: Who, speaker: Speaker, sure: float) -> Speaker:
        """The same speaker, mentioned here."""
        return speaker._replace(start=who.start, end=who.end, text=self._text(who), confidence=sure)

    def _of_two(self, who: Who) -> Resolved:
        """后者: the last person named. 前者, 两人: the one before."""
        people = self.telling.people_before(who.start, 2)
        if who.kind == "latter" and people:
            return self.of_actor(who, people[0], 0.75)
        if who.kind != "latter" and len(people) > 1:
            return self.of_actor(who, people[1], 0.75)
        if who.kind == "pair" and people:
            return self.of_actor(who, people[0], 0.5)
        return self._plain_speaker(who, "unknown", 0.3), None

    def _pointing(self, who: Who) -> Resolved:
        """这位CEO, 该公司, 该负责人: the last who fits the noun."""
        phrase = self.view.plain[who.start : who.end]
        last = self.telling.last_before(who.start)
        unnamed = last.speaker if last and last.speaker.type == "anonymous" else None
        if _DOCUMENT.search(phrase) or phrase.startswith("这一"):
            return self._noun(who)
        if _COMPANY.search(phrase):
            return self._last_organization(who)
        if unnamed and phrase[-2:] in unnamed.text[-4:]:
            return self._again(who, unnamed, 0.85), None
        people = self.telling.people_before(who.start, 2)
        bearer = self.roles.bearer(phrase, who.start)
        if bearer is not None:
            return self.of_actor(who, bearer, 0.9)
        officer = self._officer(who, phrase)
        if officer is not None:
            return officer
        if unnamed and phrase.startswith(("该", "上述")):
            return self._again(who, unnamed, 0.7), None
        if people:
            return self.of_actor(who, people[0], 0.75)
        return self._plain_speaker(who, "unknown", 0.4), None

    def _officer(self, who: Who, phrase: str) -> Resolved | None:
        """该负责人, 发言人 alone: who holds that office was told before, and speaks for an organization."""
        noun = next((noun for noun in _SHORT_OFFICES if phrase.endswith(noun)), None)
        if noun is None:
            return None
        for spoken in reversed(self.telling.spoken):
            speaker = spoken.speaker
            if spoken.place < who.start and speaker.text.endswith(noun) and speaker.type == "organization":
                return self._again(who, speaker, 0.8), spoken.actor
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

    def _other_side(self, who: Who) -> Resolved:
        """对方: the one who was asked or named last and did not speak."""
        last = self.telling.last_before(who.start)
        for mention in self.telling.cast.before(who.start):
            if last is None or mention.actor is not last.actor or mention.start > last.place:
                return self.of_actor(who, mention.actor, 0.7)
            if who.start - mention.start > 300:
                break
        return self._plain_speaker(who, "unknown", 0.3), None

    def _last_organization(self, who: Who) -> Resolved:
        for named in self.telling.cast.before(who.start):
            if named.actor.type == "organization":
                return self.of_actor(who, named.actor, 0.7)
        for spoken in reversed(self.telling.spoken):
            if spoken.speaker.type == "organization" and spoken.place < who.start:
                return self._again(who, spoken.speaker, 0.6), spoken.actor
        return self._plain_speaker(who, "organization", 0.4), None

    def _noun(self, who: Who) -> Resolved:
        """A noun phrase without a name: a document, an organization, a spokesperson, somebody unnamed."""
        phrase = self.view.plain[who.start : who.end].rstrip(BRACKETED)
        if phrase == "对方":
            return self._other_side(who)
        if phrase in _SHORT_OFFICES and (officer := self._officer(who, phrase)):
            return officer
        who = who._replace(end=who.start + len(phrase))
        text = self._text(who)
        if _DOCUMENT.search(phrase.rstrip("》")) or phrase.endswith("》"):
            return author_of(self.telling, who)
        bearer = self.roles.bearer(phrase, who.start) if OFFICE.search(phrase) else None
        if bearer is not None:
            return self.of_actor(who, bearer, 0.85)
        spokes = _SPOKESPERSON.search(phrase)
        if spokes and spokes.start() >= 2:
            name = text[: spokes.start()].rstrip("的")
            return self._plain_speaker(who, "organization", 0.75, name), None
        if _ORGANIZATION.search(phrase):
            return self._plain_speaker(who, "organization", 0.85, full_name_of(self.view, who, _PARTY.sub("", text))), None
        if _UNNAMED_END.search(phrase) or _TITLE.search(phrase[-6:]):
            return self._plain_speaker(who, "anonymous", 0.6), None
        return self._plain_speaker(who, "organization" if len(phrase) > 3 else "unknown", 0.6, _PARTY.sub("", text)), None
