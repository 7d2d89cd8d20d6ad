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


def walk(ids: list[int], ahead: Ahead[str], seen: list[str]) -> None:
    """Take one after another, each while the next one comes."""
    for identity, following in zip(ids, [*ids[1:], 0], strict=True):
        seen.append(ahead.take(identity))
        if following:
            ahead.begin(following)
        time.sleep(0.1)


def test_the_next_one_comes_while_one_works() -> None:
    def bring(identity: int) -> str:
        time.sleep(0.1)
        return f"thing {identity}"

    seen: list[str] = []
    begun = time.monotonic()
    with Ahead(bring) as ahead:
        walk([1, 2, 3, 4, 5], ahead, seen)
    assert seen == [f"thing {identity}" for identity in (1, 2, 3, 4, 5)]
    assert time.monotonic() - begun < 0.9  # one after another they take a second


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
