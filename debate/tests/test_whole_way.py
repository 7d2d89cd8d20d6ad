"""From the web to the record and back: copies count once, what a source takes back is marked, what staff forgets is withdrawn."""

from collections.abc import Iterator

import pytest
from django.utils import timezone
from pytest_django import Settings
from pytest_httpserver import HTTPServer

from debate import record
from debate.models import Appearance, Quote
from debate.tests.builders import person
from debate.verifying import offences
from sources import adding, collect, desk, refetching
from sources.models import Article

pytestmark = pytest.mark.django_db(transaction=True)

SAID = "“Open weights let everybody look for faults in a model,” said Ada Moreau, who runs an invented laboratory."
ALSO = "“Nobody should have to ask us for leave,” Ada Moreau added."
REST = [
    f"The committee of the harbour city met for the {number} time on licences, models and audits, and {words}."
    for number, words in enumerate(
        (
            "went home early because of the snow on the tram lines",
            "asked three more witnesses about the price of computing time",
            "left the question of liability to a session in the spring",
            "thanked the clerks who had copied the long annex by hand",
            "heard that the archive would stay closed during the repairs",
            "agreed on nothing except the date of its next session",
        )
    )
]


@pytest.fixture
def site(httpserver: HTTPServer, settings: Settings) -> Iterator[HTTPServer]:
    """A site on loopback that the fetcher may visit."""
    settings.FETCH_PRIVATE_HOSTS, settings.FETCH_DELAY = [f"{httpserver.host}:{httpserver.port}"], 0.0
    httpserver.expect_request("/robots.txt").respond_with_data("", status=404)
    person()
    yield httpserver


def shown(site: HTTPServer, path: str, *paragraphs: str) -> str:
    """The site shows this from now on. Returns the address."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    page = f"<html><body><article>{body}</article></body></html>"
    site.expect_request(path).respond_with_data(page, content_type="text/html; charset=utf-8")
    return site.url_for(path)


def all_the_way(address: str) -> Article:
    """An address, fetched and read."""
    article = adding.add_address(address, language="en")
    collect.fetch(article.pk)
    record.read_article(article.pk)
    article.refresh_from_db()
    return article


def test_a_syndicated_copy_is_a_further_printing_and_the_quote_counts_once(site: HTTPServer) -> None:
    first = all_the_way(shown(site, "/one", SAID, *REST))
    copy = all_the_way(shown(site, "/two", "From the wires.", SAID, *REST))
    assert (first.state, copy.state, copy.duplicate_of) == ("read", "skipped", first)
    assert (Quote.objects.count(), Appearance.objects.count()) == (1, 2)
    assert list(offences()) == []


def test_a_copy_that_adds_a_quotation_is_read_and_counts_what_both_print_once(site: HTTPServer) -> None:
    first = all_the_way(shown(site, "/one", SAID, *REST))
    longer = all_the_way(shown(site, "/two", SAID, *REST, ALSO))
    assert (longer.state, longer.duplicate_of) == ("read", first)
    assert (Quote.objects.count(), Appearance.objects.count()) == (2, 3)


def test_a_quote_that_its_source_took_back_is_marked(site: HTTPServer) -> None:
    article = all_the_way(shown(site, "/one", SAID, *REST, ALSO))
    assert Appearance.objects.filter(gone=False).count() == 2
    site.clear()
    site.expect_request("/robots.txt").respond_with_data("", status=404)
    shown(site, "/one", SAID, *REST)
    Article.objects.update(check_again=timezone.now())
    refetching.look_again(article.pk)
    record.read_article(article.pk)
    printed = {row.text[:4]: row.gone for row in Appearance.objects.all()}
    assert printed == {"Open": False, "Nobo": True}
    assert list(offences()) == []


def test_a_forgotten_article_takes_its_quotes_with_it_unless_a_copy_prints_them(site: HTTPServer) -> None:
    first = all_the_way(shown(site, "/one", SAID, *REST))
    all_the_way(shown(site, "/two", "From the wires.", SAID, *REST))
    desk.forget(first.pk)
    assert Appearance.objects.count() == 1
    assert Quote.objects.filter(withdrawn_at=None).count() == 1
    desk.forget(Article.objects.get(address=site.url_for("/two")).pk)
    assert Quote.objects.filter(withdrawn_at=None).count() == 0
    assert list(offences()) == []
