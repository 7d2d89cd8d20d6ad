"""Chinese names with a surname: those that the evidence founds, then every other place that holds the same characters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from debate.reading.cast import NewName
from debate.reading.chinese.naming.evidence import AFTER, HAN, VERBS, evidence_before
from debate.reading.chinese.naming.surnameless import without_surname
from debate.reading.chinese.view import View
from debate.reading.chinese.words import any_of, grammar, surnames
from people.names import fold_name
from people.script import simplified

_SURNAME = re.compile("[" + "".join(surnames.SURE | surnames.UNSURE | {name[0] for name in surnames.COMPOUND}) + "]")
_SPEAKS = re.compile(f"(?:{any_of(VERBS)})")
_UNSAFE = grammar.NOT_IN_NAME | set("，。：；！？、“”（）《》 \n·")


def surnamed(view: View, foreign: list[NewName], labels: set[str]) -> Iterator[NewName]:
    """Every mention of a Chinese name outside of the foreign ones. `labels` are names that turns begin with."""
    inside = {place for name in foreign for place in range(name.start, name.end)}
    shorts = {short for name in foreign for short in name.short}
    names = {simplified(label) for label in labels if fold_name(label) not in shorts and "·" not in label}
    names = _longest(view.key, names | _founded(view, inside) | set(without_surname(view)))
    if not names:
        return
    for match in re.finditer(any_of(names), view.key):
        start, end = match.span()
        if start not in inside:
            yield NewName(start, end, view.text[start:end], "person", _short_forms(match.group()))


def _founded(view: View, inside: set[int]) -> set[str]:
    """The names with a surname that have enough evidence at one place outside of foreign names."""
    places = (match.start() for match in _SURNAME.finditer(view.key))
    return {name for at in places if at not in inside and (name := _name_at(view, at))}


def _longest(key: str, names: set[str]) -> set[str]:
    """The names without those that are only ever printed as the beginning of another."""
    return {
        name
        for name in names
        if not any(other != name and other.startswith(name) and key.count(other) == key.count(name) for other in names)
    }


def _short_forms(name: str) -> tuple[str, ...]:
    """How a Chinese name is shortened: the surname alone (before a title), the given name alone."""
    size = 2 if name[:2] in surnames.COMPOUND else 1
    return (fold_name(name[:size]), fold_name(name[size:])) if len(name) - size > 1 else (fold_name(name[:size]),)


def _name_at(view: View, at: int) -> str | None:
    """The name that begins here, if the evidence is enough."""
    key = view.key
    compound = key[at : at + 2] in surnames.COMPOUND
    before = evidence_before(view, at)
    if not before and not compound:
        return None
    for length in (3, 4) if compound else (2, 3):
        name = key[at : at + length]
        if len(name) < length or name[:2] in surnames.WORDS or not _is_given(name[2 if compound else 1 :]):
            continue
        if _enough(view, at, name, before, compound) and not _is_longer(view, at, length):
            return name
    return None


def _is_longer(view: View, at: int, length: int) -> bool:
    """Whether one character more is as well a name, and the shorter one only ends before a character that is a word by chance."""
    key, end = view.key, at + length
    match = AFTER.match(key, end)
    if match is None or len(match.group()) != 1 or not HAN.match(match.group()):
        return False
    longer = key[at : end + 1]
    return _is_given(longer[-1]) and bool(AFTER.match(key, end + 1)) and key.count(longer) == key.count(longer[:-1])


def _is_given(given: str) -> bool:
    return bool(given) and all(HAN.match(c) and c not in _UNSAFE for c in given)


def _enough(view: View, at: int, name: str, before: int, compound: bool) -> bool:
    """Weigh what stands before and behind a possible name, how ordinary its first character is, and how often it is printed."""
    end = at + len(name)
    after = AFTER.match(view.key, end)
    if not after:
        return False
    speaks = bool(_SPEAKS.match(view.key, end))
    often = min(view.key.count(name), 4)
    weight = before + 2 * speaks + (often - 1) + 2 * compound
    weight += 1 if len(after.group()) > 1 and not speaks else 0
    weight -= 1 if name[0] in surnames.UNSURE and not compound else 0
    weight -= 1 if len(name) == 2 else 0
    return weight >= (3 if before > 1 or compound else 4)
