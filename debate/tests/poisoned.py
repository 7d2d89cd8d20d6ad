"""A Celery application whose reader dies or hangs on marked texts: for tests of what a poisoned article does to a worker."""

import os
import signal
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "debate.settings")
django.setup()

from debate import record  # noqa: E402  (Django must be set up first)
from debate.celery import app  # noqa: E402

__all__ = ["app"]
sound = record.read


def read(text: str, *rest: Any, **named: Any) -> Any:
    """The reader, but for the two poisons."""
    if "POISON THAT KILLS" in text:
        os.kill(os.getpid(), signal.SIGSEGV)
    while "POISON THAT HANGS" in text:
        pass
    return sound(text, *rest, **named)


record.read = read
