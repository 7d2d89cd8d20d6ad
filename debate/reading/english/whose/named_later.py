"""Somebody unnamed whom the next sentences name: `A lawyer said …`, then `The lawyer, X, told us …`."""

from __future__ import annotations

from debate.reading.english.cues.attribution import Attribution
from debate.reading.english.cues.drafts import Draft
from debate.reading.english.tokens import Unit
from debate.reading.english.whose.speakers import Voice

_BACK = 4
"""Quotations back at most."""

_NEAR = 600
"""Characters between what somebody said and where they are named, at most."""


def name_earlier(drafts: list[Draft], unit: Unit, made: Attribution, voice: Voice | None) -> None:
    """Give what somebody unnamed said just before to whom the subject of a cue names as the same."""
    subject = made.subject
    if voice is None or voice.actor is None or voice.actor.type != "person" or subject is None or not subject.phrase.role:
        return
    if unit.tokens[subject.first].low != "the":
        return
    noun = subject.phrase.role.lower().split()[-1]
    for number in range(len(drafts) - 1, max(-1, len(drafts) - 1 - _BACK), -1):
        draft = drafts[number]
        said = draft.voice.speaker
        if draft.voice.actor is not None or said.type != "anonymous" or unit.start - draft.end > _NEAR:
            return
        if draft.voice.plural or said.text.lower().split()[-1:] != [noun]:
            return
        named = said._replace(type=voice.actor.type, id=voice.actor.id, name=voice.actor.name)
        drafts[number] = draft._replace(voice=draft.voice._replace(speaker=named, actor=voice.actor))
