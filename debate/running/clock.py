"""The clock (Celery's beat): its first beat comes at the start, and a worker that carries it doesn't live on without it."""

from __future__ import annotations

import os
import signal
from datetime import UTC, datetime
from typing import Any

from celery.signals import beat_init, worker_ready

LOOK = 10.0
"""Seconds between two looks at whether the clock still runs."""
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


@beat_init.connect(dispatch_uid="debate.begin_at_once")
def begin_at_once(sender: Any, **kwargs: Any) -> None:
    """Make due what was never sent: else a fresh product waits a whole period, and says that it is not ready."""
    for entry in sender.scheduler.schedule.values():
        if not entry.total_run_count:
            entry.last_run_at = LONG_AGO


@worker_ready.connect(dispatch_uid="debate.watch_the_clock")
def watch_the_clock(sender: Any, **kwargs: Any) -> None:
    """Look now and then after the clock that this worker carries (`--beat`), if it does."""
    worker = sender.controller
    if worker.beat is not None:
        worker.timer.call_repeatedly(LOOK, end_without_clock, (worker.beat,))


def end_without_clock(clock: Any) -> None:
    """End the worker (it finishes the work at hand) where the clock's process has died; whoever keeps the worker starts both."""
    if not clock.is_alive():
        os.kill(os.getpid(), signal.SIGTERM)
