"""The walk over the sentences: gives each marked span and each reported clause its speaker, in order of place.

It relies on `attributions` for the cues, on `voices` for who is meant, on `marked` for what marks mean. A marked sentence
without a cue belongs to whom the paragraph already quotes (one group), else to the speaker of the paragraph before (an
orphan)."""

from __future__ import annotations

from debate.reading.cast import Named
from debate.reading.english.cues.acting import acting_person, announcing, answering, beat_behind, named_next
from debate.reading.english.cues.attribution import Attribution
from debate.reading.english.cues.attributions import attributions
from debate.reading.english.cues.drafts import Draft
from debate.reading.english.cues.governing import around, governor, is_announced
from debate.reading.english.marks.carried import is_carried, names_others
from debate.reading.english.marks.marked import is_whole, manner
from debate.reading.english.names.unnamed import introduced, subject_of
from debate.reading.english.reported.pieces import characters_of
from debate.reading.english.reported.reported_clauses import reported_clauses
from debate.reading.english.subjects.issuers import issuer
from debate.reading.english.subjects.phrases import name_phrase, phrase_of
from debate.reading.english.tokens import Unit
from debate.reading.english.vocabulary import words
from debate.reading.english.whose.hearing import Hearing
from debate.reading.english.whose.named_later import name_earlier
from debate.reading.english.whose.pronouns import echo
from debate.reading.english.whose.speakers import Voice
from debate.reading.english.whose.told_about import told_about
from debate.reading.english.whose.voices import Voices
from debate.reading.shapes import Cue, Span, Speaker
from debate.reading.structure.document import Document
from debate.reading.structure.marks import Marked

_LONGEST_NAME = 4
"""Tokens before a cue that may be only the subject of what is said: `Wendell, he says, is …`."""


