"""What becomes of a page that was fetched: its address, its date, whether it goes on; and later looks for changes."""

from datetime import timedelta

import pytest
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks
from pytest_httpserver import HTTPServer

from sources import polling, refetching
from sources.changes import changes
from sources.models import Article, Snapshot, Source
from sources.tests.builders import FEED, PAGE, STORY, feed_source, fetched, taken
from sources.turns import FIRST, one_of_each_host

pytestmark = pytest.mark.django_db

ELSE = "The harbour council met on Tuesday to settle the price of berths for the winter, and heard nine fishers. " * 8


def page(body: str, head: str = "") -> str:
    """A page with this story."""
    return f"<html><head><title>Archive</title>{head}</head><body><article><p>{body}</p></article></body></html>"


def serve(site: HTTPServer, path: str, body: str, **how: object) -> str:
    """The site shows this at a path from now on. Returns its address."""
    site.expect_request(path).respond_with_data(body, content_type="text/html; charset=utf-8", **how)  # type: ignore[arg-type]
    return site.url_for(path)


def from_feed(site: HTTPServer, *addresses: str, summary: str = "") -> list[Article]:
    """Articles that a feed brings, taken through the fetch."""
    items = "".join(f"<item><title>T</title><link>{a}</link><description>{summary}</description></item>" for a in addresses)
    serve(site, "/feed", FEED.format(items=items))
    source = feed_source(site.url_for("/feed"))
    polling.poll(source.pk)
    return [taken(article) for article in Article.objects.filter(source=source).order_by("pk")]


def test_an_article_of_a_feed_on_other_things_is_skipped_after_fetching_with_its_reason(site: HTTPServer) -> None:
    (article,) = from_feed(site, serve(site, "/a", page(ELSE)))
    assert (article.state, article.reason) == ("skipped", "off_topic")
    assert article.detail
    assert article.snapshots.count() == 1


def test_an_entry_on_other_things_is_never_fetched(site: HTTPServer) -> None:
    (article,) = from_feed(site, site.url_for("/a"), summary=ELSE[:200])
    assert (article.state, article.reason) == ("skipped", "off_topic")
    assert "/a" not in [request.path for request, _ in site.log]


@pytest.mark.parametrize("facts", [{"forced": True}, {}])
def test_what_staff_adds_or_forces_is_read_whatever_it_is_about(site: HTTPServer, facts: dict[str, bool]) -> None:
    assert fetched(serve(site, "/a", page(ELSE)), **facts).state == "fetched"


def test_a_page_that_calls_another_address_canonical_is_kept_there(site: HTTPServer) -> None:
    serve(site, "/a", page(STORY, '<link rel="canonical" href="/a">'))
    article = fetched(site.url_for("/a?page=all"))
    assert (article.address, article.address_given) == (site.url_for("/a"), site.url_for("/a?page=all"))


def test_two_addresses_of_one_page_are_one_article_and_its_twin(site: HTTPServer) -> None:
    head = '<link rel="canonical" href="/a">'
    for path in ("/a", "/b", "/c"):
        serve(site, path, page(STORY, head))
    first, second, third = (fetched(site.url_for(path)) for path in ("/a", "/b", "/c"))
    assert [article.state for article in (first, second, third)] == ["fetched", "skipped", "skipped"]
    assert {second.duplicate_of, third.duplicate_of} == {first}


def test_an_address_that_leads_on_is_known_under_both(site: HTTPServer) -> None:
    serve(site, "/new", page(STORY))
    serve(site, "/old", "", status=301, headers={"Location": "/new"})
    article = fetched(site.url_for("/old"))
    assert article.address == site.url_for("/new")
    assert fetched(site.url_for("/old")) == fetched(site.url_for("/new")) == article
    assert Article.objects.count() == 1


def test_a_page_that_now_leads_to_the_front_page_is_no_article(site: HTTPServer) -> None:
    serve(site, "/", page(STORY))
    serve(site, "/old", "", status=302, headers={"Location": "/"})
    article = fetched(site.url_for("/old"))
    assert (article.state, article.reason) == ("gave_up", "not_an_article")


def test_the_date_says_where_it_comes_from(site: HTTPServer) -> None:
    serve(site, "/a", page(STORY, '<meta property="article:published_time" content="2024-03">'))
    article = fetched(site.url_for("/a"))
    told = (str(article.published), article.published_precision, article.published_from)
    assert told == ("2024-03-01", "month", "page")


def test_a_date_in_the_future_is_not_believed(site: HTTPServer) -> None:
    serve(site, "/a", page(STORY, '<meta name="date" content="2999-01-01">'))
    assert fetched(site.url_for("/a")).published is None


