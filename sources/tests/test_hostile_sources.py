"""Sources that want to keep a worker busy for ever: documents that are slow to read, and visits that never come to an end."""

from __future__ import annotations

import json
import random
import time
from collections.abc import Callable

import pytest
from pytest_httpserver import HTTPServer

from sources import polling
from sources.changes import changes
from sources.feeds import parse
from sources.models import Source
from sources.tests.builders import FEED, feed_source
from sources.waiting import NotYet

SECONDS = 12.0
"""Of processor time that reading a hostile document may take on a slow machine; without its limits it takes minutes."""


def seconds(work: Callable[[], object]) -> float:
    """Of processor time."""
    begin = time.process_time()
    work()
    return time.process_time() - begin


def refrains(number: int, seed: int) -> str:
    """A text of two sentences in any order."""
    return "".join(random.Random(seed).choices(["Open it. ", "Close it. "], k=number))


HOSTILE: dict[str, Callable[[], object]] = {
    "a JSON feed of nothing but brackets": lambda: parse(
        json.dumps({"items": [{"url": "https://a.example/1", "content_html": "<" * 8_000_000}]}).encode()
    ),
    "skipHours that never end": lambda: parse(
        b"<rss version='2.0'><channel><title>a</title><!--" + b"<skipHours>" * 400_000 + b"--></channel></rss>"
    ),
    "two versions of thousands of refrains": lambda: changes(refrains(8000, 1), refrains(8000, 2)),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_a_hostile_document_is_read_in_seconds(what: str) -> None:
    assert seconds(HOSTILE[what]) < SECONDS


def test_what_changed_between_refrains_is_still_told() -> None:
    before, after = refrains(100, 1) + "The vote is on Monday.", "The vote is on Tuesday. " + refrains(100, 1)
    assert changes(before, after) == [("The vote is on Monday.", "The vote is on Tuesday.")]


class Killed(BaseException):
    """What a worker's end looks like from inside."""


@pytest.fixture
def deadly(monkeypatch: pytest.MonkeyPatch) -> Source:
    """A source whose document is the end of every worker that reads it."""

    def die(*arguments: object, **named: object) -> None:
        raise Killed

    monkeypatch.setattr(polling, "visit", die)
    return feed_source("https://paper.example/feed")


def visited(source: Source) -> Source:
    """After a visit that killed its worker."""
    Source.objects.filter(pk=source.pk).update(next_visit=source.created)
    with pytest.raises(Killed):
        polling.poll(source.pk)
    source.refresh_from_db()
    return source


@pytest.mark.django_db
def test_a_source_that_kills_its_workers_is_visited_ever_more_rarely_and_ails_in_the_end(deadly: Source) -> None:
    pauses = []
    for _ in range(5):
        begin = visited(deadly).next_visit
        pauses.append(begin - deadly.created)
    assert pauses == sorted(pauses)
    assert pauses[-1] > 10 * pauses[0]
    assert (deadly.failures, deadly.ailing) == (5, True)
    assert "did not come to an end" in deadly.last_result


@pytest.mark.django_db
def test_a_visit_that_ends_well_takes_all_of_that_back(
    deadly: Source, site: HTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(5):
        visited(deadly)
    monkeypatch.undo()
    site.expect_request("/feed").respond_with_data(FEED.format(items=""))
    address = site.url_for("/feed")
    Source.objects.filter(pk=deadly.pk).update(next_visit=deadly.created, address=address)
    assert polling.poll(deadly.pk) is not None
    deadly.refresh_from_db()
    assert (deadly.failures, deadly.ailing, deadly.last_result) == (0, False, "It works, but nothing is listed there.")


@pytest.mark.django_db
def test_a_busy_host_counts_as_no_visit_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    def busy(*arguments: object, **named: object) -> None:
        raise NotYet(3.0)

    monkeypatch.setattr(polling, "visit", busy)
    source = feed_source("https://paper.example/feed", failures=4, last_result="The site has an error of its own (500).")
    polling.poll(source.pk)
    source.refresh_from_db()
    assert (source.failures, source.ailing, source.last_result) == (4, False, "The site has an error of its own (500).")
