"""What every test shares."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import hypothesis
import pytest
from django.utils import translation

if TYPE_CHECKING:
    from playwright.sync_api import Browser

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


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    """Debian's Chromium."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  (most tests do without)

    from debate.running.browser import CHROMIUM, QUIET  # noqa: PLC0415
    from debate.tests.demanding import missing  # noqa: PLC0415

    if CHROMIUM is None:
        missing("Chromium is missing. On Debian: apt-get install chromium")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=Path(str(CHROMIUM)), args=list(QUIET))
        yield opened
        opened.close()
