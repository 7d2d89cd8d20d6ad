"""`manage.py load_people`: the shipped people facts into the database."""

from typing import Any

from django.core.management.base import BaseCommand

from people.loading import load_people


class Command(BaseCommand):
    """Load people, organizations, names and roles; safe to run again, never over what staff changed."""

    help = "Load the shipped people facts; runs as often as you like and never overwrites what staff changed."

    def handle(self, *args: Any, **options: Any) -> None:
        """Load, and say what was done."""
        done = load_people()
        self.stdout.write(f"{done.created} new, {done.changed} changed, {done.untouched} untouched.")
