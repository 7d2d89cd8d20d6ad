"""What staff may do and what comes of it: roles, previews, OPML, the starter set, retry, force, forget."""

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from hypothesis import given, settings as limits, strategies as st
from pytest_django import Settings
from pytest_httpserver import HTTPServer
from werkzeug import Response

from sources import adding, desk, polling
from sources.entering import enter
from sources.entries import Entry
from sources.models import Article, Deposit, Source
from sources.opml import NotOpml, read_opml, write_opml
from sources.preview import NoPreview, preview
from sources.signals import article_forgotten
from sources.starting import add_paused, free_slug, starter_set
from sources.tests.builders import FEED, ITEM, PAGE, STORY, feed_source, fetched, taken

pytestmark = pytest.mark.django_db

OPML = b"""<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body><outline text="Folder">
<outline type="rss" text="Harbour Courier" xmlUrl="https://paper.example/feed" htmlUrl="https://paper.example/"/>
<outline type="rss" text="Again" xmlUrl="https://paper.example/feed"/></outline>
<outline text="Inside" xmlURL="ftp://paper.example/feed"/><outline text="No address"/></body></opml>"""


def client_of(*, group: str = "", superuser: bool = False) -> Client:
    """A logged-in member of the staff."""
    user = User.objects.create_user(f"staff {group}{superuser}", is_staff=True, is_superuser=superuser)
    if group:
        user.groups.add(Group.objects.get(name=group))
    client = Client()
    client.force_login(user)
    return client


def act(client: Client, model: str, action: str, *rows: Source | Article) -> None:
    """Choose rows of a list and an action."""
    data = {"action": action, "_selected_action": [row.pk for row in rows]}
    client.post(reverse(f"admin:sources_{model}_changelist"), data, follow=True)


# --- Previews ------------------------------------------------------------------------------------------------------


def test_a_preview_of_a_feed(site: HTTPServer) -> None:
    items = "".join(
        ITEM.format(title=f"The council hears what the harbour wants from open models, part {n}", link=site.url_for(f"/{n}"))
        for n in range(12)
    )
    site.expect_request("/feed").respond_with_data(FEED.format(items=items))
    seen = preview(site.url_for("/feed"))
    assert (seen.kind, seen.name, seen.language, seen.in_all, len(seen.entries)) == ("feed", "Invented", "en", 12, 10)
    assert Source.objects.count() == Article.objects.count() == 0


def test_a_source_keeps_what_makes_its_address_a_feed(site: HTTPServer) -> None:
    """`source=rss` is left out of an article's address; without it there is no feed here."""
    site.expect_request("/news", query_string="source=rss").respond_with_data(FEED.format(items=""))
    site.expect_request("/news").respond_with_data("<html><body>Hello</body></html>", content_type="text/html")
    site.expect_request("/old").respond_with_response(Response(status=301, headers={"Location": "/news?source=rss"}))
    site.expect_request("/today").respond_with_response(Response(status=302, headers={"Location": "/news?source=rss"}))
    feed = site.url_for("/news") + "?source=rss"
    announced = '<html><head><link rel="alternate" type="application/rss+xml" href="/news?source=rss"></head></html>'
    site.expect_request("/").respond_with_data(announced, content_type="text/html")
    assert [preview(place).address for place in (feed, site.url_for("/old"), site.url_for("/"))] == [feed] * 3
    assert preview(site.url_for("/today")).address == site.url_for("/today")


def test_a_preview_of_a_page_is_that_of_its_feed_and_names_the_others(site: HTTPServer) -> None:
    links = "".join(
        f'<link rel="alternate" type="application/rss+xml" href="/{name}" title="{name}">' for name in ("a", "b", "c")
    )
    site.expect_request("/home").respond_with_data(f"<html><head>{links}</head></html>", content_type="text/html")
    site.expect_request("/a").respond_with_data("broken")
    site.expect_request("/b").respond_with_data(FEED.format(items=""))
    seen = preview(site.url_for("/home"))
    assert (seen.address, seen.homepage) == (site.url_for("/b"), site.url_for("/home"))
    assert [title for _, title in seen.others] == ["a", "c"]


def test_a_preview_of_a_page_without_a_feed_lists_its_links_below_the_prefix(site: HTTPServer) -> None:
    body = (
        '<html><body><a href="/news/1">A headline on open models</a><a href="/jobs/1">A job in the harbour</a></body></html>'
    )
    site.expect_request("/").respond_with_data(body, content_type="text/html")
    seen = preview(site.url_for("/"), "/news/")
    assert (seen.kind, [entry.title for entry in seen.entries]) == ("page", ["A headline on open models"])


