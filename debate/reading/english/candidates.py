"""Who is near enough to be meant by a pronoun or a bare noun: the person who scores best, the organization named last.

A sentence of distance costs 0.8; a fitting gender, standing as subject and having spoken last each count about 1."""

from __future__ import annotations

from debate.reading.cast import Actor, Named
from debate.reading.english.hearing import Hearing

_FAR = 0.8
_SENTENCES_BACK = 2
_CHARACTERS_BACK = 3000
_MENTIONS_BACK = 15
_ORGANIZATIONS_BACK = 13


def person_before(heard: Hearing, place: int, gender: str | None) -> Actor | None:
    """The person whom a place most likely means: near, a subject, spoke last, of fitting gender (m or f)."""
    scores: dict[str, float] = {}
    actors: dict[str, Actor] = {}
    _score_mentions(heard, place, gender, scores, actors)
    _score_speakers(heard, place, gender, scores, actors)
    return actors[max(scores, key=lambda key: scores[key])] if scores else None


def organization_before(heard: Hearing, place: int) -> Actor | None:
    """The organization that spoke last, if that is near, else the one named last outside marks."""
    last = heard.last()
    if last and last.actor and last.actor.type == "organization" and heard.since_last(place) <= _SENTENCES_BACK:
        return last.actor
    for number, named in enumerate(heard.cast.before(place)):
        if number >= _ORGANIZATIONS_BACK:
            break
        if named.actor.type == "organization" and not heard.is_quoted(named.start):
            return named.actor
    return None


def _score_mentions(
    heard: Hearing, place: int, gender: str | None, scores: dict[str, float], actors: dict[str, Actor]
) -> None:
    """Score the people whom the reporter names before a place, each by their best mention."""
    here = heard.sentence(place)
    for number, named in enumerate(heard.cast.before(place)):
        if number >= _MENTIONS_BACK or named.end < place - _CHARACTERS_BACK:
            break
        actor = named.actor
        if not _may_be(actor, gender) or heard.is_quoted(named.start):
            continue
        score = _nearness(heard, named, here) + (1.0 if gender and actor.gender == gender else 0.0)
        if score > scores.get(actor.key, -99.0):
            scores[actor.key] = score
            actors[actor.key] = actor


def _score_speakers(
    heard: Hearing, place: int, gender: str | None, scores: dict[str, float], actors: dict[str, Actor]
) -> None:
    """Raise, or add, the last three who spoke."""
    for back, (spot, voice) in enumerate(reversed(heard.spoken[-3:])):
        actor = voice.actor
        if actor is None:
            continue
        far = heard.sentence(place) - heard.sentence(spot)
        if actor.key in scores:
            scores[actor.key] = max(scores[actor.key], -_FAR * far) + (1.0 if back == 0 else 0.4)
        elif _may_be(actor, gender):
            actors[actor.key] = actor
            scores[actor.key] = (1.6 if back == 0 else 0.6) - _FAR * far


def _may_be(actor: Actor, gender: str | None) -> bool:
    """Whether an actor is a person whose gender does not speak against it."""
    return actor.type == "person" and not (gender and actor.gender and actor.gender != gender)


def _nearness(heard: Hearing, named: Named, here: int) -> float:
    sentence = heard.sentence(named.start)
    unit = heard.units[sentence]
    first = next((n for n in heard.cast.within(unit.start, unit.end) if n.actor.type == "person"), None)
    subject = first is not None and first.start == named.start
    possessive = heard.text[named.end : named.end + 2] in ("'s", "’s")
    return -_FAR * (here - sentence) + (1.0 if subject else 0.0) - (0.6 if possessive else 0.0)
