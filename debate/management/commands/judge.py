"""`manage.py judge`: try a statement. JSON lines in, JSON lines out."""

import json
import sys
from typing import Any

from django.core.management.base import BaseCommand

from debate.reading.judging import judgement_of
from debate.reading.languages import language_of
from debate.reading.sides import statement_of


class Command(BaseCommand):
    """Read `{"text", "language", "before", "after"}` lines and answer each at once."""

    help = 'Judge statements: JSON lines {"text", "language", "before", "after"} on standard input.'

    def handle(self, *args: Any, **options: Any) -> None:
        """Answer line by line; a line that is no statement is answered with an error and the rest goes on."""
        for line in sys.stdin:
            if line.strip():
                self.stdout.write(json.dumps(_answer(line), ensure_ascii=False))
                self.stdout.flush()


def _answer(line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
        text, before, after = (str(row.get(field) or "") for field in ("text", "before", "after"))
        language = language_of(text, row.get("language") or None)
    except (ValueError, AttributeError) as error:
        return {"error": f"This line is no statement: {error}"}
    side, arguments = judgement_of(statement_of(text, language, before, after), text)
    return {
        "side": side.side,
        "confidence": side.confidence,
        "evidence": [list(span) for span in side.evidence],
        "arguments": [{"slug": use.slug, "evidence": list(use.evidence)} for use in arguments],
    }
