"""PDF, .docx and .eml bytes -> a page's text and facts, pure. Run by a confined child only: see `sources/confined.py`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError

from sources import columns
from sources.flowing import flowing
from sources.mails import mail_page
from sources.pages import SHORTEST, Page, Unreadable
from sources.sniffing import DOCX, EML, PDF
from sources.texts import clean, one_line
from sources.word_files import word_page

MOST_PAGES = 200
ASKED = 6
"""Pages that are looked at for columns; where none of them has any, the document has none."""


def read_document(content: bytes, content_type: str) -> Page:
    """The text of a document. Raises Unreadable with a reason for staff."""
    return {PDF: _pdf, DOCX: word_page, EML: mail_page}[content_type](content)


def _pdf(content: bytes) -> Page:
    try:
        reader = PdfReader(BytesIO(content))
        text = flowing(list(_texts(reader.pages[:MOST_PAGES])))
        metadata: Any = reader.metadata or {}
        title = one_line(str(metadata.get("/Title") or ""), 500)
    except (FileNotDecryptedError, DependencyError) as error:
        raise Unreadable("unreadable", "The PDF is locked. Save it without its lock, or paste its text.") from error
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError, OSError) as error:
        raise Unreadable("unreadable", f"The PDF is broken ({type(error).__name__}).") from error
    if len(text.strip()) < SHORTEST:
        raise Unreadable("no_text", "The PDF holds pictures only. Run it through text recognition and add the text.")
    return Page(clean(text), title)


def _texts(pages: Iterable[PageObject]) -> Iterator[str]:
    """The text of each page, column after column. What a page looks like takes as long as its text: it is asked for only where
    lines are wide enough to hold two columns, and no more where the first such pages had one."""
    asked = across = 0
    for page in pages:
        drawn = page.extract_text() or ""
        wide = sum(len(line) > 2 * columns.SHORTEST for line in drawn.split("\n")) >= columns.FEWEST
        if not wide or (asked >= ASKED and not across):
            yield drawn
            continue
        text = columns.column_by_column(drawn, _looks(page))
        asked, across = asked + 1, across + (text != drawn)
        yield text


def _looks(page: PageObject) -> str:
    """A page with blanks as wide as they look; empty where its fonts tell no widths."""
    try:
        return page.extract_text(extraction_mode="layout", layout_mode_space_vertically=False)
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, ZeroDivisionError):
        return ""
