"""Feed or sitemap bytes -> entries, pure. One bad entry never spoils the rest."""

from __future__ import annotations

import calendar
import json
import re
from datetime import UTC, date, datetime, timedelta
from typing import Any, NamedTuple

import feedparser
from defusedxml import ElementTree

from sources.addresses import AddressRefused, parsed
from sources.schedule import NO_WISHES, Wishes
from sources.texts import one_line
from sources.xml_guard import UnsafeXml, check_xml

MOST = 2000
"""Entries that one visit takes from a document."""
MOST_MARKUP = 20_000
"""Characters of a title or summary that are looked at, and bytes of a feed's beginning in which its wishes stand: looking
further costs a hostile feed's reader minutes, and tells nothing more."""
BOM = b"\xef\xbb\xbf"
_SKIP_HOURS = re.compile(rb"<skipHours\s*>(.{0,2000}?)</skipHours\s*>", re.DOTALL | re.IGNORECASE)
_SKIP_DAYS = re.compile(rb"<skipDays\s*>(.{0,1000}?)</skipDays\s*>", re.DOTALL | re.IGNORECASE)
_SURROGATES = re.compile(
    rb"&#(?:x0*d[89a-f][0-9a-f]{2}|0*(?:552\d\d|55[3-9]\d\d|56\d{3}|57[0-2]\d\d|573[0-3]\d|5734[0-3]));", re.IGNORECASE
)
"""References to halves of characters, which no text can hold."""
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_PERIODS = {"hourly": 60, "daily": 1440, "weekly": 10_080, "monthly": 43_200, "yearly": 525_600}
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
    """What a document holds: its kind, title, entries, the sitemaps that it points to, and what it asks of visitors."""

    kind: str
    title: str
    entries: list[Entry]
    children: list[str]
    wishes: Wishes = NO_WISHES
    language: str = ""


def parse(content: bytes, address: str = "") -> Parsed:
    """Read a feed (RSS, Atom, JSON Feed) or a sitemap (or an index of them), found at `address`. Raises NotAFeed."""
    content = content.removeprefix(BOM)
    head = content.lstrip()[:1000].lower()
    if head.startswith(b"{"):
        return _json_feed(content, address)
    if head.startswith((b"<!doctype html", b"<html")):
        raise NotAFeed("This is a web page, not a feed. Give the address of its feed, or add it as a page with links.")
    try:
        check_xml(content)
    except UnsafeXml as error:
        raise NotAFeed(f"This XML is refused: {error}") from error
    if b"<urlset" in head or b"<sitemapindex" in head:
        return _sitemap(content)
    return _feed(content, address)


def _feed(content: bytes, address: str) -> Parsed:
    told = {"content-location": address} if address else None
    try:
        found: Any = feedparser.parse(_SURROGATES.sub(b"", content), response_headers=told)
    except (ValueError, LookupError, RecursionError) as error:
        raise NotAFeed(f"This feed is broken beyond reading ({type(error).__name__}).") from error
    if not found.get("version"):
        raise NotAFeed("This is neither RSS nor Atom nor a sitemap.")
    entries = [entry for row in found.entries[:MOST] if (entry := _entry(row)).address]
    wishes = Wishes(_pause(found.feed), _hours(content), _days(content))
    return Parsed("feed", one_line(found.feed.get("title"), 200), entries, [], wishes, str(found.feed.get("language") or ""))


def _pause(feed: Any) -> timedelta:
    """The longer of `ttl` (minutes) and the syndication module's period over its frequency."""
    ttl, times = (str(feed.get(name, "")).strip() for name in ("ttl", "sy_updatefrequency"))
    period = _PERIODS.get(str(feed.get("sy_updateperiod", "")).strip().lower(), 0)
    often = max(1, int(times)) if re.fullmatch("[0-9]{1,4}", times) else 1
    return timedelta(minutes=max(int(ttl) if re.fullmatch("[0-9]{1,6}", ttl) else 0, period // often))


def _hours(content: bytes) -> frozenset[int]:
    """Hours of the day, in UTC, that an RSS feed asks to leave out; 24 is how some write midnight."""
    told = _SKIP_HOURS.search(content[:MOST_MARKUP])
    hours = re.findall(rb"<hour\s*>\s*(\d{1,2})\s*</hour", told[1], re.IGNORECASE) if told else []
    return frozenset(int(hour) % 24 for hour in hours if int(hour) <= 24)


def _days(content: bytes) -> frozenset[int]:
    """Days of the week that an RSS feed asks to leave out; Monday is 0."""
    told = _SKIP_DAYS.search(content[:MOST_MARKUP])
    days = re.findall(rb"<day\s*>\s*([a-z]+)\s*</day", told[1], re.IGNORECASE) if told else []
    return frozenset(_DAYS.index(name) for day in days if (name := day.decode().lower()) in _DAYS)


def _entry(row: Any) -> Entry:
    stamp = row.get("published_parsed") or row.get("updated_parsed")
    published = datetime.fromtimestamp(calendar.timegm(stamp), UTC).date() if stamp and stamp[0] > 1970 else None
    title, summary = (_plain(row.get(field)) for field in ("title", "summary"))
    return Entry(str(row.get("link") or ""), title[:500], summary, published, one_line(row.get("author"), 300))


def _plain(markup: object) -> str:
    """Text of a title or summary that may hold markup; it is only ever looked at, never shown as markup."""
    return one_line(_TAG.sub(" ", str(markup or "")[:MOST_MARKUP]), 2000)


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


def _json_feed(content: bytes, address: str) -> Parsed:
    try:
        found = json.loads(content)
        rows = [row for row in found["items"][:MOST] if isinstance(row, dict)]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise NotAFeed("This is JSON, but no JSON Feed.") from error
    entries = [_json_entry(row, address) for row in rows]
    title, language = one_line(_told(found, "title"), 200), _told(found, "language")
    return Parsed("feed", title, [entry for entry in entries if entry.address], [], language=language)


def _json_entry(row: dict[str, Any], base: str) -> Entry:
    place = _told(row, "url") or _told(row, "external_url")
    if not place and _told(row, "id").startswith(("http://", "https://")):
        place = _told(row, "id")
    authors = row.get("authors") if isinstance(row.get("authors"), list) else [row.get("author")]
    names = [_told(author, "name") for author in authors or [] if isinstance(author, dict)]
    return Entry(
        _resolved(place, base),
        one_line(_told(row, "title"), 500),
        _plain(_told(row, "summary") or _told(row, "content_text") or _told(row, "content_html")),
        iso_date(_told(row, "date_published") or _told(row, "date_modified")),
        one_line(", ".join(filter(None, names)), 300),
    )


def _told(row: dict[str, Any], name: str) -> str:
    """A field that should be a string; feeds put numbers and lists there too."""
    value = row.get(name)
    return value if isinstance(value, str) else ""


def _resolved(place: str, base: str) -> str:
    try:
        return str(parsed(place, base=base or None).href) if place else ""
    except AddressRefused:
        return ""


def iso_date(text: str) -> date | None:
    """The day of an ISO 8601 date or time; None where there is none."""
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
