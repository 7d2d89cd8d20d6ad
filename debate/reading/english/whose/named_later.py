"""Somebody unnamed whom the next sentences name: `A lawyer said …`, then `The lawyer, X, told us …`."""

from __future__ import annotations

from debate.reading.cast import Actor
from debate.reading.english.cues.attribution import Attribution
from debate.reading.english.cues.drafts import Draft
from debate.reading.english.tokens import Unit
from debate.reading.english.vocabulary import words
from debate.reading.english.whose.speakers import Voice

_BACK = 4
"""Quotations back at most."""

_OFFICIALS = frozenset("official executive lawmaker legislator politician officer leader chief boss policymaker".split())
"""Nouns by which a lead calls whom the story names below."""

_NEAR = 600
"""Characters between what somebody said and where they are named, at most."""


def name_earlier(drafts: list[Draft], unit: Unit, made: Attribution, voice: Voice | None) -> None:
    """Give what somebody unnamed said just before to whom the subject of a cue names as the same."""
    subject = made.subject
    if voice is None or voice.actor is None or voice.actor.type != "person" or subject is None or not subject.phrase.role:
        return
    if unit.tokens[subject.first].low != "the":
        _name_lead(drafts, unit, subject.phrase.role, voice)
        return
    noun = subject.phrase.role.lower().split()[-1]
    for number in range(len(drafts) - 1, max(-1, len(drafts) - 1 - _BACK), -1):
        draft = drafts[number]
        said = draft.voice.speaker
        if draft.voice.actor is not None or said.type != "anonymous" or unit.start - draft.end > _NEAR:
            return
        if draft.voice.plural or said.text.lower().split()[-1:] != [noun]:
            return
        drafts[number] = _named(draft, voice.actor)


def _name_lead(drafts: list[Draft], unit: Unit, role: str, voice: Voice) -> None:
    """Give what the lead lets somebody unnamed say to the first who is named, where both belong to one body: `A top Harbour Board
    official`, then `Harbour Board President X`."""
    if not 0 < len(drafts) <= _BACK or unit.start - drafts[0].start > _NEAR or voice.actor is None:
        return
    bodies = {word for word in role.split() if word[:1].isupper() and word.lower() not in words.ROLES}
    said = [draft.voice.speaker for draft in drafts]
    one = all(s.type == "anonymous" and s.text == said[0].text for s in said) and not drafts[0].voice.plural
    if one and said[0].text.split()[-1] in _OFFICIALS and bodies & set(said[0].text.split()):
        drafts[:] = [_named(draft, voice.actor) for draft in drafts]


def _named(draft: Draft, actor: Actor) -> Draft:
    """A draft whose unnamed speaker is known."""
    said = draft.voice.speaker._replace(type=actor.type, id=actor.id, name=actor.name)
    return draft._replace(voice=draft.voice._replace(speaker=said, actor=actor))
