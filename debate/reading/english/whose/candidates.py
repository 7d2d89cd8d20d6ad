"""Who is near enough to be meant by a pronoun or a bare noun: the person who scores best, the organization named last.

Everybody named, echoed by a pronoun or heard speaking in the last sentences is a candidate. The weights below are
logarithmic: a sentence of distance costs `_FAR`, each sign that counts for somebody adds its own. A learnt ranker had nothing to
add: moving any weight by half changes at most three of the learning half's speakers. On the half that nobody looked at, 91 of 100
speakers printed as pronouns are right (November 2026)."""

from __future__ import annotations

from itertools import islice
from math import log1p
from typing import NamedTuple

from debate.reading.cast import Actor, Named
from debate.reading.english.tokens import Unit
from debate.reading.english.vocabulary import verbs, words
from debate.reading.english.vocabulary.places import speaks_as_state
from debate.reading.english.whose.bare_surnames import is_bare_subject
from debate.reading.english.whose.hearing import Hearing
from debate.reading.english.whose.speakers import Voice

_FAR = 0.8
_FITS = 0.8
"""A known gender that fits, against one that is not known."""

_NEAR = 0.0
"""The score of somebody who is near enough that no bare surname is looked for."""

_UNSURE = -1.0
"""Added for somebody who looks like a body, and may be a person by a surname alone."""

_SUBJECT = 1.0
_SAME_PARAGRAPH = 0.5
_TOPIC = 0.8
"""Added for whom a paragraph names first, in that paragraph."""

_SAME_SENTENCE = 0.4
"""Added for whom a pronoun's own sentence names first."""

_POSSESSIVE = -0.6
_BEHIND_PREPOSITION = -0.4
_SPOKE_LAST = 1.2
_SPOKE_BEFORE = 0.4
_FAME = 0.2
_FAR_BODY = 0.4
_OFTEN = 0.5
"""What a sentence of distance costs an organization, and what being named often adds."""

_SUBJECT_BODY = 0.4
_ONLY_SPOKE = 0.6
"""Added for a last speaker whom nothing near names."""

_WORDS = words.DOCUMENTS | verbs.CUE_NOUNS
_TITLE = 5
"""Characters of a title in front of a name, at most: `Ms. `."""

LEADS_IN = words.PREPOSITIONS | {"following"}
AT_ONCE = 3
"""Characters from a lead-in's comma to the subject behind it, at most."""

_SENTENCES_BACK = 2
_CHARACTERS_BACK = 3000
_MENTIONS_BACK = 15
_ORGANIZATIONS_BACK = 13


_PAPERS = frozenset(
    """times post journal herald tribune gazette guardian news press courier review magazine monitor ledger dispatch
    sentinel record beacon examiner observer chronicle globe standard mercury inquirer courant argus""".split()
)
"""Last words of newspapers' names."""


class _Score(NamedTuple):
    score: float
    actor: Actor


def person_before(heard: Hearing, place: int, gender: str | None) -> Actor | None:
    """The person whom a place most likely means: near, a subject, spoke last, of fitting gender (m or f)."""
    scores: dict[str, _Score] = {}
    _score_mentions(heard, place, gender, scores)
    _score_echoes(heard, place, gender, scores)
    _score_speakers(heard, place, gender, scores)
    scores = {key: found for key, found in scores.items() if key not in heard.told_of}
    people = {key: found for key, found in scores.items() if found.actor.type == "person"}
    if not any(found.score > _NEAR for found in people.values()) and not any(
        _is_unnamed(voice) for _, voice in heard.spoken[-1:]
    ):
        people = scores
    if not people:
        return None
    actor = max(people.values(), key=lambda found: found.score + _FAME * log1p(len(found.actor.places))).actor
    actor.type = "person"
    return actor


