"""`manage.py translations`: keep the Chinese catalogue."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from debate import translating


class Command(BaseCommand):
    """Update the catalogue from the strings, compile it, and tell what lacks its Chinese."""

    help = "Bring locale/zh_Hans in line with the strings of code and templates, compile it, and list what is missing."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """--compile does no more than that."""
        parser.add_argument("--compile", action="store_true", help="only compile what is there")

    def handle(self, *args: Any, **options: Any) -> None:
        """Bring the catalogue up to date, unless it is only to be compiled."""
        if not options["compile"]:
            translating.update(settings.BASE_DIR)
            for text in translating.missing(settings.BASE_DIR):
                self.stdout.write(f"no Chinese yet: {text}")
        translating.compile_catalogue(settings.BASE_DIR)
