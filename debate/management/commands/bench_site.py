"""`manage.py bench_site`: how pages bear a hundred times as many quotes, and how fast they are served beside Datasette."""

import json
import os
import tempfile
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from debate.benching.scale import measured
from debate.benching.scale_export import export
from debate.benching.scale_rates import datasette, free_port, granian, rate, served
from debate.running.elsewhere import managed

GOAL = 1.5
"""How many times as long a page of a million quotes may take as one of ten thousand."""
_PEOPLE = [f"somebody-{number}" for number in (2, 9, 40, 77, 150)]
PAIRS = {
    "list by side, three facets": (
        [f"/quotes/?side={side}" for side in ("open", "closed", "mixed")],
        [f"/crowd/quotes?side={side}&_facet=language&_facet=kind&_facet=argument&_sort_desc=day&_size=20"
         for side in ("open", "closed", "mixed")],
        100,
    ),
    "a person's quotes, facets": (
        [f"/quotes/?person={slug}" for slug in _PEOPLE],
        [f"/crowd/quotes?person={slug}&_facet=side&_facet=language&_facet=argument&_sort_desc=day&_size=20"
         for slug in _PEOPLE],
        30,
    ),
    "one quote": ([f"/quotes/{n}/" for n in (5, 500, 900)], [f"/crowd/quotes/{n}" for n in (5, 500, 900)], 2),
}  # fmt: skip
"""What -> our addresses, Datasette's, and how many times its rate is the goal."""
WITH_A_COOKIE = "Cookie: anew=1\r\n"
"""So that no kept answer is given."""


class Command(BaseCommand):
    """Ratios of this run on this machine."""

    help = "Measure pages on a small and a large invented crowd, and requests a second beside Datasette. Loopback only."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which databases, and what to leave out."""
        parser.add_argument("--small", default=os.environ.get("BENCH_SMALL"), help="database URL of 10,000 quotes")
        parser.add_argument("--large", default=os.environ.get("BENCH_LARGE"), help="database URL of a million quotes")
        parser.add_argument("--make", action="store_true", help="fill the two databases first, where they are empty")
        parser.add_argument("--datasette", default=os.environ.get("DATASETTE"), help="program; left out if not given")
        parser.add_argument("--seconds", type=float, default=5.0, help="of asking for each rate (5)")
        parser.add_argument("--measure", action="store_true", help="only this database, as JSON")
        parser.add_argument("--export", type=Path, help="only write this database's quotes into a SQLite file")

    def handle(self, *args: Any, **options: Any) -> None:
        """Measure and print."""
        if options["measure"]:
            self.stdout.write(json.dumps(measured()))
        elif options["export"]:
            self.stdout.write(str(export(options["export"])))
        elif options["small"] and options["large"]:
            self._compare(**options)
        else:
            raise CommandError("Give --small and --large, or set BENCH_SMALL and BENCH_LARGE.")

    def _compare(self, small: str, large: str, **options: Any) -> None:
        if options["make"]:
            for url, quotes in ((small, 10_000), (large, 1_000_000)):
                managed({"DATABASE_URL": url}, "migrate", "--verbosity", "0")
                managed({"DATABASE_URL": url}, "make_crowd", "--quotes", str(quotes))
        managed({"DATABASE_URL": small}, "collectstatic", "--no-input", "--verbosity", "0")
        self._ratios(*(json.loads(managed({"DATABASE_URL": url}, "bench_site", "--measure")) for url in (small, large)))
        if options["datasette"]:
            self._rates(large, options["datasette"], options["seconds"])

    def _ratios(self, small: dict[str, Any], large: dict[str, Any]) -> None:
        titles = "".join(f"{title:>20}{'ratio':>8}" for title in ("first time", "made anew", "kept"))
        self._say(f"{'95th percentile, ms':24}{titles}   goal {GOAL}")
        for kind, took in small.items():
            pairs = zip(took, large[kind], strict=True)
            columns = "".join(f"{f'{near:.1f} -> {far:.1f}':>20}{far / near:>8.2f}" for near, far in pairs)
            self._say(f"{kind:24}{columns}")

    def _rates(self, url: str, program: str, seconds: float) -> None:
        self._say(
            f"\n{'requests a second':28}{'kept':>10}{'made anew':>11}{'Datasette':>11}{'times':>8}{'anew':>8}{'goal':>6}"
        )
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "crowd.db")
            managed({"DATABASE_URL": url}, "bench_site", "--export", str(file))
            for what, (ours, theirs, goal) in PAIRS.items():
                port = free_port()
                with served(granian(port), port, {"DATABASE_URL": url}):
                    kept = rate(port, ours, seconds)
                    anew = rate(port, ours, seconds, WITH_A_COOKIE)
                port = free_port()
                with served(datasette(program, str(file), port), port, {}):
                    other = rate(port, theirs, seconds)
                told = f"{kept:>10.1f}{anew:>11.1f}{other:>11.2f}{kept / other:>8.1f}{anew / other:>8.2f}{goal:>6}"
                self._say(f"{what:28}{told}")

    def _say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()
