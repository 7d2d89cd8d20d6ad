"""`manage.py verify`: proves on the whole database that every quote is verbatim."""

import sys
from typing import Any

from django.core.management.base import BaseCommand
from rich.console import Console
from rich.table import Table

from debate.models import Appearance, Quote
from debate.verifying import offences


class Command(BaseCommand):
    """Check every printing, quote and piece of evidence; exit 1 with the rows that offend."""

    help = "Check that every quote is verbatim and every evidence inside its words. Exit 1 and a table if not."

    def handle(self, *args: Any, **options: Any) -> None:
        """Check, and print what is wrong."""
        table = Table("row", "id", "what is wrong", title="Not verbatim")
        for offence in offences():
            table.add_row(offence.model, str(offence.id), offence.what)
        if table.row_count:
            Console().print(table)
            sys.exit(1)
        self.stdout.write(f"{Quote.objects.count()} quotes, {Appearance.objects.count()} printings: all verbatim.")
