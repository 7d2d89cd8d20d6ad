"""What every test shares."""

import os

import hypothesis
import pytest

os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

hypothesis.settings.register_profile("record", deadline=None)  # a deadline measures how busy the machine is
hypothesis.settings.load_profile("record")


@pytest.fixture(autouse=True)
def fresh_name_book() -> None:
    """The book of names that a process keeps is known by ids, which a test database gives out again after each test."""
    from people import book  # noqa: PLC0415  (the settings come first)

    book._held.clear()


@pytest.fixture(autouse=True)
def fresh_board() -> None:
    """So are the board of quotes and the index of those who bear a name."""
    from debate import naming  # noqa: PLC0415  (the settings come first)
    from debate.counting import board  # noqa: PLC0415

    board.forget()
    naming._held.clear()
