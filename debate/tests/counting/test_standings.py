"""What the board says of people is what `debate.standing` says of their quotes one by one."""

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, strategies as st

from debate.counting import building
from debate.counting.columns import Columns
from debate.counting.standings import ends_of_runs, recent, said_at, taking_sides, words_of
from debate.counting.vocabulary import number
from debate.standing import NOW, Said, changes, standing

FIRST = date(2020, 1, 1)
SIDES = ("open", "closed", "mixed", "neutral")
PERSON, ANOTHER = 3, 4
record = st.lists(
    st.tuples(st.integers(0, 1500), st.sampled_from(SIDES), st.sampled_from((0, PERSON, ANOTHER))), max_size=30
)
Spoken = list[tuple[int, str, int]]


def board_of(spoken: Spoken) -> Columns:
    """Quotes with ids from 1 on: days after the first, side, person (0 for none)."""
    days = [FIRST.toordinal() + day for day, _, _ in spoken]
    codes = {
        "side": np.array([number("side", side) for _, side, _ in spoken], np.int64),
        "person": np.array([person for *_, person in spoken], np.int64),
    }
    return building.columns(np.arange(1, len(spoken) + 1), np.array(days, np.int64), codes)


def said(spoken: Spoken, person: int) -> list[Said]:
    """The same of one person, as `debate.standing` takes it."""
    return [Said(FIRST + timedelta(day), side, at) for at, (day, side, by) in enumerate(spoken, start=1) if by == person]


@given(record)
def test_the_word_is_that_of_the_quotes_one_by_one(spoken: Spoken) -> None:
    found = words_of((PERSON, ANOTHER), recent(board_of(spoken)))
    assert found == {person: standing(said(spoken, person)).word for person in (PERSON, ANOTHER)}


@given(record)
def test_changes_are_those_of_the_quotes_one_by_one(spoken: Spoken) -> None:
    columns = board_of(spoken)
    found = changes(ends_of_runs(columns, columns.places_of("person", PERSON)))
    assert found == changes(said(spoken, PERSON))


@given(st.lists(st.tuples(st.integers(0, 25), st.sampled_from(SIDES), st.just(PERSON)), min_size=5, max_size=25))
def test_changes_of_somebody_who_speaks_often_are_those_of_the_quotes_one_by_one(spoken: Spoken) -> None:
    columns = board_of(spoken)
    found = changes(ends_of_runs(columns, columns.places_of("person", PERSON)))
    assert found == changes(said(spoken, PERSON))


def test_of_a_stretch_on_one_side_its_ends_are_kept() -> None:
    sides = ("open", "open", "neutral", "open", "closed", "mixed", "closed", "closed", "open")
    columns = board_of([(day, side, PERSON) for day, side in enumerate(sides)])
    found = ends_of_runs(columns, columns.places_of("person", PERSON))
    assert [one.id for one in found] == [1, 4, 5, 8, 9, 9]
    assert [one.side for one in found] == ["open", "open", "closed", "closed", "open", "open"]


@pytest.mark.parametrize("sides", [(), ("neutral",), ("mixed", "neutral")])
def test_who_takes_no_side_has_no_stretches(sides: tuple[str, ...]) -> None:
    columns = board_of([(day, side, PERSON) for day, side in enumerate(sides)])
    assert ends_of_runs(columns, columns.places_of("person", PERSON)) == []


def test_what_has_no_day_decides_nothing() -> None:
    unknown = 1 - FIRST.toordinal()
    columns = board_of([(unknown, "open", PERSON), (unknown, "open", PERSON), (3, "closed", PERSON)])
    places = columns.places_of("person", PERSON)
    assert [one.id for one in said_at(columns, places)] == [3]
    assert [one.id for one in ends_of_runs(columns, places)] == [3, 3]
    assert taking_sides(columns).sum() == 1
    assert words_of([PERSON], recent(columns)) == {PERSON: "not enough"}


def test_sides_of_nobody_are_taken_by_nobody() -> None:
    columns = board_of([(1, "open", 0), (2, "open", PERSON), (3, "neutral", PERSON)])
    assert columns.ids[taking_sides(columns)].tolist() == [2]


@pytest.mark.parametrize(("days", "word"), [(NOW.days, "mixed"), (NOW.days + 1, "not enough")])
def test_a_side_taken_two_years_before_the_last_one_still_decides(days: int, word: str) -> None:
    spoken: Spoken = [(0, "open", PERSON), (days, "closed", PERSON)]
    assert words_of([PERSON], recent(board_of(spoken))) == {PERSON: word}
    assert standing(said(spoken, PERSON)).word == word


def test_somebody_who_never_spoke_does_not_stand_anywhere() -> None:
    assert words_of([99], recent(board_of([(1, "open", PERSON)]))) == {99: "not enough"}


@pytest.mark.parametrize("person", [PERSON, ANOTHER, 0])
def test_quotes_of_a_person_come_newest_first(person: int) -> None:
    spoken: Spoken = [(5, "open", PERSON), (9, "closed", ANOTHER), (7, "mixed", PERSON)]
    columns = board_of(spoken)
    found = said_at(columns, columns.places_of("person", person))
    assert found == sorted(said(spoken, person), reverse=True)
