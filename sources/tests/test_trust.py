"""TLS against a real server on loopback: only a certificate that we trust, for the site's own name, is spoken to."""

from __future__ import annotations

import ssl
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import NamedTuple

import pytest
from pytest_django import Settings

from sources import fetching
from sources.answers import FetchFailed
from sources.fetching import fetch


class Secure(NamedTuple):
    """A server that speaks TLS: its port, and the file of its certificate (signed by itself, for `localhost`)."""

    port: int
    certificate: Path


class Hello(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"hello over TLS")

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def secure(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Secure]:
    """A site with a certificate for `localhost` that nobody vouches for."""
    folder = tmp_path_factory.mktemp("tls")
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    ask = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
    ask += ["-addext", "subjectAltName=DNS:localhost", "-keyout", str(key), "-out", str(certificate)]
    subprocess.run(ask, check=True, capture_output=True)
    server = HTTPServer(("127.0.0.1", 0), Hello)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield Secure(server.server_port, certificate)
    server.shutdown()


@pytest.fixture
def visited(secure: Secure, settings: Settings) -> Secure:
    """The site, on the list of private hosts."""
    settings.FETCH_PRIVATE_HOSTS = [f"{host}:{secure.port}" for host in ("localhost", "127.0.0.1")]
    return secure


@pytest.fixture
def vouched_for(visited: Secure) -> Iterator[Secure]:
    """The site, while its certificate counts among those that the system trusts."""
    fetching._trust.cache_clear()
    fetching._trust().load_verify_locations(visited.certificate)
    yield visited
    fetching._trust.cache_clear()


def test_a_certificate_that_nobody_vouches_for_is_refused_in_words(visited: Secure) -> None:
    with pytest.raises(FetchFailed) as told:
        fetch(f"https://localhost:{visited.port}/")
    assert "certificate of localhost can't be trusted" in told.value.detail


def test_a_trusted_certificate_for_the_sites_own_name_is_spoken_to(vouched_for: Secure) -> None:
    assert fetch(f"https://localhost:{vouched_for.port}/").content == b"hello over TLS"


def test_a_trusted_certificate_of_another_name_is_refused(vouched_for: Secure) -> None:
    with pytest.raises(FetchFailed) as told:
        fetch(f"https://127.0.0.1:{vouched_for.port}/")
    assert "can't be trusted" in told.value.detail


def test_http_spoken_to_a_site_that_wants_tls_brings_nothing(visited: Secure) -> None:
    with pytest.raises(FetchFailed):
        fetch(f"http://localhost:{visited.port}/")


def test_certificates_are_read_once_however_many_sites_are_visited() -> None:
    assert fetching._trust() is fetching._trust()
