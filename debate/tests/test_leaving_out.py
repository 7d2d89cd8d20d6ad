"""What processes do without, and what a worker does before it forks: real processes tell what they have loaded."""

from __future__ import annotations

import contextlib
import json
import logging
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import DatabaseError, connection
from django.test.utils import CaptureQueriesContext

from debate.celery import app
from debate.running.leaving_out import left_out
from debate.running.rehearsing import rehearse
from debate.running.worker import LEFT_OUT
from debate.tests.processes import surroundings, wait_for
from debate.tests.test_boundaries import ROOT
from sources.querysets import SourceQuerySet

AWAY = {"DATABASE_URL": "postgres://nobody@127.0.0.1:1/none", "REDIS_URL": "redis://127.0.0.1:1/0"}
"""Servers that don't answer."""


def loaded_by(code: str, environment: dict[str, str]) -> set[str]:
    """The modules that a fresh process has after running this."""
    tell = f"import json, sys\n{code}\nprint(json.dumps([name for name, module in sys.modules.items() if module]))"
    told = subprocess.run([sys.executable, "-c", tell], cwd=ROOT, env=environment, stdout=subprocess.PIPE, check=True)
    return set(json.loads(told.stdout.splitlines()[-1]))


def test_what_is_left_out_can_be_had_afterwards_and_what_is_there_stays() -> None:
    sys.modules.pop("this_is_not_there", None)
    with left_out("json", "this_is_not_there"):
        assert sys.modules["json"] is json
        with pytest.raises(ImportError):
            __import__("this_is_not_there")
    assert "this_is_not_there" not in sys.modules


@pytest.mark.parametrize(("database", "driver"), [("sqlite:///{}/record.sqlite3", False), (AWAY["DATABASE_URL"], True)])
def test_the_web_loads_the_driver_of_its_own_database_only(database: str, driver: bool, tmp_path: Path) -> None:
    environment = {**os.environ, "DATABASE_URL": database.format(tmp_path), "VAR_DIR": str(tmp_path), "REDIS_URL": ""}
    found = loaded_by("import debate.wsgi", environment)
    assert ("psycopg" in found) == driver
    assert not {"requests", "pygments", "PIL"} & found
    assert "drf_spectacular" in found


@pytest.mark.django_db(transaction=True)
def test_a_workers_children_do_without_and_still_end_with_it() -> None:
    command = [sys.executable, "-m", "debate.running.worker", "--concurrency", "2"]
    worker = subprocess.Popen(
        command, cwd=ROOT, env=surroundings(), start_new_session=True, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL
    )
    try:
        assert wait_for(lambda: len(_pool_of(worker.pid)) == 2, 60)
        pool = _pool_of(worker.pid)
        worker.kill()
        worker.wait()
        assert wait_for(lambda: not any(Path(f"/proc/{pid}").exists() for pid in pool), 10)
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(worker.pid, signal.SIGKILL)


def _pool_of(pid: int) -> list[str]:
    """Those of a worker's children that have come so far that they ignore Ctrl-C: by then they have asked to end with it."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [child for child in children if _ignored(child) & 2]


def _ignored(pid: str) -> int:
    """The signals that a process ignores, a bit for each."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("SigIgn")).split()[1], 16)


def test_a_worker_is_made_without_what_it_can_do_without() -> None:
    found = loaded_by("from debate.running.worker import worker_of\nworker_of(2)", {**os.environ, **AWAY})
    assert not {*LEFT_OUT, "celery.bin", "prompt_toolkit"} & found
    assert "celery.concurrency.prefork" in found


@pytest.mark.django_db
def test_a_rehearsal_asks_and_writes_nothing() -> None:
    with CaptureQueriesContext(connection) as captured:
        rehearse(app)
    words = {query["sql"].split()[0] for query in captured}
    assert words == {"SELECT"}
    assert any("sources_source" in query["sql"] for query in captured)


@pytest.mark.django_db
def test_a_database_that_is_away_stops_no_worker(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    def away(self: SourceQuerySet) -> None:
        raise DatabaseError("gone fishing")

    monkeypatch.setattr(SourceQuerySet, "due", away)
    with caplog.at_level(logging.WARNING):
        rehearse(app)
    assert "gone fishing" in caplog.text
