"""Genders that the article itself tells: by a role (`X, a businesswoman`), by the pronoun behind the only person of a sentence.

It relies on the names and bearings of the article; a vote counts only where nobody else could be meant, and where all votes for
somebody agree."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

from debate.reading.cast import Actor, Cast, Named
from debate.reading.english.cues.finite_verbs import verbal
from debate.reading.english.names.bearings import Bearings
from debate.reading.english.names.genders import noun_gender
from debate.reading.english.tokens import Unit
from debate.reading.english.vocabulary import words

_TELLING = {"he": "m", "his": "m", "him": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}


def tell_genders(units: list[Unit], cast: Cast, roles: Bearings) -> None:
    """Set the gender of everybody whose name does not tell it and whose article does."""
    votes: dict[str, set[str]] = defaultdict(set)
    actors: dict[str, Actor] = {}
    for head, bearers in roles.items():
        gender = noun_gender(head)
        for bearing in bearers if gender else ():
            votes[bearing.actor.key].add(gender or "")
            actors[bearing.actor.key] = bearing.actor
    for unit, following in pairwise([*units, Unit(0, 0, -1, [])]):
        actor = _only_person(cast, unit)
        if actor is None:
            continue
        actors[actor.key] = actor
        votes[actor.key] |= _pronouns_behind(cast, unit, following, actor)
    for key, genders in votes.items():
        if actors[key].gender is None and len(genders) == 1:
            actors[key].gender = next(iter(genders))


def _only_person(cast: Cast, unit: Unit) -> Actor | None:
    """The only person whom a sentence names outside of marks."""
    people = {n.actor.key: n.actor for n in cast.within(unit.start, unit.end) if n.actor.type == "person"}
    return next(iter(people.values())) if len(people) == 1 else None


def _is_subject(unit: Unit, named: Named) -> bool:
    """Whether a name begins its sentence as the subject: nothing that acts stands before it, and it owns nothing."""
    ahead = [token for token in unit.tokens if token.start < named.start]
    behind = next((token for token in unit.tokens if token.end >= named.end), None)
    owns = behind is not None and behind.low.endswith(("'s", "s'"))
    acts = any(
        verbal(token) or token.kind == "q" or token.low in _TELLING or token.low in words.PREPOSITIONS for token in ahead
    )
    return not owns and not acts


def _pronouns_behind(cast: Cast, unit: Unit, following: Unit, actor: Actor) -> set[str]:
    """Genders of the pronouns behind a name in its sentence, else of the one that begins the next sentence."""
    named = next(n for n in cast.within(unit.start, unit.end) if n.actor is actor)
    if not _is_subject(unit, named):
        return set()
    found = {_TELLING[t.low] for t in unit.tokens if t.start > named.start and t.low in _TELLING}
    if len(found) > 1 or not following.tokens or (following.tokens[0].kind != "q" and following.paragraph != unit.paragraph):
        return found if len(found) == 1 else set()
    low = next((token.low for token in following.tokens if token.kind == "w"), "")
    if found and following.tokens[0].kind != "q":
        return found
    return found | ({_TELLING[low]} if low in ("he", "she") else set())
