"""Who speaks in a block that a sentence announces: the subject of its cue, else whoever it names, else who spoke last."""

from __future__ import annotations

from debate.reading.english.cues.attributions import attributions
from debate.reading.english.cues.drafts import Draft, turn_draft
from debate.reading.english.sentences import Walk
from debate.reading.english.subjects.phrases import name_phrase
from debate.reading.english.tokens import Unit
from debate.reading.english.turns.announced import Block
from debate.reading.english.whose.speakers import Voice


def block_drafts(walk: Walk, unit: Unit, block: Block) -> list[Draft]:
    """The drafts of a block below the sentence `unit`, one group; none where nobody is known to speak."""
    voice = _announcer(walk, unit)
    if voice is None:
        return []
    walk.heard.remember(unit.start, voice)
    group = f"b{unit.start}" if len(block.spans) > 1 else None
    return [turn_draft(span, voice)._replace(group=group) for span in block.spans]


def _announcer(walk: Walk, unit: Unit) -> Voice | None:
    """The voice that a sentence announces."""
    for made in reversed(attributions(walk.text, walk.cast, unit)):
        phrase = made.subject.phrase if made.subject else None
        if phrase and not (phrase.kind == "pronoun" and phrase.head in ("i", "we", "you")):
            return walk.voices.of(phrase, phrase.start)
    here = walk.cast.within(unit.start, unit.end)
    named = next((n for n in here if n.actor.type == "person"), here[0] if here else None)
    if named is None:
        return walk.here or walk.stage or walk.heard.last()
    return walk.voices.of(name_phrase(walk.text, named), named.start)
