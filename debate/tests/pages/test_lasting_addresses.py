"""Addresses live for ever: those of people who became one lead on, with their feeds and exchanges; odd ones answer too."""

import re

import pytest
from django.test import Client

from debate.tests.builders import organization, person
from debate.tests.pages.builders import printed, reply
from people.merging import merge
from people.models import FormerAddress
from people.removing import remove

pytestmark = pytest.mark.django_db


def led(client: Client, path: str) -> tuple[int, str]:
    """Status of an address, and where it leads."""
    answer = client.get(path)
    return answer.status_code, answer.headers.get("Location", "")


def test_an_exchange_of_somebody_who_was_merged_leads_to_that_of_who_they_are_now(client: Client) -> None:
    ada, twin, ben = person("Ada Moreau"), person("Zoe Moreau"), person("Ben Okafor")
    reply(printed("They do not.", ben, side="closed"), ada)
    merge(ada, twin)
    assert led(client, "/exchanges/ben-okafor/zoe-moreau/") == (301, "/exchanges/ada-moreau/ben-okafor/")
    assert led(client, "/zh-hans/exchanges/ben-okafor/zoe-moreau/") == (301, "/zh-hans/exchanges/ada-moreau/ben-okafor/")
    assert led(client, "/exchanges/zoe-moreau/ben-okafor/")[0] == 301
    assert client.get("/exchanges/ben-okafor/zoe-moreau/feed.atom").status_code == 200


def test_an_exchange_with_oneself_or_with_nobody_is_none(client: Client) -> None:
    ada, twin = person("Ada Moreau"), person("Zoe Moreau")
    merge(ada, twin)
    for path in ("ada-moreau/ada-moreau", "ada-moreau/nobody", "nobody/somebody"):
        assert client.get(f"/exchanges/{path}/").status_code == 404
    assert client.get("/exchanges/ada-moreau/zoe-moreau/", follow=True).status_code == 404


def test_an_exchange_with_somebody_who_was_removed_is_gone_with_the_reason_of_their_own_page(client: Client) -> None:
    person("Ada Moreau")
    remove(person("Ben Okafor"), "Asked to be left out.")
    for path in ("/people/ben-okafor/", "/exchanges/ada-moreau/ben-okafor/", "/zh-hans/exchanges/ada-moreau/ben-okafor/"):
        answer = client.get(path)
        assert answer.status_code == 410, path
        assert "Asked to be left out." in answer.content.decode()
    assert led(client, "/exchanges/ada-moreau/ben-okafor/feed.atom") == (410, "")
    assert led(client, "/exchanges/ben-okafor/nobody/")[0] == 404


def test_an_exchange_of_two_who_were_removed_is_gone(client: Client) -> None:
    remove(person("Ada Moreau"))
    remove(organization("Lantern Labs"))
    assert led(client, "/exchanges/ada-moreau/lantern-labs/")[0] == 410


def test_a_filter_by_a_former_address_asks_for_who_they_are_now(client: Client) -> None:
    ada = person("Ada Moreau")
    said = printed("Weights belong to all.", ada)
    merge(ada, person("Zoe Moreau"))
    page = client.get("/quotes/?person=zoe-moreau")
    assert [row.pk for row in page.context["page"].rows] == [said.pk]
    assert page.context["selection"].person == ("ada-moreau",)
    for path in ("/api/v1/quotes/", "/api/v1/articles/"):
        assert len(client.get(f"{path}?person=zoe-moreau").json()["results"]) == 1, path
    assert "Weights belong to all." in b"".join(client.get("/data/quotes.csv?person=zoe-moreau").streaming_content).decode()  # type: ignore[attr-defined]


def test_so_does_one_by_the_former_address_of_an_organization_or_of_a_person_who_was_one(client: Client) -> None:
    labs = organization("Lantern Labs")
    said = printed("Weights belong to all.", organization=labs, speaker_type="organization")
    merge(labs, organization("Lantern Laboratories"))
    FormerAddress.objects.create(kind="person", slug="lantern", organization=labs)
    for query in ("organization=lantern-laboratories", "person=lantern", "person=lantern&organization=lantern-labs"):
        assert [row.pk for row in client.get(f"/quotes/?{query}").context["page"].rows] == [said.pk], query


def test_a_feed_that_is_followed_by_a_former_address_keeps_its_id(client: Client) -> None:
    before = client.get("/feed.atom?person=zoe-moreau").content.decode()
    ada = person("Ada Moreau")
    printed("Weights belong to all.", ada)
    merge(ada, person("Zoe Moreau"))
    after = client.get("/feed.atom?person=zoe-moreau").content.decode()
    assert re.findall("<id>[^<]*</id>", before)[0] == re.findall("<id>[^<]*</id>", after)[0]
    assert "Weights belong to all." in after


def test_an_address_that_somebody_bears_today_leads_nowhere_else(client: Client) -> None:
    merge(person("Ada Moreau"), person("Zoe Moreau"))
    said = printed("Weights belong to all.", person("Zoe Moreau the younger", slug="zoe-moreau"))
    assert [row.pk for row in client.get("/quotes/?person=zoe-moreau").context["page"].rows] == [said.pk]


def test_who_was_removed_said_nothing(client: Client) -> None:
    printed("Weights belong to all.", person("Ada Moreau"))
    remove(person("Zoe Moreau"))
    assert client.get("/quotes/?person=zoe-moreau").context["total"] == 0


