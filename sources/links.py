"""What a web page points to, pure: the feeds that it announces, and the articles that it lists."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from lxml import html
from lxml.etree import LxmlError

from sources.addresses import resolved, site_of
from sources.decoding import MOST_HTML, decoded
from sources.entries import Entry
from sources.texts import one_line

MOST_LINKS = 300
SHORTEST_TITLE = 12
"""Characters (6 where they are Han) below which a link's words are a label (`More`, `About us`), not a headline."""
FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/feed+json", "application/json")


def announced_feeds(content: bytes, address: str) -> list[tuple[str, str]]:
    """Address and title of the feeds that a page announces in its head, in its own order, comment feeds last."""
    found: dict[str, str] = {}
    root = _root(content)
    base = _base(root, address)
    for node in _nodes(root, "//link[@rel and @href and @type]"):
        told = node.get("rel").lower().split(), node.get("type").partition(";")[0].strip().lower()
        place = resolved(node.get("href"), base)
        if "alternate" in told[0] and told[1] in FEED_TYPES and place and "oembed" not in place and "wp-json" not in place:
            found.setdefault(place, one_line(node.get("title"), 200))
    return sorted(found.items(), key=lambda feed: "comment" in (feed[0] + feed[1]).lower())


def listed_articles(content: bytes, address: str, path_prefix: str = "") -> list[Entry]:
    """The articles that a page lists: links of its own site below the prefix whose words read like a headline."""
    found, root = dict[str, Entry](), _root(content)
    base = _base(root, address)
    for node in _nodes(root, "//a[@href]"):
        place = resolved(node.get("href"), base)
        if not place or not _may_be_article(place, address, path_prefix):
            continue
        title = next((words for told in _titles(node) if _is_headline(words := one_line(told, 500))), "")
        if title and place not in found and len(found) < MOST_LINKS:
            found[place] = Entry(place, title)
    return list(found.values())


def _titles(node: Any) -> Iterator[str]:
    """What may be a link's headline: its words, what shows when one points at it, what stands for its picture."""
    yield node.text_content()
    yield from (node.get(name) or "" for name in ("title", "aria-label"))
    yield from (picture.get("alt") or "" for picture in node.iter("img"))


def _is_headline(words: str) -> bool:
    """Whether it is long enough; a Han character counts for two."""
    return len(words) + sum(character > "\u2e80" for character in words) >= SHORTEST_TITLE


def _may_be_article(place: str, here: str, path_prefix: str) -> bool:
    """Whether a link leads to another page of the same site, below the prefix and not the prefix itself."""
    prefix, path = path_prefix or "/", urlsplit(place).path
    return (
        site_of(place) == site_of(here)
        and path.startswith(prefix)
        and path.rstrip("/") not in (prefix.rstrip("/"), urlsplit(here).path.rstrip("/"))
    )


def _root(content: bytes) -> Any:
    """A page's tree, however broken it is; None where there is nothing."""
    try:
        return html.document_fromstring(decoded(content[:MOST_HTML]).replace("\0", "").encode(), parser=_parser())
    except (LxmlError, ValueError):
        return None


def _nodes(root: Any, path: str) -> Iterator[Any]:
    """What an XPath finds in it."""
    if root is not None:
        yield from root.xpath(path)


def _base(root: Any, address: str) -> str:
    """What links are relative to: the page's address, or what it says instead."""
    said = next(_nodes(root, "//base[@href]"), None)
    return address if said is None else resolved(said.get("href"), address) or address


def _parser() -> html.HTMLParser:
    return html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
