"""What one more article costs in questions to the database, however many quotations it has."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings
from pytest_httpserver import HTTPServer

from debate import record
from debate.benching.pages import as_page
from debate.benching.site import story
from debate.models import Quote
from people.book import name_book
from sources import collect
from sources.models import Article

FETCHING, READING, JUDGING = 16, 16, 3
"""Statements, with the beginning and the end of transactions, the turn at the host and the site's robots.txt. (SQLite takes a
thousand values a statement, so an article of very many quotations needs more there.) JUDGING: for arguments and answers, which are
written only where the judge finds some."""


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("paragraphs", [2, 24])
def test_an_article_takes_a_fixed_number_of_statements(httpserver: HTTPServer, settings: Settings, paragraphs: int) -> None:
    settings.FETCH_PRIVATE_HOSTS, settings.FETCH_DELAY = [f"{httpserver.host}:{httpserver.port}"], 0
    httpserver.expect_request("/robots.txt").respond_with_data("", status=404)
    for number in (1, 2):
        page = as_page(story(number, paragraphs))
        httpserver.expect_request(f"/{number}").respond_with_data(page, content_type="text/html")
    first, second = (collect.add_address(httpserver.url_for(f"/{number}")).pk for number in (1, 2))
    collect.fetch(first)  # it asks for robots.txt, and makes the host's row
    name_book()
    with CaptureQueriesContext(connection) as fetching:
        collect.fetch(second)
    with CaptureQueriesContext(connection) as reading:
        record.read_article(second)
    assert Article.objects.get(pk=second).state == "read"
    assert Quote.objects.count() >= paragraphs // 2
    assert len(fetching) <= FETCHING, [row["sql"][:90] for row in fetching.captured_queries]
    assert len(reading) <= READING + JUDGING, [row["sql"][:90] for row in reading.captured_queries]
