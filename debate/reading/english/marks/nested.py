"""Words that a speaker quotes inside a turn of their own: a record only where somebody else is named for them (GUIDELINES 8)."""

from __future__ import annotations

from debate.reading.english.cues.drafts import Draft, Turns
from debate.reading.english.sentences import Walk
from debate.reading.english.whose.hearing import Hearing
from debate.reading.structure.document import Document
from debate.reading.structure.marks import Marked

_AROUND = 4
"""Characters of a turn beside which its words are nobody else's."""
_PRONOUNS = frozenset(("he", "she", "they", "it"))


def nested(document: Document, marks: list[Marked], heard: Hearing, turns: Turns) -> list[Draft]:
    """The quotations of other people that stand inside the turns' words."""
    outer = sorted(turns.drafts, key=lambda draft: draft.start)
    walk = Walk(document, marks, Hearing(heard.text, heard.cast, heard.units, []))
    at, found = 0, []
    for unit in heard.units:
        while at < len(outer) and outer[at].end <= unit.start:
            at += 1
        if at == len(outer) or unit.end <= outer[at].start or all(token.kind != "q" for token in unit.tokens):
            continue
        before = len(walk.drafts)
        walk.sentence(unit)
        found += [draft for draft in walk.drafts[before:] if _is_anothers(draft, outer[at])]
    return found


def _is_anothers(inner: Draft, turn: Draft) -> bool:
    """Whether words in marks have a named speaker who is not the one whose turn it is."""
    actor, speaker = inner.voice.actor, inner.voice.speaker
    if inner.kind != "direct" or inner.start < turn.start or actor is None or actor is turn.voice.actor:
        return False
    if inner.cue is None or inner.end - inner.start >= turn.end - turn.start - _AROUND:
        return False
    return speaker.start is not None and speaker.text.lower() not in _PRONOUNS