def test_a_preview_of_an_index_shows_its_last_sitemap(site: HTTPServer) -> None:
    index = f"<sitemapindex><sitemap><loc>{site.url_for('/s.xml')}</loc></sitemap></sitemapindex>"
    site.expect_request("/index.xml").respond_with_data(index)
    site.expect_request("/s.xml").respond_with_data(f"<urlset><url><loc>{site.url_for('/1')}</loc></url></urlset>")
    seen = preview(site.url_for("/index.xml"))
    assert (seen.kind, seen.in_all) == ("sitemap", 1)


def test_a_preview_of_an_index_passes_over_a_sitemap_that_can_not_be_read(site: HTTPServer) -> None:
    places = "".join(f"<sitemap><loc>{place}</loc></sitemap>" for place in (site.url_for("/s.xml"), "http://10.0.0.1/s.xml"))
    site.expect_request("/index.xml").respond_with_data(f"<sitemapindex>{places}</sitemapindex>")
    site.expect_request("/s.xml").respond_with_data(f"<urlset><url><loc>{site.url_for('/1')}</loc></url></urlset>")
    assert preview(site.url_for("/index.xml")).in_all == 1
    only = "<sitemapindex><sitemap><loc>http://10.0.0.1/s.xml</loc></sitemap></sitemapindex>"
    site.expect_request("/none.xml").respond_with_data(only)
    with pytest.raises(NoPreview, match="not on the public web"):
        preview(site.url_for("/none.xml"))


@pytest.mark.parametrize(
    ("path", "body", "kind", "status"),
    [
        ("/gone", "", "text/html", 410),
        ("/empty", "<html><body>Hello</body></html>", "text/html", 200),
        ("/picture", "\x89PNG", "image/png", 200),
        ("/paper.pdf", "%PDF-1.7", "application/pdf", 200),
        ("/bomb", '<!DOCTYPE a [<!ENTITY b "c">]><rss version="2.0"/>', "application/xml", 200),
    ],
)
def test_where_there_is_nothing_to_show_the_reason_is_told(
    site: HTTPServer, path: str, body: str, kind: str, status: int
) -> None:
    site.expect_request(path).respond_with_data(body, content_type=kind, status=status)
    with pytest.raises(NoPreview) as told:
        preview(site.url_for(path))
    assert str(told.value)


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "http://127.0.0.1/", "localhost", "not an address", "http://[::1]"]
)
def test_a_preview_goes_nowhere_that_a_visit_would_not(address: str) -> None:
    with pytest.raises(NoPreview):
        preview(address)


def test_saving_a_preview_makes_a_source_with_history(site: HTTPServer) -> None:
    site.expect_request("/feed").respond_with_data(FEED.format(items=""))
    client, place = client_of(group="editors"), reverse("admin:sources_source_add")
    seen = client.post(place, {"look": "", "address": site.url_for("/feed")})
    data = {"save": "", **seen.context["save"].initial, "outlet": "Harbour trust", "language": "en"}
    assert client.post(place, data).status_code == 302
    source = Source.objects.get()
    assert (source.slug, source.enabled, source.outlet) == ("invented", True, "Harbour trust")
    assert source.history.get().history_user.username == "staff editorsFalse"
    again = client.post(place, {"look": "", "address": site.url_for("/feed")})
    assert "here already" in again.content.decode()
    assert client.post(place, data).status_code == 200
    assert Source.objects.count() == 1


# --- Many sources --------------------------------------------------------------------------------------------------


def test_an_opml_file_adds_its_sources_once_and_paused() -> None:
    added, left_out = add_paused(read_opml(OPML))
    assert (added, len(left_out)) == (1, 1)
    source = Source.objects.get()
    assert (source.name, source.enabled, source.homepage) == ("Harbour Courier", False, "https://paper.example/")
    assert add_paused(read_opml(OPML))[0] == 0


def test_what_is_exported_can_be_imported() -> None:
    feed_source("https://paper.example/feed?a=1&b=2", name='A & "B" <开源>')
    feed_source("https://paper.example/s.xml", "sitemap", kind=Source.Kind.SITEMAP)
    rows = list(Source.objects.values("name", "address", "homepage", "kind"))
    written = write_opml(rows, "Mine")
    Source.objects.all().delete()
    add_paused(read_opml(written.encode()))
    assert list(Source.objects.values("name", "address", "homepage", "kind")) == rows


