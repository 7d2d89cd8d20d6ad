"""Who acts in a sentence that has no cue: words in marks beside it may be theirs."""

from __future__ import annotations

from debate.reading.cast import Named
from debate.reading.english.cues.finite_verbs import verbal
from debate.reading.english.subjects.before import subject_before
from debate.reading.english.subjects.phrases import name_phrase
from debate.reading.english.tokens import Unit
from debate.reading.english.whose.hearing import Hearing
from debate.reading.english.whose.speakers import Voice
from debate.reading.english.whose.voices import Voices

_BEAT = 10
"""Tokens of a sentence that only tells what a speaker does."""

_TURNS_BACK = 6
_SENT = frozenset(
    """warning message advice answer reply response quote line take verdict word words note text question plea appeal promise
    reminder rebuke rebuttal retort reaction joke comment observation summary gem confession admission""".split()
)
_TITLES = 40
"""Characters of the titles in front of a sender's name, at most."""


def acting_person(heard: Hearing, voices: Voices, unit: Unit) -> Voice | None:
    """The person who is the subject of a sentence, where one is named or meant by a pronoun before its verb."""
    verb = next((number for number, token in enumerate(unit.tokens) if verbal(token)), None)
    if verb is None:
        return _first_named(heard, voices, unit)
    subject = subject_before(heard.text, heard.cast, unit.tokens, verb)
    if subject is None or subject.phrase.kind not in ("name", "pronoun", "role"):
        return None
    voice = voices.of(subject.phrase, subject.phrase.start)
    return voice if voice.actor and voice.actor.type == "person" else None


def announcing(heard: Hearing, voices: Voices, unit: Unit) -> Voice | None:
    """Who says what stands behind the colon of a sentence without a cue: its sender, else the person who acts in it."""
    return _sender(heard, voices, unit) or acting_person(heard, voices, unit)


def _sender(heard: Hearing, voices: Voices, unit: Unit) -> Voice | None:
    """From whom a sentence says that the words behind its colon come: `this warning from Brandt to the board: “…”`."""
    for at in range(1, len(unit.tokens) - 1):
        if unit.tokens[at].low in ("from", "by") and unit.tokens[at - 1].low in _SENT:
            here = heard.cast.within(unit.tokens[at + 1].start, unit.end)
            named = next((n for n in here if n.start - unit.tokens[at].end < _TITLES), None)
            return voices.of(name_phrase(heard.text, named), named.start) if named else None
    return None


def named_next(heard: Hearing, voices: Voices, unit: Unit) -> Voice | None:
    """The first person whom the sentence behind names."""
    number = heard.sentence(unit.start) + 1
    return _first_named(heard, voices, heard.units[number]) if number < len(heard.units) else None


def beat_behind(heard: Hearing, voices: Voices, unit: Unit) -> Voice | None:
    """The person who does something right behind marked words, in a short sentence: `“No.” Brandt shrugged.`"""
    number = heard.sentence(unit.start) + 1
    ahead = heard.units[number] if number < len(heard.units) else None
    if ahead is None or ahead.paragraph != unit.paragraph or len(ahead.tokens) > _BEAT:
        return None
    if any(token.kind == "q" or token.text == ":" for token in ahead.tokens):
        return None
    return acting_person(heard, voices, ahead)


def answering(heard: Hearing) -> Voice | None:
    """Who answers a question that the last speaker asked: the one who spoke before them."""
    last = heard.last()
    earlier = [voice for _, voice in heard.spoken[-_TURNS_BACK:] if voice.actor and last and voice.actor is not last.actor]
    return earlier[-1] if earlier else None


def _first_named(heard: Hearing, voices: Voices, unit: Unit) -> Voice | None:
    marks = [token for token in unit.tokens if token.kind == "q"]
    here = (
        named
        for named in heard.cast.within(unit.start, unit.end)
        if not any(mark.start < named.start < mark.end for mark in marks)
    )
    named = next((n for n in here if n.actor.type == "person" or _is_label(heard.text, n, unit)), None)
    return voices.of(name_phrase(heard.text, named), named.start) if named else None


def _is_label(text: str, named: Named, unit: Unit) -> bool:
    """Whether a sentence is a name, a colon and what it says: `Tarrant: “That is rich.”`"""
    return named.start == unit.start and text[named.end : named.end + 1] == ":"
