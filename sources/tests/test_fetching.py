"""What a visit may cost, against servers that misbehave: slow, endless, cut, packed badly, lying about themselves."""

import gzip
import socket
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from pytest_django import Settings
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from sources.answers import FetchFailed, freshness, seconds_to_wait
from sources.fetching import Limits, fetch
from sources.sniffing import media_type

SMALL = Limits(bytes=10_000, seconds=2.0, redirects=3)
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


@contextmanager
def raw_server(settings: Settings, answer: Callable[[socket.socket], None]) -> Iterator[str]:
    """A server that sends whatever bytes it likes, on one connection after another."""
    listener = socket.create_server(("127.0.0.1", 0))
    settings.FETCH_PRIVATE_HOSTS = [f"127.0.0.1:{listener.getsockname()[1]}"]

    def serve() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            try:
                connection.recv(65_536)
                answer(connection)
            except OSError:
                pass
            finally:
                connection.close()

    threading.Thread(target=serve, daemon=True).start()
    yield f"http://127.0.0.1:{listener.getsockname()[1]}/"
    listener.shutdown(socket.SHUT_RDWR)
    listener.close()


def sends(*pieces: bytes, pause: float = 0.0) -> Callable[[socket.socket], None]:
    """Send these pieces with a pause before each."""

    def answer(connection: socket.socket) -> None:
        for piece in pieces:
            time.sleep(pause)
            connection.sendall(piece)

    return answer


