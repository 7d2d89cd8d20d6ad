"""What differs between two texts that are nearly the same, pure: who is said to have said it, what was said, or nothing of weight.

Paragraphs that differ are laid beside their likest ones, and what was put in the place of what is looked at. Another name beside
somebody's words is another speaker. Another word inside quotation marks, a "not", a number or a day more or less in a sentence that
tells what somebody said, are other words. A name spelled otherwise, a new lead or a cut end are neither.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from sources.replaced import Run, Word
from sources.saying_words import SAYING

LONGEST = 2000
"""Characters of a paragraph; a longer one is cut at its sentences and lines."""
LINE = 6
"""Words of a line that may name who says what follows, or has signed what stands before."""
MANY = 400
"""Words of a paragraph that are compared; more without an end are no sentences."""
ENOUGH = 3_000_000
"""Pairs of words that are compared of two texts, some tenths of a second. Texts that differ in more places want reading."""
CHANGED = 200
"""Changed paragraphs of a text that are compared: of pages that grow for weeks, the first."""
HALF = 0.5
"""Of a paragraph's pairs of words, from which on it was made of the one that has them."""
_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_WORD = re.compile(
    rf"(?P<open>[“「『«‘])|(?P<close>[”」』»]|’(?!\w))|(?P<straight>\")"
    rf"|(?P<word>@\w+|[A-Za-z]\w*_\w+|[{_HAN}·]|\d[\d.,]*\d|[^\W_{_HAN}]+(?:['’\-][^\W_{_HAN}]+)*)"
)
_CLOSES = dict(zip("”」』»’", "“「『«‘", strict=True))
_DATELINE = re.compile(
    r"^[A-Z][\w .,'/]{2,50}(?:\([\w ]{2,30}\))? ?(?:[-–—]{1,2}) |^[^，。“]{0,30}?[讯訊电電](?:[(（][^)）]{2,30}[)）])?\s",
)
_CREDIT = re.compile(
    "[(（](?:记者|記者|编辑|編輯|责编|責編|通讯员|通訊員|Reporting|Editing|Additional)[^)）]{0,80}[)）]", re.IGNORECASE
)
_CREDITS = re.compile(
    r"\W*(?:by|words|text|photo|image|picture|report|edit|additional|source|credit|copyright|updated|published)"
    "|.{0,3}(?:记者|記者|编辑|編輯|责编|責編|责任|責任|通讯员|通訊員|作者|来源|來源|摄影|攝影|图|圖|文|撰文|本文|编译|編譯|校对|校對)",
    re.IGNORECASE,
)
_LABEL = re.compile(r"\W{0,4}[^\W：:，。]{1,20}(?:[ ·.\-'][^\W：:，。]{1,20}){0,5}(?: ?[(（][^)）]{1,40}[)）])?\W{0,3}[：:]")
_ENDS = tuple('.。!！?？”"」』')
_SENTENCE = re.compile("(?<=[.!?。！？”])\\s*(?=\\S)|\n")
_BLANK = re.compile(r"\n\s*\n")


class Differences(NamedTuple):
    """Whether words are given to somebody else, and whether words are others."""

    who: bool
    what: bool


class Part:
    """A paragraph's words."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = list(_words(text))
        self.key = tuple(word.text.casefold() for word in self.words)

    @cached_property
    def pairs(self) -> Counter[tuple[str, str]]:
        """Its pairs of neighbouring words."""
        return Counter(zip(self.key, self.key[1:], strict=False))

    @property
    def quoted(self) -> tuple[str, ...]:
        """The words inside its quotation marks."""
        return tuple(word.text.casefold() for word in self.words if word.quoted)

    @property
    def is_short(self) -> bool:
        """Whether it is a line that may be a name alone."""
        return len(self.words) <= (LINE if self.text.isascii() else LINE * 2)

    @property
    def is_credit(self) -> bool:
        """Whether it tells who wrote, sent or pictured it."""
        return _CREDITS.match(self.text) is not None and not self.text.endswith(_ENDS)

    @property
    def tells(self) -> bool:
        """Whether somebody's words may stand in it."""
        return bool(self.quoted) or SAYING.search(self.text) is not None or _LABEL.match(self.text) is not None


