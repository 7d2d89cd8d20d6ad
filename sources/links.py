"""What a web page points to, pure: the feeds that it announces, and the articles that it lists."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from lxml import html
from lxml.etree import LxmlError

from sources.addresses import AddressRefused, parsed
from sources.decoding import decoded
from sources.feeds import Entry
from sources.texts import one_line

MOST_HTML = 2_000_000
MOST_LINKS = 300
SHORTEST_TITLE = 12
"""Characters (6 where they are Han) below which a link's words are a label (`More`, `About us`), not a headline."""
FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/feed+json", "application/json")


def announced_feeds(content: bytes, address: str) -> list[tuple[str, str]]:
    """Address and title of the feeds that a page announces in its head, in its own order, comment feeds last."""
    found: dict[str, str] = {}
    for node in _nodes(content, "//link[@rel and @href and @type]"):
        told = node.get("rel").lower().split(), node.get("type").partition(";")[0].strip().lower()
        place = _resolved(node.get("href"), address)
        if "alternate" in told[0] and told[1] in FEED_TYPES and place and "oembed" not in place and "wp-json" not in place:
            found.setdefault(place, one_line(node.get("title"), 200))
    return sorted(found.items(), key=lambda feed: "comment" in (feed[0] + feed[1]).lower())


def listed_articles(content: bytes, address: str, path_prefix: str = "") -> list[Entry]:
    """The articles that a page lists: links of its own site below the prefix whose words read like a headline."""
    here, found = urlsplit(address), dict[str, Entry]()
    for node in _nodes(content, "//a[@href]"):
        place = _resolved(node.get("href"), address)
        if not place or not _may_be_article(urlsplit(place), here, path_prefix):
            continue
        title = one_line(node.text_content(), 500)
        if len(title) + sum(character > "\u2e80" for character in title) < SHORTEST_TITLE:
            continue
        if place not in found and len(found) < MOST_LINKS:
            found[place] = Entry(place, title)
    return list(found.values())


def _may_be_article(place: Any, here: Any, path_prefix: str) -> bool:
    """Whether a link leads to another page of the same site, below the prefix and not the prefix itself."""
    prefix = path_prefix or "/"
    return bool(
        _site(place.hostname) == _site(here.hostname)
        and place.path.startswith(prefix)
        and place.path.rstrip("/") != prefix.rstrip("/")
        and place.path.rstrip("/") != here.path.rstrip("/")
    )


def _site(host: str | None) -> str:
    return (host or "").removeprefix("www.")


def _nodes(content: bytes, path: str) -> Iterator[Any]:
    """What an XPath finds in a page, however broken that is."""
    try:
        root = html.document_fromstring(decoded(content[:MOST_HTML]).replace("\0", "").encode(), parser=_parser())
    except (LxmlError, ValueError):
        return
    yield from root.xpath(path)


def _parser() -> html.HTMLParser:
    return html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)


def _resolved(href: str, base: str) -> str:
    try:
        return str(parsed(href, base=base).href)
    except AddressRefused:
        return ""
