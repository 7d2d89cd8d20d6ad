"""Whom a noun for a body means (`the company`, `the agency`), and whom a spokesman speaks for.

The name that bears the noun comes first, then the last fitting one: a noun never means a body of another kind."""

from __future__ import annotations

import re
from itertools import islice, pairwise

from debate.reading.cast import Actor
from debate.reading.english.names.described_bodies import described, only_bearer
from debate.reading.english.subjects.phrases import Phrase
from debate.reading.english.vocabulary import kinds_of_bodies as kinds, words
from debate.reading.english.vocabulary.places import SHORT, speaks_as_state
from debate.reading.english.whose.candidates import organization_before, person_before
from debate.reading.english.whose.hearing import Hearing
from debate.reading.english.whose.pronouns import GENDER
from debate.reading.english.whose.speakers import Voice, said_again, voice_of
from debate.reading.shapes import Speaker

_TOP = 3
"""The last sentence of an article's top."""

_JOINED_BACK = 4
"""Sentences back to two organizations that `the companies` mean."""

_BASED = ("-based", "-owned", "-backed", "-funded", "-listed", "-run")
_BASED_IN = re.compile(r"(?:[A-Z][\w.’'-]* )+(?=[A-Z]\w*-(?:based|owned|listed) )")
"""The first words of where a body is: `the San Diego-based company`."""

_NAMES_BACK = 12
_SPOKEN_BACK = 8
_UNIONS_BACK = 60
_BODIES = "|".join(sorted(words.ORG_NOUNS))
_FOR_BODY = re.compile(rf" (?:for|of|at|from) (?:the |a |an )?((?:[\w’'.-]+ ){{0,3}}?({_BODIES}))(?![\w-])")


def organization_voice(heard: Hearing, phrase: Phrase, place: int) -> Voice:
    """The voice of a state, or of the body that a noun means."""
    return _state_voice(heard, phrase) if speaks_as_state(phrase.text) else _body_voice(heard, phrase, place)


def _body_voice(heard: Hearing, phrase: Phrase, place: int) -> Voice:
    """The organization that bears this noun in its name, or the one before `the company`."""
    if phrase.determiner in ("a", "an") and (below := _named_below(heard, phrase, place)):
        return voice_of(phrase, below)
    called = _called(heard, phrase.head, phrase.text, place)
    if called and phrase.determiner in ("the", "'s", ""):
        return voice_of(phrase, called)
    if phrase.plural and phrase.head not in words.ORG_NOUNS:
        joint = _joint(heard, place)
        return voice_of(phrase, joint, "anonymous")._replace(plural=True)
    single = all(_only_describes(word) for word in _BASED_IN.sub("", phrase.text).split()[:-1])
    if single and phrase.determiner == "the" and (again := _unnamed_again(heard, phrase)):
        return again
    if single and phrase.determiner == "the" and phrase.head in kinds.OF_SOMEBODY and (again := _owned_again(heard, phrase)):
        return again
    if near := _near(heard, phrase, place, single):
        return voice_of(phrase, near)
    if phrase.head in kinds.COMPANY and single and (actor := _company(heard, phrase.head, place)):
        return voice_of(phrase, actor)
    return _far_back(heard, phrase, place) if single else voice_of(phrase, None, "organization")


def _near(heard: Hearing, phrase: Phrase, place: int, single: bool) -> Actor | None:
    """The body just named that a noun may stand for: `the institute`, `the search giant`. `single`: no word tells its trade."""
    stands = phrase.head in kinds.BODY if single else phrase.head in kinds.COMPANY and phrase.text.islower()
    return _just_named(heard, phrase.head, place) if stands and phrase.determiner == "the" else None


def _state_voice(heard: Hearing, phrase: Phrase) -> Voice:
    """The voice of a country or a union of states, under its full name."""
    name = SHORT.get(phrase.text, phrase.text)
    named = next((actor for actor in heard.cast.actors if actor.name == name), None)
    voice = voice_of(phrase, named, "organization")._replace(plural=" and " in phrase.text)
    return voice if named else voice._replace(speaker=voice.speaker._replace(name=name))


