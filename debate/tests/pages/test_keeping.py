"""What is kept of the answers, and what never is: decided for each view, header and address; and in how much room."""

import re
from typing import Any

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import URLPattern, resolve

from debate.counting.edition import WATCHED
from debate.pages.keeping import KEPT, is_the_same_for_all, may_be_kept
from debate.pages.kept import Answer, Shelf
from debate.tests.pages.readers import is_kept
from debate.tests.pages.scene import scene
from debate.urls import machines, pages

ANEW = frozenset(
    """sources source about report quotes_csv quotes_json site_card quote_card person_card compare_card healthz
    readyz robots llms favicon sitemap_index sitemap to_chinese set_language""".split()
)
"""Views that answer anew each time: what is being collected, forms, the desk's language, exports, pictures (readers keep them),
what machines ask, and what only leads on."""


FOLLOWING = {
    *("debate_edition", "debate_rewritten", "debate_quote_words"),
    *(f"people_historical{model}" for model in ("membership", "name", "organization", "person")),
}
"""Tables that change only together with a watched one: the book of names that searches use is read anew by its history."""


@pytest.fixture(autouse=True)
def keeping(settings: Any) -> None:
    """A shelf for each client."""
    settings.KEPT_MEGABYTES = 8


@pytest.mark.parametrize(
    "headers",
    [
        {"Vary": "Cookie"},
        {"Vary": "Accept-Encoding, HX-Request"},
        {"Cache-Control": "private"},
        {"Cache-Control": "no-store"},
    ],
)
def test_what_says_that_it_is_not_the_same_for_all_is_not_kept(headers: dict[str, str]) -> None:
    request = RequestFactory().get("/quotes/")
    request.resolver_match = resolve("/quotes/")
    assert is_the_same_for_all(request, HttpResponse("words"))
    assert not is_the_same_for_all(request, HttpResponse("words", headers=headers))
    cookie = HttpResponse("words")
    cookie.set_cookie("a", "b")
    assert not is_the_same_for_all(request, cookie)


def test_addresses_that_nobody_links_to_are_not_looked_for() -> None:
    assert may_be_kept(RequestFactory().get("/quotes/?q=weights"))
    assert not may_be_kept(RequestFactory().get("/quotes/", {"q": "w" * 2000}))
    assert not may_be_kept(RequestFactory().post("/quotes/"))


def test_every_view_is_decided_on() -> None:
    names = {one.name for one in [*pages, *machines] if isinstance(one, URLPattern)}
    assert names == KEPT | ANEW
    assert not KEPT & ANEW


@pytest.mark.django_db
def test_every_table_that_a_kept_page_reads_is_watched() -> None:
    """Also that each kind of kept page is kept: asked for a second time, it costs one query."""
    places, client = scene(60), Client()
    client.get("/quotes/")
    watched = {one.model._meta.db_table for one in WATCHED} | FOLLOWING
    for path in places.values():
        with CaptureQueriesContext(connection) as queries:
            view = client.get(f"/{path}").resolver_match.url_name
        if view in KEPT:
            read = set(re.findall(r'(?:FROM|JOIN) "?(\w+)"?', " ".join(one["sql"] for one in queries)))
            assert read <= watched, (path, read - watched)
            assert is_kept(client, f"/{path}"), path


def test_the_shelf_holds_no_more_than_it_may_and_drops_what_was_not_asked_for() -> None:
    shelf = Shelf(100_000)
    for number in range(30):
        shelf.put(number, Answer(b"x" * 5_000, ()))
        shelf.get(0)
    assert shelf.bytes <= 100_000
    assert len(shelf) == 12
    assert shelf.get(0) is not None
    assert shelf.get(1) is None
    shelf.put("too large", Answer(b"x" * 10_000, ()))
    assert shelf.get("too large") is None
    shelf.put(0, Answer(b"", ()))
    assert shelf.bytes == 11 * 8_000 + 3_000
