"""The home page: where the debate stands, how it moved, and what is new."""

from datetime import date

import pytest
from django.test import Client
from django.utils import timezone

from debate.counting.choosing import everything
from debate.models import Quote
from debate.pages.home import LEAST, pairs
from debate.pages.month import last_month
from debate.pages.standings import camps
from debate.pages.tallies import ENOUGH, by_argument, by_person, by_quarter, years_compared
from debate.pages.ties import all_exchanges
from debate.tests.builders import organization, person
from debate.tests.pages.builders import on, printed, reasoned, reply, withdrawn
from people.models import Person

pytestmark = pytest.mark.django_db
UNTIL = date(2025, 6, 1)


def said(by: Person, side: str, year: int = 2025, month: int = 1, day: int = 1) -> Quote:
    """A public quote on a day."""
    return printed(f"{by.name_en} said {side} {year}-{month}-{day}.", by, side=side, **on(year, month, day))


def test_an_empty_record_says_so(client: Client) -> None:
    page = client.get("/").content.decode()
    assert "Should frontier AI models be open or closed?" in page
    assert "Quotes appear here as soon as articles are read" in page


def test_the_balance_counts_quotes_and_speakers_and_is_no_poll(client: Client) -> None:
    ada, ben = person("Ada Moreau"), person("Ben Okafor")
    for number in range(1, 4):
        said(ada, "open", day=number)
    said(ben, "closed")
    withdrawn()
    page = client.get("/")
    shares = {share.side: (share.quotes, share.speakers) for share in page.context["balance"].shares}
    assert shares == {"open": (3, 1), "closed": (1, 1)}
    assert "this is not a poll" in page.content.decode()


def test_people_are_counted_where_they_stand_now() -> None:
    ada, ben, mira, lin = (person(name) for name in ("Ada Moreau", "Ben Okafor", "Mira Solwin", "Lin Qingshan"))
    for month in range(1, 6):
        said(ada, "open", 2025, month)
        said(ben, "closed" if month < 5 else "open", 2025, month)
        said(mira, ("open", "closed")[month % 2] if month < 5 else "mixed", 2025, month)
    said(lin, "open", 2025, 1)
    for month in range(1, 4):
        said(lin, "closed", 2021, month)
    found = camps(UNTIL)
    assert found is not None
    assert (found.open, found.mixed, found.closed, found.people) == (1, 1, 1, 3)


def test_who_spoke_on_one_day_only_stands_nowhere() -> None:
    ada = person()
    said(ada, "open", 2025, 1, 1)
    printed("The same day.", ada, side="closed", **on(2025, 1, 1))
    assert camps(UNTIL) is None
    assert camps(None) is None


def test_the_stream_has_a_column_for_each_quarter_that_leads_to_its_quotes(client: Client) -> None:
    said(person(), "open", 2024, 5, 17)
    page = client.get("/").content.decode()
    assert "/quotes/?side=open&amp;from=2024-04&amp;to=2024-06" in page
    assert len(client.get("/quotes/?side=open&from=2024-04&to=2024-06").context["page"].rows) == 1


def test_quarters_are_counted_without_asking_the_database(django_assert_num_queries: object) -> None:
    said(person(), "open", 2024, 1, 1)
    said(person("Ben Okafor"), "closed", 2024, 3, 31)
    chosen = everything()
    with django_assert_num_queries(0):  # type: ignore[operator]
        found = by_quarter(chosen)
    assert found is not None
    assert [(row.label, row.open, row.closed) for row in found.rows] == [("2024 Q1", 1, 1)]


def test_somebody_whose_first_quote_is_of_this_month_is_a_new_voice() -> None:
    old, new = person("Ada Moreau"), person("Ben Okafor")
    said(old, "open", 2023)
    said(old, "open", 2025, 5, 20)
    said(new, "closed", 2025, 5, 21)
    month = last_month(UNTIL)
    assert month is not None
    assert month.fresh == [new]


def test_a_change_of_side_is_news_in_the_month_of_the_first_quote_after_it() -> None:
    ada = person()
    for side, year, month_, day in (
        ("open", 2023, 1, 1),
        ("open", 2023, 2, 1),
        ("closed", 2025, 5, 20),
        ("closed", 2025, 5, 25),
    ):
        said(ada, side, year, month_, day)
    month = last_month(UNTIL)
    assert month is not None
    assert [(turned.person, turned.before, turned.after) for turned in month.turned] == [(ada, "open", "closed")]
    assert [turned.by_machine for turned in month.turned] == [True]
    later = last_month(date(2025, 9, 1))
    assert later is not None
    assert later.turned == []


