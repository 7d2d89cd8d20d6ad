"""`manage.py judge`: try a statement. JSON lines in, JSON lines out."""

import json
import sys
from typing import Any

from django.core.management.base import BaseCommand

from debate.management.piping import as_long_as_read
from debate.reading.judging.sides import statement_of
from debate.reading.judging.stage import judgement_of
from debate.reading.structure.languages import language_of

FIELDS = ("text", "before", "after")


class Command(BaseCommand):
    """Read `{"text", "language", "before", "after"}` lines and answer each at once."""

    help = 'Judge statements: JSON lines {"text", "language", "before", "after"} on standard input; all but "text" may be missing.'

    def handle(self, *args: Any, **options: Any) -> None:
        """Answer line by line; a line that is no statement is answered with an error that names it, and the rest goes on."""
        with as_long_as_read(self.stdout):
            for number, line in enumerate(sys.stdin, 1):
                if line.strip():
                    self.stdout.write(json.dumps(_answer(number, line), ensure_ascii=False))
                    self.stdout.flush()


def _answer(number: int, line: str) -> dict[str, Any]:
    try:
        row = _statement(line)
    except ValueError as error:
        return {"error": f"Line {number}: {error}"}
    side, arguments = judgement_of(statement_of(**row), row["text"])
    return {
        "side": side.side,
        "confidence": side.confidence,
        "evidence": [list(span) for span in side.evidence],
        "arguments": [{"slug": use.slug, "evidence": list(use.evidence)} for use in arguments],
    }


def _statement(line: str) -> dict[str, str]:
    """The statement of a line; ValueError says in plain words what is wrong with it."""
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"this is no JSON: {error}") from None
    if not isinstance(row, dict):
        raise ValueError('this is no object with a "text"')
    for field in (*FIELDS, "language"):
        if not isinstance(row.get(field) or "", str):
            raise ValueError(f'"{field}" is no text')
    if not row.get("text"):
        raise ValueError('there is no "text"')
    text, before, after = (row.get(field) or "" for field in FIELDS)
    return {"text": text, "before": before, "after": after, "language": language_of(text, row.get("language") or None)}
