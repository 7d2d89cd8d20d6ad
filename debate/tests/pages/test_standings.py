"""A person's page tells where they stand, from how many quotes, and when they changed sides."""

from datetime import date

import pytest
from django.test import Client

from debate.models import Quote
from debate.tests import builders
from people.models import Membership, Person

pytestmark = pytest.mark.django_db


def said(person: Person, day: str, side: str) -> Quote:
    """A public quote of an invented person."""
    number = Quote.objects.count()
    return Quote.objects.create(
        text=f"Invented words number {number}",
        language="en",
        kind="direct",
        key=f"key-{number}",
        speaker_type="person",
        person=person,
        side=side,
        said_on=date.fromisoformat(day),
        day=date.fromisoformat(day),
        is_public=True,
    )


def test_one_day_is_not_enough(client: Client) -> None:
    person = builders.person()
    said(person, "2024-03-05", "open")
    assert "not enough quotes to say" in client.get(person.get_absolute_url()).content.decode()


def test_the_standing_stands_with_its_count_and_dates(client: Client) -> None:
    person = builders.person()
    for day in ("2024-03-05", "2024-04-05", "2024-05-05"):
        said(person, day, "open")
    page = client.get(person.get_absolute_url())
    assert page.context["standing"].word == "open"
    assert "From 3 quotes that take a side" in page.content.decode()


def test_a_change_of_side_links_both_quotes_and_names_the_employers(client: Client) -> None:
    person, lab = builders.person(), builders.organization()
    Membership.objects.create(person=person, organization=lab, since="2019", until="2023-06-01")
    for day, side in (("2022-01-01", "open"), ("2022-06-01", "open"), ("2024-01-01", "closed"), ("2024-06-01", "closed")):
        said(person, day, side)
    page = client.get(person.get_absolute_url())
    (change,) = page.context["changes"]
    assert (change["before"].day, change["after"].day) == (date(2022, 6, 1), date(2024, 1, 1))
    assert change["left"] == [lab.name]
    words = page.content.decode()
    assert f"/quotes/{change['before'].id}/" in words
    assert f"/quotes/{change['after'].id}/" in words


def test_the_number_of_queries_does_not_grow_with_the_quotes(client: Client, django_assert_max_num_queries: object) -> None:
    person = builders.person()
    for month in range(1, 4):
        said(person, f"2024-0{month}-01", "open")
    client.get("/quotes/")
    with django_assert_max_num_queries(60) as few:  # type: ignore[operator]
        client.get(person.get_absolute_url())
    for day in range(1, 29):
        said(person, f"2024-05-{day:02d}", "open")
    client.get("/quotes/")
    with django_assert_max_num_queries(60) as many:  # type: ignore[operator]
        client.get(person.get_absolute_url())
    assert len(many) <= len(few)


def test_of_many_changes_the_newest_are_told_with_their_words_and_the_others_listed(client: Client) -> None:
    person = builders.person()
    for year in range(2008, 2024):
        for month in (1, 2):
            said(person, f"{year}-0{month}-01", ("open", "closed")[year % 2])
    page = client.get(person.get_absolute_url())
    told, earlier = page.context["changes"], page.context["earlier_changes"]
    assert [change["after"].day.year for change in told] == [2023, 2022, 2021, 2020, 2019]
    assert [change.after.day.year for change in earlier] == list(range(2018, 2008, -1))
    assert page.context["turned"] == [], "fifteen lines would cover the chart"
    assert "10 earlier changes" in page.content.decode()


def test_a_day_is_told_as_far_as_it_is_known(client: Client) -> None:
    person = builders.person()
    quote = said(person, "2024-03-01", "open")
    Quote.objects.filter(pk=quote.pk).update(said_precision="month")
    (mark,) = client.get(person.get_absolute_url()).context["timeline"].marks
    assert mark.precision == "month"
    assert "March 1, 2024" not in client.get(person.get_absolute_url()).content.decode()
