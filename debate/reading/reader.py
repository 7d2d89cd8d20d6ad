"""The stages of a reading, in order."""

from __future__ import annotations

from debate.reading.shapes import Reading
from people.names import NameBook

READER_VERSION = "0.1"


def read(text: str, names: NameBook, language: str | None = None) -> Reading:
    """Find every quotation in `text`. `language` is a BCP 47 tag (`en`, `zh`, `zh-Hans`, `zh-Hant`), found out if None."""
    raise NotImplementedError
