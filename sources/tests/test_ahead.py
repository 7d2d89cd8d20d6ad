"""What is brought ahead: beside the work, one at a time, and whatever goes wrong with it goes wrong with it alone."""

from __future__ import annotations

import re
import threading
import time

import pytest
from pytest_django import Settings
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from sources import rounds, tasks
from sources.ahead import Ahead
from sources.collect import desk
from sources.models import Article
from sources.tests.builders import PAGE


@pytest.fixture
def called(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The rounds that were called."""
    names: list[str] = []
    monkeypatch.setattr(rounds, "ask", lambda task, **_: names.append(task))
    return names


def test_the_next_one_comes_before_it_is_taken() -> None:
    came = {identity: threading.Event() for identity in (1, 2)}

    def bring(identity: int) -> str:
        came[identity].set()
        return f"thing {identity}"

    with Ahead(bring) as ahead:
        assert ahead.take(1) == "thing 1"
        ahead.begin(2)
        assert came[2].wait(10)
        assert ahead.brings(2)
        assert ahead.take(2) == "thing 2"


def test_one_comes_after_the_other() -> None:
    here: list[int] = []
    together: list[int] = []

    def bring(identity: int) -> int:
        here.append(identity)
        together.append(len(here))
        here.remove(identity)
        return identity

    with Ahead(bring) as ahead:
        for identity in range(20):
            ahead.begin(identity)
        assert [ahead.take(identity) for identity in range(20)] == list(range(20))
    assert set(together) == {1}


def test_what_bringing_raised_is_raised_where_it_is_taken() -> None:
    def bring(identity: int) -> str:
        raise RuntimeError(f"an invented mistake with {identity}")

    with Ahead(bring) as ahead:
        ahead.begin(7)
        assert ahead.brings(7)
        with pytest.raises(RuntimeError, match="with 7"):
            ahead.take(7)
        assert not ahead.brings(7)


def test_nobody_who_began_nothing_starts_a_thread() -> None:
    before = threading.active_count()
    with Ahead(lambda identity: threading.current_thread().name) as ahead:
        assert ahead.take(1) == threading.current_thread().name
        assert threading.active_count() == before
    assert threading.active_count() == before


def test_a_round_brings_the_next_article_of_those_chosen_together_and_ends_with_what_it_brought(
    called: list[str], settings: Settings
) -> None:
    settings.ROUND_SECONDS = 0.05
    worked: list[int] = []

    def work(article_id: int) -> None:
        worked.append(article_id)
        time.sleep(0.1)

    rounds.go_ahead("fetch", lambda done: [1, 2, 3], lambda article_id: article_id, work)
    assert worked == [1, 2]  # the second one was on its way when the time was over
    assert called == ["fetch", "fetch"]


@pytest.mark.django_db(transaction=True)
def test_a_round_of_several_hosts_fetches_each_article_once(called: list[str], settings: Settings, site: HTTPServer) -> None:
    settings.FETCH_PRIVATE_HOSTS = [f"{host}:{site.port}" for host in ("127.0.0.1", "localhost")]
    asked: list[str] = []

    def answer(request: Request) -> Response:
        asked.append(request.url)
        return Response(PAGE, content_type="text/html")

    site.expect_request("/missing").respond_with_data("", status=404)
    site.expect_request(re.compile("/a[12]")).respond_with_handler(answer)
    for host in ("127.0.0.1", "localhost"):
        for path in ("a1", "a2", "missing"):
            Article.objects.create(source=desk(), address=f"http://{host}:{site.port}/{path}")
    tasks.fetch_waiting_articles()
    assert len(asked) == len(set(asked)) == 4
    assert not Article.objects.filter(state=Article.State.FOUND).exists()
    assert Article.objects.filter(reason=Article.Reason.NOT_FOUND).count() == 2
