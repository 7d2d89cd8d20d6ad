"""What every test shares."""

import os

import pytest

os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


@pytest.fixture(autouse=True)
def fresh_name_book() -> None:
    """The book of names that a process keeps is known by ids, which a test database gives out again after each test."""
    from people import book  # noqa: PLC0415  (the settings come first)

    book._held.clear()


@pytest.fixture(autouse=True)
def fresh_board() -> None:
    """So is the board of quotes."""
    from debate.counting import board  # noqa: PLC0415  (the settings come first)

    board.forget()
