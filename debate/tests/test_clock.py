"""The clock: it beats at the start, and the worker that carries it ends with it."""

from __future__ import annotations

import signal
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest
from django_celery_beat.models import PeriodicTask
from django_celery_beat.schedulers import DatabaseScheduler

from debate.celery import app
from debate.running import clock
from debate.running.readiness import troubles


class Timer:
    """Remembers what it should do again and again."""

    def __init__(self) -> None:
        self.asked: list[tuple[float, object, tuple[object, ...]]] = []

    def call_repeatedly(self, seconds: float, what: object, arguments: tuple[object, ...]) -> None:
        """Take a wish."""
        self.asked.append((seconds, what, arguments))


def a_clock(lives: bool) -> SimpleNamespace:
    """A clock's process."""
    return SimpleNamespace(is_alive=lambda: lives)


def due(scheduler: DatabaseScheduler) -> set[str]:
    """The names of what is due now."""
    return {name for name, entry in scheduler.schedule.items() if entry.is_due().is_due}


@pytest.fixture(autouse=True)
def one_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    """The scheduler closes connections that have grown old; that of a test must stay."""
    monkeypatch.setattr("django_celery_beat.schedulers.close_old_connections", lambda: None)


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Signals that the worker sends to itself."""
    signals: list[int] = []
    monkeypatch.setattr("debate.running.clock.os.kill", lambda pid, number: signals.append(number))
    return signals


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


def test_a_worker_looks_after_the_clock_that_it_carries() -> None:
    timer, carried = Timer(), a_clock(lives=True)
    clock.watch_the_clock(SimpleNamespace(controller=SimpleNamespace(beat=carried, timer=timer)))
    assert timer.asked == [(clock.LOOK, clock.end_without_clock, (carried,))]


def test_a_worker_without_a_clock_looks_after_nothing() -> None:
    timer = Timer()
    clock.watch_the_clock(SimpleNamespace(controller=SimpleNamespace(beat=None, timer=timer)))
    assert timer.asked == []


def test_a_worker_ends_when_its_clock_has_died(sent: list[int]) -> None:
    clock.end_without_clock(a_clock(lives=True))
    assert sent == []
    clock.end_without_clock(a_clock(lives=False))
    assert sent == [signal.SIGTERM]
