"""`manage.py scorecard`: measure the reader on gold."""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from rich.console import Console
from rich.progress import track

from debate.management.scorecard_tables import tables
from debate.reading import READER_VERSION
from debate.scoring.measuring import measured
from debate.scoring.measuring_sides import measured_sides
from people.facts import shipped

MEASURED = settings.BASE_DIR / "debate" / "tests" / "gold" / "measured"
KEPT = settings.BASE_DIR / "docs" / "scorecard.json"


class Command(BaseCommand):
    """Print the scores of a folder of gold; of the measured half they are also written to docs/scorecard.json."""

    help = "Measure the reader: spans found, speakers right, both, traps, listed people, and what its confidence is worth."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Another folder."""
        parser.add_argument("--gold", help="a folder of gold articles (*.json); the measured half if not given")

    def handle(self, *args: Any, **options: Any) -> None:
        """Read, count, print, keep."""
        files = sorted(Path(options["gold"] or MEASURED).glob("*.json"))
        if not files:
            raise CommandError("There is no gold (*.json) in that folder.")
        articles = [article for path in files if "quotes" in (article := json.loads(path.read_text(encoding="utf-8")))]
        console = Console(width=120)
        rows = track(articles, "Reading the gold", console=console, transient=True)
        kept = {"reader": READER_VERSION, "articles": len(articles), **measured(rows, shipped()).as_json()}
        if not options["gold"]:
            kept["sides"] = measured_sides()
        console.print(*tables(kept))
        if not options["gold"]:
            KEPT.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
