"""Whom a quotation might answer, and what speaks for each: shapes of an answer, nearness, turns, echoes, who is named where.

Candidates are whoever the shapes point at, whoever spoke last, and whoever is named around the words or in them. Every sign is a
feature of a linear model (`replies.py`); signs tell of places and words, never of who somebody is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import chain
from typing import NamedTuple

from debate.reading.document import Document
from debate.reading.features import NOWHERE, Features
from debate.reading.reply_shapes import Shape, shapes_of
from debate.reading.reply_words import HAN, WORD, asks, beginning, is_labelled, keys, speaks_to
from debate.reading.shapes import Quotation, Span
from debate.reading.voices import Voice, Voices, same
from people.script import simplified

_BACK, _NEAR, _ECHOES, _RARE = 5, 900, 3, 3
"""Quotations and characters back to whoever spoke last; echoes that count; quotations in which a rare word may stand."""


class Candidate(NamedTuple):
    """Somebody whom a quotation might answer, with the signs of it, the plainest shape, and the place that shows it best."""

    target: Voice
    signs: Features
    shape: Shape | None
    evidence: Span


class Places(NamedTuple):
    """Where others stand around a quotation: numbers of the last words of others, mentions in its zones, and in its words."""

    last: list[int]
    around: list[Voice]
    inside: list[Voice]


class Answering:
    """What is looked up again and again in one article."""

    def __init__(self, document: Document, voices: Voices, drafts: list[Quotation]) -> None:
        self.document, self.voices, self.drafts = document, voices, drafts
        self.english = document.language == "en"
        self.keys = [frozenset(keys(draft.text, self.english)) for draft in drafts]
        self.spread = Counter(chain.from_iterable(self.keys))
        self.paragraphs = [document.paragraph_at(draft.start) for draft in drafts]
        self.shown: list[list[Shape]] = [[] for _ in drafts]
        self.labelled = [is_labelled(document, draft) for draft in drafts]

    def candidates(self, number: int, zones: list[Span], shown: bool = False) -> list[Candidate]:
        """Everybody whom a quotation might answer; nobody twice. `shown`: and nobody, where nothing but nearness speaks for any."""
        draft = self.drafts[number]
        shapes = shapes_of(self.document, self.voices, self.drafts, number, zones)
        self.shown[number] = shapes
        places = Places(
            self._last(number),
            [mention for zone in zones for mention in self.voices.within(zone) if not same(mention, draft)],
            self._inside(draft),
        )
        if shown and not self._shows(number, shapes, places):
            return []
        spoke = [self._voice(at) for at in places.last]
        begun = self._begun(number)
        above = [mention for mention in self.voices.within(self._above(number)) if not same(mention, draft)]
        found: dict[str, Candidate] = {}
        for voice in (*(shape.target for shape in (*shapes, *begun)), *spoke, *places.around, *places.inside, *above):
            key = voice.id or voice.name
            if key not in found:
                found[key] = self._candidate(number, voice, shapes, places, zones)
                if any(_alike(mention, voice) for mention in above):
                    found[key].signs["above"] = (1.0, NOWHERE)
                self._go_on(found[key], begun)
        return list(found.values())

    def _begun(self, number: int) -> list[Shape]:
        """The shapes of the same speaker's words right before, in the same paragraph."""
        before, draft = self.drafts[number - 1] if number else None, self.drafts[number]
        mine = before is not None and before.speaker.name is not None and before.speaker.name == draft.speaker.name
        return self.shown[number - 1] if mine and self.paragraphs[number - 1] == self.paragraphs[number] else []

    def _go_on(self, candidate: Candidate, begun: list[Shape]) -> None:
        """Enter what showed that the words right before answered the same one."""
        for shape in begun:
            if _alike(shape.target, candidate.target):
                candidate.signs[f"goes on {shape.way} {shape.kind}"] = (1.0, NOWHERE)

    def _voice(self, number: int) -> Voice:
        voice = self.voices.speaking[number]
        assert voice is not None
        return voice

    def _last(self, number: int) -> list[int]:
        """The numbers of the last quotations of two others, if they are near, the nearest first."""
        draft = self.drafts[number]
        found: list[int] = []
        for at in range(number - 1, max(-1, number - 1 - _BACK), -1):
            other, voice = self.drafts[at], self.voices.speaking[at]
            if draft.start - other.end > _NEAR:
                break
            if (
                voice is None
                or same(voice, draft)
                or other.end > draft.start
                or any(_alike(self._voice(k), voice) for k in found)
            ):
                continue
            found.append(at)
        return found[:2]

    def _above(self, number: int) -> Span:
        """From the head of the paragraph before to the words."""
        paragraph = max(0, self.paragraphs[number] - 1)
        start = self.drafts[number].start
        return Span(max(start - _NEAR, self.document.paragraphs[paragraph].start), start)

    def _inside(self, draft: Quotation) -> list[Voice]:
        """Those named in the words themselves, also by a short form of somebody who spoke before."""
        named = [mention for mention in self.voices.within(Span(draft.start, draft.end)) if not same(mention, draft)]
        for surface, voice in self.voices.called(draft, draft.text):
            if not any(one.id == voice.id and one.name == voice.name for one in named):
                at = draft.start + draft.text.index(surface)
                named.append(voice._replace(start=at, end=at + len(surface)))
        return named

    def _candidate(self, number: int, voice: Voice, shapes: list[Shape], places: Places, zones: list[Span]) -> Candidate:
        draft = self.drafts[number]
        mine = [shape for shape in shapes if _alike(shape.target, voice)]
        near = [mention for mention in places.around if _alike(mention, voice)]
        named = [mention for mention in places.inside if _alike(mention, voice)]
        signs = {f"elsewhere {shape.way}" for shape in shapes if not _alike(shape.target, voice)}
        signs |= {f"way {shape.way} {shape.kind}" for shape in mine} | {
            f"phrase {shape.way} {shape.phrase}" for shape in mine
        }
        ranks = [rank for rank, at in enumerate(places.last) if _alike(self._voice(at), voice)]
        if ranks:
            signs |= set(self._of_last(number, places.last[ranks[0]], ("last", "second")[ranks[0]], zones))
        elif places.last:
            signs.add("not last")
        signs |= set(self._of_names(draft, near, "near")) | set(self._of_names(draft, named, "in words"))
        place = mine[0].evidence if mine else Span(*near[0][2:]) if near else Span(*named[0][2:]) if named else None
        return Candidate(
            voice,
            dict.fromkeys(signs, (1.0, NOWHERE)),
            mine[0] if mine else None,
            place or Span(draft.start, draft.end),
        )

    def _shows(self, number: int, shapes: list[Shape], places: Places) -> bool:
        """Whether anything but nearness speaks for anybody: a shape, a name, an echo, a question, an address, a turn."""
        if shapes or places.around or places.inside:
            return True
        if not places.last:
            return False
        last = places.last[0]
        takes_up = self._is_turn(number, last) or self._echoes(number, last) > 0
        return takes_up or asks(self.drafts[last]) or speaks_to(self.drafts[number])

    def _is_turn(self, number: int, last: int) -> bool:
        return self.labelled[number] and self.labelled[last]

    def _echoes(self, number: int, last: int) -> int:
        return sum(self.spread[key] <= _RARE for key in self.keys[number] & self.keys[last])

    def _of_last(self, number: int, last: int, rank: str, zones: list[Span]) -> Iterable[str]:
        """What speaks for answering one of those who spoke last."""
        draft, other = self.drafts[number], self.drafts[last]
        gap = min(3, self.paragraphs[number] - self.paragraphs[last])
        turn, echoes = self._is_turn(number, last), self._echoes(number, last)
        yield from (rank, f"{rank} gap {gap}", f"{rank} after {min(2, number - last - 1)}", f"{rank} {draft.kind}")
        yield f"{rank} is {draft.speaker.type} to {other.speaker.type}"
        yield f"{rank} echoes {min(_ECHOES, echoes)}"
        if any(self.spread[key] <= _RARE for key in self.keys[last] & frozenset(keys(draft.text[:40], self.english))):
            yield f"{rank} echoes at once"
        if turn:
            yield f"{rank} turn gap {gap}"
        if asks(other):
            yield f"{rank} asks gap {gap}"
        if speaks_to(draft):
            yield f"{rank} you {turn}"
        if rank == "last":
            yield from (f"begins {word}" for word in beginning(draft.text, self.english))
            yield from (f"zone {word}" for zone in zones for word in self._words(zone, draft))
            yield f"cue {simplified(draft.cue.text).lower()}" if draft.cue else "no cue"

    def _words(self, zone: Span, draft: Quotation) -> set[str]:
        """The words of a zone but the speaker's own name."""
        text = self.document.text[zone.start : zone.end].replace(draft.speaker.text, " ")
        if self.english:
            return {
                word.lower() for word in WORD.findall(text) if word[:1].islower() or word in ("But", "Not", "Yet", "Asked")
            }
        plain = simplified(text)
        return {run[at : at + 2] for run in HAN.findall(plain) for at in range(len(run) - 1)}

    def _of_names(self, draft: Quotation, mentions: list[Voice], where: str) -> Iterable[str]:
        for mention in mentions:
            early = mention.start - draft.start < (40 if self.english else 12)
            yield where
            if where == "in words":
                yield f"{where} early {early} {draft.kind}"
            before = self.document.text[max(0, mention.start - 24) : mention.start]
            behind = self.document.text[mention.end : mention.end + 24]
            if self.english:
                words = [word.lower() for word in WORD.findall(before)[-2:]]
                yield from (f"{where} after {word}" for word in words)
                yield from (f"{where} before {word.lower()}" for word in WORD.findall(behind)[:2])
            else:
                yield f"{where} after {simplified(before[-1:])}"
                yield f"{where} after {simplified(before[-2:])}"
                yield f"{where} before {simplified(behind[:2])}"
                yield f"{where} before {simplified(behind[:3])}"


def _alike(one: Voice, other: Voice) -> bool:
    return (one.id or one.name) == (other.id or other.name)
