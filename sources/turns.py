"""Who is asked for first, pure: hosts in turn, so that one site with a thousand articles holds nobody else up."""

from __future__ import annotations

from collections import defaultdict
from urllib.parse import urlsplit

A_HOST = 45
"""Articles of one host that a sweep of a minute asks for: about what politeness lets through in that time."""


def taken_in_turn(waiting: list[tuple[int, str]], most: int) -> list[int]:
    """Ids of (id, address) pairs in the order given, one of each host, then the second of each, up to `most` in all."""
    of_host: dict[str, list[int]] = defaultdict(list)
    for identity, address in waiting:
        of_host[urlsplit(address).netloc].append(identity)
    rounds = (
        [queue[number] for queue in of_host.values() if number < len(queue)]
        for number in range(min(A_HOST, max(map(len, of_host.values()), default=0)))
    )
    return [identity for turn in rounds for identity in turn][:most]
