"""The text of a .docx, pure: paragraphs of body, tables, boxes and notes, in their order, as they stand with every change taken.

The library's own paragraphs leave out tables, and within a paragraph what somebody added while changes were tracked.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

import docx
from docx.oxml import parse_xml
from lxml.etree import LxmlError

from sources.pages import Page, Unreadable
from sources.texts import clean, one_line

MOST_UNPACKED = 60_000_000
"""Bytes that a .docx may unpack to: a bomb says so itself, in its directory."""
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PARAGRAPH = f"{_W}p"
_LEFT_OUT = frozenset({f"{_W}del", f"{_W}moveFrom", f"{_W}pPr", f"{_W}rPr", _FALLBACK})
"""What was taken out, what tells of looks only, and what stands there a second time for old programs."""
_SIGNS = {f"{_W}tab": " ", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_NOTES = ("/footnotes", "/endnotes")


def word_page(content: bytes) -> Page:
    """The text and title of a .docx. Raises Unreadable with a reason for staff."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            if sum(part.file_size for part in archive.infolist()) > MOST_UNPACKED:
                raise Unreadable("too_large", "The .docx file unpacks to more than it should.")
        document = docx.Document(BytesIO(content))
        text = "\n\n".join([*_paragraphs(document.element.body), *_notes(document.part)])
        title = one_line(document.core_properties.title, 500)
    except (AttributeError, KeyError, ValueError, OSError, LxmlError, BadZipFile) as error:
        if isinstance(error, Unreadable):
            raise
        raise Unreadable("unreadable", f"The .docx file is broken ({type(error).__name__}).") from error
    return Page(clean(text), title)


def _paragraphs(root: Any) -> Iterator[str]:
    """The paragraphs in an element; one in a box stands for itself behind the one that holds the box."""
    for paragraph in root.iter(_PARAGRAPH):
        if not any(above.tag in _LEFT_OUT for above in paragraph.iterancestors()):
            yield "".join(_words(paragraph))


def _words(element: Any) -> Iterator[str]:
    for child in element:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag != _PARAGRAPH and child.tag not in _LEFT_OUT:
            yield from _words(child)


def _notes(part: Any) -> Iterator[str]:
    """Foot- and endnotes, behind the text."""
    for relation in part.rels.values():
        if relation.reltype.endswith(_NOTES) and not relation.is_external:
            yield from _paragraphs(parse_xml(relation.target_part.blob))
