"""PDF, .docx and .eml bytes -> a page's text and facts, pure. Run by a confined child only: see `sources/confined.py`."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from pypdf import PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError

from sources.flowing import flowing
from sources.mails import mail_page
from sources.pages import SHORTEST, Page, Unreadable
from sources.sniffing import DOCX, EML, PDF
from sources.texts import clean, one_line
from sources.word_files import word_page

MOST_PAGES = 200


def read_document(content: bytes, content_type: str) -> Page:
    """The text of a document. Raises Unreadable with a reason for staff."""
    return {PDF: _pdf, DOCX: word_page, EML: mail_page}[content_type](content)


def _pdf(content: bytes) -> Page:
    try:
        reader = PdfReader(BytesIO(content))
        text = flowing([page.extract_text() or "" for page in reader.pages[:MOST_PAGES]])
        metadata: Any = reader.metadata or {}
        title = one_line(str(metadata.get("/Title") or ""), 500)
    except (FileNotDecryptedError, DependencyError) as error:
        raise Unreadable("unreadable", "The PDF is locked. Save it without its lock, or paste its text.") from error
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError, OSError) as error:
        raise Unreadable("unreadable", f"The PDF is broken ({type(error).__name__}).") from error
    if len(text.strip()) < SHORTEST:
        raise Unreadable("no_text", "The PDF holds pictures only. Run it through text recognition and add the text.")
    return Page(clean(text), title)
