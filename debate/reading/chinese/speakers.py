"""From a mention to a speaker: coreference by sieves, as the article unrolls.

The teller keeps who spoke last and who was last in focus. Pronouns go to the nearest fitting subject, pointing phrases to the
bearer of the title, 前者 and 后者 to the last two people named; what no sieve takes stays as printed (type unknown).
"""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from typing import NamedTuple

from debate.reading.cast import Actor, Cast
from debate.reading.chinese.subjects import Who, subject_in
from debate.reading.chinese.view import BRACKETED, QUOTED, View
from debate.reading.chinese.words import any_of, grammar, titles
from debate.reading.shapes import Speaker, SpeakerKind

_ROLE = re.compile(
    rf"(?:[^，。；！？：“”\n{BRACKETED}]{{0,40}}(?:{any_of(titles.TITLES)}|[{''.join(titles.TITLE_ENDS)}])(?:[{BRACKETED}]+)?)$"
)
_TITLE = re.compile(any_of(titles.TITLES))
_DOCUMENT = re.compile(f"(?:{any_of(grammar.DOCUMENTS)})$")
_ORGANIZATION = re.compile(f"(?:{any_of(grammar.ORGANIZATIONS)})(?:方面)?$")
_UNNAMED_END = re.compile(f"(?:{any_of(grammar.UNNAMED_END)})$")
_SPOKESPERSON = re.compile(f"(?:{any_of(grammar.SPOKESPEOPLE)})$")
_COMPANY = re.compile(
    r"(?:公司|集团|企业|机构|平台|实验室|大学|医院|协会|组织|团队|工作室|研究院|银行|基金|媒体|部门|厂商|学会|联盟|基金会|网站)"
)


class Spoken(NamedTuple):
    """One who spoke: the speaker, and the actor where there is one."""

    place: int
    paragraph: int
    speaker: Speaker
    actor: Actor | None


