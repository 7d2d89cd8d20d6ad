"""All attributions of a sentence: which cue gives which words to which subject."""

from __future__ import annotations

from debate.reading.cast import Cast
from debate.reading.english.cues.attribution import Attribution
from debate.reading.english.cues.finding import cue_words
from debate.reading.english.cues.leading_participles import leading_participle
from debate.reading.english.cues.set_phrases import set_phrases
from debate.reading.english.cues.verb_cues import verb_cue
from debate.reading.english.reported.overlaps import without_overlaps
from debate.reading.english.tokens import Unit


def attributions(text: str, cast: Cast, unit: Unit) -> list[Attribution]:
    """All attributions of one sentence in order, each with its words cut where the next one begins."""
    found = leading_participle(text, cast, unit.tokens)
    for cue in cue_words(unit.tokens):
        if cue.first < (found[-1].last if found else 0):
            continue
        made = verb_cue(text, cast, unit.tokens, cue, found)
        if made:
            found.append(made)
    found += [_as_found(made, found) for made in set_phrases(text, cast, unit.tokens)]
    found.sort(key=lambda a: a.first)
    return without_overlaps(unit.tokens, found)


def _as_found(made: Attribution, found: list[Attribution]) -> Attribution:
    """A cue of two words with the subject that its verb has alone: `said the firm backed it and rejected the idea that`."""
    alone = next((a for a in found if a.cue.start == made.cue.start and a.subject), None)
    if made.lemma != "belief" or alone is None or alone.subject is None:
        return made
    return made._replace(subject=alone.subject, first=alone.first)
