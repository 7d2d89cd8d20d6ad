"""Another `manage.py` beside this one, on a database or in a folder of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping

from django.conf import settings
from django.core.management.base import CommandError

LONGEST = 3600.0
"""Seconds: a million invented quotes take most of it."""


def managed(env: Mapping[str, str], *arguments: str) -> str:
    """The output of a command in another environment. Raises CommandError with the end of what it complained of."""
    command = [sys.executable, "-W", "ignore", str(settings.BASE_DIR / "manage.py"), *arguments]
    whole = {**os.environ, "LOG_LEVEL": "ERROR", **env}
    done = subprocess.run(command, env=whole, capture_output=True, text=True, timeout=LONGEST, check=False)
    if done.returncode:
        raise CommandError(done.stderr[-2000:])
    return done.stdout
