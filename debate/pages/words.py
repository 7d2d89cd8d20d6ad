"""Words as a page shows them, pure: what is marked in them, what stood around them, and a link that opens at them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import quote as percent

from debate.reading.structure.document import parse
from debate.reading.structure.languages import language_of
from debate.spans import gaps

Spans = Sequence[Sequence[int]]
LONGEST_CONTEXT = 320
"""Characters of context on one side; a sentence is rarely longer, and this bounds what we show of somebody's article."""
_NEARBY = 3000
"""Characters on each side in which the sentence before and after are looked for."""
_MARKS = "“”\"‘’'「」『』《》«»‹›„‚`*_ \t\n\u3000\xa0"
_OPENING, _CLOSING = _MARKS, _MARKS + ",.，。、…!?！？;；"
"""What is left of a quotation's own marks beside its words: pages set marks of their own around the words."""
_FRAGMENT = {"latin": 6, "han": 12}


class Segment(NamedTuple):
    """A stretch of words, and whether it is evidence for a judgement, or a hit of a search."""

    text: str
    evidence: bool
    hit: bool


class Context(NamedTuple):
    """What stands directly before and after the words in their source, one sentence at the most."""

    before: str
    after: str


def segments(words: str, evidence: Spans = (), hit: Spans = ()) -> list[Segment]:
    """The words cut where a mark begins or ends; together they are the words, unchanged."""
    proved = [(start, end) for start, end in evidence if 0 <= start < end]
    found = [(start, end) for start, end in hit if 0 <= start < end]
    return [
        Segment(words[start:end], _inside(start, end, proved), _inside(start, end, found))
        for start, end, _ in gaps(proved + found, len(words))
    ]


def _inside(start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    return any(first <= start and end <= last for first, last in spans)


def context(text: str, start: int, end: int) -> Context:
    """One sentence on each side of `text[start:end]`: the rest of its own sentence, or where that is only a mark, the next."""
    first, last = max(0, start - _NEARBY), min(len(text), end + _NEARBY)
    window, here, there = text[first:last], start - first, end - first
    sentences = [(s.start, s.end) for s in parse(window, language_of(window)).sentences]
    before = _before(window, here, [start for start, _ in sentences]).rstrip(_OPENING)
    after = _after(window, there, [end for _, end in sentences]).lstrip(_CLOSING)
    return Context(_shortened(before, keep_end=True), _shortened(after, keep_end=False))


def _before(text: str, start: int, starts: list[int]) -> str:
    """From the last beginning of a sentence that leaves more than a mark or a space before the words."""
    begins = [at for at in starts if at < start and _has_words(text[at:start])]
    return text[begins[-1] : start] if begins else ""


def _after(text: str, end: int, ends: list[int]) -> str:
    closes = [at for at in ends if at > end and _has_words(text[end:at])]
    return text[end : closes[0]] if closes else ""


def _has_words(text: str) -> bool:
    return any(character.isalnum() for character in text)


def _shortened(text: str, keep_end: bool) -> str:
    if len(text) <= LONGEST_CONTEXT:
        return text
    return "…" + text[-LONGEST_CONTEXT:] if keep_end else text[:LONGEST_CONTEXT] + "…"


def opened_at(address: str, words: str) -> str:
    """The address with a text fragment: browsers scroll to the words and mark them. Line ends part a fragment."""
    lines = [line.strip() for line in words.splitlines() if line.strip()]
    if not lines or not address.startswith(("http://", "https://")):
        return address
    size = _FRAGMENT["latin"]
    first, last = lines[0].split(), lines[-1].split()
    if len(lines) == 1 and len(first) == 1:
        return f"{address.split('#')[0]}#:~:text={_unspaced(lines[0])}"
    if len(lines) == 1 and len(first) <= 2 * size:
        return f"{address.split('#')[0]}#:~:text={_escaped(lines[0])}"
    return f"{address.split('#')[0]}#:~:text={_escaped(' '.join(first[:size]))},{_escaped(' '.join(last[-size:]))}"


def _unspaced(words: str) -> str:
    """Beginning and end of words without spaces, as in Chinese."""
    size = _FRAGMENT["han"]
    if len(words) <= 2 * size:
        return _escaped(words)
    return f"{_escaped(words[:size])},{_escaped(words[-size:])}"


def _escaped(words: str) -> str:
    """Percent-encoded; a dash, a comma or an ampersand would be read as the fragment's own."""
    return percent(words, safe="").replace("-", "%2D")
