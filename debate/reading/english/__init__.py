"""How english news quotes: its cues, its names, its reported speech."""

from debate.reading.document import Document
from debate.reading.shapes import Quotation
from people.names import NameBook


def quotations(document: Document, names: NameBook) -> list[Quotation]:
    """Every quotation of the document in order of place, with its speaker; not yet judged."""
    return []
