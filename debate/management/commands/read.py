"""`manage.py read FILE...`: quotations of text files as JSON lines, without a database."""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from debate.management.piping import as_long_as_read
from debate.reading import read
from people.book import name_book
from people.facts import shipped
from people.names import NameBook
from sources.vocabulary import TELLABLE


class Command(BaseCommand):
    """Read files and print one JSON line for each (the format: docs/reading.md)."""

    help = "Print the quotations of text files, one JSON line a file. Names come from the shipped people facts."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """FILE..., and where names come from."""
        parser.add_argument("files", nargs="+", metavar="FILE", help="a text file in UTF-8, or gold (.json with a text)")
        parser.add_argument("--language", choices=TELLABLE, help="found out if not given")
        parser.add_argument("--database", action="store_true", help="take the site's people instead of the shipped facts")

    def handle(self, *args: Any, **options: Any) -> None:
        """Read each file; one that can't be read ends the command with its name and the reason."""
        names = name_book() if options["database"] else NameBook(shipped())
        with as_long_as_read(self.stdout):
            for name in options["files"]:
                text, language = _text_of(Path(name), options["language"])
                row = {"file": name, **read(text, names, language).as_json()}
                self.stdout.write(json.dumps(row, ensure_ascii=False))


def _text_of(path: Path, language: str | None) -> tuple[str, str | None]:
    """The text of a file, and its language where the file tells it."""
    try:
        content = path.read_bytes().decode("utf-8")
        if path.suffix != ".json":
            return content, language
        return _of_gold(json.loads(content), language)
    except OSError as error:
        raise CommandError(f"{path} can't be opened: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise CommandError(f"{path} is not UTF-8 text (byte {error.start}). Convert it first.") from error
    except (ValueError, RecursionError) as error:
        raise CommandError(f"{path} is no gold article: {error}") from error


def _of_gold(gold: Any, language: str | None) -> tuple[str, str | None]:
    """Text and language of a gold article. ValueError says what it lacks."""
    if not isinstance(gold, dict) or not isinstance(gold.get("text"), str):
        raise ValueError('it is no object with a "text"')
    language = language or gold.get("language") or None
    if language not in (None, *TELLABLE):
        raise ValueError(f'its "language" is none of {", ".join(TELLABLE)}')
    return gold["text"], language
