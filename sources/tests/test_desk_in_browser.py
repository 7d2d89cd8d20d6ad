"""The desk's flows in a real browser: add a source after a preview, see its health, articles live, forget one."""

import os
from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.utils import timezone
from playwright.sync_api import Browser, ConsoleMessage, Page
from pytest_django.live_server_helper import LiveServer
from pytest_httpserver import HTTPServer

from sources import adding, polling
from sources.models import Article, Source, Visit
from sources.tests.builders import FEED, ITEM, feed_source

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def desk(browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    """The admin, logged in; the test ends without an error in the console."""
    User.objects.create_superuser("chief", password="a long enough password")
    page = browser.new_page(viewport={"width": 1280, "height": 900}, base_url=live_server.url)
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if _is_error(message) else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    log_in(page, "chief")
    yield page
    page.close()
    assert errors == []


def log_in(page: Page, name: str) -> None:
    """With the password that all of staff has here."""
    page.goto("/admin/login/")
    page.fill("[name=username]", name)
    page.fill("[name=password]", "a long enough password")
    page.keyboard.press("Enter")
    page.wait_for_url("**/admin/")


def _is_error(message: ConsoleMessage) -> bool:
    """Whether the console tells of an error; the theme asks for an icon that the test server has not."""
    return message.type == "error" and "favicon" not in str(message.location)


def shot(page: Page, name: str) -> None:
    """A picture for a person to look at, where SHOTS names a folder."""
    if os.environ.get("SHOTS"):
        page.screenshot(path=f"{os.environ['SHOTS']}/{name}.png", full_page=True)


def test_staff_adds_a_source_by_its_page_and_sees_first_what_it_is(desk: Page, site: HTTPServer) -> None:
    words = (
        "The harbour council met on Tuesday to settle the price of berths for the winter months that lie ahead of all of us."
    )
    off = f"<description>{words}</description>"
    items = ITEM.format(title="Open models for the harbour", link=site.url_for("/1"))
    items += ITEM.format(title="Berths for the winter", link=site.url_for("/2")).replace("</item>", off + "</item>")
    site.expect_request("/feed").respond_with_data(FEED.format(items=items), content_type="application/rss+xml")
    announced = (
        '<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head><body>Welcome</body></html>'
    )
    site.expect_request("/").respond_with_data(announced, content_type="text/html")
    desk.goto("/admin/sources/source/add/")
    desk.fill("#look [name=address]", site.url_for("/"))
    desk.click("#look button")
    desk.wait_for_selector("#seen")
    shot(desk, "preview")
    rows = desk.locator("#seen tbody tr")
    assert rows.count() == 2
    assert "yes" in rows.filter(has_text="Open models").inner_text()
    assert "say nothing of AI" in rows.filter(has_text="Berths").inner_text()
    assert Source.objects.count() == 0
    desk.fill("#save [name=name]", "Harbour Courier")
    desk.click("#save button")
    desk.wait_for_url("**/change/")
    source = Source.objects.get()
    assert (source.name, source.kind, source.address) == ("Harbour Courier", "feed", site.url_for("/feed"))
    polling.poll(source.pk)
    desk.reload()
    assert "1 of the last 1 visit worked" in desk.locator("#health").inner_text()
    assert desk.locator("#health .count").count() == 2
    shot(desk, "source")


def test_an_address_that_leads_inside_is_refused_in_words(desk: Page) -> None:
    desk.goto("/admin/sources/source/add/")
    desk.fill("#look [name=address]", "http://169.254.169.254/latest/")
    desk.click("#look button")
    assert "not on the public web" in desk.locator("#problem").inner_text()
    assert desk.locator("#save").count() == 0


def test_a_source_shows_its_visits_and_can_be_paused_and_started_over(desk: Page) -> None:
    source = feed_source("https://paper.example/feed", name="Harbour Courier")
    for number in range(20):
        at = timezone.now() - timedelta(hours=20 - number)
        Visit.objects.create(source=source, at=at, ok=number % 7 != 3, fresh=number % 5, result=f"visit {number}")
    desk.goto(f"/admin/sources/source/{source.pk}/change/")
    assert desk.locator("#health rect").count() == 20
    assert desk.locator("#health rect.bar-bad").count() == 3
    shot(desk, "visits")
    desk.get_by_text("Pause or switch on").first.click()
    desk.wait_for_load_state()
    source.refresh_from_db()
    assert not source.enabled
    assert "Paused." in desk.locator("#health").inner_text()


def test_the_list_of_articles_shows_its_progress_without_reloading(desk: Page) -> None:
    article = adding.add_text("Invented words on open models, long enough to be a text. " * 3, title="Archive")
    desk.goto("/admin/sources/article/")
    count = desk.locator("#progress .count").filter(has_text="Read").locator("b")
    assert count.inner_text() == "0"
    shot(desk, "articles")
    Article.objects.filter(pk=article.pk).update(state=Article.State.READ)
    desk.wait_for_function("[...document.querySelectorAll('#progress .count')].some(e => /read\\s*1/i.test(e.textContent))")
    desk.wait_for_function("/read/i.test(document.querySelector('#result_list').textContent)")


def test_staff_adds_a_post_and_a_list_of_addresses(desk: Page) -> None:
    desk.goto("/admin/sources/article/add/")
    desk.fill("[name=pasted]", "Open the weights. Close the meetings.")
    desk.fill("[name=web_address]", "https://social.example/@mira/1")
    desk.fill("[name=author]", "Mira Solwin")
    desk.fill("[name=handle]", "@mira")
    shot(desk, "add_article")
    desk.click("[name=_save]")
    desk.wait_for_url("**/article/")
    post = Article.objects.get()
    assert (post.author, post.byline, post.address) == ("Mira Solwin", "@mira", "https://social.example/@mira/1")
    desk.goto("/admin/sources/article/add/")
    desk.fill(
        "[name=web_address]", "https://paper.example/a\nhttps://paper.example/b?utm_source=x\n\nhttps://paper.example/b"
    )
    desk.click("[name=_save]")
    desk.wait_for_url("**/article/")
    assert Article.objects.count() == 3
