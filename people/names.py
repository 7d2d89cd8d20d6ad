"""Names in text, pure: the folding of names, and the NameBook that finds every known one in a single linear pass.

Latin-script names are matched word by word (case, dots, accents and apostrophes do not count, but a name must begin with a
capital unless it is written small by its bearer); Chinese ones character by character in simplified script, with any of the
dots that transliterations use, or none. The longest name at a place wins.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from people.joints import Joints
from people.run_on import runs_on
from people.script import exchanger, simplified

NameKind = Literal["full", "surname", "given", "nickname", "short", "handle"]

DOTS = "·•‧・･⋅∙·"
_with_plain_dots = exchanger(dict.fromkeys(DOTS, "·"))
_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
HAN = re.compile(f"[{_HAN}]")
"""Any Chinese character."""
_WORD = re.compile(
    # First what most words are, nothing but plain letters: the others are slower to try.
    r"[A-Za-z]++(?![\w’'])|"
    r"(?<!\w)@\w+|@?[^\W_\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+(?:[’'][^\W\d_\u3400-\u9fff]+)*"
)
_POSSESSIVE = re.compile(r"[’']s?$", re.IGNORECASE)


class KnownName(NamedTuple):
    """One spelling: its text, its language or script (`en`, `zh-Hans`, `zh-Hant`, `handle`) and kind."""

    text: str
    language: str
    kind: NameKind = "full"
    ambiguous: bool = False


class KnownRole(NamedTuple):
    """A role that a person held: organization's id and name, role as in the facts, years or dates ("" if unknown)."""

    organization: str
    organization_name: str
    role: str
    since: str = ""
    until: str = ""


class Known(NamedTuple):
    """A person or organization that the book knows."""

    id: str
    type: Literal["person", "organization"]
    name_en: str
    name_zh: str
    names: tuple[KnownName, ...]
    roles: tuple[KnownRole, ...] = ()

    @property
    def name(self) -> str:
        """The name to show when no language is asked for."""
        return self.name_en or self.name_zh


class Mention(NamedTuple):
    """A name found in a text: `ids` are all who bear it, in the order of the book; one id and not ambiguous: it decides."""

    start: int
    end: int
    ids: tuple[str, ...]
    kind: NameKind
    ambiguous: bool


class _Bearer(NamedTuple):
    id: str
    kind: NameKind
    ambiguous: bool
    small: bool


@lru_cache(maxsize=20_000)
def fold_name(text: str) -> str:
    """One key for a name: width, case, script, accents, dots and spaces do not count."""
    plain = _with_plain_dots(simplified(unicodedata.normalize("NFKC", text)))
    bare = "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))
    return re.sub(r"[\s·.\-’'‘]", "", bare).casefold()


@lru_cache(maxsize=20_000)
def _fold_word(word: str) -> str:
    """One key for one Latin-script word."""
    if "'" in word or "’" in word:
        word = _POSSESSIVE.sub("", word)
    if not word.isascii():
        word = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c)).replace("’", "'")
    return word.casefold()


