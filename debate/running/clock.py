"""The clock (Celery's beat): its first beat comes at the start. A worker may carry it as a thread: as a process
that sends something now and then it would hold twenty megabytes."""

from __future__ import annotations

import logging
import os
import threading
import time
from datetime import UTC, datetime
from typing import Any

from celery import Celery
from celery.beat import Scheduler
from celery.signals import beat_init
from django.db import connections

log = logging.getLogger(__name__)
AGAIN = 10.0
"""Seconds after a beat that failed, as where the database is away."""
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
STILL = threading.Lock()
"""Held during a beat and while a process forks: no child inherits a connection, or a lock that nobody there will free."""

os.register_at_fork(before=STILL.acquire, after_in_parent=STILL.release, after_in_child=STILL.release)


@beat_init.connect(dispatch_uid="debate.begin_at_once")
def begin_at_once(sender: Any, **kwargs: Any) -> None:
    """Make due what was never sent: else a fresh product waits a whole period, and says that it is not ready."""
    for entry in sender.scheduler.schedule.values():
        if not entry.total_run_count:
            entry.last_run_at = LONG_AGO


class Clock:
    """The clock that a worker carries. It lives as long as its worker: a beat that fails is told, and tried again."""

    def __init__(self, app: Celery) -> None:
        self.app = app
        self.scheduler: Scheduler | None = None

    def start(self) -> None:
        """Beat from now on, beside the worker's own work."""
        threading.Thread(target=self._run, name="clock", daemon=True).start()

    def _run(self) -> None:
        while True:
            time.sleep(self.beat())

    def beat(self) -> float:
        """Send what is due. Returns the seconds until the next beat; no connection to the database is left open."""
        with STILL:
            try:
                if self.scheduler is None:
                    self.scheduler = self._wound_up()
                return max(0.0, float(self.scheduler.tick()))
            except Exception:
                log.exception("a beat of the clock failed")
                return AGAIN
            finally:
                connections.close_all()

    def _wound_up(self) -> Scheduler:
        """The scheduler that the settings name, with what was never sent due."""
        service = self.app.Beat().Service(self.app, scheduler_cls=self.app.conf.beat_scheduler)
        begin_at_once(service)
        return service.scheduler
