"""Sitemaps through an index, and sources that list nothing: what is new is found, and what can't be read is told."""

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from sources import polling
from sources.models import Source
from sources.tests.builders import feed_source

pytestmark = pytest.mark.django_db


def index_of(site: HTTPServer, *paths: str) -> str:
    """An index of the sitemaps at these paths."""
    return (
        "<sitemapindex>"
        + "".join(f"<sitemap><loc>{site.url_for(path)}</loc></sitemap>" for path in paths)
        + "</sitemapindex>"
    )


def test_an_index_of_indexes_brings_the_pages_and_ends_where_it_names_itself(site: HTTPServer) -> None:
    site.expect_request("/index.xml").respond_with_data(index_of(site, "/index.xml", "/inner.xml"))
    site.expect_request("/inner.xml").respond_with_data(index_of(site, "/index.xml", "/pages.xml"))
    site.expect_request("/pages.xml").respond_with_data(f"<urlset><url><loc>{site.url_for('/one')}</loc></url></urlset>")
    source = feed_source(site.url_for("/index.xml"), kind=Source.Kind.SITEMAP)
    polling.poll(source.pk)
    assert [article.address for article in source.articles.all()] == [site.url_for("/one")]


def test_a_sitemap_is_looked_at_though_the_index_that_names_it_has_not_changed(site: HTTPServer) -> None:
    def index(request: Request) -> Response:
        if request.headers.get("If-None-Match"):
            return Response(status=304)
        return Response(index_of(site, "/pages.xml"), headers={"ETag": '"one"'})

    site.expect_request("/index.xml").respond_with_handler(index)
    pages = iter(("", f"<url><loc>{site.url_for('/a')}</loc></url>"))
    site.expect_request("/pages.xml").respond_with_handler(lambda request: Response(f"<urlset>{next(pages)}</urlset>"))
    source = feed_source(site.url_for("/index.xml"), kind=Source.Kind.SITEMAP)
    results = []
    for _ in range(2):
        Source.objects.update(next_visit=source.created)
        visit = polling.poll(source.pk)
        results.append(visit and visit.result)
    assert results == ["It works, but nothing is listed there.", "1 new of 1 entries."]


def test_sitemaps_that_can_not_be_read_are_told(site: HTTPServer) -> None:
    site.expect_request("/index.xml").respond_with_data(index_of(site, "/gone.xml", "/pages.xml"))
    site.expect_request("/pages.xml").respond_with_data(f"<urlset><url><loc>{site.url_for('/a')}</loc></url></urlset>")
    site.expect_request("/broken.xml").respond_with_data(index_of(site, "/gone.xml"))
    site.expect_request("/gone.xml").respond_with_data("", status=404)
    visits = [
        polling.poll(feed_source(site.url_for(path), path.strip("/"), kind=Source.Kind.SITEMAP).pk)
        for path in ("/index.xml", "/broken.xml")
    ]
    assert [(visit.ok, visit.result) for visit in visits if visit] == [
        (True, "1 new of 1 entries. Sitemaps of this index that could not be read: 1."),
        (False, "None of the sitemaps that this index names could be read."),
    ]


def test_a_page_whose_links_are_gone_fails_in_words(site: HTTPServer) -> None:
    site.expect_request("/news/").respond_with_data("<html><body>We have a new look</body></html>")
    visit = polling.poll(feed_source(site.url_for("/news/"), kind=Source.Kind.PAGE).pk)
    assert visit is not None
    assert (visit.ok, visit.result) == (False, "The page lists no articles below this path.")
