"""`manage.py doctor`: what is stuck, ailing or overdue, and what to do."""

import sys
from typing import Any

from django.core.management.base import BaseCommand
from rich.console import Console
from rich.table import Table
from rich.text import Text

from debate.running.ailments import ailments


class Command(BaseCommand):
    """Look at the record's health; exit 1 where work stands still."""

    help = "Tell what is stuck, ailing or overdue, and what to do. Exit 1 where work stands still."

    def handle(self, *args: Any, **options: Any) -> None:
        """Look, and tell."""
        found = ailments()
        if not found:
            self.stdout.write("All is well.")
            return
        table = Table("", "what", "what to do")
        for ailment in found:
            table.add_row("!" if ailment.urgent else "", Text(ailment.what), Text(ailment.advice))
        Console().print(table)
        sys.exit(any(ailment.urgent for ailment in found))
