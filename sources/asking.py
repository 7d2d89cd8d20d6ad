"""Asking workers by the name of a task: light enough for the web process, which parses nothing.

A message carries a row's id, or nothing: then it sends a worker on a round of the rows that are due. A broker that is down loses
nothing: the sweep by state finds the row.
"""

from __future__ import annotations

import contextlib

from celery import current_app
from kombu.exceptions import OperationalError

STALE = 60.0
"""Seconds after which a message that a sweep sent is dropped: the next sweep sends it again if the row still waits."""

SOON = 20.0
"""Seconds after which a call for a round is dropped: every worker is at work then, and each calls the next round as it ends."""


def ask_for_round() -> None:
    """Send a worker on a round of the articles that are due."""
    ask("sources.tasks.fetch_waiting_articles", expires=SOON)


def ask_to_fetch(article_id: int) -> None:
    """Ask a worker to make a snapshot of this article."""
    ask("sources.tasks.fetch_article", article_id)


def ask_to_poll(source_id: int, expires: float | None = None) -> None:
    """Ask a worker to visit this source."""
    ask("sources.tasks.poll_source", source_id, expires=expires)


def ask(task: str, *ids: int, expires: float | None = None) -> None:
    """Send a task of this name; without `expires` it waits as long as it takes."""
    with contextlib.suppress(OperationalError, OSError):
        current_app.send_task(task, ids, expires=expires)
