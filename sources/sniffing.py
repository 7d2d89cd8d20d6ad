"""What a body is, from its first bytes before its label: servers often say text/html of feeds and PDFs."""

import re

WINDOW = 2048
"""Bytes that are looked at; whatever tells a type stands at the beginning."""
PDF = "application/pdf"
HTML_TYPES = ("text/html", "application/xhtml+xml")
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
EML = "message/rfc822"
"""Documents that are parsed in a child process with limits."""
MAGIC = (
    (b"%PDF-", PDF),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"\x1f\x8b\x08", "application/gzip"),
    (b"OggS", "application/ogg"),
    (b"ID3", "audio/mpeg"),
    (b"\x7fELF", "application/octet-stream"),
    (b"MZ\x90", "application/octet-stream"),
)
ROOTS = {
    "rss": "application/rss+xml",
    "rdf": "application/rss+xml",
    "feed": "application/atom+xml",
    "urlset": "application/xml",
    "sitemapindex": "application/xml",
    "html": "text/html",
}
MARKUP = re.compile(
    r"<(?:!doctype\s+html|html|head|body|script|title|meta|div|p|h1|table|iframe|a|br|style)\b", re.IGNORECASE
)
ROOT = re.compile(r"<(?:[A-Za-z][\w.-]*:)?([A-Za-z][\w.-]*)")
ASIDES = re.compile(r"<!--.*?(?:-->|$)|<\?.*?\?>", re.DOTALL)
"""Comments and processing instructions, which stand before a root element."""
TEXTUAL = re.compile(r"text/|.*[/+](?:json|xml)$|application/(?:javascript|xhtml\+xml)$")
CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
"""Bytes that no text in any charset of ours holds (the escape of ISO-2022 is left out)."""

MOST_STRAYS = 8
"""Of them, in the window."""


def media_type(content: bytes, declared: str) -> str:
    """The media type in lower case, without parameters; `declared` is the Content-Type header, empty if there is none.

    What bytes prove wins; a label is believed where they prove nothing; `application/octet-stream` if both are silent.
    """
    label = declared.partition(";")[0].strip().lower()
    head = content[:WINDOW]
    if label in HTML_TYPES and _has_strays(head):
        head = CONTROLS.sub(b"", head)
    return by_magic(head) or by_text(as_text(head), label) or label or "application/octet-stream"


def handed_in(content: bytes, named: str) -> str:
    """The type of a file that somebody hands in: what its name says, unless that is a text and its first bytes prove another."""
    head = content[:WINDOW]
    proven = by_magic(head) if named.startswith("text/") else ""
    return proven if proven in (PDF, DOCX) or (proven and CONTROLS.search(head)) else named


def _has_strays(head: bytes) -> bool:
    """Whether this is a web page in which a few bytes stand that no text holds: browsers show it all the same."""
    return len(CONTROLS.findall(head)) <= MOST_STRAYS and MARKUP.match(head.lstrip().decode("latin-1")) is not None


def by_magic(head: bytes) -> str:
    """The type of a file that begins with a signature; empty if it has none."""
    if head.startswith(b"PK\x03\x04"):
        return DOCX if b"word/" in head or b"[Content_Types].xml" in head else "application/zip"
    if head[8:12] == b"WEBP" and head.startswith(b"RIFF"):
        return "image/webp"
    if head[4:8] == b"ftyp":
        return "video/mp4"
    return next((kind for magic, kind in MAGIC if head.startswith(magic)), "")


def as_text(head: bytes) -> str | None:
    """The first characters as far as types need them (ASCII is enough), or None for what can't be text."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head.decode("utf-16", "replace")
    if CONTROLS.search(head):
        return None
    return head.removeprefix(b"\xef\xbb\xbf").decode("latin-1")


def by_text(text: str | None, label: str) -> str:
    """The type of what reads as text: by its root element, its markup or its first bracket; empty if none tells."""
    vague = label in ("", "text/plain", "text/html", "application/octet-stream")
    if text is None:
        return "application/octet-stream" if not label or TEXTUAL.match(label) else ""
    start = text.lstrip()
    if start.startswith("<") and (vague or "xml" in label):
        return by_markup(start, label)
    if start.startswith("{") and vague:
        return "application/json"
    return "text/plain" if start and label in ("", "application/octet-stream") else ""


def root_of(head: bytes) -> str:
    """The name of the first element, in lower case, without its prefix; empty where there is none."""
    return _first_element(as_text(head) or "")


def _first_element(text: str) -> str:
    root = ROOT.search(ASIDES.sub("", text))
    return root[1].lower() if root else ""


def by_markup(start: str, label: str) -> str:
    """The type of what begins with a bracket; empty if the label knows better."""
    root = _first_element(start)
    if root in ROOTS:
        return ROOTS[root]
    if start.startswith("<?xml"):
        return label if "xml" in label else "application/xml"
    return "text/html" if MARKUP.match(start) and "xml" not in label else ""
