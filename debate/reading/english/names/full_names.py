"""The full name that a label stands for, read off the text where no name of the cast has it: capitals in a headline, a list of
guests, initials with small words."""

from __future__ import annotations

import re

from debate.reading.english.vocabulary import given, words
from debate.reading.structure.document import Document

_TOP = 6000
"""Characters at the top in which a dialogue introduces whoever takes part."""
_LISTS = 12000
"""Characters at the top in which a list or a table tells who has which initials."""
_INITIALS = re.compile(r"(?=(?:.*[A-Z]){2})[A-Za-z]{2,5}$")
_CAPITAL = r"[A-ZÀ-Þ][\w’'-]*"
_NAME = rf"{_CAPITAL}(?:[ -](?:{_CAPITAL}\.?|de|van|von|der|al|bin)){{1,4}}"
_NO_NAME = (
    words.NOT_NAMES | words.OPENERS | words.PERSON_TITLES | words.PREPOSITIONS | words.CONJUNCTIONS | words.DETERMINERS
)


def full_name(document: Document, label: str) -> str | None:
    """The full name of whom a label of one word means; None where the top of the text has none, or more than one."""
    top = document.text[:_TOP]
    name = label.rstrip(".")
    if not name or " " in name:
        return None
    if _INITIALS.fullmatch(name) and (found := _listed(document.text[:_LISTS], name) or _by_initials(top, name)):
        return found
    if len(name) < 3:
        return None
    found_names = {*_as_surname(top, name), *_as_given_name(top, name)}
    return next(iter(found_names)) if len(found_names) == 1 else None


def _listed(top: str, initials: str) -> str | None:
    """The name beside initials: in a table (`| Jane Roe | JRE |`), in brackets, or alone with them on a line."""
    beside = (
        rf"(?P<a>{_NAME})\s*(?:\|\s*{initials}\s*\||\({initials}\))",
        rf"^[-*•|\s]{{0,4}}(?:(?P<b>{_NAME})\s*[:=|–—-]\s*{initials}|{initials}\s*[:=|–—-]\s*(?P<c>{_NAME}))\s*(?:\||$)",
    )
    for pattern in beside:
        if match := re.search(pattern, top, re.MULTILINE):
            return next(name for name in match.groupdict().values() if name)
    return None


def _by_initials(top: str, initials: str) -> str | None:
    """The first run of words that begin with these letters, capitals and small ones as printed."""
    parts = [rf"{letter}[\w’'.]*" for letter in initials]
    match = re.search(rf"(?<![\w]){r'[ -]'.join(parts)}(?![\w])", top)
    return match.group() if match and len(match.group()) > 2 * len(initials) else None


def _as_surname(top: str, name: str) -> set[str]:
    """Names of two words, or of three with a middle one, that end with it."""
    found = set()
    for match in re.finditer(rf"({_CAPITAL}) (?:({_CAPITAL}) )?((?i:{re.escape(name)}))(?![\w])", top):
        first, middle, last = match.groups()
        if last[0].islower():
            continue
        parts = [part for part in (first, middle) if part and part.lower().rstrip(".") not in _NO_NAME]
        if len(parts) == 2 and first.lower() not in given.ALL:
            parts = parts[1:]
        if parts:
            found.add(_cased([*parts, last]))
    return found


def _as_given_name(top: str, name: str) -> set[str]:
    """Names of two words that begin with it."""
    found = set()
    for match in re.finditer(rf"(?<![\w])((?i:{re.escape(name)})) ({_CAPITAL})", top):
        first, last = match.groups()
        if first[0].isupper() and last.lower().rstrip(".") not in _NO_NAME and len(last) > 2:
            found.add(_cased([first, last]))
    return found


def _cased(parts: list[str]) -> str:
    """A name in small letters where all of it is printed in capitals."""
    name = " ".join(parts)
    return name.title() if name.isupper() else name
