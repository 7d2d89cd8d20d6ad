"""Real processes for tests that lose them on purpose: workers, a Redis and a PostgreSQL of the test's own, a site that is slow."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection

from debate.celery import app
from debate.tests.test_boundaries import ROOT

LEAN = ["--without-gossip", "--without-mingle", "--without-heartbeat", "--loglevel", "ERROR"]
SWEEPS = ("sources.tasks.poll_due_sources", "sources.tasks.fetch_waiting_articles", "debate.tasks.read_waiting_articles")


def database_address() -> str:
    """The test's own database, for the processes that the test starts."""
    database = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{database['NAME']}"
    secret = f":{database['PASSWORD']}" if database["PASSWORD"] else ""
    return f"postgres://{database['USER']}{secret}@{database['HOST']}:{database['PORT']}/{database['NAME']}"


def empty_the_queue() -> None:
    """Drop every message that an earlier test left: ids come again in a fresh database, and so would its work."""
    with app.connection_for_write() as connected:
        channel = connected.default_channel
        channel.queue_purge(app.conf.task_default_queue)
        if settings.REDIS_URL:  # what a killed worker held
            channel.client.delete(channel.unacked_key, channel.unacked_index_key)


def surroundings(**more: str) -> dict[str, str]:
    """The environment of a process that works on the test's database and queue."""
    own = {
        "DATABASE_URL": database_address(),
        "VAR_DIR": str(settings.VAR_DIR),
        "REDIS_URL": settings.REDIS_URL,
        "FETCH_DELAY": "0",
        "FETCH_PATIENCE": "20",
        "FETCH_PRIVATE_HOSTS": ",".join(settings.FETCH_PRIVATE_HOSTS),
    }
    return {**os.environ, **own, **more}


def started_worker(
    environment: dict[str, str], concurrency: int = 2, application: str = "debate.celery"
) -> subprocess.Popen[bytes]:
    """A real worker, in a session of its own."""
    command = [sys.executable, "-m", "celery", "-A", application, "worker", "--pool", "prefork"]
    command += ["--concurrency", str(concurrency), *LEAN]
    return subprocess.Popen(command, cwd=ROOT, env=environment, start_new_session=True, stderr=subprocess.DEVNULL)


@contextmanager
def working(
    environment: dict[str, str], concurrency: int = 2, application: str = "debate.celery"
) -> Iterator[subprocess.Popen[bytes]]:
    """A worker that is killed at the end, if it still lives."""
    worker = started_worker(environment, concurrency, application)
    try:
        yield worker
    finally:
        kill(worker)


def kill(worker: subprocess.Popen[bytes]) -> None:
    """SIGKILL the worker with its children: nothing can be tidied up."""
    try:
        os.killpg(worker.pid, signal.SIGKILL)
    except ProcessLookupError:
        return
    worker.wait()


def send(environment: dict[str, str], *tasks: tuple[str, list[int]], times: int = 1) -> None:
    """Send tasks as another process does."""
    code = (
        "import sys, json; from debate.celery import app\n"
        "for name, args in json.loads(sys.argv[1]):\n"
        "    app.send_task(name, args)\n"
    )
    told = json.dumps([[name, arguments] for name, arguments in tasks] * times)
    subprocess.run([sys.executable, "-c", code, told], cwd=ROOT, env=environment, check=False, stderr=subprocess.DEVNULL)


def sweep(environment: dict[str, str]) -> None:
    """What beat sends every minute."""
    send(environment, *((name, []) for name in SWEEPS))


def wait_for(what: Callable[[], Any], seconds: float = 15) -> bool:
    """Whether something becomes true in time."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if what():
            return True
        time.sleep(0.03)
    return False


def free_port() -> int:
    """A port that nobody uses now."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


class OwnRedis:
    """A Redis of the test's own, to be flushed, killed and started."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.port = folder, free_port()
        self.address = f"redis://127.0.0.1:{self.port}/0"
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it, empty or with what it saved, and wait until it answers."""
        command = ["redis-server", "--port", str(self.port), "--dir", str(self.folder), "--save", "", "--bind", "127.0.0.1"]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        assert wait_for(self._answers, 10)

    def _answers(self) -> bool:
        try:
            socket.create_connection(("127.0.0.1", self.port), 1).close()
        except OSError:
            return False
        return True

    def say(self, *words: str) -> None:
        """A command."""
        subprocess.run(["redis-cli", "-p", str(self.port), *words], check=True, stdout=subprocess.DEVNULL)

    def stop(self) -> None:
        """SIGKILL: what was in memory is gone."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()


class OwnPostgres:
    """A PostgreSQL cluster of the test's own, to be killed and started."""

    def __init__(self, folder: Path, binaries: Path) -> None:
        self.folder, self.binaries, self.port = folder / "cluster", binaries, free_port()
        self.address = f"postgres://postgres@127.0.0.1:{self.port}/postgres"
        self.process: subprocess.Popen[bytes] | None = None

    def create(self) -> None:
        """Make the cluster and start it."""
        for place in (self.folder.parent, *self.folder.parents):
            if place.stat().st_uid == os.getuid() and "pytest" in str(place):
                place.chmod(0o755)
        self.folder.mkdir()
        if os.getuid() == 0:
            subprocess.run(["chown", "postgres", str(self.folder)], check=True)
        command = self._as_postgres("initdb", "-D", str(self.folder), "-U", "postgres", "--auth", "trust", "--no-sync")
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd="/")
        self.start()

    def start(self) -> None:
        """Start it and wait until it answers."""
        options = ["-D", str(self.folder), "-p", str(self.port), "-k", str(self.folder), "-c", "listen_addresses=127.0.0.1"]
        command = self._as_postgres("postgres", *options, "-c", "fsync=off")
        self.process = subprocess.Popen(command, cwd="/", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        ask = [str(self.binaries / "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(self.port)]
        assert wait_for(lambda: subprocess.run(ask).returncode == 0, 30)

    def stop(self) -> None:
        """At once, as when the power goes."""
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(signal.SIGQUIT)
            self.process.wait(30)

    def _as_postgres(self, name: str, *arguments: str) -> list[str]:
        """The command line, for its own user where the tests run as root."""
        command = [str(self.binaries / name), *arguments]
        return (
            ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", *command] if os.getuid() == 0 else command
        )