@given(st.text(max_size=60).filter(lambda text: text.isprintable()))
@limits(max_examples=50, deadline=None)
def test_any_name_survives_opml(name: str) -> None:
    row = {"name": name, "address": "https://paper.example/", "homepage": "", "kind": "feed"}
    assert read_opml(write_opml([row], name).encode())[0]["name"] == " ".join(name.split()) or not name.isascii()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"words",
        b"<rss/>",
        b"<opml",
        b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><opml>&b;</opml>',
        bytes(99),
    ],
)
def test_what_is_no_opml_is_told_in_words(content: bytes) -> None:
    with pytest.raises(NotOpml) as told:
        read_opml(content)
    assert str(told.value)


def test_the_starter_set_is_added_paused_and_only_once(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("load_sources")
    assert Source.objects.count() == len(starter_set()) >= 40
    assert not Source.objects.filter(enabled=True).exists()
    assert Source.objects.due().count() == 0
    call_command("load_sources")
    assert "0 sources were added" in capsys.readouterr().out
    assert Source.objects.count() == len(starter_set())


def test_load_sources_says_what_is_wrong_with_a_file(tmp_path: object) -> None:
    with pytest.raises(CommandError, match="can't be opened"):
        call_command("load_sources", f"{tmp_path}/none.opml")


def test_addresses_of_sources_never_clash() -> None:
    assert free_slug("量子位") == "source"
    for wanted in ("source", "source-2", "source-3"):
        assert free_slug("量子位") == wanted
        feed_source(f"https://paper.example/{wanted}", wanted)


def test_opml_goes_in_and_out_of_the_desk() -> None:
    client = client_of(superuser=True)
    upload = SimpleUploadedFile("mine.opml", OPML)
    client.post(reverse("admin:sources_source_import_opml"), {"file": upload})
    assert Source.objects.get().name == "Harbour Courier"
    answer = client.get(reverse("admin:sources_source_export_opml"))
    assert "attachment" in answer["Content-Disposition"]
    assert b"https://paper.example/feed" in answer.content
    wrong = client.post(reverse("admin:sources_source_import_opml"), {"file": SimpleUploadedFile("x", b"words")})
    assert "no XML" in wrong.content.decode()


# --- Sources and articles ------------------------------------------------------------------------------------------


def test_pausing_and_switching_on_is_kept_in_the_history() -> None:
    client, source = client_of(group="editors"), feed_source("https://paper.example/feed")
    act(client, "source", "pause", source)
    act(client, "source", "switch_on", source)
    assert [row.enabled for row in source.history.order_by("history_id")] == [True, False, True]


def test_a_source_that_starts_over_forgets_what_the_site_said(site: HTTPServer) -> None:
    site.expect_request("/feed").respond_with_data(FEED.format(items=""), headers={"ETag": '"a"'})
    source = feed_source(site.url_for("/feed"))
    polling.poll(source.pk)
    source.refresh_from_db()
    assert source.etag
    desk.start_over(source)
    source.refresh_from_db()
    assert (source.etag, source.every, source.failures) == ("", 60, 0)
    assert polling.poll(source.pk) is not None


def test_an_editor_retries_and_forces_but_does_not_forget(site: HTTPServer) -> None:
    client = client_of(group="editors")
    article = fetched(site.url_for("/none"))
    Article.objects.update(state=Article.State.GAVE_UP, tries=6)
    act(client, "article", "try_again", article)
    article.refresh_from_db()
    assert (article.state, article.tries, article.forced) == ("found", 0, False)
    act(client, "article", "force_in", article)
    article.refresh_from_db()
    assert article.forced
    act(client, "article", "forget", article)
    article.refresh_from_db()
    assert article.state == "found"
    assert Permission.objects.filter(group__name="editors", codename="delete_article").count() == 0


def test_what_is_read_is_not_put_back_to_the_start() -> None:
    article = taken(adding.add_text(STORY))
    Article.objects.update(state=Article.State.READ)
    article.refresh_from_db()
    assert desk.retry([article]) == 0


def test_a_forgotten_article_loses_its_text_and_does_not_come_back(site: HTTPServer) -> None:
    told: list[int] = []
    article_forgotten.connect(receiver := lambda sender, article_id, **_: told.append(article_id))
    site.expect_request("/a").respond_with_data(PAGE)
    article = fetched(site.url_for("/a"))
    act(client_of(superuser=True), "article", "forget", article)
    article_forgotten.disconnect(receiver)
    article.refresh_from_db()
    assert told == [article.pk]
    assert (article.state, article.reason, article.title, article.snapshots.count()) == ("skipped", "forgotten", "", 0)
    source = feed_source(site.url_for("/feed"))
    assert enter(source, [Entry(site.url_for("/a"), "Open models")]) == 0
    assert adding.add_address(site.url_for("/a")) == article


def test_a_forgotten_deposit_is_gone() -> None:
    article = taken(adding.add_text(STORY))
    desk.forget(article.pk)
    assert Deposit.objects.count() == 0


def test_nothing_is_deleted_from_the_list_of_articles() -> None:
    article = adding.add_text(STORY)
    act(client_of(superuser=True), "article", "delete_selected", article)
    assert Article.objects.filter(pk=article.pk).exists()


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "Give an address"),
        ({"web_address": "javascript:1"}, "javascript"),
        ({"web_address": "https://a.example/\nnot an address"}, "not an address"),
        ({"pasted": "words of a post", "web_address": "https://a.example/\nhttps://b.example/"}, "stands at one address"),
        ({"web_address": "https://a.example/", "author": "Mira Solwin"}, "paste its text"),
        ({"pasted": ".."}, "no text"),
    ],
)
def test_what_can_not_be_added_is_told_at_its_field_and_adds_nothing(fields: dict[str, str], words: str) -> None:
    answer = client_of(group="editors").post(reverse("admin:sources_article_add"), fields)
    assert words in answer.content.decode()
    assert Article.objects.count() == 0


