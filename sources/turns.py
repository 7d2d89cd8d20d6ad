"""Who is asked for next, pure: hosts in turn, so that one site with a thousand articles holds nobody else up."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Container, Sequence
from urllib.parse import urlsplit

FIRST = 8
"""Of so many that have waited longest at a host any may come next: two workers that choose at once rarely choose the same."""


def host_in(address: str) -> str:
    """The host of an article's address, with its port; what is not on the web is a host of its own."""
    return urlsplit(address).netloc or address


def one_of_each_host(waiting: Sequence[tuple[int, str]], busy: Container[str] = ()) -> list[int]:
    """Ids of (id, address) pairs, those that have waited longest first: one of each host that is not busy, in any order."""
    of_host: dict[str, list[int]] = defaultdict(list)
    for identity, address in waiting:
        of_host[host_in(address)].append(identity)
    chosen = [random.choice(ids[:FIRST]) for host, ids in of_host.items() if host not in busy]
    return random.sample(chosen, len(chosen))
