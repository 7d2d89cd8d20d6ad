"""The worker of `make run`, which carries the clock: `python -m debate.running.worker --concurrency 2`.

Celery's own command would load all of its other commands and a shell, nine megabytes. With `cffi`, every child of a worker builds a
parser of C to make one call of the system; without, `ctypes` makes it: 6 MB each. No message is written in YAML.
"""

from __future__ import annotations

import argparse
import sys
from importlib import import_module
from typing import Any

from debate.running.leaving_out import left_out

LEFT_OUT = ("cffi", "yaml")


def worker_of(processes: int) -> Any:
    """Celery's worker with so many processes, which beats from the moment at which it is ready. It talks to no other worker."""
    with left_out(*LEFT_OUT):
        import_module("kombu.serialization")
        app = import_module("debate.celery").app
    clock, signals = import_module("debate.running.clock").Clock(app), import_module("celery.signals")
    signals.worker_ready.connect(lambda **told: clock.start(), weak=False, dispatch_uid="debate.start_the_clock")
    alone = {"without_gossip": True, "without_mingle": True, "without_heartbeat": True}
    return app.Worker(pool_cls="prefork", concurrency=processes, loglevel="WARNING", quiet=True, **alone)


def main(arguments: list[str] | None = None) -> int:
    """Work until a signal. Returns the exit code."""
    parser = argparse.ArgumentParser(description="Work, and send what the clock says.")
    parser.add_argument("--concurrency", type=int, default=2, help="processes")
    worker = worker_of(parser.parse_args(arguments).concurrency)
    worker.start()
    return int(worker.exitcode or 0)


if __name__ == "__main__":
    sys.exit(main())
