"""Arcs between names, and word-sized charts."""

import pytest

from debate.pages.charts.arcs import CLEAR, LINE, Tie, arcs, clear_weight
from debate.pages.charts.bars import bar
from debate.pages.charts.sparks import HEIGHT, outline, sparks

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


def test_arcs_go_from_name_to_name_and_reach_out_with_their_distance() -> None:
    ties = [Tie("ada", "ben", 1, ""), Tie("ada", "ciara", 9, ""), Tie("ben", "ciara", 5, "")]
    shown = arcs(ORDER, ties)
    assert [(place.name, place.y) for place in shown.places] == [("ada", 12), ("ben", 36), ("ciara", 60)]
    assert [(arc.tie.weight, arc.width, arc.path) for arc in shown.arcs] == [
        (9, 5.0, "M0 12C96.59 12 96.59 60 0 60"),
        (5, 2.9, "M0 36C63.44 36 63.44 60 0 60"),
        (1, 0.8, "M0 12C63.44 12 63.44 36 0 36"),
    ]


def test_where_all_exchanges_are_of_one_reply_no_arc_is_a_hair() -> None:
    assert [arc.width for arc in arcs(ORDER, [Tie("ada", "ben", 1, "")]).arcs] == [1.2]


@pytest.mark.parametrize(("weights", "least"), [([2] * CLEAR, 1), ([3] + [2] * CLEAR, 3), ([2] * (CLEAR + 1), 1)])
def test_a_weight_tells_arcs_apart_only_where_there_are_too_many(weights: list[int], least: int) -> None:
    assert clear_weight(weights) == least


def test_a_year_with_one_quote_among_thousands_is_still_seen() -> None:
    shown = sparks({2021: 1000, 2022: 1}, 2021, 2024)
    assert [(spark.x, spark.width) for spark in shown] == [(0, 20), (25, 20), (50, 20), (75, 20)]
    assert [(spark.y, spark.height) for spark in shown] == [(0, 20), (18.5, 1.5), (20, 0), (20, 0)]
    assert outline(shown) == "M0 0h20v20h-20zM25 18.5h20v1.5h-20z"


def test_parts_of_a_bar_stand_side_by_side_with_a_gap() -> None:
    assert [(part.x, part.width) for part in bar([("open", 3), ("closed", 1)])] == [(0, 74.7), (75.1, 24.9)]
    assert [(part.x, part.width) for part in bar([("open", 1), ("mixed", 1), ("closed", 998)])] == [
        (0, 1), (1.4, 1), (2.8, 97.2),
    ]  # fmt: skip
