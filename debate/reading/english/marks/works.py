"""Marks around the title of a work: its hit “The Long Tide”, an interview on TVN's “Face to Face.”

A title is set in capitals, whatever stop the printer put inside its marks; words that stand right beside their cue are spoken."""

from __future__ import annotations

import re

from debate.reading.english.cues.attribution import Attribution
from debate.reading.english.tokens import Token

_WORDS = re.compile(r"\w+(?:[-'’]\w+)*")
_SMALL = frozenset("a an the of in on for to and or at by with from is as".split())
_THING = 3
"""Tokens of a thing with its preposition: `on the marketplace`."""
_STOPS = ".!?,"
_NAMING = frozenset("call dub brand name term label describe".split())


def is_title(inside: str) -> bool:
    """Whether words are set like the title of a work: two or more, every long one with a capital."""
    found = _WORDS.findall(inside)
    long = [word for word in found if word.lower() not in _SMALL]
    return len(found) > 1 and all(word[0].isupper() or word[0].isdigit() for word in long)


def names_work(tokens: list[Token], at: int, inside: str, made: Attribution | None, before: bool) -> bool:
    """Whether the marked token `at` holds the title of a work; `before`: its cue comes behind it."""
    if _is_named_so(tokens, at, inside, made):
        return True
    if not is_title(inside):
        return False
    if at and tokens[at - 1].low.endswith("'s") and inside[-1] in ".,":
        return True
    if at and tokens[at - 1].low == "on":
        return True
    return made is None or not _touches(tokens, at, made, before)


def _is_named_so(tokens: list[Token], at: int, inside: str, made: Attribution | None) -> bool:
    """Whether marks hold the one-word name of the thing before them: `on the marketplace “Harbour.”`"""
    if at < _THING or (made is not None and made.frame in ("label", "as")) or tokens[at - 1].kind != "w":
        return False
    named = inside[:1].isupper() and inside.rstrip(_STOPS).isalpha() and tokens[at - 1].text.islower()
    return named and tokens[at - 2].low in ("the", "a", "its") and tokens[at - 3].low in ("on", "in", "for", "of", "from")


def names_itself(made: Attribution, inside: str) -> bool:
    """Whether marks hold the name by which somebody calls their own thing: `a plan that the company calls “Flexible Sundays”`,
    or a thing that somebody comes upon: `found the note “Back soon”`."""
    if made.lemma == "find" and made.frame == "label":
        return inside[0].isupper()
    return made.lemma in _NAMING - {"label", "describe"} and inside[-1] not in _STOPS and is_title(inside)


def _touches(tokens: list[Token], at: int, made: Attribution, before: bool) -> bool:
    """Whether nothing but marks and stops stands between marked words and their cue."""
    if before and made.before:
        between = tokens[at + 1 : made.before.end]
    elif made.after is not None:
        between = tokens[made.after.start : at]
    else:
        return True
    return all(token.kind != "w" for token in between)
