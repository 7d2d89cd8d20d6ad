"""The board says what the database says, and notices every change."""

from datetime import date
from typing import Any

import pytest
from django.db.models import Count
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import get_language, override

from debate.counting import board as boards
from debate.counting.board import board
from debate.counting.choosing import Chosen, everything
from debate.counting.vocabulary import word
from debate.models import Quote
from debate.recording.settling import withdraw
from debate.selection import Selection
from debate.tests import builders
from debate.tests.pages.crowd import fill
from people.models import Membership

pytestmark = pytest.mark.django_db
QUERIES = [
    "",
    "side=open",
    "side=open&side=closed",
    "side=open&language=en",
    "argument=safety&side=closed",
    "from=2024&to=2024",
    "from=2024-03-05",
    "checked=no&kind=direct",
    "q=models",
    "q=models+-open&side=closed",
]


def chosen(query: str) -> Chosen:
    """What a query leaves on the board."""
    return Chosen(board(), Selection.of(QueryDict(query)))


def asked(query: str) -> Any:
    """The same, asked of the database."""
    return Selection.of(QueryDict(query)).apply(Quote.objects.counted())


@pytest.mark.parametrize("query", QUERIES)
def test_board_and_database_leave_the_same_quotes_in_the_same_order(query: str) -> None:
    fill(200, seed=3)
    left = chosen(query)
    assert left.board.columns.ids[left.mask].tolist() == list(asked(query).newest().values_list("pk", flat=True))


@pytest.mark.parametrize("query", QUERIES)
def test_board_and_database_count_the_same(query: str) -> None:
    fill(200, seed=4)
    columns, mask = board().columns, chosen(query).mask
    plain = asked(query).order_by()
    for name in ("side", "language", "kind"):
        counted = {word(name, number): count for number, count in columns.counts(name, mask).items()}
        assert counted == dict(plain.values_list(name).annotate(n=Count("pk", distinct=True)))
    people = dict(plain.exclude(person=None).values_list("person").annotate(n=Count("pk", distinct=True)))
    assert columns.counts("person", mask) == people


def test_people_speak_for_an_organization_only_while_they_are_there() -> None:
    ada, lab = builders.person(), builders.organization()
    Membership.objects.create(person=ada, organization=lab, since="2023", until="2024-06")
    days = {"2022-12-31": False, "2023-01-01": True, "2024-06-30": True, "2024-07-01": False}
    for day in days:
        builders.quote(f"Said on {day}.", ada, printed_on=date.fromisoformat(day))
    own = builders.quote("Our own.", organization=lab, speaker_type="organization")
    found = everything(organization=(lab.slug,))
    ids = set(found.board.columns.ids[found.mask].tolist())
    assert ids == set(asked(f"organization={lab.slug}").values_list("pk", flat=True))
    assert ids == {own.pk} | {Quote.objects.get(text=f"Said on {day}.").pk for day, there in days.items() if there}


def test_a_new_quote_and_a_withdrawn_one_show_at_once() -> None:
    first = builders.quote("One.", builders.person())
    assert everything().total == 1
    builders.quote("Two.", builders.person("Ben Okafor"))
    assert everything().total == 2
    withdraw(first, "Not theirs.").save()
    assert everything().total == 1


def test_a_changed_role_shows_at_once() -> None:
    ada, lab = builders.person(), builders.organization()
    builders.quote("One.", ada)
    assert everything(organization=(lab.slug,)).total == 0
    Membership.objects.create(person=ada, organization=lab)
    assert everything(organization=(lab.slug,)).total == 1


def test_what_pages_worked_out_is_kept_until_something_changes() -> None:
    builders.quote("One.", builders.person())
    made: list[int] = []

    def make() -> int:
        made.append(1)
        return 1

    for _ in range(3):
        board().kept("a key", make)
    assert len(made) == 1
    builders.quote("Two.", builders.person("Ben Okafor"))
    board().kept("a key", make)
    assert len(made) == 2


def test_the_two_languages_keep_their_own() -> None:
    held = board()
    for language in ("en", "zh-hans"):
        with override(language):
            assert held.kept("word", get_language) == language


def test_a_large_record_is_read_in_the_background_and_not_all_the_time(monkeypatch: pytest.MonkeyPatch) -> None:
    builders.quote("One.", builders.person())
    held = board()
    held.cost = 60.0
    started: list[bool] = []
    monkeypatch.setattr(boards, "_renew_in_background", lambda: started.append(True))
    builders.quote("Two.", builders.person("Ben Okafor"))
    assert board() is held
    assert started == []
    held.made -= 61 * boards.SHARE
    assert board() is held
    assert started == [True]


def test_pages_that_count_nothing_have_a_large_record_read_anew_too(monkeypatch: pytest.MonkeyPatch) -> None:
    assert boards.edition_counted() is None
    held = board()
    held.cost, held.made = 60.0, held.made - 61 * boards.SHARE
    started: list[bool] = []
    monkeypatch.setattr(boards, "_renew_in_background", lambda: started.append(True))
    assert boards.edition_counted() == held.edition
    assert started == []
    builders.quote("One.", builders.person())
    assert boards.edition_counted() == held.edition
    assert started == [True]


def test_a_quote_that_was_withdrawn_meanwhile_is_not_shown_from_an_old_board(client: Any) -> None:
    kept, gone = builders.quote("Stays.", builders.person()), builders.quote("Goes.", builders.person("Ben Okafor"))
    held = board()
    held.cost = 60.0
    Quote.objects.filter(pk=gone.pk).update(is_public=False, withdrawn_at=timezone.now())
    page = client.get("/quotes/").context["page"]
    assert [row.pk for row in page.rows] == [kept.pk]


def test_one_request_looks_at_the_record_once(client: Any, django_assert_num_queries: Any) -> None:
    builders.quote("One.", builders.person())
    board()
    boards._begin()
    with django_assert_num_queries(1):
        assert board() is board()
    boards._end()
