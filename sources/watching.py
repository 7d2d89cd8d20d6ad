"""A watchdog over one connection: when its time is over the socket is shut, whatever the other side is doing."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import Iterator


class Watch:
    """Shuts the connection when the visit's time is over; `check` tells whether it had to.

    It holds a second handle of the socket, so that it reaches the connection in every phase: while the other side drips a
    TLS handshake, a header or a body.
    """

    def __init__(self) -> None:
        self.bitten = False
        self.handle: socket.socket | None = None

    def over(self, connection: socket.socket) -> None:
        """Watch this connection."""
        self.handle = connection.dup()
        self.check()

    def bite(self) -> None:
        """End it."""
        self.bitten = True
        with contextlib.suppress(OSError):
            if self.handle is not None:
                self.handle.shutdown(socket.SHUT_RDWR)

    def check(self) -> None:
        """Raise where the watchdog cut the visit: what came is not the whole."""
        if self.bitten:
            raise TimeoutError("The visit took too long.")


@contextlib.contextmanager
def watched(until: float) -> Iterator[Watch]:
    """Watch what is connected inside until a moment of `time.monotonic()`."""
    watch = Watch()
    timer = threading.Timer(max(0.05, until - time.monotonic()), watch.bite)
    timer.daemon = True
    timer.start()
    try:
        yield watch
    finally:
        timer.cancel()
        if watch.handle is not None:
            watch.handle.close()
