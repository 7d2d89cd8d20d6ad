"""Sitemap bytes -> entries, pure: of pages, of news, an address a line, or an index of others; broken XML as far as it goes."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from lxml import etree

from sources.dates import day_told
from sources.entries import Entry, NotAFeed, Parsed, newest
from sources.texts import one_line

ROOTS = ("urlset", "sitemapindex")
_LINES = re.compile(rb"https?://\S{1,2000}(?:\s+https?://\S{1,2000})*")
_BARE = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});)")
"""An ampersand that nobody wrote as XML wants it: what recovers from broken XML would leave it out of an address."""
_PROOF = 20_000
"""Bytes of a text that must hold addresses and nothing else; looking further tells no more."""


def read_sitemap(content: bytes) -> Parsed:
    """The entries of an XML sitemap, the newest ones where there are more than a visit takes; of an index its sitemaps, the newest
    one last. Raises NotAFeed."""
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(_BARE.sub(b"&amp;", content.lstrip()), parser)
    except etree.XMLSyntaxError as error:
        raise NotAFeed(f"This sitemap is broken XML ({error}).") from error
    broken = len(parser.error_log) > 0
    found = [place for node in root if (place := _place(node)).address] if root is not None else []
    if broken and not content.rstrip().endswith(b">"):
        found = found[:-1]  # it is cut, perhaps inside of an address
    if broken and not found:
        raise NotAFeed(f"This sitemap is broken XML ({parser.error_log[0].message}).")
    if root is not None and _name(root) == "sitemapindex":
        return Parsed(
            "sitemap", "", [], [place.address for place in sorted(found, key=lambda place: place.published or date.min)]
        )
    return Parsed("sitemap", "", newest(found), [])


def is_list_of_addresses(content: bytes) -> bool:
    """Whether a text is nothing but web addresses: a sitemap may be that too."""
    head = content[:_PROOF]
    whole = head if len(head) == len(content) else head.rpartition(b"\n")[0]
    return _LINES.fullmatch(whole.strip()) is not None


def read_list(content: bytes) -> Parsed:
    """The entries of a sitemap in plain text."""
    return Parsed("sitemap", "", newest([Entry(line) for line in content.decode("utf-8", "replace").split()]), [])


def _place(node: Any) -> Entry:
    """One place: what stands beside its address, and in its element for news. Pictures have addresses of their own there."""
    told = _fields(node)
    for child in node:
        if _name(child) == "news":
            told |= {name: text for name, text in _fields(child).items() if name in ("title", "publication_date")}
    published = day_told(told.get("publication_date") or told.get("lastmod") or "")
    return Entry(told.get("loc", ""), one_line(told.get("title"), 500), "", published)


def _fields(node: Any) -> dict[str, str]:
    return {_name(child): (child.text or "").strip() for child in node}


def _name(node: Any) -> str:
    """An element's name without its namespace or prefix; empty for a comment."""
    return node.tag.rpartition("}")[2].rpartition(":")[2] if isinstance(node.tag, str) else ""