class NameBook:
    """Every known name, findable in a text in one linear pass, longest first, in both scripts."""

    def __init__(self, entries: Iterable[Known]) -> None:
        self.by_id: dict[str, Known] = {entry.id: entry for entry in entries}
        self._latin: dict[tuple[str, ...], list[_Bearer]] = defaultdict(list)
        self._joints = Joints(_fold_word)
        self._han: dict[str, list[_Bearer]] = defaultdict(list)
        for entry in self.by_id.values():
            self._add(entry)
        self._latin_lengths = _lengths((words[0], len(words)) for words in self._latin)
        self._small = {words[0] for words, bearers in self._latin.items() if any(map(_may_be_small, bearers))}
        self._last: tuple[str, list[Mention]] = ("", [])
        self._han_lengths = _lengths((name[:2], len(name)) for name in self._han)
        self._han_start = (
            re.compile("[" + "".join(sorted({re.escape(name[0]) for name in self._han})) + "]") if self._han else None
        )

    def _add(self, entry: Known) -> None:
        """Index one entry under each of its spellings, and its transliterations also without their dots."""
        display = (KnownName(entry.name_en, "en"), KnownName(entry.name_zh, "zh-Hans"))
        seen: set[str] = set()
        for name in (*display, *entry.names):
            if not name.text or name.text in seen:
                continue
            seen.add(name.text)
            bearer = _Bearer(entry.id, name.kind, name.ambiguous, name.text[0].islower())
            if not HAN.search(name.text):
                found = list(_WORD.finditer(name.text))
                if found:
                    _enter(self._latin[tuple(_fold_word(word.group()) for word in found)], bearer)
                    self._joints.learn(name.text, found)
                continue
            key = _with_plain_dots(simplified(name.text))
            _enter(self._han[key], bearer)
            if "·" in key and len(key) > 4:
                _enter(self._han[key.replace("·", "")], bearer)

    def lookup(self, name: str) -> tuple[str, ...]:
        """The ids of all who bear exactly this name, in any of its spellings."""
        return next((mention.ids for mention in self.find(name) if mention.end - mention.start == len(name)), ())

    def find(self, text: str) -> list[Mention]:
        """Mentions in order of place, never overlapping; the longest wins. The last text's are kept: a reading asks twice."""
        last, mentions = self._last
        if last != text:
            mentions = self._find(text)
            self._last = (text, mentions)
        return list(mentions)

    def _find(self, text: str) -> list[Mention]:
        found = sorted([*self._find_latin(text), *self._find_han(text)], key=lambda m: (m.start, -m.end))
        kept: list[Mention] = []
        for mention in found:
            if not kept or mention.start >= kept[-1].end:
                kept.append(mention)
            elif mention.end - mention.start > kept[-1].end - kept[-1].start:
                kept[-1] = mention
        return kept

    def _find_latin(self, text: str) -> Iterator[Mention]:
        words = list(_WORD.finditer(text))
        at = 0
        while at < len(words):
            word = words[at].group()
            lengths = self._latin_lengths.get(_fold_word(word))
            mention = self._longest_latin(text, words, at, lengths) if lengths and self._may_begin(word) else None
            if mention is None:
                at += 1
                continue
            yield mention
            while at < len(words) and words[at].start() < mention.end:
                at += 1

    def _may_begin(self, word: str) -> bool:
        """Whether a name may begin with this word: one with a capital, or one that a bearer writes small at its beginning (xAI)."""
        return not word[0].islower() or word.partition("’")[0].partition("'")[0].casefold() in self._small

    def _longest_latin(self, text: str, words: list[re.Match[str]], at: int, lengths: tuple[int, ...]) -> Mention | None:
        """The longest known name whose first word is `words[at]`."""
        for length in lengths:
            run = words[at : at + length]
            if len(run) < length or not self._joints.hold(text, run):
                continue
            bearers = self._latin.get(tuple(_fold_word(word.group()) for word in run))
            capital = not run[0].group().lstrip("@")[0].islower()
            bearers = [b for b in bearers or () if capital or _may_be_small(b)]
            if bearers:
                return _mention(run[0].start(), run[-1].start() + len(_POSSESSIVE.sub("", run[-1].group())), bearers)
        return None

    def _find_han(self, text: str) -> Iterator[Mention]:
        if self._han_start is None or not HAN.search(text):
            return
        key = _with_plain_dots(simplified(text))
        at = 0
        while match := self._han_start.search(key, at):
            at = match.start()
            mention = self._longest_han(key, at)
            if mention is not None:
                yield mention
            at = mention.end if mention else at + 1

    def _longest_han(self, key: str, at: int) -> Mention | None:
        for length in self._han_lengths.get(key[at : at + 2], ()):
            bearers = self._han.get(key[at : at + length]) if at + length <= len(key) else None
            if bearers and not runs_on(key, at, at + length):
                return _mention(at, at + length, bearers)
        return None


def _may_be_small(bearer: _Bearer) -> bool:
    """Whether a name is found without a capital."""
    return bearer.small or bearer.kind == "handle"


def _mention(start: int, end: int, bearers: list[_Bearer]) -> Mention:
    first = next((b for b in bearers if b.kind == "full"), bearers[0])
    ids = tuple(dict.fromkeys(b.id for b in bearers))
    return Mention(start, end, ids, first.kind, len(ids) > 1 or all(b.ambiguous for b in bearers))


def _lengths(pairs: Iterable[tuple[str, int]]) -> dict[str, tuple[int, ...]]:
    """For each beginning, the lengths of the names that begin so, longest first."""
    lengths: dict[str, set[int]] = defaultdict(set)
    for beginning, length in pairs:
        lengths[beginning].add(length)
    return {beginning: tuple(sorted(all_of_them, reverse=True)) for beginning, all_of_them in lengths.items()}


def _enter(bearers: list[_Bearer], bearer: _Bearer) -> None:
    """Add a bearer of a name once; a spelling listed twice keeps its first kind."""
    if all(known.id != bearer.id for known in bearers):
        bearers.append(bearer)
