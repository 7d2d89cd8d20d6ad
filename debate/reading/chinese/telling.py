"""What the article has told so far: who spoke where, whom each sentence is about, who is in focus.

Pronouns and elided subjects ask here. Nearest sentence first: who spoke in it, else its subject, else the last person in it; in an
article about one person, that person where the nearest one is only passing through.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Callable
from itertools import islice
from typing import NamedTuple

from debate.reading.cast import Actor, Cast
from debate.reading.chinese.candidates import Who
from debate.reading.chinese.relatives import gender_of
from debate.reading.chinese.subjects import subject_in
from debate.reading.chinese.view import QUOTED, View
from debate.reading.english.names.genders import given_gender
from debate.reading.shapes import Speaker
from people.script import simplified

_PIECE = re.compile("[，；：。！？”]|$")
_BYLINE = re.compile(
    r"(?:记者|编辑|作者|通讯员|采写|编译|审校|责编|校对|整理|撰文|摄影|摄像|实习生|文|图|(?<!受访)(?<!被访)者|译)[ ：:\u3000/／丨|"
    r"]*(?:[\u4e00-\u9fff]{2,4}[ 、\u3000])?$"
)
_BYLINE_END = re.compile(r"[ \u3000]*(?:[／/）]|发自|报道|报导|[\u4e00-\u9fff]{0,4}\d+月\d+日电|综合)")


_SOURCE = re.compile("[据按听当被]有?$")
"""Stands before somebody who is only a source (据与会者回忆) or only asks (当有分析师追问时)."""
_COMPARED = re.compile("(?:等人|两人|们)?(?:一样|不同|相比|类似|相似|相同|同样)[，是的]")
"""和林栩一样，他…: somebody else than the pronoun means."""
_ASKED = re.compile("(?<![\u4e00-\u9fff])[在当]?被[^，。]{0,4}问[^，。]*，")
"""被问及林栩为何离职，他…: whoever is asked, and nobody whom the question names."""
_FEW_PIECES = 16
_IS = re.compile("^(?:正?是|叫|名叫|就是)")
_REACH = 400
"""Characters of a sentence in which its topic is looked for."""


class Spoken(NamedTuple):
    """One act of speech: its place, its paragraph, the speaker, and the actor where there is one."""

    place: int
    paragraph: int
    speaker: Speaker
    actor: Actor | None
    source: bool = False


class Focus(NamedTuple):
    """Who is in focus: an actor, or a speaker without one; how sure."""

    actor: Actor | None
    speaker: Speaker | None
    sure: float


class Telling:
    """The memory of one article."""

    def __init__(self, view: View, cast: Cast) -> None:
        self.view = view
        self.cast = cast
        self.bearer: Callable[[str, int], Actor | None] = lambda phrase, place: None
        self.spoken: list[Spoken] = []
        self._subjects: dict[tuple[int, int], Who | None] = {}
        for actor in cast.actors:
            actor.gender = actor.gender or _told_by_name(actor)
        self._starts = [sentence.start for sentence in view.document.sentences]
        self._bylines = {named.start for named in cast.named if self._in_byline(named.start, named.end)}
        self.protagonist = self._protagonist()

    def heard(self, speaker: Speaker, actor: Actor | None, place: int, source: bool = False) -> None:
        """Remember who spoke at a place. A `source` (据与会者回忆) is nobody's antecedent."""
        entry = Spoken(place, self.view.document.paragraph_at(place), speaker, actor, source)
        insort(self.spoken, entry, key=lambda spoken: spoken.place)

    def last_before(self, place: int) -> Spoken | None:
        """Who spoke last before a place."""
        at = bisect_left(self.spoken, place, key=lambda spoken: spoken.place)
        return self.spoken[at - 1] if at else None

    def people_named(self) -> list[Actor]:
        """The people whom the article names outside of its bylines."""
        named = {mention.actor.key: mention.actor for mention in self.cast.named if mention.start not in self._bylines}
        return [actor for actor in named.values() if actor.type == "person"]

    def people_before(self, place: int, paragraphs: int = 3) -> list[Actor]:
        """People named before a place outside of quotations and bylines, nearest first."""
        found: list[Actor] = []
        first = self.view.document.paragraph_at(place) - paragraphs
        for looked, named in enumerate(self.cast.before(place)):
            if looked > 40 or len(found) > 8 or self.view.document.paragraph_at(named.start) < first:
                break
            fitting = (
                named.actor.type == "person" and self.view.plain[named.start] != QUOTED and named.start not in self._bylines
            )
            if fitting and named.actor not in found:
                found.append(named.actor)
        return found

    def focus(self, place: int, gender: str | None = None, anyone: bool = False) -> Focus:
        """Who a pronoun of this gender, or an elided subject (`anyone`: an organization as well), means at a place."""
        paragraph = self.view.document.paragraph_at(place)
        number = bisect_right(self._starts, place) - 1
        for back in range(min(9, number + 1)):
            sentence = self.view.document.sentences[number - back]
            if sentence.paragraph < paragraph - 2:
                break
            found = self._in_sentence(sentence.start, min(sentence.end, place), gender, back == 0, anyone)
            if found is not None:
                far = paragraph - sentence.paragraph
                return self._or_protagonist(found._replace(sure=found.sure - 0.02 * back - 0.05 * far), gender, far)
        for actor in self.people_before(place, 6):
            if fits(actor, gender):
                return Focus(actor, None, 0.6)
        return Focus(None, None, 0.0)

    def _in_sentence(self, start: int, end: int, gender: str | None, here: bool, anyone: bool) -> Focus | None:
        """Who is in focus in one sentence up to a place."""
        last = self.last_before(end)
        heard = last if last and last.place >= start and not last.source else None
        topic = self.topic(start, end) if here or heard is None else None
        if topic is not None and topic.actor is not None and fits(topic.actor, gender):
            return Focus(topic.actor, None, 0.93)
        if topic is not None and topic.kind == "unnamed" and self._may_be(topic, end, gender):
            return Focus(None, Speaker(topic.start, topic.end, self.view.text[topic.start : topic.end], "anonymous"), 0.8)
        if heard is not None and (
            anyone or ((heard.actor or _is_somebody(heard.speaker, gender)) and fits(heard.actor, gender))
        ):
            return Focus(heard.actor, heard.speaker, 0.92)
        body = self._body_at(start, end) if anyone and here and heard is None else None
        if body is not None:
            return Focus(body, None, 0.8)
        if here and _ASKED.search(self.view.plain, start, end):
            return None
        others = [
            named.actor
            for named in self.cast.within(start, end)
            if self.view.plain[named.start] != QUOTED and not _COMPARED.match(self.view.plain, named.end)
        ]
        people = [actor for actor in others if fits(actor, gender) and actor.type == "person"]
        return Focus(people[-1], None, 0.8) if people and heard is None and not self._is_byline_part(start, end) else None

    def _body_at(self, start: int, end: int) -> Actor | None:
        """The organization that a sentence begins with: 某协会的声明措辞谨慎，称…"""
        while start < end and self.view.plain[start].isspace():
            start += 1
        first = next(iter(self.cast.within(start, end)), None)
        return first.actor if first and first.start == start and first.actor.type == "organization" else None

    def _may_be(self, topic: Who, end: int, gender: str | None) -> bool:
        """Whether a pronoun of this gender may mean an unnamed person whom its sentence is about."""
        told = gender_of(self.view.plain[topic.start : topic.end])
        return told in (None, gender) and not self._told_apart(topic, end, gender)

    def _told_apart(self, topic: Who, end: int, gender: str | None) -> bool:
        """Whether an unnamed person can't be meant: only a source (据与会者回忆), or the pronoun already stands for another."""
        plain = self.view.plain
        if _SOURCE.search(plain, max(0, topic.start - 2), topic.start):
            return True
        pronoun = "她" if gender == "female" else "他"
        return pronoun in plain[topic.end : end] and "“" not in plain[topic.end : end]

    def _is_byline_part(self, start: int, end: int) -> bool:
        named = self.cast.within(start, end)
        return bool(named) and all(mention.start in self._bylines for mention in named)

    def _or_protagonist(self, found: Focus, gender: str | None, far: int) -> Focus:
        """In a portrait, a pronoun at the beginning of a paragraph means its subject rather than somebody named once."""
        main = self.protagonist
        if main is None or not far or found.actor is main or not fits(main, gender):
            return found
        passing = found.actor is None or len(found.actor.places) <= 2
        return Focus(main, None, 0.75) if passing else found

    def _subject_in(self, start: int, end: int) -> Who | None:
        """The subject of one piece, looked for once."""
        if (start, end) not in self._subjects:
            self._subjects[start, end] = subject_in(self.view, self.cast, start, end, nearest=False)
        return self._subjects[start, end]

    def topic(self, start: int, end: int) -> Who | None:
        """Whom a sentence is about: the subject of its first piece that has a person, named or not."""
        at, end = start, min(end, start + _REACH)
        for match in islice(_PIECE.finditer(self.view.plain, start, end), _FEW_PIECES):
            stop = min(match.start(), end)
            who = self._subject_in(at, stop) if stop > at else None
            if who and who.start not in self._bylines:
                if who.actor and who.actor.type == "person":
                    return who
                if who.kind == "pointing" and (bearer := self.bearer(self.view.plain[who.start : who.end], who.start)):
                    return who._replace(kind="name", actor=bearer)
                hidden = self.view.plain.startswith("不愿", who.start)
                if who.kind == "unnamed" and (who.start - at < 8 or hidden):
                    return self._called(who, stop)
            at = match.end()
        return None

    def _called(self, who: Who, end: int) -> Who:
        """最后一位受访者是数学家古望舒: the name that a phrase without one is given in its clause."""
        for named in self.cast.within(who.end, end):
            if named.actor.type == "person" and _IS.search(self.view.plain[who.end : named.start]):
                return Who(named.start, named.end, "name", named.actor, 0.9)
        return who

    def _in_byline(self, start: int, end: int) -> bool:
        key = self.view.key
        paragraph = self.view.document.paragraphs[self.view.document.paragraph_at(start)]
        if not _BYLINE.search(key, max(paragraph.start, start - 12), start):
            return False
        return paragraph.end - paragraph.start < 60 or bool(_BYLINE_END.match(key, end))

    def _protagonist(self) -> Actor | None:
        """The one person whom the article names far more often than anybody else."""
        counts = Counter({actor.key: len(actor.places) for actor in self.cast.actors if actor.type == "person"})
        ranked = counts.most_common(2)
        if not ranked or ranked[0][1] < 4 or (len(ranked) > 1 and ranked[0][1] < 1.6 * ranked[1][1]):
            return None
        return next(actor for actor in self.cast.actors if actor.key == ranked[0][0])


def _told_by_name(actor: Actor) -> str | None:
    """The gender that a given name in Latin letters tells: Jim McGras."""
    told = given_gender(actor.name) if actor.type == "person" and " " in actor.name else None
    return {"m": "male", "f": "female"}[told] if told else None


def _is_somebody(speaker: Speaker, gender: str | None) -> bool:
    """Whether a pronoun of this gender may mean a speaker without a name."""
    told = gender_of(simplified(speaker.text)) if gender else None
    return speaker.type != "organization" and (gender is None or told in (None, gender))


def fits(actor: Actor | None, gender: str | None) -> bool:
    """Whether somebody may be called by a pronoun of this gender."""
    if actor is None:
        return True
    return actor.type == "person" and (gender is None or actor.gender is None or actor.gender == gender)
