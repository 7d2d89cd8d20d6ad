"""Surnames that are words too, callings, places, documents: Cook, Baker, Phoenix, Page. Behind a given name they are no title and
no place."""

from __future__ import annotations

from itertools import pairwise

from debate.reading.english.tokens import Token
from debate.reading.english.vocabulary import given, places, words

AS_PARTICIPLES = frozenset(
    """keating fleming browning fielding harding golding manning pickering sterling ewing xing ying ding king redding
    starling""".split()
)
"""Surnames that look like participles."""

_AS_CALLINGS = frozenset(
    """abbott baker bishop butler carpenter challenger cook cooper driver farmer fisher gardner harper king marshal mayor
    miller painter parson player poet pope porter prior prince rider sailor sheppard shepherd singer steward trader turner
    walker ward weaver winger wright""".split()
)
"""Surnames that look like callings, whatever the given name in front."""

_WORDS = words.ROLES | words.PERSON_TITLES | places.PLACES | words.DOCUMENTS | words.ORG_NOUNS
_NO_GIVEN = words.NOT_NAMES | words.PLACES | words.ROLES | words.PERSON_TITLES
_NO_NAMES = _NO_GIVEN | words.ORG_WORDS | words.ORG_NOUNS | words.QUALITIES | words.TIMES | places.PEOPLES


def surnames_in(tokens: list[Token], lower: set[str]) -> set[str]:
    """The words of a line that are surnames there, small: a calling or a place behind a given name, at the end of its capitals.
    `lower`: the words that the article writes small too."""
    found: set[str] = set()
    for number, (before, token) in enumerate(pairwise(tokens)):
        if not (before.capital and token.capital and token.start == before.end + 1):
            continue
        ahead = tokens[number + 2] if number + 2 < len(tokens) else None
        ends = ahead is None or not ahead.capital or ahead.start > token.end + 1
        low = token.low.removesuffix("'s")
        if ends and (_is_bearer(before.low, low) or (low in _AS_CALLINGS and before.low not in _NO_NAMES | lower)):
            found.add(low)
    return found


def _is_bearer(first: str, low: str) -> bool:
    """Whether a given name stands in front of a word for a calling or a place."""
    return (low in _WORDS or low.endswith(("ing", "ly"))) and first in given.ALL and first not in _NO_GIVEN