class Teller:
    """The state of the telling: who spoke, in order."""

    def __init__(self, view: View, cast: Cast) -> None:
        self.view = view
        self.cast = cast
        self.spoken: list[Spoken] = []
        self._number_of = {sentence.start: number for number, sentence in enumerate(view.document.sentences)}

    def heard(self, speaker: Speaker, actor: Actor | None, place: int) -> Speaker:
        """Remember who spoke here."""
        self.spoken.append(Spoken(place, self.view.document.paragraph_at(place), speaker, actor))
        return speaker

    def heard_at(self, speaker: Speaker, place: int) -> None:
        """Remember a speaker whom no cue told, at the right place among the others."""
        actor = next((a for a in self.cast.actors if a.name == speaker.name), None)
        insort(
            self.spoken,
            Spoken(place, self.view.document.paragraph_at(place), speaker, actor),
            key=lambda spoken: spoken.place,
        )

    def focus(self, place: int) -> tuple[Actor | None, Speaker | None, float]:
        """Who is spoken of at a place where no subject is printed."""
        return self._focus(place, None)

    def speaking_on(self, place: int, paragraph: int) -> Speaker | None:
        """Who speaks on in words that stand alone: the last speaker or subject of this paragraph, else of the one before."""
        at = bisect_left(self.spoken, place, key=lambda spoken: spoken.place)
        last = self.spoken[at - 1] if at else None
        if last is not None and last.paragraph == paragraph:
            return last.speaker._replace(start=None, end=None, text="", confidence=last.speaker.confidence - 0.05)
        span = self._sentence_before(max(0, place - 1), 0)
        topic = self._topic(span) if span and self.view.document.paragraph_at(span[0]) == paragraph else None
        if topic is not None:
            return Speaker(None, None, "", topic.type, topic.id, topic.name, topic.role, 0.8)
        if last is not None and last.paragraph >= paragraph - 2:
            return last.speaker._replace(start=None, end=None, text="", confidence=min(0.85, last.speaker.confidence - 0.1))
        return None

    def resolve(self, who: Who) -> tuple[Speaker, Actor | None]:
        """The speaker that a mention stands for."""
        if who.kind == "name" and who.actor:
            return self._of_actor(who, who.actor, who.sure)
        if who.kind == "pronoun":
            return self._pronoun(who)
        if who.kind in ("former", "latter"):
            return self._former_or_latter(who)
        if who.kind == "pair":
            return self._last_person(who, 0.6)
        if who.kind == "pointing":
            return self._pointing(who)
        if who.kind == "unnamed":
            return self._plain_speaker(who, "anonymous", 0.9), None
        return self._noun(who)

    def _plain_speaker(self, who: Who, kind: SpeakerKind, sure: float, name: str | None = None) -> Speaker:
        return Speaker(who.start, who.end, self.view.text[who.start : who.end], kind, None, name, None, sure)

    def _of_actor(self, who: Who, actor: Actor, sure: float) -> tuple[Speaker, Actor]:
        role = self._role_before(who) if who.kind == "name" else None
        if role and not actor.role:
            actor.role = role
        text = self.view.text[who.start : who.end]
        return Speaker(who.start, who.end, text, actor.type, actor.id, actor.name, role or actor.role, sure), actor

    def _role_before(self, who: Who) -> str | None:
        """The role printed before a name, or in brackets behind it."""
        match = _ROLE.search(self.view.plain, max(0, who.start - 44), who.start)
        if not match:
            return None
        start = match.start()
        role = self.view.text[start : who.start].strip(" 、")
        return re.sub(r"^(?:据|对此|但|而|不过|同时|此外|随后|日前|近日|此前)[，,]?", "", role) or None

    def people_before(self, place: int, paragraphs: int = 3) -> list[Actor]:
        """People named before a place outside of quotations, nearest first."""
        found: list[Actor] = []
        first = self.view.document.paragraph_at(place) - paragraphs
        for named in self.cast.before(place):
            if self.view.document.paragraph_at(named.start) < first or len(found) > 8:
                break
            if named.actor.type == "person" and self.view.plain[named.start] != QUOTED and named.actor not in found:
                found.append(named.actor)
        return found

    def _pronoun(self, who: Who) -> tuple[Speaker, Actor | None]:
        text = self.view.text[who.start : who.end]
        gender = "male" if text.startswith("他") else "female" if text.startswith("她") else None
        actor, speaker, sure = self._focus(who.start, gender)
        if actor is not None:
            if gender and actor.gender is None and sure > 0.8:
                actor.gender = gender
            return self._of_actor(who, actor, sure)
        if speaker is not None:
            return speaker._replace(start=who.start, end=who.end, text=text, confidence=sure), None
        return self._plain_speaker(who, "unknown", 0.3), None

    def _focus(self, place: int, gender: str | None) -> tuple[Actor | None, Speaker | None, float]:
        """Who is in focus: the subject of this sentence so far, of the one before, the last speaker, the last person named."""
        document = self.view.document
        paragraph = document.paragraph_at(place)
        for back, sure in ((0, 0.93), (1, 0.9), (2, 0.85)):
            span = self._sentence_before(place, back)
            if span is None or document.paragraph_at(span[0]) != paragraph:
                break
            heard = self._heard_in(span, place)
            if heard and back:
                if _fits(heard.actor, gender):
                    return heard.actor, heard.speaker, sure
                continue
            who = self._topic(span)
            if who and _fits(who, gender):
                return who, None, sure
        last = self.spoken[-1] if self.spoken else None
        if (
            last
            and last.paragraph >= paragraph - 1
            and _fits(last.actor, gender)
            and last.speaker.type in ("person", "anonymous", "unknown")
        ):
            return last.actor, last.speaker, 0.8
        for actor in self.people_before(place):
            if _fits(actor, gender):
                return actor, None, 0.7
        return None, None, 0.0

    def _sentence_before(self, place: int, back: int) -> tuple[int, int] | None:
        """The sentence that holds a place, up to it, or one of those before."""
        number = self._number_of[self.view.document.sentence_at(place).start] - back
        if number < 0:
            return None
        sentence = self.view.document.sentences[number]
        return sentence.start, min(sentence.end, place)

    def _heard_in(self, span: tuple[int, int], place: int) -> Spoken | None:
        for spoken in reversed(self.spoken[-4:]):
            if span[0] <= spoken.place < span[1]:
                return spoken
        return None

    def _topic(self, span: tuple[int, int]) -> Actor | None:
        """The person that a sentence is about: the subject of its first piece that has one."""
        at = span[0]
        for match in re.compile("[，；：。！？”]|$").finditer(self.view.plain, span[0], span[1]):
            who = subject_in(self.view, self.cast, at, min(match.start(), span[1]), nearest=False)
            if who and who.actor and who.actor.type == "person":
                return who.actor
            at = match.end()
        return None

    def _former_or_latter(self, who: Who) -> tuple[Speaker, Actor | None]:
        people = self.people_before(who.start, 1)
        if who.kind == "latter" and people:
            return self._of_actor(who, people[0], 0.8)
        if who.kind == "former" and len(people) > 1:
            return self._of_actor(who, people[1], 0.75)
        return self._plain_speaker(who, "unknown", 0.3), None

    def _last_person(self, who: Who, sure: float) -> tuple[Speaker, Actor | None]:
        people = self.people_before(who.start, 1)
        if people:
            return self._of_actor(who, people[0], sure)
        return self._plain_speaker(who, "anonymous", 0.4), None

    def _pointing(self, who: Who) -> tuple[Speaker, Actor | None]:
        """这位CEO, 该公司, 该负责人: the last who fits the noun."""
        phrase = self.view.plain[who.start : who.end]
        last = self.spoken[-1] if self.spoken else None
        if _DOCUMENT.search(phrase):
            return self._noun(who)
        if _COMPANY.search(phrase[-4:]):
            return self._last_organization(who)
        if last and last.speaker.type == "anonymous" and last.actor is None and phrase[-2:] in last.speaker.text[-4:]:
            return last.speaker._replace(
                start=who.start, end=who.end, text=self.view.text[who.start : who.end], confidence=0.85
            ), None
        people = self.people_before(who.start, 2)
        title = next((m.group() for m in _TITLE.finditer(phrase[-8:])), None)
        if title:
            for actor in people:
                if actor.role and title.lower() in actor.role.lower():
                    return self._of_actor(who, actor, 0.9)
        if last and last.speaker.type == "anonymous" and phrase.startswith(("该", "上述")):
            return last.speaker._replace(
                start=who.start, end=who.end, text=self.view.text[who.start : who.end], confidence=0.7
            ), None
        if people:
            return self._of_actor(who, people[0], 0.75)
        return self._plain_speaker(who, "unknown", 0.4), None

    def _last_organization(self, who: Who) -> tuple[Speaker, Actor | None]:
        for named in self.cast.before(who.start):
            if named.actor.type == "organization":
                return self._of_actor(who, named.actor, 0.7)
        for spoken in reversed(self.spoken):
            if spoken.speaker.type == "organization":
                return spoken.speaker._replace(
                    start=who.start, end=who.end, text=self.view.text[who.start : who.end]
                ), spoken.actor
        return self._plain_speaker(who, "organization", 0.4), None

    def _noun(self, who: Who) -> tuple[Speaker, Actor | None]:
        """A noun phrase without a name: a document, an organization, a spokesperson, somebody unnamed."""
        phrase = self.view.plain[who.start : who.end].strip(BRACKETED)
        text = self.view.text[who.start : who.start + len(phrase)]
        who = who._replace(end=who.start + len(phrase))
        if _DOCUMENT.search(phrase.rstrip("》")) or phrase.endswith("》"):
            return self._document(who, phrase)
        spokes = _SPOKESPERSON.search(phrase)
        if spokes and spokes.start() >= 2:
            return self._plain_speaker(who, "organization", 0.75, text[: spokes.start()]), None
        if _ORGANIZATION.search(phrase):
            return self._plain_speaker(who, "organization", 0.85, text), None
        if _UNNAMED_END.search(phrase) or _TITLE.search(phrase[-6:]):
            return self._plain_speaker(who, "anonymous", 0.6), None
        return self._plain_speaker(who, "organization" if len(phrase) > 3 else "unknown", 0.6, text), None

    def _document(self, who: Who, phrase: str) -> tuple[Speaker, Actor | None]:
        """A document speaks for its author: a named one for itself, a bare 报告 for whoever wrote or spoke last."""
        text = self.view.text[who.start : who.end]
        if len(phrase) > 4 and not phrase.startswith(grammar.POINTING):
            return self._plain_speaker(who, "organization", 0.6, text), None
        for actor in self.people_before(who.start, 1):
            return self._of_actor(who, actor, 0.6)
        last = self.spoken[-1] if self.spoken else None
        if last:
            return last.speaker._replace(start=who.start, end=who.end, text=text, confidence=0.5), last.actor
        return self._plain_speaker(who, "organization", 0.4, text), None


def _fits(actor: Actor | None, gender: str | None) -> bool:
    """Whether somebody may be called by a pronoun of this gender."""
    if actor is None:
        return True
    return actor.type == "person" and (gender is None or actor.gender is None or actor.gender == gender)
