"""Every page in a real browser: both languages, wide and on a phone, without an error in the console."""

import pytest
from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer

from debate.models import Quote
from debate.tests.pages.test_every_page import PAGES, told_story

SIZES = {"wide": (1440, 900), "phone": (320, 640)}

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("prefix", ["/", "/zh-hans/"])
def test_every_page_opens_without_an_error(browser: Browser, live_server: LiveServer, size: str, prefix: str) -> None:
    article = told_story()
    quote = Quote.objects.public().first()
    assert quote is not None
    places = [
        *PAGES,
        f"quotes/{quote.pk}/",
        "people/mira-solwin/",
        f"articles/{article.pk}/",
        f"sources/{article.source.slug}/",
    ]
    width, height = SIZES[size]
    page = browser.new_page(viewport={"width": width, "height": height})
    errors: list[str] = []
    page.on("console", lambda message: errors.append(f"{page.url}: {message.text}") if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(f"{page.url}: {error}"))
    for place in places:
        answer = page.goto(live_server.url + prefix + place)
        assert answer is not None
        assert answer.status == 200, place
        wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wider <= 0, f"{place} scrolls sideways by {wider} px"
    page.close()
    assert errors == []


def test_a_reader_finds_a_quote_by_its_words(browser: Browser, live_server: LiveServer) -> None:
    told_story()
    page = browser.new_page()
    page.goto(live_server.url)
    page.get_by_role("searchbox").first.fill("audit")
    page.keyboard.press("Enter")
    page.wait_for_url("**/quotes/**")
    page.get_by_text("Publishing the weights").first.click()
    page.wait_for_url("**/quotes/*/")
    assert "Mira Solwin" in page.content()
    page.close()


def test_the_site_works_without_javascript(browser: Browser, live_server: LiveServer) -> None:
    told_story()
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(live_server.url + "/quotes/?q=weights")
    assert page.get_by_text("Publishing the weights").count() >= 1
    page.close()
