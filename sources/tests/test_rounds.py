"""A worker's round: hosts in turn, each failure its own, an end in time, and the next round called."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import timedelta

import pytest
from celery.exceptions import SoftTimeLimitExceeded
from django.utils import timezone
from pytest_django import Settings

from sources import rounds
from sources.collect import desk
from sources.models import Article, Host
from sources.rounds import as_they_wait, go_round, in_turn

pytestmark = pytest.mark.django_db


@pytest.fixture
def called(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The rounds that were called."""
    names: list[str] = []
    monkeypatch.setattr(rounds, "ask", lambda task, **_: names.append(task))
    return names


@pytest.fixture(autouse=True)
def by_rows(settings: Settings) -> None:
    """Turns are kept in rows, patience is short."""
    settings.REDIS_URL, settings.FETCH_PATIENCE = "", 0.5


def due(*addresses: str) -> list[int]:
    """Articles that are due at these addresses."""
    rows = [Article(source=desk(), address=f"https://{address}") for address in addresses]
    return [article.pk for article in Article.objects.bulk_create(rows)]


def finish(article_id: int) -> None:
    """Work that comes to its end."""
    Article.objects.filter(pk=article_id).update(state=Article.State.READ)


def noting(worked: list[int], pause: float = 0.0) -> Callable[[int], object]:
    """Work that notes what it worked on."""

    def work(article_id: int) -> None:
        time.sleep(pause)
        worked.append(article_id)
        finish(article_id)

    return work


def walk(work: Callable[[int], object]) -> int:
    """A round of the articles that are due."""
    return go_round("fetch", in_turn(Article.objects.due), work)


def test_a_round_works_on_everything_that_is_due_and_calls_one_helper(called: list[str]) -> None:
    ids = due(*(f"{host}.example/{number}" for host in "abc" for number in range(7)))
    worked: list[int] = []
    assert walk(noting(worked)) == 21
    assert sorted(worked) == ids
    assert called == ["fetch"]


def test_nobody_is_called_to_help_with_a_single_host_and_with_nothing(called: list[str]) -> None:
    assert walk(finish) == 0
    due("a.example/1", "a.example/2")
    assert walk(finish) == 2
    assert called == []


def test_what_goes_wrong_with_one_article_is_its_own(called: list[str]) -> None:
    bad, good = due("a.example/1", "b.example/1")

    def work(article_id: int) -> None:
        if article_id == bad:
            raise RuntimeError("an invented mistake")
        finish(article_id)

    assert walk(work) == 2
    assert list(Article.objects.due()) == [Article.objects.get(pk=bad)]
    assert Article.objects.get(pk=good).state == "read"


def test_the_limit_of_the_task_ends_the_round(called: list[str]) -> None:
    due("a.example/1", "b.example/1")

    def work(article_id: int) -> None:
        raise SoftTimeLimitExceeded

    with pytest.raises(SoftTimeLimitExceeded):
        walk(work)


def test_a_round_ends_in_time_and_calls_the_next_one(called: list[str], settings: Settings) -> None:
    settings.ROUND_SECONDS = 0.05
    due(*(f"a.example/{number}" for number in range(9)))
    assert 1 <= walk(noting([], 0.03)) <= 3
    assert called == ["fetch"]


def test_a_busy_host_holds_nobody_up(called: list[str]) -> None:
    busy, free = due("busy.example/1", "free.example/1")
    Host.objects.create(name="busy.example", holder="somebody", free_at=timezone.now() + timedelta(seconds=40))
    worked: list[int] = []
    walk(noting(worked))
    assert worked == [free]
    assert Article.objects.due().get().pk == busy


def test_a_host_in_its_pause_is_waited_for_where_there_is_no_other(called: list[str]) -> None:
    due("a.example/1")
    Host.objects.create(name="a.example", free_at=timezone.now() + timedelta(seconds=0.3))
    begun = time.monotonic()
    assert walk(finish) == 1
    assert time.monotonic() - begun >= 0.25


def test_a_host_that_rests_for_long_is_asked_so_that_its_articles_are_put_back(called: list[str]) -> None:
    due("a.example/1")
    Host.objects.create(name="a.example", free_at=timezone.now() + timedelta(minutes=10))
    assert walk(finish) == 1


def test_what_visits_nobody_comes_as_it_waits(called: list[str]) -> None:
    ids = due(*(f"a.example/{number}" for number in range(30)))
    worked: list[int] = []
    assert go_round("read", as_they_wait(Article.objects.due), noting(worked)) == 30
    assert worked == ids
