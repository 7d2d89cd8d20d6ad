"""A worker's round: it works on the rows that are due, one after another, until none is left or its time is over.

The rows are the queue, so that a message need name none of them: it only sends a worker on a round. A message an article took
longer to hand over than to fetch one, and told the hosts in the order of their feeds, each waiting for its turn at the same.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Collection
from functools import partial
from itertools import zip_longest
from typing import TypeVar

from celery import shared_task
from celery.exceptions import SoftTimeLimitExceeded
from django.conf import settings
from django.db.models import QuerySet

from sources.ahead import Ahead
from sources.asking import SOON, ask
from sources.logs import about
from sources.models import Article
from sources.politeness import keeper
from sources.turns import host_in, one_of_each_host

log = logging.getLogger(__name__)
T = TypeVar("T")
WINDOW = 1000
"""Rows that are looked at when the next ones are chosen; those that have waited longest."""
AT_ONCE = 20
"""Articles that are chosen at once where no host need be asked."""
LOOK = 0.2
"""Seconds between two looks at hosts that are all busy."""
round_task = shared_task(acks_late=False)
"""A Celery task that goes on a round. It is no message's only chance: the sweep sends the next one. And a message that is
acknowledged at the end would end the worker where the broker was away in between."""
Next = Callable[[Collection[int]], list[int]]
"""Ids to work on next, without those of this round so far; empty where there is nothing to do."""


def go_round(task: str, choose: Next, work: Callable[[int], object]) -> int:
    """Work on one article after another. Calls another worker to help where there is more than one to work on, and the next
    round where the time was over first: it begins behind whatever else waits. `task` is the round's name. Returns how many."""
    return _walk(task, choose, lambda article_id, following: work(article_id), lambda article_id: False)


def go_ahead(task: str, choose: Next, bring: Callable[[int], T], work: Callable[[T], object]) -> int:
    """The same in two steps, of which the first one waits more than it works: while one article is worked on, the next one of
    those that were chosen together is brought."""
    with Ahead(partial(_about, bring)) as ahead:

        def step(article_id: int, following: int | None) -> None:
            try:
                brought = ahead.take(article_id)
            finally:
                if following is not None:
                    ahead.begin(following)
            work(brought)

        return _walk(task, choose, step, ahead.brings)


def _walk(task: str, choose: Next, step: Callable[[int, int | None], object], is_begun: Callable[[int], bool]) -> int:
    """Step from one article to the next, which is told unless the time is over; what is begun is worked on in any case."""
    until = time.monotonic() + settings.ROUND_SECONDS
    done: set[int] = set()
    while chosen := choose(done):
        if len(chosen) > 1 and not done:
            ask(task, expires=SOON)
        for article_id, following in zip_longest(chosen, chosen[1:]):
            over = time.monotonic() > until
            if done and over and not is_begun(article_id):
                ask(task, expires=SOON)
                return len(done)
            done.add(article_id)
            _work(article_id, partial(step, article_id, None if over else following))
    return len(done)


def _about(bring: Callable[[int], T], article_id: int) -> T:
    """Bring one; the lines that are logged there tell which."""
    with about(article=article_id):
        return bring(article_id)


def _work(article_id: int, work: Callable[[], object]) -> None:
    """One article; what goes wrong with it is its own: it was claimed, and comes back when the claim ends."""
    with about(article=article_id):
        try:
            work()
        except SoftTimeLimitExceeded:  # the round's own time
            raise
        except Exception:
            log.exception("the work did not come to an end")


def in_turn(due: Callable[[], QuerySet[Article]]) -> Next:
    """Of what is due, one article of each host that is free now: nobody waits for a host while there is another one, and for the
    only one no longer than a worker has patience."""

    def choose(done: Collection[int]) -> list[int]:
        latest = time.monotonic() + settings.FETCH_PATIENCE
        while waiting := [row for row in due().values_list("pk", "address")[:WINDOW] if row[0] not in done]:
            hosts = {host_in(address) for _, address in waiting}
            waits = {host: wait for host, wait in keeper().waits(hosts).items() if wait <= settings.FETCH_PATIENCE}
            if len(waits) < len(hosts):  # a host that rests for longer has its articles put back one by one
                return one_of_each_host(waiting, waits)
            if time.monotonic() > latest:
                break
            time.sleep(max(LOOK, min(waits.values())))
        return []

    return choose


def as_they_wait(due: Callable[[], QuerySet[Article]]) -> Next:
    """What has waited longest, whatever its host: for work that visits nobody."""
    return lambda done: list(due().exclude(pk__in=done).values_list("pk", flat=True)[:AT_ONCE])
