"""The structure of a text: paragraphs, sentences and quotation marks, each with its offsets. Linear in its length."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from debate.reading.shapes import Span
from debate.reading.structure.languages import Language
from debate.reading.structure.marks import Marked, paired
from debate.reading.structure.spread import spread
from debate.reading.structure.wrapping import unwrapped

_LINE = re.compile(r"\S(?:[^\n]*\S)?")
"""A line without the space around it."""
_TITLES = (
    "Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Brig|Maj|Cmdr|Supt|Col|Lt|Sgt|Cpl|Capt|Adm|Atty|Asst|Insp|Det|Rev|Hon|Pres|St|Jr|Sr|Inc|Corp|Co|Ltd|vs|No|Jan|Feb|Mar|Apr|Aug|"
    "Sept|Oct|Nov|Dec|Fig|al|etc|e\\.g|i\\.e|a\\.m|p\\.m|U\\.S|U\\.K|U\\.N|D\\.C"
)
_ABBREVIATION = re.compile(rf"(?:\b(?:{_TITLES})|\b[A-Z](?:\.[A-Z])*)$")
_STOP_EN = re.compile(
    r"[.!?…]+[\"”’')\]»*_]*(?:\[\d{1,3}\]){0,3}(?=\s+[\"“”‘'«(\[*_`]*\s?(?:[A-Z0-9@#\u4e00-\u9fff]|[a-z]\w{0,20}_\w)|\s*$)"
    r"|(?<=[a-z])[.!?](?=[\"“][A-Z])"
)
_STOP_ZH = re.compile(r"[。！？!?…]+[”’」』\"》)）]*|(?<=[\u4e00-\u9fff”])\.(?=\s|$)")


LONGEST = 1500
"""Characters of the longest sentence that is read as one."""


class Sentence(NamedTuple):
    """One sentence, without the space around it."""

    start: int
    end: int
    paragraph: int


class Document(NamedTuple):
    """A text with its structure. `text` is the folded one; every span points into it."""

    text: str
    language: Language
    paragraphs: list[Span]
    sentences: list[Sentence]
    marked: list[Marked]

    def marked_in(self, span: Span) -> list[Marked]:
        """The marked spans that begin in a span, in order."""
        first = bisect_left(self.marked, span.start, key=lambda marked: marked.outer_start)
        last = bisect_left(self.marked, span.end, key=lambda marked: marked.outer_start)
        return self.marked[first:last]

    def line(self, number: int) -> str:
        """The text of a paragraph."""
        start, end = self.paragraphs[number]
        return self.text[start:end]

    def paragraph_at(self, place: int) -> int:
        """The number of the paragraph that holds a place, or of the last one that begins before it."""
        return max(0, bisect_right(self.paragraphs, (place, float("inf"))) - 1)

    def sentence_at(self, place: int) -> Sentence:
        """The sentence that holds a place, or the last one that begins before it."""
        return self.sentences[max(0, bisect_right(self.sentences, (place, float("inf"))) - 1)]


def parse(text: str, language: Language) -> Document:
    """The structure of a folded text."""
    lines = [Span(*match.span()) for match in _LINE.finditer(text)]
    paragraphs = unwrapped(text, lines) if language == "en" else lines
    marked: list[Marked] = []
    sentences: list[Sentence] = []
    pairs = [paired(text, paragraph) for paragraph in paragraphs]
    pairs = spread(text, paragraphs, pairs) if language == "en" else pairs
    for number, (paragraph, inside) in enumerate(zip(paragraphs, pairs, strict=True)):
        marked += inside
        sentences += _sentences(text, paragraph, number, inside, language)
    return Document(text, language, paragraphs, sentences, marked)


def _sentences(text: str, paragraph: Span, number: int, marked: list[Marked], language: Language) -> list[Sentence]:
    """Sentences of one paragraph. A stop inside marks ends one only where the marks end with it."""
    stops = _STOP_EN if language == "en" else _STOP_ZH
    covers = [m for m in marked if m.depth == 0 and m.closed]
    found: list[Sentence] = []
    start, cover = paragraph.start, 0
    for match in stops.finditer(text, paragraph.start, paragraph.end):
        end = match.end()
        while cover < len(covers) and covers[cover].outer_end < end:
            cover += 1
        if cover < len(covers) and covers[cover].outer_start < match.start() and end < covers[cover].outer_end:
            continue
        if (
            language == "en"
            and match.group().startswith(".")
            and _ABBREVIATION.search(text, max(start, end - 8), match.start())
        ):
            continue
        found.append(Sentence(start, end, number))
        start = _skip_space(text, end, paragraph.end)
    if start < paragraph.end:
        found.append(Sentence(start, paragraph.end, number))
    return [piece for sentence in found for piece in _bounded(text, sentence)]


def _bounded(text: str, sentence: Sentence) -> list[Sentence]:
    """A sentence in pieces of a bounded length: no writer's sentence is so long, and the grammars look at one at a time."""
    pieces = []
    while sentence.end - sentence.start > LONGEST:
        cut = text.rfind(" ", sentence.start + LONGEST // 2, sentence.start + LONGEST) + 1 or sentence.start + LONGEST
        pieces.append(Sentence(sentence.start, cut, sentence.paragraph))
        sentence = sentence._replace(start=cut)
    return [*pieces, sentence]


def _skip_space(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return at
