"""The API: who decided, whom a quote answers, spans as selectors, and answers that need not be sent twice."""

import pytest
from django.test import Client

from debate.models import Appearance, Stance
from debate.tests.builders import article, person
from debate.tests.pages.builders import on, printed, reply

pytestmark = pytest.mark.django_db
WORDS = "Weights belong to all."


def test_a_stance_says_who_decided_and_keeps_the_names_of_staff(client: Client) -> None:
    said = printed(WORDS, person("Ada Moreau"), evidence=[[0, 7]])
    Stance.objects.create(quote=said, side="open", decided_by="person", decider="mira", evidence=[])
    by_staff, by_reader = client.get(f"/api/v1/quotes/{said.pk}/").json()["stances"]
    assert (by_staff["decided_by"], by_staff["decider"]) == ("person", "")
    assert (by_reader["decided_by"], by_reader["decider"]) == ("machine", "reader 1")
    position, exact = by_reader["evidence"][0]
    assert (position["type"], position["start"], position["end"]) == ("TextPositionSelector", 0, 7)
    assert (exact["type"], exact["exact"]) == ("TextQuoteSelector", "Weights")


def test_a_reply_names_whom_it_answers_with_its_evidence_in_the_article(client: Client) -> None:
    first = printed(WORDS, person("Ada Moreau"), **on(2024, 1))
    second = printed("They do not.", person("Ben Okafor"), side="closed", **on(2024, 2))
    where = Appearance.objects.get(quote=second)
    given = reply(second, first)
    given.appearance, given.evidence = where, [[where.start, where.start + 4]]
    given.save()
    (told,) = client.get(f"/api/v1/quotes/{second.pk}/").json()["replies"]
    assert (told["kind"], told["to_person"], told["to_quote"]) == ("rebuts", "ada-moreau", first.pk)
    assert told["article"] == where.article_id
    assert told["evidence"][0][1]["exact"] == "They"


def test_a_quote_that_is_not_public_is_not_told_as_answered(client: Client) -> None:
    hidden = printed(WORDS, person("Ada Moreau"), **on(2024, 1))
    answer = printed("They do not.", person("Ben Okafor"), side="closed")
    reply(answer, hidden)
    type(hidden).objects.filter(pk=hidden.pk).update(is_public=False)
    assert client.get(f"/api/v1/quotes/{answer.pk}/").json()["replies"][0]["to_quote"] is None


def test_its_root_leads_to_every_list(client: Client) -> None:
    lists = client.get("/api/v1/").json()
    assert set(lists) == {"quotes", "people", "organizations", "articles", "sources"}
    assert {client.get(address).status_code for address in lists.values()} == {200}


def test_a_thing_has_one_address(client: Client) -> None:
    assert client.get("/api/v1/quotes.json").status_code == 404


@pytest.mark.parametrize("path", ["/api/v1/quotes/", "/api/v1/people/", "/api/v1/quotes/?side=open"])
def test_what_a_reader_holds_is_not_sent_again(client: Client, path: str) -> None:
    printed(WORDS, person("Ada Moreau"))
    tag = client.get(path)["ETag"]
    assert client.get(path, headers={"If-None-Match": tag}).status_code == 304
    printed("They do.", person("Ben Okafor"))
    assert client.get(path, headers={"If-None-Match": tag}).status_code == 200


@pytest.mark.parametrize("query", ["side=opne", "checked=maybe", "side=open&kind=loud", "argument=none"])
def test_a_mistyped_filter_is_told_and_does_not_give_everything(client: Client, query: str) -> None:
    answer = client.get(f"/api/v1/quotes/?{query}")
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")
    assert list(answer.json()["errors"]) == [query.split("&")[-1].split("=")[0]]


def test_empty_filters_are_none(client: Client) -> None:
    assert client.get("/api/v1/quotes/?side=&from=&checked=&q=").status_code == 200


def test_articles_of_a_person_print_public_words_of_theirs(client: Client) -> None:
    seen, unseen = article(f"“{WORDS}” It was late."), article(f"“{WORDS}” “They do not.” It was early.")
    ada, ben = person("Ada Moreau"), person("Ben Okafor")
    printed(WORDS, ada, article=seen)
    printed("They do not.", ben, article=unseen)
    printed(WORDS, ada, article=unseen, confidence=0.1, key="not let through")
    told = client.get("/api/v1/articles/?person=ada-moreau").json()["results"]
    assert [row["id"] for row in told] == [seen.pk]
    assert client.get("/api/v1/articles/?person=nobody").json()["results"] == []
