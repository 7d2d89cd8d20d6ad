"""A worker killed in the middle of its work loses no article and reads none twice: real processes, whichever broker is set."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable

import pytest
from django.conf import settings
from django.db import connection
from django.utils import timezone

from debate.models import Appearance, Quote
from debate.tasks import read_waiting_articles
from debate.tests.test_boundaries import ROOT
from sources import collect
from sources.models import Article

ARTICLES = 50
FILLER = "The committee meets again in spring, after the budget has been settled and new members have taken their seats. "
STORY = (
    "Invented story {n}.\n\n“Publishing weights number {n} makes audits possible,” Mira Solwin said.\n\n"
    + (FILLER * 6 + "\n\n") * 30
)


def database_address() -> str:
    """The test's own database, for the processes that the test starts."""
    database = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{database['NAME']}"
    secret = f":{database['PASSWORD']}" if database["PASSWORD"] else ""
    return f"postgres://{database['USER']}{secret}@{database['HOST']}:{database['PORT']}/{database['NAME']}"


def started_worker() -> subprocess.Popen[bytes]:
    """A real worker with two processes, in a session of its own."""
    lean = ["--without-gossip", "--without-mingle", "--without-heartbeat", "--loglevel", "ERROR"]
    command = [
        sys.executable,
        "-m",
        "celery",
        "-A",
        "debate.celery",
        "worker",
        "--pool",
        "prefork",
        "--concurrency",
        "2",
        *lean,
    ]
    environment = os.environ | {"DATABASE_URL": database_address(), "VAR_DIR": str(settings.VAR_DIR)}
    return subprocess.Popen(command, cwd=ROOT, env=environment, start_new_session=True, stderr=subprocess.DEVNULL)


def kill(worker: subprocess.Popen[bytes]) -> None:
    """SIGKILL the worker with its children: nothing can be tidied up."""
    os.killpg(worker.pid, signal.SIGKILL)
    worker.wait()


def wait_for(what: Callable[[], bool], seconds: float) -> bool:
    """Whether something becomes true in time."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if what():
            return True
        time.sleep(0.02)
    return False


def read_count() -> int:
    """How many articles are read."""
    return Article.objects.filter(state=Article.State.READ).count()


@pytest.mark.django_db(transaction=True)
def test_a_worker_killed_while_it_reads_fifty_articles_leaves_all_read_and_none_twice() -> None:
    for number in range(ARTICLES):
        collect.fetch(collect.add_text(STORY.format(n=number), language="en").pk)
    assert Article.objects.filter(state=Article.State.FETCHED).count() == ARTICLES
    worker = started_worker()
    try:
        assert wait_for(lambda: read_count() >= 3, 60)
    finally:
        kill(worker)
    assert 3 <= read_count() < ARTICLES
    Article.objects.exclude(state=Article.State.READ).update(next_try=timezone.now())  # the five minutes of the leases pass
    worker = started_worker()
    try:
        read_waiting_articles()  # what beat does every minute
        assert wait_for(lambda: read_count() == ARTICLES, 90), read_count()
    finally:
        kill(worker)
    assert Quote.objects.count() == ARTICLES
    assert Appearance.objects.count() == ARTICLES
    assert all(row.text == row.snapshot.text[row.start : row.end] for row in Appearance.objects.select_related("snapshot"))
