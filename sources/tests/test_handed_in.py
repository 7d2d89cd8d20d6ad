"""Texts handed in at the desk: their facts are kept whatever we held before, and nothing that the web shows takes their place."""

import pytest
from django.contrib.admin.models import LogEntry
from django.urls import reverse
from pytest_httpserver import HTTPServer

from sources import adding, desk
from sources.models import Article
from sources.tests.builders import PAGE, STORY, feed_source, fetched, taken
from sources.tests.test_desk import act, client_of
from sources.tests.test_documents import pdf

pytestmark = pytest.mark.django_db
ADD = "admin:sources_article_add"
POST = "An invented post: weights belong on the web, and a closed model belongs to nobody who uses it."


def facts_of(article: Article) -> tuple[str, str, str]:
    """Author, day, and who told the day."""
    article.refresh_from_db()
    return article.author, str(article.published), article.published_from


def test_a_post_pasted_at_an_address_that_could_not_be_fetched_has_its_author_and_day(site: HTTPServer) -> None:
    failed = fetched(site.url_for("/post"))
    assert failed.state != "fetched"
    pasted = adding.add_text(POST, address=site.url_for("/post"), author="Orla Venn", published="2024-03-05")
    assert pasted == failed
    assert facts_of(taken(failed)) == ("Orla Venn", "2024-03-05", "staff")
    assert failed.state == "fetched"


def test_an_author_told_later_for_the_same_text_is_kept_and_the_text_read_again() -> None:
    post = taken(adding.add_text(POST))
    assert adding.add_text(POST, author="Orla Venn") == post
    assert facts_of(post)[0] == "Orla Venn"
    assert post.state == "found"


def test_the_same_text_again_changes_no_fact_that_is_told_already() -> None:
    post = taken(adding.add_text(POST, author="Orla Venn", published="2024-03-05"))
    adding.add_text(POST, author="Somebody Else", published="2024-03-06")
    assert facts_of(post) == ("Orla Venn", "2024-03-05", "staff")
    assert post.state == "fetched"


def test_what_staff_handed_in_is_not_looked_up_at_its_address_again(site: HTTPServer) -> None:
    pasted = taken(adding.add_text(POST, address=site.url_for("/post"), author="Orla Venn"))
    assert pasted.check_again is None
    site.expect_request("/page").respond_with_data(PAGE)
    assert fetched(site.url_for("/page")).check_again is not None


def test_the_same_words_posted_by_somebody_else_are_no_copy() -> None:
    first = taken(adding.add_text(POST, address="https://social.example/1", author="Orla Venn"))
    second = taken(adding.add_text(POST, address="https://social.example/2", author="Tobias Hargreeve"))
    again = taken(adding.add_text(POST, address="https://social.example/3", author="Orla Venn"))
    assert (first.state, second.state, second.duplicate_of) == ("fetched", "fetched", None)
    assert again.duplicate_of == first


def test_a_form_with_a_wrong_date_adds_nothing_so_that_the_right_one_is_not_lost() -> None:
    client = client_of(group="editors")
    fields = {"pasted": POST, "author": "Orla Venn", "published": "19.11.2026 or so"}
    client.post(reverse(ADD), fields)
    assert Article.objects.count() == 0
    client.post(reverse(ADD), fields | {"published": "2024-03-05"})
    assert facts_of(Article.objects.get())[1] == "2024-03-05"


def test_every_address_of_a_list_has_who_added_it_in_its_history() -> None:
    client_of(group="editors").post(reverse(ADD), {"web_address": "https://a.example/1\nhttps://a.example/2"})
    told = {(entry.object_id, entry.user.username) for entry in LogEntry.objects.all()}
    assert told == {(str(pk), "staff editorsFalse") for pk in Article.objects.values_list("pk", flat=True)}


def test_what_is_here_already_is_named_with_its_state() -> None:
    article = taken(adding.add_text(STORY, address="https://a.example/1", title="Archive"))
    desk.forget(article.pk)
    client = client_of(group="editors")
    again = client.post(reverse(ADD), {"web_address": "https://a.example/1"}, follow=True).content.decode()
    assert "Here already: https://a.example/1 (removed by staff)" in again
    assert "A worker fetches" not in again


