"""The way to an article and through its pages, as sites lead visitors: nothing of it is lost, and nothing else is taken for it."""

import pytest
from django.utils import timezone
from pytest_httpserver import HTTPServer

from sources import refetching
from sources.leading_on import next_page, sent_on
from sources.models import Article
from sources.tests.builders import STORY, fetched, outcome

pytestmark = pytest.mark.django_db
OTHER = (
    "Invented story. The council wants closed models and says so in every session of the year, by an ample majority. " * 6
)
A = "https://paper.example/news/a"


def serve(site: HTTPServer, path: str, body: str, head: str = "<title>Archive</title>") -> str:
    """A page at this path. Returns its address."""
    markup = f"<html><head>{head}</head><body>{body}</body></html>"
    site.expect_request(path).respond_with_data(markup, content_type="text/html; charset=utf-8")
    return site.url_for(path)


def article(words: str = STORY, more: str = "") -> str:
    """An article in a page, and what stands beside it."""
    return f"<article><p>{words}</p></article>{more}"


@pytest.mark.parametrize(
    ("markup", "place"),
    [
        ('<meta http-equiv="refresh" content="0; url=/b">', "https://paper.example/b"),
        ("<META CONTENT='3;URL=b.html' HTTP-EQUIV=Refresh>", "https://paper.example/news/b.html"),
        (
            '<meta http-equiv="refresh" content="0;url=\'https://other.example/x?a=1&amp;b=2\'">',
            "https://other.example/x?a=1&b=2",
        ),
        ('<script>window.location.replace("https://paper.example/b");</script>', "https://paper.example/b"),
        ("<script>location.href = '/b'</script><p>One moment, please.</p>", "https://paper.example/b"),
        ('<meta http-equiv="refresh" content="300">', ""),
        ('<meta http-equiv="refresh" content="300; url=/b">', ""),
        ('<meta http-equiv="refresh" content="0; url=/news/a#top">', ""),
        ('<noscript><meta http-equiv="refresh" content="0; url=/no-script"></noscript>', ""),
        ('<!-- <meta http-equiv="refresh" content="0; url=/b"> -->', ""),
        ('<meta http-equiv="refresh" content="0; url=javascript:x()">', ""),
        (f'<p>{STORY}</p><script>if (old) location.href = "/b"</script>', ""),
        ("", ""),
    ],
)
def test_where_a_page_sends_its_visitors(markup: str, place: str) -> None:
    assert sent_on(markup, A) == place


@pytest.mark.parametrize(
    ("first", "href", "found"),
    [
        (A, "/news/a/2", True),
        (A, "/news/a/2/", True),
        (A, "?page=2", True),
        (A + "?x=1", "/news/a?x=1&p=2", True),
        (A + ".html", "a_2.html", True),
        (A + ".shtml", "a-2.shtml", True),
        (A, "/news/a-2", False),
        (A, "/news/b/2", False),
        (A, "/news/page/2/", False),
        (A, "https://other.example/news/a/2", False),
        (A, "?year=2", False),
        ("https://paper.example/", "/2", False),
        ("https://paper.example/", "?page=2", False),
    ],
)
def test_only_the_same_address_with_its_number_is_the_next_page(first: str, href: str, found: bool) -> None:
    assert bool(next_page(f'<a class="n" href="{href}">2</a>', first, 2)) is found


@pytest.mark.parametrize(
    "tag", ["<a href=/news/a/2>", "<A title='2' HREF = '?x=1&amp;p=2'>", '<link rel="next" href="./a/2#top">']
)
def test_the_next_page_is_found_among_a_thousand_numbers(tag: str) -> None:
    numbers = '<li class="col-2" id="m_2"><a href="/news/2/2.html" title="2">2</a></li>' * 1000
    first = A + "?x=1" if "x=1" in tag else A
    assert next_page(numbers, first, 2) == ""
    assert next_page(f"{numbers}{tag}2</a>{numbers}", first, 2) != ""
    assert next_page(f"{numbers}{tag}2</a>", first, 3) == ""


def test_a_link_that_was_never_finished_ends_where_the_next_tag_begins() -> None:
    assert next_page('<a class="n" <b href="/news/a/2">2</b>', A, 2) == ""
    assert next_page('<a class="n" <a href="/news/a/2">2</a>', A, 2) != ""


