"""`manage.py scorecard`: measure the reader on gold."""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from rich.console import Console
from rich.table import Table

from debate.reading import READER_VERSION, read
from debate.scoring import Card
from people.facts import shipped
from people.names import NameBook

MEASURED = settings.BASE_DIR / "debate" / "tests" / "gold" / "measured"
COLUMNS = ("gold", "said", "found", "speaker", "joint")


class Command(BaseCommand):
    """Print the scores of a folder of gold; of the measured half they are also written to docs/scorecard.json."""

    help = "Measure the reader: F1 of spans found, speakers right, and both, by language and kind."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Another folder."""
        parser.add_argument("--gold", help="a folder of gold articles (*.json); the measured half if not given")

    def handle(self, *args: Any, **options: Any) -> None:
        """Read, count, print, keep."""
        files = sorted(Path(options["gold"] or MEASURED).glob("*.json"))
        if not files:
            raise CommandError("There is no gold (*.json) in that folder.")
        names, card = NameBook(shipped()), Card()
        for path in files:
            gold = json.loads(path.read_text(encoding="utf-8"))
            card.add(gold, read(gold["text"], names, gold["language"]))
        table = Table("", *COLUMNS)
        for name, row in card.rows().items():
            table.add_row(name, *(str(row[column]) for column in COLUMNS))
        Console(width=90).print(table)
        if not options["gold"]:
            kept = {"reader": READER_VERSION, "articles": len(files), "rows": card.rows()}
            (settings.BASE_DIR / "docs" / "scorecard.json").write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