def _company(heard: Hearing, head: str, place: int) -> Actor | None:
    """The organization before `the company`, which is no union, no ministry and no state."""
    others = kinds.NO_FIRMS if head in kinds.FIRM else frozenset()
    return organization_before(heard, place, head in kinds.PRINTS, others, states=False)


def _named_below(heard: Hearing, phrase: Phrase, place: int) -> Actor | None:
    """The company that the top of an article calls one and the next sentence names: `A company sued`, `the suit by Acme says`."""
    here = heard.sentence(place)
    if here > _TOP or phrase.head not in kinds.COMPANY or here + 1 >= len(heard.units):
        return None
    behind = heard.units[here + 1]
    named = [n.actor for n in heard.cast.within(behind.start, behind.end) if n.actor.type == "organization"]
    named = [actor for actor in named if not speaks_as_state(actor.name)]
    first = named[0] if named else None
    above = heard.sentence(first.last_place(place)) if first and first.last_place(place) >= 0 else 0
    return first if first and not above and not kinds.BODY & set(first.name.lower().split()) else None


def _far_back(heard: Hearing, phrase: Phrase, place: int) -> Voice:
    """The one body of the article that bears the noun, or that it describes more fully before; else the noun alone."""
    bearer = (
        only_bearer(heard, phrase.head) or _only_union(heard, phrase.head, place) if phrase.determiner == "the" else None
    )
    name = None if bearer and bearer.last_place(place) >= 0 else described(heard, phrase, place)
    if bearer and not name:
        return voice_of(phrase, bearer)
    voice = voice_of(phrase, None, "organization")
    return voice._replace(speaker=voice.speaker._replace(name=name)) if name else voice


def _only_union(heard: Hearing, head: str, place: int) -> Actor | None:
    """The one body before a place whose name is a union's: `Drivers' Alliance`, then `the union`."""
    if head != "union":
        return None
    before = {n.actor.key: n.actor for n in islice(heard.cast.before(place), _UNIONS_BACK) if n.actor.type == "organization"}
    unions = [actor for actor in before.values() if not kinds.UNIONS.isdisjoint(actor.name.lower().split())]
    return unions[0] if len(unions) == 1 else None


def _only_describes(word: str) -> bool:
    """Whether a word before a noun only tells where a body is or of what kind: `the Geneva-based company`."""
    low = word.lower()
    return low == "the" or low.endswith(_BASED) or low in words.QUALITIES or low in words.PLACES


def _called(heard: Hearing, head: str, text: str, place: int) -> Actor | None:
    """The last organization that bears a noun in its name, best with the words before the noun: `the parish council`."""
    before = [n for n in heard.cast.before(place) if n.actor.type == "organization"][:_NAMES_BACK]
    bearing = [n.actor for n in before if head in n.actor.name.lower().split()]
    wanted = set(text.lower().split())
    return max(bearing, key=lambda actor: len(wanted & set(actor.name.lower().split())), default=None)


def _unnamed_again(heard: Hearing, phrase: Phrase) -> Voice | None:
    """A body without a name that spoke before: `Nigeria's communications ministry said`, then `the ministry`."""
    for _, voice in reversed(heard.spoken[-_SPOKEN_BACK:]):
        said = voice.speaker
        if (
            said.type == "organization"
            and voice.actor is None
            and said.name
            and _is_same_body(said.name.lower().split()[-1], phrase.head)
        ):
            return said_again(voice, phrase)
    return None


def _is_same_body(said: str, head: str) -> bool:
    """Whether a noun means the body that another called: itself, or a regulator for any body of state."""
    return said == head or (said in kinds.STATE and head in ("regulator", "watchdog", "agency", "body"))


def _owned_again(heard: Hearing, phrase: Phrase) -> Voice | None:
    """Whose campaign or office spoke before: `Pruett's campaign said`, then `the campaign`."""
    before = (voice for _, voice in reversed(heard.spoken[-_SPOKEN_BACK:]))
    mine = (voice for voice in before if voice.actor and voice.speaker.text.lower().endswith(f" {phrase.head}"))
    return next((said_again(voice, phrase) for voice in mine), None)


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
    """The organization that the last sentences name first, or that spoke last; none that bears the noun of another kind."""
    here = heard.sentence(place)
    for unit in reversed(heard.units[max(0, here - 1) : here + 1]):
        ahead = heard.cast.within(unit.start, min(unit.end, place))
        named = next((n for n in ahead if n.actor.type == "organization" and not heard.is_quoted(n.start)), None)
        if named:
            return named.actor if _may_be_called(named.actor, head) else None
    last = heard.last()
    actor = last.actor if last and heard.since_last(place) <= 1 else None
    return actor if actor and actor.type == "organization" and _may_be_called(actor, head) else None


