"""Where the debate stands, in one sentence that the counts bear; none is made of a handful of people."""

from datetime import date

import pytest
from django.utils.translation import override

from debate.pages.standings import Camps
from debate.pages.verdict import ENOUGH, verdict

SINCE = date(2024, 1, 1)


def told(opened: int, mixed: int, closed: int) -> str:
    """The sentence in English."""
    with override("en"):
        return str(verdict(Camps(opened, mixed, closed, SINCE)))


@pytest.mark.parametrize(
    ("camps", "sentence"),
    [
        ((20, 0, 5), "More people stand for open than for closed."),
        ((5, 0, 20), "More people stand for closed than for open."),
        ((10, 0, 10), "As many people stand for open as for closed."),
        ((10, 20, 5), "More people stand for open than for closed; most stand in between."),
        ((5, 20, 10), "More people stand for closed than for open; most stand in between."),
        ((0, 30, 0), "As many people stand for open as for closed; most stand in between."),
        ((12, 15, 3), "More people stand for open than for closed."),
    ],
)
def test_it_says_what_the_counts_say(camps: tuple[int, int, int], sentence: str) -> None:
    assert told(*camps) == sentence


def test_of_too_few_people_nothing_is_said() -> None:
    assert verdict(None) is None
    assert verdict(Camps(ENOUGH - 1, 0, 0, SINCE)) is None
    assert verdict(Camps(ENOUGH, 0, 0, SINCE)) is not None
