"""Celery's command, without what it would load and we do without: `python -m debate.running.worker -A debate.celery worker`.

With `cffi`, every child of a worker builds a parser of C to make one call of the system; without, `ctypes` makes it: 6 MB each.
No message is written in YAML.
"""

from __future__ import annotations

import sys
from importlib import import_module

from debate.running.leaving_out import left_out

LEFT_OUT = ("cffi", "yaml")


def main() -> int:
    """Load Celery's command and run it. Returns its exit code."""
    with left_out(*LEFT_OUT):
        celery = import_module("celery.bin.celery")
        import_module("kombu.serialization")
    return int(celery.main() or 0)


if __name__ == "__main__":
    sys.exit(main())
