"""A social post: its author is its speaker, and all of it is their words."""

from __future__ import annotations

from debate.reading.cast import assemble
from debate.reading.judging.stage import judged
from debate.reading.reader import READER_VERSION, in_original
from debate.reading.shapes import Quotation, Reading, Speaker
from debate.reading.structure.document import parse
from debate.reading.structure.folding import fold
from debate.reading.structure.languages import language_of
from people.names import NameBook


def post_reading(text: str, author: str, names: NameBook, language: str | None = None) -> Reading:
    """One direct quotation by the post's author: known where the name or the handle is, else not resolved."""
    folded = fold(text)
    document = parse(folded.text, language_of(folded.text, language))
    if not document.paragraphs:
        return Reading(document.language, READER_VERSION, ())
    start, end = document.paragraphs[0].start, document.paragraphs[-1].end
    draft = Quotation(start, end, folded.text[start:end], "direct", author_of(author, names), confidence=1.0)
    named = assemble(names, names.find(folded.text), []).named
    found = [in_original(text, folded, quotation) for quotation in judged(document, named, [draft])]
    return Reading(document.language, READER_VERSION, tuple(found))


def author_of(author: str, names: NameBook) -> Speaker:
    """The speaker that an author's name or handle stands for."""
    ids = names.lookup(author)
    if len(ids) != 1:
        return Speaker(None, None, author, "unknown", None, author, confidence=0.0)
    entry = names.by_id[ids[0]]
    return Speaker(None, None, author, entry.type, entry.id, entry.name, confidence=1.0)
