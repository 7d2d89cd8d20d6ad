"""`manage.py load_sources [FILE.opml]`: the starter set, or a feed reader's subscriptions, as paused sources."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from sources.opml import NotOpml, read_opml
from sources.starting import add_paused, starter_set


class Command(BaseCommand):
    """Adds what we do not have yet; running it again changes nothing."""

    help = "Add the starter set of sources, or those of an OPML file, paused. What is there already stays as it is."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Optionally an OPML file."""
        parser.add_argument("file", nargs="?", help="an OPML file; without it the starter set is added")

    def handle(self, *args: Any, **options: Any) -> None:
        """Add them and say how many."""
        try:
            rows = read_opml(Path(options["file"]).read_bytes()) if options["file"] else starter_set()
        except OSError as error:
            raise CommandError(f"{options['file']} can't be opened: {error.strerror}") from error
        except NotOpml as error:
            raise CommandError(f"{options['file']}: {error}") from error
        added, left_out = add_paused(rows)
        for words in left_out:
            self.stderr.write(words)
        self.stdout.write(f"{added} sources were added, paused. Switch them on in the admin, under Sources.")