def test_a_page_that_sends_us_on_is_kept_where_it_leads(site: HTTPServer) -> None:
    serve(site, "/short", "", '<meta http-equiv="refresh" content="0; url=/real">')
    real = serve(site, "/real", article())
    found = fetched(site.url_for("/short"))
    assert (outcome(found), found.address) == (("fetched", ""), real)


def test_a_page_that_sends_us_in_circles_ends_in_words(site: HTTPServer) -> None:
    serve(site, "/a", "", '<meta http-equiv="refresh" content="0; url=/b">')
    serve(site, "/b", "", '<meta http-equiv="refresh" content="0; url=/a">')
    assert outcome(fetched(site.url_for("/a"))) == ("gave_up", "unreadable")


def test_a_page_that_sends_us_inside_is_refused(site: HTTPServer) -> None:
    serve(site, "/a", "", '<meta http-equiv="refresh" content="0; url=http://169.254.169.254/">')
    assert outcome(fetched(site.url_for("/a"))) == ("gave_up", "refused")


def test_an_article_on_three_pages_is_one_text(site: HTTPServer) -> None:
    first = serve(site, "/a.html", article(STORY, '<a href="a_2.html">2</a>'))
    serve(site, "/a_2.html", article(OTHER, '<a href="/a.html">1</a><a href="/a_3.html">3</a>'))
    serve(site, "/a_3.html", article("The third page has the last words. " * 5))
    text = fetched(first).snapshots.get().text
    assert [words in text for words in ("opened the weights", "wants closed models", "the last words")] == [True] * 3


def test_a_second_page_of_comments_is_none_of_the_article(site: HTTPServer) -> None:
    first = serve(site, "/a", article(STORY, '<a href="?page=2">2</a>'))
    assert fetched(first).snapshots.get().text.count("nobody came to see them") == 6


def test_a_second_page_that_is_gone_does_not_cost_the_first(site: HTTPServer) -> None:
    first = serve(site, "/a", article(STORY, '<a href="/a/2">2</a>'))
    assert outcome(fetched(first)) == ("fetched", "")


def test_a_later_look_that_misses_a_page_changes_nothing(site: HTTPServer) -> None:
    first = serve(site, "/a", article(STORY + OTHER, '<a href="/a/2">2</a>'))
    serve(site, "/a/2", article("The second page has the last words. " * 5))
    found = fetched(first)
    Article.objects.update(state=Article.State.READ, check_again=timezone.now())
    site.clear()
    site.expect_request("/robots.txt").respond_with_data("", status=404)
    serve(site, "/a", article(STORY + OTHER, '<a href="/a/2">2</a>'))
    refetching.look_again(found.pk)
    found.refresh_from_db()
    assert (found.state, found.snapshots.count()) == ("read", 1)


@pytest.mark.parametrize("there", ["/", "/login?next=/a", "/account/sign-in/", "/subscribe"])
def test_a_site_that_leads_away_from_its_article_is_told_and_costs_nothing_later(site: HTTPServer, there: str) -> None:
    def away(path: str) -> str:
        site.expect_request(path).respond_with_data("", status=302, headers={"Location": there})
        return site.url_for(path)

    held = fetched(serve(site, "/held", article()))
    Article.objects.update(state=Article.State.READ, check_again=timezone.now())
    site.clear()
    site.expect_request("/robots.txt").respond_with_data("", status=404)
    serve(site, there.partition("?")[0], article(OTHER))
    assert outcome(fetched(away("/a")))[0] == "gave_up"
    away("/held")
    refetching.look_again(held.pk)
    held.refresh_from_db()
    assert (held.state, held.snapshots.count()) == ("read", 1)


def test_pages_that_careless_templates_call_by_one_address_stay_apart(site: HTTPServer) -> None:
    head = f'<link rel="canonical" href="{site.url_for("/all-news")}">'
    one, other = serve(site, "/one", article(), head), serve(site, "/two", article(OTHER), head)
    assert [outcome(fetched(address)) for address in (one, other)] == [("fetched", ""), ("fetched", "")]
