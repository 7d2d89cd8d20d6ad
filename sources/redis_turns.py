"""Turns at hosts, kept in Redis. `politeness` loads this file where REDIS_URL is set."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress
from functools import cache

import redis

from sources.waiting import POLL, NotYet

WITHOUT_REDIS = 30.0
"""Seconds after which to ask again when Redis does not answer."""


class RedisTurns:
    """One key per host that expires by itself: it names the holder, or is empty during the pause."""

    TAKE = """
    if redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then return -1 end
    if redis.call('GET', KEYS[1]) == '' then return redis.call('PTTL', KEYS[1]) end
    return 0"""
    GIVE_BACK = """
    if redis.call('GET', KEYS[1]) ~= ARGV[1] then return end
    if tonumber(ARGV[2]) > 0 then redis.call('SET', KEYS[1], '', 'PX', ARGV[2]) else redis.call('DEL', KEYS[1]) end"""
    WAITS = """
    local waits = {}
    for number, key in ipairs(KEYS) do
        local holder = redis.call('GET', key)
        waits[number] = holder == '' and redis.call('PTTL', key) or holder and 0 or -1
    end
    return waits"""

    def __init__(self, client: redis.Redis) -> None:
        self.client = client

    def take(self, host: str, holder: str, lease: float) -> float | None:
        try:
            left = int(self.client.execute_command("EVAL", self.TAKE, 1, f"turn:{host}", holder, milliseconds(lease)))
        except redis.RedisError as error:
            raise NotYet(WITHOUT_REDIS) from error
        return None if left < 0 else max(left / 1000, POLL)

    def give_back(self, host: str, holder: str, pause: float) -> None:
        with suppress(redis.RedisError):  # the lease ends by itself
            self.client.execute_command("EVAL", self.GIVE_BACK, 1, f"turn:{host}", holder, milliseconds(pause))

    def waits(self, hosts: Collection[str]) -> dict[str, float]:
        keys = {f"turn:{host}": host for host in hosts}
        try:
            waits = self.client.execute_command("EVAL", self.WAITS, len(keys), *keys) if keys else []
        except redis.RedisError:
            return {}  # whoever takes a turn will be told
        return {host: max(wait / 1000, POLL) for host, wait in zip(keys.values(), waits, strict=True) if wait >= 0}

    def rest(self, host: str, seconds: float) -> None:
        with suppress(redis.RedisError):  # the row that asked keeps its own time
            self.client.set(f"turn:{host}", "", px=max(1, milliseconds(seconds)))


@cache
def client(address: str) -> redis.Redis:
    """One client, with its pool of connections, per process."""
    return redis.Redis.from_url(address, socket_timeout=5, socket_connect_timeout=5)


def milliseconds(seconds: float) -> int:
    """For Redis."""
    return round(seconds * 1000)