def drips(connection: socket.socket) -> None:
    """One byte of a header at a time, for ever."""
    connection.sendall(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    while True:
        time.sleep(0.1)
        connection.sendall(b"a")


MISBEHAVIOUR = {
    "a body that drips for ever": (sends(HEAD + b"\r\n", *[b"a"] * 100, pause=0.1), "too_slow"),
    "a header that drips for ever": (drips, "too_slow"),
    "silence": (sends(b"", pause=4), "too_slow"),
    "a body shorter than it says": (sends(HEAD + b"Content-Length: 500\r\n\r\nshort"), "server"),
    "a length beyond the limit": (sends(HEAD + b"Content-Length: 99999999\r\n\r\n"), "too_large"),
    "a body without end": (sends(HEAD + b"\r\n", *[b"a" * 5000] * 5), "too_large"),
    "a header without end": (sends(b"HTTP/1.1 200 OK\r\nX: " + b"a" * 200_000), "server"),
    "ten thousand headers": (sends(b"HTTP/1.1 200 OK\r\n" + b"X: a\r\n" * 10_000 + b"\r\n"), "server"),
    "no HTTP at all": (sends(b"SSH-2.0-OpenSSH_9.0\r\n"), "server"),
    "nothing": (sends(b""), "server"),
    "a broken chunk": (sends(HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\nabc"), "server"),
    "gzip that is none": (sends(HEAD + b"Content-Encoding: gzip\r\nContent-Length: 5\r\n\r\nhello"), "server"),
    "gzip that is cut": (sends(HEAD + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(b"a" * 500)[:-6]), "server"),
    "an encoding that nobody asked for": (sends(HEAD + b"Content-Encoding: br\r\n\r\nxx"), "server"),
    "two encodings": (sends(HEAD + b"Content-Encoding: gzip, gzip\r\n\r\nxx"), "server"),
}


@pytest.mark.parametrize("how", MISBEHAVIOUR)
def test_a_server_that_misbehaves_costs_little_and_is_told_in_words(settings: Settings, how: str) -> None:
    answer, reason = MISBEHAVIOUR[how]
    with raw_server(settings, answer) as address, pytest.raises(FetchFailed) as told:
        fetch(address, limits=SMALL)
    assert (told.value.reason, bool(told.value.detail)) == (reason, True)


@pytest.mark.parametrize("layers", [1, 2])
def test_a_bomb_ends_while_it_is_small(settings: Settings, layers: int) -> None:
    bomb = b"0" * 30_000_000
    for _ in range(layers):
        bomb = gzip.compress(bomb)
    packed = sends(HEAD + b"Content-Encoding: gzip\r\n\r\n" + bomb)
    with raw_server(settings, packed) as address, pytest.raises(FetchFailed) as told:
        fetch(address, limits=Limits(20_000, 5.0, 0))
    assert told.value.reason == "too_large"


def test_gzip_is_unpacked_and_a_gzipped_file_is_opened(site: HTTPServer) -> None:
    packed = gzip.compress(b"<urlset/>")
    site.expect_request("/page").respond_with_data(packed, headers={"Content-Encoding": "gzip"})
    site.expect_request("/sitemap.xml.gz").respond_with_data(packed, content_type="application/gzip")
    assert fetch(site.url_for("/page")).content == fetch(site.url_for("/sitemap.xml.gz")).content == b"<urlset/>"


def test_several_gzip_members_are_one_body(site: HTTPServer) -> None:
    body = gzip.compress(b"one ") + gzip.compress(b"two")
    site.expect_request("/page").respond_with_data(body, headers={"Content-Encoding": "gzip"})
    assert fetch(site.url_for("/page")).content == b"one two"
    assert zlib.decompress(body, 31) == b"one "


def test_we_say_who_we_are_and_what_we_hold(site: HTTPServer) -> None:
    seen: list[dict[str, str]] = []

    def answer(request: Request) -> Response:
        seen.append(dict(request.headers))
        return Response(status=304)

    site.expect_request("/feed").respond_with_handler(answer)
    told = fetch(site.url_for("/feed"), etag='"a"', last_modified="Tue, 05 Mar 2024 10:00:00 GMT")
    assert told.not_modified
    assert seen[0]["User-Agent"].startswith("OpenOrClosed/1.0 (+http")
    assert (seen[0]["If-None-Match"], seen[0]["If-Modified-Since"]) == ('"a"', "Tue, 05 Mar 2024 10:00:00 GMT")
    assert "Cookie" not in seen[0]
    assert seen[0]["Accept-Encoding"] == "gzip"


@pytest.mark.parametrize(
    ("steps", "moved"),
    [([301], True), ([308, 301], True), ([302], False), ([301, 302], True), ([302, 301], False), ([307], False)],
)
def test_only_a_move_for_good_is_a_new_address(site: HTTPServer, steps: list[int], moved: bool) -> None:
    for number, status in enumerate(steps):
        place = {"Location": f"/{number + 1}"}
        site.expect_request(f"/{number}").respond_with_data("", status=status, headers=place)
    site.expect_request(f"/{len(steps)}").respond_with_data("here")
    told = fetch(site.url_for("/0"))
    assert told.address == site.url_for(f"/{len(steps)}")
    assert bool(told.moved_to) == moved


@pytest.mark.parametrize(
    ("content", "declared", "kind"),
    [
        (b"<!DOCTYPE html><html>", "text/plain", "text/html"),
        (b"<?xml version='1.0'?><rss version='2.0'>", "text/html", "application/rss+xml"),
        (b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- x --><feed xmlns='x'>", "text/xml", "application/atom+xml"),
        (b"%PDF-1.7 ...", "text/html", "application/pdf"),
        (b"\x89PNG\r\n\x1a\n", "text/html", "image/png"),
        (
            b"PK\x03\x04 [Content_Types].xml word/",
            "application/octet-stream",
            DOCX := "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ),
        (b'{"version": "x"}', "text/html", "application/json"),
        (b"MZ\x90\x00", "text/html", "application/octet-stream"),
        (b"plain words", "", "text/plain"),
        (b"\x00\x01\x02", "text/html", "application/octet-stream"),
        (b"<html><body>st\x00ray</body></html>", "text/html; charset=utf-8", "text/html"),
        (b"<html>" + b"\x00" * 50, "text/html", "application/octet-stream"),
        (b"<html>st\x00ray", "application/zip", "application/zip"),
        (b"", "text/html; charset=utf-8", "text/html"),
    ],
)
def test_what_bytes_prove_wins_over_what_the_label_says(content: bytes, declared: str, kind: str) -> None:
    assert media_type(content, declared) == kind


@pytest.mark.parametrize(
    ("told", "seconds"),
    [
        ("max-age=600", 600), ("public, max-age=60, must-revalidate", 60), ('max-age="30"', 30), ("s-maxage=600", 0),
        ("no-cache, max-age=600", 0), ("no-store", 0), ("", 0), ("max-age=-5", 0), ("max-age=soon", 0), ("MAX-AGE=5", 5),
    ],
)  # fmt: skip
def test_cache_control_tells_how_long_an_answer_is_fresh(told: str, seconds: float) -> None:
    assert freshness({"cache-control": told}).total_seconds() == seconds


def test_the_age_of_a_cached_answer_counts() -> None:
    assert freshness({"cache-control": "max-age=600", "age": "200"}).total_seconds() == 400


@pytest.mark.parametrize(
    ("told", "seconds"), [("120", 120), (" 5 ", 5), ("", None), ("soon", None), ("-5", None), ("١٢", None)]
)
def test_retry_after_in_seconds(told: str, seconds: float | None) -> None:
    assert seconds_to_wait(told) == seconds


def test_retry_after_as_a_date_that_has_passed_asks_for_nothing() -> None:
    assert seconds_to_wait("Tue, 05 Mar 2024 10:00:00 GMT") == 0
