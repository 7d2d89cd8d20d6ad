"""A person's page and the comparison of two."""

import pytest
from django.test import Client

from debate.models import Quote
from debate.pages.comparing import arguments_of_both
from debate.pages.portrait import employers_of
from debate.pages.tallies import ArgumentTally
from debate.tests.builders import organization, person
from debate.tests.pages.builders import member, on, printed, reasoned, reply
from people.models import FormerAddress, Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def ada() -> Person:
    return person("Ada Moreau", name_zh="艾达·莫罗")


@pytest.fixture
def ben() -> Person:
    return person("Ben Okafor")


def tally(slug: str, opened: int, closed: int) -> ArgumentTally:
    """An argument given so often for each side."""
    return ArgumentTally(slug, slug, opened, 0, 0, closed)


def test_every_quote_is_a_mark_that_leads_to_it(client: Client, ada: Person) -> None:
    said = printed("Weights belong to all.", ada, **on(2024, 5, 17))
    page = client.get("/people/ada-moreau/").content.decode()
    assert f'<a href="/quotes/{said.pk}/" tabindex="-1">' in page


def test_many_quotes_are_counted_and_lead_to_the_list_of_their_days(client: Client, ada: Person) -> None:
    for number in range(9):
        printed(f"Weights belong to all {number}.", ada, **on(2024, 5, number + 1))
    printed("At last.", ada, **on(2026, 5))
    page = client.get("/people/ada-moreau/")
    bins = page.context["timeline"].bins
    assert sum(held.count for held in bins) == 10
    for held in bins:
        query = f"?side=open&from={held.first}&to={held.last}"
        assert query.replace("&", "&amp;") in page.content.decode()
        assert client.get(f"/people/ada-moreau/{query}").context["total"] == held.count


def test_employers_stand_behind_the_timeline(client: Client, ada: Person) -> None:
    printed("Weights belong to all.", ada, **on(2022))
    printed("Still.", ada, **on(2025))
    member(ada, organization("Lantern Labs"), until="2023")
    member(ada, organization("Cloud Heron"), since="2023")
    bands = client.get("/people/ada-moreau/").context["timeline"].bands
    assert [(band.name, band.row) for band in bands] == [("Lantern Labs", 0), ("Cloud Heron", 0)]


def test_two_roles_in_one_house_are_one_stretch(ada: Person) -> None:
    lab, other = organization("Lantern Labs"), organization("Cloud Heron")
    roles = [
        member(ada, lab, since="2015"),
        member(ada, lab, since="2019", until="2021"),
        member(ada, other, since="2014", until="2016"),
    ]
    roles += [
        member(ada, other, since="2020-01", until="2020-06"),
        member(ada, other, since="2020-07", until="2021-01"),
        member(ada, other),
    ]
    found = [(one.name, one.first and one.first.year, one.last and one.last.year) for one in employers_of(roles)]
    assert found == [("Cloud Heron", 2014, 2016), ("Cloud Heron", 2020, 2021), ("Lantern Labs", 2015, None)]


def test_other_spellings_are_told_but_no_surnames(client: Client, ada: Person) -> None:
    for text, kind, language in (("Moreau", "surname", "en"), ("A. L. Moreau", "full", "en"), ("@adam", "handle", "handle")):
        ada.names.create(text=text, kind=kind, language=language)
    ada.names.create(text="艾达·莫罗", language="zh-Hans")
    found = client.get("/people/ada-moreau/").context["spellings"]
    assert [name.text for name in found] == ["A. L. Moreau", "@adam"]


@pytest.mark.parametrize(
    ("prefix", "names"), [("/", ["China", "United States", "XY"]), ("/zh-hans/", ["XY", "中国", "美国"])]
)
def test_countries_are_named_in_the_readers_language(
    client: Client, ada: Person, ben: Person, prefix: str, names: list[str]
) -> None:
    Person.objects.filter(pk=ada.pk).update(country="US/XY")
    Person.objects.filter(pk=ben.pk).update(country="CN")
    for row in (ada, ben):
        printed(f"{row.slug} speaks.", row)
    assert [name for _code, name in client.get(f"{prefix}people/").context["countries"]] == names


def test_partners_are_told_with_answers_both_ways(client: Client, ada: Person, ben: Person) -> None:
    reply(printed("They do not.", ben), ada)
    reply(printed("Nor will they.", ben), ada)
    reply(printed("They do.", ada), ben)
    (partner,) = client.get("/people/ada-moreau/").context["partners"]
    assert (partner.speaker, partner.given, partner.got) == (ben, 1, 2)


def test_a_change_shows_the_words_before_and_after(client: Client, ada: Person) -> None:
    for words, side, year in (("Open it.", "open", 2021), ("Open all.", "open", 2022), ("Close it.", "closed", 2024)):
        printed(words, ada, side=side, **on(year))
    printed("Close all.", ada, side="closed", **on(2025))
    page = client.get("/people/ada-moreau/").content.decode()
    changes = page[page.index("Changes of side") : page.index("Quotes</h2>")]
    assert "Open all." in changes
    assert "Close it." in changes


def test_names_stand_in_the_readers_language_with_the_other_beside(client: Client, ada: Person) -> None:
    printed("Weights belong to all.", ada)
    assert client.get("/people/ada-moreau/").context["head"].title == "Ada Moreau 艾达·莫罗"
    assert client.get("/zh-hans/people/ada-moreau/").context["head"].title == "艾达·莫罗 Ada Moreau"


