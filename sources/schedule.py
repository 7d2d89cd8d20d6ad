"""What to do next, pure: the next visit to a source, the next try of an article, its next look for changes, when to give up."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import NamedTuple

MAX_TRIES = 10
"""Tries after which an article is given up; with the back-off they span a day and three quarters, more where a site asks: one
that is down for a night and a day loses nothing."""
MOST_CRASHES = 6
"""Tries of an article that came to no end at all: its page kills or hangs the worker."""
AILING_AFTER = 5
"""Visits in a row that failed, after which a source is marked ailing."""
OFTEN, RARELY = timedelta(minutes=15), timedelta(days=1)
"""The bounds of a source's rhythm."""
FIRST = timedelta(minutes=5)
"""The pause after an article's first failure; each later one is twice as long, the last before it is given up 21 hours."""
LONGEST_ASKED = timedelta(days=7)
"""A site that asks us (Retry-After) to stay away for longer is asked again after a week."""
TOMORROW = timedelta(days=1)
"""A date may be this far ahead: it is tomorrow already in the east."""
LOOKS = (
    timedelta(hours=1),
    timedelta(hours=6),
    timedelta(days=1),
    timedelta(days=3),
    timedelta(days=10),
    timedelta(days=30),
)
"""Ages, since an article was found, at which it is looked at again for changes; then never."""


class Retry(NamedTuple):
    """Whether a failed article is given up, and else when it is tried again."""

    gives_up: bool
    at: datetime


class Wishes(NamedTuple):
    """What a feed and its site ask of visitors: how long to stay away, and hours (UTC) and days (Monday is 0) to leave out."""

    pause: timedelta = timedelta()
    hours: frozenset[int] = frozenset()
    days: frozenset[int] = frozenset()


NO_WISHES = Wishes()


def after_failure(
    tries: int, permanent: bool, now: datetime, retry_after: float | None = None, jitter: float = 0.5
) -> Retry:
    """After the `tries`-th failure: give up, or back off (doubling, with jitter 0..1 of a quarter), as the site asked if it did."""
    if permanent or tries >= MAX_TRIES:
        return Retry(True, now)
    pause = FIRST * 2 ** max(0, tries - 1)
    return Retry(False, now + max(spread(pause, jitter), asked(retry_after)))


def rhythm(every: timedelta, fresh: int) -> timedelta:
    """How often a source is visited from now on: twice as often where it brought something, else half as rarely again."""
    return min(RARELY, max(OFTEN, every / 2 if fresh else every * 1.5))


def next_visit(now: datetime, every: timedelta, wishes: Wishes = NO_WISHES, jitter: float = 0.5) -> datetime:
    """When a source is visited again: by its rhythm, later where it asks for it, at an hour that it leaves open.

    The wish for a pause counts up to RARELY, so that a wrong `ttl` does not silence a source; skipped hours and days count
    unless they leave no hour of the week.
    """
    at = now + min(max(spread(every, jitter), wishes.pause), RARELY)
    for _ in range(7 * 24):
        there = at.astimezone(UTC)
        if there.hour not in wishes.hours and there.weekday() not in wishes.days:
            return at
        at = there.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
    return now + every


def after_failed_visit(now: datetime, failures: int, retry_after: float | None = None, jitter: float = 0.5) -> datetime:
    """When a source that failed `failures` times in a row is tried again."""
    return now + max(asked(retry_after), spread(min(RARELY, OFTEN * 2 ** min(max(0, failures - 1), 7)), jitter))


def next_look(found: datetime, now: datetime) -> datetime | None:
    """When a read article is looked at again for changes, ever more rarely; None: never again."""
    return next((found + age for age in LOOKS if found + age > now), None)


def asked(retry_after: float | None) -> timedelta:
    """What a site asked by Retry-After, in seconds, within reason."""
    return timedelta(seconds=min(retry_after or 0.0, LONGEST_ASKED.total_seconds()))


def spread(pause: timedelta, jitter: float) -> timedelta:
    """A pause with a jitter 0..1 of a quarter around it, so that what failed together does not come back together."""
    return pause * (0.875 + 0.25 * jitter)
