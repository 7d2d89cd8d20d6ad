"""Arcs between names, and word-sized charts."""

from debate.pages.charts.arcs import CLEAR, LINE, Tie, arcs, clear_weight
from debate.pages.charts.bars import bar
from debate.pages.charts.sparks import HEIGHT, sparks

ORDER = ["ada", "ben", "ciara", "dario"]


def test_names_without_an_exchange_take_no_room() -> None:
    shown = arcs(ORDER, [Tie("ada", "dario", 2, "rebuts")])
    assert [place.name for place in shown.places] == ["ada", "dario"]
    assert shown.height == 2 * LINE


def test_a_stronger_exchange_is_wider_and_drawn_first() -> None:
    shown = arcs(ORDER, [Tie("ada", "ben", 1, "rebuts"), Tie("ben", "ciara", 9, "endorses")])
    assert [arc.tie.weight for arc in shown.arcs] == [9, 1]
    assert shown.arcs[0].width > shown.arcs[1].width


def test_an_arc_is_the_same_whoever_is_named_first() -> None:
    one, other = arcs(ORDER, [Tie("ada", "ciara", 1, "")]), arcs(ORDER, [Tie("ciara", "ada", 1, "")])
    assert one.arcs[0].path == other.arcs[0].path


def test_beyond_the_most_people_only_the_strongest_stay() -> None:
    ties = [Tie(f"p{number}", f"p{number + 1}", number, "") for number in range(400)]
    shown = arcs([f"p{number}" for number in range(401)], ties, most=150)
    assert len(shown.places) == 150
    assert min(arc.tie.weight for arc in shown.arcs) > 200


def test_few_arcs_are_all_drawn() -> None:
    assert clear_weight([1, 5, 2]) == 1


def test_of_many_arcs_those_are_drawn_that_can_be_told_apart() -> None:
    weights = [1] * 500 + [2] * 50 + [3] * 20
    least = clear_weight(weights)
    assert least == 3
    assert sum(weight >= least for weight in weights) <= CLEAR


def test_where_all_weigh_the_same_no_weight_tells_them_apart() -> None:
    assert clear_weight([1] * 500) == 1


def test_nobody_answers_anybody() -> None:
    assert arcs(ORDER, []) == ([], [], 0)


def test_a_spark_for_each_year_also_for_those_without_any() -> None:
    shown = sparks({2021: 4, 2023: 1}, 2021, 2023)
    assert [(spark.year, spark.count) for spark in shown] == [(2021, 4), (2022, 0), (2023, 1)]
    assert [spark.height for spark in shown] == [HEIGHT, 0, HEIGHT / 4]


def test_several_charts_share_a_scale() -> None:
    assert sparks({2021: 4}, 2021, 2021, most=8)[0].height == HEIGHT / 2


def test_a_bar_is_filled_and_a_small_part_is_seen() -> None:
    parts = bar([("open", 1000), ("mixed", 0), ("closed", 1)])
    assert [part.side for part in parts] == ["open", "closed"]
    assert parts[1].width >= 0.99
    assert abs(parts[-1].x + parts[-1].width - 100) < 0.02


def test_a_bar_of_nothing_is_empty() -> None:
    assert bar([("open", 0), ("closed", 0)]) == []
