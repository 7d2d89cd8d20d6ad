"""Articles whose answers are marked, read and compared with their marks: the gold of the learning half, and exchanges."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from debate.reading.reader import drafts_of
from debate.reading.replies.answers import candidates_of
from debate.reading.replies.chains import ELSEWHERE, speaker_of
from debate.reading.replies.signs import Candidate
from debate.reading.shapes import Quotation
from debate.reading.structure.document import Document
from debate.scoring.matching import compared, folded, names_of
from debate.training.exchanges import exchanges
from people.facts import shipped
from people.names import NameBook


class Quoted(NamedTuple):
    """One quotation that the reader finds: its speaker's key, its candidates, which of them the marks name, whether they name
    anybody, whether answers were marked at all, and whether it goes on with the act of the quotation before."""

    speaker: str | None
    candidates: list[Candidate]
    right: list[bool]
    answers: bool
    marked: bool
    goes_on: bool

    @property
    def answered(self) -> str | None:
        """The key of whoever is answered by the marks."""
        if not self.answers:
            return None
        return next((one.target.key for one, right in zip(self.candidates, self.right, strict=True) if right), ELSEWHERE)


class Marked(NamedTuple):
    """An article with its quotations in order."""

    identity: str
    language: str
    document: Document
    drafts: list[Quotation]
    quoted: list[Quoted]


def marked_gold(gold: Path) -> list[Marked]:
    """The articles of the learning half."""
    book = NameBook(shipped())
    paths = sorted((gold / "learning").glob("*.json"))
    return [_marked(json.loads(path.read_text(encoding="utf-8")), book) for path in paths]


def marked_exchanges(folder: Path) -> list[Marked]:
    """The little articles of `exchanges.py`."""
    book = NameBook(shipped())
    return [_marked(article, book) for article in exchanges(folder)]


def _marked(article: dict[str, Any], book: NameBook) -> Marked:
    document, drafts = drafts_of(article["text"], book, article["language"])
    quoted = list(_quoted(article, document, drafts, book))
    return Marked(article["id"], article["language"][:2], document, drafts, quoted)


def _quoted(article: dict[str, Any], document: Document, drafts: list[Quotation], book: NameBook) -> Iterator[Quoted]:
    gold_of = compared(article, drafts).gold_of
    for number, candidates in enumerate(candidates_of(document, book, drafts)):
        gold = gold_of.get(number)
        marked = gold is not None and gold.get("argument_tags") is not None
        answered = gold.get("in_reply_to") if gold is not None and marked else None
        names = {folded(name) for name in names_of(answered)} if answered else set()
        right = [bool(names & {folded(one.target.name), folded(one.target.id or "")}) for one in candidates]
        group = drafts[number].group
        goes_on = number > 0 and group is not None and group == drafts[number - 1].group
        yield Quoted(speaker_of(drafts[number]), candidates, right, bool(names), marked, goes_on)
