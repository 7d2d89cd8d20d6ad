"""One place where two texts differ, pure: words that stand in the place of others, and what that means."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from sources.saying_words import (
    FOREIGN,
    INSTITUTION,
    NUMBER_WORDS,
    NUMERALS,
    PLAIN,
    SAYING,
    SPEAKS_FOR,
    SPEAKS_FOR_HAN,
    SURNAME,
    TURNING,
    TURNING_HAN,
)

SPELLED_ALIKE = 0.8
"""Likeness of two words from which on one is the other, spelled otherwise."""
_NAME_LENGTH = 3
"""Han characters of a name of which one may be another: it is the same name, put right."""
_HAN_FROM = "\u3400"
_GIVEN = re.compile(f"(?:{SURNAME.pattern}).{{1,2}}$|[老小阿](?:{SURNAME.pattern})$")


class Word(NamedTuple):
    """A word or a single Han character, and whether it stands inside quotation marks."""

    text: str
    quoted: bool


class Run(NamedTuple):
    """Words of one text and those that stand in their place in the other; the word before both, and what comes after both."""

    old: Sequence[Word]
    new: Sequence[Word]
    before: str = ""
    after: str = ""

    def names_another(self) -> bool:
        """Whether somebody else is named outside of quotation marks, or somebody who speaks for the one who is."""
        old, new = self._names()
        gone = [name for name in old if not any(alike(name, other) for other in new)]
        come = [name for name in new if not any(alike(name, other) for other in old)]
        if gone and come:
            return not _initials(gone, come)
        speaks_for = [_speaks_for(words) for words in (self.old, self.new)]
        nobody = [not words or bool(names) for words, names in ((self.old, old), (self.new, new))]
        return speaks_for[0] != speaks_for[1] and nobody[speaks_for[0]]

    def _names(self) -> tuple[list[str], list[str]]:
        """Who is named before and after. What stands in the place of a Chinese name is one, whatever it looks like."""
        latin = _names(self.old), _names(self.new)
        han = _han(self.old), _han(self.new)
        looks = min(map(len, han)) > 1 and any(self._is_han_name(text) for text in han)
        old, new = (
            [*latin[own], han[own]] if len(han[own]) > 1 and (looks or latin[1 - own]) else latin[own] for own in (0, 1)
        )
        return old, new

    def _is_han_name(self, text: str) -> bool:
        """A surname with one or two characters, at the end or after `before`; a foreign name by its sounds; an institution;
        whoever stands before a word of saying."""
        institution = INSTITUTION.search(text) or INSTITUTION.search(text + self.after)
        if institution or FOREIGN.search(text) or _GIVEN.search(text) or SAYING.match(self.after):
            return True
        return len(text) < _NAME_LENGTH and SURNAME.fullmatch(self.before) is not None

    def names_only_others(self) -> bool:
        """Whether both name somebody, and nobody in both; of whole paragraphs only Latin letters tell."""
        old, new = (_names(words) for words in (self.old, self.new))
        return bool(old and new) and not _initials(old, new) and not any(alike(name, other) for name in old for other in new)

    def turns(self) -> bool:
        """Whether a sentence is turned round, or tells another number or day."""
        return _turning(self.old) != _turning(self.new)

    def says_otherwise(self) -> bool:
        """Whether quoted words are others, a sentence is turned round, or only one names somebody."""
        old, new = ([word.text.casefold() for word in words if word.quoted] for words in (self.old, self.new))
        others = "".join(old) != "".join(new) and not _spelled_alike(old, new)
        if others or self.turns() or min(len(_han(self.old)), len(_han(self.new))) > 1:
            return True
        named = [bool(names) for names in self._names()]
        return bool(self.old and self.new) and named[0] != named[1]


def alike(one: str, other: str) -> bool:
    """Whether two names are one, spelled in two ways."""
    one, other = _folded(one), _folded(other)
    if one > _HAN_FROM and other > _HAN_FROM:
        differing = sum(a != b for a, b in zip(one, other, strict=False))
        return one == other or (len(one) == len(other) >= _NAME_LENGTH and differing == 1)
    first = [re.split("[-'’]", name)[0] for name in (one, other)]
    return first[0] == first[1] or SequenceMatcher(None, one, other).ratio() >= SPELLED_ALIKE


def _folded(name: str) -> str:
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(sign))
    return re.sub(r"['’]s?$", "", plain)


def _names(words: Sequence[Word]) -> list[str]:
    """Names in Latin letters among words that are not quoted."""
    return [word.text for word in words if not word.quoted and _is_latin_name(word.text)]


def _han(words: Sequence[Word]) -> str:
    """The Han characters that are not quoted."""
    return "".join(word.text for word in words if not word.quoted and (word.text[0] >= _HAN_FROM or word.text == "·"))


def _is_latin_name(text: str) -> bool:
    """A handle, or a word with a capital letter that is no name of a day and does not only begin a sentence."""
    handle = text[0] == "@" or "_" in text
    return handle or (text[0].isupper() and re.sub("['’].*", "", text.casefold()) not in PLAIN | TURNING)


def _initials(one: list[str], other: list[str]) -> bool:
    """Whether one is the other's initials: FTC, Federal Trade Commission."""
    first = {"".join(name[0] for name in names).casefold() for names in (one, other)}
    return any(len(names) == 1 and names[0].casefold() in first for names in (one, other))


def _speaks_for(words: Sequence[Word]) -> bool:
    texts = [word.text.casefold() for word in words if not word.quoted]
    return not SPEAKS_FOR.isdisjoint(texts) or SPEAKS_FOR_HAN.search("".join(texts)) is not None


def _spelled_alike(old: list[str], new: list[str]) -> bool:
    """Whether each word is the one that it replaces, spelled otherwise (labour, labor)."""
    return len(old) == len(new) and all(len(a) > 1 and alike(a, b) for a, b in zip(old, new, strict=True))


def _turning(words: Sequence[Word]) -> set[str]:
    """Words that make another statement of a sentence: not, open, closed, a number, a day."""
    texts = [word.text.casefold() for word in words]
    found = {text for text in texts if text in TURNING or text in TURNING_HAN or any(map(str.isdigit, text))}
    found |= {NUMBER_WORDS[text] for text in texts if text in NUMBER_WORDS}
    found |= {"not" for text in texts if text.endswith(("n't", "n’t"))}
    return found | {text for text in texts if text in NUMERALS}
