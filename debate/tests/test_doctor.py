"""What `manage.py doctor` and /readyz tell: what is stuck, ailing, overdue or not there, and what to do about it."""

import shutil
from collections import namedtuple
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone
from django_celery_beat.models import IntervalSchedule, PeriodicTask
from pytest_django import Settings

from debate import record
from debate.running.ailments import ailments
from debate.tests.builders import article, quote, source
from debate.tests.command_line import said
from sources import desk
from sources.models import Article, Source

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def beat() -> PeriodicTask:
    """A clock that has just sent something."""
    every = IntervalSchedule.objects.create(every=60, period=IntervalSchedule.SECONDS)
    task = "debate.tasks.read_waiting_articles"
    return PeriodicTask.objects.create(name="sweep", task=task, interval=every, last_run_at=timezone.now())


def test_doctor_is_content_with_a_record_that_goes_on(capsys: pytest.CaptureFixture[str]) -> None:
    article()
    assert said(capsys, "doctor") == ("All is well.\n", 0)


def words_of_ailments() -> list[str]:
    return [ailment.what for ailment in ailments()]


def test_doctor_tells_what_is_stuck(capsys: pytest.CaptureFixture[str]) -> None:
    long_ago = timezone.now() - timedelta(hours=2)
    article(next_try=long_ago)
    article(state="found", next_try=long_ago)
    assert words_of_ailments() == [
        "1 articles wait to be fetched for more than 15 minutes",
        "1 articles wait to be read for more than 15 minutes",
    ]
    printed, code = said(capsys, "doctor")
    assert code == 1
    assert "worker running" in " ".join(printed.split())


def test_doctor_tells_what_ails_without_alarm(capsys: pytest.CaptureFixture[str]) -> None:
    feed = source("A feed", kind="feed", address="https://feed.example/", next_visit=timezone.now() + timedelta(hours=1))
    Source.objects.filter(pk=feed.pk).update(ailing=True, failures=12, last_result="HTTP 404")
    article(state="gave_up", reason="not_found")
    article(state="read", reader_version="0.0")
    article(state="failed", tries=3, next_try=timezone.now() + timedelta(hours=1))
    quote(speaker_type="unknown", created=timezone.now() - timedelta(days=30))
    found = words_of_ailments()
    assert found[0] == "A feed: 12 visits in a row failed: HTTP 404"
    assert found[1] == "1 articles were given up: the page is not there"
    assert found[2:] == [
        "1 articles failed more than once",
        f"1 articles were read by an older reader than {record.READER_VERSION}",
        "1 quotes wait on the desk for more than two weeks",
    ]
    assert said(capsys, "doctor")[1] == 0


def test_doctor_tells_overdue_sources_and_a_silent_clock(beat: PeriodicTask) -> None:
    source("A feed", kind="feed", address="https://feed.example/", next_visit=timezone.now() - timedelta(hours=1))
    PeriodicTask.objects.filter(pk=beat.pk).update(last_run_at=None)
    assert words_of_ailments() == ["1 sources are overdue: A feed", "The clock (beat) has never sent anything."]
    PeriodicTask.objects.filter(pk=beat.pk).update(last_run_at=datetime(2025, 3, 5, 10, 0, tzinfo=UTC))
    assert "last sent something at 2025-03-05 10:00 UTC" in words_of_ailments()[1]


def test_doctor_tells_of_a_clock_that_was_wrong() -> None:
    article(state="read", reader_version=record.READER_VERSION, found_at=timezone.now() + timedelta(days=400))
    assert words_of_ailments() == ["1 articles were found in the future: a clock is or was wrong"]


def ready() -> tuple[int, str]:
    """What /readyz answers."""
    answer = Client().get("/readyz")
    return answer.status_code, answer.content.decode()


def test_the_product_is_ready_where_database_queue_and_clock_are() -> None:
    assert ready() == (200, "ok\n")
    assert Client().get("/healthz").content == b"ok\n"


def test_it_is_not_ready_without_its_clock() -> None:
    PeriodicTask.objects.all().delete()
    code, words = ready()
    assert (code, "never sent anything" in words) == (503, True)
    assert Client().get("/healthz").status_code == 200


def test_it_is_not_ready_without_its_queue(settings: Settings, tmp_path: Path) -> None:
    settings.REDIS_URL = "redis://127.0.0.1:1/0"
    assert ready() == (503, "The queue (Redis) does not answer.\n")
    settings.REDIS_URL, settings.QUEUE_DIR = "", tmp_path / "nowhere"
    assert ready()[0] == 503


@pytest.mark.parametrize(
    ("redis", "advice"),
    [
        ("redis://127.0.0.1:1/0", "Start Redis, or correct REDIS_URL."),
        ("", "Let the account that runs the product write there, or give VAR_DIR another folder."),
    ],
)
def test_doctor_says_what_to_do_about_the_queue_that_there_is(
    settings: Settings, tmp_path: Path, redis: str, advice: str
) -> None:
    settings.REDIS_URL, settings.QUEUE_DIR = redis, tmp_path / "nowhere"
    assert [ailment.advice for ailment in ailments()] == [advice]


def test_it_is_not_ready_on_a_full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: usage(10**9, 10**9, 5_000_000))
    code, words = ready()
    assert (code, words.startswith("Only 5 MB are free")) == (503, True)


def test_nothing_of_it_is_kept_by_a_cache() -> None:
    assert "no-store" in Client().get("/readyz")["Cache-Control"]


def test_what_waits_since_a_wrong_clock_is_due() -> None:
    """A clock that ran a year ahead claimed everything; then it was put right."""
    far = timezone.now() + timedelta(days=365)
    found, fetched = article(state="found", next_try=far), article(state="fetched", next_try=far)
    read = article(state="read", check_again=far)
    feed = source("A feed", kind="feed", address="https://feed.example/", next_visit=far)
    assert list(Article.objects.due()) == [found]
    assert list(Article.objects.waiting()) == [fetched]
    assert list(Article.objects.to_check_again()) == [read]
    assert list(Source.objects.due()) == [feed]


def test_what_waits_for_days_because_a_site_asked_is_not_due() -> None:
    article(state="failed", next_try=timezone.now() + timedelta(days=7))
    article(state="read", check_again=timezone.now() + timedelta(days=30))
    assert not Article.objects.due().exists()
    assert not Article.objects.to_check_again().exists()


def test_doctor_tells_which_sources_ended_until_staff_has_seen_it() -> None:
    gone = source("Harbour Courier", kind="feed", address="https://paper.example/feed", enabled=False, ailing=True)
    Source.objects.filter(pk=gone.pk).update(last_result="Removed for good (410).")
    assert "Harbour Courier ended and was switched off: Removed for good (410)." in words_of_ailments()
    desk.pause([gone])
    assert words_of_ailments() == []


def test_what_is_late_by_minutes_is_no_ailment() -> None:
    now = timezone.now()
    article(next_try=now - timedelta(minutes=14))
    article(state="found", next_try=now - timedelta(minutes=14))
    source("A feed", kind="feed", address="https://feed.example/", next_visit=now - timedelta(minutes=14))
    quote(speaker_type="unknown", created=now - timedelta(days=13))
    assert ailments(now) == []
    assert [ailment.urgent for ailment in ailments(now + timedelta(minutes=2))] == [True, True, True]


def test_where_work_stands_still_is_told_first() -> None:
    article(state="gave_up", reason="not_found")
    article(state="gave_up")
    article(next_try=timezone.now() - timedelta(hours=1))
    found = ailments()
    assert [ailment.urgent for ailment in found] == [True, False, False]
    assert "1 articles were given up: no reason" in words_of_ailments()
