"""Bodies that an article calls by a description instead of a name: `the security agency of Japan`, then `the agency`."""

from __future__ import annotations

import re
from functools import lru_cache

from debate.reading.cast import Actor
from debate.reading.english.subjects.phrases import Phrase
from debate.reading.english.vocabulary import words
from debate.reading.english.whose.hearing import Hearing

_OF_STATE = frozenset(
    """agency authority board bureau commission committee council department inspectorate ministry office panel regulator
    watchdog directorate tribunal court coalition federation union association institute secretariat""".split()
)
_NO_DESCRIPTIONS = (
    words.OWNERS
    | words.PREPOSITIONS
    | words.CONJUNCTIONS
    | words.QUALITIES
    | {"same", "own", "whole", "separate"}
    | words.BE
)
_FAR = 6000
"""Characters back to the first description at most."""


@lru_cache(maxsize=64)
def _description(head: str) -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:[Tt]he|[Aa]n?|(?P<owner>[A-Z][\w-]+['’]s)) (?P<name>(?:[\w-]+ ){{0,3}}{head}"
        r"(?P<of> of (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)*)?)(?![\w-])"
    )


def described(heard: Hearing, phrase: Phrase, place: int) -> str | None:
    """The first, fuller description of the body that a bare noun means; None where there is none, or several."""
    if phrase.head not in _OF_STATE or phrase.determiner != "the":
        return None
    wanted = set(phrase.text.lower().split())
    found: dict[str, str] = {}
    for match in _description(phrase.head).finditer(heard.text, max(0, place - _FAR), place):
        lows = match["name"].lower().split()
        before = lows[: lows.index(phrase.head)]
        tells = before or match["of"] or match["owner"]
        if not tells or not wanted <= set(lows) or not _NO_DESCRIPTIONS.isdisjoint(before) or heard.is_quoted(match.start()):
            continue
        name = f"{match['owner']} {match['name']}" if match["owner"] else match["name"]
        found.setdefault(" ".join(before), name)
    return next(iter(found.values())) if len(found) == 1 else None


def only_bearer(heard: Hearing, head: str) -> Actor | None:
    """The one organization of the article in whose name a noun stands."""
    bearing = [actor for actor in heard.cast.actors if actor.type == "organization" and head in actor.name.lower().split()]
    return bearing[0] if len(bearing) == 1 and bearing[0].places else None
