"""`manage.py reread`: read stored texts again with the present reader."""

import logging
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from rich.progress import track

from debate.reading import READER_VERSION
from debate.record import read_again
from sources.models import Article

log = logging.getLogger(__name__)


class Command(BaseCommand):
    """Read the stored texts of articles again; what staff checked or judged stays."""

    help = "Read again what an older reader has read (--all: everything). What staff checked or judged stays."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which articles."""
        parser.add_argument("--all", action="store_true", help="also what this reader has read")

    def handle(self, *args: Any, **options: Any) -> None:
        """Read them one by one; one that fails is named and spoils nothing else."""
        articles = Article.objects.order_by("pk") if options["all"] else Article.objects.stale(READER_VERSION)
        articles = articles.filter(state=Article.State.READ)  # their copies go along with them
        numbers = list(articles.values_list("pk", flat=True))
        failed = [pk for pk in track(numbers, "Reading", disable=not numbers) if not self._read(pk)]
        self.stdout.write(f"{len(numbers) - len(failed)} articles read again by reader {READER_VERSION}.")
        if failed:
            self.stderr.write(f"{len(failed)} failed: articles {', '.join(map(str, failed))}; see the log.")

    def _read(self, pk: int) -> bool:
        try:
            read_again(Article.objects.get(pk=pk))
        except Exception:
            log.exception("article %s could not be read again", pk)
            return False
        return True
