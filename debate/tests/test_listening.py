"""What the record does when another app says that something has happened: at once in a worker, by message elsewhere."""

from types import SimpleNamespace
from typing import Any

import pytest
from kombu.exceptions import OperationalError

from debate import listening
from debate.models import Quote
from debate.tests.builders import article, person
from debate.tests.pages.builders import printed
from people.merging import merge
from sources.models import Article
from sources.signals import article_duplicated, article_fetched, article_forgotten

Asked = list[tuple[str, int]]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    """How and for which article reading was asked for."""
    calls: Asked = []

    def now(article_id: int) -> None:
        calls.append(("now", article_id))

    def later(article_id: int) -> None:
        calls.append(("by message", article_id))

    task: Any = now
    task.delay = later
    monkeypatch.setattr(listening, "read_article", task)
    return calls


def test_a_worker_that_has_fetched_a_text_reads_it_itself(asked: Asked, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listening, "current_task", SimpleNamespace(name="a task"))
    article_fetched.send(sender=Article, article_id=7)
    assert asked == [("now", 7)]


def test_everybody_else_sends_it_to_one(asked: Asked) -> None:
    article_fetched.send(sender=Article, article_id=7)
    assert asked == [("by message", 7)]


def test_a_broker_that_is_down_keeps_nobody_from_going_on(asked: Asked, monkeypatch: pytest.MonkeyPatch) -> None:
    def down(article_id: int) -> None:
        raise OperationalError

    monkeypatch.setattr(listening.read_article, "delay", down)
    article_fetched.send(sender=Article, article_id=7)
    assert asked == []


def test_a_copy_is_kept_as_a_printing_and_a_forgotten_text_is_taken_back(monkeypatch: pytest.MonkeyPatch) -> None:
    heard: Asked = []
    monkeypatch.setattr(listening.record, "record_copy", lambda pk: heard.append(("copy", pk)))
    monkeypatch.setattr(listening.record, "forget_article", lambda pk: heard.append(("forgotten", pk)))
    article_duplicated.send(sender=Article, article_id=3)
    article_forgotten.send(sender=Article, article_id=4)
    assert heard == [("copy", 3), ("forgotten", 4)]


@pytest.mark.django_db
def test_quotes_follow_whoever_becomes_part_of_somebody_else() -> None:
    kept, gone = person("Ada Moreau"), person("A. Moreau")
    said = printed("Open it all.", gone, article=article("“Open it all.” It was late."))
    merge(kept, gone)
    assert Quote.objects.get(pk=said.pk).person == kept
