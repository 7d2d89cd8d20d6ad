"""What a new reading changes in the printings of a text."""

from hypothesis import given, strategies as st

from debate.reading import Quotation, Speaker
from debate.recording.evidence import inside, moved
from debate.recording.matching import Plan, Printed, plan


def held(identity: int, start: int, end: int, settled: bool = False) -> Printed:
    return Printed(identity, start, end, settled)


def found(start: int, end: int) -> Quotation:
    return Quotation(start, end, "x" * (end - start), "direct", Speaker(None, None, "", "unknown"), 1.0)


def places(changes: Plan) -> tuple[list[tuple[int, int, int]], list[tuple[int, int]], list[int]]:
    kept = [(identity, quotation.start, quotation.end) for identity, quotation in changes.keep]
    return kept, [(quotation.start, quotation.end) for quotation in changes.add], changes.drop


def test_the_same_place_is_kept_a_new_one_added_a_lost_one_dropped() -> None:
    changes = plan([held(1, 0, 10), held(2, 20, 30)], [found(0, 10), found(40, 50)])
    assert places(changes) == ([(1, 0, 10)], [(40, 50)], [2])


def test_a_place_that_moved_a_little_is_kept() -> None:
    assert places(plan([held(1, 0, 10)], [found(2, 12)])) == ([(1, 2, 12)], [], [])


def test_a_place_that_shares_less_than_half_is_another_one() -> None:
    assert places(plan([held(1, 0, 10)], [found(7, 20)])) == ([], [(7, 20)], [1])


def test_the_better_overlap_gets_the_printing() -> None:
    changes = plan([held(1, 0, 10), held(2, 8, 20)], [found(0, 9), found(9, 20)])
    assert places(changes) == ([(1, 0, 9), (2, 9, 20)], [], [])


def test_of_two_that_share_a_quotation_the_one_that_shares_more_keeps_it() -> None:
    less, more = held(1, 0, 10), held(2, 2, 13)
    for printed in ([less, more], [more, less]):
        assert places(plan(printed, [found(2, 12)])) == ([(2, 2, 12)], [], [1])


def test_of_two_quotations_in_one_place_the_better_one_keeps_the_printing_and_the_other_is_new() -> None:
    assert places(plan([held(1, 0, 10)], [found(0, 7), found(1, 10)])) == ([(1, 1, 10)], [(0, 7)], [])


def test_half_of_both_is_enough_to_be_the_same_place() -> None:
    assert places(plan([held(1, 0, 10)], [found(0, 5)])) == ([(1, 0, 5)], [], [])
    assert places(plan([held(1, 0, 11)], [found(0, 5)])) == ([], [(0, 5)], [1])


def test_places_far_apart_are_matched_whatever_lies_between() -> None:
    printed = [held(9, 900, 910), held(1, 0, 10), held(5, 500, 510)]
    quotations = [found(0, 10), *(found(at, at + 3) for at in range(20, 480, 20)), found(500, 510), found(900, 910)]
    assert [identity for identity, _ in plan(printed, quotations).keep] == [9, 1, 5]


def test_a_settled_place_keeps_its_words_and_only_its_own() -> None:
    settled = [held(1, 0, 10, settled=True)]
    assert places(plan(settled, [found(0, 9)])) == ([], [], [])
    assert places(plan(settled, [found(10, 20)])) == ([], [(10, 20)], [])


def test_what_staff_settled_is_never_dropped_and_nothing_is_added_over_it() -> None:
    assert places(plan([held(1, 0, 10, settled=True)], [])) == ([], [], [])
    assert places(plan([held(1, 0, 10, settled=True)], [found(2, 12)])) == ([], [], [])
    assert places(plan([held(1, 0, 10, settled=True)], [found(0, 10)])) == ([(1, 0, 10)], [], [])


SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=8, unique=True)


@given(SPANS, SPANS, st.booleans())
def test_every_printing_and_quotation_has_one_fate(old: list[tuple[int, int]], new: list[tuple[int, int]], s: bool) -> None:
    printed = [held(number, start, start + length, s) for number, (start, length) in enumerate(old)]
    quotations = sorted({found(start, start + length) for start, length in new}, key=lambda q: (q.start, q.end))
    changes = plan(printed, quotations)
    kept = [identity for identity, _ in changes.keep]
    assert len(set(kept)) == len(kept)
    assert not set(kept) & set(changes.drop)
    placed = [(q.start, q.end) for _, q in changes.keep] + [(q.start, q.end) for q in changes.add]
    assert len(set(placed)) == len(placed)
    if not s:
        assert set(kept) | set(changes.drop) == {one.id for one in printed}
        assert len(placed) == len(quotations)


def test_evidence_is_cut_to_the_words() -> None:
    assert inside([(5, 8), (0, 12), (30, 40)], 4, 10) == [[1, 4], [0, 6]]
    assert inside([(0, 4), (10, 12)], 4, 10) == []
    assert inside([(3, 5), (9, 11)], 4, 10) == [[0, 1], [5, 6]]


def test_of_several_places_evidence_takes_the_nearest() -> None:
    old, new = "xx open", "open, and it is open, and open"
    assert moved([(3, 7)], old, new) == [[0, 4]]
    assert moved([(17, 21)], "and then he said open", "open, and it is open, and open") == [[16, 20]]


def test_evidence_moves_along_with_words_that_are_printed_otherwise() -> None:
    old, new = "Open is safe, open is good", "“open is safe; open is good”"
    at = old.index("open")
    assert [new[a:b] for a, b in moved([(at, at + 4)], old, new)] == ["open"]
    assert moved([(at, at + 4)], old, new) == [[new.rindex("open"), new.rindex("open") + 4]]


def test_evidence_that_is_not_printed_any_more_is_left_out() -> None:
    assert moved([(0, 4), (5, 8)], "Open and shut", "and shut") == [[0, 3]]
    assert moved([(0, 4)], "Open", "Open") == [[0, 4]]
