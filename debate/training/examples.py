"""What the judge learns from: statements alone, sayings, passages, and quotations inside articles with what stands around them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

from debate.reading.document import parse
from debate.reading.features import Statement
from debate.reading.judging import in_article
from debate.reading.languages import language_of
from debate.reading.shapes import Span
from debate.reading.sides import statement_of

GOLD = Path(__file__).resolve().parents[1] / "tests" / "gold"
SAYINGS = Path(__file__).resolve().parent / "sayings"
PASSAGES = Path(__file__).resolve().parent / "passages"
PASSAGE = "passage"
"""How the groups of passages begin."""
_TOGETHER = 25
"""Neighbouring lines that are learnt from, or not seen, together: one mind wrote them in one go."""


class Example(NamedTuple):
    """A statement with what is known of it; `group` keeps the quotations of one article together."""

    group: str
    statement: Statement
    side: str
    arguments: frozenset[str]
    words: str = ""
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


def sayings(language: str, folder: Path = SAYINGS) -> list[Example]:
    """What people in this debate say, in the plain words of the debate: lines below the name of their side in brackets."""
    found: list[Example] = []
    side = ""
    lines = [
        line for file in sorted(folder.glob(f"{language}*.txt")) for line in file.read_text(encoding="utf-8").splitlines()
    ]
    for line in lines:
        if line.startswith("["):
            side = line.strip("[]")
        elif line:
            found.append(Example(f"saying {len(found)}", statement_of(line, language), side, frozenset()))
    return found


def passages(language: str, folder: Path = PASSAGES) -> list[Example]:
    """A few sentences each, as an article prints them, around one quotation between ⟦ and ⟧; some are a statement alone.

    Lines of side, arguments (`-`: none) and text, divided by tabs. How much the rest of the article speaks of open and
    closed models is not told.
    """
    return [
        _passage(f"{PASSAGE} {file.stem} {number // _TOGETHER}", language, *line.split("\t"))
        for file in sorted(folder.glob(f"{language}*.tsv"))
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines())
    ]


def _passage(group: str, language: str, side: str, arguments: str, marked: str) -> Example:
    before, _, rest = marked.partition("⟦")
    words, _, after = rest.partition("⟧")
    if before or after:
        document = parse(before + words + after, language_of(before + words + after, language))
        statement = in_article(document, [Span(len(before), len(before) + len(words))])[0]._replace(topic="")
    else:
        statement = statement_of(words, language)
    reasons = frozenset(arguments.split(",")) - {"-"}
    return Example(group, statement, side, reasons, words)


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
    inside = in_article(document, [Span(quote["char_start"], quote["char_end"]) for quote in quotes])
    return [
        Example(
            article["id"],
            statement,
            quote["stance"],
            frozenset(quote.get("argument_tags") or ()),
            quote["text"],
            quote.get("argument_tags") is not None,
        )
        for quote, statement in zip(quotes, inside, strict=True)
    ]
