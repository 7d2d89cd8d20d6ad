"""A real browser for the tests that need one."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from debate.running.browser import CHROMIUM, QUIET


def missing(words: str) -> None:
    """Skip where something is missing on this machine, unless everything is demanded."""
    pytest.fail(words) if os.environ.get("DEMAND_ALL") else pytest.skip(words)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    if CHROMIUM is None:
        missing("Chromium is missing. On Debian: apt-get install chromium")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=Path(str(CHROMIUM)), args=list(QUIET))
        yield opened
        opened.close()
