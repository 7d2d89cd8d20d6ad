"""Subjects that tell of nobody: what they deny is nobody's view."""

from __future__ import annotations

from debate.reading.english.subjects.phrases import Subject
from debate.reading.english.tokens import Token


def is_nobody(tokens: list[Token], subject: Subject) -> bool:
    """Whether a subject is nobody, or not everybody: `nobody proposes`, `Not everyone is convinced`."""
    if subject.phrase.head in ("nobody", "no-one") or subject.phrase.text.lower().startswith(("no one", "not ")):
        return True
    start = subject.phrase.start
    return any(token.low == "not" and token.end + 1 == start for token in tokens[: subject.last])
