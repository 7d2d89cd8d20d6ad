"""Asking workers by the name of a task: light enough for the web process, which parses nothing.

A message carries a row's id. A broker that is down loses nothing: the sweep by state finds the row.
"""

from __future__ import annotations

import contextlib

from celery import current_app
from kombu.exceptions import OperationalError

STALE = 60.0
"""Seconds after which a message that a sweep sent is dropped: the next sweep sends it again if the row still waits."""


def ask_to_fetch(article_id: int, expires: float | None = None) -> None:
    """Ask a worker to make a snapshot of this article."""
    _ask("sources.tasks.fetch_article", article_id, expires)


def ask_to_poll(source_id: int, expires: float | None = None) -> None:
    """Ask a worker to visit this source."""
    _ask("sources.tasks.poll_source", source_id, expires)


def ask_to_look(article_id: int, expires: float | None = None) -> None:
    """Ask a worker to see whether this article has changed."""
    _ask("sources.tasks.look_again", article_id, expires)


def _ask(task: str, row_id: int, expires: float | None) -> None:
    with contextlib.suppress(OperationalError, OSError):
        current_app.send_task(task, [row_id], expires=expires)