def test_two_people_stand_on_the_same_days(client: Client, ada: Person, ben: Person) -> None:
    printed("Weights belong to all.", ada, **on(2021))
    printed("They do not.", ben, side="closed", **on(2025))
    one, other = client.get("/people/ada-moreau/vs/ben-okafor/").context["halves"]
    assert one["timeline"].span == other["timeline"].span
    assert [half["person"] for half in (one, other)] == [ada, ben]


def test_one_address_for_each_pair(client: Client, ada: Person, ben: Person) -> None:
    answer = client.get("/people/ben-okafor/vs/ada-moreau/")
    assert (answer.status_code, answer["Location"]) == (301, "/people/ada-moreau/vs/ben-okafor/")
    itself = client.get("/people/ada-moreau/vs/ada-moreau/")
    assert (itself.status_code, itself["Location"]) == (301, "/people/ada-moreau/")


def test_a_comparison_with_nobody_is_not_there(client: Client, ada: Person) -> None:
    assert client.get("/people/ada-moreau/vs/nobody/").status_code == 404


def test_a_comparison_with_a_former_address_leads_on(client: Client, ada: Person, ben: Person) -> None:
    FormerAddress.objects.create(kind="person", slug="benjamin", person=ben)
    assert client.get("/people/ada-moreau/vs/benjamin/").status_code == 301


@pytest.mark.parametrize("name", ["Ben Okafor", "ben okafor", "Okafor", "本·奥卡福", "ben-okafor"])
def test_somebody_to_compare_with_is_chosen_by_name(client: Client, ada: Person, ben: Person, name: str) -> None:
    Person.objects.filter(pk=ben.pk).update(name_zh="本·奥卡福")
    ben.names.create(text="Okafor", kind="surname")
    printed("They do not.", ben)
    answer = client.get("/people/ada-moreau/vs/", {"with": name})
    assert answer["Location"] == "/people/ada-moreau/vs/ben-okafor/"


@pytest.mark.parametrize("name", ["", "Ada Moreau", "nobody at all"])
def test_a_name_that_fits_nobody_leads_to_the_directory(client: Client, ada: Person, ben: Person, name: str) -> None:
    printed("They do not.", ben)
    answer = client.get("/people/ada-moreau/vs/", {"with": name})
    assert answer["Location"].startswith("/people/?q=" if name else "/people/")
    assert "/vs/" not in answer["Location"]


def test_where_a_name_fits_many_the_directory_leads_to_the_comparison(client: Client, ada: Person, ben: Person) -> None:
    printed("They do.", ada)
    printed("They do not.", ben)
    answer = client.get("/people/ada-moreau/vs/", {"with": "o"}, follow=True)
    assert answer.request["QUERY_STRING"] == "q=o&with=ada-moreau"
    page = client.get("/people/?with=ada-moreau").content.decode()
    assert "Choose whom to compare with Ada Moreau." in page
    assert '<a href="/people/ada-moreau/vs/ben-okafor/">Ben Okafor</a>' in page
    assert '<a href="/people/ada-moreau/">Ada Moreau</a>' in page
    assert '<input type="hidden" name="with" value="ada-moreau">' in page
    assert "Choose whom" not in client.get("/people/?with=nobody").content.decode()


def test_the_directory_tells_where_each_stands(client: Client, ada: Person, ben: Person) -> None:
    for year in (2024, 2025):
        printed(f"Weights belong to all {year}.", ada, **on(year))
    printed("They do not.", ben, side="closed")
    found = client.get("/people/").context["standings"]
    assert (str(found[ada.pk].word), found[ada.pk].shape) == ("open", "open")
    assert (str(found[ben.pk].word), found[ben.pk].shape) == ("too few", "neutral")


def test_two_without_a_quote_can_be_compared(client: Client, ada: Person, ben: Person) -> None:
    assert client.get("/people/ada-moreau/vs/ben-okafor/").status_code == 200


def test_arguments_are_shared_opposed_or_of_one_alone() -> None:
    ours = [tally("safety", 3, 0), tally("science", 1, 0), tally("access", 1, 0)]
    theirs = [tally("safety", 0, 2), tally("science", 4, 1), tally("control", 0, 1)]
    found = arguments_of_both(ours, theirs)
    assert [pair[0].slug for pair in found["opposed"]] == ["safety"]
    assert [pair[0].slug for pair in found["shared"]] == ["science"]
    assert [one.slug for one in found["only_one"]] == ["access"]
    assert [one.slug for one in found["only_other"]] == ["control"]
    assert found["most"] == 5


def test_their_exchange_is_part_of_the_comparison(client: Client, ada: Person, ben: Person) -> None:
    reply(printed("They do not.", ben, side="closed"), printed("Weights belong to all.", ada))
    turns = client.get("/people/ada-moreau/vs/ben-okafor/").context["conversation"]
    assert {turn.quote.text for turn in turns} == {"They do not.", "Weights belong to all."}


def test_the_directory_draws_years_on_one_scale(client: Client, ada: Person, ben: Person) -> None:
    for number in range(4):
        printed(f"Weights belong to all {number}.", ada, **on(2024, number + 1))
    printed("They do not.", ben, **on(2025))
    bars = client.get("/people/").context["sparks"]
    assert [spark.count for spark in bars[ada.pk]] == [4, 0]
    assert bars[ben.pk][1].height == bars[ada.pk][0].height / 4


def test_arguments_of_a_person_are_counted(client: Client, ada: Person) -> None:
    reasoned(printed("Audits need weights.", ada), "transparency", "Audits")
    (found,) = client.get("/people/ada-moreau/").context["arguments"]
    assert (found.slug, found.open) == ("transparency", 1)
    assert Quote.objects.counted().count() == 1
