"""The text as the Chinese stages look at it: the same length and the same places as the document's text.

`key` is in simplified characters with full-width punctuation. `plain` is `key` with the inside of quotations and brackets
blanked, so that a pattern never takes a word out of somebody's mouth for the reporter's. `known` names in Latin script keep
their letters.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from debate.reading.shapes import Span
from debate.reading.structure.document import Document
from debate.reading.structure.marks import Marked
from people.script import exchanger, simplified

QUOTED = "\ue000"
BRACKETED = "\ue001"

_widened = exchanger(
    {
        "!": "！",
        "?": "？",
        ";": "；",
        "(": "（",
        ")": "）",
        "—": "—",
        "﹔": "；",
        "︰": "：",
        "∶": "：",
        "｡": "。",
        "､": "、",
        "﹐": "，",
        "「": "“",
        "」": "”",
        "『": "“",
        "』": "”",
    }
)
_NARROW = re.compile(r"(?<!\d)[,:]|[,:](?!\d)")
_FULL_STOP = re.compile(r"(?<=[\u4e00-\u9fff”」』）\"])\.(?=\s|$|[\u4e00-\u9fff“「])")
_BRACKETS = re.compile(
    r"（[^（）\n]{0,120}）|〔[^〔〕\n]{0,40}〕|【[^【】\n]{0,40}】|《[^《》\n]{0,60}》|〈[^〈〉\n]{0,60}〉"
)
_widenedR = {",": "，", ":": "："}
_DOT = re.compile(r"(?<=[\u4e00-\u9fff])[.．](?=[\u4e00-\u9fff])")
"""Within a name where sentences end with 。: 希克.馬騰."""
_ELLIPSIS = re.compile(r"\.{3,}")


class View(NamedTuple):
    """A document with its key and its plain form, and the outermost marked spans in order."""

    document: Document
    text: str
    key: str
    plain: str
    marked: list[Marked]

    def paragraph(self, number: int) -> Span:
        """One paragraph's place."""
        return self.document.paragraphs[number]


def look_at(document: Document) -> View:
    """The view of a document. Linear in its length."""
    key = _key(document.text)
    marked = [m for m in document.marked if m.depth == 0]
    bracketed = _BRACKETS.sub(_blank_brackets, key)
    return View(document, document.text, key, _blank_quoted(bracketed, marked), marked)


def _key(text: str) -> str:
    key = _widened(simplified(text)).replace("回覆", "回复")
    if "," in key or ":" in key:
        key = _NARROW.sub(lambda m: _widenedR[m.group()], key)
    if "。" in key:
        key = _DOT.sub("·", key)
    if "." in key:
        key = _ELLIPSIS.sub(lambda m: "…" * len(m.group()), _FULL_STOP.sub("。", key))
    return key


def _blank_brackets(match: re.Match[str]) -> str:
    """A title in 《》 keeps its marks: it may speak (《…报告》指出)."""
    inside = len(match.group()) - 2
    if match.group()[0] in "〔【":
        return " " * (inside + 2)
    if match.group()[0] == "（":
        return BRACKETED * (inside + 2)
    return match.group()[0] + BRACKETED * inside + match.group()[-1]


def _blank_quoted(key: str, marked: list[Marked]) -> str:
    out, at = [], 0
    for m in marked:
        if key[m.outer_start] == BRACKETED:
            continue
        closer = "”" if m.outer_end > m.end else ""
        out += [
            key[at : m.outer_start],
            "“" * (m.start - m.outer_start),
            QUOTED * (m.end - m.start),
            closer * (m.outer_end - m.end),
        ]
        at = m.outer_end
    out.append(key[at:])
    return "".join(out)
