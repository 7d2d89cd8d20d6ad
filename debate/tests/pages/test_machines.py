"""Sitemaps, robots.txt, llms.txt, and the pages for what is not there."""

import re
from xml.etree import ElementTree as ET

import pytest
from django.test import Client, RequestFactory
from django.urls import resolve

from debate.models import Quote
from debate.pages import errors, machines
from debate.tests.builders import person
from debate.tests.pages.builders import printed, withdrawn
from debate.tests.pages.scene import scene

pytestmark = pytest.mark.django_db
PLACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
OTHER = "{http://www.w3.org/1999/xhtml}link"


def addresses(client: Client, path: str) -> list[str]:
    root = ET.fromstring(client.get(path).content)
    return [str(node.text) for node in root.iter(f"{PLACE}loc")]


def path_of(address: str) -> str:
    return "/" + address.split("/", 3)[3]


def everything(client: Client) -> list[str]:
    return [a for part in addresses(client, "/sitemap.xml") for a in addresses(client, path_of(part))]


def test_every_address_of_the_sitemaps_answers_in_both_languages(client: Client) -> None:
    scene(30)
    found = everything(client)
    assert len(found) == len(set(found))
    english = [address for address in found if "/zh-hans/" not in address]
    assert len(found) == 2 * len(english)
    wrong = [address for address in found if client.get(path_of(address)).status_code != 200]
    assert wrong == []


def test_what_is_withdrawn_is_in_no_sitemap(client: Client) -> None:
    gone = withdrawn()
    assert [address for address in everything(client) if f"/quotes/{gone.pk}/" in address] == []


def test_each_page_tells_of_itself_in_the_other_language(client: Client) -> None:
    quote = printed("Open it.", person())
    root = ET.fromstring(client.get("/sitemaps/quotes-0.xml").content)
    node = root.find(f"{PLACE}url")
    assert node is not None
    assert {link.get("hreflang"): path_of(str(link.get("href"))) for link in node.findall(OTHER)} == {
        "en": f"/quotes/{quote.pk}/",
        "zh-Hans": f"/zh-hans/quotes/{quote.pk}/",
    }


def test_quotes_are_cut_into_files_by_their_ids(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machines, "A_FILE", 2)
    made = [printed(f"Open it {number}.", person(f"Person {number}")) for number in range(5)]
    parts = [part for part in addresses(client, "/sitemap.xml") if "/quotes-" in part]
    assert len(parts) == made[-1].pk // 2 + 1
    found = [address for part in parts for address in addresses(client, path_of(part)) if "zh-hans" not in address]
    assert len(found) == Quote.objects.public().count() == 5


@pytest.mark.parametrize("part", ["nothing", "quotes-x", "quotes-9999999999"])
def test_a_sitemap_that_there_is_not_is_not_there(client: Client, part: str) -> None:
    assert client.get(f"/sitemaps/{part}.xml").status_code == 404


def test_robots_keep_off_the_desk_and_find_the_sitemap(client: Client) -> None:
    text = client.get("/robots.txt").content.decode()
    assert "Disallow: /admin/" in text
    assert "/sitemap.xml" in text


def test_llms_txt_names_pages_that_there_are(client: Client) -> None:
    text = client.get("/llms.txt").content.decode()
    assert text.startswith("# Open or Closed?")
    links = [line.split("](")[1].split(")")[0] for line in text.splitlines() if "](" in line]
    assert len(links) > 8
    assert [link for link in links if client.get(path_of(link)).status_code != 200] == []


@pytest.mark.parametrize(("prefix", "words"), [("/", "There is nothing at this address"), ("/zh-hans/", "没有内容")])
def test_what_is_not_there_says_so_in_the_readers_language(client: Client, prefix: str, words: str) -> None:
    answer = client.get(f"{prefix}quotes/999999/")
    assert answer.status_code == 404
    assert words in answer.content.decode()


def test_what_was_removed_tells_why_and_is_not_kept_by_search_engines(client: Client) -> None:
    answer = client.get(f"/quotes/{withdrawn('Not her words.').pk}/")
    assert answer.status_code == 410
    assert "Not her words." in answer.content.decode()
    assert '<meta name="robots" content="noindex">' in answer.content.decode()


def test_a_broken_page_says_so_in_both_languages_without_a_database() -> None:
    page = errors.broken(RequestFactory().get("/")).content.decode()
    assert "Something broke on our side" in page
    assert "我们这边出错了" in page


def test_every_page_of_the_design_has_its_address() -> None:
    for path in ("/", "/quotes/1/", "/people/a/vs/b/", "/exchanges/a/b/", "/arguments/safety/", "/corrections/", "/data/"):
        assert resolve(path).url_name


@pytest.mark.parametrize("typed", ["zh", "zh-cn"])
def test_other_names_of_chinese_lead_to_the_chinese_page(client: Client, typed: str) -> None:
    answer = client.get(f"/{typed}/quotes/?side=open")
    assert (answer.status_code, answer["Location"]) == (301, "/zh-hans/quotes/?side=open")


def test_who_asks_for_the_icon_without_reading_a_page_is_led_to_it(client: Client) -> None:
    answer = client.get("/favicon.ico")
    assert answer.status_code == 302
    assert re.fullmatch(r"/static/favicon(\.\w+)?\.png", answer["Location"])
