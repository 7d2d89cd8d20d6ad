"""Who answers whom as rows and columns."""

from debate.pages.charts.arcs import Tie
from debate.pages.charts.matrix import LEVELS, Line, matrix

ORDER = ["ada", "ben", "ciara", "dario"]


def counts(lines: list[Line]) -> list[list[int]]:
    """The numbers of the matrix, row by row."""
    return [[cell.count for cell in line.cells] for line in lines]


def test_a_row_answers_and_a_column_is_answered() -> None:
    shown = matrix(ORDER, [Tie("ada", "ben", 5, "rebuts", by_a=4)])
    assert [line.name for line in shown] == ["ada", "ben"]
    assert counts(shown) == [[0, 4], [1, 0]]
    assert [line.given for line in shown] == [4, 1]


def test_rows_and_columns_keep_the_order_of_the_names() -> None:
    shown = matrix(ORDER, [Tie("ciara", "dario", 1, "", 1), Tie("ada", "dario", 1, "", 0)])
    assert [line.name for line in shown] == ["ada", "ciara", "dario"]
    assert [cell.name for cell in shown[0].cells] == ["ada", "ciara", "dario"]


def test_the_most_replies_are_the_darkest_and_one_reply_is_the_lightest() -> None:
    shown = matrix(ORDER, [Tie("ada", "ben", 9, "", 9), Tie("ada", "ciara", 1, "", 1), Tie("ada", "dario", 5, "", 5)])
    assert [cell.level for cell in shown[0].cells] == [0, LEVELS, 1, 3]


def test_where_all_answer_once_all_are_light() -> None:
    shown = matrix(ORDER, [Tie("ada", "ben", 2, "", 1)])
    assert {cell.level for line in shown for cell in line.cells if cell.count} == {1}


def test_nobody_stands_beside_themselves() -> None:
    shown = matrix(ORDER, [Tie("ada", "ben", 1, "", 1)])
    assert [[cell.own for cell in line.cells] for line in shown] == [[True, False], [False, True]]


def test_beyond_the_most_people_the_strongest_ties_stay() -> None:
    ties = [Tie(f"p{number}", f"p{number + 1}", number, "", number) for number in range(100)]
    shown = matrix([f"p{number}" for number in range(101)], ties, most=10)
    assert len(shown) == 10
    assert max(line.given for line in shown) == 99


def test_nobody_answers_anybody() -> None:
    assert matrix(ORDER, []) == []
