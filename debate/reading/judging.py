"""The last stage of a reading: what each quotation says about the question, and whom it answers."""

from __future__ import annotations

from debate.reading.document import Document
from debate.reading.shapes import Quotation
from people.names import NameBook


def judged(document: Document, names: NameBook, drafts: list[Quotation]) -> list[Quotation]:
    """The quotations with their sides, arguments and replies."""
    return drafts
