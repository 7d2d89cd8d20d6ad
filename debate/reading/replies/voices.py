"""Who can be answered in one article: everybody who speaks in it, and every known name in its text."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from debate.reading.cast import Named
from debate.reading.finding import places_of
from debate.reading.shapes import Quotation, Span
from debate.reading.structure.document import Document
from people.script import simplified

_MOST_PEOPLE = 60
"""Surfaces of those who spoke last before a quotation that are looked for in it; more are in no article."""


class Voice(NamedTuple):
    """Somebody who can be answered: a known id or None, the best name, and the place of one mention."""

    id: str | None
    name: str
    start: int
    end: int

    @property
    def key(self) -> str:
        """The same for the same one: the known id, else the name."""
        return self.id or self.name


class Voices:
    """The speakers and the known names of one article."""

    def __init__(self, document: Document, named: list[Named], drafts: list[Quotation]) -> None:
        self.drafts = drafts
        self.text, self.english = document.text, document.language == "en"
        self.plain = _small(self.text if self.english else simplified(self.text))
        """The text in small letters and simplified characters, place for place."""
        self.speaking = [voice_of(draft) for draft in drafts]
        """The voice of each quotation."""
        self.by_surface = _by_surface(drafts, self.speaking, self.english)
        self.people = _people(drafts, self.speaking, self.by_surface)
        self._called: tuple[int, list[tuple[str, Voice]]] = (0, [])
        self.by_handle: dict[str, Voice | None] = {}
        printed = self._printed()
        self.mentions = sorted([*printed, *self._named(named, printed)], key=lambda voice: (voice.start, -voice.end))
        self._starts = [voice.start for voice in self.mentions]

    def _printed(self) -> list[Voice]:
        return [
            self.by_surface[self.text[start:end]]._replace(start=start, end=end)
            for start, end in places_of(self.by_surface, self.text)
        ]

    def _named(self, named: list[Named], printed: list[Voice]) -> list[Voice]:
        """Everybody whom the article names, where no speaker's name is printed; who speaks is the voice that speaks."""
        places = {at for voice in printed for at in range(voice.start, voice.end)}
        speaking = {voice.start: voice for voice in self.speaking if voice and voice.start < voice.end}
        voices = {one.actor.key: speaking[one.start] for one in named if one.start in speaking}
        return [
            voices.get(one.actor.key, Voice(one.actor.id, one.actor.name, 0, 0))._replace(start=one.start, end=one.end)
            for one in named
            if one.start not in places and one.end - 1 not in places
        ]

    def first(self, start: int, end: int, draft: Quotation) -> Voice | None:
        """The first one named between two places who is not the speaker."""
        at = bisect_left(self._starts, start)
        for number in range(at, len(self.mentions)):
            voice = self.mentions[number]
            if voice.start >= end:
                return None
            if not same(voice, draft) and voice.start not in range(draft.start, draft.end):
                return voice
        return None

    def within(self, span: Span) -> list[Voice]:
        """Everybody named in a span, in order."""
        return self.mentions[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]

    def before(self, number: int, place: int, near: int) -> Voice | None:
        """Whoever spoke last before a place, if somebody else than the speaker and near: who speaks on answers nobody anew."""
        if not number or not 0 <= place - self.drafts[number - 1].end <= near:
            return None
        return self.other(number)

    def other(self, number: int) -> Voice | None:
        """Whoever said the words before these, if somebody else."""
        voice = self.speaking[number - 1] if number else None
        return voice if voice and not same(voice, self.drafts[number]) else None

    def handle(self, handle: str) -> Voice | None:
        """The one who posts under a handle: printed as the speaker, or beside a speaker's name."""
        if handle not in self.by_handle:
            self.by_handle[handle] = self._posting(handle)
        return self.by_handle[handle]

    def _posting(self, handle: str) -> Voice | None:
        for draft, voice in zip(self.drafts, self.speaking, strict=True):
            if voice and handle in (draft.speaker.text.lstrip("@"), voice.name.lstrip("@")):
                return voice
            if voice and re.search(rf"{re.escape(draft.speaker.text)}\W{{0,3}}@{re.escape(handle)}\b", self.text):
                return voice
        return None

    def called(self, draft: Quotation, words: str) -> list[tuple[str, Voice]]:
        """Those who spoke before a quotation and are named or addressed in some words, and how, the longest first: also by given
        name, or surname and title."""
        spoke = bisect_left(self.people, draft.start, key=lambda one: one[0])
        if spoke != self._called[0]:
            self._called = (spoke, self._surfaces(spoke))
        return [(surface, voice) for surface, voice in self._called[1] if surface in words and not same(voice, draft)]

    def _surfaces(self, spoke: int) -> list[tuple[str, Voice]]:
        """The surfaces of those who spoke last among the first so many."""
        named = [(surface, voice) for _, surface, voice in self.people[max(0, spoke - _MOST_PEOPLE) : spoke]]
        named += [(short, voice) for _, voice in named for short in _shorts(voice.name, self.english)]
        return sorted(named, key=lambda pair: -len(pair[0]))


def _small(text: str) -> str:
    """The text in small letters, of the same length."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(sign.lower()[:1] for sign in text)


def _people(
    drafts: list[Quotation], speaking: list[Voice | None], by_surface: dict[str, Voice]
) -> list[tuple[int, str, Voice]]:
    """Where each person first spoke, a surface of theirs, and the person, in order of place."""
    first: dict[Voice, int] = {}
    for draft, voice in zip(drafts, speaking, strict=True):
        if voice is not None and draft.speaker.type == "person":
            first[voice] = min(draft.start, first.get(voice, draft.start))
    return sorted((first[voice], surface, voice) for surface, voice in by_surface.items() if voice in first)


def _shorts(name: str, english: bool) -> list[str]:
    """Given names; in Chinese also what a colleague says: surname and title."""
    if english:
        return [name.split()[0]] if " " in name and len(name.split()[0]) > 2 else []
    if not 2 <= len(name) <= 4:
        return []
    return [
        *([name[-2:]] if len(name) > 2 else []),
        *(name[0] + title for title in ("老师", "总", "先生", "教授")),
        "老" + name[0],
    ]


def voice_of(draft: Quotation) -> Voice | None:
    """The speaker of a quotation as somebody who can be answered; None where nobody is named."""
    speaker = draft.speaker
    name = speaker.name or speaker.text
    if speaker.type not in ("person", "organization") or not name:
        return None
    return Voice(speaker.id, name, speaker.start or 0, speaker.end or 0)


def same(voice: Voice, draft: Quotation) -> bool:
    """Whether a voice is the speaker of a quotation."""
    if voice.id is not None and draft.speaker.id is not None:
        return voice.id == draft.speaker.id
    own = draft.speaker.name or draft.speaker.text
    return voice.name == own or voice.name == draft.speaker.text or (len(voice.name) > 1 and own.endswith(voice.name))


def _by_surface(drafts: list[Quotation], speaking: list[Voice | None], english: bool) -> dict[str, Voice]:
    """Full names, names as printed and, in English, surnames."""
    found: dict[str, Voice] = {}
    for draft, voice in zip(drafts, speaking, strict=True):
        if voice is None:
            continue
        found.setdefault(voice.name, voice)
        surname = voice.name.split()[-1] if english and draft.speaker.type == "person" else voice.name
        for surface in (surname, draft.speaker.text):
            if (len(surface) > 1 and surface[:1].isupper()) or (not english and len(surface) > 1):
                found.setdefault(surface, voice)
    return found
