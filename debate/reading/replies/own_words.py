"""What the words of a quotation show by themselves of an answer: questions, addresses, echoes, beginnings, turns."""

from __future__ import annotations

import re
from collections.abc import Iterable

from debate.reading.shapes import Quotation
from debate.reading.structure.document import Document
from people.script import simplified

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
HAN = re.compile(r"[\u4e00-\u9fff]+")
_LABEL = re.compile(r"\s*(?:[(（｜|][^\n:：]*)?[:：\n]\W*$")
_YOU = re.compile(r"\b(?:you|your|you're|you've)\b|[你您妳]", re.IGNORECASE)


def asks(other: Quotation) -> bool:
    """Whether words end as a question."""
    return other.text.rstrip("”\"」' ").endswith(("?", "？"))


def speaks_to(draft: Quotation) -> bool:
    """Whether words say "you" to somebody."""
    return draft.kind != "indirect" and _YOU.search(draft.text) is not None


def keys(text: str, english: bool) -> Iterable[str]:
    """Words by which an echo is heard: the beginnings of longer words; pairs of characters."""
    if english:
        return (word.lower()[:6] for word in WORD.findall(text) if len(word) > 3)
    return (run[at : at + 2] for run in HAN.findall(simplified(text)) for at in range(len(run) - 1))


def beginning(text: str, english: bool) -> list[str]:
    """The first word and the first two; in Chinese characters."""
    if english:
        words = [word.lower() for word in WORD.findall(text[:40])[:2]]
        return [words[0], " ".join(words)] if words else []
    plain = simplified(text.lstrip("“「『\"'（( ")[:3])
    return [plain[:1], plain[:2]]


def is_labelled(document: Document, draft: Quotation) -> bool:
    """Whether the words are a turn behind the speaker's name at the head of a paragraph."""
    start = draft.speaker.start
    if start is None or start >= draft.start or draft.start - start > 90:
        return False
    head = document.paragraphs[document.paragraph_at(start)].start
    return start - head <= 12 and _LABEL.match(document.text[start + len(draft.speaker.text) : draft.start]) is not None
