"""`manage.py bench`: measure speed; ratios and rates of this run on this machine."""

from typing import Any

from django.core.management.base import BaseCommand
from rich.console import Console
from rich.table import Table

from debate.benching import reading


class Command(BaseCommand):
    """Print every figure with its goal, as it is measured."""

    help = "Measure the speed of the reader; prints each figure beside its goal. Takes about a minute."

    def handle(self, *args: Any, **options: Any) -> None:
        """Measure and print."""
        table = Table("what", "measured", "unit", "goal")
        for figure in reading.figures():
            table.add_row(figure.what, f"{figure.value:.3g}", figure.unit, figure.goal)
        Console(width=110).print(table)
