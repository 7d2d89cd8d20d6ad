"""Names that no capital marks, told by what stands before them: `a user named quillon`, `a maintainer who goes by quillon`;
and a union's by its number: `Local 1190`."""

from __future__ import annotations

from collections.abc import Iterator

from debate.reading.english.names.named_runs import Run
from debate.reading.english.subjects.agents import agentive
from debate.reading.english.tokens import Token
from debate.reading.english.vocabulary import words

_CALLED = frozenset("named called".split())
_GOING = frozenset("goes went going".split())
_ONLINE = frozenset("user account member commenter poster maintainer moderator contributor developer redditor".split())
_SHORTEST = 3


def called_so(tokens: list[Token]) -> Iterator[Run]:
    """The names of one line that begin with a small letter, and those of unions' locals."""
    for at in range(1, len(tokens)):
        token, before = tokens[at], tokens[at - 1]
        if before.text == "Local" and token.text.isdigit():
            yield Run(before.start, token.end, (before.text, token.text), "organization", False, None)
        elif token.text.islower() and token.kind == "w" and len(token.text) > _SHORTEST and _is_called(tokens, at):
            yield Run(token.start, token.end, (token.text,), "person", True, None)


def _is_called(tokens: list[Token], at: int) -> bool:
    """Whether the words before a place lead to the name of somebody online."""
    if tokens[at].low in words.PREPOSITIONS or tokens[at].low in words.OWNERS:
        return False
    if tokens[at - 1].low in _CALLED and at > 1:
        return tokens[at - 2].low in _ONLINE
    goes = at > 2 and tokens[at - 1].low == "by" and tokens[at - 2].low in _GOING and tokens[at - 3].low in ("who", "and")
    return goes and at > 3 and (tokens[at - 4].low in _ONLINE or agentive(tokens[at - 4].low))
