"""Where a paragraph begins behind the place and the day on which it was written: `DRY FORK — `, `Portland, Ore., May 3 – `."""

from __future__ import annotations

import re

from debate.reading.english.tokens import Token
from debate.reading.english.vocabulary import words

_LONGEST = 14
"""Tokens between a place and the dash of its dateline at most."""
_STATE = re.compile(
    r"[A-Z]{2}|(?:[A-Z]\.){2}|(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|"
    r"Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo)\.?"
)
_DASHES = ("—", "–", "--")


def end_of_dateline(tokens: list[Token], end: int) -> int:
    """The token behind which the text itself begins, where a run that ends at `end` is the place of a dateline; 0 where it is
    none."""
    capitals = all(token.text.isupper() for token in tokens[:end] if token.kind == "w")
    if not capitals and not _is_town(tokens, end):
        return 0
    near = range(end, min(end + _LONGEST, len(tokens) - 1))
    dash = next((at for at in near if tokens[at].text in _DASHES or _stands_alone(tokens, at)), 0)
    return 0 if any(token.text.islower() and token.kind == "w" for token in tokens[end:dash]) else dash


def _is_town(tokens: list[Token], end: int) -> bool:
    """Whether a name in small letters is a town with its state, or a place right before the dash."""
    if end + 1 >= len(tokens):
        return False
    state = tokens[end + 1] if tokens[end].text == "," else None
    if state is not None:
        return _STATE.fullmatch(state.text) is not None or state.low in words.PLACES
    first = next(token for token in tokens if token.kind == "w")
    return first.low in words.PLACES and (tokens[end].text in _DASHES or _STATE.fullmatch(tokens[end - 1].text) is not None)


def _stands_alone(tokens: list[Token], at: int) -> bool:
    """Whether a hyphen with a space on either side stands here, as wires print a dash."""
    return tokens[at].text == "-" and tokens[at - 1].end < tokens[at].start and tokens[at].end < tokens[at + 1].start
