"""A real browser for the tests that need one."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"]


def missing(words: str) -> None:
    """Skip where something is missing on this machine, unless everything is demanded."""
    pytest.fail(words) if os.environ.get("DEMAND_ALL") else pytest.skip(words)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    if CHROMIUM is None:
        missing("Chromium is missing. On Debian: apt-get install chromium")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=Path(str(CHROMIUM)), args=QUIET)
        yield opened
        opened.close()
