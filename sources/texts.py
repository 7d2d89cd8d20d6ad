"""Text as snapshots hold it, pure: NFC, paragraphs parted by one empty line, nothing invisible that reorders or hides."""

from __future__ import annotations

import hashlib
import re
import unicodedata

_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]"
)
"""Control characters, bidi overrides and marks, zero-width characters, soft hyphens. ZWJ and ZWNJ stay: scripts need them."""
_LINE_ENDS = re.compile("\r\n?|\u0085|\u2028")
_BLANKS = re.compile(r"[^\S\n\u3000]+")
_PARAGRAPHS = re.compile(r"[^\S\n]*\n(?:[^\S\n]*\n)+[^\S\n]*")
_TAG = re.compile(r"<[^>]{0,2000}>")
_SURROGATES = re.compile("[\ud800-\udfff]")


def clean(text: str) -> str:
    """The text as it is kept: single line ends inside a paragraph stay, runs of blanks become one."""
    text = _LINE_ENDS.sub("\n", text).replace("\u2029", "\n\n")
    text = _SURROGATES.sub("\ufffd", _HIDDEN.sub("", text))
    text = unicodedata.normalize("NFC", text)
    text = _BLANKS.sub(" ", text)
    text = _PARAGRAPHS.sub("\n\n", text)
    return "\n".join(line.strip() for line in text.strip().split("\n"))


def without_tags(markup: str, instead: str = " ") -> str:
    """Markup without its tags, each of them replaced. For what is looked at, or was cut out of a page: this is no parser."""
    return _TAG.sub(instead, markup)


def sha256(text: str) -> str:
    """Of the text in UTF-8, hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def one_line(text: str | None, limit: int) -> str:
    """A title or a name: cleaned, on one line, at most `limit` characters."""
    return " ".join(clean(text or "").split())[:limit].strip()
