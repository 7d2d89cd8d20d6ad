"""Requests a second over HTTP, of servers that this file starts on loopback and ends again."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from itertools import cycle
from typing import Any

from django.conf import settings

HOST = "127.0.0.1"
CONNECTIONS = 4
"""Readers at once: as many as the site has threads."""
LONGEST = 120.0
"""Seconds for one answer, and for a server to come up."""
LEAST = 3
"""Answers of each address that are waited for, however slow."""


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def granian(port: int) -> list[str]:
    """The site as it is served in production: one process, four threads."""
    served = ["--interface", "wsgi", "--host", HOST, "--port", str(port), "--workers", "1", "--blocking-threads", "4"]
    return [sys.executable, "-m", "granian", *served, "--no-ws", "--log-level", "warning", "debate.wsgi:application"]


def datasette(program: str, file: str, port: int) -> list[str]:
    """Datasette with its limits of time lifted, so that it counts every facet instead of leaving it out."""
    limits = ["--setting", "sql_time_limit_ms", "100000", "--setting", "facet_time_limit_ms", "100000"]
    return [program, "serve", "--immutable", file, "--host", HOST, "--port", str(port), *limits]


@contextmanager
def served(command: Sequence[str], port: int, env: Mapping[str, str]) -> Iterator[None]:
    """A server from when it answers until the end of the block."""
    silent: Any = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = subprocess.Popen(command, cwd=settings.BASE_DIR, env={**os.environ, **env}, **silent)
    try:
        until = time.monotonic() + LONGEST
        while True:
            if process.poll() is not None or time.monotonic() > until:
                raise OSError(f"did not come up: {' '.join(command[:3])}")
            with suppress(OSError), socket.create_connection((HOST, port), 1):
                break
            time.sleep(0.2)
        yield
    finally:
        process.terminate()
        with suppress(subprocess.TimeoutExpired):
            process.wait(20)
        process.kill()


def rate(port: int, paths: Sequence[str], seconds: float, header: str = "") -> float:
    """Answers a second to four readers who ask one address after the other, each over a new connection, with one more header
    line if given. Each address is asked once before. Any answer but 200 raises ValueError."""
    _ask(port, paths, 0.0, len(paths), header)
    counts: list[tuple[int, float]] = []
    readers = [
        threading.Thread(target=lambda: counts.append(_ask(port, paths, seconds, LEAST, header))) for _ in range(CONNECTIONS)
    ]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    if len(counts) < CONNECTIONS:
        raise ValueError(f"{paths[0]}: a reader got no answer")
    return sum(number / took for number, took in counts)


def _ask(port: int, paths: Sequence[str], seconds: float, least: int, header: str) -> tuple[int, float]:
    """How many answers came, and in how many seconds."""
    start, number = time.perf_counter(), 0
    for path in cycle(paths):
        status = status_of(port, path, header)
        if status != 200:
            raise ValueError(f"{path} answered {status}")
        number += 1
        if number >= least and time.perf_counter() - start >= seconds:
            break
    return number, time.perf_counter() - start


def status_of(port: int, path: str, header: str = "") -> int:
    """Ask over a connection of its own, read the whole answer, give its status; 0 for no answer."""
    with socket.create_connection((HOST, port), LONGEST) as line:
        line.sendall(f"GET {path} HTTP/1.1\r\nHost: {HOST}\r\nConnection: close\r\n{header}\r\n".encode())
        head = line.recv(65536)
        while line.recv(65536):
            pass
    words = head.split(b" ", 2)
    return int(words[1]) if len(words) > 2 and words[1].isdigit() else 0
