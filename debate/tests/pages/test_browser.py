"""Every kind of page in a real browser: both languages, wide and on a phone, with and without scripts, by keyboard, on paper."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from debate.models import ErrorReport
from debate.tests.builders import organization, person
from debate.tests.pages.builders import member, on, printed, reply
from debate.tests.pages.scene import scene
from debate.tests.pages.test_every_page import told_story

SIZES = {"wide": (1440, 900), "tablet": (768, 1024), "phone": (320, 640)}

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page on a phone."""
    opened = browser.new_page(viewport={"width": 390, "height": 800})
    yield opened
    opened.close()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("prefix", ["/", "/zh-hans/"])
def test_every_page_opens_without_an_error(browser: Browser, live_server: LiveServer, size: str, prefix: str) -> None:
    places = scene()
    width, height = SIZES[size]
    page = browser.new_page(viewport={"width": width, "height": height})
    errors: list[str] = []
    page.on("console", lambda message: errors.append(f"{page.url}: {message.text}") if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(f"{page.url}: {error}"))
    for name, place in places.items():
        answer = page.goto(live_server.url + prefix + place)
        assert answer is not None
        assert answer.status == 200, name
        wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wider <= 0, f"{name} scrolls sideways by {wider} px"
    page.close()
    assert errors == []


def long_story() -> list[str]:
    """Two invented people with names that nothing breaks, who answer each other in words without a space."""
    wolf = person("Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh Maximiliana", slug="wolf")
    hall = person("Aleksandrinakonstantinopolitanskaja", slug="hall")
    member(
        wolf, organization("The Consortium for Interinstitutional Dissemination" * 2, slug="body"), "vice chancellor " * 6
    )
    said = printed("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbau" * 3, wolf, side="open", **on(2025))
    answer = printed("https://example.org/" + "unbrokenpath" * 20, hall, side="closed", **on(2025, 2))
    reply(answer, said)
    quotes = [f"quotes/{said.pk}/", f"quotes/{answer.pk}/", "quotes/", f"articles/{said.appearances.get().article_id}/"]
    people = ["people/", "people/wolf/", "people/hall/", "people/hall/vs/wolf/", "organizations/", "organizations/body/"]
    return ["", *quotes, *people, "exchanges/", "exchanges/?as=matrix", "exchanges/hall/wolf/"]


@pytest.mark.parametrize("size", SIZES)
def test_no_name_and_no_word_is_too_long_for_a_page(browser: Browser, live_server: LiveServer, size: str) -> None:
    places = long_story()
    width, height = SIZES[size]
    page = browser.new_page(viewport={"width": width, "height": height})
    wider = {}
    for place in places:
        answer = page.goto(f"{live_server.url}/{place}")
        assert answer is not None
        assert answer.status == 200, place
        wider[place] = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    page.close()
    assert {place: by for place, by in wider.items() if by > 0} == {}


def test_a_reader_finds_a_quote_by_its_words(page: Page, live_server: LiveServer) -> None:
    told_story()
    page.goto(live_server.url)
    page.get_by_role("searchbox").first.fill("audit")
    page.keyboard.press("Enter")
    page.wait_for_url("**/quotes/**")
    page.get_by_text("Publishing the weights").first.click()
    page.wait_for_url("**/quotes/*/")
    assert "Mira Solwin" in page.content()


def test_on_a_phone_the_filters_are_folded_and_the_quotes_are_in_sight(page: Page, live_server: LiveServer) -> None:
    scene()
    page.goto(live_server.url + "/quotes/")
    expect(page.locator(".filters form")).to_be_hidden()
    expect(page.locator(".quote").first).to_be_in_viewport()
    page.get_by_text("Filters").click()
    expect(page.locator(".filters form")).to_be_visible()


def test_names_in_lists_have_room_for_a_finger(page: Page, live_server: LiveServer) -> None:
    places = scene()
    for name in ("people", "quotes", "person", "organization", "article"):
        page.goto(live_server.url + "/" + places[name])
        links = page.locator("tbody th a:visible, .by a:visible, .crumbs a:visible, .roles a:visible")
        heights: list[float] = links.evaluate_all("nodes => nodes.map(node => node.getBoundingClientRect().height)")
        assert heights, name
        assert min(heights) >= 24, name


def test_a_section_that_the_keyboard_reaches_is_in_sight(page: Page, live_server: LiveServer) -> None:
    page.goto(live_server.url + "/about/")
    right = "node => node.getBoundingClientRect().right"
    for section in page.locator(".masthead nav a").all():
        section.focus()
        assert section.evaluate(right) <= 390


def test_on_a_wide_page_the_filters_are_open(browser: Browser, live_server: LiveServer) -> None:
    scene()
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(live_server.url + "/quotes/")
    expect(page.locator(".filters form")).to_be_visible()
    page.close()


