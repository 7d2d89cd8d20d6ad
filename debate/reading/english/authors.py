"""Whose a document is that speaks: `Kestrel's report`, `its statement`, `the review` that was led by somebody."""

from __future__ import annotations

import re

from debate.reading.cast import Actor
from debate.reading.english.candidates import organization_before
from debate.reading.english.hearing import Hearing
from debate.reading.english.phrases import Phrase
from debate.reading.english.pronouns import GENDER, person_voice
from debate.reading.english.speakers import Voice, voice_of

_CHARACTERS_BACK = 2500


def document_voice(heard: Hearing, phrase: Phrase, place: int) -> Voice:
    """The voice of whoever made a document."""
    if phrase.owner:
        return voice_of(phrase, phrase.owner.actor)
    if phrase.determiner in GENDER:
        return person_voice(heard, phrase, place, GENDER[phrase.determiner])
    return voice_of(phrase, _possessor(heard, phrase, place) or _author(heard, phrase.head, place))


def _possessor(heard: Hearing, phrase: Phrase, place: int) -> Actor | None:
    """Whom its, their or whose points at."""
    if phrase.determiner == "whose":
        return next((named.actor for named in heard.cast.before(place)), None)
    return organization_before(heard, place) if phrase.determiner in ("its", "their") else None


def _author(heard: Hearing, head: str, place: int) -> Actor | None:
    """Who made the document of this noun that was named last: a review led by X, X's report."""
    window = max(0, place - _CHARACTERS_BACK)
    named_so = re.finditer(rf"\b{re.escape(head)}", heard.text[window:place], re.IGNORECASE)
    for match in reversed(list(named_so)[-8:]):
        at = window + match.start()
        behind = heard.cast.within(at, at + 90)
        if behind and any(w in heard.text[at : behind[0].start] for w in (" by ", " from ")):
            return behind[0].actor
        ahead = heard.cast.within(max(0, at - 60), at)
        if ahead and heard.text[ahead[-1].end : ahead[-1].end + 2] in ("'s", "’s"):
            return ahead[-1].actor
    return None
