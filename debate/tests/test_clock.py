"""The clock: it beats at the start, whatever fails, and never while its worker forks."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from threading import Thread
from types import SimpleNamespace

import pytest
from django.db import DatabaseError
from django_celery_beat.models import PeriodicTask
from django_celery_beat.schedulers import DatabaseScheduler

from debate.celery import app
from debate.running import clock
from debate.running.readiness import troubles


def due(scheduler: DatabaseScheduler) -> set[str]:
    """The names of what is due now."""
    return {name for name, entry in scheduler.schedule.items() if entry.is_due().is_due}


@pytest.fixture(autouse=True)
def one_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    """The scheduler closes connections that have grown old; that of a test must stay."""
    monkeypatch.setattr("django_celery_beat.schedulers.close_old_connections", lambda: None)
    monkeypatch.setattr(clock, "connections", SimpleNamespace(close_all=lambda: None))


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the tasks that the clock sends instead of going anywhere."""
    names: list[str] = []

    def send(self: DatabaseScheduler, name: str, *arguments: object, **options: object) -> SimpleNamespace:
        names.append(name)
        return SimpleNamespace(id="sent")

    monkeypatch.setattr(DatabaseScheduler, "send_task", send)
    monkeypatch.setattr(app.tasks, "get", lambda name: None)  # it would send what it finds there by itself
    return names


@pytest.mark.django_db
def test_a_fresh_clock_has_everything_to_send() -> None:
    scheduler = DatabaseScheduler(app=app)
    ours = set(app.conf.beat_schedule)
    assert not due(scheduler) & ours
    clock.begin_at_once(SimpleNamespace(scheduler=scheduler))
    assert due(scheduler) >= ours


@pytest.mark.django_db
def test_what_was_sent_before_keeps_its_time() -> None:
    DatabaseScheduler(app=app)
    PeriodicTask.objects.filter(name="poll due sources").update(total_run_count=3, last_run_at=datetime.now(UTC))
    scheduler = DatabaseScheduler(app=app)
    clock.begin_at_once(SimpleNamespace(scheduler=scheduler))
    assert "poll due sources" not in due(scheduler)


@pytest.mark.django_db
def test_the_product_is_ready_with_the_first_beat() -> None:
    scheduler = DatabaseScheduler(app=app)
    scheduler.send_task = lambda *arguments, **options: SimpleNamespace(id="sent")
    assert any("clock" in words for words in troubles())
    clock.begin_at_once(SimpleNamespace(scheduler=scheduler))
    scheduler.tick()
    scheduler.tick()
    last = PeriodicTask.objects.exclude(last_run_at=None).latest("last_run_at").last_run_at
    assert datetime.now(UTC) - last < timedelta(minutes=1)
    assert not any("clock" in words for words in troubles())


@pytest.mark.django_db
def test_a_carried_clock_sends_what_was_never_sent_and_tells_when_it_beats_again(sent: list[str]) -> None:
    carried = clock.Clock(app)
    ours = {entry["task"] for entry in app.conf.beat_schedule.values()}
    pauses = [carried.beat() for _ in range(len(ours) + 3)]
    assert ours <= set(sent)
    assert 0 < pauses[-1] <= app.conf.beat_max_loop_interval


def test_a_beat_that_fails_is_told_and_the_clock_goes_on(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    carried = clock.Clock(app)
    monkeypatch.setattr(carried, "_wound_up", a_database_that_is_away)
    assert carried.beat() == clock.AGAIN
    assert "gone fishing" in caplog.text


def test_no_process_forks_in_the_middle_of_a_beat() -> None:
    with clock.STILL:
        forked = Thread(target=fork_and_wait)
        forked.start()
        forked.join(0.3)
        assert forked.is_alive()
    forked.join(5)
    assert not forked.is_alive()


def test_a_forked_process_may_beat_itself() -> None:
    assert fork_and_wait() == 0


def fork_and_wait() -> int:
    """The exit code of a child that takes the clock's lock, which its parent may have held."""
    child = os.fork()
    if not child:
        os._exit(0 if clock.STILL.acquire(blocking=False) else 1)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def a_database_that_is_away() -> DatabaseScheduler:
    """What a scheduler meets where the database does not answer."""
    raise DatabaseError("gone fishing")
