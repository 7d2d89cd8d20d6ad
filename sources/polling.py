"""Visiting a source: its entries become found articles, its health is kept, and nothing of it stops anything else."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

from django.utils import timezone

from sources import schedule
from sources.addresses import AddressRefused
from sources.answers import FetchFailed
from sources.collect import add_address
from sources.feeds import Entry, NotAFeed, Parsed, parse
from sources.fetching import fetch
from sources.models import LEASE, Source, Visit

MOST_ENTRIES = 2000
"""Entries that one visit takes."""
MOST_CHILDREN = 20
"""Sitemaps that one visit follows from an index, the last ones first: sites append what is new."""


def poll(source_id: int) -> Visit | None:
    """Visit a source that is due. None where it is not, or another worker has it."""
    now = timezone.now()
    if not Source.objects.due(now).filter(pk=source_id).order_by().update(next_visit=now + LEASE):
        return None
    source = Source.objects.get(pk=source_id)
    try:
        answer = fetch(source.address, etag=source.etag, last_modified=source.last_modified)
        if answer.not_modified:
            return _went_well(source, 304, 0, 0, None)
        found = parse(answer.content)
        entries = found.entries + _of_children(found)
    except (FetchFailed, NotAFeed) as error:
        return _went_wrong(source, error)
    source.etag, source.last_modified = (answer.headers.get(h, "")[:200] for h in ("etag", "last-modified"))
    _move(source, answer.moved_to)
    return _went_well(source, answer.status, len(entries), _add_entries(source, entries), found.ttl)


def _move(source: Source, address: str | None) -> None:
    """Follow a permanent move, unless another source has that address already: then staff should join the two."""
    if address and address != source.address and not Source.objects.filter(address=address).exists():
        source.address = address


def _of_children(found: Parsed) -> list[Entry]:
    """The entries of the sitemaps that an index names; one that fails is left for the next visit."""
    entries: list[Entry] = []
    for address in found.children[-MOST_CHILDREN:]:
        try:
            entries += parse(fetch(address).content).entries
        except (FetchFailed, NotAFeed):
            continue
    return entries


def _add_entries(source: Source, entries: list[Entry]) -> int:
    """Make articles of the entries below the path prefix. Returns how many are new."""
    before = source.articles.count()
    for entry in entries[:MOST_ENTRIES]:
        if not urlsplit(entry.address).path.startswith(source.path_prefix):
            continue
        facts: dict[str, Any] = {
            "title": entry.title,
            "byline": entry.author,
            "outlet": source.outlet,
            "language": source.language,
        }
        if entry.published:
            facts |= {"published": entry.published.isoformat(), "published_from": "feed"}
        try:
            add_address(entry.address, source=source, **facts)
        except (AddressRefused, ValueError):
            continue
    return source.articles.count() - before


def _went_well(source: Source, status: int, entries: int, fresh: int, ttl: int | None) -> Visit:
    now = timezone.now()
    last_pause = now - source.last_visit if source.last_visit else timedelta(hours=1)
    source.next_visit = schedule.next_visit(now, fresh, last_pause, ttl)
    source.failures, source.ailing = 0, False
    result = "Nothing new." if not fresh else f"{fresh} new of {entries} entries."
    return _keep(source, Visit(source=source, ok=True, status=status, entries=entries, fresh=fresh, result=result))


def _went_wrong(source: Source, error: FetchFailed | NotAFeed) -> Visit:
    now, wait = timezone.now(), getattr(error, "retry_after", None)
    source.failures += 1
    source.ailing = source.failures >= schedule.AILING_AFTER
    source.next_visit = schedule.after_failed_visit(now, source.failures, wait)
    if getattr(error, "status", None) == 410:
        source.enabled, source.ailing = False, True
    return _keep(source, Visit(source=source, ok=False, status=getattr(error, "status", None), result=str(error)[:500]))


def _keep(source: Source, visit: Visit) -> Visit:
    source.last_visit, source.last_result = timezone.now(), visit.result
    source.save()
    visit.save()
    return visit
