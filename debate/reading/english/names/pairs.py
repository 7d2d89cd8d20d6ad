"""Two people whom the text joins, and whom `the pair`, `the two`, `the authors` or `they` mean later."""

from __future__ import annotations

import re
from itertools import pairwise

from debate.reading.cast import Actor
from debate.reading.english.whose.hearing import Hearing

_BACK = 5
"""Sentences back to them at most."""

_JOINED = re.compile(r",? (?:(?:of|the|an?|from|who|at) [^.;:“”\"]{1,60},? )?and (?:[\w.’'-]+ ){0,4}")


def joined_people(heard: Hearing, place: int, back: int = _BACK) -> Actor | None:
    """The first of two people whom one of the last sentences names together."""
    here = heard.sentence(place)
    for unit in reversed(heard.units[max(0, here - back) : here + 1]):
        people = [
            n
            for n in heard.cast.within(unit.start, min(unit.end, place))
            if n.actor.type == "person" and not heard.is_quoted(n.start)
        ]
        joined = (
            a.actor for a, b in pairwise(people) if a.actor is not b.actor and _JOINED.fullmatch(heard.text, a.end, b.start)
        )
        if (first := next(joined, None)) is not None:
            return first
    return None
