"""`manage.py export`: all public quotes as a file, to the standard output."""

from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import TooManyFieldsSent
from django.core.management.base import BaseCommand, CommandError
from django.http import QueryDict

from debate.exporting import as_csv, as_json
from debate.following import asked_for
from debate.management.piping import as_long_as_read
from debate.pages.exports import COLUMNS, rows_of
from debate.selection import unusable

EVERYTHING = 10**12
"""More rows than any record has."""


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
        try:
            query = QueryDict(options["query"])
            if wrong := unusable(query):
                raise CommandError(" ".join(reason for reasons in wrong.values() for reason in reasons))
            rows = rows_of(asked_for(query))
        except TooManyFieldsSent as error:
            raise CommandError(f"This query has more filters than can be: {error}") from error
        pieces = as_csv(COLUMNS, rows) if options["format"] == "csv" else as_json(rows, EVERYTHING)
        with as_long_as_read(self.stdout):
            for piece in pieces:
                self.stdout.write(piece, ending="")
