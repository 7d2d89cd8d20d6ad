"""A speaker made from one mention: as an actor, as somebody told before, or as printed."""

from __future__ import annotations

from debate.reading.cast import Actor
from debate.reading.chinese.candidates import Who
from debate.reading.chinese.telling import Telling
from debate.reading.shapes import Speaker, SpeakerKind

Resolved = tuple[Speaker, Actor | None]


class Mentions:
    """Makes speakers of the mentions of one article."""

    def __init__(self, telling: Telling) -> None:
        self.telling = telling
        self.view = telling.view

    def of_actor(self, who: Who, actor: Actor, sure: float) -> Resolved:
        """A speaker who is an actor, mentioned here; a role printed before the name is kept."""
        return Speaker(who.start, who.end, self.text_of(who), actor.type, actor.id, actor.name, actor.role, sure), actor

    def again(self, who: Who, speaker: Speaker, sure: float) -> Speaker:
        """The same speaker, mentioned here."""
        return speaker._replace(start=who.start, end=who.end, text=self.text_of(who), confidence=sure)

    def plain_speaker(self, who: Who, kind: SpeakerKind, sure: float, name: str | None = None) -> Speaker:
        return Speaker(who.start, who.end, self.text_of(who), kind, None, name, None, sure)

    def text_of(self, who: Who) -> str:
        return self.view.text[who.start : who.end]

    def key_of(self, who: Who) -> str:
        return self.view.plain[who.start : who.end]
