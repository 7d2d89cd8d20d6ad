"""A worker goes once through what its children do all day, before it makes them: what they share is then written already.

Python writes into the code that it runs for the first time, and Django into models and queries. A child that does so gets pages of
its own. So the parent does it, as far as that touches nothing: no task of ours is run, no row is written.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any

from celery import Celery, signals
from celery.app.trace import build_tracer
from django.db import DatabaseError, connections
from django.db.models import QuerySet
from django_celery_beat.schedulers import DatabaseScheduler

from sources.models import Article, Source

log = logging.getLogger(__name__)


def rehearse(app: Celery) -> None:
    """Prepare the tasks and ask the queues and the clock's table; no connection is left open, as children inherit it. A database
    that does not answer is no reason not to begin: the children will wait for it."""
    app.finalize()
    for name, task in app.tasks.items():
        build_tracer(name, task, app.loader, "rehearsal", app=app)
    signals.worker_process_init.send(sender="rehearsal")
    try:
        DatabaseScheduler(app=app, lazy=True).all_as_schedule()
        for queue in _queues():
            queue.first()
    except DatabaseError as error:
        log.warning("the database does not answer yet: %s", error)
    finally:
        connections.close_all()


def _queues() -> Iterator[QuerySet[Any]]:
    """What sweeps ask for."""
    yield Source.objects.due()
    yield Article.objects.due()
    yield Article.objects.waiting()
    yield Article.objects.to_check_again()
