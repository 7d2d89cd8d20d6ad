"""Bytes of a page as text, pure: what the bytes prove before what anybody says of them."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

_META = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([A-Za-z0-9_-]{2,30})", re.IGNORECASE)
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "iso-8859-1": "cp1252", "latin-1": "cp1252"}
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


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
