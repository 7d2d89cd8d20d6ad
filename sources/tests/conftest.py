"""What the tests of collecting share: a site on loopback that the fetcher may visit, without pauses between visits."""

from collections.abc import Iterator

import pytest
from pytest_django import Settings
from pytest_httpserver import HTTPServer

from sources.tests.builders import without_robots


@pytest.fixture
def site(httpserver: HTTPServer, settings: Settings) -> Iterator[HTTPServer]:
    """A server that the fetcher may visit although it is on loopback; it has no robots.txt."""
    settings.FETCH_PRIVATE_HOSTS = [f"{httpserver.host}:{httpserver.port}"]
    settings.FETCH_DELAY = 0.0
    settings.REDIS_URL = ""
    without_robots(httpserver)
    yield httpserver
