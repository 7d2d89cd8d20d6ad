"""Visiting a source: its entries become found articles, its health is kept, and nothing of it stops anything else."""

from __future__ import annotations

import random
from datetime import timedelta
from typing import Any

from django.db.models import F
from django.utils import timezone

from sources import schedule
from sources.answers import Fetched, FetchFailed, freshness
from sources.entering import enter
from sources.entries import Entry, NotAFeed, Parsed
from sources.feeds import parse
from sources.links import listed_articles
from sources.models import LEASE, Source, Visit
from sources.schedule import NO_WISHES, Wishes
from sources.visiting import visit
from sources.waiting import NotYet

NO_END = "The last visits did not come to an end; what is at this address takes too long to read."
MOST_CHILDREN = 20
"""Sitemaps that one visit follows from an index, the last ones first: sites append what is new."""


def poll(source_id: int) -> Visit | None:
    """Visit a source that is due. None where it is not, or another worker has it, or its host is busy."""
    source = _claim(source_id)
    if source is None:
        return None
    try:
        answer = visit(source.address, etag=source.etag, last_modified=source.last_modified)
        if answer.not_modified:
            return _went_well(source, 304, 0, 0, Wishes(freshness(answer.headers)))
        found = read_source(answer, source.kind, source.path_prefix)
        entries, missed = _with_children(found)
    except NotYet as busy:
        _put_back(source, busy)
        return None
    except (FetchFailed, NotAFeed) as error:
        return _went_wrong(source, error)
    source.etag, source.last_modified = answer.validators
    if found.children:  # an index stays as it is while its sitemaps change
        source.etag = source.last_modified = ""
    _move(source, answer.moved_to)
    wishes = found.wishes._replace(pause=max(found.wishes.pause, freshness(answer.headers)))
    fresh = enter(source, entries)
    return _went_well(source, answer.status, len(entries), fresh, wishes, _in_words(fresh, len(entries), missed))


def _claim(source_id: int) -> Source | None:
    """Take a due source for a while. The visit counts as failed until it comes to an end: one whose document kills or hangs
    its worker is visited ever more rarely, and is ailing in the end, as any other that fails."""
    now = timezone.now()
    due = Source.objects.due(now).filter(pk=source_id).order_by()
    if not due.update(next_visit=now + LEASE, failures=F("failures") + 1):
        return None
    source = Source.objects.get(pk=source_id)
    if source.failures > 1:
        ailing = source.failures >= schedule.AILING_AFTER
        again = schedule.after_failed_visit(now, source.failures)
        words = {"last_result": NO_END} if ailing and not source.ailing else {}
        Source.objects.filter(pk=source_id).update(next_visit=again, ailing=ailing, **words)
    return source


def read_source(answer: Fetched, kind: str, path_prefix: str = "") -> Parsed:
    """What a source's document holds: a feed's or sitemap's entries, or a page's links. Raises NotAFeed."""
    if kind != Source.Kind.PAGE:
        return parse(answer.content, answer.address)
    entries = listed_articles(answer.content, answer.address, path_prefix)
    if not entries:
        raise NotAFeed("The page lists no articles below this path.")
    return Parsed("page", "", entries, [])


def _put_back(source: Source, busy: NotYet) -> None:
    """The host is busy: the visit waits for its turn and counts as none."""
    again = timezone.now() + timedelta(seconds=busy.seconds)
    before = {"failures": source.failures - 1, "ailing": source.ailing, "last_result": source.last_result}
    Source.objects.filter(pk=source.pk).update(next_visit=again, **before)


def _move(source: Source, address: str | None) -> None:
    """Follow a permanent move, unless another source has that address already: then staff should join the two."""
    if address and address != source.address and not Source.objects.filter(address=address).exists():
        source.address = address


def _with_children(found: Parsed) -> tuple[list[Entry], int]:
    """The entries of a document and of the sitemaps that it names, theirs too, the newest first; and how many sitemaps could not
    be read: they are left for the next visit. Raises NotAFeed where that is all of them."""
    entries, waiting, seen, missed = list(found.entries), list(found.children), set[str](), 0
    while waiting and len(seen) < MOST_CHILDREN:
        address = waiting.pop()
        if address in seen:
            continue
        seen.add(address)
        try:
            answer = visit(address)
            child = parse(answer.content, answer.address)
        except (FetchFailed, NotAFeed, NotYet):
            missed += 1
            continue
        entries += child.entries
        waiting += child.children
    if missed and not entries:
        raise NotAFeed("None of the sitemaps that this index names could be read.")
    return entries, missed


def _in_words(fresh: int, entries: int, missed: int) -> str:
    """What a visit brought."""
    if not entries and not missed:
        return "It works, but nothing is listed there."
    brought = f"{fresh} new of {entries} entries." if fresh else "Nothing new."
    return f"{brought} Sitemaps of this index that could not be read: {missed}." if missed else brought


def _went_well(
    source: Source, status: int, entries: int, fresh: int, wishes: Wishes = NO_WISHES, result: str = "Nothing new."
) -> Visit:
    now, every = timezone.now(), timedelta(minutes=source.every)
    asked_for = source.last_visit is not None and now - source.last_visit < every / 2  # by staff: says little of its rhythm
    every = every if asked_for and not fresh else schedule.rhythm(every, fresh)
    source.every = round(every.total_seconds() / 60)
    source.next_visit = schedule.next_visit(timezone.now(), every, wishes, random.random())
    source.failures, source.ailing = 0, False
    return _keep(source, Visit(source=source, ok=True, status=status, entries=entries, fresh=fresh, result=result))


def _went_wrong(source: Source, error: FetchFailed | NotAFeed) -> Visit:
    now, wait = timezone.now(), getattr(error, "retry_after", None)
    source.ailing = source.failures >= schedule.AILING_AFTER
    source.next_visit = schedule.after_failed_visit(now, source.failures, wait, random.random())
    if getattr(error, "status", None) == 410:
        source.enabled, source.ailing = False, True
    return _keep(source, Visit(source=source, ok=False, status=getattr(error, "status", None), result=str(error)[:500]))


def _keep(source: Source, visit: Visit) -> Visit:
    """Write what the visit changed; what staff changed in the meantime (paused, renamed) stays as they want it."""
    source.last_visit, source.last_result = timezone.now(), visit.result
    changed = ["every", "next_visit", "failures", "ailing", "etag", "last_modified", "last_visit", "last_result", "address"]
    changed += [] if source.enabled else ["enabled"]
    values: dict[str, Any] = {name: getattr(source, name) for name in changed}
    Source.objects.filter(pk=source.pk).update(**values)
    visit.save()
    return visit