@pytest.mark.parametrize("name", ["shell.exe", "page.php", "a.svg", "noending"])
def test_only_texts_are_taken_as_files(name: str) -> None:
    upload = SimpleUploadedFile(name, b"words " * 50)
    answer = client_of(group="editors").post(reverse("admin:sources_article_add"), {"upload": upload})
    assert "Files that can be read end in" in answer.content.decode()


def test_a_file_that_is_too_large_is_refused(settings: Settings) -> None:
    settings.UPLOAD_MAX_BYTES = 1000
    upload = SimpleUploadedFile("a.txt", b"words " * 500)
    answer = client_of(group="editors").post(reverse("admin:sources_article_add"), {"upload": upload})
    assert "larger than" in answer.content.decode()


def test_what_a_page_said_is_escaped_on_the_desk(site: HTTPServer) -> None:
    evil = "<script>alert(1)</script><img src=x onerror=alert(2)>"
    article = adding.add_text(STORY, title=evil)
    Article.objects.update(detail=evil, outlet=evil)
    source = feed_source("https://paper.example/feed", name=evil, last_result=evil)
    client = client_of(superuser=True)
    for place in ("article_changelist", "source_changelist"):
        assert "<script>alert(1)" not in client.get(reverse(f"admin:sources_{place}")).content.decode()
    for place, pk in (("article", article.pk), ("source", source.pk)):
        assert "<script>alert(1)" not in client.get(reverse(f"admin:sources_{place}_change", args=[pk])).content.decode()


@pytest.mark.parametrize("model", ["article", "source"])
def test_the_lists_cost_the_same_number_of_queries_however_long(model: str) -> None:
    client, place = client_of(superuser=True), reverse(f"admin:sources_{model}_changelist")

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            client.get(place)
        return len(captured)

    for number in range(30):
        source = feed_source(f"https://paper.example/{number}", f"s{number}")
        Article.objects.create(source=source, address=f"https://paper.example/a{number}")
        if number == 1:
            queries()
            few = queries()
    assert queries() == few


def test_an_editor_sees_the_health_of_a_source() -> None:
    source = feed_source("https://paper.example/feed", ailing=True, last_result="The site has an error of its own (500).")
    page = client_of(group="editors").get(reverse("admin:sources_source_change", args=[source.pk])).content.decode()
    assert "error of its own (500)" in page
    assert "Ailing" in page


def test_a_front_page_is_taken_and_what_it_may_be_meant_for_is_said() -> None:
    data = {"web_address": "paper.example https://other.example/story"}
    answer = client_of(group="editors").post(reverse("admin:sources_article_add"), data, follow=True)
    assert "other.example" not in "".join(str(message) for message in answer.context["messages"])
    assert sorted(Article.objects.values_list("address", flat=True)) == [
        "https://other.example/story",
        "https://paper.example/",
    ]
    assert "paper.example/ is a site&#x27;s front page" in answer.content.decode()


@pytest.mark.parametrize("prefix", ["news/", "/news/", "http://paper.example/news/"])
def test_a_prefix_is_taken_as_it_is_meant(site: HTTPServer, prefix: str) -> None:
    body = (
        '<html><body><a href="/news/1">A headline on open models</a><a href="/jobs/1">A job in the harbour</a></body></html>'
    )
    site.expect_request("/").respond_with_data(body, content_type="text/html")
    data = {"look": "", "address": site.url_for("/"), "path_prefix": prefix}
    seen = client_of(group="editors").post(reverse("admin:sources_source_add"), data).context["seen"]
    assert [entry.title for entry in seen.entries] == ["A headline on open models"]
