"""The site of the bench is like the web: feeds with days, articles as big as news pages, each unlike every other."""

import urllib.request

import pytest

from debate.benching import collecting
from debate.benching.scale_rates import free_port, status_of
from debate.benching.site import answer_for, story
from sources.feeds import parse
from sources.likeness import likeness
from sources.pages import read_page

HERE = "http://127.0.0.1:1"


def test_every_feed_has_its_own_articles() -> None:
    links = []
    for which in (0, 1):
        status, kind, body = answer_for(f"/feed/{which}", HERE, 3)
        assert (status, kind) == (200, "application/rss+xml")
        links.append([entry.address for entry in parse(body.encode()).entries])
    assert links == [[f"{HERE}/article/{n}" for n in numbers] for numbers in ((0, 1, 2), (3, 4, 5))]


def test_an_article_is_found_in_its_page() -> None:
    status, kind, body = answer_for("/article/7", HERE, 3)
    assert status == 200
    assert len(body) > 100_000
    text = read_page(body.encode(), kind.partition(";")[0]).text
    assert all(paragraph in text for paragraph in story(7).split("\n\n"))


def test_no_two_articles_are_copies() -> None:
    assert not likeness(story(1), story(2)).is_copy


def test_what_is_not_there_is_told() -> None:
    assert answer_for("/nothing", HERE, 3)[0] == 404


def test_each_feed_stands_at_a_host_of_its_own_for_as_long_as_the_bench_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(collecting, "PORT", port := free_port())
    with collecting._site(2):
        told = [urllib.request.urlopen(f"http://127.0.0.{number}:{port}/feed/{number - 1}").read() for number in (1, 20)]
    for number, feed in zip((1, 20), told, strict=True):
        assert [entry.address for entry in parse(feed).entries] == [
            f"http://127.0.0.{number}:{port}/article/{2 * number - 2 + at}" for at in (0, 1)
        ]
    with pytest.raises(OSError, match="refused"):
        status_of(port, "/feed/0")
