"""Feed or sitemap bytes -> entries, pure. One bad entry never spoils the rest."""

from __future__ import annotations

import calendar
import json
import re
from datetime import UTC, date, datetime
from typing import Any, NamedTuple

import feedparser
from defusedxml import ElementTree

from sources.texts import one_line
from sources.xml_guard import UnsafeXml, check_xml

MOST = 2000
"""Entries that one visit takes from a document."""
_TAG = re.compile(r"<[^>]{0,2000}>")


class NotAFeed(ValueError):
    """The document is no feed and no sitemap; the message says what it looks like."""


class Entry(NamedTuple):
    """One entry: its address as given, and what the feed tells of it ("" or None where it tells nothing)."""

    address: str
    title: str = ""
    summary: str = ""
    published: date | None = None
    author: str = ""


class Parsed(NamedTuple):
    """What a document holds: its kind, title, entries, the sitemaps that it points to, and its ttl in minutes."""

    kind: str
    title: str
    entries: list[Entry]
    children: list[str]
    ttl: int | None = None


def parse(content: bytes) -> Parsed:
    """Read a feed (RSS, Atom, JSON Feed) or a sitemap (or an index of them). Raises NotAFeed."""
    head = content.lstrip()[:1000].lower()
    if head.startswith(b"{"):
        return _json_feed(content)
    if head.startswith((b"<!doctype html", b"<html")):
        raise NotAFeed("This is a web page, not a feed. Give the address of its feed, or add it as a page with links.")
    try:
        check_xml(content)
    except UnsafeXml as error:
        raise NotAFeed(f"This XML is refused: {error}") from error
    if b"<urlset" in head or b"<sitemapindex" in head:
        return _sitemap(content)
    return _feed(content)


def _feed(content: bytes) -> Parsed:
    found: Any = feedparser.parse(content)
    if not found.version:
        raise NotAFeed("This is neither RSS nor Atom nor a sitemap.")
    entries = [entry for row in found.entries[:MOST] if (entry := _entry(row)).address]
    ttl = str(found.feed.get("ttl", ""))
    return Parsed("feed", one_line(found.feed.get("title"), 200), entries, [], int(ttl) if ttl.isdigit() else None)


def _entry(row: Any) -> Entry:
    stamp = row.get("published_parsed") or row.get("updated_parsed")
    published = datetime.fromtimestamp(calendar.timegm(stamp), UTC).date() if stamp and stamp[0] > 1970 else None
    title, summary = (_plain(row.get(field)) for field in ("title", "summary"))
    return Entry(str(row.get("link") or ""), title[:500], summary, published, one_line(row.get("author"), 300))


def _plain(markup: object) -> str:
    """Text of a title or summary that may hold markup; it is only ever looked at, never shown as markup."""
    return one_line(_TAG.sub(" ", str(markup or "")), 2000)


def _sitemap(content: bytes) -> Parsed:
    try:
        root = ElementTree.fromstring(content)
    except ElementTree.ParseError as error:
        raise NotAFeed(f"This sitemap is broken XML ({error}).") from error
    places = [_sitemap_place(node) for node in list(root)[:MOST]]
    found = [place for place in places if place.address]
    if root.tag.endswith("sitemapindex"):
        return Parsed("sitemap", "", [], [place.address for place in found])
    return Parsed("sitemap", "", found, [])


def _sitemap_place(node: Any) -> Entry:
    fields = {child.tag.rpartition("}")[2]: (child.text or "").strip() for child in node.iter()}
    published = iso_date(fields.get("publication_date") or fields.get("lastmod") or "")
    return Entry(fields.get("loc", ""), one_line(fields.get("title"), 500), "", published)


def _json_feed(content: bytes) -> Parsed:
    try:
        found = json.loads(content)
        rows = [row for row in found["items"][:MOST] if isinstance(row, dict)]
    except (ValueError, KeyError, TypeError) as error:
        raise NotAFeed("This is JSON, but no JSON Feed.") from error
    entries = [
        Entry(
            str(row.get("url") or row.get("external_url") or ""),
            one_line(row.get("title"), 500),
            one_line(row.get("summary"), 2000),
            iso_date(str(row.get("date_published") or "")),
        )
        for row in rows
    ]
    return Parsed("feed", one_line(found.get("title"), 200), [entry for entry in entries if entry.address], [])


def iso_date(text: str) -> date | None:
    """The day of an ISO 8601 date or time; None where there is none."""
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
