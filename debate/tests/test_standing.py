"""Where somebody stands, and when that changed, in plain words."""

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

from debate.standing import Change, Held, Said, changes, standing, word_of

START = date(2023, 1, 10)


def said(sides: str, start: date = START, every: int = 30) -> list[Said]:
    """One quote for each letter, a month apart: o(pen), c(losed), m(ixed), n(eutral)."""
    names = {"o": "open", "c": "closed", "m": "mixed", "n": "neutral"}
    return [Said(start + timedelta(days=every * n), names[letter], n) for n, letter in enumerate(sides)]


@pytest.mark.parametrize(
    ("sides", "word"),
    [
        ("", "not enough"),
        ("o", "not enough"),
        ("onn", "not enough"),
        ("oo", "open"),
        ("cccc", "closed"),
        ("ooooooocnn", "open"),
        ("ooc", "leans open"),
        ("oom", "leans open"),
        ("ccom", "leans closed"),
        ("oc", "mixed"),
        ("mm", "mixed"),
        ("ommmm", "mixed"),
    ],
)
def test_a_standing_in_plain_words(sides: str, word: str) -> None:
    assert standing(said(sides)).word == word


def test_many_quotes_of_one_day_are_not_enough() -> None:
    one_day = said("oooooo", every=0)
    assert standing(one_day).word == "not enough"
    assert standing([*one_day, Said(START + timedelta(days=1), "open")]).word == "open"


def test_a_standing_shows_its_counts_and_dates() -> None:
    found = standing(said("ocmno"))
    assert (found.count, found.open, found.closed, found.mixed, found.all) == (4, 2, 1, 1, 5)
    assert (found.first, found.last) == (START, START + timedelta(days=120))


def test_what_was_said_years_before_does_not_decide_where_somebody_is_now() -> None:
    late = said("ccc", start=date(2026, 1, 1))
    found = standing([*said("oooooo"), *late])
    assert (found.word, found.count, found.all, found.first) == ("closed", 3, 9, date(2026, 1, 1))


def test_the_order_of_the_quotes_does_not_matter() -> None:
    quotes = said("ococoom")
    assert standing(reversed(quotes)) == standing(quotes)
    assert changes(reversed(said("oocc"))) == changes(said("oocc"))


def test_a_change_of_side_is_bracketed_by_the_quotes_around_it() -> None:
    quotes = said("oonmcc")
    assert changes(quotes) == [Change(quotes[1], quotes[4])]


def test_one_quote_that_stands_out_is_no_change() -> None:
    assert changes(said("ooocooo")) == []
    assert changes(said("oooc")) == []
    assert changes([*said("oo"), *said("cc", start=date(2024, 1, 1), every=0)]) == []


def test_there_and_back_is_two_changes() -> None:
    assert [(c.before.side, c.after.side) for c in changes(said("ooccoo"))] == [("open", "closed"), ("closed", "open")]


def test_employers_that_changed_in_between_are_told() -> None:
    quotes = [*said("oo"), *said("cc", start=date(2024, 6, 1))]
    memberships = [
        Held("lantern-labs", "2019", "2023-08"),
        Held("harbour-institute", "2023-09-01"),
        Held("old-school", "2010", "2015"),
        Held("club"),
    ]
    (change,) = changes(quotes, memberships)
    assert (change.left, change.joined) == (("lantern-labs",), ("harbour-institute",))


def test_another_role_in_the_same_house_is_no_change_of_employer() -> None:
    quotes = [*said("oo"), *said("cc", start=date(2024, 6, 1))]
    (change,) = changes(quotes, [Held("lantern-labs", "2019", "2023-08"), Held("lantern-labs", "2023-08")])
    assert (change.left, change.joined) == ((), ())


@pytest.mark.parametrize(
    ("until", "left"),
    [
        ("2023-02-09", False),  # on the day of the last quote before: not in between
        ("2023-02-10", True),
        ("2023-02", True),
        ("2024-06-01", True),  # on the day of the first quote after
        ("2024-06-02", False),
        ("2024", True),
        ("2022", False),
        ("2025", False),
    ],
)
def test_an_employer_is_left_in_between_as_far_as_the_dates_may_mean_it(until: str, left: bool) -> None:
    quotes = [*said("oo"), *said("cc", start=date(2024, 6, 1))]
    assert [change.left for change in changes(quotes, [Held("lantern-labs", "", until)])] == [("lantern-labs",) * left]


def test_who_left_two_houses_is_told_to_have_left_both_each_once() -> None:
    quotes = [*said("oo"), *said("cc", start=date(2024, 6, 1))]
    held = [Held("lantern-labs", "", "2023-08"), Held("old-school", "", "2024"), Held("lantern-labs", "", "2023-09")]
    assert changes(quotes, held)[0].left == ("lantern-labs", "old-school")


@pytest.mark.parametrize(
    ("open_", "closed", "mixed", "word"),
    [
        (7, 1, 0, "open"),
        (6, 1, 1, "leans open"),
        (5, 3, 0, "leans open"),
        (2, 1, 2, "mixed"),
        (4, 4, 0, "mixed"),
        (3, 5, 0, "leans closed"),
        (1, 7, 0, "closed"),
        (0, 1, 9, "mixed"),
    ],
)
def test_a_balance_at_a_threshold_has_the_clearer_word(open_: int, closed: int, mixed: int, word: str) -> None:
    assert word_of(open_, closed, mixed, on_two_days=True) == word
    assert word_of(open_, closed, mixed, on_two_days=False) == "not enough"


@pytest.mark.parametrize(("days", "count"), [(731, 2), (732, 1)])
def test_a_standing_looks_back_two_years_from_the_last_side(days: int, count: int) -> None:
    assert standing(said("oc", every=days)).count == count


def test_stretches_that_change_nothing_do_not_part_those_around_them() -> None:
    first, second = changes(said("ooc" + "oocc" + "oo"))
    assert (first.before.id, first.after.id, second.before.id, second.after.id) == (4, 5, 6, 7)


MIRROR = {"open": "closed", "closed": "open", "leans open": "leans closed", "leans closed": "leans open"}


@given(st.text("ocmn", max_size=12))
def test_swapping_the_sides_swaps_the_standing(sides: str) -> None:
    swapped = sides.translate(str.maketrans("oc", "co"))
    word = standing(said(sides)).word
    assert standing(said(swapped)).word == MIRROR.get(word, word)
    assert len(changes(said(swapped))) == len(changes(said(sides)))
