"""robots.txt as RFC 9309 has it, against a site on loopback: what is forbidden, what waits, what is kept."""

from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from sources import polling
from sources.answers import FetchFailed
from sources.fetching import open_gate
from sources.hosts import RobotsFile
from sources.models import Article, Source
from sources.robots import rules_for
from sources.tests.builders import PAGE, feed_source, fetched, outcome

pytestmark = pytest.mark.django_db

TABLE = [
    ("", "/a", True, 0),
    ("User-agent: *\nDisallow: /", "/a", False, 0),
    ("User-agent: *\nDisallow:", "/a", True, 0),
    ("User-agent: *\nDisallow: /private/\n", "/private/a", False, 0),
    ("User-agent: *\nDisallow: /private/\n", "/public", True, 0),
    ("User-agent: *\nDisallow: /\n\nUser-agent: OpenOrClosed\nAllow: /", "/a", True, 0),
    ("User-agent: openorclosed\nDisallow: /a", "/a", False, 0),
    ("User-agent: SomeoneElse\nDisallow: /", "/a", True, 0),
    ("User-agent: *\nDisallow: /*.pdf$", "/a.pdf", False, 0),
    ("User-agent: *\nDisallow: /*.pdf$", "/a.pdf?x=1", True, 0),
    ("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b", True, 0),
    ("User-agent: *\nCrawl-delay: 7", "/a", True, 7),
    ("User-agent: *\nCrawl-delay: soon", "/a", True, 0),
    ("\ufeffUser-agent: *\nDisallow: /a", "/a", False, 0),
    ("<html><body>Not found, but we say 200</body></html>", "/a", True, 0),
    ("nothing : of use\n\0\0", "/a", True, 0),
]


def robots(site: HTTPServer, text: str = "", status: int = 200, **headers: str) -> None:
    """What the site answers for its robots.txt from now on."""
    site.clear()
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    site.expect_request("/robots.txt").respond_with_data(text, status=status, headers=named)


def expire() -> None:
    """What we keep of robots.txt is old now."""
    RobotsFile.objects.update(valid_until=timezone.now() - timedelta(seconds=1))


@pytest.mark.parametrize(("text", "path", "allowed", "delay"), TABLE)
def test_what_is_allowed(site: HTTPServer, text: str, path: str, allowed: bool, delay: float) -> None:
    robots(site, text)
    assert rules_for(site.url_for(path), open_gate) == (allowed, delay)


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410])
def test_a_site_without_the_file_allows_everything(site: HTTPServer, status: int) -> None:
    robots(site, "User-agent: *\nDisallow: /", status)
    assert rules_for(site.url_for("/a"), open_gate).allowed


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_site_that_can_not_answer_is_left_in_peace(site: HTTPServer, status: int) -> None:
    robots(site, "", status)
    with pytest.raises(FetchFailed) as told:
        rules_for(site.url_for("/a"), open_gate)
    assert not told.value.permanent
    assert told.value.retry_after is not None
    assert told.value.retry_after >= 1800


def test_an_article_waits_while_the_rules_can_not_be_read(site: HTTPServer) -> None:
    robots(site, "", 503)
    article = fetched(site.url_for("/a"))
    assert outcome(article) == ("failed", "server")
    assert "robots.txt" in article.detail


def test_an_old_file_serves_while_the_site_is_out_of_order(site: HTTPServer) -> None:
    robots(site, "User-agent: *\nDisallow: /a")
    rules_for(site.url_for("/"), open_gate)
    expire()
    robots(site, "", 500)
    assert not rules_for(site.url_for("/a"), open_gate).allowed


def test_the_file_is_asked_for_once_while_it_is_believed(site: HTTPServer) -> None:
    robots(site, "User-agent: *\nDisallow: /a")
    for _ in range(5):
        rules_for(site.url_for("/b"), open_gate)
    assert len(site.log) == 1
    expire()
    rules_for(site.url_for("/b"), open_gate)
    assert len(site.log) == 2


@pytest.mark.parametrize(
    ("told", "hours"), [("max-age=60", 1), ("max-age=7200", 2), ("max-age=999999", 24), ("no-cache", 1)]
)
def test_cache_control_decides_within_bounds_how_long_it_is_believed(site: HTTPServer, told: str, hours: int) -> None:
    robots(site, "", Cache_Control=told)
    rules_for(site.url_for("/b"), open_gate)
    row = RobotsFile.objects.get()
    assert round((row.valid_until - row.read_at) / timedelta(hours=1)) == hours


def test_a_forbidden_article_is_skipped_with_its_reason_and_never_asked_for(site: HTTPServer) -> None:
    robots(site, "User-agent: *\nDisallow: /secret")
    site.expect_request("/secret").respond_with_data(PAGE)
    article = fetched(site.url_for("/secret"))
    assert outcome(article) == (Article.State.SKIPPED, Article.Reason.ROBOTS)
    assert [request.path for request, _ in site.log] == ["/robots.txt"]


def test_forcing_does_not_go_over_robots(site: HTTPServer) -> None:
    robots(site, "User-agent: *\nDisallow: /")
    article = fetched(site.url_for("/a"), forced=True)
    assert article.reason == Article.Reason.ROBOTS


def test_a_redirect_into_a_forbidden_place_ends_there(site: HTTPServer) -> None:
    robots(site, "User-agent: *\nDisallow: /secret")
    site.expect_request("/open").respond_with_data("", status=302, headers={"Location": "/secret"})
    assert fetched(site.url_for("/open")).reason == Article.Reason.ROBOTS
    assert "/secret" not in [request.path for request, _ in site.log]


def test_a_forbidden_feed_fails_in_words(site: HTTPServer) -> None:
    robots(site, "User-agent: *\nDisallow: /feed")
    source = feed_source(site.url_for("/feed"))
    polling.poll(source.pk)
    source.refresh_from_db()
    assert "robots.txt" in source.last_result


def test_a_busy_host_costs_an_article_no_try_and_a_source_no_failure(site: HTTPServer) -> None:
    robots(site, "User-agent: *\nCrawl-delay: 600")
    site.expect_request("/a").respond_with_data(PAGE)
    assert fetched(site.url_for("/a")).state == Article.State.FETCHED
    waiting = fetched(site.url_for("/b"))
    assert (waiting.state, waiting.tries) == (Article.State.FOUND, 0)
    assert waiting.next_try > timezone.now() + timedelta(minutes=5)
    source = feed_source(site.url_for("/feed"))
    assert polling.poll(source.pk) is None
    source.refresh_from_db()
    assert (source.failures, source.next_visit > timezone.now()) == (0, True)


@pytest.mark.django_db(transaction=True)
def test_a_source_that_staff_paused_during_a_visit_stays_paused(site: HTTPServer) -> None:
    source = feed_source(site.url_for("/feed"))

    def answer(request: Request) -> Response:
        Source.objects.filter(pk=source.pk).update(enabled=False, name="Renamed meanwhile")
        connection.close()
        return Response('<rss version="2.0"><channel></channel></rss>')

    site.expect_request("/feed").respond_with_handler(answer)
    visit = polling.poll(source.pk)
    source.refresh_from_db()
    assert visit is not None
    assert (visit.ok, source.enabled, source.name) == (True, False, "Renamed meanwhile")
