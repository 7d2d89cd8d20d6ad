"""Bringing the next thing while the last one is worked on: a worker waits for sites in a thread, and reads meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Generic, Self, TypeVar

from django.db import connections

T = TypeVar("T")


class Ahead(Generic[T]):
    """Brings one thing ahead of the one that is worked on, by its id. Used as a context: it closes what its thread opened."""

    def __init__(self, bring: Callable[[int], T]) -> None:
        self.bring = bring
        self._thread = ThreadPoolExecutor(1, "ahead")
        self._coming: dict[int, Future[T]] = {}
        self._has_begun = False

    def begin(self, identity: int) -> None:
        """Bring this one from now on, beside whatever else is done."""
        self._has_begun = True
        self._coming[identity] = self._thread.submit(self.bring, identity)

    def brings(self, identity: int) -> bool:
        """Whether this one is coming, or has come and was not taken."""
        return identity in self._coming

    def take(self, identity: int) -> T:
        """This one, as soon as it is here. Raises what bringing it raised."""
        coming = self._coming.pop(identity, None)
        return self.bring(identity) if coming is None else coming.result()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._has_begun:
            self._thread.submit(connections.close_all)
        self._thread.shutdown(wait=kind is None)
