"""More of the desk's flows in a real browser: many sources at once, articles tried again, forced and forgotten, facts corrected."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.contrib.auth.models import Group, User
from django.urls import reverse
from playwright.sync_api import Page
from pytest_httpserver import HTTPServer

from sources import adding, collect
from sources.models import Article, Source
from sources.tests.builders import PAGE, feed_source
from sources.tests.test_desk_in_browser import desk, log_in, shot
from sources.tests.test_documents import pdf

__all__ = ["desk"]
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SOURCES, ARTICLES = "/admin/sources/source/", "/admin/sources/article/"
OPML = b"""<opml version="2.0"><body><outline text="News">
<outline type="rss" text="Harbour Courier" xmlUrl="https://courier.example/feed"/>
<outline type="rss" text="Inside" xmlUrl="ftp://inside.example/feed"/></outline></body></opml>"""


def do_with_all(page: Page, action: str) -> None:
    """Choose every row of a list and do this with them."""
    page.check("#action-toggle")
    page.select_option("select[name=action]", action)
    page.locator("button[name=index]").click()
    page.wait_for_load_state()


def skipped_article(site: HTTPServer) -> Article:
    """An article of a feed on something else: fetched, and skipped for that."""
    site.expect_request("/bread").respond_with_data(PAGE.replace("language model", "bread").replace("weights", "doors"))
    article = adding.add_address(site.url_for("/bread"), source=feed_source(site.url_for("/feed")))
    collect.fetch(article.pk)
    article.refresh_from_db()
    assert article.reason == "off_topic", article.detail
    return article


def test_an_opml_file_is_imported_and_says_what_was_left_out(desk: Page, tmp_path: Path) -> None:
    file = tmp_path / "subscriptions.opml"
    file.write_bytes(OPML)
    desk.goto(SOURCES)
    desk.get_by_role("link", name="Import OPML").first.click()
    desk.set_input_files("input[type=file]", file)
    shot(desk, "opml")
    desk.locator("form:has(input[type=file]) button").click()
    desk.wait_for_url(f"**{SOURCES}")
    told = desk.locator("body").inner_text()
    assert "1 source was added, paused." in told
    assert "Only http and https" in told
    assert list(Source.objects.values_list("name", "enabled")) == [("Harbour Courier", False)]


def test_the_starter_set_is_one_click_and_all_of_it_is_paused(desk: Page) -> None:
    desk.goto(SOURCES)
    desk.get_by_role("link", name="Add the starter set").first.click()
    desk.wait_for_url(f"**{SOURCES}")
    assert Source.objects.count() > 20
    assert not Source.objects.filter(enabled=True).exists()
    do_with_all(desk, "switch_on")
    assert Source.objects.filter(enabled=True).exists()


def test_a_source_is_checked_at_once(desk: Page) -> None:
    source = feed_source("https://paper.example/feed", name="Harbour Courier")
    desk.goto(f"{SOURCES}{source.pk}/change/")
    desk.get_by_text("Check now").first.click()
    desk.wait_for_load_state()
    assert "A worker visits 1 source now." in desk.locator("body").inner_text().replace("Workers visit", "A worker visits")


def test_a_skipped_article_is_found_by_its_reason_forced_in_and_forgotten(desk: Page, site: HTTPServer) -> None:
    article = skipped_article(site)
    desk.goto(f"{ARTICLES}?state__exact=skipped&reason__exact=off_topic")
    assert desk.locator("#result_list tbody tr").count() == 1
    do_with_all(desk, "force_in")
    collect.fetch(article.pk)
    article.refresh_from_db()
    assert (article.state, article.forced) == ("fetched", True)
    desk.goto(ARTICLES)
    do_with_all(desk, "forget")
    article.refresh_from_db()
    assert (article.state, article.reason, article.snapshots.count()) == ("skipped", "forgotten", 0)
    desk.goto(reverse("admin:sources_article_history", args=[article.pk]))
    told = desk.locator("body").inner_text()
    assert "forced in" in told and "forgotten" in told and "chief" in told


def test_a_failed_article_is_tried_again(desk: Page) -> None:
    article = adding.add_address("https://paper.example/a")
    Article.objects.filter(pk=article.pk).update(state="gave_up", reason="not_found", tries=6)
    desk.goto(f"{ARTICLES}?state__exact=gave_up")
    do_with_all(desk, "try_again")
    article.refresh_from_db()
    assert (article.state, article.tries) == ("found", 0)


def test_a_corrected_byline_is_in_the_history_with_what_stood_there_before(desk: Page) -> None:
    article = adding.add_text("Invented words on open models. " * 5, title="Archive", byline="Mira Solvin")
    desk.goto(f"{ARTICLES}{article.pk}/change/")
    desk.fill("[name=byline]", "Mira Solwin")
    desk.click("[name=_save]")
    desk.wait_for_url(f"**{ARTICLES}")
    article.refresh_from_db()
    assert article.byline == "Mira Solwin"
    desk.goto(reverse("admin:sources_article_history", args=[article.pk]))
    assert "byline: Mira Solvin → Mira Solwin" in desk.locator("body").inner_text()


def test_an_editor_finds_no_way_to_forget(desk: Page) -> None:
    editor = User.objects.create_user("editor", password="a long enough password", is_staff=True)
    editor.groups.add(Group.objects.get(name="editors"))
    adding.add_text("Invented words on open models. " * 5, title="Archive")
    desk.context.clear_cookies()
    log_in(desk, "editor")
    desk.goto(ARTICLES)
    offered = desk.locator("select[name=action] option").evaluate_all("options => options.map(option => option.value)")
    assert "try_again" in offered
    assert "forget" not in offered
    assert "delete_selected" not in offered


@pytest.mark.parametrize("told", ["cross-site", "same-site"])
def test_another_sites_page_can_not_make_staff_pause_a_source(desk: Page, told: str) -> None:
    source = feed_source("https://paper.example/feed")
    address = reverse("admin:sources_source_pause_one", args=[source.pk])
    answer = desk.context.request.get(address, headers={"Sec-Fetch-Site": told})
    assert answer.status == 403
    source.refresh_from_db()
    assert source.enabled


def test_sources_are_exported_as_opml_and_come_back_from_it(desk: Page, tmp_path: Path) -> None:
    feed_source("https://paper.example/feed", name="Harbour Courier")
    desk.goto(SOURCES)
    with desk.expect_download() as download:
        desk.get_by_role("link", name="Export as OPML").first.click()
    file = tmp_path / "sources.opml"
    download.value.save_as(file)
    assert 'xmlUrl="https://paper.example/feed"' in file.read_text(encoding="utf-8")
    Source.objects.filter(name="Harbour Courier").delete()
    desk.goto(SOURCES)
    desk.get_by_role("link", name="Import OPML").first.click()
    desk.set_input_files("input[type=file]", file)
    desk.locator("form:has(input[type=file]) button").click()
    desk.wait_for_url(f"**{SOURCES}")
    assert Source.objects.filter(name="Harbour Courier", address="https://paper.example/feed", enabled=False).exists()


def test_a_pdf_with_text_is_uploaded_and_taken(desk: Page, tmp_path: Path) -> None:
    file = tmp_path / "paper.pdf"
    file.write_bytes(
        pdf('"Open weights make audits possible," said Mira Solwin. The council voted at midnight. Nobody left')
    )
    desk.goto(f"{ARTICLES}add/")
    desk.set_input_files("[name=upload]", file)
    desk.fill("[name=published]", "2025-03-31")
    desk.click("[name=_save]")
    desk.wait_for_url(f"**{ARTICLES}")
    article = collect.fetch(Article.objects.get().pk)
    assert article is not None
    assert (article.state, str(article.published)) == ("fetched", "2025-03-31")
    assert "Open weights make audits possible," in article.snapshots.get().text
