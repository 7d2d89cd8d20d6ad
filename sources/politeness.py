"""One visit at a time per host, with a pause behind it, across all workers: Redis where it is set, a row else."""

import random
import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from secrets import token_hex

from django.conf import settings
from django.db.models import Q
from django.utils import timezone

from sources.hosts import Host
from sources.waiting import POLL, NotYet, Turns

LONGEST_PAUSE = 3600.0
"""Seconds. A longer Crawl-delay counts as this; a row that is taken for longer was written by a wrong clock."""


class DatabaseTurns:
    """One row per host. The update is the lock: it changes a row for one worker only."""

    def take(self, host: str, holder: str, lease: float) -> float | None:
        now = timezone.now()
        Host.objects.get_or_create(name=host, defaults={"free_at": now})
        free = Q(free_at__lte=now) | Q(free_at__gt=now + timedelta(seconds=2 * LONGEST_PAUSE))
        if Host.objects.filter(free, name=host).update(holder=holder, free_at=now + timedelta(seconds=lease)):
            return None
        return self.wait(Host.objects.get(name=host), now)

    def wait(self, host: Host, now: datetime) -> float:
        return POLL if host.holder else max((host.free_at - now).total_seconds(), POLL)

    def give_back(self, host: str, holder: str, pause: float) -> None:
        free_at = timezone.now() + timedelta(seconds=pause)
        Host.objects.filter(name=host, holder=holder).update(holder="", free_at=free_at)

    def waits(self, hosts: Collection[str]) -> dict[str, float]:
        now = timezone.now()
        latest = now + timedelta(seconds=2 * LONGEST_PAUSE)
        rows = Host.objects.filter(name__in=hosts, free_at__gt=now, free_at__lte=latest)
        return {host.name: self.wait(host, now) for host in rows}

    def rest(self, host: str, seconds: float) -> None:
        values = {"holder": "", "free_at": timezone.now() + timedelta(seconds=seconds)}
        Host.objects.update_or_create(name=host, defaults=values)


@contextmanager
def turn(host: str, *, pause: float, lease: float, patience: float) -> Iterator[None]:
    """Hold the only turn at a host, at most `lease` seconds; `pause` seconds follow it before the next.

    Waits `patience` seconds at most, all in seconds; raises NotYet when the turn would come later.
    """
    turns, holder = keeper(), token_hex(8)
    latest = time.monotonic() + patience
    while (wait := turns.take(host, holder, lease)) is not None:
        if time.monotonic() + wait > latest:
            raise NotYet(max(wait, pause, 1.0))
        time.sleep(wait * random.uniform(1.0, 1.2))  # so that those who wait don't all ask at once
    try:
        yield
    finally:
        turns.give_back(host, holder, min(pause, LONGEST_PAUSE))


def rest(host: str, seconds: float) -> None:
    """Leave a host in peace, as it asked (429 or 503 with Retry-After)."""
    keeper().rest(host, seconds)


def keeper() -> Turns:
    """Redis where REDIS_URL is set, the database else."""
    if not settings.REDIS_URL:
        return DatabaseTurns()
    from sources import redis_turns  # noqa: PLC0415  (Redis's client is 5 MB, which the default does without)

    return redis_turns.RedisTurns(redis_turns.client(settings.REDIS_URL))
