"""Whom a pronoun means, or a noun that stands for one (`the minister`, `his statement`)."""

from __future__ import annotations

from itertools import pairwise

from debate.reading.cast import Actor
from debate.reading.english.names.bearings import Bearings
from debate.reading.english.names.genders import is_given, noun_gender
from debate.reading.english.names.pairs import joined_people
from debate.reading.english.subjects.phrases import Phrase
from debate.reading.english.tokens import Token, Unit
from debate.reading.english.vocabulary.kinds_of_bodies import OF_SOMEBODY
from debate.reading.english.whose.candidates import AT_ONCE, LEADS_IN, organization_before, person_before
from debate.reading.english.whose.hearing import Echo, Hearing
from debate.reading.english.whose.speakers import Voice, said_again, voice_of

_UNNAMED_BACK = 2
"""Sentences back to somebody unnamed at most."""

_LONGEST_NAME = 60
"""Characters of a name at most."""

_OF_SOMEBODY = tuple(f" {noun}" for noun in OF_SOMEBODY)
"""What of somebody may speak for them and be called `it`: `Mrs Kessel's office said`."""

GENDER = {"he": "m", "his": "m", "she": "f", "her": "f"}


def pronoun_voice(heard: Hearing, phrase: Phrase, place: int) -> Voice:
    """The voice of he, she, they or it; unknown for the others."""
    if phrase.head in ("he", "she"):
        return _he_or_she(heard, phrase, place)
    if phrase.head == "they":
        return _they(heard, phrase, place)
    if phrase.head == "it":
        return _it(heard, phrase, place)
    return voice_of(phrase, None)


def echo(heard: Hearing, roles: Bearings, unit: Unit) -> None:
    """Note whom the pronouns and bare roles of a sentence mean, those inside marks left out; a gender that they tell is kept."""
    for before, token in pairwise(unit.tokens):
        if before.low == "the" and (actor := bearer_of_noun(roles, token)):
            heard.echoes.append(Echo(token.start, actor, not token.low.endswith("'s")))
    for token in [token for token in unit.tokens if token.low in GENDER]:
        gender = GENDER[token.low]
        actor = _named_behind(heard, unit, token, gender) or person_before(heard, token.start, gender)
        if actor:
            actor.gender = actor.gender or gender
            heard.echoes.append(Echo(token.start, actor, token.low in ("he", "she")))


def _named_behind(heard: Hearing, unit: Unit, token: Token, gender: str) -> Actor | None:
    """Whom a pronoun of a lead-in means that is named as the subject behind its comma: `During his long career, X worked`."""
    if unit.tokens[0].low not in LEADS_IN:
        return None
    comma = next((other.start for other in unit.tokens if other.text == ","), 0)
    if not token.start < comma:
        return None
    named = next(iter(heard.cast.within(comma, comma + AT_ONCE + _LONGEST_NAME)), None)
    fits = named is not None and named.actor.type == "person" and named.actor.gender in (None, gender)
    ahead = heard.cast.within(unit.start, token.start)
    return named.actor if named and fits and named.start - comma <= AT_ONCE and not ahead else None


def bearer_of_noun(roles: Bearings, token: Token) -> Actor | None:
    """Who bears a role noun before its place, where only one person of the article does."""
    bearers = {
        bearing.actor.key: bearing.actor
        for bearing in roles.get(token.low.removesuffix("'s"), ())[:8]
        if bearing.place < token.start
    }
    return next(iter(bearers.values())) if len(bearers) == 1 else None


def unnamed_before(heard: Hearing, place: int) -> Voice | None:
    """Somebody unnamed whom one of the last sentences introduced as its subject."""
    voice = heard.unnamed
    if voice is None or voice.speaker.start is None or voice.speaker.start >= place:
        return None
    return voice if heard.sentence(place) - heard.sentence(voice.speaker.start) <= _UNNAMED_BACK else None


def _is_newer(heard: Hearing, unnamed: Voice, place: int, gender: str) -> bool:
    """Whether nobody named, who fits, stands between somebody unnamed and a place."""
    start = unnamed.speaker.start or 0
    between = (n for n in heard.cast.within(start, place) if n.actor.type == "person" and not heard.is_quoted(n.start))
    return all(n.actor.gender not in (None, gender) for n in between)


def _fits(voice: Voice, gender: str) -> bool:
    """Whether the noun of somebody unnamed does not speak against a pronoun: a woman is no he."""
    return (noun_gender(voice.speaker.text.lower().rpartition(" ")[2]) or gender) == gender


def person_voice(heard: Hearing, phrase: Phrase, place: int, gender: str | None) -> Voice:
    """The voice of the person who is most likely meant, else of an unnamed one who spoke last."""
    actor = person_before(heard, place, gender)
    if actor is None:
        last = heard.last()
        if last and last.actor is None and last.speaker.type in ("anonymous", "unknown") and not last.plural:
            return said_again(last, phrase)
        return voice_of(phrase, None)
    if gender and actor.gender is None:
        actor.gender = gender
    return voice_of(phrase, actor)


def _he_or_she(heard: Hearing, phrase: Phrase, place: int) -> Voice:
    """Like any person, but somebody unnamed who was introduced or spoke since that person was named comes first."""
    gender = GENDER[phrase.head]
    if (
        (unnamed := unnamed_before(heard, place))
        and not unnamed.plural
        and _fits(unnamed, gender)
        and _is_newer(heard, unnamed, place, gender)
    ):
        return said_again(unnamed, phrase)
    last = heard.last()
    nobody = last is not None and last.actor is None and last.speaker.type != "organization"
    if last and nobody and not last.plural and _fits(last, gender) and heard.since_last(place) <= 1:
        actor = person_before(heard, place, gender)
        if actor and heard.spoken[-1][0] > actor.last_place(place):
            return said_again(last, phrase)
    return person_voice(heard, phrase, place, gender)


def _they(heard: Hearing, phrase: Phrase, place: int) -> Voice:
    last = heard.last()
    crowd = unnamed_before(heard, place)
    if crowd and crowd.plural and (not heard.spoken or heard.spoken[-1][0] < (crowd.speaker.start or 0)):
        return said_again(crowd, phrase)
    if last is None or not (last.plural or (last.actor and last.actor.type == "organization")):
        last = next((voice for _, voice in reversed(heard.spoken[-3:-1]) if voice.plural), last)
    if last and (last.plural or last.speaker.type == "organization"):
        return said_again(last, phrase)
    return voice_of(phrase, joined_people(heard, place, _UNNAMED_BACK))._replace(plural=True)


def _may_be_body(actor: Actor) -> bool:
    """Whether only the look of a new name told that it is a person's: no given name that we know, no title, no he or she."""
    return (
        actor.type == "person" and actor.id is None and actor.gender is None and not actor.roles and not is_given(actor.name)
    )


def _it(heard: Hearing, phrase: Phrase, place: int) -> Voice:
    last = heard.last()
    if last and last.actor and heard.since_last(place) <= 1 and last.speaker.text.lower().endswith(_OF_SOMEBODY):
        return said_again(last, phrase)
    if last and last.actor and heard.since_last(place) <= 1 and _may_be_body(last.actor):
        last.actor.type = "organization"
    if last and last.actor is None and last.speaker.type == "organization":
        return said_again(last, phrase)
    return voice_of(phrase, organization_before(heard, place))
