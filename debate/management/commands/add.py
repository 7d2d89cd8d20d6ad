"""`manage.py add WHAT...`: addresses and files into the record, as the desk does it."""

import time
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from rich.console import Console

from debate import record
from debate.management.showing import outcome, quotes_table
from sources import collect
from sources.models import Article
from sources.vocabulary import TELLABLE

FACTS = ("title", "language", "published", "outlet", "author")
PATIENCE = 30.0
"""Seconds to wait for a worker that has taken the article before this process could."""


class Command(BaseCommand):
    """Add addresses and files; `--now` fetches and reads them in this process and prints the quotes."""

    help = "Add addresses or files (.txt .md .html .pdf .docx .eml). Adding the same again changes nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """WHAT..., and what is known about it."""
        parser.add_argument("what", nargs="+", metavar="WHAT", help="an address (http, https) or a file")
        parser.add_argument("--url", help="the address at which the file's article stands")
        parser.add_argument("--language", choices=TELLABLE, help="found out if not given")
        parser.add_argument("--published", help="when it was published: 2025-03-31")
        parser.add_argument("--outlet", help="who published it")
        parser.add_argument("--title", help="its headline")
        parser.add_argument("--author", help="of a social post: its author is its speaker")
        parser.add_argument("--now", action="store_true", help="fetch and read it here, and print the quotes")

    def handle(self, *args: Any, **options: Any) -> None:
        """Add each; one that can't be added ends the command with its name and the reason."""
        if options["url"] and len(options["what"]) > 1:
            raise CommandError("--url names one address: add one file at a time.")
        facts: dict[str, Any] = {name: options[name] for name in FACTS if options[name]}
        for what in options["what"]:
            article = self._add(what, options["url"], facts)
            if options["now"]:
                self._read_now(article)
            else:
                self.stdout.write(outcome(article))

    def _add(self, what: str, url: str | None, facts: dict[str, Any]) -> Article:
        try:
            if what.startswith(("http://", "https://")):
                return collect.add_address(what, **facts)
            path = Path(what)
            return collect.add_file(path.name, path.read_bytes(), **({"address": url} if url else {}), **facts)
        except OSError as error:
            raise CommandError(f"{what} can't be opened: {error.strerror}") from error
        except ValueError as error:
            raise CommandError(f"{what} can't be added: {error}") from error

    def _read_now(self, article: Article) -> None:
        """Take the article all the way in this process, or wait for the worker that was faster."""
        collect.fetch(article.pk)
        record.read_article(article.pk)
        until = time.monotonic() + PATIENCE
        article.refresh_from_db()
        while article.state == Article.State.FETCHED and not article.reason and time.monotonic() < until:
            time.sleep(0.2)
            article.refresh_from_db()
        self.stdout.write(outcome(article))
        Console().print(quotes_table(article))
