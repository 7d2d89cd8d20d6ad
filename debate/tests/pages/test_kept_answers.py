"""A page is made once and given to every reader, until anything that it shows has changed; and nobody gets what is not for all."""

import gzip
from datetime import UTC, datetime
from typing import Any

import pytest
import time_machine
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from debate.counting import board as boards
from debate.counting.board import board
from debate.models import Quote
from debate.recording.settling import withdraw
from debate.tests import builders
from debate.tests.pages.builders import printed
from debate.tests.pages.readers import asked, is_kept
from debate.tokens import tokens_of
from people.merging import merge
from people.models import Person


@pytest.fixture(autouse=True)
def keeping(settings: Any) -> None:
    """A shelf for each client."""
    settings.KEPT_MEGABYTES = 8


@pytest.fixture
def said(db: None) -> Any:
    """One quote on every list."""
    return printed("Open weights let outsiders look.", builders.person())


def test_the_second_reader_gets_the_same_page_for_one_query(said: Any, client: Client) -> None:
    first, is_made = asked(client, "/quotes/")
    assert is_made
    with CaptureQueriesContext(connection) as queries:
        assert asked(client, "/quotes/") == (first, False)
    assert len(queries) == 1


@pytest.mark.parametrize("path", ["/", "/quotes/", "/people/", "/quotes/feed.atom", "/zh-hans/quotes/"])
def test_a_new_quote_shows_at_once(said: Any, client: Client, path: str) -> None:
    before = asked(client, path)[0]
    assert is_kept(client, path)
    printed("Nobody can take a release back.", builders.person("Ben Okafor"), side="closed")
    after, is_made = asked(client, path)
    assert is_made
    assert after != before
    assert "Ben Okafor" in after


def test_a_withdrawn_quote_is_gone_at_once(said: Any, client: Client) -> None:
    page = f"/quotes/{said.pk}/"
    asked(client, "/quotes/"), asked(client, page)
    assert is_kept(client, page)
    withdraw(said, "Not theirs.").save()
    assert client.get(page).status_code == 410
    assert said.text not in asked(client, "/quotes/")[0]


def test_what_is_changed_past_every_signal_shows_at_once(said: Any, client: Client) -> None:
    asked(client, "/quotes/"), asked(client, f"/quotes/{said.pk}/")
    Person.objects.filter(pk=said.person_id).update(name_en="Ada Other")
    assert "Ada Other" in asked(client, "/quotes/")[0]
    assert "Ada Other" in asked(client, f"/quotes/{said.pk}/")[0]


def test_a_merged_person_answers_with_their_new_address_at_once(said: Any, client: Client) -> None:
    other = builders.person("Adam Moreau")
    printed("I say it again.", other)
    asked(client, f"/people/{other.slug}/")
    assert is_kept(client, f"/people/{other.slug}/")
    merge(said.person, other)
    moved = client.get(f"/people/{other.slug}/")
    assert (moved.status_code, moved["Location"]) == (301, f"/people/{said.person.slug}/")
    assert "I say it again." in asked(client, f"/people/{said.person.slug}/")[0]


def test_a_page_that_is_made_while_the_record_changes_is_not_found_later(
    said: Any, client: Client, monkeypatch: Any
) -> None:
    """The page below shows the old words: it must not be found under the edition that came meanwhile."""
    made = Quote.get_absolute_url

    def renaming(row: Quote) -> str:
        Person.objects.filter(pk=said.person_id).update(name_en="Ada Meanwhile")
        return made(row)

    monkeypatch.setattr(Quote, "get_absolute_url", renaming)
    asked(client, f"/people/{said.person.slug}/")
    monkeypatch.undo()
    page, is_made = asked(client, f"/people/{said.person.slug}/")
    assert is_made
    assert "Ada Meanwhile" in page


