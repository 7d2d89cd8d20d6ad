"""What every test shares."""

import os
from typing import Any

import hypothesis
import pytest
from django.utils import translation

os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

hypothesis.settings.register_profile("record", deadline=None)  # a deadline measures how busy the machine is
hypothesis.settings.load_profile("record")


@pytest.fixture(autouse=True)
def plain_language(settings: Any) -> None:
    """A page that was asked for in Chinese leaves its language in the thread."""
    translation.activate(settings.LANGUAGE_CODE)


@pytest.fixture(autouse=True)
def fresh_names() -> None:
    """What a process keeps of names is known by ids, which a test database gives out again after each test."""
    from debate import naming  # noqa: PLC0415  (the settings come first)
    from people import book  # noqa: PLC0415

    book.BOOK.forget()
    naming.INDEX.forget()


@pytest.fixture(autouse=True)
def fresh_board() -> None:
    """So is the board of quotes."""
    from debate.counting import board  # noqa: PLC0415  (the settings come first)

    board.forget()
