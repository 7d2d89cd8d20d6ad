"""What the API answers to what it can't use: a problem document (RFC 9457) with the right status, never a broken page."""

from base64 import b64encode
from typing import Any

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings, strategies as st

from debate.tests.builders import organization, person
from debate.tests.pages.builders import on, printed, withdrawn

pytestmark = pytest.mark.django_db

LISTS = ("quotes", "people", "organizations", "articles", "sources")


def problem(client: Client, path: str, status: int, **headers: str) -> dict[str, Any]:
    """The problem document of an address."""
    answer = client.get(path, headers=headers)
    assert (answer.status_code, answer.headers["Content-Type"]) == (status, "application/problem+json"), path
    told: dict[str, Any] = answer.json()
    assert (told["type"], told["status"]) == ("about:blank", status)
    assert told["title"]
    assert told["detail"]
    return told


def cursor(words: str) -> str:
    """A cursor as REST framework writes them."""
    return b64encode(words.encode()).decode().replace("=", "%3D").replace("+", "%2B")


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("place", ["rubbish", cursor("p=abc"), cursor("p=2024-13-01"), cursor("o=x"), cursor("\0"), "%00"])
def test_a_cursor_that_is_none_of_ours_is_not_found(client: Client, name: str, place: str) -> None:
    printed("Weights belong to all.", person())
    answer = client.get(f"/api/v1/{name}/?cursor={place}")
    assert answer.status_code in (200, 404)
    if answer.status_code == 404:
        problem(client, f"/api/v1/{name}/?cursor={place}", 404)


@given(st.text(max_size=30))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_cursor_breaks_a_list(client: Client, words: str) -> None:
    for name in ("quotes", "people"):
        assert client.get(f"/api/v1/{name}/", {"cursor": words}).status_code in (200, 404)
        assert client.get(f"/api/v1/{name}/", {"cursor": b64encode(f"p={words}".encode()).decode()}).status_code in (
            200,
            404,
        )


@pytest.mark.parametrize(
    "path", ["quotes/1", "quotes/x", "people/nobody", "organizations/none", "articles/0", "sources/none"]
)
def test_what_is_not_there_is_not_found(client: Client, path: str) -> None:
    problem(client, f"/api/v1/{path}/", 404)


def test_an_address_that_the_api_does_not_have_is_told_to_programs(client: Client) -> None:
    problem(client, "/api/v1/weather/", 404)


def test_a_quote_that_was_withdrawn_is_not_found(client: Client) -> None:
    problem(client, f"/api/v1/quotes/{withdrawn().pk}/", 404)


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_can_be_written(client: Client, method: str) -> None:
    said = printed("Weights belong to all.", person())
    for path in ("/api/v1/quotes/", f"/api/v1/quotes/{said.pk}/"):
        answer = getattr(client, method)(path)
        assert answer.status_code == 405
        assert answer.json()["title"] == "Method Not Allowed"
        assert set(answer.headers["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS"}


@pytest.mark.parametrize("query", ["published_after=yesterday", "published_before=2024-02-30", "person=%00", "source=%00"])
def test_a_filter_of_articles_that_is_none_is_named(client: Client, query: str) -> None:
    told = problem(client, f"/api/v1/articles/?{query}", 400)
    assert set(told["errors"]) <= {"published", "person", "source"}


@pytest.mark.parametrize("query", ["from=yesterday", "to=2024-02-30", "from=2024&to=99999", "from=2024-13"])
def test_a_day_that_is_no_date_is_named_with_what_to_write(client: Client, query: str) -> None:
    errors = problem(client, f"/api/v1/quotes/?{query}", 400)["errors"]
    (told,) = [line for lines in errors.values() for line in lines]
    assert told.endswith("is not a date: write 2024, 2024-03 or 2024-03-31.")


def test_a_value_that_a_filter_of_quotes_does_not_have_is_told_with_those_that_it_has(client: Client) -> None:
    (told,) = problem(client, "/api/v1/quotes/?side=sideways", 400)["errors"]["side"]
    assert "closed, mixed, neutral, open" in told


@pytest.mark.parametrize("query", ["from=2024", "from=2024-3&to=2024-03-31", "from=", "to=%20"])
def test_a_day_that_is_one_or_is_not_told_is_no_error(client: Client, query: str) -> None:
    assert client.get(f"/api/v1/quotes/?{query}").status_code == 200


def test_so_is_one_of_sources(client: Client) -> None:
    assert "kind" in problem(client, "/api/v1/sources/?kind=wishes", 400)["errors"]


def test_a_kind_of_answer_that_there_is_none_of_is_refused(client: Client) -> None:
    assert client.get("/api/v1/quotes/", headers={"Accept": "text/turtle"}).status_code in (200, 406)


@pytest.mark.parametrize("limit", ["0", "-1", "x", "9" * 30, ""])
def test_a_limit_that_is_none_gives_the_usual_page(client: Client, limit: str) -> None:
    printed("Weights belong to all.", person())
    assert len(client.get(f"/api/v1/quotes/?limit={limit}").json()["results"]) == 1


def test_pages_hold_every_quote_once_in_order_though_days_are_shared(client: Client) -> None:
    ada = person()
    for number in range(7):
        printed(f"Words number {number}.", ada, **on(2024, 1 + number // 3))
    seen: list[int] = []
    path: str | None = "/api/v1/quotes/?limit=2"
    while path:
        page = client.get(path).json()
        seen += [row["id"] for row in page["results"]]
        path = page["next"]
    assert len(seen) == len(set(seen)) == 7
    assert seen == sorted(seen, reverse=True)


def test_a_page_stays_where_it_was_while_quotes_are_added(client: Client) -> None:
    ada = person()
    for number in range(4):
        printed(f"Words number {number}.", ada, **on(2024, 1 + number))
    first = client.get("/api/v1/quotes/?limit=2").json()
    printed("Newer words.", ada, **on(2025))
    second = client.get(first["next"]).json()
    days = [row["said_on"] for row in second["results"]]
    assert days == ["2024-02-01", "2024-01-01"]


def test_two_filters_of_one_kind_are_either_and_of_two_kinds_are_both(client: Client) -> None:
    ada, ben = person("Ada Moreau"), person("Ben Okafor")
    printed("Open it.", ada)
    printed("Close it.", ben, side="closed")
    printed("Close all.", ada, side="closed")

    def found(query: str) -> int:
        return len(client.get(f"/api/v1/quotes/?{query}").json()["results"])

    assert found("person=ada-moreau&person=ben-okafor") == 3
    assert found("person=ada-moreau&side=closed") == 1
    assert found("person=nobody") == 0
    assert client.get("/api/v1/quotes/?side=sideways").status_code == 400


def test_people_and_organizations_are_found_by_what_others_call_them(client: Client) -> None:
    person(wikidata="Q1", country="NO")
    organization(wikidata="Q2", country="US")
    assert [row["slug"] for row in client.get("/api/v1/people/?wikidata=Q1").json()["results"]] == ["ada-moreau"]
    assert client.get("/api/v1/organizations/?country=SE").json()["results"] == []
