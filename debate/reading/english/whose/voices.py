"""Whom a phrase means: coreference by sieves over the cast and over who spoke before (alias, owner, role, pronoun)."""

from __future__ import annotations

import re

from debate.reading.english.cues.finite_verbs import verbal
from debate.reading.english.names.bearings import bearings_of
from debate.reading.english.names.gender_votes import tell_genders
from debate.reading.english.subjects.phrases import Phrase, phrase_of
from debate.reading.english.vocabulary import words
from debate.reading.english.whose.authors import document_again, document_voice
from debate.reading.english.whose.hearing import Hearing
from debate.reading.english.whose.organizations import organization_voice, spokes_voice
from debate.reading.english.whose.pronouns import pronoun_voice
from debate.reading.english.whose.roles import introduced_voice, role_voice
from debate.reading.english.whose.speakers import Voice, said_again, voice_of

_BODYS = re.compile(r"(?:[Tt]he )?((?:[a-z-]+ ){0,2}?([a-z-]+))['’]s? ")
_STAFF = frozenset("staff leadership management board account".split())
"""Who speaks for the body whose they are."""

_TURNS_BACK = 8

_SHORT = 5
"""Tokens of a bare noun for a body, with the words before it, at most."""


class Voices:
    """Resolves the subjects of one article in order of place."""

    def __init__(self, heard: Hearing) -> None:
        self.heard = heard
        self.roles = bearings_of(heard.units, heard.cast)
        tell_genders(heard.units, heard.cast, self.roles)

    def of(self, phrase: Phrase, place: int) -> Voice:
        """The voice of a phrase at a place."""
        match phrase.kind:
            case "name" if phrase.named:
                return voice_of(phrase, phrase.named.actor)
            case "pronoun":
                return self._pronoun(phrase, place)
            case "role":
                return role_voice(self.heard, self.roles, phrase, place)
            case "organization":
                if phrase.head == "general" and (inspector := self._inspector(phrase, place)):
                    return inspector
                return organization_voice(self.heard, phrase, place)
            case "document":
                body = self._possessor(phrase) or (self._told_of(place) if phrase.determiner == "its" else None)
                return said_again(body, phrase) if body else document_voice(self.heard, self.roles, phrase, place, self.of)
            case "spokes":
                return spokes_voice(self.heard, phrase, place)
        return self._unnamed(phrase, place)

    def _possessor(self, phrase: Phrase) -> Voice | None:
        """The body without a name whose document or staff speaks: `the department's own assessment`, `The board's staff`."""
        found = _BODYS.match(phrase.text)
        if found is None or found[2].lower() not in words.ORG_NOUNS or phrase.owner:
            return None
        end = phrase.start + len(found[1])
        body = Phrase(phrase.start, end, found[1], "organization", found[2].lower(), "the")
        return self.of(body, phrase.start)

    def _inspector(self, phrase: Phrase, place: int) -> Voice | None:
        """The inspector general who is named below: `an inspector general said`, then `Inspector General X`."""
        return introduced_voice(self.heard, self.roles, phrase._replace(head="inspector"), place)

    def _pronoun(self, phrase: Phrase, place: int) -> Voice:
        if phrase.head == "it" and (body := self._told_of(place)):
            return said_again(body, phrase)
        again = document_again(self.heard, self.roles, phrase, place, self.of) if phrase.head == "it" else None
        return again or pronoun_voice(self.heard, phrase, place)

    def _told_of(self, place: int) -> Voice | None:
        """The body without a name that the sentence before is about and nobody spoke in: `The alliance was founded. Its draft`."""
        here = self.heard.sentence(place)
        unit = self.heard.units[here - 1] if here else None
        if unit is None or unit.tokens[0].low != "the" or any(spot >= unit.start for spot, _ in self.heard.spoken[-1:]):
            return None
        verb = next((at for at, token in enumerate(unit.tokens) if verbal(token) or token.kind != "w"), 0)
        phrase = phrase_of(self.heard.text, self.heard.cast, unit.tokens[:verb]) if 1 < verb <= _SHORT else None
        voice = self.of(phrase, phrase.start) if phrase and phrase.kind == "organization" else None
        return voice if voice and voice.actor else None

    def _staff(self, phrase: Phrase) -> Voice | None:
        """The body whose staff speaks, or spoke before: `The board's staff recommended`, then `the staff`."""
        if phrase.determiner != "the" or "'s " in phrase.text.replace("’", "'"):
            body = self._possessor(phrase)
            return said_again(body, phrase) if body else None
        before = (voice for _, voice in reversed(self.heard.spoken[-_TURNS_BACK:]) if voice.speaker.name)
        mine = (voice for voice in before if voice.speaker.text.lower().endswith(f" {phrase.head}"))
        return next((said_again(voice, phrase) for voice in mine), None)

    def _unnamed(self, phrase: Phrase, place: int) -> Voice:
        """The voice of a phrase that names nobody: a state by its name, somebody whom the article names below, or nobody."""
        if phrase.head in _STAFF and (of_body := self._staff(phrase)):
            return of_body
        if phrase.kind == "anonymous" and (named := introduced_voice(self.heard, self.roles, phrase, place)):
            return named
        unnamed = voice_of(phrase, None, "anonymous" if phrase.kind == "anonymous" else "unknown")
        return unnamed._replace(plural=phrase.plural)
