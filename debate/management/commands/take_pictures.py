"""`manage.py take_pictures`: the README's pictures anew, of an invented crowd that is gone afterwards."""

from __future__ import annotations

import tempfile
from argparse import ArgumentParser
from io import BytesIO
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from PIL import Image

from debate.benching.scale_rates import free_port, granian, served
from debate.running.browser import CHROMIUM, QUIET
from debate.running.elsewhere import managed

QUOTES = 10_000
"""Of the crowd: the person below is the same each time."""
WIDTH, COLOURS = 1200, 256
PICTURES = {"home": ("/", 984), "person": ("/people/somebody-40/", 990)}
"""Name of each picture, the page that it shows, and its height."""


class Command(BaseCommand):
    """The pages as they are now, in light colours."""

    help = "Take the README's pictures anew (docs/images), of an invented crowd in a folder of its own. Needs Chromium."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where to."""
        parser.add_argument("--to", type=Path, default=settings.BASE_DIR / "docs" / "images", help="folder (docs/images)")

    def handle(self, *args: Any, **options: Any) -> None:
        """Make the crowd, serve it, take the pictures."""
        with tempfile.TemporaryDirectory() as folder:
            env = {"VAR_DIR": folder, "DATABASE_URL": f"sqlite:///{folder}/crowd.sqlite3", "REDIS_URL": ""}
            managed(env, "migrate", "--verbosity", "0")
            managed(env, "make_crowd", "--quotes", str(QUOTES))
            managed(env, "collectstatic", "--no-input", "--verbosity", "0")
            port = free_port()
            with served(granian(port), port, env):
                self._take(f"http://127.0.0.1:{port}", options["to"])

    def _take(self, site: str, to: Path) -> None:
        try:
            from playwright.sync_api import sync_playwright  # noqa: PLC0415  (only who develops has it)
        except ImportError as error:
            raise CommandError("Playwright is missing: install requirements-dev.txt.") from error
        if CHROMIUM is None:
            raise CommandError("Chromium is missing. On Debian: apt-get install chromium")
        with sync_playwright() as playwright:
            opened = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
            for name, (path, height) in PICTURES.items():
                page = opened.new_page(viewport={"width": WIDTH, "height": height}, color_scheme="light", locale="en")
                page.goto(site + path, wait_until="networkidle")
                with Image.open(BytesIO(page.screenshot())) as shown:  # a third of the bytes, the same to the eye
                    shown.quantize(COLOURS).save(to / f"{name}.png", optimize=True)
                self.stdout.write(str(to / f"{name}.png"))
            opened.close()
