"""Files and numbers that stand beside what they are of: a list is taken along as it is filtered, a bar has its count."""

import csv
import io
from typing import Any

import pytest
from django.test import Client

from debate.pages.listing import file_query
from debate.selection import Selection
from debate.tests.builders import organization, person
from debate.tests.pages.builders import member, on, printed, reasoned
from debate.tests.pages.markup import Markup


@pytest.mark.parametrize(
    ("within", "asked", "query"),
    [
        (Selection(), Selection(), "?"),
        (Selection(), Selection(side=("open",), order="oldest"), "?side=open"),
        (Selection(person=("ada",)), Selection(), "?person=ada"),
        (Selection(person=("ada",)), Selection(q="a b", since="2024"), "?person=ada&q=a+b&from=2024"),
        (Selection(person=("ada",)), Selection(person=("ben",)), ""),
    ],
)
def test_a_file_holds_what_the_page_is_about_and_its_filters_leave(within: Selection, asked: Selection, query: str) -> None:
    assert file_query(asked, within) == query


def files_of(client: Client, path: str) -> list[str]:
    """Where a page's files are, as its list links them: within what a filter without a new page exchanges."""
    page = client.get(path).content.decode()
    listing = Markup(page[page.index('id="listing"') : page.index("</main>")])
    return [held["href"] for held in listing.all("a") if held.get("href", "").startswith("/data/quotes.")]


@pytest.mark.django_db
def test_every_list_of_quotes_is_taken_along_as_it_is_filtered(client: Client) -> None:
    ada = person("Ada Moreau")
    printed("Open it.", ada, side="open", **on(2024))
    printed("Close it, then.", ada, side="closed", **on(2025))
    printed("Open it too.", person("Ben Okafor"), side="open", **on(2025))
    for path, words in {
        "/quotes/?side=open": ["Open it too.", "Open it."],
        "/people/ada-moreau/": ["Close it, then.", "Open it."],
        "/people/ada-moreau/?side=open": ["Open it."],
    }.items():
        sheet, _data = files_of(client, path)
        answer: Any = client.get(sheet)
        rows = csv.DictReader(io.StringIO(b"".join(answer.streaming_content).decode("utf-8-sig"), newline=""))
        assert [row["words"] for row in rows] == words, path


@pytest.mark.django_db
def test_a_list_without_quotes_has_no_files(client: Client) -> None:
    printed("Open it.", person("Ada Moreau"), side="open")
    assert files_of(client, "/quotes/?q=nowhere") == []
    assert files_of(client, "/people/ada-moreau/?person=somebody") == []


@pytest.mark.django_db
def test_what_an_organization_s_people_said_there_is_counted_beside_the_bar(client: Client) -> None:
    ada, quiet, labs = person("Ada Moreau"), person("Zoe Quiet"), organization("Lantern Labs")
    member(ada, labs, "founder", since="2020")
    member(quiet, labs, "adviser", since="2020")
    for number in range(3):
        printed(f"Open it, said number {number}.", ada, **on(2024))
    page = client.get("/organizations/lantern-labs/")
    assert [(voice["person"], voice["number"]) for voice in page.context["voices"]] == [(ada, 3), (quiet, 0)]
    assert '<td class="number">3</td>' in page.content.decode()


@pytest.mark.django_db
def test_arguments_that_no_quote_gives_are_named_as_such(client: Client) -> None:
    reasoned(printed("Open it, or only the rich will have it.", person("Ada Moreau")), "access", "only the rich")
    page = client.get("/arguments/")
    assert len(page.context["rows"]) == 1
    assert [slug for slug, _label in page.context["unused"]] == [
        *("safety", "security-geopolitics", "innovation", "economics", "competition", "transparency", "science", "control"),
        "licensing",
    ]
    assert "In no quote so far:" in page.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(("query", "opened"), [("", False), ("?side=open", True), ("?order=name", True), ("?q=ada", False)])
def test_the_directory_s_filters_are_folded_until_one_is_used(client: Client, query: str, opened: bool) -> None:
    printed("Open it.", person("Ada Moreau"), side="open")
    (fold,) = [
        held for held in Markup(client.get(f"/people/{query}").content.decode()).all("details") if "fold" in held["class"]
    ]
    assert ("open" in fold) is opened


@pytest.mark.django_db
def test_on_paper_a_page_tells_its_address(client: Client) -> None:
    said = printed("Open it.", person("Ada Moreau"))
    page = client.get(f"/quotes/{said.pk}/")
    assert f'<p class="on-paper">{page.context["canonical"]}</p>' in page.content.decode()
