"""What the API tells of one quote and of one mistake, piece by piece."""

from typing import Any

import pytest
from django.http import Http404
from django.test import Client
from rest_framework.exceptions import NotFound, Throttled, ValidationError

from debate.api.problems import as_problem
from debate.api.serializers import selectors
from debate.models import Quote, Stance
from debate.recording.settling import show_side
from debate.tests.builders import person
from debate.tests.pages.builders import on, printed

WORDS = "Weights belong to all."


@pytest.mark.parametrize(
    ("error", "status", "title", "detail"),
    [
        (Http404(), 404, "Not Found", "Not found."),
        (NotFound("No such page."), 404, "Not Found", "No such page."),
        (Throttled(), 429, "Too Many Requests", "Request was throttled."),
    ],
)
def test_a_mistake_becomes_a_problem_document(error: Exception, status: int, title: str, detail: str) -> None:
    answer = as_problem(error, {})
    assert answer is not None
    assert answer.data == {"type": "about:blank", "title": title, "status": status, "detail": detail}
    assert answer.content_type == "application/problem+json"


def test_values_that_can_not_be_used_are_told_one_by_one() -> None:
    answer = as_problem(ValidationError({"side": ["no side"]}), {})
    assert answer is not None
    assert answer.data["errors"] == {"side": ["no side"]}
    assert "errors" in answer.data["detail"]


def test_what_nobody_expected_is_no_problem_document() -> None:
    assert as_problem(ZeroDivisionError(), {}) is None


def test_a_span_is_told_by_place_and_by_words() -> None:
    position, exact = selectors(3, 7, "hold")
    assert position == {"type": "TextPositionSelector", "start": 3, "end": 7}
    assert exact == {"type": "TextQuoteSelector", "exact": "hold"}


def told(client: Client, said: Quote) -> dict[str, Any]:
    """What the API tells of a quote."""
    found: dict[str, Any] = client.get(f"/api/v1/quotes/{said.pk}/").json()
    return found


@pytest.mark.django_db
def test_the_stance_that_counts_has_its_own_evidence(client: Client) -> None:
    said = printed(WORDS, person(), side="open", evidence=[[0, 7]])
    Stance.objects.create(quote=said, side="open", decided_by="model", decider="a model", evidence=[[8, 14]])
    stance = told(client, said)["stance"]
    assert (stance["side"], stance["decided_by"]) == ("open", "machine")
    assert [span[1]["exact"] for span in stance["evidence"]] == ["Weights"]


@pytest.mark.django_db
def test_a_side_that_a_person_decided_without_evidence_has_none_of_the_machines(client: Client) -> None:
    said = printed(WORDS, person(), side="open", evidence=[[0, 7]])
    Stance.objects.create(quote=said, side="closed", decided_by="person", decider="mira", confidence=1.0)
    show_side(said, said.stances.all()).save()
    stance = told(client, said)["stance"]
    assert (stance["side"], stance["decided_by"], stance["evidence"]) == ("closed", "person", [])


@pytest.mark.django_db
def test_a_printing_is_told_with_its_place_and_without_the_article(client: Client) -> None:
    said = printed(WORDS, person())
    (printing,) = told(client, said)["appearances"]
    row = said.appearances.get()
    assert (printing["target"][0]["start"], printing["target"][0]["end"]) == (row.start, row.end)
    assert printing["target"][1]["exact"] == WORDS
    assert "The hall was full" not in client.get(f"/api/v1/quotes/{said.pk}/").content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(("limit", "rows"), [("1", 1), ("3", 3), ("1000", 5)])
def test_a_page_has_as_many_rows_as_are_asked_for(client: Client, limit: str, rows: int) -> None:
    ada = person()
    for number in range(5):
        printed(f"Words number {number}.", ada, **on(2024, 1 + number))
    assert len(client.get(f"/api/v1/quotes/?limit={limit}").json()["results"]) == rows


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["quotes", "people", "articles", "sources"])
def test_the_number_of_queries_does_not_grow_with_rows(
    client: Client, path: str, django_assert_max_num_queries: Any
) -> None:
    for number in range(8):
        printed(f"Words number {number}.", person(f"Ada Moreau {number}"))
    with django_assert_max_num_queries(14):
        assert client.get(f"/api/v1/{path}/").status_code == 200
