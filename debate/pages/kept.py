"""Whole answers in memory, as many as fit into so many bytes; those not asked for longest go first. Pure."""

from __future__ import annotations

import threading
from collections.abc import Hashable
from typing import NamedTuple

OVERHEAD = 3_000
"""Bytes that an answer takes besides its body: headers, address, places in dictionaries."""


class Answer(NamedTuple):
    """What was answered with 200, ready to be sent again: the body is encoded as the headers say."""

    body: bytes
    headers: tuple[tuple[str, str], ...]


class Shelf:
    """Answers by a key that holds everything that they depend on. Any thread may use it."""

    def __init__(self, most_bytes: int) -> None:
        self.most_bytes, self.bytes = most_bytes, 0
        self._held: dict[Hashable, Answer] = {}
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return len(self._held)

    def get(self, key: Hashable) -> Answer | None:
        """The answer, now the last to go; None if there is none."""
        with self._lock:
            found = self._held.pop(key, None)
            if found is not None:
                self._held[key] = found
            return found

    def put(self, key: Hashable, answer: Answer) -> None:
        """Keep it in place of one under the same key. What takes more than a tenth of the room by itself is not kept."""
        size = _size(answer)
        if size > self.most_bytes // 10:
            return
        with self._lock:
            self._drop(key)
            self._held[key] = answer
            self.bytes += size
            while self.bytes > self.most_bytes:
                self._drop(next(iter(self._held)))

    def _drop(self, key: Hashable) -> None:
        gone = self._held.pop(key, None)
        self.bytes -= _size(gone) if gone else 0


def _size(answer: Answer) -> int:
    return len(answer.body) + OVERHEAD
