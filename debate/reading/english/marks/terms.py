"""Marks that name or show something instead of quoting: defined terms, names of programmes, labels, prompts."""

from __future__ import annotations

from debate.reading.english.tokens import Token
from debate.reading.english.vocabulary import words

_SHOWS = frozenset(
    "typing typed googling googled searching prompt prompted query command file folder variable repository column row "
    "button sign signs "
    "placard placards poster posters sticker stickers headed stamped engraved printed emblazoned scrawled tattooed "
    "signposted hashtag tab menu "
    "field box tagline shouting spelling spelled pronounced translated translates nickname alias username password "
    "filename".split()
)
_DEFINES = frozenset("means meant denotes signifies refers".split())
_LONGEST_NAME = 4
"""Words of the longest name that marks set off behind an article."""


def is_term(tokens: list[Token], at: int, inside: str) -> bool:
    """Whether the marked token `at` with the words `inside` is a term, a name or a thing shown."""
    if _is_name(tokens, at, inside):
        return True
    if at + 1 < len(tokens) and tokens[at + 1].low in _DEFINES:
        return True
    return _is_shown(tokens, at)


def _is_name(tokens: list[Token], at: int, inside: str) -> bool:
    """The “Kelso licence”, its “Project Lantern”: a capital in the middle of the sentence, and no verb's place."""
    if at == 0 or not inside[:1].isupper() or inside[-1:] in ".!?," or len(inside.split()) > _LONGEST_NAME:
        return False
    return tokens[at - 1].low in words.DETERMINERS or tokens[at - 1].low.endswith("'s")


def _is_shown(tokens: list[Token], at: int) -> bool:
    """A button marked “…”, typing “…”, the prompt “…”."""
    back = at - 1
    while back >= 0 and tokens[back].low in ("the", "a", "an", "is", "was", "as", "in", "into", ":", "for", "said", "says"):
        back -= 1
    return back >= 0 and tokens[back].low in _SHOWS
