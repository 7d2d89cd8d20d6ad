"""Page, PDF or text bytes -> title, byline, date, language and text, pure. Paragraphs stay apart."""

from __future__ import annotations

import codecs
import re
from datetime import date
from email import message_from_bytes, policy
from io import BytesIO
from typing import Any, NamedTuple
from zipfile import BadZipFile

import docx
import trafilatura
from charset_normalizer import from_bytes
from lxml.etree import LxmlError
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from sources.feeds import iso_date
from sources.languages import language_of, tag_of
from sources.texts import clean, one_line

MOST_HTML = 2_000_000
"""Bytes of a page that are parsed: what comes behind is never an article's beginning."""
SHORTEST = 40
"""Characters below which a text is no article."""
MOST_PAGES = 200
_META = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([A-Za-z0-9_-]{2,30})", re.IGNORECASE)
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "iso-8859-1": "cp1252", "latin-1": "cp1252"}
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_WALL = re.compile(
    r"subscribe to (?:continue|read)|subscribers only|already a subscriber|accept (?:all )?cookies to|enable javascript|"
    r"订阅后|付费阅读|登录后(?:查看|阅读)|訂閱後|會員專享|登入後",
    re.IGNORECASE,
)


class Page(NamedTuple):
    """What was found in the bytes; empty strings and None where it tells nothing."""

    text: str
    title: str = ""
    byline: str = ""
    outlet: str = ""
    published: date | None = None
    language: str = ""
    canonical: str = ""


class Unreadable(ValueError):
    """No article could be found in the bytes; `reason` is an ArticleReason, the message is for staff."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(detail)
        self.reason, self.detail = reason, detail


def read_page(content: bytes, content_type: str, charset: str = "", address: str = "") -> Page:
    """The article in the bytes of a page or a file. Raises Unreadable with a reason for staff."""
    reader = _READERS.get(content_type)
    if reader is None:
        if not content_type.startswith("text/"):
            raise Unreadable("not_an_article", f"This is {content_type}, not a text that we can read.")
        reader = _plain
    page = reader(content, charset, address)
    if len(page.text) < SHORTEST:
        raise Unreadable("unreadable", "No article was found in it: there is hardly any text.")
    return page._replace(language=page.language or language_of(page.text))


def decoded(content: bytes, charset: str = "") -> str:
    """Bytes as text: byte order mark, then valid UTF-8, then what HTTP says, then the page's meta, then a guess."""
    for mark, name in _BOMS:
        if content.startswith(mark):
            return content.decode(name, "replace")
    meta = _META.search(content[:4096])
    for name in ("utf-8", charset, meta.group(1).decode("ascii") if meta else ""):
        try:
            return content.decode(_WIDER.get(name.lower(), name))
        except (UnicodeError, LookupError):
            continue
    guess = from_bytes(content[:200_000]).best()
    return content.decode(guess.encoding if guess else "utf-8", "replace")


def _html(content: bytes, charset: str, address: str) -> Page:
    markup = decoded(content[:MOST_HTML], charset)
    try:
        found: Any = trafilatura.bare_extraction(markup, url=address or None, with_metadata=True, include_comments=False)
    except (LxmlError, ValueError, RecursionError) as error:
        raise Unreadable("unreadable", f"The page is broken ({type(error).__name__}).") from error
    text = clean("\n\n".join((found.text or "").split("\n"))) if found else ""
    if len(text) < 400 and _WALL.search(markup):
        raise Unreadable("paywall", "The page shows a paywall or a consent page instead of the article.")
    if found is None:
        return Page("")
    return Page(
        text=text,
        title=one_line(found.title, 500),
        byline=one_line(found.author, 300),
        outlet=one_line(found.sitename, 200),
        published=iso_date(found.date or ""),
        language=tag_of(found.language or "") and language_of(text),
        canonical=found.url or "",
    )


def _plain(content: bytes, charset: str, address: str) -> Page:
    return Page(clean(decoded(content, charset)))


def _pdf(content: bytes, charset: str, address: str) -> Page:
    try:
        reader = PdfReader(BytesIO(content))
        text = "\n\n".join(page.extract_text() or "" for page in reader.pages[:MOST_PAGES])
        metadata: Any = reader.metadata or {}
        title = one_line(str(metadata.get("/Title") or ""), 500)
    except (PyPdfError, ValueError, KeyError, RecursionError, OSError) as error:
        raise Unreadable("unreadable", f"The PDF is broken or locked ({type(error).__name__}).") from error
    if len(text.strip()) < SHORTEST:
        raise Unreadable("no_text", "The PDF holds pictures only. Run it through text recognition and add the text.")
    return Page(clean(re.sub(r"(?<![.。！？!?:：])\n(?!\n)", " ", text)), title)


def _docx(content: bytes, charset: str, address: str) -> Page:
    try:
        document = docx.Document(BytesIO(content))
    except (KeyError, ValueError, OSError, LxmlError, BadZipFile) as error:
        raise Unreadable("unreadable", f"The .docx file is broken ({type(error).__name__}).") from error
    text = "\n\n".join(paragraph.text for paragraph in document.paragraphs)
    return Page(clean(text), one_line(document.core_properties.title, 500))


def _eml(content: bytes, charset: str, address: str) -> Page:
    message = message_from_bytes(content, policy=policy.default)
    body = message.get_body(preferencelist=("plain", "html"))
    if body is None:
        raise Unreadable("unreadable", "The mail has no text.")
    raw = body.get_content()
    if body.get_content_type() == "text/html":
        return _html(raw.encode(), "utf-8", address)
    return Page(clean(raw), one_line(message.get("Subject"), 500), one_line(message.get("From"), 300))


_READERS: dict[str, Any] = {
    "text/html": _html,
    "application/xhtml+xml": _html,
    "text/plain": _plain,
    "text/markdown": _plain,
    "application/pdf": _pdf,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": _docx,
    "message/rfc822": _eml,
}
TYPES = {
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".eml": "message/rfc822",
}
"""The endings of files that staff may hand to the desk, and their media types."""