def organization_before(
    heard: Hearing, place: int, papers: bool = True, others: frozenset[str] = frozenset(), states: bool = True
) -> Actor | None:
    """The organization that spoke last, if that is near, else one named before outside of marks: near, and named often.
    `papers`, `states`: whether it may be a newspaper or a state by its name; `others`: nouns that its name has not."""

    def fits(actor: Actor) -> bool:
        is_body = actor.type == "organization" and (states or not speaks_as_state(actor.name))
        return is_body and others.isdisjoint(actor.name.lower().split())

    last = heard.last()
    if last and last.actor and fits(last.actor) and heard.since_last(place) <= _SENTENCES_BACK:
        return last.actor
    here = heard.sentence(place)
    scores: dict[str, _Score] = {}
    for named in islice(heard.cast.before(place), _ORGANIZATIONS_BACK):
        if fits(named.actor) and not heard.is_quoted(named.start) and (papers or not _is_paper(named.actor)):
            far = _FAR_BODY * (here - heard.sentence(named.start))
            _raise(scores, named.actor, _OFTEN * log1p(len(named.actor.places)) + _stands(heard, named) - far)
    return max(scores.values(), key=lambda found: found.score).actor if scores else None


def _stands(heard: Hearing, named: Named) -> float:
    """What it counts for an organization to be what its sentence is about, or to be only where something is."""
    unit = heard.units[heard.sentence(named.start)]
    first = next(iter(heard.cast.within(unit.start, unit.end)), None)
    before = heard.text[max(0, named.start - 9) : named.start].rstrip().rpartition(" ")[2].lower()
    if before in words.PREPOSITIONS:
        return _BEHIND_PREPOSITION
    return _SUBJECT_BODY if first is not None and first.start == named.start else 0.0


def _is_paper(actor: Actor) -> bool:
    return actor.name.lower().rpartition(" ")[2] in _PAPERS


def _score_mentions(heard: Hearing, place: int, gender: str | None, scores: dict[str, _Score]) -> None:
    """Score the people whom the reporter names before a place, each by their best mention."""
    here = heard.sentence(place)
    for number, named in enumerate(heard.cast.before(place)):
        if number >= _MENTIONS_BACK or named.end < place - _CHARACTERS_BACK:
            break
        fits = _may_be(named.actor, gender) or (gender is not None and is_bare_subject(heard, named, here))
        if fits and not heard.is_quoted(named.start):
            _raise(scores, named.actor, _nearness(heard, named, here) + _fit(named.actor, gender))


def _score_echoes(heard: Hearing, place: int, gender: str | None, scores: dict[str, _Score]) -> None:
    """Score the people whom pronouns meant before a place."""
    here = heard.sentence(place)
    for echo in reversed(heard.echoes[-6:]):
        if echo.place < place and _may_be(echo.actor, gender):
            there = heard.sentence(echo.place)
            far = _FAR * (here - there)
            far -= _SAME_PARAGRAPH if heard.units[there].paragraph == heard.units[here].paragraph else 0.0
            _raise(scores, echo.actor, (_SUBJECT if echo.subject else 0.0) - far + _fit(echo.actor, gender))


def _score_speakers(heard: Hearing, place: int, gender: str | None, scores: dict[str, _Score]) -> None:
    """Raise, or add, the last three who spoke."""
    for back, (spot, voice) in enumerate(reversed(heard.spoken[-3:])):
        actor = voice.actor
        if actor is None or not _may_be(actor, gender):
            continue
        far = _FAR * (heard.sentence(place) - heard.sentence(spot))
        bonus = _SPOKE_LAST if back == 0 else _SPOKE_BEFORE
        if actor.key in scores:
            scores[actor.key] = _Score(max(scores[actor.key].score, -far) + bonus, actor)
        else:
            scores[actor.key] = _Score(bonus + (_ONLY_SPOKE if back == 0 else 0.2) - far, actor)


def _raise(scores: dict[str, _Score], actor: Actor, score: float) -> None:
    if actor.key not in scores or score > scores[actor.key].score:
        scores[actor.key] = _Score(score, actor)


