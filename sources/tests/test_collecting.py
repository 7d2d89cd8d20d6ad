"""What becomes of what staff adds, against a real server on loopback: each ends with a state and a reason in words."""

import io
import zlib

import docx
import pytest
from django.utils import timezone
from pypdf import PdfWriter
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from sources import collect, polling
from sources.models import Source
from sources.tests.builders import FEED, ITEM, PAGE, STORY, feed_source, fetched, filed, outcome, without_robots

pytestmark = pytest.mark.django_db


def test_a_page_becomes_text_with_its_paragraphs_apart(site: HTTPServer) -> None:
    site.expect_request("/story").respond_with_data(PAGE, content_type="text/html; charset=utf-8")
    article = fetched(site.url_for("/story"))
    assert outcome(article) == ("fetched", "")
    snapshot = article.snapshots.get()
    assert len(snapshot.text.split("\n\n")) >= 2
    assert zlib.decompress(snapshot.original).decode() == PAGE


@pytest.mark.parametrize(
    ("status", "state", "reason"),
    [(404, "failed", "not_found"), (410, "gave_up", "gone"), (500, "failed", "server"), (403, "failed", "forbidden")],
)
def test_an_answer_that_is_no_page(site: HTTPServer, status: int, state: str, reason: str) -> None:
    site.expect_request("/story").respond_with_data("no", status=status)
    article = fetched(site.url_for("/story"))
    assert outcome(article) == (state, reason)
    waits = (article.next_try - article.found_at).total_seconds() > 60
    assert waits == (state == "failed")


def test_a_page_of_fifty_megabytes_is_too_large(site: HTTPServer) -> None:
    def endless(request: object) -> Response:
        return Response((b"x" * 1_000_000 for _ in range(50)), content_type="text/html")

    site.expect_request("/large").respond_with_handler(endless)
    assert outcome(fetched(site.url_for("/large"))) == ("gave_up", "too_large")


def test_a_bomb_ends_while_it_is_small(site: HTTPServer) -> None:
    packer = zlib.compressobj(9, wbits=31)
    bomb = packer.compress(b"0" * 40_000_000) + packer.flush()
    site.expect_request("/bomb").respond_with_data(bomb, headers={"Content-Encoding": "gzip"}, content_type="text/html")
    assert outcome(fetched(site.url_for("/bomb"))) == ("gave_up", "too_large")


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/",
        "http://2130706433/",
        "http://169.254.169.254/latest/",
        "http://[::1]/",
        "http://[::ffff:10.0.0.1]/",
    ],
)
def test_a_private_address_is_refused_with_words(address: str) -> None:
    assert outcome(fetched(address)) == ("gave_up", "refused")


def test_a_redirect_to_a_private_address_is_refused(site: HTTPServer) -> None:
    site.expect_request("/away").respond_with_data("", status=302, headers={"Location": "http://169.254.169.254/"})
    assert outcome(fetched(site.url_for("/away"))) == ("gave_up", "refused")


def test_a_redirect_that_never_ends(site: HTTPServer) -> None:
    site.expect_request("/round").respond_with_data("", status=302, headers={"Location": "/round"})
    assert outcome(fetched(site.url_for("/round")))[1] == "redirects"


def test_a_pdf_of_pictures_says_what_to_do() -> None:
    writer, content = PdfWriter(), io.BytesIO()
    writer.add_blank_page(width=200, height=200)
    writer.write(content)
    article = filed("scan.pdf", content.getvalue())
    assert outcome(article) == ("gave_up", "no_text")
    assert "text recognition" in article.detail


@pytest.mark.parametrize("name", ["broken.pdf", "broken.docx"])
def test_a_broken_file_says_so(name: str) -> None:
    assert outcome(filed(name, b"PK\x03\x04 this is no document at all")) == ("gave_up", "unreadable")