def test_a_change_that_people_judged_is_not_the_machine_s(client: Client) -> None:
    ada = person()
    for side, month, day in (("open", 1, 1), ("open", 2, 1), ("closed", 5, 20), ("closed", 5, 25)):
        said(ada, side, 2025, month, day)
    assert "by machine" in shown_change(client)
    Quote.objects.update(side_by="person")
    assert "by machine" not in shown_change(client)


def shown_change(client: Client) -> str:
    """What the front page says of changes of side."""
    return client.get("/").content.decode().partition("<h3>Changed sides</h3>")[2].partition("</ul>")[0]


def test_an_answer_is_news_but_nobody_answers_themselves() -> None:
    ada, ben = person("Ada Moreau"), person("Ben Okafor")
    answer = reply(said(ben, "closed", 2025, 5, 20), ada)
    reply(said(ada, "open", 2025, 5, 21), ada)
    month = last_month(UNTIL)
    assert month is not None
    assert month.answered == [answer]


def test_an_empty_record_has_no_month() -> None:
    assert last_month(None) is None


def test_arguments_are_counted_by_side_of_public_quotes_only() -> None:
    ada = person()
    reasoned(said(ada, "open"), "safety", "open")
    reasoned(said(ada, "closed"), "safety", "closed")
    reasoned(withdrawn(), "safety", "words")
    (tally,) = by_argument(everything())
    assert (tally.slug, tally.open, tally.closed, tally.total) == ("safety", 1, 1, 2)


def test_whom_to_compare_are_those_who_answer_each_other_from_opposite_sides() -> None:
    ada, ben, mira = person("Ada Moreau"), person("Ben Okafor"), person("Mira Solwin")
    reply(said(ben, "closed"), ada)
    reply(said(ada, "open"), mira)
    said(mira, "open")
    found = pairs(all_exchanges(), by_person(everything()))
    assert found == [(ada, ben)]


def test_without_exchanges_the_most_quoted_of_each_side_are_compared() -> None:
    ada, ben = person("Ada Moreau"), person("Ben Okafor")
    said(ada, "open")
    said(ben, "closed")
    assert pairs(all_exchanges(), by_person(everything())) == [(ada, ben)]


def test_an_organization_answers_too_but_is_not_compared(client: Client) -> None:
    lab, ben = organization(), person("Ben Okafor")
    words = printed("We keep our weights closed.", organization=lab, speaker_type="organization", side="closed")
    reply(words, ben)
    said(ben, "open")
    (exchange,) = client.get("/").context["exchanges"]
    assert {exchange.a, exchange.b} == {lab, ben}
    assert not exchange.people_only


def test_two_years_are_compared_where_both_have_enough_quotes(client: Client) -> None:
    ada = person("Ada Moreau")
    for number in range(ENOUGH):
        said(ada, "closed" if number < 5 else "open", 2024, 2, number + 1)
    assert years_compared(everything()) is None
    for number in range(ENOUGH):
        said(ada, "open" if number < 5 else "closed", 2023, 2, number + 1)
    now, before = years_compared(everything()) or (None, None)
    assert now == (ENOUGH, 75, 25)
    assert before == (ENOUGH, 25, 75)
    assert "75% were for open and 25% for closed in the last four quarters" in client.get("/").content.decode()


def test_whoever_stands_nowhere_is_counted_as_such(client: Client) -> None:
    for number in range(LEAST):
        one = person(f"Speaker {number}")
        said(one, "open", 2025, 1)
        said(one, "open", 2025, 2)
    said(person("Ben Okafor"), "closed", 2025, 2)
    page = client.get("/").content.decode()
    assert '<li class="side-unsaid"><strong>1</strong>too few quotes</li>' in page
    assert 'aria-label="open 5, too few quotes 1"' in page


def test_a_handful_of_people_is_not_counted(client: Client) -> None:
    ada = person("Ada Moreau")
    said(ada, "open", 2025, 1)
    said(ada, "open", 2025, 2)
    assert client.get("/").context["camps"] is None
    assert "Where people stand now" not in client.get("/").content.decode()


def test_a_record_that_stopped_tells_the_days_of_its_news(client: Client) -> None:
    said(person("Ada Moreau"), "open", 2024, 5, 17)
    page = client.get("/").content.decode()
    assert 'In the thirty days to <span class="nowrap">May 17, 2024</span>' in page
    assert "In the last thirty days" not in page


def test_a_fresh_one_calls_them_the_last_ones(client: Client) -> None:
    today = timezone.localdate()
    printed("Open it.", person("Ada Moreau"), said_on=today, printed_on=today)
    assert "In the last thirty days" in client.get("/").content.decode()