def differences(one: str, other: str) -> Differences:
    """What differs between two copies; the same in either direction."""
    first, second = (_parts(text) for text in sorted((one, other)))
    keys = [{part.key for part in parts} for parts in (first, second)]
    old = [part for part in first if part.key not in keys[1]][:CHANGED]
    places = [at for at, part in enumerate(second) if part.key not in keys[0]][:CHANGED]
    shelf, after = _shelf(old), {one.key: other for one, other in pairwise(first)}
    found, work = [Differences(False, False)], 0
    for at in places:
        likest = _likest(second[at], old, shelf) or _in_its_place(second, at, after)
        if likest is None or second[at].is_credit:
            continue
        work += len(likest.words) * len(second[at].words)
        if work > ENOUGH or max(len(likest.words), len(second[at].words)) > MANY:
            found.append(Differences(False, True))
            break
        found.append(_between(likest, second[at], _speaks(second, at)))
    return Differences(any(pair.who for pair in found), any(pair.what for pair in found))


def _parts(text: str) -> list[Part]:
    """The paragraphs, without what only tells who sent them; long ones in sentences."""
    plain = unicodedata.normalize("NFKC", text)
    blocks = [_CREDIT.sub("", _DATELINE.sub("", block.strip())) for block in _BLANK.split(plain)]
    short = (piece for block in blocks for piece in ([block] if len(block) < LONGEST else _SENTENCE.split(block)))
    return [part for part in map(Part, short) if part.words]


def _words(text: str) -> Iterator[Word]:
    inside: set[str] = set()
    for match in _WORD.finditer(text):
        if match["word"]:
            yield Word(match["word"].strip("·") or "·", bool(inside))
        else:
            mark = _CLOSES.get(match[0], match[0])
            inside ^= {mark} if match[0] == '"' or (match[0] in _CLOSES) == (mark in inside) else set()


def _speaks(parts: list[Part], at: int) -> bool:
    """Whether somebody's words stand in a paragraph, or in the next one, which it may introduce."""
    own = parts[at]
    return own.tells or own.is_short or (at + 1 < len(parts) and bool(parts[at + 1].quoted))


def _in_its_place(parts: list[Part], at: int, after: dict[tuple[str, ...], Part]) -> Part | None:
    """The short line that stands in the other text where this one does: a name above a post, or below a letter."""
    held = after.get(parts[at - 1].key) if at else None
    return held if held is not None and held.is_short and parts[at].is_short else None


def _shelf(parts: list[Part]) -> dict[tuple[str, str], list[int]]:
    """Where each pair of words stands: numbers of paragraphs."""
    shelf: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, part in enumerate(parts):
        for pair in part.pairs:
            shelf[pair].append(at)
    return shelf


def _likest(part: Part, others: list[Part], shelf: dict[tuple[str, str], list[int]]) -> Part | None:
    """The paragraph that this one was made of: it has half of its pairs of words, or the same quoted words."""
    shared = Counter(at for pair in part.pairs for at in shelf.get(pair, ()))
    shares = ((count / min(len(part.pairs), len(others[at].pairs)), -at) for at, count in shared.items())
    share, at = max(shares, default=(0.0, 0))
    if share >= HALF:
        return others[-at]
    return next((other for other in others if len(part.quoted) > 1 and other.quoted == part.quoted), None)


def _between(old: Part, new: Part, speaks: bool) -> Differences:
    """What differs between a paragraph and the one that was made of it. Where nobody speaks, the writer may."""
    runs = list(_runs(old.words, new.words))
    if not speaks:
        return Differences(False, any(run.turns() for run in runs))
    who = any(run.names_another() for run in runs) or _names_others(old, new)
    return Differences(who, any(run.says_otherwise() for run in runs))


def _names_others(old: Part, new: Part) -> bool:
    """Whether the same quoted words stand beside names of which none is the same."""
    return len(old.quoted) > 3 and old.quoted == new.quoted and Run(old.words, new.words).names_only_others()


def _runs(old: list[Word], new: list[Word]) -> Iterator[Run]:
    """What was put in the place of what; changes with a single word between them are one."""
    matcher = SequenceMatcher(None, [w.text.casefold() for w in old], [w.text.casefold() for w in new], autojunk=False)
    open_run: tuple[int, int, int, int] | None = None
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind != "equal":
            open_run = (open_run[0], b, open_run[2], d) if open_run else (a, b, c, d)
        elif open_run and b - a > 1:
            yield _run(old, new, open_run)
            open_run = None
    if open_run:
        yield _run(old, new, open_run)


def _run(old: list[Word], new: list[Word], place: tuple[int, int, int, int]) -> Run:
    a, b, c, d = place
    before = old[a - 1].text if a and not old[a - 1].quoted else ""
    return Run(old[a:b], new[c:d], before, "".join(word.text for word in old[b : b + 2]))
