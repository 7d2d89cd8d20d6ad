"""Articles whose answers are marked, read and compared with their marks: the gold of the learning half, and exchanges."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from debate.reading.cast import Heard
from debate.reading.reader import heard_in
from debate.reading.replies.answers import candidates_of
from debate.reading.replies.chains import ELSEWHERE, speaker_of
from debate.reading.replies.signs import Candidate
from debate.reading.shapes import Quotation
from debate.reading.structure.document import Document
from debate.scoring.matching import compared, folded, names_of
from debate.training.exchanges import exchanges
from debate.training.fresh import is_apart
from people.facts import shipped
from people.names import NameBook

_ANSWERS_ALONE = re.compile(r"[a-z]+-[km]\d")
"""Articles whose answers are marked although their arguments are not."""


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


def marked_gold(gold: Path, apart: bool = False) -> list[Marked]:
    """The articles of the learning half that teach answers; `apart`: those that are kept from it."""
    book = NameBook(shipped())
    paths = sorted((gold / "learning").glob("*.json"))
    chosen = (path for path in paths if is_apart(path.stem) == apart)
    return [_marked(json.loads(path.read_text(encoding="utf-8")), book) for path in chosen]


def marked_exchanges(folder: Path) -> list[Marked]:
    """The little articles of `exchanges.py`."""
    book = NameBook(shipped())
    return [_marked(article, book) for article in exchanges(folder)]


def _marked(article: dict[str, Any], book: NameBook) -> Marked:
    document, heard = heard_in(article["text"], book, article["language"])
    return Marked(article["id"], article["language"][:2], document, heard.drafts, list(_quoted(article, document, heard)))


def _quoted(article: dict[str, Any], document: Document, heard: Heard) -> Iterator[Quoted]:
    drafts = heard.drafts
    gold_of = compared(article, drafts).gold_of
    alone = _ANSWERS_ALONE.match(article["id"]) is not None
    for number, candidates in enumerate(candidates_of(document, heard.named, drafts)):
        gold = gold_of.get(number)
        marked = gold is not None and (alone or gold.get("argument_tags") is not None)
        answered = gold.get("in_reply_to") if gold is not None and marked else None
        names = {folded(name) for name in names_of(answered)} if answered else set()
        right = [bool(names & {folded(one.target.name), folded(one.target.id or "")}) for one in candidates]
        group = drafts[number].group
        goes_on = number > 0 and group is not None and group == drafts[number - 1].group
        yield Quoted(speaker_of(drafts[number]), candidates, right, bool(names), marked, goes_on)
