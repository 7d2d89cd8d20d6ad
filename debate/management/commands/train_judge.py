"""`manage.py train_judge`: the judge's weights from the learning half of the gold."""

from typing import Any

from django.core.management.base import BaseCommand

from debate.reading.linear import FOLDER
from debate.reading.scales import dumped
from debate.training.judge import trained


class Command(BaseCommand):
    """Train both languages and write the weights; the same to the digit each time. Needs requirements-dev.txt."""

    help = "Train the judge of sides on the learning half of the gold and write its weights."

    def handle(self, *args: Any, **options: Any) -> None:
        """Train and write."""
        FOLDER.mkdir(exist_ok=True)
        for language in ("en", "zh"):
            path = FOLDER / f"sides_{language}.json"
            path.write_text(dumped(trained(language)), encoding="utf-8")
            self.stdout.write(f"{path.name}: {path.stat().st_size // 1000} kB")