def test_a_docx_becomes_text() -> None:
    document, content = docx.Document(), io.BytesIO()
    document.add_paragraph(STORY)
    document.save(content)
    article = filed("story.docx", content.getvalue())
    assert outcome(article) == ("fetched", "")
    assert article.snapshots.get().text.startswith("Invented story.")


@pytest.mark.parametrize(("charset", "header"), [("gb18030", "gb2312"), ("big5", "big5"), ("utf-8", "undefined")])
def test_chinese_in_any_charset(site: HTTPServer, charset: str, header: str) -> None:
    words = "虚构的报道。港口研究所周二开放了模型，中午以前没有人来看。" * 8
    if charset == "big5":
        words = "虛構的報導。港口研究所週二開放了檔案，中午以前沒有人來看。" * 8
    page = f"<html><body><article><p>{words}</p></article></body></html>".encode(charset)
    site.expect_request("/zh").respond_with_data(page, content_type=f"text/html; Charset={header}; x=y")
    assert words[:20] in fetched(site.url_for("/zh")).snapshots.get().text


def test_the_same_text_twice_is_one_article_with_one_snapshot() -> None:
    first, second = collect.add_text(STORY), collect.add_text(STORY)
    assert first == second
    collect.fetch(first.pk)
    assert collect.fetch(first.pk) is None
    assert first.snapshots.count() == 1


def test_text_pasted_for_a_page_that_could_not_be_read_is_taken(site: HTTPServer) -> None:
    site.expect_request("/wall").respond_with_data("", status=402)
    article = fetched(site.url_for("/wall"))
    assert outcome(article) == ("gave_up", "paywall")
    collect.add_text(STORY, address=site.url_for("/wall"))
    collect.fetch(article.pk)
    article.refresh_from_db()
    assert outcome(article) == ("fetched", "")


def test_a_corrected_text_makes_a_second_snapshot() -> None:
    article = collect.add_text(STORY, address="https://paper.example/a")
    collect.fetch(article.pk)
    collect.add_text(STORY + "Corrected.", address="https://paper.example/a")
    collect.fetch(article.pk)
    assert article.snapshots.count() == 2


def test_a_feed_brings_each_article_once_with_its_date(site: HTTPServer) -> None:
    items = "".join(ITEM.format(title=f"Story {n}", link=site.url_for(f"/{n}?utm_source=feed")) for n in (1, 2, 2))
    site.expect_request("/feed").respond_with_data(FEED.format(items=items), content_type="application/rss+xml")
    source = feed_source(site.url_for("/feed"))
    visit = polling.poll(source.pk)
    assert visit is not None
    assert (visit.ok, visit.entries, visit.fresh) == (True, 3, 2)
    assert {str(article.published) for article in source.articles.all()} == {"2024-03-05"}
    assert polling.poll(source.pk) is None


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("<html><body>Welcome</body></html>", "web page"),
        ("this is not XML", "neither RSS"),
        ('<!DOCTYPE a [<!ENTITY b "c">]><rss version="2.0"><channel>&b;</channel></rss>', "refused"),
        ('{"no": "feed"}', "JSON"),
    ],
)
def test_a_feed_that_is_none_is_told_in_words(site: HTTPServer, content: str, words: str) -> None:
    site.expect_request("/feed").respond_with_data(content)
    source = feed_source(site.url_for("/feed"))
    visit = polling.poll(source.pk)
    source.refresh_from_db()
    assert visit is not None
    assert not visit.ok
    assert words in source.last_result
    assert source.failures == 1


def test_a_source_that_answers_404_fails_and_the_next_goes_on(site: HTTPServer) -> None:
    site.expect_request("/good").respond_with_data(FEED.format(items=ITEM.format(title="a", link=site.url_for("/a"))))
    bad, good = feed_source(site.url_for("/bad"), "bad"), feed_source(site.url_for("/good"), "good")
    site.expect_request("/bad").respond_with_data("", status=404)
    visits = [polling.poll(bad.pk), polling.poll(good.pk)]
    assert [visit.ok for visit in visits if visit] == [False, True]
    bad.refresh_from_db()
    assert "404" in bad.last_result


