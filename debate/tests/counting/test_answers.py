"""Exchanges as groups of answers; told on a few between three speakers."""

import numpy as np

from debate.counting.answers import Answers, speakers
from debate.counting.numbers import Numbers

ADA, BEN, LAB = 2, 4, 3
"""Numbers of speakers: persons 1 and 2, organization 1."""
RANKS = np.array([4, 3, 1, 0, 2])
"""In order of addresses: the lab, Ada, Ben; and numbers of nobody."""


def array(*values: int) -> Numbers:
    """Whole numbers."""
    return np.array(values, np.int64)


def some() -> Answers:
    """Ada rebuts Ben twice, he answers once; Ben endorses the lab; Ada answers herself; somebody unknown answers Ada."""
    people, bodies = array(1, 1, 2, 2, 1, 0), array(0, 0, 0, 0, 0, 0)
    to_people, to_bodies = array(2, 2, 1, 0, 1, 1), array(0, 0, 0, 1, 0, 0)
    kinds, days = array(2, 2, 1, 3, 1, 1), array(10, 12, 11, 13, 14, 15)
    return Answers.of((people, bodies), (to_people, to_bodies), kinds, days, kinds_in_all=5)


def test_who_is_not_known_and_who_answers_themselves_are_left_out() -> None:
    assert some().days.tolist() == [10, 12, 11, 13]


def test_a_speaker_has_one_number_as_person_or_as_organization() -> None:
    assert speakers((array(1, 2, 0, 0), array(0, 0, 1, 0))).tolist() == [ADA, BEN, LAB, 0]


def test_an_organization_answers_and_is_answered() -> None:
    nobody = array(0, 0)
    held = Answers.of((nobody, array(1, 1)), (array(1, 0), array(0, 0)), array(1, 1), array(5, 6), kinds_in_all=5)
    assert list(zip(held.by, held.to, strict=True)) == [(LAB, ADA)]


def test_some_of_the_exchanges_stay_in_their_order() -> None:
    found = some().grouped(np.ones(4, bool), RANKS)
    assert found.only(slice(1, 2)).one.tolist() == [LAB]
    assert found.only(found.weight > 1).one.tolist() == [ADA]


def test_answers_of_two_are_one_exchange_whoever_began() -> None:
    found = some().grouped(np.ones(4, bool), RANKS)
    assert list(zip(found.one, found.other, found.weight, strict=True)) == [(ADA, BEN, 3), (LAB, BEN, 1)]
    assert found.by_one.tolist() == [2, 0]
    assert (found.first.tolist(), found.last.tolist()) == ([10, 13], [12, 13])
    assert found.kinds[0].tolist() == [0, 1, 2, 0, 0]


def test_only_some_answers_make_weaker_exchanges() -> None:
    held = some()
    found = held.grouped(held.between(11, 12), RANKS)
    assert (found.weight.tolist(), found.by_one.tolist()) == ([2], [1])
    assert held.grouped(held.of_speaker(LAB), RANKS).one.tolist() == [LAB]


def test_no_answers_make_no_exchange() -> None:
    assert some().grouped(np.zeros(4, bool), RANKS).weight.tolist() == []
