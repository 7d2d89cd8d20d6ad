"""Where the fetcher does not go: every way that we know to make an address lead into a private network."""

import socket
from typing import Any

import pytest
from pytest_django import Settings
from pytest_httpserver import HTTPServer

from sources.addresses import AddressRefused
from sources.answers import FetchFailed
from sources.fetching import fetch
from sources.permitted import check_host, check_public, is_public

PUBLIC = ["93.184.215.14", "1.1.1.1", "8.8.8.8", "223.5.5.5", "2606:4700::1111", "2a00:1450:4001:80b::200e", "2400:3200::1"]
PRIVATE = [
    *("0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.100.100.200", "127.0.0.1", "127.1.2.3"),
    *("169.254.0.1", "169.254.169.254", "169.254.170.2", "172.16.0.1", "172.31.255.255", "192.168.0.1", "192.168.255.255"),
    *("192.0.0.1", "192.0.0.192", "192.0.2.1", "192.88.99.1", "198.18.0.1", "198.19.255.255", "198.51.100.1", "203.0.113.1"),
    *("168.63.129.16", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255"),
    *(
        "::",
        "::1",
        "::127.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:8.8.8.8",
        "::ffff:0:10.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b::808:808",
    ),
    *("64:ff9b:1::1", "100::1", "2001::1", "2001:10::1", "2001:20::1", "2001:db8::1", "2002:7f00:1::", "2002:a00:1::1"),
    *(
        "3ffe::1",
        "3fff::1",
        "5f00::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fe80::1%eth0",
        "fec0::1",
        "ff02::1",
        "ff0e::1",
    ),
    *("", "localhost", "1", "0x7f.1", "127.1", "1.1.1.1.1", "1.1.1.1 ", "[::1]"),
]
REFUSED_HOSTS = [
    *(
        "localhost",
        "router",
        "printer.local",
        "db.internal",
        "x.localhost",
        "nas.lan",
        "mail.corp",
        "hub.home",
        "hub.home.arpa",
    ),
    *("site.onion", "metadata.google.internal", "1.0.0.127.in-addr.arpa", "portal.intranet"),
]
ADDRESSES = [
    *("http://127.0.0.1/", "http://127.1/", "http://2130706433/", "http://0x7f000001/", "http://0177.0.0.1/", "http://0/"),
    *(
        "http://127.0.0.1:80/",
        "http://①②⑦.⓪.⓪.①/",
        "http://127。0。0。1/",
        "http://[::1]/",
        "http://[::]/",
        "http://[0:0:0:0:0:ffff:127.0.0.1]/",
    ),
    *("http://[::ffff:a9fe:a9fe]/", "http://[64:ff9b::7f00:1]/", "http://[fd00:ec2::254]/", "http://[fe80::1]/"),
    *("http://169.254.169.254/latest/meta-data/", "http://2852039166/", "http://0xA9FEA9FE/", "http://169.254.43518/"),
    *("http://localhost/", "http://LOCALHOST./", "http://ⓛocalhost/", "http://x.localhost/", "http://printer.local/"),
    *(
        "http://user@127.0.0.1/",
        "http://news.example@127.0.0.1/",
        "http://127.0.0.1#@news.example/",
        "http://127.0.0.1?@news.example/",
    ),
    *(
        "http://127.0.0.1\\@news.example/",
        "http:127.0.0.1/",
        "http:\\\\127.0.0.1/",
        "http:///127.0.0.1/",
        "http://127.0.0.1%2f@news.example/",
    ),
    *("http://news.example:22/", "http://news.example:6379/", "http://news.example:8080/", "https://news.example:25/"),
    *(
        "file:///etc/passwd",
        "gopher://127.0.0.1:6379/_INFO",
        "dict://127.0.0.1:11211/",
        "ftp://127.0.0.1/",
        "jar:http://127.0.0.1!/",
    ),
    *("http://127.0.0.1\r\nHost: news.example/", "//127.0.0.1/", "http://%31%32%37.0.0.1/", "http://[::ffff:10.0.0.1]/"),
]


@pytest.mark.parametrize("number", PUBLIC)
def test_the_public_web_is_public(number: str) -> None:
    assert is_public(number)


@pytest.mark.parametrize("number", PRIVATE)
def test_everything_else_is_not(number: str) -> None:
    assert not is_public(number)


@pytest.mark.parametrize("host", REFUSED_HOSTS)
def test_names_of_local_networks_are_refused_before_they_are_resolved(host: str) -> None:
    with pytest.raises(AddressRefused):
        check_host(host, 443, [])


def test_one_private_number_among_public_ones_is_enough() -> None:
    check_public("news.example", PUBLIC)
    with pytest.raises(AddressRefused, match=r"10\.0\.0\.1"):
        check_public("news.example", [*PUBLIC, "10.0.0.1"])


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_spelling_of_an_address_leads_inside(address: str) -> None:
    with pytest.raises(FetchFailed) as told:
        fetch(address)
    assert (told.value.reason, told.value.permanent) == ("refused", True)
    assert told.value.detail


class Resolver:
    """A name server that says one thing the first time and another later, as attackers' do."""

    def __init__(self, *answers: list[str]) -> None:
        self.answers, self.asked = list(answers), 0

    def resolve(self, host: str, port: int, *args: Any, **kwargs: Any) -> list[Any]:
        """What `getaddrinfo` returns."""
        numbers = self.answers[min(self.asked, len(self.answers) - 1)]
        self.asked += 1
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, port)) for number in numbers]


class Wire:
    """Connections that are only written down."""

    def __init__(self) -> None:
        self.to: list[str] = []

    def connect(self, place: tuple[str, int], *args: Any, **kwargs: Any) -> socket.socket:
        """Note the number, and fail as a closed port does."""
        self.to.append(place[0])
        raise ConnectionRefusedError("closed")


def test_a_name_that_leads_inside_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", Resolver(["10.0.0.1"]).resolve)
    with pytest.raises(FetchFailed) as told:
        fetch("http://inside.example/")
    assert told.value.reason == "refused"


def test_a_resolver_that_changes_its_mind_is_asked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    resolver, wire = Resolver(["93.184.215.14"], ["127.0.0.1"]), Wire()
    monkeypatch.setattr(socket, "getaddrinfo", resolver.resolve)
    monkeypatch.setattr(socket, "create_connection", wire.connect)
    with pytest.raises(FetchFailed) as told:
        fetch("http://rebinding.example/")
    assert (told.value.reason, resolver.asked, wire.to) == ("network", 1, ["93.184.215.14"])


@pytest.mark.parametrize(
    "place",
    [
        "http://127.0.0.1:1/",
        "//169.254.169.254/",
        "http://[::1]/",
        "file:///etc/passwd",
        "gopher://127.0.0.1/",
        "http://a@b.c/",
    ],
)
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_no_redirect_leads_inside(site: HTTPServer, place: str, status: int) -> None:
    site.expect_request("/on").respond_with_data("", status=status, headers={"Location": place})
    with pytest.raises(FetchFailed) as told:
        fetch(site.url_for("/on"))
    assert told.value.reason == "refused"


def test_environment_proxies_are_not_used(site: HTTPServer, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    site.expect_request("/here").respond_with_data("here")
    assert fetch(site.url_for("/here")).content == b"here"


def test_a_private_host_is_allowed_by_name_and_port_only(site: HTTPServer, settings: Settings) -> None:
    settings.FETCH_PRIVATE_HOSTS = [f"{site.host}:1"]
    with pytest.raises(FetchFailed) as told:
        fetch(site.url_for("/here"))
    assert told.value.reason == "refused"
