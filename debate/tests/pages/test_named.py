"""Who types a name is shown whose it is, where they stand, and when they last changed sides."""

from typing import Any

import pytest
from django.test import Client

from debate.tests.builders import organization, person
from debate.tests.pages.builders import member, on, printed

pytestmark = pytest.mark.django_db


@pytest.fixture
def turned() -> Any:
    """An invented person who was for closed, and has been for open since."""
    by = person("Shen Weibai", name_zh="沈未白")
    printed("A release is for ever.", by, side="closed", **on(2022))
    printed("Nobody can take a release back.", by, side="closed", **on(2023))
    printed("Open models can be looked into.", by, side="open", **on(2024))
    printed("Open weights let outsiders look.", by, side="open", **on(2025))
    return by


def named(client: Client, query: str) -> list[str]:
    """The names that a search points to."""
    found = client.get("/quotes/", {"q": query}).context["named"]
    return [one.speaker.slug for one in found.speakers] if found else []


@pytest.mark.parametrize("query", ["Weibai", "shen weibai", "沈未白", "weibai -release"])
def test_a_name_in_any_spelling_leads_to_its_page(turned: Any, client: Client, query: str) -> None:
    assert named(client, query) == [turned.slug]


@pytest.mark.parametrize("name", ['Linxia "Mo" Fann', "Mirela – Quay AI Institute", "University of Lantern, Berkhaven"])
def test_a_name_with_marks_inside_leads_to_its_page_however_it_is_typed(client: Client, name: str) -> None:
    bearer = person(name, slug="marked")
    printed("Open models can be looked into.", bearer)
    plain = name.replace('"', "").replace(",", "").replace("– ", "")
    for typed in (name, plain, name.replace('"', "”"), name.replace("–", "-"), f"“{plain}”", name.lower()):
        assert named(client, typed) == ["marked"], typed


@pytest.mark.parametrize("query", ["jean paul le fevre", "Jean-Paul Lefèvre", "JeanPaul Lefevre", "jeanpaul le-fèvre"])
def test_a_name_leads_to_its_page_wherever_its_words_are_parted(client: Client, query: str) -> None:
    printed("Open models can be looked into.", person("Jean-Paul Lefèvre", slug="lefevre"))
    printed("Nobody can take a release back.", person("Jeanne Lefort", slug="lefort"))
    assert named(client, query) == ["lefevre"]


@pytest.mark.parametrize("query", ["", "models", "weibai models", "-weibai", "沈"])
def test_words_that_are_no_name_lead_nowhere(turned: Any, client: Client, query: str) -> None:
    assert named(client, query) == []


def test_it_tells_the_standing_the_number_and_the_last_change(turned: Any, client: Client) -> None:
    (one,) = client.get("/quotes/?q=Weibai").context["named"].speakers
    assert one.number == 4
    assert str(one.stands.word) in ("open", "leans open")
    assert one.turned is not None and one.turned.year == 2024
    assert f"{turned.get_absolute_url()}#changes" in client.get("/quotes/?q=Weibai").content.decode()


def test_an_organization_is_pointed_to_where_anybody_spoke_for_it(turned: Any, client: Client) -> None:
    member(turned, organization("Lantern Labs", slug="lantern-labs"), "founder")
    organization("Lantern Silence", slug="lantern-silence")
    assert named(client, "lantern") == ["lantern-labs"]


def test_of_a_name_that_many_bear_the_most_quoted_are_shown_and_the_directory_has_all(client: Client) -> None:
    for number in range(5):
        bearer = person(f"Moreau {number}")
        for said in range(number + 1):
            printed(f"Number {number} said {said}.", bearer)
    assert named(client, "moreau") == ["moreau-4", "moreau-3", "moreau-2"]
    page = client.get("/quotes/?q=moreau").content.decode()
    assert '<a href="/people/?q=moreau">All 5 people of this name</a>' in page


def test_somebody_who_never_spoke_is_not_pointed_to(client: Client) -> None:
    person("Ada Moreau")
    assert named(client, "moreau") == []


def test_a_person_s_page_says_how_often_they_changed_sides(turned: Any, client: Client) -> None:
    page = client.get(turned.get_absolute_url()).content.decode()
    assert "Changed sides 1 time" in page
    assert 'id="changes"' in page
    assert "立场变化 1 次" in client.get("/zh-hans" + turned.get_absolute_url()).content.decode()