def test_a_filter_changes_the_list_without_a_new_page(browser: Browser, live_server: LiveServer) -> None:
    scene()
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(live_server.url + "/quotes/")
    page.evaluate("window.sameDocument = true")
    page.evaluate("document.body.addEventListener('htmx:load', () => { document.body.dataset.bound = 'yes' })")
    page.locator("#listing").hover()
    # `wait_for_function` would evaluate a string inside the page, which the page's policy forbids
    expect(page.locator("body[data-bound]")).to_have_count(1)
    page.locator(".filters a", has_text="closed").first.click()
    page.wait_for_url("**/quotes/?side=closed")
    expect(page.locator(".chips")).to_contain_text("closed")
    assert page.evaluate("window.sameDocument") is True
    page.close()


def test_a_filter_leaves_the_keyboard_where_it_was_and_says_how_many_are_left(
    browser: Browser, live_server: LiveServer
) -> None:
    scene()
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(live_server.url + "/quotes/")
    page.evaluate("document.body.addEventListener('htmx:load', () => { document.body.dataset.bound = 'yes' })")
    page.locator("#f-side-closed").focus()
    expect(page.locator("body[data-bound]")).to_have_count(1)
    page.keyboard.press("Enter")
    page.wait_for_url("**/quotes/?side=closed")
    expect(page.locator("#f-side-closed")).to_be_focused()
    expect(page.get_by_role("status")).to_have_text(page.locator("#count").inner_text())
    page.locator(".chips a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/quotes/")
    expect(page.locator("#count")).to_be_focused()
    page.close()


def test_the_same_filter_works_without_javascript(browser: Browser, live_server: LiveServer) -> None:
    scene()
    page = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900}).new_page()
    page.goto(live_server.url + "/quotes/")
    page.locator(".filters a", has_text="closed").first.click()
    page.wait_for_url("**/quotes/?side=closed")
    assert page.locator(".quote .side-open").count() == 0
    page.locator(".quote .words a").first.click()
    expect(page.locator("#words")).to_be_visible()
    expect(page.get_by_text("Copy the words")).to_be_hidden()
    page.get_by_role("link", name="Report an error").first.click()
    page.get_by_label("the date is wrong").check()
    page.get_by_label("What should it say").fill("The day before.")
    page.wait_for_timeout(2200)
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("status")).to_contain_text("Thank you")
    assert ErrorReport.objects.get().message == "The day before."
    page.close()


def test_a_mark_of_a_timeline_leads_to_its_quote(page: Page, live_server: LiveServer) -> None:
    places = scene()
    page.goto(live_server.url + "/" + places["person"])
    mark = page.locator("svg.timeline a").first
    path = mark.get_attribute("href")
    mark.locator("svg").dispatch_event("click")
    page.wait_for_url(f"**{path}*")


def test_the_keyboard_leads_past_the_head_to_the_content(page: Page, live_server: LiveServer) -> None:
    told_story()
    page.goto(live_server.url)
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    expect(page.locator(".skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_words_are_copied_with_one_click(browser: Browser, live_server: LiveServer) -> None:
    places = scene()
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(live_server.url + "/" + places["quote"])
    page.get_by_role("button", name="Copy the words").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    expect(page.get_by_role("status")).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == page.locator("#words").text_content()
    context.close()


def test_on_paper_there_is_no_navigation_and_the_ground_is_light(page: Page, live_server: LiveServer) -> None:
    places = scene()
    page.emulate_media(media="print", color_scheme="dark")
    page.goto(live_server.url + "/" + places["person"])
    expect(page.locator(".masthead nav")).to_be_hidden()
    expect(page.locator("svg.timeline")).to_be_visible()
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "light"


def test_who_wants_no_motion_gets_none(page: Page, live_server: LiveServer) -> None:
    told_story()
    page.emulate_media(reduced_motion="reduce")
    page.goto(live_server.url + "/quotes/")
    page.locator("#listing").evaluate("node => node.classList.add('htmx-request')")
    assert page.locator(".results").evaluate("node => getComputedStyle(node).transitionDuration") == "0s"


#: A line of text that moves by its own height on a phone shifts the layout by about 0.001; a pixel of rounding, when
#: a box is laid out twice, by 0.00001.
A_LINE_MOVED = 0.0005
JUMPS = """new PerformanceObserver(list => list.getEntries().forEach(one => { window.jumped = (window.jumped || 0) + one.value; }))
.observe({type: "layout-shift", buffered: true});"""


def test_who_chooses_the_colours_still_sees_the_evidence_and_the_present_section(
    browser: Browser, live_server: LiveServer
) -> None:
    places = scene()
    page = browser.new_page(forced_colors="active")
    page.goto(live_server.url + "/" + places["quote"])
    for place in ("mark.evidence", ".masthead nav [aria-current]"):
        assert page.locator(place).first.evaluate("node => getComputedStyle(node).textDecorationLine") == "underline"
    page.close()


@pytest.mark.parametrize("width", [360, 412])
def test_nothing_jumps_when_the_script_shows_its_buttons(browser: Browser, live_server: LiveServer, width: int) -> None:
    said = printed("Open it, " + "and open it again, " * 6, person("Ada Moreau"), side="open", **on(2025))
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.add_init_script(JUMPS)
    page.goto(f"{live_server.url}/quotes/{said.pk}/")
    expect(page.get_by_role("button", name="Copy the words")).to_be_visible()
    assert page.evaluate("window.jumped || 0") < A_LINE_MOVED
    page.close()
