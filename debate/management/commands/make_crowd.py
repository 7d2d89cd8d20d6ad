"""`manage.py make_crowd`: fill an empty database with invented people and statements."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import connection, transaction
from rich.progress import track

from debate.counting.postings import seal
from debate.crowd.articles import QUOTES_EACH, Batch, Crowd
from debate.crowd.speakers import load_speakers
from debate.crowd.tables import set_sequences
from debate.models import Appearance, Argument, Quote, Reply, Stance
from people.models import Membership, Name, Organization, Person
from sources.models import Article, Snapshot, Source

AT_ONCE = 2_000
"""Articles in one batch."""


class Command(BaseCommand):
    """People, organizations, sources, articles and quotes that a machine made up; the same each time."""

    help = "Fill an empty database with an invented crowd, to see how the pages bear it. Never for a real record."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """How many."""
        parser.add_argument("--quotes", type=int, default=10_000, help="statements (10,000 if not given)")
        parser.add_argument("--people", type=int, help="speakers (one for fifty statements if not given)")

    def handle(self, *args: Any, **options: Any) -> None:
        """Make them; refuses to touch a database that holds quotes."""
        if Quote.objects.exists() or Person.objects.exists() or Source.objects.exists():
            raise CommandError(
                "This database is not empty. A crowd belongs into one of its own: set DATABASE_URL or VAR_DIR."
            )
        quotes = max(QUOTES_EACH, options["quotes"])
        crowd = Crowd(people=options["people"] or max(10, quotes // 50), sources=max(4, min(200, quotes // 1000)))
        articles = quotes // QUOTES_EACH
        with transaction.atomic():
            load_speakers(crowd.people, max(5, crowd.people // 40), crowd.sources)
            batch = Batch()
            for first in track(range(0, articles, AT_ONCE), "Making a crowd"):
                for number in range(first, min(articles, first + AT_ONCE)):
                    batch.add(number, crowd)
                batch.load()
            set_sequences(
                Article, Snapshot, Quote, Appearance, Stance, Argument, Reply, Person, Organization, Name, Membership, Source
            )
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        seal()
        self.stdout.write(f"{articles * QUOTES_EACH} statements by {crowd.people} invented people.")
