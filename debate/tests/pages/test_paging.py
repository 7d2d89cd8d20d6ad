"""Pages of quotes begin behind a row: forth and back again shows everything once, and the best answers come first."""

import pytest

from debate.counting.board import board
from debate.counting.choosing import Chosen
from debate.models import Quote
from debate.pages import paging
from debate.pages.paging import Page, page_of
from debate.selection import Selection
from debate.tests.builders import person
from debate.tests.pages.builders import on, printed

pytestmark = pytest.mark.django_db


def asked(cursor: str = "", **selection: str) -> Page:
    """A page of two quotes."""
    return page_of(Chosen(board(), Selection(**selection)), cursor, size=2)  # type: ignore[arg-type]


def days(page: Page) -> list[int]:
    """The days of the month on which its quotes were said."""
    return [row.day.day for row in page.rows if row.day]


@pytest.fixture
def five() -> list[Quote]:
    """Five quotes of five days."""
    ada = person()
    return [printed(f"Statement {day} of five.", ada, **on(2024, 5, day)) for day in range(1, 6)]


@pytest.mark.parametrize(("order", "pages"), [("", [[5, 4], [3, 2], [1]]), ("oldest", [[1, 2], [3, 4], [5]])])
def test_forth_to_the_end_and_back_to_the_beginning(five: list[Quote], order: str, pages: list[list[int]]) -> None:
    first = asked(order=order)
    second = asked(first.on, order=order)
    third = asked(second.on, order=order)
    assert [days(first), days(second), days(third)] == pages
    assert (first.back, third.on) == ("", "")
    assert days(asked(third.back, order=order)) == pages[1]
    assert days(again := asked(second.back, order=order)) == pages[0]
    assert (again.back, again.on) == ("", first.on)


@pytest.mark.parametrize(
    "cursor", ["after.2024-13-01.1", "after.2024-05-03.x", "behind.2024-05-03.1", "after", f"after.2024-05-03.{'9' * 12}"]
)
def test_a_cursor_that_is_not_ours_is_the_first_page(five: list[Quote], cursor: str) -> None:
    assert days(asked(cursor)) == [5, 4]


def test_a_quote_that_was_taken_back_since_leaves_its_place_empty(five: list[Quote]) -> None:
    chosen = Chosen(board(), Selection())
    Quote.objects.filter(pk=five[4].pk).update(is_public=False)
    assert days(page_of(chosen, "", size=2)) == [4]


@pytest.fixture
def answers() -> list[Quote]:
    """Three answers to `audit`, the best of them the oldest, and one quote that answers nothing."""
    ada = person()
    said = [
        "An audit is an audit.",
        "One audit among many other things that everybody wanted to see done.",
        "No such thing.",
    ]
    made = [printed(words, ada, **on(2024, 5, day)) for day, words in enumerate(said, start=1)]
    return [*made, printed("Whoever asks for an audit of this may have it.", ada, **on(2024, 5, 4))]


def test_by_relevance_the_best_answer_comes_first(answers: list[Quote]) -> None:
    first = asked(q="audit", order="relevance")
    assert (days(first)[0], first.back, first.on) == (1, "", "at.2")
    last = asked(first.on, q="audit", order="relevance")
    assert (last.back, last.on) == ("at.0", "")
    assert sorted(days(first) + days(last)) == [1, 2, 4]


def test_without_words_nothing_is_relevant_and_the_newest_come_first(answers: list[Quote]) -> None:
    assert days(asked(order="relevance")) == [4, 3]


def test_nobody_reads_far_beyond_the_best(answers: list[Quote], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paging, "FARTHEST", 1)
    assert asked(q="audit", order="relevance").on == ""
    assert asked("at.999", q="audit", order="relevance").back == "at.0"
