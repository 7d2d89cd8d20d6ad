"""What the gold tells of sides and arguments: statements alone, and quotations inside articles, as the judge sees them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

from debate.reading.judging.features import Statement
from debate.reading.judging.sides import statement_of
from debate.reading.judging.stage import in_article
from debate.reading.shapes import Span
from debate.reading.structure.document import parse
from debate.reading.structure.languages import language_of

GOLD = Path(__file__).resolve().parents[1] / "tests" / "gold"


class Example(NamedTuple):
    """A statement with what is known of it; `group` keeps the quotations of one article together."""

    group: str
    statement: Statement
    side: str
    arguments: frozenset[str]
    words: str = ""
    """What is judged, as it is printed: of a few quoted words, the clause that holds them."""
    reasoned: bool = True
    """Whether its arguments were marked, were it by none."""


def statements(half: str, language: str, gold: Path = GOLD) -> list[Example]:
    """The statements of one half and language (`en` or `zh`)."""
    files = sorted((gold / "sides" / half).glob(f"{language}*.jsonl"))
    rows = [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    return [_alone(row) for row in rows]


def _alone(row: dict[str, Any]) -> Example:
    statement = statement_of(row["text"], row["language"], row["before"], row["after"])
    return Example(row["id"], statement, row["side"], frozenset(use["slug"] for use in row["arguments"]), row["text"])


def quotations(half: str, language: str, gold: Path = GOLD) -> list[Example]:
    """The quotations of the articles of one half and language, optional ones left out."""
    found = []
    for path in sorted((gold / half).glob("*.json")):
        article = json.loads(path.read_text(encoding="utf-8"))
        if article["language"][:2] == language:
            found += _inside(article)
    return found


def _inside(article: dict[str, Any]) -> list[Example]:
    document = parse(article["text"], language_of(article["text"], article["language"]))
    quotes = [quote for quote in article["quotes"] if not quote.get("optional")]
    spans = [_judged(quote) for quote in quotes]
    inside = in_article(document, spans)
    return [
        Example(
            article["id"],
            statement,
            quote["stance"],
            frozenset(quote.get("argument_tags") or ()),
            article["text"][span.start : span.end],
            quote.get("argument_tags") is not None,
        )
        for quote, span, statement in zip(quotes, spans, inside, strict=True)
    ]


def _judged(quote: dict[str, Any]) -> Span:
    """What of a quotation is judged: the clause that holds a few quoted words, else the words."""
    if quote.get("clause_end"):
        return Span(quote["clause_start"], quote["clause_end"])
    return Span(quote["char_start"], quote["char_end"])
