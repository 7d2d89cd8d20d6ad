"""What makes a page calm: nothing said twice, no number without its scale, no empty column, long words kept in their place."""

import re

import pytest
from django.test import Client

from debate.pages.people import FEW
from debate.tests.builders import article, organization, person
from debate.tests.pages.builders import AFTER, BEFORE, member, on, printed

pytestmark = pytest.mark.django_db


def shown(client: Client, path: str) -> str:
    """A page."""
    return client.get(path).content.decode()


def test_a_person_s_own_list_tells_their_role_of_the_day_and_not_their_name_again(client: Client) -> None:
    ada = person("Ada Moreau")
    member(ada, organization("Lantern Labs"), "founder", since="2020")
    printed("Open it.", ada, **on(2024))
    listed = shown(client, "/people/ada-moreau/").partition('class="results"')[2]
    assert '<p class="by soft">founder, Lantern Labs</p>' in listed
    assert "Ada Moreau" not in listed.partition("</article>")[0]
    assert '<a class="who" href="/people/ada-moreau/">Ada Moreau</a>' in shown(client, "/quotes/")


def test_somebody_without_a_quote_has_no_sums_of_nothing(client: Client) -> None:
    person("Zoe Quiet")
    page = shown(client, "/people/zoe-quiet/")
    assert "not enough quotes to say" in page
    assert "of 0 quotes" not in page
    assert '<aside class="filters"' not in page


def test_two_who_are_compared_share_the_rule_and_the_scale(client: Client) -> None:
    ada, ben = person("Ada Moreau"), person("Ben Okafor")
    for number in range(24):
        printed(f"Open it, said number {number}.", ada, **on(2024, 1 + number % 2))
    for number in range(12):
        printed(f"Close it, said number {number}.", ben, side="closed", **on(2024, 1))
    page = client.get("/people/ada-moreau/vs/ben-okafor/")
    assert page.content.decode().count("a standing needs two quotes from two different days") == 1
    one, other = (half["timeline"] for half in page.context["halves"])
    assert one.most == other.most == 12
    assert [bar.height for bar in one.bins] == [bar.height for bar in other.bins] * 2


def test_counted_bars_say_what_they_count_and_what_a_full_one_is_worth(client: Client) -> None:
    ada = person("Ada Moreau")
    for number in range(9):
        printed(f"Open it, said number {number}.", ada, **on(2024))
    page = shown(client, "/people/ada-moreau/")
    assert "Each bar counts the quotes of a stretch of time; a full one has 9." in page
    assert "Each mark is a quote" not in page
    assert "the tallest column: 9 quotes" in shown(client, "/")


def test_marks_need_no_scale(client: Client) -> None:
    printed("Open it.", person("Ada Moreau"), **on(2024))
    page = shown(client, "/people/ada-moreau/")
    assert "Each mark is a quote" in page
    assert "a full one has" not in page


def test_in_the_directory_everybody_s_years_are_to_be_seen_and_few_quotes_look_few(client: Client) -> None:
    loud, quiet = person("Loud One"), person("Quiet One")
    for number in range(40):
        printed(f"Open it, said number {number}.", loud, **on(2024))
    printed("Close it.", quiet, side="closed", **on(2024))
    bars = client.get("/people/").context["sparks"]
    assert bars[loud.pk][0].height == 20
    assert bars[quiet.pk][0].height == 20 / FEW


@pytest.mark.parametrize(("words", "language", "smaller"), [("字" * 121, "zh-Hans", True), ("字" * 119, "zh-Hans", False)])
def test_a_long_chinese_quote_is_set_smaller(client: Client, words: str, language: str, smaller: bool) -> None:
    said = printed(words, person(), language=language)
    assert ("is-long" in shown(client, f"/quotes/{said.pk}/")) is smaller


def test_on_paper_a_link_to_the_words_shows_the_address_without_them(client: Client) -> None:
    where = article(f"{BEFORE} “Open it.” {AFTER}", address="https://news.example/one")
    page = shown(client, f"/quotes/{printed('Open it.', person(), article=where).pk}/")
    links = re.findall(r'<a [^>]*href="https://news\.example/one#:~:text=[^>]*>', page)
    assert links
    assert all('data-plain="https://news.example/one"' in link for link in links)


