"""`manage.py train_judge`: the judge's weights (sides, arguments, answers) from the learning half of the gold."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from debate.reading.judging import linear, scales
from debate.training import answers, judge, reasons


class Command(BaseCommand):
    """Train both languages and write the weights; the same to the digit each time. Needs requirements-dev.txt."""

    help = "Train the judge of sides, arguments and answers on the learning half of the gold and write its weights."

    def add_arguments(self, parser: CommandParser) -> None:
        """`--answers` trains nothing else."""
        parser.add_argument("--answers", action="store_true", help="train the model of answers alone")

    def handle(self, *args: Any, **options: Any) -> None:
        """Train and write; of arguments, tell the F1 on statements that the models had not seen."""
        linear.FOLDER.mkdir(exist_ok=True)
        for language in () if options["answers"] else ("en", "zh"):
            sides = judge.trained(language)
            self._keep(f"sides_{language}.json", scales.dumped(sides.model))
            self.stdout.write(f"  unseen: {sides.unseen}")
            arguments = reasons.trained(language)
            self._keep(f"arguments_{language}.json", linear.dumped(arguments.model))
            self.stdout.write(f"  unseen, F1: {arguments.unseen}")
        replies = answers.trained()
        self._keep("answers.json", linear.dumped(replies.model))
        for name, counted in (("unseen", replies.unseen), ("kept apart", replies.apart)):
            for language, counts in counted.items():
                self.stdout.write(f"  {name}, {language}: {counts}")

    def _keep(self, name: str, text: str) -> None:
        path = Path(linear.FOLDER) / name
        path.write_text(text, encoding="utf-8")
        self.stdout.write(f"{name}: {path.stat().st_size // 1000} kB")
