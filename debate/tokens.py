"""Words in any script as tokens, pure: how a text is indexed, what a query asks for, and where the hits stand.

A text is folded (NFKC, case, traditional to simplified). Han runs become overlapping bigrams and a closing single character, so
that words of one, two and more characters are found without a dictionary; other words are stemmed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import Stemmer

from debate.spans import merged
from people.script import simplified

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_RUN = re.compile(rf"[{_HAN}]+|[^\W_{_HAN}]+")
HAN = re.compile(f"[{_HAN}]")
"""A character of Chinese, of which an index makes tokens by itself."""
_TERM = re.compile(r"""([-－]?)(?:"([^"]+)"|“([^”]+)”|「([^」]+)」|『([^』]+)』|(\S+))""")
_POSSESSIVE = re.compile(r"[’']s\b")
_english = Stemmer.Stemmer("english")
MOST_TERMS = 12
"""More words than this in one query are left out: nobody types them, and each costs a search."""


class Token(NamedTuple):
    """One token and where its characters stand in the text as given."""

    text: str
    start: int
    end: int


class Term(NamedTuple):
    """One thing that a query asks for: tokens that follow one another. `open_ended`: the last one is a beginning."""

    tokens: tuple[str, ...]
    excluded: bool = False
    open_ended: bool = False


def tokens_of(text: str) -> str:
    """The tokens of a text, as the full-text index holds them, with spaces between."""
    return " ".join(token.text for token in tokens_in(text))


def tokens_in(text: str) -> Iterator[Token]:
    """The tokens of a text, in order, with their places."""
    folded, places = _folded(text)
    for run in _RUN.finditer(folded):
        start, end = run.span()
        if HAN.match(folded, start):
            for at in range(start, end):
                last = min(at + 2, end)
                yield Token(folded[at:last], places[at], places[last - 1] + 1)
        else:
            yield Token(_stem(run.group()), places[start], places[end - 1] + 1)


def terms_of(query: str) -> list[Term]:
    """What a query asks for: words, "phrases in marks", and -words that must not be there."""
    terms = []
    query = unicodedata.normalize("NFC", query)  # as texts are kept; some keyboards write letter and accent apart
    for match in list(_TERM.finditer(query))[:MOST_TERMS]:
        words = next(group for group in match.groups()[1:] if group is not None)
        term = _term(words, bool(match.group(1)))
        if term.tokens and term not in terms:
            terms.append(term)
    return terms


def hits(text: str, terms: list[Term]) -> list[tuple[int, int]]:
    """Where the wanted terms stand in the text as given: spans in order that do not overlap."""
    tokens = list(tokens_in(text))
    found = [span for term in terms if not term.excluded for span in _places(tokens, term)]
    return merged(found)


def _places(tokens: list[Token], term: Term) -> Iterator[tuple[int, int]]:
    """The spans of one term in a row of tokens."""
    size = len(term.tokens)
    for first in range(len(tokens) - size + 1):
        row = tokens[first : first + size]
        heads = zip(row[:-1], term.tokens[:-1], strict=True)
        if not all(token.text == wanted for token, wanted in heads):
            continue
        last, wanted = row[-1], term.tokens[-1]
        if last.text == wanted:
            yield row[0].start, last.end
        elif term.open_ended and last.text.startswith(wanted):
            yield row[0].start, last.start + 1


def _term(words: str, excluded: bool) -> Term:
    """Tokens of one wanted thing. At its end a Han run is left open: the text may go on after it."""
    tokens = list(tokens_in(words))
    if not tokens or not HAN.match(tokens[-1].text):
        return Term(tuple(token.text for token in tokens), excluded)
    alone = len(tokens) == 1 or tokens[-2].end != tokens[-1].end
    if alone:
        return Term(tuple(token.text for token in tokens), excluded, open_ended=True)
    return Term(tuple(token.text for token in tokens[:-1]), excluded)


def _folded(text: str) -> tuple[str, list[int] | range]:
    """The folded text, and for each of its characters the place of the one it came from."""
    text = _POSSESSIVE.sub(lambda match: " " * len(match.group()), text)
    if text.isascii():
        return text.lower(), range(len(text))
    pieces = [_plain(character) for character in text]
    return "".join(pieces), [at for at, piece in enumerate(pieces) for _ in piece]


@lru_cache(maxsize=20_000)
def _plain(character: str) -> str:
    """One character folded. Never two together: what one becomes several and several one, places would no longer tell of."""
    return simplified(unicodedata.normalize("NFKC", character).casefold())


@lru_cache(maxsize=20_000)
def _stem(word: str) -> str:
    return str(_english.stemWord(word)) if word.isascii() else word
