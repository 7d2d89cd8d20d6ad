"""Which quotes an address asks for: read from any query, written back in one form, changed by one filter at a time."""

from datetime import UTC, date, datetime

import pytest
from django.http import QueryDict
from django.utils.http import urlencode
from hypothesis import given, strategies as st

from debate.models import Quote
from debate.selection import LONGEST_SEARCH, MANY, Selection, date_words, first_day, last_day, unusable
from debate.tests.builders import organization, person, quote
from debate.tests.pages.builders import member, on, printed, reasoned
from debate.vocabulary import ArgumentSlug, Kind, Side

NAMES = (*MANY, "q", "from", "to", "checked", "order")
VALUES = st.one_of(
    st.sampled_from([*Side.values, *Kind.values, *ArgumentSlug.values, "en", "zh-Hans", "yes", "no", "newest", "relevance"]),
    st.sampled_from(["2024", "2024-02", "2024-02-30", "2024-2-3", "0000", "9999-12-31", "２０２４"]),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=250),
)
QUERIES = st.lists(st.tuples(st.sampled_from(NAMES), VALUES), max_size=12)


def of(pairs: list[tuple[str, str]]) -> Selection:
    """What a query of these pairs asks for."""
    return Selection.of(QueryDict(urlencode(pairs)))


@given(QUERIES)
def test_a_query_that_is_written_back_asks_for_the_same(pairs: list[tuple[str, str]]) -> None:
    asked = of(pairs)
    again = Selection.of(QueryDict(asked.query().removeprefix("?")))
    assert again == asked
    assert again.query() == asked.query()


@given(QUERIES)
def test_days_that_are_asked_for_are_days_that_there_are(pairs: list[tuple[str, str]]) -> None:
    asked = of(pairs)
    for words in (asked.since, asked.until):
        if words:
            assert date.min <= first_day(words) <= last_day(words) <= date.max


@given(QUERIES, st.sampled_from(["person", "side", "language"]), st.sampled_from(["open", "en", "ada-moreau"]))
def test_a_filter_that_is_put_in_and_taken_out_leaves_the_rest(pairs: list[tuple[str, str]], name: str, value: str) -> None:
    asked = of(pairs)
    if value not in getattr(asked, name):
        assert asked.toggled(name, value).toggled(name, value) == asked
    assert getattr(asked.without(name), name) == ()


@given(QUERIES)
def test_an_order_alone_asks_for_everything(pairs: list[tuple[str, str]]) -> None:
    asked = of([pair for pair in pairs if pair[0] == "order"])
    assert asked.is_empty
    assert asked.sorting in ("newest", "oldest")


def test_a_search_ends_where_it_is_too_long() -> None:
    assert of([("q", "x" * 300)]).q == "x" * LONGEST_SEARCH
    assert of([("q", "x" * 199 + " y")]).q == "x" * 199


def test_the_same_value_twice_is_one() -> None:
    assert of([("side", "open"), ("side", "open"), ("side", "sideways"), ("side", "off_topic")]).side == ("open",)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-2", date(2023, 2, 1), date(2023, 2, 28)),
        ("2024-02-29", date(2024, 2, 29), date(2024, 2, 29)),
        ("9999-12", date(9999, 12, 1), date(9999, 12, 31)),
    ],
)
def test_a_partial_date_reaches_from_its_first_to_its_last_day(words: str, first: date, last: date) -> None:
    assert (first_day(words), last_day(words)) == (first, last)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "0000",
        "2024-13",
        "2024-00",
        "2024-01-00",
        "2024-1-1-1",
        "-2024",
        "2023-02-29",
        "24",
        "2024-02-03-04",
        "last year",
        "2024-",
    ],
)
def test_what_is_no_date_asks_for_nothing(words: str) -> None:
    assert date_words(words) == ""


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("since", "until", "years"),
    [
        ("", "", [2022, 2023, 2024]),
        ("2023", "", [2023, 2024]),
        ("2023-06", "", [2024]),
        ("2023-05-01", "2023-05-01", [2023]),
        ("2023-05", "2023", [2023]),
        ("", "2022", [2022]),
        ("", "2022-04", []),
    ],
)
def test_an_organizations_voices_are_its_people_while_they_were_there(since: str, until: str, years: list[int]) -> None:
    ada = person()
    for year in (2022, 2023, 2024):
        quote(f"In {year}.", ada, **on(year, 5))
    quote("Of somebody else.", person("Ben Okafor"))
    member(ada, organization(), since=since, until=until)
    found = of([("organization", "lantern-labs")]).apply(type(quote("x")).objects.counted())
    assert sorted(row.day.year for row in found if row.day) == years


