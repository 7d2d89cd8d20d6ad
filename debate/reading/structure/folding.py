"""One plain form of a text for the stages to look at, with the way back to the text as it was given.

What folding does: composes accents (NFC), turns odd spaces into plain ones and carriage returns into line ends,
drops what cannot be seen (zero-width, soft hyphens, bidi controls, byte order marks), and of a link in Markdown all but its words.
A text that needs none of it is used as it is, without a map.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from typing import NamedTuple

from debate.reading.shapes import Span

_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u0000]")
_LINK = re.compile(
    r"(?<![!\\])(\[)[^\[\]\n]{1,200}(\]\((?:https?://|/|#|mailto:)[^()\s]{0,500}(?:\([^()\s]{0,100}\)[^()\s]{0,100})?\))"
)
"""A link in Markdown: what stands around its words."""
_REST_OF_LINK = re.compile(r"\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?\)")
_ODD = re.compile("[\r\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u205f-\u2064\u2066-\u2069\ufeff\u0000\u0300-\u036f]")
_SPACES = dict.fromkeys("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f", " ")
_SPACES |= {"\u2028": "\n", "\u2029": "\n"}
_CLUSTER = re.compile("\r\n?|[^\u0300-\u036f\r][\u0300-\u036f]*|[\u0300-\u036f]")


class Folded(NamedTuple):
    """The plain form, and for each of its characters where the original begins and ends (None: the same places)."""

    text: str
    starts: array[int] | None = None
    ends: array[int] | None = None

    def original(self, span: tuple[int, int]) -> Span:
        """The span of the original text that a non-empty span of the plain form came from."""
        start, end = span
        if self.starts is None or self.ends is None:
            return Span(start, end)
        return Span(self.starts[start], self.ends[end - 1])


def fold(text: str) -> Folded:
    """Fold `text`; linear, and free where nothing needs folding."""
    links = [group for match in _LINK.finditer(text) for group in (match.span(1), match.span(2))] if "](" in text else []
    if not links and not _ODD.search(text):
        return Folded(text)
    out: list[str] = []
    starts, ends = array("q"), array("q")
    dropped = iter([*links, (len(text), len(text))])
    begin, end = next(dropped)
    for match in _CLUSTER.finditer(text):
        while match.start() >= end and end < len(text):
            begin, end = next(dropped)
        if begin <= match.start() < end:
            continue
        for character in _plain(match.group()):
            out.append(character)
            starts.append(match.start())
            ends.append(match.end())
    return Folded("".join(out), starts, ends)


def with_whole_link(text: str, span: Span) -> Span:
    """A span of the original that begins a link, to the link's end."""
    rest = _REST_OF_LINK.match(text, span.end)
    opened = rest is not None and text.rfind("[", *span) > text.rfind("]", *span)
    return Span(span.start, rest.end()) if rest and opened else span


def _plain(cluster: str) -> str:
    """What one cluster of the original becomes: "" where it cannot be seen."""
    if cluster[0] == "\r":
        return "\n"
    if _UNSEEN.match(cluster):
        return ""
    if len(cluster) > 1:
        return unicodedata.normalize("NFC", cluster)
    return _SPACES.get(cluster, cluster)