@pytest.mark.parametrize("path", ["/quotes/", "/exchanges/", "/people/ada-moreau/"])
@pytest.mark.parametrize(
    ("words", "shown"), [("yesterday", "yesterday"), ("2024-02-30", "2024-02-30"), ("<b>", "&lt;b&gt;")]
)
def test_a_page_says_which_words_are_no_date(client: Client, path: str, words: str, shown: str) -> None:
    printed("Weights belong to all.", person("Ada Moreau"))
    told = client.get(path, {"from": words}).content.decode()
    assert f"“{shown}” is not a date, so it was left out. Write 2024, 2024-03 or 2024-03-31." in told
    assert f"“{shown}”不是日期" in client.get(f"/zh-hans{path}", {"to": words}).content.decode()
    assert "is not a date" not in client.get(path, {"from": "2024-02"}).content.decode()


def test_who_follows_the_feed_of_somebody_who_was_merged_is_led_to_the_new_one(client: Client) -> None:
    merge(person("Ada Moreau"), person("Zoe Moreau"))
    merge(organization("Lantern Labs"), organization("Lantern Laboratories"))
    assert led(client, "/people/zoe-moreau/feed.atom") == (301, "/people/ada-moreau/feed.atom")
    assert led(client, "/zh-hans/people/zoe-moreau/feed.atom") == (301, "/zh-hans/people/ada-moreau/feed.atom")
    assert led(client, "/organizations/lantern-laboratories/feed.atom") == (301, "/organizations/lantern-labs/feed.atom")


def test_the_feed_of_somebody_who_was_removed_is_gone(client: Client) -> None:
    remove(person("Ada Moreau"))
    assert led(client, "/people/ada-moreau/feed.atom") == (410, "")
    assert led(client, "/people/nobody/feed.atom") == (404, "")


def test_a_person_who_turned_out_to_be_an_organization_leads_there(client: Client) -> None:
    FormerAddress.objects.create(kind="person", slug="lantern", organization=organization())
    assert led(client, "/people/lantern/") == (301, "/organizations/lantern-labs/")
    assert led(client, "/people/lantern/feed.atom") == (301, "/organizations/lantern-labs/feed.atom")


def test_a_comparison_with_somebody_who_was_merged_leads_to_them(client: Client) -> None:
    person("Ben Okafor")
    merge(person("Ada Moreau"), person("Zoe Moreau"))
    assert led(client, "/people/ben-okafor/vs/zoe-moreau/") == (301, "/people/ada-moreau/")
    assert led(client, "/people/ben-okafor/vs/ben-okafor/") == (301, "/people/ben-okafor/")
    assert led(client, "/people/zoe-moreau/vs/ben-okafor/")[0] == 301


@pytest.mark.parametrize(
    "query",
    [
        "q=%00",
        "person=%00&organization=%00&source=%00",
        "from=0000&to=9999-99",
        "from=2024-02-30",
        "side=off_topic&kind=x&language=tlh",
        "order=sideways&checked=perhaps",
        "q=%22%22%22&q=-",
        "q=" + "-x+" * 400,
        "q=weights&order=relevance&page=at." + "9" * 5000,
        "q=weights&order=relevance&page=at.x",
        "page=after.2024-13-01.1",
        "page=before.2024-01-01." + "9" * 11,
        "page=after.0001-01-01.1&order=oldest",
        "cursor=at." + "9" * 5000,
        "cursor=cD1hYmM%3D",
        "q=%ED%A0%80%FF",
        "q=" + "%F0%A0%80%80" * 300,
    ],
)
def test_a_query_that_cannot_be_meant_still_gets_a_page(client: Client, query: str) -> None:
    printed("Weights belong to all.", person("Ada Moreau"))
    for path in ("/quotes/", "/people/ada-moreau/", "/exchanges/", "/zh-hans/quotes/"):
        assert client.get(f"{path}?{query}").status_code == 200, path
    for path in ("/feed.atom", "/data/quotes.csv", "/data/quotes.json", "/api/v1/quotes/"):
        assert client.get(f"{path}?{query}").status_code in (200, 400, 404), path


@pytest.mark.parametrize("query", ["country=%00", "organization=%00", "q=%00", "page=-1", "page=" + "9" * 5000, "order=x"])
def test_so_does_one_of_the_directory(client: Client, query: str) -> None:
    printed("Weights belong to all.", person("Ada Moreau"))
    assert client.get(f"/people/?{query}").status_code == 200
    assert client.get(f"/organizations/?{query}").status_code == 200


def test_a_name_with_a_dash_before_it_is_left_out_of_the_directory(client: Client) -> None:
    for name in ("Ada Moreau", "Zoe Moreau"):
        printed("Weights belong to all.", person(name))
    page = client.get("/people/?q=moreau+-zoe").content.decode()
    assert "/people/ada-moreau/" in page
    assert "/people/zoe-moreau/" not in page


@pytest.mark.parametrize("path", ["quotes/99999999999999999999", "articles/99999999999999999999", "quotes/" + "9" * 5000])
def test_a_number_that_no_row_can_have_is_not_found(client: Client, path: str) -> None:
    assert client.get(f"/{path}/").status_code == 404
    assert client.get(f"/api/v1/{path}/").status_code == 404
