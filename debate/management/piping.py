"""Output that somebody may stop reading at any time: `manage.py export | head`."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management.base import OutputWrapper


@contextmanager
def as_long_as_read(out: OutputWrapper) -> Iterator[None]:
    """Everything that is written in here has left the process at the end. Whoever reads may have seen enough before: then the rest
    is left out, and nothing remains for the interpreter to write (and to complain about) at its end."""
    try:
        yield
        out.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
