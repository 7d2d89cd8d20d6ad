"""Two columns of a page: told by the gutter between them, and put in order only where they were drawn across."""

from __future__ import annotations

from sources.columns import column_by_column

LEFT = [f"left words of line {number} that go" for number in range(10)]
RIGHT = [f"right words of line {number} go on" for number in range(10)]
HEADING = "A heading that stands over both of the columns and beyond them"


def looks(left: list[str], right: list[str]) -> list[str]:
    """Lines of two columns as they look."""
    return [f"{one:<40}{other}" for one, other in zip(left, right, strict=True)]


def across(left: list[str], right: list[str]) -> list[str]:
    """The same as they are drawn line by line."""
    return [f"{one} {other}" for one, other in zip(left, right, strict=True)]


def read(drawn: list[str], seen: list[str]) -> list[str]:
    """The lines of a page in order."""
    return column_by_column("\n".join(drawn), "\n".join(seen)).split("\n")


def test_columns_drawn_across_are_put_one_below_the_other() -> None:
    assert read(across(LEFT, RIGHT), looks(LEFT, RIGHT)) == LEFT + RIGHT


def test_what_stands_over_both_columns_parts_them() -> None:
    drawn = [HEADING, *across(LEFT, RIGHT), HEADING, *across(LEFT[:4], RIGHT[:4])]
    seen = [HEADING, *looks(LEFT, RIGHT), HEADING, *looks(LEFT[:4], RIGHT[:4])]
    assert read(drawn, seen) == [HEADING, *LEFT, *RIGHT, HEADING, *LEFT[:4], *RIGHT[:4]]


def test_a_column_may_be_shorter_than_the_other() -> None:
    right = [*RIGHT[:8], "", ""]
    assert read(across(LEFT, right), looks(LEFT, right)) == LEFT + RIGHT[:8]


def test_columns_that_come_one_after_the_other_stay_as_they_are_drawn() -> None:
    drawn = [*LEFT, "as it is drawn", *RIGHT]
    assert read(drawn, looks(LEFT, RIGHT)) == drawn


def test_one_column_a_table_and_nothing_stay_as_they_are_drawn() -> None:
    prose = ["Words over the whole width of a page, with no gutter anywhere between them." for _ in range(20)]
    cells = ["weights"] * 12, ["open"] * 12
    assert read(prose, prose) == prose
    assert read(across(*cells), looks(*cells)) == across(*cells)
    assert read([""], [""]) == [""]


def test_too_few_lines_side_by_side_are_no_columns() -> None:
    drawn = across(LEFT[:5], RIGHT[:5])
    assert read(drawn, looks(LEFT[:5], RIGHT[:5])) == drawn
