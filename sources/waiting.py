"""What everybody knows who waits for a turn at a host, pure: who keeps the turns, and that one's own is not yet."""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

POLL = 0.05
"""Seconds between two looks at a host that somebody else is visiting."""


class NotYet(Exception):
    """The host is busy or pausing for longer than we care to wait; ask again after `seconds`."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"again in {seconds:.0f} s")
        self.seconds = seconds


class Turns(Protocol):
    """Who keeps the turns."""

    def take(self, host: str, holder: str, lease: float) -> float | None:
        """Take the turn for `lease` seconds. None: taken. Else the seconds after which a new try makes sense."""

    def give_back(self, host: str, holder: str, pause: float) -> None:
        """End one's own turn; nobody gets the next one before `pause` seconds have passed."""

    def waits(self, hosts: Collection[str]) -> dict[str, float]:
        """Of these hosts those that nobody gets a turn at now, and the seconds after which a try makes sense."""

    def rest(self, host: str, seconds: float) -> None:
        """Nobody gets a turn before `seconds` have passed: the host asked for it."""
