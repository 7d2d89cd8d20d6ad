"""What a test needs of the machine that it runs on."""

import os

import pytest


def missing(words: str) -> None:
    """Skip where something is missing on this machine, unless everything is demanded."""
    pytest.fail(words) if os.environ.get("DEMAND_ALL") else pytest.skip(words)
