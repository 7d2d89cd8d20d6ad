"""What a machine that watches must know: does the database answer, does the queue, has the clock (beat) sent anything lately?"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from datetime import timedelta

from django.conf import settings
from django.db import DatabaseError, connection
from django.utils import timezone
from django_celery_beat.models import PeriodicTask

SILENT = timedelta(minutes=15)
"""Beat sends something every minute; after so long without it stands still."""
LEAST_ROOM = 200_000_000
"""Bytes that must be free on the disk on which the product writes."""


def troubles() -> list[str]:
    """Everything that keeps the product from working, in words; empty where it is ready. No look lasts longer than seconds."""
    return [words for look in (_database, _queue, _beat, _disk) for words in look()]


def _database() -> Iterator[str]:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        yield "The database does not answer."


def _queue() -> Iterator[str]:
    if not settings.REDIS_URL:
        if not os.access(settings.QUEUE_DIR, os.W_OK):
            yield f"The queue's folder {settings.QUEUE_DIR} can't be written."
        return
    import redis  # noqa: PLC0415  (5 MB that the default does without)

    try:
        with redis.Redis.from_url(settings.REDIS_URL, socket_timeout=2, socket_connect_timeout=2) as client:
            client.ping()
    except redis.RedisError:
        yield "The queue (Redis) does not answer."


def _beat() -> Iterator[str]:
    try:
        ours = PeriodicTask.objects.filter(enabled=True, task__regex=r"^(sources|debate)\.")
        last = max((run for run in ours.values_list("last_run_at", flat=True) if run), default=None)
    except DatabaseError:
        return  # told already
    if last is None:
        yield "The clock (beat) has never sent anything."
    elif timezone.now() - last > SILENT:
        yield f"The clock (beat) last sent something at {last:%Y-%m-%d %H:%M} UTC."


def _disk() -> Iterator[str]:
    free = shutil.disk_usage(settings.VAR_DIR).free
    if free < LEAST_ROOM:
        yield f"Only {free // 1_000_000} MB are free on the disk of {settings.VAR_DIR}."
