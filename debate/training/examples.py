"""What the judge learns from beside the gold: sayings, passages and cuttings, written for it and never measured."""

from __future__ import annotations

import re
from pathlib import Path

from debate.reading.judging.features import Statement
from debate.reading.judging.sides import statement_of
from debate.reading.judging.stage import in_article
from debate.reading.reader import drafts_of
from debate.reading.shapes import Quotation, Span
from debate.scoring.gold import Example
from debate.spans import overlap
from debate.training.marked import articles_of, below_headings, unmarked
from people.names import NameBook

SAYINGS = Path(__file__).resolve().parent / "sayings"
PASSAGES = Path(__file__).resolve().parent / "passages"
CUTTINGS = Path(__file__).resolve().parent / "cuttings"
SAYING, PASSAGE, CUTTING = "saying", "passage", "cutting"
"""How the groups of each begin."""
_SAME = 0.5
"""Intersection over union above which two stretches are one quotation."""
NOBODY = NameBook([])
_MARKED = re.compile(r"⟦(?P<side>[a-z_]+);(?P<arguments>[a-z,-]+)\|(?P<words>[^⟧]+)⟧")
_TOGETHER = 25
"""Neighbouring lines that are learnt from, or not seen, together: one mind wrote them in one go."""


def sayings(language: str, folder: Path = SAYINGS) -> list[Example]:
    """What people in this debate say, in the plain words of the debate: lines below the name of their side in brackets."""
    lines = below_headings(sorted(folder.glob(f"{language}*.txt")))
    return [
        Example(f"{SAYING} {number}", statement_of(line, language), side, frozenset())
        for number, (side, line) in enumerate(lines)
    ]


def passages(language: str, folder: Path = PASSAGES) -> list[Example]:
    """A few sentences each, as an article prints them, around one quotation between ⟦ and ⟧; some are a statement alone.

    Lines of side, arguments (`-`: none) and text, divided by tabs. They are meant as cut from articles on the question, which
    speak much of open and closed models.
    """
    return [
        _passage(f"{PASSAGE} {file.stem} {number // _TOGETHER}", language, *line.split("\t"))
        for file in sorted(folder.glob(f"{language}*.tsv"))
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines())
    ]


def _passage(group: str, language: str, side: str, arguments: str, marked: str) -> Example:
    before, _, rest = marked.partition("⟦")
    words, _, after = rest.partition("⟧")
    if not before and not after:
        return Example(group, statement_of(words, language), side, _reasons(arguments), words)
    ((statement, judged),) = _as_printed(before + words + after, [Span(len(before), len(before) + len(words))], language)
    return Example(group, statement, side, _reasons(arguments), judged)


def cuttings(language: str, folder: Path = CUTTINGS) -> list[Example]:
    """The quotations of short articles, one article a line, paragraphs divided by ¶; each marked ⟦side;arguments|words⟧.

    They are as short as they are on the question: each counts as one that speaks much of it."""
    return [
        example
        for file, number, marked in articles_of(folder, f"{language}*.txt")
        for example in _cutting(f"{CUTTING} {file} {number}", marked, language)
    ]


def _cutting(group: str, marked: str, language: str) -> list[Example]:
    text, marks = unmarked(marked, _MARKED)
    printed = _as_printed(text, [place for _, place in marks], language)
    return [
        Example(group, one, match["side"], _reasons(match["arguments"]), words)
        for (one, words), (match, _) in zip(printed, marks, strict=True)
    ]


def _as_printed(text: str, words: list[Span], language: str) -> list[tuple[Statement, str]]:
    """Words of a text that was cut from an article on the question, and so counts as one that speaks much of it; with what is
    judged of each. A few quoted words are judged with the clause that the reader finds around them, as in any article."""
    document, drafts = drafts_of(text, NOBODY, language)
    spans = [next((draft.clause for draft in drafts if draft.clause and _holds(draft, span)), span) for span in words]
    inside = in_article(document, spans)
    return [
        (statement._replace(topic="much"), text[span.start : span.end])
        for statement, span in zip(inside, spans, strict=True)
    ]


def _holds(draft: Quotation, words: Span) -> bool:
    """Whether a quotation that the reader found is the marked one: more than half of both together is in both."""
    return overlap((draft.start, draft.end), words) > _SAME


def _reasons(arguments: str) -> frozenset[str]:
    """Slugs divided by commas; none where there is only a dash."""
    return frozenset(arguments.split(",")) - {"-"}