@pytest.mark.django_db
def test_days_are_asked_for_from_the_first_to_the_last() -> None:
    ada = person()
    said = [quote(f"In {year}.", ada, **on(year, 12, 31)) for year in (2022, 2023, 2024)]
    found = of([("from", "2023"), ("to", "2023-12")]).apply(type(said[0]).objects.counted())
    assert list(found) == [said[1]]


@pytest.mark.parametrize(
    ("pairs", "change", "query"),
    [
        ([("side", "open")], ("side", "closed"), "?side=open&side=closed"),
        ([("side", "open"), ("side", "closed")], ("side", "open"), "?side=closed"),
        ([("from", "2024")], ("from", "2025"), "?from=2025"),
        ([("from", "2024")], ("from", "2024"), ""),
        ([("to", "2024")], ("to", "2023"), "?to=2023"),
        ([("checked", "yes")], ("checked", "no"), "?checked=no"),
        ([("order", "oldest")], ("order", "oldest"), ""),
        ([("q", "open it")], ("q", "open it"), ""),
    ],
)
def test_a_value_is_put_in_or_taken_out_and_one_of_a_kind_takes_the_place_of_another(
    pairs: list[tuple[str, str]], change: tuple[str, str], query: str
) -> None:
    assert of(pairs).toggled(*change).query() == query


def test_a_facet_of_years_looks_away_from_both_days() -> None:
    asked = of([("from", "2024"), ("to", "2025"), ("checked", "yes"), ("q", "x")])
    assert asked.without("year").query() == "?q=x&checked=yes"
    assert asked.without("checked").query() == "?q=x&from=2024&to=2025"


@pytest.mark.parametrize(
    ("pairs", "sorting"),
    [
        ([], "newest"),
        ([("order", "oldest")], "oldest"),
        ([("order", "relevance")], "newest"),
        ([("order", "relevance"), ("q", "x")], "relevance"),
        ([("order", "loudest"), ("q", "x")], "newest"),
    ],
)
def test_only_words_can_be_relevant(pairs: list[tuple[str, str]], sorting: str) -> None:
    assert of(pairs).sorting == sorting


def test_a_query_is_written_in_one_order_and_nothing_is_nothing() -> None:
    assert of([]).query() == ""
    mixed = [("order", "oldest"), ("to", "2024"), ("side", "open"), ("person", "ada-moreau"), ("q", " a  b ")]
    assert of(mixed).query() == "?q=a+b&person=ada-moreau&side=open&to=2024&order=oldest"


@pytest.mark.parametrize(
    ("pairs", "wrong"),
    [
        ([("side", "open"), ("kind", "direct"), ("language", "en"), ("argument", "safety"), ("checked", "no")], []),
        ([("side", ""), ("from", ""), ("checked", "")], []),
        ([("side", "opne")], ["side"]),
        ([("side", "open"), ("side", "off_topic")], ["side"]),
        ([("argument", "taste"), ("kind", "loud")], ["argument", "kind"]),
        ([("checked", "maybe")], ["checked"]),
        ([("from", "soon"), ("to", "2024-13")], ["from", "to"]),
        ([("person", "nobody"), ("q", "x")], []),
    ],
)
def test_values_that_a_filter_does_not_have_are_named(pairs: list[tuple[str, str]], wrong: list[str]) -> None:
    told = unusable(QueryDict(urlencode(pairs)))
    assert sorted(told) == wrong


def test_no_value_holds_what_no_database_takes() -> None:
    assert of([("person", "a\0b"), ("source", "\0"), ("q", "a\0b")]).query() == "?q=ab"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("pairs", "words"),
    [
        ([], ["Close it.", "Open it."]),
        ([("argument", "access")], ["Open it."]),
        ([("argument", "safety")], []),
        ([("source", "the-desk")], ["Open it."]),
        ([("source", "nowhere")], []),
        ([("checked", "yes")], ["Close it."]),
        ([("checked", "no")], ["Open it."]),
        ([("side", "closed")], ["Close it."]),
        ([("kind", "indirect")], []),
        ([("language", "en")], ["Close it.", "Open it."]),
        ([("person", "ada-moreau")], ["Open it."]),
        ([("person", "ada-moreau"), ("person", "ben-okafor")], ["Close it.", "Open it."]),
        ([("q", "close")], ["Close it."]),
        ([("argument", "access"), ("checked", "yes")], []),
        ([("side", "closed"), ("from", "2025"), ("to", "2025")], ["Close it."]),
        ([("side", "closed"), ("to", "2024")], []),
        ([("person", "ada-moreau"), ("side", "closed")], []),
    ],
)
def test_each_filter_keeps_the_quotes_that_fit(pairs: list[tuple[str, str]], words: list[str]) -> None:
    reasoned(printed("Open it.", person()), "access", "Open")
    quote("Close it.", person("Ben Okafor"), side="closed", checked_at=datetime(2025, 3, 5, tzinfo=UTC))
    assert sorted(row.text for row in of(pairs).apply(Quote.objects.counted())) == words
