"""Atom feeds for every list and everybody: valid, with lasting ids, the same in both languages."""

from datetime import UTC, datetime
from xml.etree import ElementTree as ET

import feedparser
import pytest
from django.test import Client

from debate.atom import Entry, Feed, written
from debate.models import Correction
from debate.tests.builders import article, organization, person
from debate.tests.pages.builders import member, on, printed, reasoned, reply, withdrawn
from debate.tests.pages.scene import scene

pytestmark = pytest.mark.django_db
LISTS = ("people", "exchanges", "arguments", "organizations", "sources", "corrections")
ATOM = "{http://www.w3.org/2005/Atom}"


def feed(client: Client, path: str) -> ET.Element:
    """A feed, after a look at whether it is what RFC 4287 asks for."""
    answer = client.get(path)
    assert answer.status_code == 200, path
    assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
    assert not feedparser.parse(answer.content).bozo, path
    root = ET.fromstring(answer.content)
    assert_valid(root)
    return root


def assert_valid(root: ET.Element) -> None:
    """Each feed and entry has one id, title and time, and a link to a page; ids are unique; somebody wrote it."""
    entries = root.findall(f"{ATOM}entry")
    for node in (root, *entries):
        for name in ("id", "title", "updated"):
            (held,) = node.findall(f"{ATOM}{name}")
            assert held.text
        datetime.strptime(str(node.findtext(f"{ATOM}updated")), "%Y-%m-%dT%H:%M:%SZ")
        assert str(node.findtext(f"{ATOM}id")).startswith("tag:")
        pages = [link for link in node.findall(f"{ATOM}link") if link.get("rel") == "alternate"]
        assert len(pages) == 1
        assert str(pages[0].get("href")).startswith("http")
    assert root.find(f"{ATOM}author/{ATOM}name") is not None
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(ids) == len(set(ids))
    assert [link.get("href") for link in root.findall(f"{ATOM}link") if link.get("rel") == "self"] != []


def titles(root: ET.Element) -> list[str]:
    return [str(entry.findtext(f"{ATOM}title")) for entry in root.findall(f"{ATOM}entry")]


def test_every_list_and_everybody_has_a_feed(client: Client) -> None:
    places = scene()
    paths = [places[name] for name in ("person", "organization", "source", "argument", "exchange")]
    paths += ["", "quotes/", "people/", "exchanges/", "arguments/", "sources/", "corrections/"]
    for prefix in ("/", "/zh-hans/"):
        for path in paths:
            assert titles(feed(client, f"{prefix}{path}feed.atom")) != [], path


def test_feeds_of_an_empty_record_are_valid(client: Client) -> None:
    for name in ("", *(f"{name}/" for name in LISTS)):
        path = f"/{name}feed.atom"
        assert titles(feed(client, path)) == []


def test_the_feed_of_quotes_takes_the_filters_of_the_page(client: Client) -> None:
    printed("Open it.", person("Ada Moreau"))
    printed("Close it.", person("Ben Okafor"), side="closed")
    assert titles(feed(client, "/quotes/feed.atom?side=closed")) == ["Ben Okafor: Close it."]


@pytest.mark.parametrize("path", ["/feed.atom", "/quotes/feed.atom", "/zh-hans/quotes/feed.atom"])
@pytest.mark.parametrize(
    ("query", "name"), [("from=nonsense", "from"), ("from=2024&to=2024-13", "to"), ("side=opne", "side")]
)
def test_a_filter_that_can_t_be_is_refused_as_by_files_instead_of_bringing_everything(
    client: Client, path: str, query: str, name: str
) -> None:
    printed("Open it.", person("Ada Moreau"))
    answer = client.get(f"{path}?{query}")
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")
    assert answer.json() == client.get(f"/data/quotes.json?{query}").json()
    assert list(answer.json()["errors"]) == [name]
    assert len(titles(feed(client, f"{path}?from=2020&to="))) == 1


def test_what_is_withdrawn_is_in_no_feed(client: Client) -> None:
    withdrawn()
    assert titles(feed(client, "/feed.atom")) == []


def test_ids_are_the_same_in_every_language_and_filter(client: Client) -> None:
    printed("Open it.", person())
    ids = {feed(client, path).findtext(f"{ATOM}entry/{ATOM}id") for path in ("/feed.atom", "/zh-hans/feed.atom?side=open")}
    assert len(ids) == 1


