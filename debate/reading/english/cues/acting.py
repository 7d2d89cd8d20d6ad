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
    here = heard.cast.within(unit.start, unit.end)
    named = next((n for n in here if n.actor.type == "person" or _is_label(heard.text, n, unit)), None)
    return voices.of(name_phrase(heard.text, named), named.start) if named else None


def _is_label(text: str, named: Named, unit: Unit) -> bool:
    """Whether a sentence is a name, a colon and what it says: `Tarrant: “That is rich.”`"""
    return named.start == unit.start and text[named.end : named.end + 1] == ":"
