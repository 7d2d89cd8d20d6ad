"""`manage.py train_reader`: what the reader's confidence is worth, from the learning half of the gold."""

from typing import Any

from django.core.management.base import BaseCommand

from debate.reading.judging.linear import FOLDER, dumped
from debate.training.confidence import trained


class Command(BaseCommand):
    """Train both languages and write the weights; the same to the digit each time. Needs requirements-dev.txt."""

    help = "Learn the reader's confidence from the learning half of the gold and write its weights."

    def handle(self, *args: Any, **options: Any) -> None:
        """Train and write."""
        for language in ("en", "zh"):
            path = FOLDER / f"confidence_{language}.json"
            path.write_text(dumped(trained(language)), encoding="utf-8")
            self.stdout.write(f"{path.name}: {path.stat().st_size // 1000} kB")