def _may_be_called(actor: Actor, head: str) -> bool:
    """Whether a noun may stand for a body: its name has no noun of a body, or one of the same kind."""
    own = kinds.BODY & set(actor.name.lower().split())
    return not own or any(head in kind and own & kind for kind in kinds.KINDS)


def spokes_voice(heard: Hearing, phrase: Phrase, place: int) -> Voice:
    """Whom a spokesman speaks for: the owner, the person behind `his`, the organization before."""
    actor = phrase.owner.actor if phrase.owner else None
    if phrase.determiner == "the" and phrase.owner is None and (again := _spoke_before(heard, phrase)):
        return again
    if phrase.owner and (state := _body_of_state(heard, phrase)):
        return state
    if actor is None and phrase.determiner in ("his", "her"):
        actor = person_before(heard, place, GENDER[phrase.determiner])
    if actor is None and (named := _body_behind(heard, phrase, place) or _named_body(heard, phrase, place)):
        return named
    last = heard.last()
    others = kinds.NO_FIRMS if not kinds.FIRM.isdisjoint(phrase.text.lower().split()) else frozenset()
    of_last = last is not None and last.speaker.type == "organization" and heard.since_last(place) <= 1
    if actor is None and last and of_last and others.isdisjoint((last.speaker.name or "").lower().split()):
        return said_again(last, phrase)
    return voice_of(phrase, actor or organization_before(heard, place, others=others), "anonymous")


def _spoke_before(heard: Hearing, phrase: Phrase) -> Voice | None:
    """For whom a spokesman spoke before: `a spokesperson told us`, then `the spokesperson`."""
    if " " in phrase.text:
        return None
    before = (voice for _, voice in reversed(heard.spoken[-_SPOKEN_BACK:]) if voice.speaker.name)
    return next((said_again(v, phrase) for v in before if v.speaker.text.lower().endswith(phrase.head)), None)


def _body_behind(heard: Hearing, phrase: Phrase, place: int) -> Voice | None:
    """The body without a name that stands behind its spokesman: `a spokesperson for the Scottish government`."""
    found = _FOR_BODY.match(heard.text, phrase.end)
    if found is None or found[2] in kinds.COMPANY:
        return None
    actor = _called(heard, found[2], found[1], place)
    if actor and (found[1] == found[2] or actor.name.lower().endswith(found[1])):
        return voice_of(phrase, actor)
    return _as_body(phrase, found[1])


def _body_of_state(heard: Hearing, phrase: Phrase) -> Voice | None:
    """The body of a country behind its spokesman: `a spokesman for the Norland government`."""
    found = _FOR_BODY.match(heard.text, phrase.end)
    if found is None or found[2] not in kinds.OF_STATE or phrase.owner is None or phrase.owner.end != found.start(2) - 1:
        return None
    return _as_body(phrase, found[1])


def _named_body(heard: Hearing, phrase: Phrase, place: int) -> Voice | None:
    """The body that stands before its spokesman: `a government spokesman`, unless it only points back (`a company spokesman`)."""
    nouns = [word for word in phrase.text.split()[:-1] if word.lower() not in words.OWNERS]
    if not nouns or nouns[-1].lower() in kinds.COMPANY or nouns[-1].lower() not in words.ORG_NOUNS:
        return None
    body = " ".join(nouns)
    head = nouns[-1].lower()
    if actor := _called(heard, head, body, place):
        return voice_of(phrase, actor)
    again = _unnamed_again(heard, phrase._replace(head=head))
    return again or (_as_body(phrase, body) if body in heard.text[phrase.start : phrase.end] else None)


def _as_body(phrase: Phrase, body: str) -> Voice:
    """The voice of a body without a name, through its spokesman."""
    return Voice(Speaker(phrase.start, phrase.end, phrase.text, "organization", None, body, None), None)
