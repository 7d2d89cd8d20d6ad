"""The columns of the database as it stands, held in the process; and what pages worked out from them, kept beside them.

The record's edition tells whether anything changed. A small record is read anew at once, so that a change shows on the next
page; where reading takes longer than `AT_ONCE`, it happens in the background, at most so often that it costs a tenth of one
core, and counts are a little older meanwhile (about two minutes at a million quotes).
"""

from __future__ import annotations

import gc
import threading
import time
from collections.abc import Callable
from typing import Any, TypeVar

from django.core.signals import request_finished, request_started
from django.db import connections
from django.db.models import Max
from django.dispatch import receiver
from django.utils.translation import get_language

from debate.counting.answers import Answers
from debate.counting.columns import Columns
from debate.counting.edition import edition
from debate.counting.loading import load, load_answers
from debate.counting.words import REWRITTEN, Words, warm
from debate.models import Quote

AT_ONCE = 0.5
"""Seconds of reading that a page may wait for."""
SHARE = 10
"""A reading in the background is followed by a pause this many times as long."""
MOST_KEPT = 2_000
"""Answers that a board keeps; one more, and all are worked out anew: anybody may invent addresses that ask for others."""

_Made = TypeVar("_Made")
Warmer = Callable[[], None]


class Board:
    """One state of the record: its columns, the replies in it, and what was worked out from them.

    `edition`: the one that the record had before it was read. `newest`: the largest id of any quote then, public or not.
    `cost`: seconds that reading took; `spent`: the same with all that was worked out before anybody saw it."""

    def __init__(self, columns: Columns, answers: Answers, words: Words, seen: tuple[int, int], cost: float) -> None:
        self.columns, self.answers, self.words, self.cost = columns, answers, words, cost
        self.edition, self.newest = seen
        self.made, self.spent = time.monotonic(), cost
        self._kept: dict[Any, Any] = {}
        self._lasting: dict[str, Any] = {}

    def lasting(self, key: str, make: Callable[[], _Made]) -> _Made:
        """What `make` gives, worked out once for this state of the record: numbers about everybody, the same in each language."""
        if key not in self._lasting:
            self._lasting[key] = make()
        found: _Made = self._lasting[key]
        return found

    def kept(self, key: Any, make: Callable[[], _Made]) -> _Made:
        """What `make` gives, worked out once for this state of the record and this language."""
        full = (get_language(), key)
        try:
            found: _Made = self._kept[full]  # one look: another thread may clear them at any moment
        except KeyError:
            found = make()
            if len(self._kept) >= MOST_KEPT:
                self._kept.clear()
            self._kept[full] = found
        return found


class _Holder:
    """The newest board of the process, and the one thread that may be reading the next."""

    def __init__(self) -> None:
        self.board: Board | None = None
        self.lock = threading.Lock()
        self.reading: threading.Thread | None = None
        self.warmers: tuple[Warmer, ...] = ()


_holder = _Holder()


class _Request(threading.local):
    """The edition and the board of the request that a thread is answering: one page shows one state of the record."""

    is_under_way = False
    edition: int | None = None
    board: Board | None = None


_request = _Request()


def board() -> Board:
    """The board to answer with; the same one during a whole request."""
    if not _request.is_under_way:
        return _newest()
    if _request.board is None:
        _request.board = _newest()
    return _request.board


@receiver(request_started, dispatch_uid="debate.counting.begin")
def _begin(**kwargs: Any) -> None:
    _request.is_under_way, _request.edition, _request.board = True, None, None


@receiver(request_finished, dispatch_uid="debate.counting.end")
def _end(**kwargs: Any) -> None:
    _request.is_under_way, _request.edition, _request.board = False, None, None


def edition_seen() -> int:
    """The edition of the record as the request that is under way first saw it; elsewhere the one of this moment."""
    if not _request.is_under_way:
        return edition()
    if _request.edition is None:
        _request.edition = edition()
    return _request.edition


def edition_counted() -> int | None:
    """The edition of the board that this request counts on, or that it would; None where there is no board yet. Does not wait
    for one, but has one read in the background where the newest is too old and slow to read."""
    held = _request.board or _holder.board
    if held is not None and held is _holder.board and held.cost > AT_ONCE and edition_seen() != held.edition:
        _renew_when_due(held)
    return held.edition if held else None


def _newest() -> Board:
    held = _holder.board
    if held is None:
        _await_reading()
        with _holder.lock:
            return _holder.board or _renewed()
    if edition_seen() == held.edition:
        return held
    if held.cost > AT_ONCE:
        _renew_when_due(held)
        return held
    with _holder.lock:
        if _holder.board is None or _holder.board is held:
            return _renewed()
        return _holder.board  # another thread was quicker


def _renew_when_due(held: Board) -> None:
    """Read the record again in the background, unless that was done only just now for what it costs."""
    if time.monotonic() - held.made > SHARE * held.spent:
        _renew_in_background()


def _await_reading() -> None:
    """Let a first reading in the background come to its board, rather than read everything a second time."""
    while _holder.board is None and _holder.reading is not None and _holder.reading.is_alive():
        time.sleep(0.05)


def forget() -> None:
    """Drop the board: for tests, whose databases come and go."""
    _holder.board = None
    _end()


def _renewed() -> Board:
    _holder.board = _made()
    return _holder.board


def _made() -> Board:
    start = time.monotonic()
    seen = (edition(), Quote.objects.aggregate(newest=Max("pk"))["newest"] or 0)
    columns, answers = load(), load_answers()
    written = REWRITTEN.now()
    held = _holder.board.words if _holder.board else None
    words = held if held is not None and held.written == written else Words(written)
    return Board(columns, answers, words, seen, time.monotonic() - start)


def _renew_in_background() -> None:
    with _holder.lock:
        if _holder.reading is None or not _holder.reading.is_alive():
            _holder.reading = threading.Thread(target=_read, name="board", daemon=True)
            _holder.reading.start()


def _read() -> None:
    try:
        take_up()
    finally:
        connections.close_all()


def take_up() -> None:
    """Make the next board, and what its first readers would wait for, before anybody sees it."""
    made = _made()
    _request.is_under_way, _request.edition, _request.board = True, made.edition, made
    try:
        for warmer in _holder.warmers:
            warmer()
    finally:
        _end()
    before = _holder.board
    if before is None or made.cost > AT_ONCE:
        _spare()
    made.spent, made.made = made.cost + time.monotonic() - made.made, time.monotonic()
    _holder.board = made
    if made.cost > AT_ONCE and (before is None or made.words is not before.words):
        warm(made.words, made.newest)  # a board that takes the words of the one before only asks for what came since


def _spare() -> None:
    """Let the collector of garbage pass over the many small things of the program and of a board, which live long: else it looks
    through all of them in the middle of some page, for a tenth of a second."""
    gc.collect()
    gc.freeze()


def begin(*warmers: Warmer) -> None:
    """Read the record in the background, as a web process starts; `warmers` work out what pages keep on each new board."""
    warm_with(*warmers)
    _renew_in_background()


def warm_with(*warmers: Warmer) -> None:
    """Have these worked out on each new board that is not read while a page waits."""
    _holder.warmers = warmers
