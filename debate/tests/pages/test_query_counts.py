"""No page asks the database more often because there are more rows."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from debate.models import Quote
from debate.tests.pages.crowd import fill
from debate.tests.pages.scene import scene

pytestmark = pytest.mark.django_db

FIRST = 2
"""A page may ask once more as soon as there is anything of a kind, such as the words of a first change of side."""
MOST, MOST_SEARCHED = 45, 65


def counted(client: Client, path: str) -> int:
    """How many queries a page takes."""
    with CaptureQueriesContext(connection) as queries:
        assert client.get(path).status_code == 200, path
    return len(queries)


def test_the_number_of_queries_does_not_grow_with_rows(client: Client) -> None:
    places = scene(150) | {"feed": "feed.atom", "exchanges feed": "exchanges/feed.atom", "sitemap": "sitemaps/people.xml"}
    client.get("/quotes/")
    few = {name: counted(client, f"/{place}") for name, place in places.items()}
    before = Quote.objects.count()
    fill(450, seed=7)
    assert Quote.objects.count() == before + 450
    client.get("/quotes/")  # the first page after a change reads the board anew
    many = {name: counted(client, f"/{place}") for name, place in places.items()}
    assert {name: (few[name], number) for name, number in many.items() if number > few[name] + FIRST} == {}


def test_every_page_takes_few_queries(client: Client) -> None:
    places = scene(60)
    client.get("/quotes/")
    numbers = {name: counted(client, f"/{place}") for name, place in places.items()}
    limits = {name: MOST_SEARCHED if "q=" in place else MOST for name, place in places.items()}
    assert {name: number for name, number in numbers.items() if number > limits[name]} == {}
