"""The only file that opens connections to addresses that the web or staff gave.

A name is resolved once, every number that it has is checked, and the connection goes to a checked number: neither a redirect
nor a resolver that changes its mind leads anywhere else. Bytes, seconds and redirects are capped; a watchdog shuts the socket
when the time of the whole visit is over.
"""

from __future__ import annotations

import contextlib
import socket
import ssl
import time
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import urllib3
from django.conf import settings
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.util.ssl_ import create_urllib3_context

from sources.addresses import AddressRefused, canonical, parsed
from sources.answers import Fetched, FetchFailed, judged
from sources.permitted import check_host, check_public
from sources.sniffing import media_type
from sources.unpacking import Broken, TooMuch, opened, unpacked
from sources.vocabulary import ArticleReason as Reason
from sources.watching import Watch, watched

PIECE = 65_536
WAIT = 10.0
"""Seconds for one wait: to connect, or for the next bytes."""
AGENT = "OpenOrClosed"
"""Our name, as robots.txt may call us."""
Gate = Callable[[str], contextlib.AbstractContextManager[None]]
"""Asked before each request, redirects too: it waits for the host's turn, holds it during the request, or refuses."""
MOVED = {301, 302, 303, 307, 308}
PERMANENT = {301, 308}


class Limits(NamedTuple):
    """What one visit may cost: bytes (packed and unpacked alike), seconds in all, redirects."""

    bytes: int
    seconds: float
    redirects: int


def default_limits() -> Limits:
    """The operator's limits."""
    return Limits(settings.FETCH_MAX_BYTES, settings.FETCH_SECONDS, settings.FETCH_MAX_REDIRECTS)


def open_gate(address: str) -> contextlib.AbstractContextManager[None]:
    """No gate at all: for tests of what a single request may do."""
    return contextlib.nullcontext()


def fetch(
    address: str, *, etag: str = "", last_modified: str = "", limits: Limits | None = None, gate: Gate = open_gate
) -> Fetched:
    """Visit an address and bring what is there, following redirects, each of them checked. Raises FetchFailed.

    Politeness is the gate's: `sources.visiting.visit` is the way in for everything that visits the web.
    """
    limits = limits or default_limits()
    spent = 0.0
    here, permanent_so_far, moved_to = address, True, None
    for _ in range(limits.redirects + 1):
        with gate(here):
            begun = time.monotonic()
            answer = _visit(here, _headers(etag, last_modified), limits, begun + max(0.0, limits.seconds - spent))
            spent += time.monotonic() - begun
        if answer.status not in MOVED or not answer.headers.get("location"):
            return judged(replace(answer, moved_to=moved_to))
        here = _next(here, answer.headers["location"])
        permanent_so_far = permanent_so_far and answer.status in PERMANENT
        moved_to = here if permanent_so_far else moved_to
    raise FetchFailed(
        Reason.REDIRECTS, f"The address leads on more than {limits.redirects} times; give the final one instead."
    )


def _next(here: str, location: str) -> str:
    try:
        return str(parsed(location, base=here).href)
    except AddressRefused as error:
        raise FetchFailed(
            Reason.REFUSED, f"The site leads on to an address that we do not visit. {error}", permanent=True
        ) from error


def _headers(etag: str, last_modified: str) -> dict[str, str]:
    """An honest name with a contact, and what we hold already."""
    headers = {
        "User-Agent": f"{AGENT}/1.0 (+{settings.SITE_ADDRESS}/about/; {settings.FETCH_CONTACT})",
        "Accept": "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/xml;q=0.9,*/*;q=0.5",
        "Accept-Encoding": "gzip",
        "Accept-Language": "en,zh;q=0.8",
    }
    if etag:
        headers["If-None-Match"] = etag
    if last_modified:
        headers["If-Modified-Since"] = last_modified
    return headers


def _checked(address: str) -> tuple[str, str, int, str, str]:
    """Scheme, host, port, the checked number to connect to, and the path with its query."""
    try:
        parts = urlsplit(str(parsed(address).href))
        host = (parts.hostname or "").strip("[]")
        port = parts.port or (443 if parts.scheme == "https" else 80)
        private = check_host(host, port, settings.FETCH_PRIVATE_HOSTS)
        numbers = list(dict.fromkeys(str(row[4][0]) for row in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)))
        if not private:
            check_public(host, numbers)
    except AddressRefused as error:
        raise FetchFailed(Reason.REFUSED, str(error), permanent=True) from error
    except OSError as error:
        raise FetchFailed(
            Reason.NETWORK, f"The name {host} can't be found ({error.strerror}). Is it spelled right?"
        ) from error
    return parts.scheme, host, port, numbers[0], parts.path + (f"?{parts.query}" if parts.query else "")


