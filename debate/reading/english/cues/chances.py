"""Words in front of an infinitive that make it a report: `went on to say`, `took the opportunity to say`."""

from __future__ import annotations

from debate.reading.english.cues.finding import helpers_before
from debate.reading.english.tokens import Token

_BEFORE_TO = frozenset(
    """intervened interrupted wrote phoned rang emailed texted stood rose stepped paused returned telephoned on used
    continued continues continue went wanted heard known sought took appeared appears seemed seems hastened rushed quick
    keen likes like liked loves tends tended come came grown writes emails phones calls moment opportunity occasion""".split()
)
"""Words that make `to say` a report: `went on to say`."""
_CHANCES = ("moment", "opportunity", "occasion")
"""What is taken to say something."""


def leads_to_saying(tokens: list[Token], at: int) -> bool:
    """Whether a word makes `to say` a report; a chance does where somebody took it."""
    low = tokens[at].low
    return low in _BEFORE_TO and (low not in _CHANCES or _taken(tokens, at) < at)


def _taken(tokens: list[Token], at: int) -> int:
    """The verb that takes the chance at a place; the place itself where none does."""
    near = range(at - 1, max(0, at - 5), -1)
    return next((i for i in near if tokens[i].low in ("took", "takes", "taken", "used", "seized")), at)


def before_infinitive(tokens: list[Token], at: int) -> int:
    """Where the verb group before `to say` begins: `went on`, `has been heard`."""
    at -= 2 if tokens[at - 1].low == "on" else 1
    at = _taken(tokens, at) if tokens[at].low in _CHANCES else at
    return helpers_before(tokens, at).begin if at > 0 else 0
