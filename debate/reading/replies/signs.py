"""Whom a quotation might answer, and what speaks for each: shapes of an answer, nearness, turns, echoes, who is named where.

Candidates are whoever the shapes point at, whoever spoke last, and whoever is named around the words or in them. Every sign is a
feature of a linear model (`answers.py`); signs tell of places and words, never of who somebody is.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from debate.reading.judging.maps import NOWHERE, Features
from debate.reading.replies.article import Article
from debate.reading.replies.flow import hosts
from debate.reading.replies.last import signs_of_last
from debate.reading.replies.own_words import WORD
from debate.reading.replies.shapes import Shape, shapes_of
from debate.reading.replies.voices import Voice, Voices, same
from debate.reading.shapes import Quotation, Span
from debate.reading.structure.document import Document
from people.script import simplified

_BACK, _NEAR = 5, 900
"""Quotations and characters back to whoever spoke last."""


SHOWING = (
    "way",
    "near",
    "in words",
    "host names",
    *(f"between {name}" for name in ("retort", "deny", "agree", "attack", "unmoved", "put", "claim", "other")),
    *(
        f"last {sign}"
        for sign in ("echoes 1", "echoes 2", "echoes 3", "asks", "you", "turn", "is he", "names", "spoke right")
    ),
    *(f"last told {name}" for name in ("retort", "deny", "agree", "attack", "unmoved", "put", "claim", "work", "other")),
)
"""How signs begin that are more than nearness."""


class Candidate(NamedTuple):
    """Somebody whom a quotation might answer, with the signs of it, the plainest shape, the phrase or name that shows it best, the
    words, the zones around them, and the number of their last quotation before it."""

    target: Voice
    signs: Features
    shape: Shape | None
    evidence: Span | None
    words: Span
    zones: list[Span]
    last: int | None = None


def shows(candidate: Candidate) -> bool:
    """Whether anything but nearness speaks for a candidate: a shape, a name, an echo, a question, an address, a turn, narration."""
    return any(map(_tells_more, candidate.signs))


@lru_cache(maxsize=20_000)
def _tells_more(sign: str) -> bool:
    return sign.startswith(SHOWING)


class Places(NamedTuple):
    """Where others stand around a quotation: numbers of the last words of others, mentions in its zones, and in its words;
    mentions in turns of nobody quoted right before it, and those turns."""

    last: list[int]
    around: list[Voice]
    inside: list[Voice]
    asked: list[Voice]
    turns: list[Span]


class Answering:
    """The candidates of one article's quotations, asked for in their order."""

    def __init__(self, document: Document, voices: Voices, drafts: list[Quotation]) -> None:
        self.article = Article(document, voices, drafts)
        self.document, self.voices, self.drafts = document, voices, drafts
        self.english = self.article.english
        self.paragraphs = self.article.paragraphs
        self.shown: list[list[Shape]] = [[] for _ in drafts]
        self.spoke: dict[str, int] = {}
        """By key, the number of the last quotation before the one that is looked at; those come in order."""

    def candidates(self, number: int, zones: list[Span], shown: bool = False) -> list[Candidate]:
        """Everybody whom a quotation might answer; nobody twice. `shown`: only those for whom more than nearness speaks."""
        draft = self.drafts[number]
        self._remember(number - 1)
        shapes = shapes_of(self.document, self.voices, self.drafts, number, zones)
        self.shown[number] = shapes
        turns = hosts(self.article, number)
        places = Places(
            self._last(number),
            [mention for zone in zones for mention in self.voices.within(zone) if not same(mention, draft)],
            self._inside(draft),
            [mention for turn in turns for mention in self.voices.within(turn) if not same(mention, draft)],
            turns,
        )
        named = [*(shape.target for shape in shapes), *places.around, *places.inside, *places.asked]
        spoke = [self.article.voice(at) for at in places.last]
        begun = self._begun(number)
        above = [mention for mention in self.voices.within(self._above(number)) if not same(mention, draft)]
        also = spoke[:1] if shown else [*spoke, *(shape.target for shape in begun), *above]
        named_above = {mention.key for mention in above}
        found: dict[str, Candidate] = {}
        for voice in (*named, *also):
            key = voice.key
            if key not in found:
                found[key] = one = self._candidate(number, voice, shapes, places, zones)
                if key in named_above:
                    one.signs["above"] = (1.0, NOWHERE)
                self._go_on(one, begun)
        return [one for one in found.values() if not shown or shows(one)]

    def _remember(self, number: int) -> None:
        voice = self.voices.speaking[number] if number >= 0 else None
        if voice is not None:
            self.spoke[voice.key] = number

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
                or any(_alike(self.article.voice(k), voice) for k in found)
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
        draft, key = self.drafts[number], voice.key
        mine = [shape for shape in shapes if shape.target.key == key]
        near, named, asked = ([one for one in ones if one.key == key] for ones in places[1:4])
        signs = {f"elsewhere {shape.way}" for shape in shapes if shape.target.key != key}
        signs |= {f"way {shape.way} {shape.kind}" for shape in mine} | {
            f"phrase {shape.way} {shape.phrase}" for shape in mine
        }
        signs |= set(self._of_speakers(number, key))
        ranks = [rank for rank, at in enumerate(places.last) if self.article.voice(at).key == key]
        if ranks:
            rank = ("last", "second")[ranks[0]]
            signs |= set(signs_of_last(self.article, number, places.last[ranks[0]], rank, zones, places.turns))
        elif places.last:
            signs.add("not last")
        signs |= set(self._of_names(draft, near, "near")) | set(self._of_names(draft, named, "in words"))
        if asked:
            signs.add("host names")
        shown = [*near, *named, *asked]
        place = mine[0].evidence if mine else Span(shown[0].start, shown[0].end) if shown else None
        return Candidate(
            voice,
            dict.fromkeys(signs, (1.0, NOWHERE)),
            mine[0] if mine else None,
            place,
            Span(draft.start, draft.end),
            zones,
            self.spoke.get(key),
        )

    def _of_speakers(self, number: int, key: str) -> Iterable[str]:
        """Whether somebody never speaks, and whether the words are their speaker's first."""
        if key not in self.article.speakers:
            yield "silent"
        speaker = self.voices.speaking[number]
        if speaker is not None and speaker.key not in self.spoke:
            yield "speaker new"

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
    return one.key == other.key
