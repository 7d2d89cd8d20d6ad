"""`manage.py bench`: measure speed; ratios and rates of this run on this machine."""

import os
from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand

from debate.benching import collecting, idle, reading
from debate.benching.reading import Figure


class Command(BaseCommand):
    """Print every figure with its goal, as it is measured."""

    help = "Measure speed; prints each figure beside its goal. The reader takes a few minutes, collecting about ten."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which part, and how much of it."""
        parser.add_argument("part", nargs="?", choices=["reading", "collecting", "idle", "all"], default="all")
        parser.add_argument("--articles", type=int, default=2000, help="that the local site offers in 20 feeds")
        parser.add_argument("--rows", type=int, default=1_000_000, help="held articles that 10,000 are compared with")
        parser.add_argument(
            "--postgres", default=os.environ.get("BENCH_POSTGRES", ""), help="a server on which to make a database"
        )
        parser.add_argument("--redis", default=os.environ.get("BENCH_REDIS", ""), help="a Redis database that may be used")

    def handle(self, *args: Any, **options: Any) -> None:
        """Measure and print."""
        self.stdout.write(f"{'':66}{'measured':>10}  {'unit':<10}{'goal':>8}")
        for figure in self._figures(options):
            self.stdout.write(f"{figure.what:66}{figure.value:>10.3g}  {figure.unit:<10}{figure.goal:>8}")
            self.stdout.flush()

    @staticmethod
    def _figures(options: dict[str, Any]) -> Iterator[Figure]:
        if options["part"] in ("reading", "all"):
            yield from reading.figures()
        if options["part"] == "idle":
            with collecting.embedded() as environment:
                yield from idle.costs(environment, collecting.PORT + 1)
        if options["part"] in ("collecting", "all"):
            rows = (min(10_000, options["rows"]), options["rows"])
            yield from collecting.figures(options["articles"], options["postgres"], options["redis"], rows)
