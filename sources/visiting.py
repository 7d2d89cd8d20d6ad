"""Every visit to the web goes through here: as robots.txt allows, one at a time per host, with a pause behind each."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from django.conf import settings

from sources.addresses import AddressRefused, parsed
from sources.answers import Fetched, FetchFailed
from sources.fetching import Limits, fetch
from sources.politeness import rest, turn
from sources.robots import rules_for
from sources.vocabulary import ArticleReason as Reason

SPARE = 15.0
"""Seconds beyond a visit's own limit for which a host's turn is held: a worker that died frees it then."""
LONGEST_REST = 3600.0
"""Seconds. What a host asks beyond that is kept on the row that asked; the host itself rests no longer."""


def visit(address: str, *, etag: str = "", last_modified: str = "", limits: Limits | None = None) -> Fetched:
    """Bring what is at an address. Raises FetchFailed, and NotYet where the host is busy or rests."""
    try:
        return fetch(address, etag=etag, last_modified=last_modified, limits=limits, gate=allowed_turn)
    except FetchFailed as error:
        if error.retry_after and error.status:
            rest(host_of(address), min(error.retry_after, LONGEST_REST))
        raise


@contextlib.contextmanager
def allowed_turn(address: str) -> Iterator[None]:
    """Hold the turn at this address's host, where its robots.txt allows the address; redirects ask for each hop."""
    rules = rules_for(address, bare_turn)
    if not rules.allowed:
        raise FetchFailed(Reason.ROBOTS, "The site's robots.txt asks us not to visit this page.", permanent=True)
    with _turn(address, max(settings.FETCH_DELAY, rules.delay)):
        yield


@contextlib.contextmanager
def bare_turn(address: str) -> Iterator[None]:
    """The turn for robots.txt itself, which no rule forbids; the page may follow it at once."""
    with _turn(address, 0.0):
        yield


def _turn(address: str, pause: float) -> contextlib.AbstractContextManager[None]:
    lease = settings.FETCH_SECONDS + SPARE
    return turn(host_of(address), pause=pause, lease=lease, patience=settings.FETCH_PATIENCE)


def host_of(address: str) -> str:
    """Host and port, as the turns name them. Raises FetchFailed for what is no address."""
    try:
        return str(parsed(address).host)
    except AddressRefused as error:
        raise FetchFailed(Reason.REFUSED, str(error), permanent=True) from error
