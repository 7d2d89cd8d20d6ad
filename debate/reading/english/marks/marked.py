"""Which marked spans are somebody's words, and how: a clause of its own (direct), built into the sentence (mixed), or none
(scare quotes, terms, titles of works)."""

from __future__ import annotations

import re
from typing import Literal

from debate.reading.english.cues.attribution import Attribution
from debate.reading.english.marks.terms import is_term
from debate.reading.english.marks.works import names_itself, names_work
from debate.reading.english.tokens import Token, Unit
from debate.reading.english.vocabulary import words

Manner = Literal["direct", "mixed", "none"]
_WORDS = re.compile(r"\w+(?:[-'’]\w+)*")
_LONGEST_TERM = 3


_BULLETS = frozenset("-•*–—▪◦·")
"""Signs of a list in front of a sentence."""


def manner(text: str, unit: Unit, at: int, made: Attribution | None, before: bool) -> Manner:
    """How the marked token `at` of a sentence stands under its cue; `before`: the cue comes behind it."""
    token = unit.tokens[at]
    inside = text[token.start + 1 : token.end - 1].strip()
    if (
        not _WORDS.search(inside)
        or names_work(unit.tokens, at, inside, made, before)
        or _is_term(unit.tokens, at)
        or _is_word(unit.tokens, at, inside)
        or is_term(unit.tokens, at, inside)
    ):
        return "none"
    if made is None or _is_common_label(made, inside) or names_itself(made, inside):
        return "none"
    if before and made.before:
        opened = unit.tokens[made.before.start : made.before.end]
        opened = opened[1:] if opened[0].text in _BULLETS and len(opened) > 1 else opened
        alone = all(t.kind == "q" or t.text in ",." for t in opened)
        return "direct" if alone else "mixed"
    return _behind_cue(unit.tokens, at, made, inside)


def _is_word(tokens: list[Token], at: int, inside: str) -> bool:
    """Whether marks hold a word that is spoken about: `that the word “operator” be replaced by “publisher”`."""
    return len(inside.split()) == 1 and any(token.low in ("word", "term") for token in tokens[max(0, at - 8) : at])


def _is_common_label(made: Attribution, inside: str) -> bool:
    """Whether people without names only use a term: `what critics call “open-washing”`."""
    if made.lemma not in ("call", "dub", "label", "term", "brand") or made.subject is None:
        return False
    phrase = made.subject.phrase
    several = phrase.plural and phrase.head not in ("one", "others")
    unnamed = phrase.kind == "other" or (phrase.kind in ("anonymous", "role") and several)
    return unnamed and len(inside.split()) <= _LONGEST_TERM


def _behind_cue(tokens: list[Token], at: int, made: Attribution, inside: str) -> Manner:
    """Direct behind a comma or colon; behind the bare verb where it is a sentence of its own."""
    assert made.after is not None
    first = made.after.start == at
    if first and made.frame in ("tail", "comma") and _carries_on(tokens, made, inside):
        return "mixed"
    if first and made.frame in ("comma", "colon", "tail"):
        return "direct"
    if made.frame in ("colon", "comma") and all(t.kind == "q" or t.text in ",." for t in tokens[made.after.start : at]):
        return "direct"
    if at > 0 and tokens[at - 1].text == ":" and inside[:1].isupper():
        return "direct"
    sentence = inside[:1].isupper() and len(inside.split()) > 2 and inside[-1:] in ".!?,"
    if first and made.frame == "marks" and sentence:
        return "direct"
    return "mixed"


def _carries_on(tokens: list[Token], made: Attribution, inside: str) -> bool:
    """Whether marks behind a cue in the middle go on with the reporter's sentence: `The plan, she said, “is dead.”`"""
    ahead = tokens[: made.first]
    inverted = made.subject is not None and made.subject.way == "inverted" and made.before is None
    goes_on = made.before is not None and made.frame == "comma"
    parts = made.frame == "comma" and len(ahead) > 1 and ahead[-1].text == "," and inside.split()[0] in words.AUXILIARIES
    breaks = parts or made.frame == "tail" or inverted or goes_on or (made.first > 1 and ahead[-1].low == "as")
    return breaks and bool(ahead) and inside[:1].islower() and all(token.kind != "q" for token in ahead)


def _is_term(tokens: list[Token], at: int) -> bool:
    """Whether the words before the marks name what is inside: the phrase “…”, a book called “…”, so-called “…”."""
    back = at - 1
    while back >= 0 and tokens[back].low in ("the", "a", "an", "is", "of", "as", ",", "was", "for", ":"):
        if tokens[back].text in (",", ":") and at - back > 1:
            break
        back -= 1
    if back < 0 or tokens[back].low not in words.BAD_BEFORE_MARK:
        return False
    label = tokens[back].low in ("called", "dubbed", "labelled", "labeled", "branded", "named", "words", "word")
    return not label or (
        back > 0
        and tokens[back - 1].low in words.BE | words.DETERMINERS | {"so", ",", "been"}
        and tokens[back].low != "words"
    )


def is_whole(unit: Unit, at: int) -> bool:
    """Whether a marked token is a sentence of its own, but for other marked spans and stops."""
    return all(token.kind == "q" or token.kind == "p" for token in unit.tokens) and unit.tokens[at].kind == "q"