@pytest.mark.parametrize(("group", "state"), [("editors", "skipped"), ("admins", "found")])
def test_what_is_forgotten_comes_back_only_where_somebody_who_may_forget_forces_it_in(group: str, state: str) -> None:
    article = taken(adding.add_text(STORY, title="Archive"))
    desk.forget(article.pk)
    client = client_of(group=group)
    act(client, "article", "try_again", article)
    article.refresh_from_db()
    assert article.state == "skipped"
    act(client, "article", "force_in", article)
    article.refresh_from_db()
    assert article.state == state


def test_a_corrected_author_has_the_text_read_again_and_a_corrected_title_does_not() -> None:
    article = taken(adding.add_text(POST))
    client, place = client_of(group="editors"), reverse("admin:sources_article_change", args=[article.pk])
    for name, value, state in (("title", "A post", "read"), ("author", "Orla Venn", "fetched")):
        Article.objects.filter(pk=article.pk).update(state=Article.State.READ)
        article.refresh_from_db()
        shown = {field: getattr(article, field) or "" for field in ("title", "outlet", "language", "author", "byline")}
        client.post(place, shown | {name: value})
        article.refresh_from_db()
        assert (getattr(article, name), article.state) == (value, state)


def test_read_articles_are_read_again_from_the_list() -> None:
    read, waiting = taken(adding.add_text(POST)), adding.add_text(STORY)
    Article.objects.filter(pk=read.pk).update(state=Article.State.READ)
    act(client_of(group="editors"), "article", "read_anew", read, waiting)
    assert set(Article.objects.values_list("pk", "state")) == {(read.pk, "fetched"), (waiting.pk, "found")}


def test_an_article_whose_site_wants_peace_says_why_it_waits(site: HTTPServer) -> None:
    site.expect_request("/busy").respond_with_data("", status=503, headers={"Retry-After": "1800"})
    fetched(site.url_for("/busy"))
    waiting = fetched(site.url_for("/other"))
    assert (waiting.state, waiting.tries) == ("found", 0)
    assert "asked us to stay away" in waiting.detail


def test_a_page_that_names_no_publisher_is_its_sources_and_on_the_desk_its_hosts(site: HTTPServer) -> None:
    for path in ("/a", "/b"):
        site.expect_request(path).respond_with_data(PAGE)
    of_feed = fetched(site.url_for("/a"), source=feed_source(site.url_for("/feed"), name="Harbour Lantern"))
    assert (of_feed.outlet, of_feed.publisher) == ("", "Harbour Lantern")
    assert fetched(site.url_for("/b")).publisher == site.host


def test_what_workers_wrote_is_shown_and_not_to_be_edited() -> None:
    source = feed_source("https://paper.example/feed", last_result="Nothing new.")
    client, place = client_of(superuser=True), reverse("admin:sources_source_change", args=[source.pk])
    page = client.get(place).content.decode()
    assert "Nothing new." in page
    assert 'name="last_result"' not in page


def test_an_article_without_a_title_is_called_by_its_author() -> None:
    adding.add_text(POST, author="Orla Venn")
    page = client_of(group="editors").get(reverse("admin:sources_article_changelist")).content.decode()
    assert "Orla Venn" in page
    assert "urn:sha256" not in page


def test_a_file_that_is_named_as_a_text_and_is_none_is_read_as_what_it_is_or_refused() -> None:
    assert taken(adding.add_file("letter.txt", pdf())).snapshots.get().text.startswith("Invented story.")
    for content in (b"\x89PNG\r\n\x1a\n\0\0", b"MZ\x90\0" + b"x" * 200, b"PK\x03\x04\0\0 nothing"):
        with pytest.raises(ValueError, match="not a text that we can read"):
            adding.add_file("letter.txt", content)
    assert taken(adding.add_file("letter.md", b"ID3 is a label of music files. " * 20)).state == "fetched"
