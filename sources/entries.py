"""What feeds and sitemaps hold, as data: entries, and the document that names them."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sources.schedule import NO_WISHES, Wishes

MOST = 2000
"""Entries that one visit takes."""


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


def newest(entries: list[Entry]) -> list[Entry]:
    """As many as one visit takes, the newest ones. Where no dates tell, new ones stand at the beginning or at the end."""
    if len(entries) <= MOST:
        return entries
    dated = sorted((entry for entry in entries if entry.published), key=_day, reverse=True)[:MOST]
    undated = [entry for entry in entries if not entry.published]
    room = min(MOST - len(dated), len(undated))
    last = room // 2
    return dated + undated[: room - last] + undated[len(undated) - last :]


def _day(entry: Entry) -> date:
    return entry.published or date.min
