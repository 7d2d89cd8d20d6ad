"""Whom a report tells of by name, so that the pronoun or the role that tells it means somebody else: `He said X was ill`."""

from __future__ import annotations

from debate.reading.english.cues.attribution import Attribution
from debate.reading.english.reported.pieces import characters_of
from debate.reading.english.tokens import Unit
from debate.reading.english.whose.hearing import Hearing


def told_about(heard: Hearing, unit: Unit, made: Attribution) -> frozenset[str]:
    """The key of whom the words behind a cue name first; empty where they name nobody."""
    if made.after is None or made.frame not in ("that", "zero"):
        return frozenset()
    clause = characters_of(heard.text, unit, made.after)
    first = next(iter(heard.cast.within(clause.start, clause.end)), None)
    return frozenset((first.actor.key,)) if first and not heard.is_quoted(first.start) else frozenset()