def test_a_source_ails_after_five_failures_and_ends_at_410(site: HTTPServer) -> None:
    source = feed_source(site.url_for("/feed"))
    site.expect_request("/feed").respond_with_data("", status=503)
    for _ in range(5):
        Source.objects.filter(pk=source.pk).update(next_visit=source.created)
        polling.poll(source.pk)
    source.refresh_from_db()
    assert (source.failures, source.ailing, source.enabled) == (5, True, True)
    site.clear()
    without_robots(site)
    site.expect_request("/feed").respond_with_data("", status=410)
    Source.objects.filter(pk=source.pk).update(next_visit=source.created)
    polling.poll(source.pk)
    source.refresh_from_db()
    assert not source.enabled


def test_a_source_that_moves_to_a_known_address_keeps_its_own(site: HTTPServer) -> None:
    empty = FEED.format(items="")
    site.expect_request("/new").respond_with_data(empty)
    site.expect_request("/old").respond_with_data("", status=301, headers={"Location": "/new"})
    feed_source(site.url_for("/new"), "new")
    old = feed_source(site.url_for("/old"), "old")
    visit = polling.poll(old.pk)
    old.refresh_from_db()
    assert visit is not None
    assert visit.ok
    assert old.address == site.url_for("/old")


def test_a_permanent_move_is_followed(site: HTTPServer) -> None:
    site.expect_request("/new").respond_with_data(FEED.format(items=""))
    site.expect_request("/old").respond_with_data("", status=301, headers={"Location": "/new"})
    source = feed_source(site.url_for("/old"))
    polling.poll(source.pk)
    source.refresh_from_db()
    assert source.address == site.url_for("/new")


def test_a_sitemap_and_an_index_of_sitemaps_bring_their_pages(site: HTTPServer) -> None:
    name = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    place = site.url_for("/news/one")
    site.expect_request("/pages.xml").respond_with_data(
        f"<urlset {name}><url><loc>{place}</loc><lastmod>2024-03-05</lastmod></url>"
        f"<url><loc>{site.url_for('/jobs/two')}</loc></url></urlset>"
    )
    site.expect_request("/index.xml").respond_with_data(
        f"<sitemapindex {name}><sitemap><loc>{site.url_for('/pages.xml')}</loc></sitemap></sitemapindex>"
    )
    source = feed_source(site.url_for("/index.xml"))
    Source.objects.filter(pk=source.pk).update(kind=Source.Kind.SITEMAP, path_prefix="/news/")
    polling.poll(source.pk)
    assert [(article.address, str(article.published)) for article in source.articles.all()] == [(place, "2024-03-05")]


def test_an_unchanged_feed_is_asked_for_by_its_etag(site: HTTPServer) -> None:
    def answer(request: Request) -> Response:
        if request.headers.get("If-None-Match") == '"one"':
            return Response(status=304)
        return Response(FEED.format(items=""), headers={"ETag": '"one"'})

    site.expect_request("/feed").respond_with_handler(answer)
    source = feed_source(site.url_for("/feed"))
    polling.poll(source.pk)
    Source.objects.filter(pk=source.pk).update(next_visit=source.created)
    visit = polling.poll(source.pk)
    assert visit is not None
    assert (visit.ok, visit.status) == (True, 304)


def test_visits_that_staff_asks_for_do_not_make_a_source_rarer(site: HTTPServer) -> None:
    site.expect_request("/feed").respond_with_data(FEED.format(items=""))
    source = feed_source(site.url_for("/feed"))
    for _ in range(4):
        Source.objects.update(next_visit=timezone.now())
        assert polling.poll(source.pk)
    source.refresh_from_db()
    assert source.every == 90
