"""Words of the question found in a sentence: tokens with tags, in one linear pass.

Two poles (`O` open, `C` closed), acts of opening (`v`, and `o` where it is weights or models that are let go), what can be let go
(`m`), what restricts it (`r`), what is said of them (`+` praise, `-` blame, `s` support, `!` what ought to be, `w` what will be,
`x` refusal), what turns it (`n` negation, `b` contrast, `i` condition, `z` weighing, `q` words of others or irony), and comparison
(`>` above, `<` below). Harm is blame where something does it, and `h` where a pole suffers it ("strangles open source"). `L` and
`K` lean by themselves to open and closed; `t` is talk of models, `e` of something else. `c` tells that others claim something, `d`
that it is not so. English words are compared by stems, Chinese ones by simplified characters.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache
from itertools import chain
from types import ModuleType
from typing import NamedTuple

from debate.reading.judging import frames_en, frames_zh, lexicon_en, lexicon_zh
from people.script import simplified

GROUPS = {
    "ELSEWHERE": "e",
    "NEUTRALIZED": ".",
    "OPEN": "O",
    "CLOSED": "C",
    "HARM": "h",
    "RELEASE": "v",
    "RESTRICT": "r",
    "ABOVE": ">",
    "BELOW": "<",
    "QUOTED": "q",
    "CONTRAST": "b",
    "WEIGHED": "z",
    "CONDITION": "i",
    "NEGATION": "n",
    "OPPOSE": "x",
    "BLAME": "-",
    "PRAISE": "+",
    "SHOULD": "!",
    "WILL": "w",
    "SUPPORT": "s",
    "OBJECT": "m",
    "LEAN_OPEN": "L",
    "LEAN_CLOSED": "K",
    "TOPIC": "t",
    "CLAIMED": "c",
    "DENIED": "d",
}
FRAMES = {name: chr(0x250 + number) for number, name in enumerate(frames_en.FRAMES)}
"""A letter of its own for each frame, as a tag behind the others."""
MASKS = {"O": "◯", "C": "●"}
"""What a pole becomes in n-grams."""
_FORWARD, _BACK = 6, 4
"""Tokens in which an act finds what it lets go."""
_TOKEN = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)?|[\u3400-\u9fff]|[,.;:!?，。；：！？、—–…“”\"「」\n]")
_SUFFERS = {True: frozenset(("by", "being", "been", "get")), False: frozenset("被把将对给")}
"""What tells, in English and in Chinese, that a pole before a word of harm suffers it."""
_STOPS = frozenset(",.;:!?，。；：！？、—–…\n")
_NOT = re.compile("n['’]t$")
_ENDINGS = ("ations", "ation", "ingly", "edly", "ness", "ing", "ies", "ied", "ers", "ed", "er", "es", "ly", "s", "e", "y")
_IRREGULAR = {"gave": "give", "given": "give", "won": "win", "kept": "keep", "held": "hold", "hid": "hide", "hidden": "hide"}


class Token(NamedTuple):
    """One word, phrase or mark: its place, its stem or mask, and the tags of all groups that hold it."""

    start: int
    end: int
    key: str
    tags: str


class _Word(NamedTuple):
    """What a word is wherever it stands: its stem, the key of its token, its tags, and by their second word how long the phrases
    are that begin with it."""

    stem: str
    key: str
    tags: str
    phrases: dict[str, list[int]]


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """One key for the forms of an English word; crude, and the same for the lexicon and for the text."""
    word = word.lower().replace("’", "'")
    word = _IRREGULAR.get(word.removesuffix("'s"), word.removesuffix("'s"))
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    return word[:-1] if len(word) > 4 and word[-1] == word[-2] else word


@lru_cache(maxsize=20_000)
def _key(word: str) -> str:
    return stem(word) if word[0].isalpha() and word.isascii() else word


class Lexicon:
    """The phrases of one language, findable word by word, the longest first."""

    def __init__(self, data: ModuleType, frames: dict[str, str], english: bool) -> None:
        self.english = english
        self.tags: dict[tuple[str, ...], str] = {}
        self.lengths: dict[str, dict[str, list[int]]] = defaultdict(dict)
        """By the first word of phrases and by their second, how long they are, the longest first."""
        groups = [(getattr(data, group), tag) for group, tag in GROUPS.items()]
        for text, tag in groups + [(text, FRAMES[name]) for name, text in frames.items()]:
            for phrase in text.replace("\n", " ").split(";") if english else text.split():
                self._add(self._keys(phrase), tag)
        for lengths in chain.from_iterable(by_second.values() for by_second in self.lengths.values()):
            lengths.sort(reverse=True)
        self.alone = dict.fromkeys(_STOPS, "|") | {words[0]: tags for words, tags in self.tags.items() if len(words) == 1}
        """The tags of single words and stops."""
        self.seen = lru_cache(maxsize=20_000)(self._look_up)

    def _keys(self, text: str) -> tuple[str, ...]:
        plain = text if self.english else simplified(text)
        return tuple(_key(word) for word in _TOKEN.findall(plain))

    def _add(self, words: tuple[str, ...], tag: str) -> None:
        if not words:
            return
        held = self.tags.get(words, "")
        self.tags[words] = held if tag in held else held + tag
        lengths = self.lengths[words[0]].setdefault(words[1], []) if len(words) > 1 else [1]
        if len(words) not in lengths:
            lengths.append(len(words))

    def _look_up(self, word: str) -> _Word:
        """What a word is wherever it stands."""
        key = _key(word)
        tags = self.alone.get(key, "") or ("n" if key[-1] == "t" and _NOT.search(word) else "")
        return _Word(key, MASKS.get(tags[:1], key), tags, self.lengths.get(key, {}))

    def tokens(self, text: str) -> list[Token]:
        """The tokens of a text in order; phrases of the lexicon are one token."""
        plain = text if self.english else simplified(text)
        places = list(_TOKEN.finditer(plain))
        words = [self.seen(place.group()) for place in places]
        keys = [word[0] for word in words]
        out: list[Token] = []
        behind, last = 0, len(keys) - 1
        for at, (_, shown, tags, followers) in enumerate(words):
            if at < behind:
                continue
            start, end = places[at].span()
            lengths = followers.get(keys[at + 1]) if followers and at < last else None
            phrase = self._longest(lengths, keys, at) if lengths else None
            if phrase:
                length, tags = phrase
                behind = at + length
                shown, end = MASKS.get(tags[:1]) or " ".join(keys[at:behind]), places[behind - 1].end()
            # Past the constructor of named tuples, which is slow Python code: every word of an article comes here.
            out.append(tuple.__new__(Token, (start, end, shown, tags)))
        return _with_harm(_with_acts(out), self.english)

    def _longest(self, lengths: list[int], keys: list[str], at: int) -> tuple[int, str] | None:
        """How many words the longest phrase has that begins here, and its tags."""
        for length in lengths:
            tags = self.tags.get(tuple(keys[at : at + length]))
            if tags and at + length <= len(keys):
                return length, tags
        return None


def _with_acts(tokens: list[Token]) -> list[Token]:
    """The tokens; words of letting go are acts of opening where models or weights stand near them in their clause."""
    for at, (start, end, key, tags) in enumerate(tokens):
        if tags.startswith("v") and (
            _lets_go(tokens[at + 1 : at + 1 + _FORWARD]) or _lets_go(tokens[max(0, at - _BACK) : at][::-1])
        ):
            tokens[at] = Token(start, end, key, "o" + tags[1:])
    return tokens


def _lets_go(near: list[Token]) -> bool:
    for token in near:
        if token.tags == "|":
            return False
        if "m" in token.tags:
            return True
    return False


def _with_harm(tokens: list[Token], english: bool) -> list[Token]:
    """The tokens; harm that no pole of its clause suffers is blame."""
    first = 0
    for at, (start, end, key, tags) in enumerate(tokens):
        if tags == "|":
            first = at + 1
        elif tags.startswith("h"):
            other = tags[1:].replace("-", "")
            tokens[at] = Token(start, end, key, ("h" if _is_suffered(tokens, first, at, english) else "-") + other)
    return tokens


def _is_suffered(tokens: list[Token], first: int, at: int, english: bool) -> bool:
    """Whether the pole of a clause that begins at `first` suffers the harm at `at`: it stands behind it, or before a passive."""
    if any(token.tags[:1] in MASKS for token in tokens[first:at]):
        near = tokens[at - 1 : at + 2] if english else tokens[first:at]
        return any(token.key in _SUFFERS[english] for token in near)
    for token in tokens[at + 1 : at + 1 + _FORWARD]:
        if token.tags == "|":
            return False
        if token.tags[:1] in MASKS:
            return True
    return False


@cache
def lexicon_of(language: str) -> Lexicon:
    """The lexicon of a language tag, made once a process."""
    english = not language.lower().startswith("zh")
    if english:
        return Lexicon(lexicon_en, frames_en.FRAMES, english=True)
    return Lexicon(lexicon_zh, frames_zh.FRAMES, english=False)
