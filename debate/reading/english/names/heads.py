"""Names in heads that are set in capitals, above what somebody says: `HARBOUR MINISTER KEIGO TATSUMURA, AT A NEWS CONFERENCE`.

Only an article with two such heads or more is read so: capitals alone mark no names."""

from __future__ import annotations

from collections.abc import Iterator

from debate.reading.english.names.named_runs import Run, name_in
from debate.reading.english.names.runs import runs_of
from debate.reading.english.tokens import Token
from debate.reading.english.vocabulary import given, words

_LONGEST = 18
"""Tokens of a head at most."""
_SMALL = words.PREPOSITIONS | frozenset(("and", "the", "de", "van", "von", "der", "la"))
_LETTERS = 2
"""Letters of a word that stays in capitals, for it is no name but letters: AI, UK."""


def names_in_heads(lines: list[list[Token]]) -> list[Run]:
    """The name of each head in capitals; none where fewer than two heads name somebody."""
    found = [run for tokens in lines if is_head(tokens) and (run := _name(tokens)) is not None]
    return found if len({run.names for run in found}) > 1 else []


def is_head(tokens: list[Token]) -> bool:
    """Whether a line is a head in capitals."""
    plain = [token for token in tokens if token.kind == "w" and token.text[0].isalpha()]
    capitals = len(plain) > 1 and all(token.text.isupper() or token.low in ("and", "of") for token in plain)
    return capitals and len(tokens) <= _LONGEST and tokens[-1].text not in (".", "!", "?", ":")


def _name(tokens: list[Token]) -> Run | None:
    """The name that ends the first piece of a head, behind nothing but titles; a body's is the whole piece."""
    piece = [_printed(token) for token in tokens[: next((i for i, t in enumerate(tokens) if t.text == ","), len(tokens))]]
    runs = list(_runs(piece))
    if not runs or runs[-1].end < piece[-1].end or any(token.low in _NO_HEADS for token in piece):
        return None
    run = runs[-1]
    if run.type == "organization":
        return run if run.start == piece[0].start else None
    return run if len(run.names) > 1 else None


_NO_HEADS = (
    words.AUXILIARIES | words.WH | words.PREPOSITIONS - {"of", "for", "on", "against"} | words.SUBJECT_PRONOUNS - {"us"}
)
"""Words that stand in no head which only tells who speaks."""


def _runs(piece: list[Token]) -> Iterator[Run]:
    for at, end in runs_of(piece):
        run = name_in(piece[at:end], True, set(), piece[at - 1].low if at else "", piece[end : end + 8])
        if run:
            yield run


def _printed(token: Token) -> Token:
    """A word as it would be printed inside a sentence."""
    if token.low in _SMALL:
        return token._replace(text=token.low, capital=False)
    if len(token.text) <= _LETTERS and token.low not in given.ALL:
        return token
    text = "-".join(part.capitalize() for part in token.text.split("-")) if "'" not in token.text else _owned(token.text)
    return token._replace(text=text)


def _owned(text: str) -> str:
    """A word with an apostrophe: O'Neil, Fishers', King's."""
    head, mark, tail = text.partition("'")
    return head.capitalize() + mark + (tail.capitalize() if len(tail) > 1 else tail.lower())
