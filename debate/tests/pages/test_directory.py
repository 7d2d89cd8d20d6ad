"""The directory of people: who is in it, in which order, and what its filters leave."""

import pytest
from django.test import Client

from debate.pages.directory import directory, rows_of
from debate.tests.builders import organization, person
from debate.tests.pages.builders import member, on, printed, withdrawn
from people.models import Name, Person

pytestmark = pytest.mark.django_db
NOTHING = {"q": "", "side": "", "organization": "", "country": "", "order": ""}


@pytest.fixture(autouse=True)
def record() -> None:
    """Ada spoke twice for open, Ben last and for closed, Cleo never."""
    ada, ben, _ = person("Ada Moreau", country="FR"), person("Ben Okafor", country="NG"), person("Cleo Varga")
    Name.objects.create(person=ada, text="莫阿达", language="zh-Hans")
    member(ada, organization("Lantern Labs"))
    printed("Weights belong to all.", ada, **on(2024, 1))
    printed("They still do.", ada, **on(2024, 3))
    printed("Keep them closed.", ben, side="closed", **on(2025, 1))


def found(**asked: str) -> list[str]:
    """The slugs of those who fit, in order."""
    people = Person.objects.in_bulk(directory(NOTHING | asked))
    return [people[pk].slug for pk in directory(NOTHING | asked)]


@pytest.mark.parametrize(
    ("order", "slugs"),
    [
        ("", ["ada-moreau", "ben-okafor"]),
        ("anything", ["ada-moreau", "ben-okafor"]),
        ("name", ["ada-moreau", "ben-okafor"]),
        ("recent", ["ben-okafor", "ada-moreau"]),
    ],
)
def test_only_those_who_have_spoken_stand_in_it_in_the_order_asked_for(order: str, slugs: list[str]) -> None:
    assert found(order=order) == slugs


def test_a_name_that_comes_first_is_before_one_with_more_quotes() -> None:
    printed("Nobody asked me.", person("Abe Lindqvist"), side="neutral")
    assert found(order="name")[0] == "abe-lindqvist"
    assert found()[0] == "ada-moreau"


@pytest.mark.parametrize(
    ("asked", "slugs"),
    [
        ({"q": "moreau"}, ["ada-moreau"]),
        ({"q": "莫阿达"}, ["ada-moreau"]),
        ({"q": "ada okafor"}, []),
        ({"organization": "lantern-labs"}, ["ada-moreau"]),
        ({"country": "ng"}, ["ben-okafor"]),
        ({"side": "closed"}, ["ben-okafor"]),
        ({"side": "sideways"}, ["ada-moreau", "ben-okafor"]),
        ({"side": "closed", "country": "FR"}, []),
        ({"side": "stands-open"}, ["ada-moreau"]),
        ({"side": "stands-closed"}, []),
        ({"side": "stands-sideways"}, ["ada-moreau", "ben-okafor"]),
    ],
)
def test_each_filter_leaves_those_who_fit(asked: dict[str, str], slugs: list[str]) -> None:
    assert found(**asked) == slugs


def test_whoever_took_their_last_side_long_ago_stands_nowhere_now() -> None:
    printed("Still closed.", Person.objects.get(slug="ben-okafor"), side="closed", **on(2026, 4))
    assert found(side="stands-open") == []
    assert found(side="stands-closed") == ["ben-okafor"]
    assert found(side="open") == ["ada-moreau"]


def test_the_front_page_counts_those_whom_the_directory_then_lists(client: Client) -> None:
    printed("Still closed.", Person.objects.get(slug="ben-okafor"), side="closed", **on(2025, 4))
    for number, side in enumerate(("open", "open", "mixed", "closed")):
        speaker = person(f"Speaker {number}")
        for month in (3, 4):
            printed(f"The {number}. of month {month}.", speaker, side=side, **on(2025, month))
    home = client.get("/")
    for side in ("open", "mixed", "closed"):
        path = f"/people/?side=stands-{side}"
        assert f'href="{path}"' in home.content.decode()
        listed = client.get(path)
        assert listed.context["page"].paginator.count == getattr(home.context["camps"], side)
        assert "those who lean count with their side" in listed.content.decode()


def test_a_row_counts_each_side_and_tells_the_first_and_the_last_day() -> None:
    withdrawn()
    ada = rows_of(directory(NOTHING))[0]
    assert (ada.number, ada.open_number, ada.closed_number) == (2, 2, 0)
    assert (ada.first_day, ada.last_day) == (on(2024, 1)["said_on"], on(2024, 3)["said_on"])
