"""Plain functions that build what the tests of collecting need. Sites, people and words are invented."""

from typing import Any

from pytest_httpserver import HTTPServer

from sources import collect
from sources.models import Article, Source

STORY = (
    "Invented story. The harbour institute opened the weights of its language model on Tuesday, "
    "and nobody came to see them before noon. "
) * 6
BODY = f"<article><h1>Archive</h1><p>{STORY}</p><p>{STORY}</p></article>"
PAGE = f"<html><head><title>Archive</title></head><body>{BODY}</body></html>"
FEED = """<rss version="2.0"><channel><title>Invented</title>{items}</channel></rss>"""
ITEM = "<item><title>{title}</title><link>{link}</link><pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate></item>"


def without_robots(site: HTTPServer) -> None:
    """The site answers 404 for its robots.txt: everything is allowed."""
    site.expect_request("/robots.txt").respond_with_data("", status=404)


def fetched(address: str, **facts: Any) -> Article:
    """An address taken through the fetch."""
    return taken(collect.add_address(address, **facts))


def filed(name: str, content: bytes) -> Article:
    """A file taken through the fetch."""
    return taken(collect.add_file(name, content))


def taken(article: Article) -> Article:
    """An article taken through the fetch."""
    collect.fetch(article.pk)
    article.refresh_from_db()
    return article


def feed_source(address: str, slug: str = "invented", **fields: Any) -> Source:
    """A source that is due."""
    return Source.objects.create(**{"name": slug, "slug": slug, "kind": Source.Kind.FEED, "address": address} | fields)


def outcome(article: Article) -> tuple[str, str]:
    """State and reason; the words must be there whatever they say."""
    assert article.detail or article.state == Article.State.FETCHED
    return article.state, article.reason
