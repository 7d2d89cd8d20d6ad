"""Exchanges: replies between the same two, drawn, listed, and told as a conversation."""

from datetime import date

import pytest
from django.test import Client

from debate.counting import board as boards
from debate.counting.board import board
from debate.models import Quote
from debate.pages.ties import all_exchanges
from debate.tests.builders import person
from debate.tests.pages.builders import on, printed, reply, withdrawn
from people.models import Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def ada() -> Person:
    return person("Ada Moreau")


@pytest.fixture
def ben() -> Person:
    return person("Ben Okafor")


def test_replies_of_both_are_one_exchange(ada: Person, ben: Person) -> None:
    first = printed("Weights belong to all.", ada, **on(2024, 1))
    reply(printed("They do not.", ben, side="closed", **on(2024, 2)), first, "rebuts")
    reply(printed("They do.", ada, **on(2024, 3)), ben, "answers")
    (found,) = all_exchanges()
    assert (found.a, found.b, found.weight, found.by_a, found.by_b) == (ada, ben, 2, 1, 1)
    assert (found.first, found.last) == (date(2024, 2, 1), date(2024, 3, 1))


def test_what_is_not_public_is_no_exchange(ada: Person) -> None:
    reply(withdrawn(), ada)
    assert list(all_exchanges()) == []


def test_who_answers_themselves_has_no_exchange(ada: Person) -> None:
    reply(printed("I said so.", ada), ada)
    assert list(all_exchanges()) == []


def test_exchanges_are_found_in_four_queries(ada: Person, ben: Person, django_assert_max_num_queries: object) -> None:
    for number in range(12):
        reply(printed(f"Answer {number}.", ben), ada)
    boards._begin()
    board()
    with django_assert_max_num_queries(4):  # type: ignore[operator]
        assert all_exchanges()[0].weight == 12


def test_a_conversation_runs_in_time_with_what_it_answers(client: Client, ada: Person, ben: Person) -> None:
    asked = printed("Weights belong to all.", ada, **on(2024, 1))
    answer = printed("They do not.", ben, side="closed", **on(2024, 2))
    reply(answer, asked)
    page = client.get("/exchanges/ada-moreau/ben-okafor/")
    assert [turn.quote for turn in page.context["turns"]] == [asked, answer]
    assert [turn.by_first for turn in page.context["turns"]] == [True, False]
    assert "rebuts" in page.content.decode()


def test_the_other_order_of_names_leads_to_the_same_page(client: Client, ada: Person, ben: Person) -> None:
    reply(printed("They do not.", ben), ada)
    answer = client.get("/exchanges/ben-okafor/ada-moreau/")
    assert (answer.status_code, answer["Location"]) == (301, "/exchanges/ada-moreau/ben-okafor/")


@pytest.mark.parametrize("path", ["/exchanges/ada-moreau/ben-okafor/", "/exchanges/ada-moreau/nobody/"])
def test_two_without_an_exchange_have_no_page(client: Client, ada: Person, ben: Person, path: str) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.parametrize(
    ("query", "number"),
    [
        ("", 2), ("?from=2025", 1), ("?to=2024-12", 1), ("?kind=endorses", 1), ("?kind=shouts", 2), ("?weight=2", 1),
        ("?weight=9", 0), ("?from=nonsense", 2),
    ],
)  # fmt: skip
def test_exchanges_are_filtered(client: Client, ada: Person, ben: Person, query: str, number: int) -> None:
    mira = person("Mira Solwin")
    reply(printed("They do not.", ben, **on(2024, 2)), ada)
    reply(printed("Nor will they.", ben, **on(2024, 3)), ada)
    reply(printed("She is right.", mira, **on(2025, 2)), ada, "endorses")
    assert len(client.get(f"/exchanges/{query}").context["page"].object_list) == number


def test_the_drawing_runs_from_open_to_closed(client: Client, ada: Person, ben: Person) -> None:
    mira = person("Mira Solwin")
    reply(printed("They do not.", ben, side="closed", **on(2024, 1)), ada)
    reply(printed("She is wrong.", mira, side="closed", **on(2024, 1)), ada)
    for month in (1, 2):
        printed(f"Weights belong to all, says month {month}.", ada, side="open", **on(2024, month))
        printed(f"They do not, says month {month}.", ben, side="closed", **on(2024, month))
    names = client.get("/exchanges/").context["names"]
    shown = [(place.name, side) for place, _speaker, side in names]
    assert shown == [("ada-moreau", "open"), ("mira-solwin", "neutral"), ("ben-okafor", "closed")]
    rows = client.get("/exchanges/?view=matrix").context["rows"]
    assert [(row["speaker"].slug, row["side"]) for row in rows] == shown


def test_an_empty_record_says_that_nobody_answers(client: Client) -> None:
    page = client.get("/exchanges/").content.decode()
    assert "Replies appear as soon as" in page
    assert "Take a filter away" not in page
    assert "Take a filter away" in client.get("/exchanges/?from=2024").content.decode()


def test_a_quote_in_a_conversation_is_public(client: Client, ada: Person, ben: Person) -> None:
    hidden = printed("Taken back.", ada, withdrawn_at="2025-01-01T00:00Z", withdrawn_reason="Wrong.")
    reply(printed("They do not.", ben), hidden)
    turns = client.get("/exchanges/ada-moreau/ben-okafor/").context["turns"]
    assert [turn.quote.text for turn in turns] == ["They do not."]
    assert not Quote.objects.get(pk=hidden.pk).is_public


def test_as_a_matrix_a_cell_leads_to_the_exchange_and_the_filters_stay(client: Client, ada: Person, ben: Person) -> None:
    reply(printed("They do not.", ben, **on(2024, 2)), ada)
    page = client.get("/exchanges/?view=matrix&from=2024").content.decode()
    assert 'href="/exchanges/ada-moreau/ben-okafor/" title="Ben Okafor → Ada Moreau"' in page
    assert 'href="?from=2024"' in page, "back to the arcs of the same time"
    assert '<svg class="arc-lines' not in page
