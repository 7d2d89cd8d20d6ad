"""Feeds and sitemaps are XML; this refuses the parts of XML that attack whoever parses it."""

import codecs
import re
from xml.parsers import expat

DECLARED = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
EBCDIC = b"\x4c\x6f\xa7\x94"
"""`<?xm` in EBCDIC: no feed is written so, but some parsers read it."""
ENTITY = b"<!entity"
PROBE = b"<!ENTITY +ADw- \\u003c ~~ \x1b(B"
"""ASCII that reads differently in the encodings that write ASCII in other ways (UTF-7, escapes, HZ, ISO-2022)."""


class UnsafeXml(ValueError):
    """The document declares entities or wants something from outside; the message says so in words."""


class _PrologEnds(Exception):
    """The first element has begun; nothing can be declared after it."""


def check_xml(content: bytes) -> None:
    """Refuse a document that declares entities, under whatever encoding it hides them; call it before any parser.

    A bare DOCTYPE passes (RSS 0.91 wants one): no parser of ours follows it. Time grows with the length only.
    Raises UnsafeXml.
    """
    content = content.lstrip(b" \t\r\n")
    if content.startswith(EBCDIC):
        raise UnsafeXml("The document is written in EBCDIC, which no feed is.")
    check_encoding(content)
    if not prolog_is_plain(content) and ENTITY in content.replace(b"\0", b"").lower():
        raise UnsafeXml("The document declares entities, which feeds don't need and attacks do.")


def prolog_is_plain(content: bytes) -> bool:
    """Whether expat reads up to the first element without an entity; False where it can't read so far.

    Raises UnsafeXml at the first entity that it meets.
    """
    parser = expat.ParserCreate()
    parser.EntityDeclHandler = _refuse
    parser.ExternalEntityRefHandler = _refuse
    parser.UnparsedEntityDeclHandler = _refuse
    parser.StartElementHandler = _stop
    try:
        parser.Parse(content, True)
    except _PrologEnds:
        return True
    except (expat.ExpatError, ValueError, LookupError):  # broken, or in an encoding of several bytes that expat can't read
        return False
    return True


def check_encoding(content: bytes) -> None:
    """Refuse a declared encoding in which markup can hide from a look at the bytes, such as UTF-7."""
    declared = DECLARED.search(content[:400].replace(b"\0", b""))
    name = declared[1].decode("ascii") if declared else "ascii"
    try:
        codec = codecs.lookup(name)
        shown = PROBE.decode(name, "replace")
    except (LookupError, ValueError):  # nobody can decode it, so parsers fall back on the bytes
        return
    if shown != PROBE.decode("ascii") and not codec.name.startswith(("utf-16", "utf-32")):
        raise UnsafeXml(f"The document declares the encoding {name}, in which markup can hide.")


def _refuse(*declaration: object) -> int:
    raise UnsafeXml("The document declares entities, which feeds don't need and attacks do.")


def _stop(name: str, attributes: dict[str, str]) -> None:
    raise _PrologEnds
