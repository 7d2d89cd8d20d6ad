"""Whom a phrase means: coreference by sieves over the cast and over who spoke before (alias, owner, role, pronoun, orphan)."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from typing import NamedTuple

from debate.reading.cast import Actor, Cast, Named
from debate.reading.english import words
from debate.reading.english.phrases import Phrase
from debate.reading.english.tokens import Unit
from debate.reading.shapes import Speaker, SpeakerKind


class Voice(NamedTuple):
    """A speaker with the actor behind it, and how we know: its way is a feature for the confidence."""

    speaker: Speaker
    actor: Actor | None
    way: str
    plural: bool = False


_COMPANY = frozenset(
    "company firm startup start-up maker developer chipmaker group lab laboratory organization organisation nonprofit "
    "charity carmaker airline business corporation retailer operator publisher outlet newspaper paper network platform".split()
)


BONUS = 1.0


class Voices:
    """Resolves the subjects of one article in order of place, and remembers who spoke where."""

    def __init__(self, text: str, cast: Cast, sentences: list[Unit], quoted: list[tuple[int, int]]) -> None:
        self.text = text
        self.cast = cast
        self.starts = [unit.start for unit in sentences]
        self.units = sentences
        self.quoted = quoted
        self.quoted_starts = [start for start, _ in quoted]
        self.spoken: list[tuple[int, Voice]] = []
        self.roles = _roles_of(text, cast)

    def of(self, phrase: Phrase, place: int) -> Voice:
        """The voice of a phrase at a place."""
        if phrase.kind == "name" and phrase.named:
            return self._by_name(phrase, phrase.named)
        if phrase.kind == "pronoun":
            return self._by_pronoun(phrase, place)
        if phrase.kind == "role":
            return self._by_role(phrase, place)
        if phrase.kind == "organization":
            return self._by_organization(phrase, place)
        if phrase.kind == "document":
            return self._by_document(phrase, place)
        if phrase.kind == "spokes":
            return self._by_spokes(phrase, place)
        kind: SpeakerKind = "anonymous" if phrase.kind == "anonymous" else "unknown"
        return Voice(_speaker(phrase, None, kind), None, phrase.kind, phrase.plural)

    def remember(self, place: int, voice: Voice) -> None:
        """Note who spoke at a place."""
        self.spoken.append((place, voice))

    def last(self) -> Voice | None:
        """Who spoke last."""
        return self.spoken[-1][1] if self.spoken else None

    def _by_name(self, phrase: Phrase, named: Named) -> Voice:
        return Voice(_speaker(phrase, named.actor), named.actor, "name")

    def _sentence(self, place: int) -> int:
        return max(0, bisect_right(self.starts, place) - 1)

    def _is_quoted(self, place: int) -> bool:
        at = bisect_right(self.quoted_starts, place) - 1
        return at >= 0 and place < self.quoted[at][1]

    def _by_pronoun(self, phrase: Phrase, place: int) -> Voice:
        if phrase.head in ("he", "she"):
            return self._person(phrase, place, "m" if phrase.head == "he" else "f", "pronoun")
        if phrase.head == "they":
            last = self.last()
            if last and (last.plural or (last.actor and last.actor.type == "organization")):
                return last._replace(speaker=_moved(last.speaker, phrase), way="they")
            return Voice(_speaker(phrase, None, "unknown"), None, "they", True)
        if phrase.head == "it":
            last = self.last()
            if last and last.actor is None and last.speaker.type == "organization":
                return last._replace(speaker=_moved(last.speaker, phrase), way="it")
            actor = self._organization_before(place)
            return Voice(_speaker(phrase, actor, "unknown"), actor, "it")
        return Voice(_speaker(phrase, None, "unknown"), None, "other")

    def _person(self, phrase: Phrase, place: int, gender: str | None, way: str) -> Voice:
        """The person whom a pronoun or a bare role means: near, spoke last, was a subject, of fitting gender."""
        actor, margin = self._best_person(place, gender)
        last = self.last()
        if actor is None:
            if last and last.actor is None and last.speaker.type in ("anonymous", "unknown") and not last.plural:
                return last._replace(speaker=_moved(last.speaker, phrase), way=way + "-anonymous")
            return Voice(_speaker(phrase, None, "unknown"), None, way + "-lost")
        if last and last.actor is None and self.spoken[-1][0] > _last_place(actor, place) and way == "pronoun":
            if not last.plural and self._sentence(place) - self._sentence(self.spoken[-1][0]) <= 1:
                return last._replace(speaker=_moved(last.speaker, phrase), way=way + "-anonymous")
        if gender and actor.gender is None:
            actor.gender = gender
        return Voice(_speaker(phrase, actor), actor, way if margin >= 1 else way + "-close")

    def _best_person(self, place: int, gender: str | None) -> tuple[Actor | None, float]:
        here = self._sentence(place)
        scores: dict[str, float] = {}
        actors: dict[str, Actor] = {}
        for number, named in enumerate(self.cast.before(place)):
            if number > 14 or named.end < place - 3000:
                break
            actor = named.actor
            if (
                actor.type != "person"
                or (gender and actor.gender and actor.gender != gender)
                or self._is_quoted(named.start)
            ):
                continue
            score = self._nearness(named, here) + (1.0 if gender and actor.gender == gender else 0.0)
            if score > scores.get(actor.key, -99.0):
                scores[actor.key] = score
                actors[actor.key] = actor
        for back, (spot, voice) in enumerate(reversed(self.spoken[-3:])):
            if voice.actor and voice.actor.key in scores:
                far = here - self._sentence(spot)
                scores[voice.actor.key] = max(scores[voice.actor.key], -0.8 * far) + (BONUS if back == 0 else 0.4)
            elif (
                voice.actor
                and voice.actor.type == "person"
                and not (gender and voice.actor.gender and voice.actor.gender != gender)
            ):
                actors[voice.actor.key] = voice.actor
                scores[voice.actor.key] = (1.6 if back == 0 else 0.6) - 0.8 * (here - self._sentence(spot))
        ranked = sorted(scores, key=lambda key: -scores[key])
        if not ranked:
            return None, 0.0
        margin = scores[ranked[0]] - scores[ranked[1]] if len(ranked) > 1 else 9.0
        return actors[ranked[0]], margin

    def _nearness(self, named: Named, here: int) -> float:
        sentence = self._sentence(named.start)
        unit = self.units[sentence]
        first = next((n for n in self.cast.within(unit.start, unit.end) if n.actor.type == "person"), None)
        subject = first is not None and first.start == named.start
        possessive = self.text[named.end : named.end + 2] in ("'s", "’s")
        return -0.8 * (here - sentence) + (1.0 if subject else 0.0) - (0.6 if possessive else 0.0)

    def _organization_before(self, place: int) -> Actor | None:
        last = self.last()
        if (
            last
            and last.actor
            and last.actor.type == "organization"
            and self._sentence(place) - self._sentence(self.spoken[-1][0]) <= 2
        ):
            return last.actor
        for number, named in enumerate(self.cast.before(place)):
            if number > 12:
                break
            if named.actor.type == "organization" and not self._is_quoted(named.start):
                return named.actor
        return None

    def _by_role(self, phrase: Phrase, place: int) -> Voice:
        bearers = self.roles.get(phrase.head, [])
        at = bisect_left(bearers, place, key=lambda named: named.start)
        earlier, later = bearers[max(0, at - 12) : at], bearers[at : at + 1]
        fits = [n for n in earlier if phrase.owner is None or _near(self.text, n, phrase.owner)] or earlier
        modifiers = [w for w in phrase.text.lower().split()[:-1] if w not in words.DETERMINERS | words.POSSESSIVES]
        exact = [n for n in fits if all(m in self.text[max(0, n.start - 60) : n.end + 90].lower() for m in modifiers)]
        candidates = exact or fits or later
        chosen = candidates[0] if candidates is later and later else candidates[-1] if candidates else None
        if chosen:
            return Voice(_speaker(phrase, chosen.actor, role=phrase.text), chosen.actor, "role")
        gender = "m" if phrase.head in words.MALE_NOUNS else "f" if phrase.head in words.FEMALE_NOUNS else None
        if phrase.determiner == "the" and not phrase.plural and phrase.owner is None:
            voice = self._person(phrase, place, gender, "bare-role")
            if voice.actor:
                return voice
        following = next((n for n in self.cast.named if n.start > place and n.actor.type == "person"), None)
        if following and following.start < place + 700 and not self.spoken and not phrase.plural:
            return Voice(_speaker(phrase, following.actor, role=phrase.text), following.actor, "role-later")
        return Voice(_speaker(phrase, None, "anonymous" if phrase.plural else "unknown"), None, "role-lost", phrase.plural)

    def _by_organization(self, phrase: Phrase, place: int) -> Voice:
        before = [n for n in self.cast.before(place) if n.actor.type == "organization"][:12]
        called = next((n for n in before if phrase.head in n.actor.name.lower().split()), None)
        if called and phrase.determiner in ("the", "'s", ""):
            return Voice(_speaker(phrase, called.actor), called.actor, "organization")
        single = phrase.text.lower() == phrase.head
        if phrase.head in _COMPANY and single and (actor := self._organization_before(place)):
            return Voice(_speaker(phrase, actor), actor, "company")
        return Voice(_speaker(phrase, None, "organization"), None, "organization-lost")

    def _by_document(self, phrase: Phrase, place: int) -> Voice:
        if phrase.owner:
            return Voice(_speaker(phrase, phrase.owner.actor), phrase.owner.actor, "document")
        if phrase.determiner in ("his", "her", "its", "their", "whose"):
            if phrase.determiner in ("his", "her"):
                return self._person(phrase, place, "m" if phrase.determiner == "his" else "f", "document-pronoun")
            actor = self._whose(place) if phrase.determiner == "whose" else self._organization_before(place)
            if actor:
                return Voice(_speaker(phrase, actor), actor, "document-pronoun")
        author = self._author(phrase.head, place)
        if author:
            return Voice(_speaker(phrase, author), author, "document")
        return Voice(_speaker(phrase, None, "unknown"), None, "document-lost")

    def _whose(self, place: int) -> Actor | None:
        return next((n.actor for n in self.cast.before(place)), None)

    def _author(self, head: str, place: int) -> Actor | None:
        """Who made the document of this noun that was named last: a review led by X, X's report."""
        window = max(0, place - 2500)
        for match in reversed(list(re.finditer(rf"\b{re.escape(head)}", self.text[window:place], re.IGNORECASE))[-8:]):
            at = window + match.start()
            behind = self.cast.within(at, at + 90)
            if behind and any(w in self.text[at : behind[0].start] for w in (" by ", " from ")):
                return behind[0].actor
            ahead = self.cast.within(max(0, at - 60), at)
            if ahead and self.text[ahead[-1].end : ahead[-1].end + 2] in ("'s", "’s"):
                return ahead[-1].actor
        return None

    def _by_spokes(self, phrase: Phrase, place: int) -> Voice:
        actor = phrase.owner.actor if phrase.owner else None
        if actor is None and phrase.determiner in ("his", "her"):
            actor, _ = self._best_person(place, "m" if phrase.determiner == "his" else "f")
        if actor is None:
            actor = self._organization_before(place)
        return Voice(_speaker(phrase, actor, "anonymous"), actor, "spokes" if phrase.owner else "spokes-lost")


