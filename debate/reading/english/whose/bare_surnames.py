"""Surnames of people whom everybody knows: `Tarrant said he would veto it`, in an article that never introduces Tarrant.

A single name looks like a body's until a pronoun means it. What tells of a body: an article in front, letters, who works there."""

from __future__ import annotations

import re

from debate.reading.cast import Actor, Named
from debate.reading.english.vocabulary import bodies, words
from debate.reading.english.whose.hearing import Hearing

_LOOKED_AT = 8
"""Mentions that are looked at."""

_WORKS = words.ANONYMOUS | words.SPOKES_PROPER | words.ORG_NOUNS | {"chief", "founder", "products", "shares", "stock", "app"}
_WORD_BEFORE = re.compile(r"([\w’'-]+) $")
_WORD_BEHIND = re.compile(r"(?:['’]s)? ([a-z][\w-]*)")
_OF_BODIES = frozenset("the at in a an inside near outside joined".split())


def is_bare_subject(heard: Hearing, named: Named, here: int) -> bool:
    """Whether one of the last sentences begins with somebody who may be a person by their surname alone."""
    there = heard.sentence(named.start)
    unit = heard.units[there]
    begins = named.start - unit.start <= 1 and here - there <= 1 and unit.paragraph == heard.units[here].paragraph
    return begins and _may_be_surname(heard.text, named.actor)


def _may_be_surname(text: str, actor: Actor) -> bool:
    """Whether somebody who looks like a body may be a person by their surname alone."""
    low = actor.name.lower()
    if actor.type != "organization" or actor.id is not None or not actor.name.isalpha() or actor.name[1:] != low[1:]:
        return False
    if low in words.ORG_WORDS or low in words.PLACES or low in bodies.BODIES:
        return False
    return not any(_tells_body(text, place, place + len(low)) for place in actor.places[:_LOOKED_AT])


def _tells_body(text: str, start: int, end: int) -> bool:
    """Whether the words beside a mention tell of a body: `at Kestrel`, `a Kestrel engineer`, `Kestrel's shares`."""
    before = _WORD_BEFORE.search(text, max(0, start - 16), start)
    behind = _WORD_BEHIND.match(text, end)
    return (before is not None and before[1].lower() in _OF_BODIES) or (behind is not None and behind[1] in _WORKS)
