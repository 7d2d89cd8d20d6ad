"""How fast collecting is: from feed to quotes against a local site, on both sets of servers; idle cost; growth with what is held.

Everything runs in databases and folders of the bench's own, which are removed afterwards.
"""

from __future__ import annotations

import json
import os
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import psycopg
from django.conf import settings

from debate.benching import idle
from debate.benching.reading import Figure
from debate.benching.scale_rates import served
from debate.running.elsewhere import managed

PORT, FEEDS = 8971, 20
"""Where the site listens, at as many hosts as it has feeds: a worker visits one host at a time."""
LATENCY = 40
"""Milliseconds that the site takes to answer."""
WORKER_STARTS = 6.0
"""Seconds after which a worker takes messages: what it costs to start is no part of a figure."""
TURNS, MORE = 4, 20
"""Of measuring growth: turns, and articles in each."""


def figures(articles: int, postgres: str, redis: str, rows: tuple[int, int]) -> Iterator[Figure]:
    """Every figure of collecting. `postgres` and `redis` are addresses of servers to use, empty where there are none."""
    with _site(articles // FEEDS):
        with embedded() as environment:
            yield from _speed("embedded", environment, articles, 2, ">= 8")
            yield from _shares(environment)
            yield from idle.costs(environment, PORT + 1)
        if postgres and redis:
            with _servers(postgres, redis) as environment:
                yield from _speed("PostgreSQL and Redis", environment, articles, 4, ">= 25")
    if postgres and redis:
        yield from _growth(postgres, redis, rows)


@contextmanager
def _site(articles: int) -> Iterator[None]:
    """The site, with so many articles in each feed."""
    command = [sys.executable, "-m", "debate.benching.site", str(PORT), str(FEEDS), str(articles), str(LATENCY)]
    with served(command, PORT, {}):
        yield


def _surroundings(folder: str, database: str, redis: str) -> dict[str, str]:
    """Without pauses between visits: the bench measures the machine, not politeness."""
    hosts = ",".join(f"127.0.0.{number + 1}:{PORT}" for number in range(FEEDS))
    quiet = {"FETCH_DELAY": "0", "FETCH_PATIENCE": "30", "FETCH_PRIVATE_HOSTS": hosts, "LOG_LEVEL": "ERROR"}
    return {**os.environ, **quiet, "VAR_DIR": folder, "DATABASE_URL": database, "REDIS_URL": redis}


@contextmanager
def embedded() -> Iterator[dict[str, str]]:
    """SQLite and the queue of files, in a folder of their own."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        environment = _surroundings(folder, f"sqlite:///{folder}/record.sqlite3", "")
        managed(environment, "migrate", "-v", "0")
        yield environment


@contextmanager
def _servers(postgres: str, redis: str) -> Iterator[dict[str, str]]:
    """A database of the bench's own on this PostgreSQL, and this Redis."""
    name = f"bench_{os.getpid()}_{secrets.token_hex(2)}"
    place = urlunsplit(urlsplit(postgres)._replace(path=f"/{name}"))
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
        folder = tempfile.mkdtemp(prefix="bench-")
        try:
            environment = _surroundings(folder, place, redis)
            managed(environment, "migrate", "-v", "0")
            yield environment
        finally:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
            shutil.rmtree(folder)


def _probe(environment: dict[str, str], what: str, *numbers: int) -> dict[str, Any]:
    """What the probe tells of the product in these surroundings. RuntimeError with its complaint where it fails."""
    command = [sys.executable, "-m", "debate.benching.probe", what, *map(str, numbers)]
    told = subprocess.run(command, cwd=settings.BASE_DIR, env=environment, capture_output=True, text=True, check=False)
    if told.returncode:
        raise RuntimeError(f"The bench's probe '{what}' failed:\n{told.stderr}")
    found: dict[str, Any] = json.loads(told.stdout.splitlines()[-1])
    return found


@contextmanager
def _worker(environment: dict[str, str], processes: int) -> Iterator[int]:
    """The product's worker, with so many processes. Yields its process id."""
    command = [sys.executable, "-m", "celery", "-A", "debate.celery", "worker", "--pool", "prefork"]
    command += ["--concurrency", str(processes)]
    command += ["--without-gossip", "--without-mingle", "--without-heartbeat", "--loglevel", "ERROR"]
    process = subprocess.Popen(
        command,
        cwd=settings.BASE_DIR,
        env=environment,
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    time.sleep(WORKER_STARTS)
    try:
        yield process.pid
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _speed(name: str, environment: dict[str, str], articles: int, processes: int, goal: str) -> Iterator[Figure]:
    """From feed to quotes with so many processes: the rate, the processor's time, and what came of it."""
    with _worker(environment, processes) as worker:
        before = idle.seconds_of(worker)
        told = _probe(environment, "run", PORT, FEEDS, articles)
        spent = idle.seconds_of(worker) - before
    yield Figure(f"{name}: articles, from feed to quotes", told["read"] / told["seconds"], "a second", goal)
    yield Figure(f"{name}: processor time of the worker", 1000 * spent / articles, "ms each")
    yield Figure(f"{name}: articles that were not read", articles - told["read"], "", "0")
    yield Figure(f"{name}: quotes that came of them", told["quotes"], "")


def _shares(environment: dict[str, str]) -> Iterator[Figure]:
    """Where the time of one article goes, on the embedded default in one process."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        own = {**environment, "DATABASE_URL": f"sqlite:///{folder}/record.sqlite3", "VAR_DIR": folder}
        managed(own, "migrate", "-v", "0")
        for step, milliseconds in _probe(own, "shares", PORT, 60).items():
            yield Figure(f"an article: {step}", milliseconds, "ms")


def _growth(postgres: str, redis: str, rows: tuple[int, int]) -> Iterator[Figure]:
    """Collecting one more article while few and while many are held: in turns, so that a busy machine is busy for both."""
    with _servers(postgres, redis) as few, _servers(postgres, redis) as many:
        for number, environment in zip(rows, (few, many), strict=True):
            yield Figure(f"making {number:,} articles to hold", _probe(environment, "fill", number)["seconds"], "s")
        spent: dict[int, list[float]] = {number: [] for number in rows}
        for turn in range(TURNS + 1):
            for number, environment in zip(rows, (few, many), strict=True):
                taken = _probe(environment, "more", MORE, turn * MORE)["keeping"]
                spent[number] += [taken] if turn else []  # the first turn warms the caches up
        for number in rows:
            yield Figure(f"collecting one more article beside {number:,}", min(spent[number]), "ms")
        yield Figure(
            f"growth from {rows[0]:,} to {rows[1]:,} articles", min(spent[rows[1]]) / min(spent[rows[0]]), "times", "<= 1.3"
        )
