"""The text of a mail, pure: as words or as a page, whichever says more; of a mail that only forwards another one, that one's."""

from __future__ import annotations

import contextlib
import re
from datetime import date
from email import message_from_bytes, policy
from email.header import decode_header
from email.message import EmailMessage, Message
from email.parser import BytesHeaderParser
from typing import Any

from sources.dates import Dated
from sources.decoding import MOST_HTML, decoded
from sources.pages import A_NOTE, Page, Unreadable, html_page, length_of
from sources.texts import clean, one_line

MOST_FORWARDED = 3
"""Mails inside of mails."""
_LAYOUT = re.compile(r"<(/?)(?:table|tbody|thead|tr|td|th|center)\b[^>]{0,2000}>", re.IGNORECASE)
"""Tables of mails set columns and hold no numbers."""
_FLOWED = re.compile(r"(?<!^--) \r?\n(?!\s*\r?\n|>|-- )", re.MULTILINE)


def mail_page(content: bytes, depth: int = 0) -> Page:
    """The text of a mail with its subject, sender and day. Raises Unreadable with a reason for staff."""
    message = message_from_bytes(content, policy=policy.default)
    assert isinstance(message, EmailMessage)
    try:
        page = _fullest(message)
        inner = _forwarded(message)
    except (LookupError, ValueError, AttributeError, TypeError) as error:
        if isinstance(error, Unreadable):
            raise
        raise Unreadable("unreadable", f"The mail is broken ({type(error).__name__}).") from error
    if length_of(page.text) < A_NOTE and inner and depth < MOST_FORWARDED:
        with contextlib.suppress(Unreadable):
            return mail_page(inner, depth + 1)
    if not page.text:
        raise Unreadable("unreadable", "The mail has no text.")
    subject, sender = (one_line(_header(content, message, name), limit) for name, limit in (("Subject", 500), ("From", 300)))
    return page._replace(title=subject, byline=sender, published=_sent(message))


def _fullest(message: EmailMessage) -> Page:
    """Its words; its page where that says much more: the words may only ask to be read elsewhere."""
    plain, marked = (message.get_body((kind,)) for kind in ("plain", "html"))
    words = Page(clean(_text(plain))) if plain is not None else Page("")
    if marked is None or not (markup := _text(marked)).strip():
        return words
    try:
        page = html_page(_LAYOUT.sub(r"<\1div>", markup)[:MOST_HTML])
    except Unreadable:
        if not words.text:
            raise
        return words
    return page if len(page.text) > 2 * len(words.text) else words


def _text(part: Message) -> str:
    """A part's text in whatever charset it is, its broken lines joined where it says that they are broken."""
    raw = part.get_payload(decode=True)
    text = decoded(raw if isinstance(raw, bytes) else b"", str(part.get_content_charset() or ""))
    if str(part.get_param("format") or "").lower() != "flowed":
        return text
    return _FLOWED.sub("" if str(part.get_param("delsp") or "").lower() == "yes" else " ", text)


def _forwarded(message: EmailMessage) -> bytes:
    """The first mail that is attached to it; nothing where there is none."""
    for part in message.iter_attachments() if message.is_multipart() else ():
        if part.get_content_type() == "message/rfc822":
            inner: Any = part.get_payload(0)
            return bytes(inner.as_bytes())
    return b""


def _header(content: bytes, message: EmailMessage, name: str) -> str:
    """A header as text, read once more where its charset is told too narrowly."""
    told = str(message.get(name) or "")
    if "\ufffd" not in told:
        return told
    raw = BytesHeaderParser(policy=policy.compat32).parsebytes(content)[name]
    return "".join(
        decoded(part, charset or "") if isinstance(part, bytes) else str(part) for part, charset in decode_header(raw)
    )


def _sent(message: EmailMessage) -> Dated | None:
    """The day on which a mail was sent, where its header is in order."""
    try:
        stamp: Any = getattr(message["Date"], "datetime", None)
        return Dated(date(stamp.year, stamp.month, stamp.day), "day", "page") if stamp else None
    except (ValueError, TypeError, AttributeError):
        return None
