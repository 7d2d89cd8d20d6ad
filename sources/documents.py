"""PDF, .docx and .eml bytes -> a page's text and facts, pure. Run by a confined child only: see `sources/confined.py`."""

from __future__ import annotations

import re
from datetime import date
from email import message_from_bytes, policy
from email.message import EmailMessage
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

import docx
from lxml.etree import LxmlError
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from sources.dates import Dated
from sources.pages import SHORTEST, Page, Unreadable, html_page
from sources.sniffing import DOCX, EML, PDF
from sources.texts import clean, one_line

MOST_PAGES = 200
MOST_UNPACKED = 60_000_000
"""Bytes that a .docx may unpack to: a bomb says so itself, in its directory."""
_BROKEN_LINE = re.compile(r"(?<![.。！？!?:：])\n(?!\n)")


def read_document(content: bytes, content_type: str) -> Page:
    """The text of a document. Raises Unreadable with a reason for staff."""
    return {PDF: _pdf, DOCX: _docx, EML: _eml}[content_type](content)


def _pdf(content: bytes) -> Page:
    try:
        reader = PdfReader(BytesIO(content))
        text = "\n\n".join(page.extract_text() or "" for page in reader.pages[:MOST_PAGES])
        metadata: Any = reader.metadata or {}
        title = one_line(str(metadata.get("/Title") or ""), 500)
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError, OSError) as error:
        raise Unreadable("unreadable", f"The PDF is broken or locked ({type(error).__name__}).") from error
    if len(text.strip()) < SHORTEST:
        raise Unreadable("no_text", "The PDF holds pictures only. Run it through text recognition and add the text.")
    return Page(clean(_BROKEN_LINE.sub(" ", text)), title)


def _docx(content: bytes) -> Page:
    try:
        with ZipFile(BytesIO(content)) as archive:
            if sum(part.file_size for part in archive.infolist()) > MOST_UNPACKED:
                raise Unreadable("too_large", "The .docx file unpacks to more than it should.")
        document = docx.Document(BytesIO(content))
        text = "\n\n".join(paragraph.text for paragraph in document.paragraphs)
        title = one_line(document.core_properties.title, 500)
    except (KeyError, ValueError, OSError, LxmlError, BadZipFile) as error:
        if isinstance(error, Unreadable):
            raise
        raise Unreadable("unreadable", f"The .docx file is broken ({type(error).__name__}).") from error
    return Page(clean(text), title)


def _eml(content: bytes) -> Page:
    message = message_from_bytes(content, policy=policy.default)
    assert isinstance(message, EmailMessage)
    try:
        body = message.get_body(preferencelist=("plain", "html"))
        raw = body.get_content() if body is not None else ""
        kind = body.get_content_type() if body is not None else ""
    except (LookupError, ValueError, AttributeError) as error:
        raise Unreadable("unreadable", f"The mail is broken ({type(error).__name__}).") from error
    if not isinstance(raw, str) or not raw.strip():
        raise Unreadable("unreadable", "The mail has no text.")
    page = html_page(raw.encode("utf-8", "replace"), "utf-8", "") if kind == "text/html" else Page(clean(raw))
    subject, sender = (one_line(str(message.get(name) or ""), limit) for name, limit in (("Subject", 500), ("From", 300)))
    return page._replace(title=subject, byline=sender, published=_sent(message))


def _sent(message: EmailMessage) -> Dated | None:
    """The day on which a mail was sent, where its header is in order."""
    try:
        stamp: Any = getattr(message["Date"], "datetime", None)
        return Dated(date(stamp.year, stamp.month, stamp.day), "day", "page") if stamp else None
    except (ValueError, TypeError, AttributeError):
        return None
