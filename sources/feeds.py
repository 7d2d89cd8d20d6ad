"""Feed or sitemap bytes -> entries, pure. One bad entry never spoils the rest, nor does a charset that is told wrongly."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from typing import Any

import feedparser

from sources.addresses import resolved
from sources.dates import day_told
from sources.decoding import decoded
from sources.entries import Entry, NotAFeed, Parsed, newest
from sources.schedule import Wishes
from sources.sitemaps import ROOTS, is_list_of_addresses, read_list, read_sitemap
from sources.sniffing import root_of
from sources.texts import one_line, without_tags
from sources.xml_guard import DECLARED, UnsafeXml, check_xml

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
DECLARED_AS = re.compile(r"""(<\?xml[^>]{0,200}?encoding\s*=\s*["'])[A-Za-z0-9._-]{1,40}""")


def parse(content: bytes, address: str = "") -> Parsed:
    """Read a feed (RSS, Atom, JSON Feed) or a sitemap (or an index of them), found at `address`. Raises NotAFeed."""
    content = content.removeprefix(BOM)
    if content.lstrip().startswith(b"{"):
        return _json_feed(content, address)
    root = root_of(content[:MOST_MARKUP])
    if root == "html":
        raise NotAFeed("This is a web page, not a feed. Give the address of its feed, or add it as a page with links.")
    try:
        check_xml(content)
    except UnsafeXml as error:
        raise NotAFeed(f"This XML is refused: {error}") from error
    if root in ROOTS:
        return read_sitemap(content)
    if is_list_of_addresses(content):
        return read_list(content)
    return _feed(_as_it_says(content), address)


def _as_it_says(content: bytes) -> bytes:
    """The document in UTF-8, where it is in another charset than it says; as it is, where parsers get it right."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in content[:4]:
        return content
    told = DECLARED.search(content[:400])
    text = decoded(content, told[1].decode("ascii") if told else "")
    return (text if told is None else DECLARED_AS.sub(r"\1utf-8", text, count=1)).encode("utf-8", "replace")


def _feed(content: bytes, address: str) -> Parsed:
    told = {"content-location": address} if address else None
    try:
        found: Any = feedparser.parse(_SURROGATES.sub(b"", content), response_headers=told)
    except (ValueError, LookupError, RecursionError) as error:
        raise NotAFeed(f"This feed is broken beyond reading ({type(error).__name__}).") from error
    if not found.get("version"):
        raise NotAFeed("This is neither RSS nor Atom nor a sitemap.")
    entries = newest([entry for row in found.entries if (entry := _entry(row)).address])
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
    place, identity = (str(row.get(name) or "") for name in ("link", "id"))
    if not place and identity.startswith(("http://", "https://")):
        place = identity  # said to be no permalink, and all that there is
    published = day_told(str(row.get("published") or "")) or day_told(str(dict.get(row, "updated") or ""))
    title, summary = (_plain(row.get(field)) for field in ("title", "summary"))
    return Entry(place, title[:500], summary, published, one_line(row.get("author"), 300))


def _plain(markup: object) -> str:
    """Text of a title or summary that may hold markup; it is only ever looked at, never shown as markup."""
    return one_line(without_tags(str(markup or "")[:MOST_MARKUP]), 2000)


def _json_feed(content: bytes, address: str) -> Parsed:
    try:
        found = json.loads(content)
        rows = [row for row in found["items"] if isinstance(row, dict)]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise NotAFeed("This is JSON, but no JSON Feed.") from error
    entries = [_json_entry(row, address) for row in rows]
    title, language = one_line(_told(found, "title"), 200), _told(found, "language")
    return Parsed("feed", title, newest([entry for entry in entries if entry.address]), [], language=language)


def _json_entry(row: dict[str, Any], base: str) -> Entry:
    place = _told(row, "url") or _told(row, "external_url")
    if not place and _told(row, "id").startswith(("http://", "https://")):
        place = _told(row, "id")
    authors = row.get("authors") if isinstance(row.get("authors"), list) else [row.get("author")]
    names = [_told(author, "name") for author in authors or [] if isinstance(author, dict)]
    return Entry(
        resolved(place, base) if place else "",
        one_line(_told(row, "title"), 500),
        _plain(_told(row, "summary") or _told(row, "content_text") or _told(row, "content_html")),
        day_told(_told(row, "date_published") or _told(row, "date_modified")),
        one_line(", ".join(filter(None, names)), 300),
    )


def _told(row: dict[str, Any], name: str) -> str:
    """A field that should be a string; feeds put numbers and lists there too."""
    value = row.get(name)
    return value if isinstance(value, str) else ""