class Walk:
    """One pass over one article."""

    def __init__(self, document: Document, marks: list[Marked], heard: Hearing) -> None:
        self.document = document
        self.text = document.text
        self.marks = marks
        self.heard = heard
        self.cast = heard.cast
        self.voices = Voices(heard)
        self.drafts: list[Draft] = []
        self.paragraph = -1
        self.here: Voice | None = None
        self.cue: Cue | None = None
        self.group = 0
        self.open_group: str | None = None
        self.stage: Voice | None = None
        self.unfinished: list[int] = []
        self.early: list[int] = []

    def sentence(self, unit: Unit) -> None:
        """Read one sentence."""
        if unit.paragraph != self.paragraph:
            self._new_paragraph(unit)
        if unnamed := introduced(self.text, self.cast, unit) or subject_of(self.text, self.cast, unit):
            self._introduce(self.voices.of(unnamed, unnamed.start))
        echo(self.heard, self.voices.roles, unit)
        made = attributions(self.text, self.cast, unit)
        voices = [self._voice(unit, attribution) for attribution in made]
        for attribution, voice in zip(made, voices, strict=True):
            name_earlier(self.drafts, unit, attribution, voice)
        self._marked(unit, made, voices)
        for attribution, voice in zip(made, voices, strict=True):
            if voice:
                self._reported(unit, attribution, voice)
        if not any(voice and (cue.before or cue.after) for cue, voice in zip(made, voices, strict=True)):
            self._set_stage(unit)

    def head(self, unit: Unit, named: Named | None) -> None:
        """Read a head that tells who speaks below it."""
        if unit.paragraph == self.paragraph:
            return
        self._new_paragraph(unit)
        if named is None:
            start, end = unit.start, unit.end
            voice = Voice(Speaker(start, end, self.text[start:end], "anonymous"), None)
        else:
            voice = self.voices.of(name_phrase(self.text, named), named.start)
        self.stage, self.heard.unnamed = voice, None
        self.heard.remember(unit.start, voice)

    def _introduce(self, voice: Voice) -> None:
        """Note somebody unnamed of whom a sentence tells; who is only called so again was introduced before."""
        known = self.heard.unnamed
        again = known is not None and known.speaker.text.split()[-1:] == voice.speaker.text.split()[-1:]
        if voice.actor is None and not again:
            self.heard.unnamed = voice

    def _new_paragraph(self, unit: Unit) -> None:
        self.paragraph = unit.paragraph
        self.here, self.cue = None, None
        self.open_group = None
        self.early = []
        if unit.tokens[0].kind != "q":
            self.unfinished = []

    def _voice(self, unit: Unit, made: Attribution) -> Voice | None:
        """Whom a cue speaks of; nobody for the writer's own I and we."""
        if made.subject is None:
            return None
        phrase = made.subject.phrase
        if phrase.kind == "pronoun" and phrase.head in ("i", "we", "you"):
            return None
        before = made.before or (Span(0, made.first) if made.frame == "tail" and 0 < made.first <= _LONGEST_NAME else None)
        self.heard.reported = characters_of(self.text, unit, before) if before else None
        self.heard.told_of = told_about(self.heard, unit, made)
        voice = self.voices.of(phrase, phrase.start)
        self.heard.reported, self.heard.told_of = None, frozenset()
        says = (made.before or made.after) and phrase.kind != "other"
        if says or voice.actor or voice.speaker.type == "organization":
            self.heard.remember(made.cue.start, voice)
        return voice

    def _marked(self, unit: Unit, made: list[Attribution], voices: list[Voice | None]) -> None:
        """Draft the marked spans of a sentence."""
        for at, token in enumerate(unit.tokens):
            if token.kind != "q":
                continue
            number, before = governor(made, at)
            attribution = made[number] if number is not None else None
            voice = voices[number] if number is not None else None
            if attribution is None and is_whole(unit, at):
                self._orphan(unit, at)
            elif attribution is None and is_announced(unit, at):
                self._announced(unit, at)
            elif attribution and voice:
                self._governed(unit, at, attribution, voice, before)
            elif not made and is_carried(self.text, unit, at):
                self._carried(unit, at)

    def _governed(self, unit: Unit, at: int, made: Attribution, voice: Voice, before: bool) -> None:
        """Draft a marked span that a cue governs."""
        how = manner(self.text, unit, at, made, before)
        if how == "none":
            return
        marked = self.marks[unit.tokens[at].mark]
        span = made.before if before else made.after
        clause = around(characters_of(self.text, unit, span), marked) if how == "mixed" and span else None
        group = self._group_of(voice) if how == "direct" else None
        self._add(Draft(marked.start, marked.end, "direct" if how == "direct" else "mixed", voice, made.cue, clause, group))
        if at == 0:
            self._finish(self.unfinished, voice)
        if how == "direct":
            self._finish(self.early, voice)
        self.unfinished = [] if marked.closed else [len(self.drafts) - 1]
        self.here, self.cue, self.stage = voice, made.cue, None

    def _carried(self, unit: Unit, at: int) -> None:
        """Draft what whoever is quoted just before goes on with."""
        before = self.drafts[-1] if self.drafts else None
        near = before is not None and self.document.paragraph_at(before.start) >= unit.paragraph - 1
        voice = self.here or (self.heard.last() if near else None)
        quoted = before is not None and before.kind == "direct" and self.here is not None
        if voice is not None and (quoted or not names_others(self.cast, unit, voice.actor)):
            marked = self.marks[unit.tokens[at].mark]
            self._add(Draft(marked.start, marked.end, "mixed", voice, self.cue, None, None))

    def _orphan(self, unit: Unit, at: int) -> None:
        """A marked sentence without a cue of its own."""
        marked = self.marks[unit.tokens[at].mark]
        if len(self.text[marked.start : marked.end].split()) < 2 and self.here is None:
            return
        voice = self._who_goes_on(unit)
        if voice is None:
            return
        early = self.here is None or bool(self.early)
        self._add(Draft(marked.start, marked.end, "direct", voice, self.cue, None, self._group_of(voice)))
        self.here = voice
        self.heard.remember(marked.start, voice)
        if early:
            self.early.append(len(self.drafts) - 1)
        if not marked.closed:
            self.unfinished.append(len(self.drafts) - 1)

    def _who_goes_on(self, unit: Unit) -> Voice | None:
        """Who says a marked sentence without a cue: who is quoted here, acts behind it, spoke last, was asked, or is named next."""
        if self.unfinished and self.here is None:
            return self.drafts[self.unfinished[-1]].voice
        voice = self.here or beat_behind(self.heard, self.voices, unit) or self.stage
        if voice or not self.heard.spoken:
            return voice or named_next(self.heard, self.voices, unit)
        asked = bool(self.drafts) and self.text[self.drafts[-1].end - 1] == "?" and self.drafts[-1].kind == "direct"
        return (answering(self.heard) if asked else None) or self.heard.last()

    def _finish(self, numbers: list[int], voice: Voice) -> None:
        """Give words whose speaker was only guessed to whoever is named behind them, and forget the guess."""
        for number in numbers:
            self.drafts[number] = self.drafts[number]._replace(voice=voice)
        numbers.clear()

    def _announced(self, unit: Unit, at: int) -> None:
        """A marked sentence behind a colon without a cue: `She was blunter: “…”` is hers, `Then: “…”` goes on."""
        unnamed = self.heard.unnamed
        here = unnamed if unnamed and unit.start <= (unnamed.speaker.start or 0) < unit.end else None
        subject = announcing(self.heard, self.voices, unit) or here or self._writing(unit)
        if subject is not None:
            self.here, self.open_group = subject, None
        self._orphan(unit, at)

    def _writing(self, unit: Unit, first: bool = False) -> Voice | None:
        """Whose statement a sentence announces: `From the vendor, Acme, a statement:`; the `first` one named, where it has a
        verb: `Acme today issued this statement on the report of the Senate:`."""
        named = self.cast.within(unit.start, unit.end)
        if not named or not any(token.low in words.DOCUMENTS for token in unit.tokens):
            return None
        whose = (issuer(unit, named) or named[0]) if first else named[-1]
        return self.voices.of(name_phrase(self.text, whose), whose.start)

    def _group_of(self, voice: Voice) -> str:
        """The same group for the spans that one speaker has in one paragraph."""
        same = (
            self.here is not None
            and self.here.speaker.name == voice.speaker.name
            and self.here.speaker.text == voice.speaker.text
        )
        if self.open_group is None or not (same or self.here is None):
            self.group += 1
            self.open_group = f"g{self.group}"
        return self.open_group

    def _reported(self, unit: Unit, made: Attribution, voice: Voice) -> None:
        """Draft the clauses that a cue reports without marks."""
        for place in reported_clauses(self.text, unit, made, self.drafts):
            self.here, self.cue, self.stage = voice, made.cue, None
            self._add(Draft(*place, "indirect", voice, made.cue, frame=made.frame))

    def _set_stage(self, unit: Unit) -> None:
        """Who a sentence without a cue is about: a marked sentence behind it may be theirs."""
        if unit.tokens[-1].text == ":" and (writing := self._writing(unit, first=True)):
            self.stage = writing
            return
        first = next((n for n in self.cast.within(unit.start, unit.end) if n.actor.type == "person"), None)
        if first is None and unit.tokens[0].low in ("he", "she"):
            self.stage = acting_person(self.heard, self.voices, unit)
        if first is None or all(token.kind != "w" for token in unit.tokens):
            return
        phrase = phrase_of(self.text, self.cast, [token for token in unit.tokens if first.start <= token.start < first.end])
        if phrase and phrase.named:
            self.stage = self.voices.of(phrase, phrase.start)

    def _add(self, draft: Draft) -> None:
        if draft.end > draft.start:
            self.drafts.append(draft)