def test_new_voices_come_with_their_first_day(client: Client) -> None:
    printed("Open it.", person("Ada Moreau"), **on(2024))
    printed("Close it.", person("Ben Okafor"), **on(2025))
    assert titles(feed(client, "/people/feed.atom")) == ["Ben Okafor", "Ada Moreau"]


def test_replies_are_told_as_who_does_what_to_whom(client: Client) -> None:
    ada, ben = person("Ada Moreau"), person("Ben Okafor")
    reply(printed("They do not.", ben), ada)
    assert titles(feed(client, "/exchanges/feed.atom")) == ["Ben Okafor rebuts Ada Moreau"]
    assert titles(feed(client, "/exchanges/ada-moreau/ben-okafor/feed.atom")) == ["Ben Okafor rebuts Ada Moreau"]


def test_an_organizations_feed_has_its_people_while_they_were_there(client: Client) -> None:
    ada = person()
    member(ada, organization(), until="2023")
    printed("Before.", ada, **on(2022))
    printed("After.", ada, **on(2025))
    assert titles(feed(client, "/organizations/lantern-labs/feed.atom")) == ["Ada Moreau: Before."]


def test_an_arguments_feed_has_what_gives_it(client: Client) -> None:
    reasoned(printed("Audits need weights.", person()), "transparency", "Audits")
    assert titles(feed(client, "/arguments/transparency/feed.atom")) == ["Ada Moreau: Audits need weights."]
    assert client.get("/arguments/weather/feed.atom").status_code == 404


def test_corrections_lead_to_their_place(client: Client) -> None:
    held = Correction.objects.create(what="The date was wrong.")
    link = feed(client, "/corrections/feed.atom").find(f"{ATOM}entry/{ATOM}link")
    assert link is not None
    assert str(link.get("href")).endswith(f"/corrections/#correction-{held.pk}")


def test_words_are_escaped_and_what_xml_forbids_is_left_out() -> None:
    entry = Entry(
        "quote/1", "A & B \x0c<c>", "https://record.example/1", datetime(2026, 1, 1, tzinfo=UTC), "<p>1 &lt; 2</p>"
    )
    shown = Feed("quotes", "Quotes", "Sub", "https://record.example/", "https://record.example/feed.atom", "en", [entry])
    root = ET.fromstring(written(shown))
    assert_valid(root)
    assert titles(root) == ["A & B <c>"]
    assert root.findtext(f"{ATOM}entry/{ATOM}content") == "<p>1 &lt; 2</p>"


def test_pages_tell_of_their_feed(client: Client) -> None:
    printed("Open it.", person())
    page = client.get("/people/ada-moreau/").content.decode()
    assert (
        '<link rel="alternate" type="application/atom+xml" title="Ada Moreau" href="/people/ada-moreau/feed.atom">' in page
    )


def test_the_feed_of_organizations_has_what_they_said_themselves(client: Client) -> None:
    labs = organization("Lantern Labs")
    ada = person("Ada Moreau")
    member(ada, labs)
    printed("Open it.", ada, **on(2024))
    printed("We publish ours.", None, organization=labs, **on(2024))
    assert titles(feed(client, "/organizations/feed.atom")) == ["Lantern Labs: We publish ours."]


def test_a_feed_tells_the_side_and_who_judged_it(client: Client) -> None:
    printed("Open it.", person("Ada Moreau"), side_confidence=0.94, **on(2024))
    category = feed(client, "/feed.atom").find(f"{ATOM}entry/{ATOM}category")
    assert category is not None
    assert category.attrib == {"term": "open", "label": "open, by machine, 94% sure"}


def test_the_feed_of_arguments_has_what_gives_one(client: Client) -> None:
    printed("Open it.", person("Ada Moreau"), **on(2024))
    reasoned(printed("Open it to auditors.", person("Ben Okafor"), **on(2024)), "transparency", "auditors")
    assert titles(feed(client, "/arguments/feed.atom")) == ["Ben Okafor: Open it to auditors."]


def test_the_feed_of_sources_has_each_article_that_brought_quotes_once(client: Client) -> None:
    where = article("“Open it.” “Now.”", title="A row over weights")
    article("Nothing was said here.", title="Silence")
    ada = person("Ada Moreau")
    printed("Open it.", ada, article=where)
    printed("Now.", ada, article=where)
    root = feed(client, "/sources/feed.atom")
    assert titles(root) == ["A row over weights"]
    (entry,) = root.findall(f"{ATOM}entry")
    assert [link.get("href", "").endswith(f"/articles/{where.pk}/") for link in entry.findall(f"{ATOM}link")] == [True]
