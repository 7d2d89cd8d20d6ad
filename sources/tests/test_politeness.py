"""One visit at a time per host across workers, whoever keeps the turns: rows, or Redis where one is at hand."""

import os
import threading
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from datetime import timedelta

import pytest
import redis
from django.db import connection
from django.utils import timezone
from pytest_django import Settings
from pytest_httpserver import HTTPServer
from werkzeug import Response

from sources import politeness, redis_turns
from sources.answers import FetchFailed
from sources.fetching import fetch
from sources.hosts import Host
from sources.politeness import rest, turn
from sources.visiting import visit
from sources.waiting import POLL, NotYet

REDIS = os.environ.get("TEST_REDIS_URL") or os.environ.get("REDIS_URL") or "redis://127.0.0.1:6379/15"
HOST = "paper.example"


def redis_answers() -> bool:
    """Whether a Redis is at hand."""
    try:
        return bool(redis.Redis.from_url(REDIS, socket_connect_timeout=1).ping())
    except redis.RedisError:
        return False


@pytest.fixture(params=["rows", "redis"])
def keeper(request: pytest.FixtureRequest, settings: Settings, transactional_db: None) -> Iterator[str]:
    """Both keepers of turns, with nothing kept."""
    if request.param == "redis" and not redis_answers():
        words = f"no Redis at {REDIS}; `make services` starts one"
        pytest.fail(words) if os.environ.get("DEMAND_ALL") else pytest.skip(words)
    settings.REDIS_URL = REDIS if request.param == "redis" else ""
    if request.param == "redis":
        redis_turns.client(REDIS).delete(f"turn:{HOST}", "turn:other.example")
    yield request.param


def hold(host: str = HOST, pause: float = 0.0, lease: float = 5.0, patience: float = 0.0) -> None:
    """Take a turn and give it back at once."""
    with turn(host, pause=pause, lease=lease, patience=patience):
        pass


def test_a_host_that_is_being_visited_is_not_visited_a_second_time(keeper: str) -> None:
    with turn(HOST, pause=0, lease=5, patience=0):
        with pytest.raises(NotYet):
            hold()
        hold("other.example")
    hold()


def test_a_pause_follows_each_visit(keeper: str) -> None:
    hold(pause=60)
    with pytest.raises(NotYet) as told:
        hold()
    assert 55 < told.value.seconds <= 60


def test_a_turn_whose_worker_died_ends_with_its_lease(keeper: str) -> None:
    with turn(HOST, pause=0, lease=0.1, patience=0):
        time.sleep(0.15)
        hold()


def test_a_worker_whose_lease_ran_out_does_not_end_the_next_ones_turn(keeper: str) -> None:
    with turn(HOST, pause=0, lease=0.1, patience=0):
        time.sleep(0.15)
        second = turn(HOST, pause=0, lease=5, patience=0)
        second.__enter__()
    with pytest.raises(NotYet):
        hold()
    second.__exit__(None, None, None)


def test_a_host_that_asks_for_rest_gets_it(keeper: str) -> None:
    rest(HOST, 120)
    with pytest.raises(NotYet) as told:
        hold()
    assert 100 < told.value.seconds <= 120


def test_who_can_be_visited_now_is_told_for_many_hosts_at_once(keeper: str) -> None:
    hosts = [HOST, "other.example", "third.example"]
    rest("other.example", 120)
    with turn(HOST, pause=0, lease=5, patience=0):
        waits = politeness.keeper().waits(hosts)
    assert waits[HOST] == POLL
    assert 110 < waits["other.example"] <= 120
    assert set(waits) == {HOST, "other.example"}
    assert set(politeness.keeper().waits([HOST])) == set() == set(politeness.keeper().waits([]))


def test_of_eight_workers_at_once_one_visits_at_a_time(keeper: str) -> None:
    inside, most = [0], [0]
    lock = threading.Lock()

    def work() -> None:
        with turn(HOST, pause=0.01, lease=10, patience=20):
            with lock:
                inside[0] += 1
                most[0] = max(most[0], inside[0])
            time.sleep(0.02)
            with lock:
                inside[0] -= 1
        connection.close()

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1]
    hold(patience=1)


@pytest.mark.django_db
def test_a_row_from_a_clock_that_ran_ahead_does_not_lock_a_host_out(settings: Settings) -> None:
    settings.REDIS_URL = ""
    Host.objects.create(name=HOST, holder="gone", free_at=timezone.now() + timedelta(days=300))
    hold()


def test_without_an_answer_of_redis_nothing_is_visited(settings: Settings) -> None:
    settings.REDIS_URL = "redis://127.0.0.1:1/0"
    with pytest.raises(NotYet):
        hold()


@pytest.mark.django_db
def test_a_site_that_says_429_rests_as_long_as_it_asks(site: HTTPServer) -> None:
    answer = Response(status=429, headers={"Retry-After": "90"})
    site.expect_request("/story").respond_with_response(answer)
    with pytest.raises(FetchFailed) as told:
        visit(site.url_for("/story"))
    assert told.value.retry_after == 90
    with pytest.raises(NotYet) as wait:
        visit(site.url_for("/other"))
    assert 80 < wait.value.seconds <= 90


def test_each_redirect_asks_the_gate_before_it_is_followed(site: HTTPServer) -> None:
    site.expect_request("/a").respond_with_data("", status=302, headers={"Location": "/b"})
    site.expect_request("/b").respond_with_data("here")
    asked: list[tuple[str, int]] = []

    def gate(address: str) -> AbstractContextManager[None]:
        asked.append((address, len(site.log)))
        return nullcontext()

    fetch(site.url_for("/a"), gate=gate)
    assert asked == [(site.url_for("/a"), 0), (site.url_for("/b"), 1)]
