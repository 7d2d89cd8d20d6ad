"""Claiming an article before its reading: once, whoever asks, and never for ever."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from debate import record
from debate.celery import app
from debate.models import Appearance, Quote
from debate.tasks import read_waiting_articles
from debate.tests.builders import article, person
from sources.models import LEASE, Article
from sources.signals import article_fetched

POST = "Open weights let everybody check the claims."


@pytest.fixture
def post() -> Article:
    """A social post by somebody known: it needs no reading of quotation marks."""
    person(slug="ada-moreau")
    return article(POST, author="Ada Moreau", language="en")


@pytest.fixture
def eager() -> Iterator[None]:
    """Tasks run where they are sent from."""
    app.conf.task_always_eager = True
    yield
    app.conf.task_always_eager = False


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> Iterator[Exception]:
    """A reader that fails on every text."""
    error = ValueError("a text that no reader can read")

    def fail(*arguments: object) -> None:
        raise error

    monkeypatch.setattr(record, "read", fail)
    yield error


@pytest.mark.django_db
def test_a_claimed_article_is_read_once(post: Article) -> None:
    assert record.read_article(post.pk) == 1
    assert record.read_article(post.pk) is None
    assert Quote.objects.get().text == POST


@pytest.mark.django_db(transaction=True)
def test_ten_deliveries_at_once_read_it_once(post: Article) -> None:
    def deliver(_: int) -> int | None:
        try:
            return record.read_article(post.pk)
        finally:
            connection.close()

    with ThreadPoolExecutor(10) as workers:
        outcomes = list(workers.map(deliver, range(10)))
    assert [outcome for outcome in outcomes if outcome is not None] == [1]
    assert (Quote.objects.count(), Appearance.objects.count()) == (1, 1)
    post.refresh_from_db()
    assert (post.state, post.tries) == ("read", 0)


@pytest.mark.django_db(transaction=True)
def test_articles_that_print_the_same_words_at_once_share_one_quote(post: Article) -> None:
    articles = [post, *(article(POST, author="Ada Moreau", language="en") for _ in range(7))]

    def deliver(one: Article) -> None:
        try:
            record.read_article(one.pk)
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as workers:
        list(workers.map(deliver, articles))
    assert (Quote.objects.count(), Appearance.objects.count()) == (1, 8)
    assert set(Article.objects.values_list("state", flat=True)) == {"read"}


@pytest.mark.django_db
def test_a_worker_that_died_gives_the_article_back_after_its_lease(post: Article) -> None:
    Article.objects.filter(pk=post.pk).update(tries=1, next_try=timezone.now() + LEASE)
    assert record.read_article(post.pk) is None
    Article.objects.filter(pk=post.pk).update(next_try=timezone.now() - timedelta(seconds=1))
    assert record.read_article(post.pk) == 1


@pytest.mark.django_db
def test_a_failure_is_told_on_the_article_and_waits_for_the_lease(failing: Exception) -> None:
    one = article()
    assert record.read_article(one.pk) is None
    one.refresh_from_db()
    assert (one.state, one.reason, one.tries) == ("fetched", "reader", 1)
    assert "a text that no reader can read" in one.detail
    assert one.next_try > timezone.now()


@pytest.mark.django_db
def test_an_article_that_never_comes_to_an_end_is_given_up(failing: Exception) -> None:
    one = article()
    for _ in range(record.MAX_TRIES + 1):
        Article.objects.filter(pk=one.pk).update(next_try=timezone.now())
        record.read_article(one.pk)
    one.refresh_from_db()
    assert (one.state, one.reason) == ("gave_up", "reader")
    assert "The text is kept" in one.detail


@pytest.mark.django_db
def test_the_sweep_asks_for_what_waits(post: Article, eager: None) -> None:
    later = article(POST, author="Ada Moreau", next_try=timezone.now() + LEASE)
    read_waiting_articles()
    assert list(Article.objects.filter(state="read")) == [post]
    assert list(Article.objects.filter(state="fetched")) == [later]


@pytest.mark.django_db
def test_a_broker_that_is_down_loses_nothing(post: Article) -> None:
    article_fetched.send(sender=Article, article_id=post.pk)
    assert list(Article.objects.waiting()) == [post]
