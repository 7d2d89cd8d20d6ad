"""Several pages at once: the web process answers with threads, and all of them keep what they find in the same places."""

import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
import pytest

from debate.counting import words as words_file
from debate.counting.answers import Answers
from debate.counting.board import Board
from debate.counting.columns import Columns
from debate.counting.numbers import Numbers
from debate.counting.words import Words
from debate.tokens import Term

THREADS = 4


@pytest.fixture(autouse=True)
def restless() -> Iterator[None]:
    """Threads that take turns after every few steps."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def at_once(work: Callable[[int], None]) -> None:
    """Do a work of the threads' numbers in all of them at the same time; what goes wrong in one of them is raised."""
    with ThreadPoolExecutor(THREADS) as pool:
        for done in [pool.submit(work, number) for number in range(THREADS)]:
            done.result()


def none() -> Numbers:
    return np.zeros(0, np.int64)


def empty_board() -> Board:
    """A board of a record without quotes."""
    nobody = (none(), none())
    return Board(Columns(none(), none(), {}, {}), Answers.of(nobody, nobody, none(), none(), 1), Words(), (1, 0), 0.0)


class Forgetful(dict[Any, Any]):
    """What is kept, while another thread forgets all of it as soon as something is put in."""

    def __setitem__(self, key: Any, value: Any) -> None:
        super().__setitem__(key, value)
        self.clear()


def test_what_a_page_worked_out_is_its_own_whatever_others_forget_meanwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    board = empty_board()
    monkeypatch.setattr(board, "_kept", Forgetful())
    assert board.kept("a key", lambda: 7) == 7
    assert board.kept("a key", lambda: None) is None


def test_words_are_kept_and_forgotten_by_several_searches_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words_file, "MOST_BYTES", 300)
    monkeypatch.setattr(words_file, "in_postings", lambda term: None)
    monkeypatch.setattr(words_file, "columns_of", lambda rows, *fields: [np.array([7, 9])])
    words = Words()

    def ask(thread: int) -> None:
        for number in range(150):
            assert words.ids_of((Term((f"{thread} {number}",)),), 9).tolist() == [7, 9]

    at_once(ask)
