"""What the product costs while nothing happens: memory and processor time of the processes that `make run` keeps.

Memory is the proportional set: a page that several processes share counts once among all of them (`Pss` of
/proc/PID/smaps_rollup, so this works on Linux only). A sum of resident sets would count shared pages as often as they are shared.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

from debate.benching.reading import Figure
from debate.benching.scale_rates import status_of
from debate.running.elsewhere import managed

START_SECONDS, IDLE_SECONDS = 40, 60
"""Seconds after which everything has started, and during which nothing happens but the clock's beats."""
ASKED = ("/readyz", "/", "/quotes/", "/people/", "/admin/login/")
"""Pages that are asked for before measuring: a web process that nobody has asked holds less than it will ever again."""
TICKS = os.sysconf("SC_CLK_TCK")


def costs(environment: dict[str, str], port: int) -> Iterator[Figure]:
    """What the product costs in these surroundings: each process, and all together."""
    managed(environment, "collectstatic", "--no-input", "-v", "0")  # else every page is an error
    command = [sys.executable, "-m", "debate.running.serving", "--port", str(port)]
    keeper = subprocess.Popen(
        command, cwd=settings.BASE_DIR, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        time.sleep(START_SECONDS)
        for path in ASKED:
            status_of(port, path)
        before = seconds_of(keeper.pid)
        time.sleep(IDLE_SECONDS)
        spent = (seconds_of(keeper.pid) - before) / IDLE_SECONDS
        held = [(name_of(pid), megabytes_of(pid)) for pid in family(keeper.pid)]
    finally:
        keeper.terminate()
        keeper.wait(40)
    for name, megabytes in held:
        yield Figure(f"idle: memory of {name}", megabytes, "MB")
    yield Figure("idle: memory of all processes (proportional set)", sum(megabytes for _, megabytes in held), "MB", "< 250")
    yield Figure("idle: of one core", 100 * spent, "%", "< 1")


def family(pid: int) -> list[int]:
    """A process and all that come of it."""
    tasks = Path(f"/proc/{pid}/task")
    children = [int(child) for task in tasks.iterdir() for child in (task / "children").read_text().split()]
    return [pid, *(member for child in children for member in family(child))]


def name_of(pid: int) -> str:
    """The module that a process runs: `granian`, `celery`, `debate.running.serving`."""
    words = Path(f"/proc/{pid}/cmdline").read_text().split("\0")
    return words[words.index("-m") + 1] if "-m" in words else words[0]


def seconds_of(pid: int) -> float:
    """Processor time of a family, in seconds."""
    fields = [Path(f"/proc/{member}/stat").read_text().rpartition(")")[2].split() for member in family(pid)]
    return sum(int(row[11]) + int(row[12]) for row in fields) / TICKS


def megabytes_of(pid: int) -> float:
    """Memory of one process; what it shares with others counts in parts."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) * 1024 / 1e6