def _is_unnamed(voice: Voice) -> bool:
    """Whether somebody unnamed spoke: a pronoun behind it may be theirs."""
    return voice.actor is None and voice.speaker.type != "organization"


def _may_be(actor: Actor, gender: str | None) -> bool:
    """Whether an actor is a person whose gender does not speak against it."""
    return actor.type == "person" and not (gender and actor.gender and actor.gender != gender)


def _fit(actor: Actor, gender: str | None) -> float:
    unsure = _UNSURE if actor.type != "person" else 0.0
    return unsure + (_FITS if gender and actor.gender == gender else 0.0)


def _nearness(heard: Hearing, named: Named, here: int) -> float:
    """What distance and the mention's own place in its sentence count."""
    sentence = heard.sentence(named.start)
    unit = heard.units[sentence]
    first = _spoke_in(heard, unit) or _first_of(heard, unit)
    score = -_FAR * (here - sentence) + (_SAME_PARAGRAPH if unit.paragraph == heard.units[here].paragraph else 0.0)
    if first is not None and first.start == named.start:
        opens = sentence == 0 or heard.units[sentence - 1].paragraph != unit.paragraph
        score += _SUBJECT + (_TOPIC if opens and unit.paragraph == heard.units[here].paragraph else 0.0)
        score += _SAME_SENTENCE if sentence == here else 0.0
    elif heard.text[max(0, named.start - 9) : named.start].rstrip().rpartition(" ")[2].lower() in words.PREPOSITIONS:
        score += _BEHIND_PREPOSITION
    if _owns(heard.text, named):
        about = _opens_paragraph(heard, named, here) or (here - sentence == 1 and _is_about_words(heard, named, unit))
        score += _SUBJECT + _TOPIC if about else _POSSESSIVE
    return score


def _first_of(heard: Hearing, unit: Unit) -> Named | None:
    """The person whom a sentence names first, who owns nothing there; one behind a lead-in's comma comes before those in it:
    `Following the death of his father X in May, Y took over`."""
    people = [n for n in heard.cast.within(unit.start, unit.end) if n.actor.type == "person" and not _owns(heard.text, n)]
    if len(people) < 2 or unit.tokens[0].low not in LEADS_IN:
        return people[0] if people else None
    comma = next((token.start for token in unit.tokens if token.text == ","), unit.end)
    behind = next((n for n in people if n.start > comma), people[0])
    return behind if behind.start - comma <= AT_ONCE else people[0]


def _spoke_in(heard: Hearing, unit: Unit) -> Named | None:
    """The mention of whoever spoke in a sentence: they are its subject, not a name inside what they are."""
    for spot, voice in reversed(heard.spoken[-3:]):
        if spot < unit.start:
            return None
        start, end = voice.speaker.start, voice.speaker.end
        if spot < unit.end and voice.actor and start is not None and end is not None and unit.start <= start:
            return next((n for n in heard.cast.within(start, end) if n.actor is voice.actor), None)
    return None


def _is_about_words(heard: Hearing, named: Named, unit: Unit) -> bool:
    """Whether a sentence begins with somebody's words: `Ms. Brandt's reply was short.` The next one goes on with them."""
    behind = heard.text[named.end + 2 : named.end + 40].split()
    return named.start - unit.start <= _TITLE and bool(behind) and behind[0].strip(",.") in _WORDS


def _opens_paragraph(heard: Hearing, named: Named, here: int) -> bool:
    """Whether a paragraph begins with somebody's: `Ms. Brandt's vote was less dramatic.` It goes on about her."""
    sentence = heard.sentence(named.start)
    unit = heard.units[sentence]
    opens = sentence == 0 or heard.units[sentence - 1].paragraph != unit.paragraph
    alone = all(n.actor is named.actor for n in heard.cast.within(unit.start, unit.end) if n.actor.type == "person")
    return alone and opens and unit.paragraph == heard.units[here].paragraph and named.start - unit.start <= _TITLE


def _owns(text: str, named: Named) -> bool:
    return text[named.end : named.end + 2] in ("'s", "’s")
