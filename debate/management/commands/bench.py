"""`manage.py bench`: measure speed; ratios and rates of this run on this machine."""

from typing import Any

from django.core.management.base import BaseCommand

from debate.benching import reading


class Command(BaseCommand):
    """Print every figure with its goal, as it is measured."""

    help = "Measure the speed of the reader; prints each figure beside its goal. Takes about a minute."

    def handle(self, *args: Any, **options: Any) -> None:
        """Measure and print."""
        self.stdout.write(f"{'':58}{'measured':>10}  {'unit':<10}{'goal':>8}")
        for figure in reading.figures():
            self.stdout.write(f"{figure.what:58}{figure.value:>10.3g}  {figure.unit:<10}{figure.goal:>8}")
            self.stdout.flush()
