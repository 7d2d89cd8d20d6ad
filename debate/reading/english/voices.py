"""Whom a phrase means: coreference by sieves over the cast and over who spoke before (alias, owner, role, pronoun)."""

from __future__ import annotations

from itertools import pairwise

from debate.reading.cast import Actor
from debate.reading.english import words
from debate.reading.english.authors import document_again, document_voice
from debate.reading.english.bearings import bearings_of
from debate.reading.english.candidates import organization_before, person_before
from debate.reading.english.gender_votes import tell_genders
from debate.reading.english.hearing import Hearing
from debate.reading.english.phrases import Phrase
from debate.reading.english.pronouns import GENDER, pronoun_voice
from debate.reading.english.roles import role_voice
from debate.reading.english.speakers import Voice, said_again, voice_of
from debate.reading.shapes import Speaker

_COMPANY = frozenset(
    """company firm startup start-up maker developer chipmaker group lab laboratory organization organisation nonprofit
    charity carmaker airline business corporation retailer operator publisher outlet newspaper paper network
    platform consultancy utility carrier retailer drugmaker automaker bank
    chain giant subsidiary vendor supplier provider broadcaster lender insurer outfit
    think-tank lobby collective cooperative""".split()
)


_PRINTS = frozenset("newspaper paper outlet magazine publisher network broadcaster publication".split())
_BODY = frozenset(
    """union association agency council coalition institute foundation campaign federation alliance league society bank
    commission committee board department nonprofit non-profit college university church museum""".split()
)
"""What else an organization is called by, where it was named in the sentence before or spoke last."""


_JOINED_BACK = 4
"""Sentences back to two organizations that `the companies` mean."""


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
                again = document_again(self.heard, self.roles, phrase, place) if phrase.head == "it" else None
                return again or pronoun_voice(self.heard, phrase, place)
            case "role":
                return role_voice(self.heard, self.roles, phrase, place)
            case "organization":
                return _organization_voice(self.heard, phrase, place)
            case "document":
                return document_voice(self.heard, self.roles, phrase, place)
            case "spokes":
                return _spokes_voice(self.heard, phrase, place)
        unnamed = voice_of(phrase, None, "anonymous" if phrase.kind == "anonymous" else "unknown")
        return unnamed._replace(plural=phrase.plural)


def _organization_voice(heard: Hearing, phrase: Phrase, place: int) -> Voice:
    """The organization that bears this noun in its name, or the one before `the company`."""
    before = [n for n in heard.cast.before(place) if n.actor.type == "organization"][:12]
    called = next((n for n in before if phrase.head in n.actor.name.lower().split()), None)
    if called and phrase.determiner in ("the", "'s", ""):
        return voice_of(phrase, called.actor)
    if phrase.plural and phrase.head not in words.ORG_NOUNS:
        joint = _joint(heard, place)
        return voice_of(phrase, joint, "anonymous")._replace(plural=True)
    single = phrase.text.lower() == phrase.head
    if phrase.head in _COMPANY and single and (actor := organization_before(heard, place, phrase.head in _PRINTS)):
        return voice_of(phrase, actor)
    if phrase.head in _BODY and single and phrase.determiner == "the" and (near := _just_named(heard, phrase.head, place)):
        return voice_of(phrase, near)
    return voice_of(phrase, None, "organization")


def _joint(heard: Hearing, place: int) -> Actor | None:
    """The first of two organizations that one of the last sentences joins: `Corvid and Thessaly are`, then `the companies`."""
    here = heard.sentence(place)
    for unit in reversed(heard.units[max(0, here - _JOINED_BACK) : here]):
        bodies = [n for n in heard.cast.within(unit.start, unit.end) if n.actor.type == "organization"]
        joined = (a.actor for a, b in pairwise(bodies) if heard.text[a.end : b.start].strip(" ,") == "and")
        if (first := next(joined, None)) is not None:
            return first
    return None


def _just_named(heard: Hearing, head: str, place: int) -> Actor | None:
    """The organization that the last sentences name first, or that spoke last; none that bears another such noun in its name."""
    here = heard.sentence(place)
    for unit in reversed(heard.units[max(0, here - 1) : here + 1]):
        ahead = heard.cast.within(unit.start, min(unit.end, place))
        named = next((n for n in ahead if n.actor.type == "organization" and not heard.is_quoted(n.start)), None)
        if named:
            return None if not (_BODY - {head}).isdisjoint(named.actor.name.lower().split()) else named.actor
    return None


def _spokes_voice(heard: Hearing, phrase: Phrase, place: int) -> Voice:
    """Whom a spokesman speaks for: the owner, the person behind `his`, the organization before."""
    actor = phrase.owner.actor if phrase.owner else None
    if actor is None and phrase.determiner in ("his", "her"):
        actor = person_before(heard, place, GENDER[phrase.determiner])
    if actor is None and (named := _named_body(heard.text, phrase)):
        return named
    last = heard.last()
    if actor is None and last and last.speaker.type == "organization" and heard.since_last(place) <= 1:
        return said_again(last, phrase)
    return voice_of(phrase, actor or organization_before(heard, place), "anonymous")


def _named_body(text: str, phrase: Phrase) -> Voice | None:
    """The body that stands before its spokesman: `a government spokesman`, unless it only points back (`a company spokesman`)."""
    nouns = [word for word in phrase.text.split()[:-1] if word.lower() not in words.OWNERS]
    if not nouns or nouns[-1].lower() in _COMPANY or nouns[-1].lower() not in words.ORG_NOUNS:
        return None
    body = " ".join(nouns)
    start = text.find(body, phrase.start, phrase.end)
    speaker = Speaker(phrase.start, phrase.end, phrase.text, "organization", None, body, None) if start >= 0 else None
    return Voice(speaker, None) if speaker else None
