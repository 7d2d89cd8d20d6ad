"""What an address is, before it becomes a source: its kind, name, language, last entries, and which would be relevant.

Visits the address and parses what is there, so the web process imports this only when staff asks for a preview.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple
from urllib.parse import urlsplit

from sources.addresses import AddressRefused, canonical, completed, parsed, resolved, site_of
from sources.answers import Fetched, FetchFailed
from sources.entries import Entry, NotAFeed, Parsed
from sources.feeds import parse
from sources.fetching import Limits
from sources.languages import language_of, tag_of
from sources.links import announced_feeds, listed_articles
from sources.models import Source
from sources.relevance import entry_relevance
from sources.sniffing import HTML_TYPES
from sources.visiting import visit
from sources.vocabulary import READ_LANGUAGES
from sources.waiting import NotYet
from sources.wording import told

SHOWN = 10
LIMITS = Limits(bytes=5_000_000, seconds=12.0, redirects=5)
"""What a preview may cost: staff is waiting for it."""
MOST_CHILDREN = 3
"""Sitemaps of an index that a preview asks for."""
DOCUMENTS = ("application/pdf", "application/vnd.", "application/zip", "image/", "video/", "audio/")
"""Types that never list articles."""


class NoPreview(ValueError):
    """Nothing can be shown for this address; the message says why, in words for staff."""


class Shown(NamedTuple):
    """One entry of a preview, and whether it would be fetched."""

    title: str
    address: str
    published: date | None
    may_be: bool
    why_not: str


class Preview(NamedTuple):
    """What an address is: columns of the source that it would become, its last entries, and other feeds of the same page."""

    address: str
    kind: str
    name: str
    language: str
    homepage: str
    entries: list[Shown]
    in_all: int
    others: list[tuple[str, str]]


def preview(address: str, path_prefix: str = "") -> Preview:
    """Find out what an address is. A page that announces feeds is shown as its first one. Raises NoPreview."""
    place = _complete(address)
    answer = _visited(place)
    try:
        return _shown(parse(answer.content, answer.address), place, answer, path_prefix, [])
    except NotAFeed as error:
        if answer.content_type.startswith(DOCUMENTS):
            words = f"This is {answer.content_type}, not a source of articles. A single text is added under Articles."
            raise NoPreview(words) from error
        if answer.content_type not in HTML_TYPES:
            raise NoPreview(str(error)) from error
    feeds = announced_feeds(answer.content, answer.address)
    if feeds and not path_prefix:
        return _of_feed(feeds, place, answer)
    found = Parsed("page", "", listed_articles(answer.content, answer.address, path_prefix), [])
    if not found.entries:
        raise NoPreview("This page announces no feed and lists no articles below this path.")
    return _shown(found, place, answer, path_prefix, feeds)


def _complete(address: str) -> str:
    """The address with its scheme, which people leave out. Raises NoPreview."""
    try:
        return str(parsed(completed(address)).href)
    except AddressRefused as error:
        raise NoPreview(str(error)) from error


def _visited(address: str) -> Fetched:
    try:
        return visit(address, limits=LIMITS)
    except FetchFailed as error:
        raise NoPreview(error.detail) from error
    except NotYet as error:
        raise NoPreview(f"{error}: this site is being visited right now.") from error


def _of_feed(feeds: list[tuple[str, str]], asked: str, page: Fetched) -> Preview:
    """The first of a page's feeds that can be read; the page's own links where none can."""
    for place, _ in feeds[:3]:
        try:
            answer = _visited(place)
            found = parse(answer.content, answer.address)
        except (NoPreview, NotAFeed):
            continue
        others = [feed for feed in feeds if feed[0] != place]
        return _shown(found, place, answer, "", others)._replace(homepage=page.address)
    found = Parsed("page", "", listed_articles(page.content, page.address), [])
    return _shown(found, asked, page, "", feeds)


def _shown(found: Parsed, asked: str, answer: Fetched, path_prefix: str, others: list[tuple[str, str]]) -> Preview:
    """The source keeps the address that was asked for until it moves for good, as it does when it is visited: what is left out of
    the addresses of articles (`?source=rss`) may be what makes it a feed."""
    entries = found.entries or _of_last_child(found)
    kept = [entry for entry in entries if _stands_below(entry, path_prefix, answer.address)]
    newest = sorted(kept, key=lambda entry: entry.published or date.min, reverse=True)[:SHOWN]
    language = tag_of(found.language) or language_of("\n".join(f"{e.title} {e.summary}" for e in kept[:30]))
    return Preview(
        address=answer.moved_to or asked,
        kind=Source.Kind(found.kind),
        name=found.title or site_of(answer.address),
        language=language if language in READ_LANGUAGES else "",
        homepage=resolved("/", answer.address),
        entries=[_entry(entry) for entry in newest],
        in_all=len(kept),
        others=others,
    )


def _of_last_child(found: Parsed) -> list[Entry]:
    """An index of sitemaps shows the entries of its last one: sites append what is new. One that can't be read is passed over, as
    visits do. Raises NoPreview where that is all of the last ones."""
    why = ""
    for address in found.children[: -MOST_CHILDREN - 1 : -1]:
        try:
            return parse((answer := _visited(address)).content, answer.address).entries
        except (NoPreview, NotAFeed) as error:
            why = why or str(error)
    if why:
        raise NoPreview(f"The last sitemaps of this index can't be read. {why}")
    return []


def _stands_below(entry: Entry, path_prefix: str, base: str) -> bool:
    try:
        return urlsplit(canonical(entry.address, base=base)).path.startswith(path_prefix)
    except AddressRefused:
        return False


def _entry(entry: Entry) -> Shown:
    relevance = entry_relevance(entry.title, entry.summary)
    why_not = told(relevance.why_not)
    return Shown(entry.title or entry.address, entry.address, entry.published, relevance.may_be, why_not)
