"""Modules that a library loads if they are there, and that this process does without: several megabytes each."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, cast


@contextmanager
def left_out(*names: str) -> Iterator[None]:
    """While this lasts, these are as good as not installed for who imports them; what was loaded before stays."""
    absent = [name for name in names if name not in sys.modules]
    cast(dict[str, Any], sys.modules).update(dict.fromkeys(absent))  # None is Python's own way to say so
    try:
        yield
    finally:
        for name in absent:
            sys.modules.pop(name, None)