def _visit(address: str, headers: dict[str, str], limits: Limits, until: float) -> Fetched:
    """One request, no redirect followed."""
    scheme, host, port, number, path = _checked(address)
    try:
        with watched(until) as watch, _pool(scheme, host, port, number, watch) as pool:
            answer = pool.request("GET", path, headers=headers, redirect=False, retries=False, preload_content=False)
            with contextlib.closing(answer):  # at once: whoever holds an error would hold the connection, and its site wait
                content = b"" if answer.status in MOVED | {304} else _body(answer, limits)
            watch.check()
    except (urllib3.exceptions.HTTPError, _NoConnection, OSError, ValueError) as error:
        raise _failure(error, host, limits, time.monotonic() >= until) from error
    lower = {name.lower(): value for name, value in answer.headers.items()}
    kind = media_type(content, lower.get("content-type", ""))
    return Fetched(answer.status, canonical(address), None, lower, content, kind, answer.status == 304)


def _body(answer: Any, limits: Limits) -> bytes:
    """The body within its limits, unpacked; a declared length that is not kept is a cut body."""
    length = answer.headers.get("content-length", "")
    if length.isdigit() and int(length) > limits.bytes:
        raise TooMuch(f"It says that it is {int(length)} bytes.")
    raw = answer.stream(PIECE, decode_content=False)
    content = unpacked(raw, answer.headers.get("content-encoding", ""), limits.bytes)
    return opened(content, limits.bytes)


class _NoConnection(Exception):
    """Nobody listens there, or nobody can be reached."""


class _PinnedHTTP(HTTPConnection):
    """Connects to the checked number and to no other."""

    number = ""
    watch: Watch

    def _new_conn(self) -> socket.socket:
        return _connected(self.number, self.port, self.watch)


class _PinnedHTTPS(HTTPSConnection):
    """The same with TLS, verified for the site's own name."""

    number = ""
    watch: Watch

    def _new_conn(self) -> socket.socket:
        return _connected(self.number, self.port, self.watch)


def _connected(number: str, port: int | None, watch: Watch) -> socket.socket:
    try:
        connection = socket.create_connection((number, port or 80), WAIT)
    except OSError as error:
        raise _NoConnection(error.strerror or "it did not answer") from error
    watch.over(connection)
    return connection


@cache
def _trust() -> ssl.SSLContext:
    """The system's certificates, checked for the site's name. Read once a process: that takes as long as parsing a page."""
    context = create_urllib3_context(cert_reqs=ssl.CERT_REQUIRED)
    context.load_default_certs()
    return context


def _pool(scheme: str, host: str, port: int, number: str, watch: Watch) -> HTTPConnectionPool:
    """A pool of one watched connection that goes to `number` under the name of `host`."""
    timeout = urllib3.Timeout(connect=WAIT, read=WAIT)
    if scheme == "https":
        secure = HTTPSConnectionPool(host, port, timeout=timeout, maxsize=1, ssl_context=_trust())
        secure.ConnectionCls = type("Pinned", (_PinnedHTTPS,), {"number": number, "watch": watch})
        return secure
    pool = HTTPConnectionPool(host, port, timeout=timeout, maxsize=1)
    pool.ConnectionCls = type("Pinned", (_PinnedHTTP,), {"number": number, "watch": watch})
    return pool


def _failure(error: Exception, host: str, limits: Limits, late: bool) -> FetchFailed:
    """An error of the connection, in words for staff."""
    if isinstance(error, TooMuch):
        return FetchFailed(Reason.TOO_LARGE, f"The page is larger than {limits.bytes // 1_000_000} MB.", permanent=True)
    if late or isinstance(error, TimeoutError | urllib3.exceptions.TimeoutError):
        return FetchFailed(Reason.TOO_SLOW, f"{host} did not answer in time.")
    if isinstance(error, urllib3.exceptions.SSLError):
        return FetchFailed(Reason.NETWORK, f"The certificate of {host} can't be trusted, or it speaks no TLS: {error}"[:400])
    if isinstance(error, Broken | urllib3.exceptions.ProtocolError):
        return FetchFailed(Reason.SERVER, f"The answer of {host} is cut or damaged.")
    why = str(error) if isinstance(error, _NoConnection) else type(error).__name__
    return FetchFailed(Reason.NETWORK, f"No connection to {host}: {why}.")
