"""The work of reading grows with the length of a text and no faster, whatever the text: counted in calls, since what a clock says
changes with the machine (`manage.py bench reading` asks the clock, for longer texts)."""

from __future__ import annotations

import math
import sys
from collections.abc import Callable

import pytest

from debate.benching.material import DENSE, HOSTILE, people
from debate.reading import read

BOOK = people(50)
PART, SHORTEST = 64, 2_000
"""The short text is this part of the longest of its sort, and no shorter than so many characters: what is looked at around a cue
is bounded, and in a shorter text the bounds are not yet reached, so that work per character still rises."""
TIMES = 4
"""How much longer the long text is."""
LINEAR = 1.1


def calls(work: Callable[[], object]) -> int:
    """How many functions a piece of work calls, ours and built-in ones."""
    count = 0

    def seen(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(seen)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def growth(work: Callable[[str], object], text_of: Callable[[int], str], largest: int) -> float:
    """The slope of log calls over log length between a short text and a long one: 1 is linear."""
    size = max(largest // PART, SHORTEST)
    short, long = text_of(size), text_of(TIMES * size)
    work(long)  # what is kept from text to text is made now, and not counted
    few, many = calls(lambda: work(short)), calls(lambda: work(long))
    return math.log(many / few) / math.log(len(long) / len(short))


@pytest.mark.parametrize("name", HOSTILE)
def test_reading_takes_no_more_calls_than_a_text_is_longer(name: str) -> None:
    largest, text_of = HOSTILE[name]
    assert growth(lambda text: read(text, BOOK), text_of, largest) <= LINEAR


def test_what_looks_at_everything_for_each_thing_is_found_out() -> None:
    def each_with_each(text: str) -> None:
        words = text.split()
        assert all(len(one) for one in words for _ in words)

    assert growth(each_with_each, lambda size: "word " * (size // 5), DENSE // 2) > LINEAR
