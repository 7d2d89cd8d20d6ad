"""A voice: the printed speaker of a phrase with the actor of the cast behind it."""

from __future__ import annotations

from typing import NamedTuple

from debate.reading.cast import Actor
from debate.reading.english.subjects.phrases import Phrase
from debate.reading.shapes import Speaker, SpeakerKind


class Voice(NamedTuple):
    """A speaker with the actor behind it."""

    speaker: Speaker
    actor: Actor | None
    plural: bool = False


def voice_of(phrase: Phrase, actor: Actor | None, kind: SpeakerKind = "unknown", role: str | None = None) -> Voice:
    """The voice of an actor, printed as a phrase; `kind` tells what speaks where no actor is known."""
    if phrase.joint and actor is not None:
        return voice_of(phrase._replace(joint=False), actor, kind, role)._replace(plural=True)
    if actor is None:
        name = phrase.text if kind == "organization" else None
        return Voice(Speaker(phrase.start, phrase.end, phrase.text, kind, None, name, phrase.role), None)
    printed = Speaker(phrase.start, phrase.end, phrase.text, actor.type, actor.id, actor.name, phrase.role or role)
    return Voice(printed, actor)


def said_again(voice: Voice, phrase: Phrase) -> Voice:
    """The same voice, printed as another phrase."""
    return voice._replace(speaker=voice.speaker._replace(start=phrase.start, end=phrase.end, text=phrase.text))
