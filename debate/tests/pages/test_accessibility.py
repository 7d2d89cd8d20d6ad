"""axe-core finds nothing on any kind of page, in both languages, light and dark."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from debate.tests.demanding import missing
from debate.tests.pages.scene import scene

AXE = Path(__file__).resolve().parents[3] / "node_modules" / "axe-core" / "axe.min.js"
RUN = """async () => {
  const found = await axe.run({runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]});
  return found.violations.map(v => v.id + ": " + v.nodes.map(n => n.target.join(" ")).slice(0, 3).join(" | "));
}"""

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def violations(page: Page) -> list[str]:
    """What axe finds on the page. It is evaluated, not loaded: the page's policy lets no foreign script in."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found: list[str] = page.evaluate(RUN)
    return found


@pytest.mark.parametrize(("theme", "width"), [("light", 1280), ("dark", 360)])
@pytest.mark.parametrize("prefix", ["/", "/zh-hans/"])
def test_axe_finds_nothing(browser: Browser, live_server: LiveServer, prefix: str, theme: str, width: int) -> None:
    if not AXE.exists():
        missing("axe-core is missing: npm ci")
    places = scene()
    context = browser.new_context(color_scheme=theme, viewport={"width": width, "height": 900})  # type: ignore[arg-type]
    page = context.new_page()
    found = {}
    for name, place in (places | {"not found": "nowhere/"}).items():
        page.goto(live_server.url + prefix + place)
        found[name] = violations(page)
    context.close()
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


def test_axe_would_find_something(browser: Browser, live_server: LiveServer) -> None:
    if not AXE.exists():
        missing("axe-core is missing: npm ci")
    page = browser.new_page()
    page.goto(live_server.url + "/about/")
    page.evaluate("document.querySelector('main').append(new Image())")
    found = violations(page)
    page.close()
    assert [line for line in found if line.startswith("image-alt")] != []