def test_a_large_record_keeps_pages_with_the_counts_that_they_show(
    said: Any, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(boards, "_renew_in_background", lambda: None)
    held = board()
    held.cost = 60.0
    Person.objects.update(name_en="Ada Other")  # another edition, while the counts are still the old ones
    first = asked(client, "/quotes/")[0]
    assert asked(client, "/quotes/") == (first, False)
    printed("Nobody can take a release back.", builders.person("Ben Okafor"))
    boards.forget()
    assert "Ben Okafor" in asked(client, "/quotes/")[0]


def test_the_two_languages_are_two_pages(said: Any, client: Client) -> None:
    asked(client, "/quotes/"), asked(client, "/zh-hans/quotes/")
    assert is_kept(client, "/quotes/", {"Accept-Language": "zh-CN,zh"})
    assert 'lang="en"' in asked(client, "/quotes/", {"Accept-Language": "zh-CN,zh"})[0]
    assert 'lang="zh-Hans"' in asked(client, "/zh-hans/quotes/", {"Accept-Language": "en"})[0]


def test_a_citation_tells_the_day_of_reading(said: Any, client: Client) -> None:
    page = f"/quotes/{said.pk}/"
    with time_machine.travel(datetime(2026, 11, 1, 23, 59, tzinfo=UTC)):
        asked(client, page)
        assert is_kept(client, page)
    with time_machine.travel(datetime(2026, 11, 2, 0, 1, tzinfo=UTC)):
        assert "2026-11-02" in asked(client, page)[0]


def test_the_order_of_a_query_and_empty_fields_do_not_matter(said: Any, client: Client) -> None:
    first = asked(client, "/quotes/?side=open&q=weights&from=")[0]
    assert asked(client, "/quotes/?to=&q=weights&side=open") == (first, False)
    assert not is_kept(client, "/quotes/?q=weights&side=closed")


@pytest.mark.parametrize("written", ["看法", "%E7%9C%8B%E6%B3%95"])
def test_chinese_is_asked_for_with_and_without_escapes(said: Any, client: Client, written: str) -> None:
    printed("我们的看法是公开。", builders.person("Shen Weibai"), tokens=tokens_of("我们的看法是公开。"))
    assert "Shen Weibai" in asked(client, f"/quotes/?q={written}")[0]
    assert is_kept(client, f"/quotes/?q={written}")


def test_values_of_one_filter_keep_their_order_and_their_number(said: Any, client: Client) -> None:
    asked(client, "/quotes/?side=open&side=closed")
    assert is_kept(client, "/quotes/?side=open&side=closed")
    assert not is_kept(client, "/quotes/?side=open")


def test_compressed_and_plain_are_kept_apart(said: Any, client: Client) -> None:
    plain = asked(client, "/quotes/")[0]
    packed = [client.get("/quotes/", HTTP_ACCEPT_ENCODING="gzip, br") for _ in range(2)]
    assert packed[0].content == packed[1].content
    assert packed[1]["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed[1].content).decode() == plain
    assert asked(client, "/quotes/") == (plain, False)


def test_head_answers_with_the_head_of_the_page(said: Any, client: Client) -> None:
    page = client.get("/quotes/")
    with CaptureQueriesContext(connection) as queries:
        head = client.head("/quotes/")
    assert (head.status_code, head.content, len(queries)) == (200, b"", 1)
    assert dict(head.items()) == dict(page.items())


def test_head_alone_keeps_nothing(said: Any, client: Client) -> None:
    client.head("/quotes/")
    assert not is_kept(client, "/quotes/")


@pytest.mark.parametrize("path", ["/quotes/", "/feed.atom"])
def test_who_holds_the_same_already_is_told_so(said: Any, client: Client, path: str) -> None:
    tag = client.get(path)["ETag"]
    with CaptureQueriesContext(connection) as queries:
        again = client.get(path, HTTP_IF_NONE_MATCH=tag)
    assert (again.status_code, again.content, again["ETag"], len(queries)) == (304, b"", tag, 1)
    printed("Nobody can take a release back.", builders.person("Ben Okafor"))
    changed = client.get(path, HTTP_IF_NONE_MATCH=tag)
    assert changed.status_code == 200
    assert changed["ETag"] != tag


def test_a_page_that_is_first_asked_for_with_a_condition_is_kept_whole(said: Any, client: Client) -> None:
    tag = client.get("/quotes/")["ETag"]
    other = Client()
    assert other.get("/quotes/", HTTP_IF_NONE_MATCH=tag).status_code == 304
    assert is_kept(other, "/quotes/")


def test_a_tag_tells_the_content_and_outlives_the_process(said: Any, client: Client) -> None:
    packed = {"Accept-Encoding": "gzip"}
    assert client.get("/quotes/", headers=packed)["ETag"] == Client().get("/quotes/", headers=packed)["ETag"]


def test_who_has_a_cookie_or_credentials_gets_nothing_from_the_shelf(said: Any, client: Client) -> None:
    asked(client, "/quotes/")
    assert not is_kept(client, "/quotes/", {"Authorization": "Bearer x"})
    client.cookies["anything"] = "1"
    assert not is_kept(client, "/quotes/")


def test_what_staff_sees_is_never_given_to_others(said: Any, client: Client) -> None:
    desk = Client()
    desk.force_login(get_user_model().objects.create_superuser("ada", password="x" * 12))
    asked(desk, "/quotes/")
    assert not is_kept(client, "/quotes/")


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/quotes/999999/", 404),
        ("/people/nobody/", 404),
        ("/nothing/", 404),
        ("/quotes", 301),
        ("/corrections/report/", 200),
    ],
)
def test_errors_redirects_and_forms_are_made_anew(said: Any, client: Client, path: str, status: int) -> None:
    for _ in range(2):
        response: Any = client.get(path)
        assert response.status_code == status
        assert response.wsgi_request.resolver_match is not None or status in (301, 404)


def test_an_unknown_host_gets_nothing(said: Any, client: Client) -> None:
    asked(client, "/quotes/")
    assert client.get("/quotes/", HTTP_HOST="elsewhere.example").status_code == 400
