"""A model's answer against its question: what fits is taken, all else is refused and counted.

The answer must be JSON of the schema below; numbers must be on the list; evidence must stand in the quote's words, letter by
letter. One bad quote spoils only itself.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import Any, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from debate.advising.questions import MOST_WORDS, Asked, Question

Refused = Counter[str]
"""Why something was refused -> how often. The reasons: not_json, schema, unknown_quote, quote_twice, unknown_speaker,
unknown_argument, evidence_not_in_the_words, no_evidence."""
_MOST_ITEMS = 20
"""Arguments, or pieces of evidence, that one quote can have; a model that names more is rambling."""


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class GivenArgument(_Strict):
    """A reason by its slug, with the words that give it."""

    slug: str
    evidence: str = Field(min_length=1)


class GivenChoice(_Strict):
    """What a model says of one quote."""

    number: int
    speaker: int | None
    side: Literal["open", "closed", "mixed", "neutral", "off_topic"]
    arguments: list[GivenArgument] = Field(max_length=_MOST_ITEMS)
    evidence: list[str] = Field(max_length=_MOST_ITEMS)


class Choice(NamedTuple):
    """What may be used of it. `speaker` is an index into the question's speakers; spans point into the quote's words."""

    speaker: int | None
    side: str
    evidence: tuple[tuple[int, int], ...]
    arguments: tuple[tuple[str, tuple[int, int]], ...]

    def as_json(self) -> dict[str, Any]:
        """As the database keeps it."""
        return self._asdict()

    @classmethod
    def kept(cls, row: dict[str, Any]) -> Choice:
        """Out of what `as_json` gave: JSON has lists only."""
        arguments = ((slug, (start, end)) for slug, (start, end) in row["arguments"])
        return cls(row["speaker"], row["side"], tuple((start, end) for start, end in row["evidence"]), tuple(arguments))


class Answer(NamedTuple):
    """Index of a quote in its question -> the choice; and what was refused."""

    choices: dict[int, Choice]
    refused: Refused


def answer_of(raw: str, question: Question) -> Answer:
    """Check a raw answer; never raises."""
    refused: Refused = Counter()
    choices: dict[int, Choice] = {}
    for row in _rows(raw, refused):
        given = _given(row, refused)
        if given is None:
            continue
        at = given.number - 1
        if not 0 <= at < len(question.quotes):
            refused["unknown_quote"] += 1
        elif at in choices:
            refused["quote_twice"] += 1
        else:
            choice = _choice(given, question, question.quotes[at], refused)
            if choice:
                choices[at] = choice
    return Answer(choices, refused)


def _rows(raw: str, refused: Refused) -> list[Any]:
    """The quotes of an answer; fences of code around the JSON are let pass."""
    text = raw.strip().removeprefix("```json").removeprefix("```").removesuffix("```")
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        refused["not_json"] += 1
        return []
    rows = data.get("quotes") if isinstance(data, dict) and set(data) == {"quotes"} else None
    if not isinstance(rows, list):
        refused["schema"] += 1
        return []
    return rows


def _given(row: Any, refused: Refused) -> GivenChoice | None:
    try:
        return GivenChoice.model_validate(row)
    except ValidationError:
        refused["schema"] += 1
        return None


def _choice(given: GivenChoice, question: Question, asked: Asked, refused: Refused) -> Choice | None:
    """The choice with its spans; None where its side has no evidence, or where anything of it was made up."""
    speaker = None if given.speaker is None else given.speaker - 1
    if speaker is not None and not 0 <= speaker < len(question.speakers):
        refused["unknown_speaker"] += 1
        return None
    spans = [_place(words, asked) for words in given.evidence]
    arguments = [(one.slug, _place(one.evidence, asked)) for one in given.arguments]
    if any(slug not in question.arguments for slug, _ in arguments):
        refused["unknown_argument"] += 1
        return None
    evidence = tuple(span for span in spans if span)
    reasons = tuple((slug, span) for slug, span in arguments if span)
    if len(evidence) < len(spans) or len(reasons) < len(arguments):
        refused["evidence_not_in_the_words"] += 1
        return None
    if not evidence and given.side in ("open", "closed", "mixed"):
        refused["no_evidence"] += 1
        return None
    return Choice(speaker, given.side, evidence, reasons)


def _place(words: str, asked: Asked) -> tuple[int, int] | None:
    at = asked.words[:MOST_WORDS].find(words) if words.strip() else -1
    return (at, at + len(words)) if at >= 0 else None