def test_a_page_with_links_is_a_source(site: HTTPServer) -> None:
    story = serve(site, "/news/one", page(STORY))
    serve(site, "/news/", f'<a href="{story}">A headline on open models</a><a href="/jobs/x">A job in the harbour</a>')
    source = feed_source(site.url_for("/news/"), kind=Source.Kind.PAGE, path_prefix="/news/")
    polling.poll(source.pk)
    assert [article.address for article in source.articles.all()] == [story]


# --- Later looks ---------------------------------------------------------------------------------------------------


def read_article(site: HTTPServer, body: str = STORY) -> Article:
    """A read article whose next look for changes has come."""
    article = fetched(serve(site, "/a", page(body)))
    later = timezone.now() - timedelta(minutes=1)
    Article.objects.filter(pk=article.pk).update(state=Article.State.READ, check_again=later)
    return article


def changed(site: HTTPServer, body: str, **how: object) -> str:
    """The site shows something else at the article's address."""
    site.clear()
    site.expect_request("/robots.txt").respond_with_data("", status=404)
    return serve(site, "/a", body, **how)


def test_a_changed_text_is_a_new_snapshot_and_is_read_again(
    site: HTTPServer, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    article = read_article(site)
    changed(site, page(STORY + "A correction was added."))
    with django_capture_on_commit_callbacks() as told:
        refetching.look_again(article.pk)
    article.refresh_from_db()
    assert (article.state, article.snapshots.count(), len(told)) == ("fetched", 2, 1)
    assert article.snapshots.all()[0].text.endswith("A correction was added.")


def test_an_unchanged_text_is_looked_at_later(site: HTTPServer) -> None:
    article = read_article(site)
    refetching.look_again(article.pk)
    article.refresh_from_db()
    assert (article.state, article.snapshots.count()) == ("read", 1)
    assert article.check_again is not None
    assert article.check_again > timezone.now()
    assert refetching.look_again(article.pk) == "nothing to do"


@pytest.mark.parametrize(
    ("body", "how"),
    [
        ("", {"status": 404}),
        ("", {"status": 410}),
        ("", {"status": 503}),
        (page("Already a subscriber? Log in."), {}),
        (page(STORY[:250]), {}),
        ("not a page", {}),
    ],
)
def test_nothing_that_we_hold_is_lost_to_a_site_that_shows_less(site: HTTPServer, body: str, how: dict[str, object]) -> None:
    article = read_article(site)
    changed(site, body, **how)
    refetching.look_again(article.pk)
    article.refresh_from_db()
    assert (article.state, article.snapshots.count()) == ("read", 1)


def test_a_text_that_comes_back_is_the_newest_again(site: HTTPServer) -> None:
    article = read_article(site)
    for body in (STORY + "More.", STORY):
        Article.objects.update(state=Article.State.READ, check_again=timezone.now())
        changed(site, page(body))
        refetching.look_again(article.pk)
    newest = article.snapshots.first()
    assert isinstance(newest, Snapshot)
    assert (newest.text.endswith("More."), article.snapshots.count()) == (False, 2)


def test_an_article_that_is_not_read_is_not_looked_at(site: HTTPServer) -> None:
    article = read_article(site)
    Article.objects.update(state=Article.State.SKIPPED)
    assert refetching.look_again(article.pk) == "nothing to do"


@pytest.mark.parametrize(
    ("older", "newer", "told"),
    [
        ("One. Two. Three.", "One. Two. Three.", []),
        ("One. Two. Three.", "One. Three.", [("Two.", "")]),
        ("One. Three.", "One. Two. Three.", [("", "Two.")]),
        ("One. Two!", "One. Too!", [("Two!", "Too!")]),
        ("一。二。", "一。三。", [("二。", "三。")]),
        ("One.\n\nTwo.", "One. Two.", []),
        ("", "One.", [("", "One.")]),
        ("a" * 900, "b" * 900, [("a" * 299 + "…", "b" * 299 + "…")]),
    ],
)
def test_what_changed_is_told_by_sentences(older: str, newer: str, told: list[tuple[str, str]]) -> None:
    assert changes(older, newer) == told


def test_one_of_each_host_comes_next_and_of_those_that_waited_longest() -> None:
    waiting = [(number, f"https://large.example/{number}") for number in range(100)]
    waiting += [(1000, "https://small.example/a"), (1001, "urn:sha256:x"), (1002, "urn:sha256:y")]
    for _ in range(50):
        large, *rest = sorted(one_of_each_host(waiting))
        assert large < FIRST
        assert rest == [1000, 1001, 1002]
    assert sorted(one_of_each_host(waiting, {"large.example": 1.0})) == [1000, 1001, 1002]
    assert one_of_each_host([]) == []


def test_a_page_of_the_web_is_looked_at_again_and_a_pasted_text_is_not(site: HTTPServer) -> None:
    from_web = fetched(serve(site, "/a", PAGE))
    assert from_web.check_again is not None
