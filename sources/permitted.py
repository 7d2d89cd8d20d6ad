"""Which hosts, ports and IP addresses the fetcher may connect to: the public web and nothing beside it."""

from collections.abc import Collection
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network

from sources.addresses import AddressRefused

PORTS = (80, 443)
LOCAL_ENDINGS = (".local", ".localhost", ".internal", ".intranet", ".lan", ".corp", ".home", ".home.arpa", ".onion", ".arpa")
"""Names that no public resolver should know; somebody's own network may."""
NOT_PUBLIC = tuple(
    ip_network(block)
    for block in (
        "0.0.0.0/8",
        "10.0.0.0/8",
        "100.64.0.0/10",  # shared by carriers; some clouds keep their metadata here
        "127.0.0.0/8",
        "168.63.129.16/32",  # a cloud's wire server: a public number that only its own machines reach
        "169.254.0.0/16",
        "172.16.0.0/12",
        "192.0.0.0/24",  # as a whole: 192.0.0.192 is a cloud's metadata, the few global ones serve no pages
        "192.0.2.0/24",
        "192.31.196.0/24",
        "192.52.193.0/24",
        "192.88.99.0/24",  # relays of 6to4
        "192.168.0.0/16",
        "192.175.48.0/24",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",
        "240.0.0.0/4",
    )
)
GLOBAL_UNICAST = IPv6Network("2000::/3")
"""All that IPv6 hands out for the public; everything outside (mapped, NAT64, site-local, multicast) is refused."""
NOT_PUBLIC_6 = tuple(
    IPv6Network(block)
    for block in (
        "2001::/23",  # protocol assignments, with Teredo and ORCHID: they carry other addresses or none
        "2001:db8::/32",
        "2002::/16",  # 6to4 carries an IPv4 address
        "2620:4f:8000::/48",
        "3ffe::/16",
        "3fff::/20",
    )
)


def check_host(host: str, port: int, private_hosts: Collection[str]) -> bool:
    """Whether host and port are named as private and so may lead anywhere.

    Raises AddressRefused, before anything is resolved, where neither the name nor the port is of the public web.
    """
    if f"{host}:{port}" in private_hosts:
        return True
    if port not in PORTS:
        raise AddressRefused(f"Only ports 80 and 443 are visited, not {port}. FETCH_PRIVATE_HOSTS can allow {host}:{port}.")
    if "." not in host and ":" not in host:
        raise AddressRefused(f"{host} is a name of a local network, not of the public web.")
    if host.endswith(LOCAL_ENDINGS):
        raise AddressRefused(f"{host} ends like a name of a local network, not of the public web.")
    return False


def check_public(host: str, numbers: Collection[str]) -> None:
    """Refuse a host if a single one of the IP addresses that it resolved to is not public.

    One is enough: a name that mixes public and private addresses is either broken or an attack.
    """
    for number in numbers:
        if not is_public(number):
            raise AddressRefused(f"{host} leads to {number}, which is not on the public web.")


def is_public(number: str) -> bool:
    """Whether an IP address, as the resolver wrote it, can be a site that everybody reaches."""
    if "%" in number:  # a zone: meant for one link only
        return False
    try:
        address = ip_address(number)
    except ValueError:
        return False
    return is_public_4(address) if isinstance(address, IPv4Address) else is_public_6(address)


def is_public_4(address: IPv4Address) -> bool:
    """`ipaddress` knows the registries; the list adds what it lets through (multicast, clouds, relays)."""
    return address.is_global and not any(address in block for block in NOT_PUBLIC)


def is_public_6(address: IPv6Address) -> bool:
    """Only global unicast, less the blocks that wrap other addresses or stand in books."""
    return address in GLOBAL_UNICAST and address.is_global and not any(address in block for block in NOT_PUBLIC_6)
