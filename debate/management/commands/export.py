"""`manage.py export`: all public quotes as a file, to the standard output."""

import os
import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.http import QueryDict

from debate.exporting import as_csv, as_json
from debate.pages.exports import COLUMNS, rows_of
from debate.selection import Selection

EVERYTHING = 10**12


class Command(BaseCommand):
    """The whole record as CSV or JSON, or what a query of the quotes' page finds."""

    help = "Write the public quotes as CSV or JSON to the standard output."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Format and filters."""
        parser.add_argument("--format", choices=("csv", "json"), default="csv")
        parser.add_argument(
            "--query", default="", help="filters as in the address of the quotes, such as side=open&from=2024"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Write the rows as they are read."""
        rows = rows_of(Selection.of(QueryDict(options["query"])))
        pieces = as_csv(COLUMNS, rows) if options["format"] == "csv" else as_json(rows, EVERYTHING)
        try:
            for piece in pieces:
                self.stdout.write(piece, ending="")
        except BrokenPipeError:  # whoever reads has seen enough; nothing is left for the interpreter to write at its end
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
