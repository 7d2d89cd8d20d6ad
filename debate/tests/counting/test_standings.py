"""What the board says of people is what `debate.standing` says of their quotes one by one."""

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, strategies as st

from debate.counting import building
from debate.counting.columns import Columns
from debate.counting.standings import ends_of_runs, recent, said_at, words_of
from debate.counting.vocabulary import number
from debate.standing import Said, changes, standing

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


def test_somebody_who_never_spoke_does_not_stand_anywhere() -> None:
    assert words_of([99], recent(board_of([(1, "open", PERSON)]))) == {99: "not enough"}


@pytest.mark.parametrize("person", [PERSON, ANOTHER, 0])
def test_quotes_of_a_person_come_newest_first(person: int) -> None:
    spoken: Spoken = [(5, "open", PERSON), (9, "closed", ANOTHER), (7, "mixed", PERSON)]
    columns = board_of(spoken)
    found = said_at(columns, columns.places_of("person", person))
    assert found == sorted(said(spoken, person), reverse=True)