def test_one_quote_needs_no_search_and_no_filters_but_a_search_that_left_one_does(client: Client) -> None:
    printed("Open it.", person("Ada Moreau"))
    for path in ("/quotes/", "/people/ada-moreau/", "/sources/the-desk/"):
        listing = shown(client, path).partition('id="listing"')[2]
        assert "<form" not in listing, path
        assert 'class="filters"' not in listing, path
        assert "<form" in shown(client, f"{path}?q=open").partition('id="listing"')[2], path
        assert "<form" in shown(client, f"{path}?from=yesterday").partition('id="listing"')[2], path


def test_an_empty_list_of_organizations_says_when_it_fills(client: Client) -> None:
    assert "as soon as articles are read" in shown(client, "/organizations/")


def test_the_method_page_does_not_count_nobody(client: Client) -> None:
    printed("Open it.", person("Ada Moreau"))
    assert "no person has checked any yet" in shown(client, "/about/method/")
    assert "checked 0 of them" not in shown(client, "/about/method/")


def test_a_page_that_is_a_search_has_one_box_and_every_other_page_one_in_its_head(client: Client) -> None:
    ada = person("Ada Moreau")
    printed("Open it.", ada, **on(2024, 1))
    printed("Open it now.", ada, **on(2024, 2))
    for path in ("/quotes/", "/quotes/?q=xylophone", "/nowhere/"):
        assert shown(client, path).count('type="search"') == 1, path
    assert 'class="find"' in shown(client, "/people/ada-moreau/")


def test_a_list_that_needs_no_search_keeps_the_one_in_the_head(client: Client) -> None:
    printed("Open it.", person("Ada Moreau"))
    assert 'class="find"' in shown(client, "/quotes/")


@pytest.mark.parametrize("path", ["/about/", "/about/method/", "/data/", "/corrections/"])
def test_what_is_told_of_the_record_leads_to_its_other_parts(client: Client, path: str) -> None:
    parts = shown(client, path).partition('class="parts"')[2].partition("</nav>")[0]
    assert re.findall(r'href="([^"]+)"', parts) == ["/about/", "/about/method/", "/data/", "/corrections/"]
    assert f'href="{path}" aria-current="page"' in parts


def test_whoever_wonders_what_the_sides_mean_is_led_there_from_the_front_page(client: Client) -> None:
    printed("Open it.", person("Ada Moreau"))
    assert '<a href="/about/method/#sides">What the sides mean</a>' in shown(client, "/")
    assert "both, on conditions, or with a concession" in shown(client, "/about/method/").partition('id="sides"')[2]


def test_one_source_is_one_source(client: Client) -> None:
    printed("Open it.", person("Ada Moreau"))
    assert "in the one source that we read" in shown(client, "/")


def test_the_method_tells_from_where_on_somebody_stands_on_a_side(client: Client) -> None:
    told = shown(client, "/about/method/")
    assert "from 75% on somebody stands on a side, from 25% on they lean to it" in told


def test_no_page_says_that_people_have_checked_what_the_machine_judged(client: Client) -> None:
    assert "a person checks" not in shown(client, "/about/").lower()


def test_a_filtered_list_is_called_by_its_filters(client: Client) -> None:
    for side in ("open", "closed"):
        printed(f"Say it is {side}.", person(f"Ada {side}"), side=side, **on(2024))
    page = shown(client, "/quotes/?side=open&q=say&from=2023")
    assert "<title>say · open · From 2023 · Quotes · Open or Closed?</title>" in page
    assert "<title>Quotes · Open or Closed?</title>" in shown(client, "/quotes/")


def test_a_facet_that_shows_ten_of_more_leads_to_all_of_them(client: Client) -> None:
    for number in range(11):
        printed(f"Open it, said number {number}.", person(f"Speaker {number}"), **on(2024))
    page = shown(client, "/quotes/")
    listed = page.partition("<summary>Person</summary>")[2].partition("</details>")[0]
    assert listed.count("<li>") == 10
    assert '<a href="/people/">All people</a>' in listed
    assert '<a href="/people/">All people</a>' not in shown(client, "/quotes/?q=number+1").partition("</summary>")[2]


def test_who_decided_what_stands_with_the_evidence_and_is_printed_with_it(client: Client) -> None:
    page = shown(client, f"/quotes/{printed('Open it.', person('Ada Moreau')).pk}/")
    left, right = page.partition('<div class="columns section">')[2].split('<div class="no-print">')
    assert "Who decided what" in left
    assert "Who decided what" not in right
    assert "Cite" in right
