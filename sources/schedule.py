"""What to do next, pure: the next visit to a source, the next try of an article, when to give up."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

MAX_TRIES = 6
"""Tries after which an article is given up; with the back-off they span about two days."""
AILING_AFTER = 5
"""Visits in a row that failed, after which a source is marked ailing."""
OFTEN, RARELY = timedelta(minutes=15), timedelta(days=1)
"""The bounds of a source's rhythm."""
FIRST, LONGEST = timedelta(minutes=5), timedelta(days=1)


class Retry(NamedTuple):
    """Whether a failed article is given up, and else when it is tried again."""

    gives_up: bool
    at: datetime


def after_failure(
    tries: int, permanent: bool, now: datetime, retry_after: float | None = None, jitter: float = 0.5
) -> Retry:
    """After the `tries`-th failure: give up, or back off (doubling, with jitter 0..1 of a quarter), as the site asked if it did."""
    if permanent or tries >= MAX_TRIES:
        return Retry(True, now)
    pause = min(LONGEST, FIRST * 2 ** max(0, tries - 1))
    pause *= 0.875 + 0.25 * jitter
    asked = timedelta(seconds=min(retry_after or 0, LONGEST.total_seconds()))
    return Retry(False, now + max(pause, asked))


def next_visit(now: datetime, fresh: int, last_pause: timedelta, ttl_minutes: int | None = None) -> datetime:
    """When a source is visited again: sooner where it brought something, later where not, within the bounds and its own ttl."""
    pause = last_pause / 2 if fresh else last_pause * 1.5
    asked = timedelta(minutes=ttl_minutes or 0)
    return now + min(RARELY, max(OFTEN, pause, asked))


def after_failed_visit(now: datetime, failures: int, retry_after: float | None = None) -> datetime:
    """When a source that failed `failures` times in a row is tried again."""
    asked = timedelta(seconds=min(retry_after or 0, RARELY.total_seconds()))
    return now + max(asked, min(RARELY, OFTEN * 2 ** min(failures, 7)))