def _last_place(actor: Actor, place: int) -> int:
    at = bisect_left(actor.places, place)
    return actor.places[at - 1] if at else -1


def _near(text: str, named: Named, owner: Named) -> bool:
    return owner.actor.name.split(" ")[0] in text[max(0, named.start - 80) : named.end + 120]


def _speaker(phrase: Phrase, actor: Actor | None, kind: SpeakerKind = "unknown", role: str | None = None) -> Speaker:
    if actor is None:
        name = phrase.text if kind == "organization" else None
        return Speaker(phrase.start, phrase.end, phrase.text, kind, None, name, phrase.role)
    return Speaker(phrase.start, phrase.end, phrase.text, actor.type, actor.id, actor.name, phrase.role or role)


def _moved(speaker: Speaker, phrase: Phrase) -> Speaker:
    return speaker._replace(start=phrase.start, end=phrase.end, text=phrase.text)


def _roles_of(text: str, cast: Cast) -> dict[str, list[Named]]:
    """For each role noun, the mentions of people that it stands beside: before the name, or in the apposition behind it."""
    found: dict[str, list[Named]] = defaultdict(list)
    for named in cast.named:
        if named.actor.type != "person":
            continue
        ahead = text[max(0, named.start - 60) : named.start]
        ahead = ahead[max(ahead.rfind(". "), ahead.rfind("”"), ahead.rfind('"'), ahead.rfind("\n")) + 1 :]
        behind = text[named.end : named.end + 110].split("\n")[0]
        behind = behind.split(". ")[0] if behind[:2] in (", ", " (") or behind[:5] == " who " else ""
        for word in {*_low_words(ahead[-45:]), *_low_words(behind)}:
            if word in words.ROLES:
                found[word].append(named)
    return found


def _low_words(piece: str) -> list[str]:
    return [word.strip(".,;:()\"'“”’").lower().removesuffix("'s") for word in piece.split()]
